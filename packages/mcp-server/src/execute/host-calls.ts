import type { MethodRow, SdkCall, SdkClient, SdkClientOptions } from '../api/types.ts';
import { nearestNames } from '../support/nearest-names.ts';
import { checkArguments, parseArguments, type CheckedArguments } from './call-arguments.ts';
import { readResult, stringify, type ReadResult } from './call-result.ts';
import { guardedFetch, RefusedError, type CallTrace } from './guarded-fetch.ts';
import { isListed, itemsOf, type Listed } from './listed.ts';
import type { CallMeta, CallOrder, PlainError } from './messages.ts';
import type { Verdict } from './policy.ts';
import { redaction } from './redaction.ts';
import type { Caller } from './worker-pool.ts';

/** What calls need: the methods there are, which of them are allowed, and the client of the SDK. */
export type CallSetup = {
  readonly rows: ReadonlyMap<string, MethodRow>;
  readonly verdict: (row: MethodRow) => Verdict;
  /** Methods that somebody has allowed for this run alone. */
  readonly granted?: ReadonlySet<string>;
  readonly createClient: (options: SdkClientOptions) => SdkClient;
  readonly apiKey: string;
  /** Ends requests together with the run. */
  readonly signal: AbortSignal;
  /** Milliseconds that a single request may take at most. */
  readonly timeout: number;
  /** Folders that files may be read from. */
  readonly folders?: readonly string[];
  readonly fetch?: typeof fetch;
};

const MOST_AT_ONCE = 8;

/** A list that code goes through: its pages come one after the other. */
type Opened = { readonly pages: AsyncGenerator<unknown>; readonly call: Listed; isBegun: boolean };

/** Makes the function that carries out the calls of one run. Whatever asks for them is not trusted. */
export function createCaller(setup: CallSetup): Caller {
  const turn = createTurns(MOST_AT_ONCE);
  const secret = redaction(setup.apiKey);
  const lists = new Map<number, Opened>();
  const answer = async (order: CallOrder): Promise<ReadResult> => {
    const row = permitted(setup, order.name);
    if (order.of !== 0) return turn(() => nextPage(lists.get(order.of)));
    const given = await parseArguments(order.args, order.files, setup.folders ?? []);
    const checked = checkArguments(row, given, setup.timeout);
    return turn(() => send(setup, row, checked, (list) => void lists.set(order.id, list)));
  };
  return async (order) => {
    try {
      const { json, meta } = await answer(order);
      return { ok: true, json: secret(json), meta: secret(JSON.stringify(meta)) };
    } catch (error) {
      return { ok: false, json: secret(JSON.stringify(plainError(error))), meta: '' };
    }
  };
}

function permitted({ rows, verdict, granted }: CallSetup, name: string): MethodRow {
  const row = rows.get(name);
  if (row === undefined) {
    const near = nearestNames(name.slice(0, 200), [...rows.keys()], 5).map((known) => `client.${known}`);
    throw new RefusedError(`client.${name.slice(0, 200)} does not exist. Did you mean: ${near.join(', ')}?`);
  }
  const decided = verdict(row);
  if (decided === 'allowed' || (decided === 'unnamed' && granted?.has(name) === true)) return row;
  throw new RefusedError(refusal(row, decided));
}

/** Why a method is refused, and what whoever runs the server can do about it. */
export function refusal(row: MethodRow, decided: Verdict): string {
  const { fullyQualifiedName: name, httpMethod, httpPath, access } = row;
  const call = `client.${name} is not allowed (${httpMethod.toUpperCase()} ${httpPath})`;
  if (row.withheld === true) return `${call}: this server is made without it.`;
  if (decided === 'blocked')
    return `${call}: an option --block of this server names it, which wins over --allow.`;
  const why = access === 'write' ? 'it changes data' : 'this server does not allow reading by itself';
  return `${call}: ${why}. Whoever runs this server can allow it with --allow ${name} or MCP_SERVER_ALLOW=${name}.`;
}

async function send(
  setup: CallSetup,
  row: MethodRow,
  { values, options }: CheckedArguments,
  keep: (list: Opened) => void,
): Promise<ReadResult> {
  const trace: CallTrace = {};
  const own = new AbortController();
  const stop = (): void => own.abort();
  const client = setup.createClient({
    apiKey: setup.apiKey,
    defaultHeaders: { 'x-stainless-mcp': 'true' },
    fetch: (input, init) => {
      delete trace.body;
      return guardedFetch({ row, client, request: setup.fetch ?? fetch, trace, stop }, input, init);
    },
  });
  const signal = AbortSignal.any([setup.signal, own.signal]);
  try {
    const call = methodOf(client, row.fullyQualifiedName)(...values, { ...options, signal });
    const { data, response } = await call.withResponse();
    const result = await readResult(data, response, trace.body);
    if (!isListed(call)) return result;
    keep({ pages: call.pages(), call, isBegun: false });
    return { ...result, meta: { ...result.meta, list: await itemsOf(call, data) } };
  } catch (error) {
    throw trace.stopped ?? error;
  }
}

async function nextPage(list: Opened | undefined): Promise<ReadResult> {
  if (list === undefined) throw new TypeError('The call is no list that can be iterated');
  // The first page is the result of the call itself.
  if (!list.isBegun) await list.pages.next();
  list.isBegun = true;
  const { done, value } = await list.pages.next();
  const meta: CallMeta = { status: 200, statusText: '', url: '', headers: [] };
  if (done === true) return { json: 'null', meta: { ...meta, done: true } };
  const read = await readResult(value, new Response(), undefined);
  return {
    json: read.json,
    meta: { ...meta, ...(read.meta.page && { page: read.meta.page }), list: await itemsOf(list.call, value) },
  };
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
  const text = stringify(value);
  return text.length > 20_000 ? undefined : JSON.parse(text);
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
