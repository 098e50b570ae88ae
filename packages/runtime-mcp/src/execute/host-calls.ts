import type { MethodRow, SdkCall, SdkClient, SdkClientOptions } from '../api/types.ts';
import { nearestNames } from '../support/nearest-names.ts';
import type { PlainError } from './messages.ts';
import type { Policy } from './policy.ts';
import type { Caller } from './worker-pool.ts';

/** What calls need: the methods there are, which of them are allowed, and the client of the SDK. */
export type CallSetup = {
  readonly rows: ReadonlyMap<string, MethodRow>;
  readonly policy: Policy;
  readonly createClient: (options: SdkClientOptions) => SdkClient;
  readonly apiKey: string;
  /** Ends requests together with the run. */
  readonly signal: AbortSignal;
  /** Milliseconds that a single request may take at most. */
  readonly timeout: number;
  readonly fetch?: typeof fetch;
};

const MOST_AT_ONCE = 8;
const MOST_RESPONSE_BYTES = 8 * 1024 * 1024;

/** Why a call was not made. */
class RefusedError extends Error {
  override readonly name = 'PermissionError';
}

/** Makes the function that carries out the calls of one run. Whatever asks for them is not trusted. */
export function createCaller(setup: CallSetup): Caller {
  const turn = createTurns(MOST_AT_ONCE);
  const secret = redaction(setup.apiKey);
  return async (name, args) => {
    try {
      const row = permitted(setup, name);
      const checked = checkArguments(row, parseArguments(args), setup.timeout);
      const json = await turn(() => send(setup, row, checked));
      return { ok: true, json: secret(json) };
    } catch (error) {
      return { ok: false, json: secret(JSON.stringify(plainError(error))) };
    }
  };
}

function permitted({ rows, policy }: CallSetup, name: string): MethodRow {
  const row = rows.get(name);
  if (row === undefined) {
    const near = nearestNames(name.slice(0, 200), [...rows.keys()], 5).map((known) => `client.${known}`);
    throw new RefusedError(`client.${name.slice(0, 200)} does not exist. Did you mean: ${near.join(', ')}?`);
  }
  if (policy(row)) return row;
  throw new RefusedError(
    `client.${row.fullyQualifiedName} is not allowed: it ${
      row.access === 'write' ? 'changes data' : 'is blocked'
    } ` +
      `(${row.httpMethod.toUpperCase()} ${
        row.httpPath
      }). Whoever runs this server can allow it with --allow ${row.fullyQualifiedName}.`,
  );
}

/** Plain data only: the JSON is read here, and a key that could reach a prototype is dropped. */
function parseArguments(text: string): readonly unknown[] {
  const value: unknown = JSON.parse(text, (key, own: unknown) => (key === '__proto__' ? undefined : own));
  if (!Array.isArray(value)) throw new TypeError('Arguments must be a list');
  return value as readonly unknown[];
}

type CheckedArguments = {
  readonly values: readonly unknown[];
  readonly options: Readonly<Record<string, number>>;
};

/** Exactly the arguments of the method; of the request options only those that cannot change what is requested. */
function checkArguments(row: MethodRow, given: readonly unknown[], timeout: number): CheckedArguments {
  const call = `client.${row.fullyQualifiedName}`;
  const values: unknown[] = row.pathArgs.map((name, index) => {
    const value = given[index];
    if ((typeof value === 'string' && value !== '') || typeof value === 'number') return value;
    throw new TypeError(`${call}: argument ${index + 1} must be the ${name}`);
  });
  let next = row.pathArgs.length;
  if (row.params !== undefined) {
    const value = given[next++];
    if (value === undefined || value === null) {
      if (row.params === 'required') throw new TypeError(`${call}: the params object is missing`);
      values.push(undefined);
    } else if (typeof value === 'object' && !Array.isArray(value)) {
      values.push(value);
    } else {
      throw new TypeError(`${call}: params must be an object`);
    }
  }
  if (given.length > next + 1) throw new TypeError(`${call} takes ${next} arguments and options`);
  return { values, options: checkOptions(given[next], call, timeout) };
}

function checkOptions(given: unknown, call: string, most: number): Readonly<Record<string, number>> {
  if (given === undefined || given === null) return {};
  const options: Record<string, number> = {};
  for (const [name, value] of Object.entries(given)) {
    if (name === 'timeout' && isWithin(value, 1, Number.MAX_SAFE_INTEGER))
      options['timeout'] = Math.min(value, most);
    else if (name === 'maxRetries' && isWithin(value, 0, 5)) options['maxRetries'] = value;
    else throw new TypeError(`${call}: the option ${name.slice(0, 50)} is not available here`);
  }
  return options;
}

const isWithin = (value: unknown, least: number, most: number): value is number =>
  typeof value === 'number' && value >= least && value <= most;

async function send(
  setup: CallSetup,
  row: MethodRow,
  { values, options }: CheckedArguments,
): Promise<string> {
  const client = setup.createClient({
    apiKey: setup.apiKey,
    defaultHeaders: { 'x-stainless-mcp': 'true' },
    fetch: (input, init) => guardedFetch(setup, row, client, input, init),
  });
  const call = methodOf(client, row.fullyQualifiedName)(...values, { ...options, signal: setup.signal });
  return readResponse(await call.asResponse());
}

