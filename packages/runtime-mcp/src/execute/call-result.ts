import type { CallMeta } from './messages.ts';

/** What code gets of an answer: JSON of the result, and what there is beside it. */
export type ReadResult = { readonly json: string; readonly meta: CallMeta };

const MOST_EVENTS = 10_000;

/** A result of the SDK as JSON; what is no JSON becomes a text or a note of its size. */
export async function readResult(
  data: unknown,
  response: Response,
  body: Uint8Array | undefined,
): Promise<ReadResult> {
  const raw = new TextDecoder().decode(body);
  const base = metaOf(response);
  if (data === undefined || data === null) return { json: 'null', meta: { ...base, raw } };
  if (data instanceof Response) {
    const note = { contentType: response.headers.get('content-type') ?? '', size: body?.length ?? 0 };
    const binary = Buffer.from(body ?? []).toString('base64');
    return { json: JSON.stringify(note), meta: { ...base, binary } };
  }
  const page = pageOf(data);
  if (page === undefined && isIterable(data)) {
    const events: unknown[] = [];
    for await (const event of data) if (events.push(event) >= MOST_EVENTS) break;
    return { json: stringify(events), meta: { ...base, raw, stream: true } };
  }
  const json = stringify(data);
  return { json, meta: { ...base, ...page, ...(isSame(raw, json) ? {} : { raw }) } };
}

function metaOf({ status, statusText, url, headers }: Response): CallMeta {
  const shown = [...headers].filter(([name]) => !/^(set-cookie|authorization)$/i.test(name));
  return { status, statusText, url, headers: shown };
}

type Page = { getPaginatedItems(): unknown[]; hasNextPage(): boolean };

/** What pages have beside the fields of their answer. */
function pageOf(data: unknown): Pick<CallMeta, 'page'> | undefined {
  const page = data as Partial<Page>;
  if (typeof page.getPaginatedItems !== 'function' || typeof page.hasNextPage !== 'function')
    return undefined;
  // An answer of JSON has no functions: only a page of the SDK does.
  const { getPaginatedItems, hasNextPage } = page as Page;
  return {
    page: { items: stringify(getPaginatedItems.call(data)), more: hasMore(() => hasNextPage.call(data)) },
  };
}

/** A page that names itself as the next one fails when that is asked for, not now. */
function hasMore(ask: () => boolean): boolean {
  try {
    return ask();
  } catch {
    return true;
  }
}

const isIterable = (value: unknown): value is AsyncIterable<unknown> =>
  typeof value === 'object' && value !== null && Symbol.asyncIterator in value;

/** JSON has no bigints. */
export const stringify = (value: unknown): string =>
  JSON.stringify(value, (_, own: unknown) => (typeof own === 'bigint' ? Number(own) : own)) ?? 'null';

function isSame(raw: string, json: string): boolean {
  if (raw === json) return true;
  try {
    return JSON.stringify(JSON.parse(raw)) === json;
  } catch {
    return false;
  }
}
