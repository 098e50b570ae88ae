import type { MethodRow, SdkClient } from '../api/types.ts';

const MOST_RESPONSE_BYTES = 8 * 1024 * 1024;

/** Why a call was not made. */
export class RefusedError extends Error {
  override readonly name = 'PermissionError';
}

/** What happened while a call was made. */
export type CallTrace = {
  /** The body of the last answer. */
  body?: Uint8Array;
  /** Why the call was ended here; the SDK only knows that its request failed. */
  stopped?: Error;
};

/** What a request of one call may be. */
export type GuardParts = {
  readonly row: MethodRow;
  readonly client: SdkClient;
  readonly request: typeof fetch;
  readonly trace: CallTrace;
  /** Ends the call, so that the SDK does not try it again. */
  readonly stop: () => void;
};

/** Sends nothing but the method's own request: its verb, its path and the API's origin. */
export async function guardedFetch(
  parts: GuardParts,
  input: string | URL | Request,
  init?: RequestInit,
): Promise<Response> {
  const { row, client, request } = parts;
  const whole = input instanceof Request ? input : undefined;
  const url = new URL(whole?.url ?? String(input));
  const base = new URL(client.baseURL);
  const verb = (init?.method ?? whole?.method ?? 'GET').toLowerCase();
  const path = `${base.pathname.replace(/\/$/, '')}${row.httpPath}`;
  if (
    url.origin !== base.origin ||
    verb !== row.httpMethod.toLowerCase() ||
    !isOfTemplate(url.pathname, path)
  ) {
    const own = `${row.httpMethod.toUpperCase()} ${row.httpPath}`;
    return stopped(
      parts,
      new RefusedError(`The request would leave ${own}, which is all that the call may send`),
    );
  }
  // A redirect is a request of its own, which comes through here again or not at all.
  const response = await request(input, { ...init, redirect: 'manual' });
  const bytes = await readBytes(response);
  if (bytes === undefined) {
    const megabytes = MOST_RESPONSE_BYTES / 1024 / 1024;
    return stopped(parts, new RangeError(`The answer is larger than ${megabytes} MB: ask for less`));
  }
  parts.trace.body = bytes;
  return copyOf(response, bytes);
}

function stopped({ trace, stop }: GuardParts, error: Error): never {
  trace.stopped = error;
  stop();
  throw error;
}

/** The same answer, with a body that is all there. */
function copyOf(response: Response, bytes: Uint8Array): Response {
  const { status, statusText, headers, url } = response;
  const isEmpty = status === 204 || status === 205 || status === 304;
  // The constructor refuses what is no final status; answers of fetch have none of these but in tests.
  const copy = new Response(isEmpty ? null : Buffer.from(bytes), { status, statusText, headers });
  Object.defineProperty(copy, 'url', { value: url });
  return copy;
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

/** The whole body, or nothing if it is too large. */
async function readBytes(response: Response): Promise<Uint8Array | undefined> {
  const parts: Uint8Array[] = [];
  let size = 0;
  // A response of fetch has a stream of bytes or nothing.
  for await (const part of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    size += part.length;
    if (size > MOST_RESPONSE_BYTES) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts);
}
