import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { isObject, type JsonObject, type JsonValue } from '../../../../generator/src/support/json.ts';
import type { MockServer } from './mock-server.ts';

/** A request that reached the API, and why the mock server behind it refused it. */
export type Received = {
  /** `POST /create-agent` */
  readonly request: string;
  readonly body: JsonValue | string | undefined;
  readonly refusal: string | undefined;
};

/** What answers say in place of the examples of the document, one after the other; the last one stays. */
export type Script = Readonly<Record<string, readonly JsonObject[]>>;

/** An API that goes through a story. */
export type ScriptedApi = {
  readonly url: string;
  /** What the next answers say, by `VERB /path`. */
  readonly play: (script: Script) => void;
  /** The requests since the last time. */
  readonly take: () => readonly Received[];
  readonly close: () => Promise<void>;
};

/** Starts an API on this machine that checks requests by its document, and changes answers as a script says. */
export async function startScriptedApi({ url }: MockServer): Promise<ScriptedApi> {
  const received: Received[] = [];
  const scripts = new Map<string, readonly JsonObject[]>();
  const next = (request: string): JsonObject => {
    const [first = {}, ...others] = scripts.get(request) ?? [];
    if (others.length > 0) scripts.set(request, others);
    return first;
  };
  const server = http.createServer((incoming, outgoing) => {
    const { method = '', url: target = '', headers } = incoming;
    const request = `${method} ${new URL(target, url).pathname}`;
    const pass = async (): Promise<void> => {
      const chunks: Buffer[] = [];
      for await (const chunk of incoming) chunks.push(chunk as Buffer);
      const sent = Buffer.concat(chunks);
      const { authorization = '', 'content-type': type } = headers;
      const answer = await fetch(url + target, {
        method,
        headers: { authorization, ...(type !== undefined && { 'content-type': type }) },
        ...(sent.length > 0 && { body: sent }),
      });
      const text = await answer.text();
      received.push({ request, body: valueOf(type, sent), refusal: refusalOf(answer, text) });
      const value = answer.headers.get('content-type')?.includes('json') === true ? parsed(text) : undefined;
      const told = isObject(value) ? JSON.stringify({ ...value, ...next(request) }) : text;
      outgoing.writeHead(answer.status, {
        'content-type': answer.headers.get('content-type') ?? 'text/plain',
      });
      outgoing.end(told);
    };
    pass().catch((error: unknown) => outgoing.destroy(error as Error));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    play: (script) => {
      scripts.clear();
      for (const [request, answers] of Object.entries(script)) scripts.set(request, answers);
    },
    take: () => received.splice(0),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function parsed(text: string): JsonValue {
  return JSON.parse(text) as JsonValue;
}

function valueOf(type: string | undefined, sent: Buffer): JsonValue | string | undefined {
  if (sent.length === 0) return undefined;
  return type?.includes('json') === true ? parsed(sent.toString()) : sent.toString('latin1');
}

function refusalOf(answer: Response, text: string): string | undefined {
  const violations = answer.headers.get('sl-violations');
  if (violations !== null) return violations;
  return answer.ok ? undefined : `${answer.status} ${text}`;
}