type SdkMethod = (...args: readonly unknown[]) => SdkCall;

/** The function at a name of the table; names from elsewhere never come here. */
function methodOf(client: SdkClient, name: string): SdkMethod {
  const words = name.split('.');
  const last = words.pop() ?? '';
  // The table is generated from the same description as the client, which therefore has these members.
  let owner = client as unknown as Record<string, unknown>;
  for (const word of words) owner = owner[word] as Record<string, unknown>;
  const method = owner[last] as SdkMethod;
  return (...args) => method.apply(owner, args as unknown[]) as SdkCall;
}

/** Sends nothing but the method's own request: its verb, its path and the API's origin. */
async function guardedFetch(
  { fetch: request = fetch }: CallSetup,
  row: MethodRow,
  client: SdkClient,
  input: string | URL | Request,
  init?: RequestInit,
): Promise<Response> {
  const whole = input instanceof Request ? input : undefined;
  const url = new URL(whole?.url ?? String(input));
  const base = new URL(client.baseURL);
  const verb = (init?.method ?? whole?.method ?? 'GET').toLowerCase();
  const path = `${base.pathname.replace(/\/$/, '')}${row.httpPath}`;
  if (url.origin !== base.origin || verb !== row.httpMethod || !isOfTemplate(url.pathname, path)) {
    throw new RefusedError(`The request would leave ${row.httpMethod.toUpperCase()} ${row.httpPath}`);
  }
  // A redirect is a request of its own, which comes through here again or not at all.
  return request(input, { ...init, redirect: 'manual' });
}

function isOfTemplate(path: string, template: string): boolean {
  const own = path.split('/');
  const wanted = template.split('?')[0]?.split('/') ?? [];
  return (
    own.length === wanted.length &&
    wanted.every((segment, index) =>
      segment.includes('{') ? fitsSegment(own[index] ?? '', segment) : segment === own[index],
    )
  );
}

function fitsSegment(own: string, template: string): boolean {
  const [start = '', end = ''] = [
    template.slice(0, template.indexOf('{')),
    template.slice(template.lastIndexOf('}') + 1),
  ];
  return own.length > start.length + end.length && own.startsWith(start) && own.endsWith(end);
}

/** The body as JSON text; what is not JSON becomes a text or a note of its size. */
async function readResponse(response: Response): Promise<string> {
  const bytes = await readBytes(response);
  if (bytes.length === 0) return 'null';
  const type = response.headers.get('content-type') ?? '';
  const text = new TextDecoder().decode(bytes);
  if (/\bjson\b/i.test(type) || type === '') {
    try {
      JSON.parse(text);
      return text;
    } catch {
      return JSON.stringify(text);
    }
  }
  return JSON.stringify(/^text\//i.test(type) ? text : { contentType: type, bytes: bytes.length });
}

async function readBytes(response: Response): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  // A response of fetch has a stream of bytes or nothing.
  for await (const part of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    size += part.length;
    if (size > MOST_RESPONSE_BYTES)
      throw new RangeError(`The answer is larger than ${MOST_RESPONSE_BYTES / 1024 / 1024} MB: ask for less`);
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** What code may know of an error: no stack, no headers, nothing of this process. */
function plainError(error: unknown): PlainError {
  if (!(error instanceof Error)) return { name: 'Error', message: 'The call failed' };
  const more = error as {
    status?: unknown;
    requestID?: unknown;
    headers?: unknown;
    code?: unknown;
    error?: unknown;
  };
  const requestId =
    more.requestID ?? (more.headers instanceof Headers ? more.headers.get('x-request-id') : undefined);
  const body: unknown = safeJson(more.error);
  return {
    name: error.name !== 'Error' ? error.name : error.constructor.name,
    message: error.message.slice(0, 4000),
    ...(typeof more.status === 'number' && { status: more.status }),
    ...(typeof requestId === 'string' && { requestId }),
    ...(typeof more.code === 'string' && { code: more.code }),
    ...(body !== undefined && { error: body }),
  };
}

function safeJson(value: unknown): unknown {
  if (value === undefined || value === null || value instanceof Error) return undefined;
  const text = JSON.stringify(value);
  return text === undefined || text.length > 20_000 ? undefined : JSON.parse(text);
}

function redaction(apiKey: string): (text: string) => string {
  const forms = [
    ...new Set([apiKey, JSON.stringify(apiKey).slice(1, -1), encodeURIComponent(apiKey)]),
  ].filter((form) => form.length >= 6);
  return (text) => forms.reduce((own, form) => own.replaceAll(form, '[redacted]'), text);
}

/** Lets only so many tasks run at a time, in the order in which they come. */
function createTurns(most: number): <T>(task: () => Promise<T>) => Promise<T> {
  let running = 0;
  const waiting: Array<() => void> = [];
  return async (task) => {
    if (running >= most) await new Promise<void>((resolve) => waiting.push(resolve));
    running++;
    try {
      return await task();
    } finally {
      running--;
      waiting.shift()?.();
    }
  };
}
