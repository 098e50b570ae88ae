import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

/** A request as it came in. */
export type Recorded = {
  readonly verb: string;
  /** As it was sent: nothing is decoded or put in order. */
  readonly path: string;
  /** Pairs of name and value, decoded, in order of their names. */
  readonly query: readonly string[];
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

/** What the recorder answers to one request. */
export type Answer = {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Closes the connection instead of an answer, or in the middle of it. */
  readonly cut?: 'before' | 'middle';
  /** Never answers. */
  readonly hangs?: true;
};

/** What a recorder keeps of one call. */
export type Tape = {
  /** Told once more requests came in than one call makes. */
  readonly flooded: Promise<'flood'>;
  /** Waits a moment for a first request: what is sent in the background comes after the call. */
  readonly settle: () => Promise<void>;
  /** Ends the tape: what came in. */
  readonly take: () => Promise<readonly Recorded[]>;
};

/** A server on loopback that writes down what it gets. */
export type Recorder = {
  readonly port: number;
  /** Names a call whose requests come next, and their answers; the last one is given again and again. */
  readonly expect: (call: string, answers: readonly Answer[]) => Tape;
  /** Whether a request came that does not tell to which call it belongs: it is taken for one of the last. */
  readonly hasUnnamed: () => boolean;
  readonly close: () => Promise<void>;
};

/** Tells to which call a request belongs: some come long after their call, in the background. */
export const CALL_HEADER = 'parity-call';

/** More of a body is not kept. */
const LONGEST_BODY = 8 * 1024 ** 2;

/** More requests than this are no call but a loop. */
const MOST_REQUESTS = 25;

/** Milliseconds that a request of the background may take, and how often one looks. */
const [SETTLED, LOOK] = [300, 10];

const USUAL: readonly Answer[] = [{}];

type OpenTape = {
  readonly answers: readonly Answer[];
  readonly seen: Array<Promise<Recorded>>;
  readonly flood: () => void;
};

/** Starts a recorder on a port that is free. */
export async function startRecorder(): Promise<Recorder> {
  const tapes = new Map<string, OpenTape>();
  let last = '';
  let hasUnnamed = false;
  const server = createServer((request, response) => {
    const mark = request.headers[CALL_HEADER];
    hasUnnamed ||= mark === undefined;
    const tape = tapes.get(String(mark ?? last));
    if (tape === undefined) {
      reply({}, response);
      return;
    }
    const { answers, seen, flood } = tape;
    const planned = answers[Math.min(seen.length, answers.length - 1)] ?? {};
    const answer = asksForEvents(request) && answers === USUAL ? EVENTS : planned;
    if (seen.length === MOST_REQUESTS) flood();
    if (seen.length <= MOST_REQUESTS) seen.push(bodyOf(request).then((body) => recorded(request, body)));
    request.on('end', () => void reply(answer, response)).on('error', () => undefined);
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    expect: (call, answers) => {
      last = call;
      const seen: OpenTape['seen'] = [];
      const flooded = new Promise<'flood'>((resolve) => {
        tapes.set(call, {
          answers: answers.length === 0 ? USUAL : answers,
          seen,
          flood: () => resolve('flood'),
        });
      });
      return {
        flooded,
        settle: async () => {
          for (let waited = 0; seen.length === 0 && waited < SETTLED; waited += LOOK)
            await new Promise((resolve) => void setTimeout(resolve, LOOK));
        },
        take: async () => {
          tapes.delete(call);
          return Promise.all(seen);
        },
      };
    },
    hasUnnamed: () => hasUnnamed,
    close: () => closed(server),
  };
}

/** What a stream of events begins and ends with. */
const EVENTS: Answer = {
  headers: { 'content-type': 'text/event-stream' },
  body: 'data: {"event":1}\n\ndata: [DONE]\n\n',
};

function asksForEvents({ headers }: IncomingMessage): boolean {
  return headers.accept?.includes('text/event-stream') === true;
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

function bodyOf(request: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve) => {
    const parts: Buffer[] = [];
    let size = 0;
    request.on('data', (part: Buffer) => {
      size += part.length;
      if (size <= LONGEST_BODY) parts.push(part);
    });
    request.on('close', () => resolve(Buffer.concat(parts)));
    request.on('end', () => resolve(Buffer.concat(parts)));
  });
}

function reply({ status = 200, headers, body = '{}', cut, hangs }: Answer, response: ServerResponse): void {
  if (hangs === true) return;
  if (cut === 'before') {
    response.socket?.destroy();
    return;
  }
  const type = { 'content-type': 'application/json', ...headers };
  if (cut === 'middle') {
    response.writeHead(status, { ...type, 'content-length': String(body.length + 100) });
    response.write(body, () => response.socket?.destroy());
    return;
  }
  response.writeHead(status, type).end(status === 204 ? undefined : body);
}

/** Headers that tell of the package, the platform and the connection, not of the call. */
const OF_THE_PLATFORM =
  /^(?:parity-call|user-agent|host|connection|keep-alive|content-length|transfer-encoding|accept-encoding|accept-language|sec-fetch-mode|x-stainless-.*|.*-(?:lang|package-version|os|arch|runtime|runtime-version|retry-count|timeout))$/;

/** Headers whose value is another one in every call. */
const RANDOM = /^(?:idempotency-key|x-idempotency-key|x-request-id|traceparent)$/;

async function recorded(request: IncomingMessage, bytes: Buffer): Promise<Recorded> {
  const { url = '', method = '' } = request;
  const mark = url.indexOf('?');
  const path = mark < 0 ? url : url.slice(0, mark);
  const query = mark < 0 ? [] : [...new URLSearchParams(url.slice(mark))].map(([k, v]) => `${k}=${v}`).sort();
  const headers: Record<string, string> = {};
  for (const [name, value = ''] of Object.entries(request.headers)) {
    if (OF_THE_PLATFORM.test(name)) continue;
    const text = Array.isArray(value) ? value.join(', ') : value;
    headers[name] =
      RANDOM.test(name) ? 'some value'
      : name === 'content-type' ? text.replace(/;\s*boundary=.*$/i, '')
      : text;
  }
  return { verb: method, path, query, headers, body: await bodyText(bytes, request.headers['content-type']) };
}

/** The body in a form that can be compared: JSON without white space, the parts of a form in order of their names. */
async function bodyText(bytes: Buffer, type = ''): Promise<string> {
  if (bytes.length === 0) return '';
  if (type.startsWith('multipart/form-data')) {
    try {
      const form = await new Response(new Uint8Array(bytes), {
        headers: { 'content-type': type },
      }).formData();
      const parts = await Promise.all([...form].map(async ([name, value]) => partText(name, value)));
      return parts.sort().join('\n');
    } catch {
      return `a form that cannot be read, ${bytes.length} bytes`;
    }
  }
  const text = bytes.toString('utf8');
  try {
    return JSON.stringify(JSON.parse(text));
  } catch {
    return text.includes('\ufffd') ? `${bytes.length} bytes ${hash(bytes)}` : text;
  }
}

async function partText(name: string, value: string | File): Promise<string> {
  if (typeof value === 'string') return `${name}=${value}`;
  const bytes = Buffer.from(await value.arrayBuffer());
  return `${name}: ${value.name} ${value.type} ${bytes.length} bytes ${hash(bytes)}`;
}

function hash(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 16);
}
