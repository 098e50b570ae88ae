import type { APIPromise } from './api-promise';
import { SdkError } from '../internal/sdk-error';

/** How a list is read and goes on. */
export interface ListScheme {
  /** The items of a page; without it the page is the list. A page that is `null` has none, and is the last one. */
  readonly items?: (page: any) => Iterable<any>;

  /**
   * What selects the page after this one, and the options that the request for it has otherwise. Nothing (`null`, `''`,
   * `false`) selects no page: the list ends.
   *
   * @param request the options that this page was requested with
   */
  readonly next?: (
    page: any,
    request: Record<'query' | 'body', any>,
  ) => readonly [cursor: unknown, change: object];
}

/** What the promise of a list has beside its result: all pages, all items. */
export interface Listed<T, Item> extends AsyncIterable<Item> {
  /**
   * The results of all pages, requested one after the other.
   *
   * @throws SdkError if the server names a page again that it has named before.
   */
  pages(): AsyncGenerator<T>;

  /** The items of all pages in one array, at most `limit` of them. */
  toArray(options?: { limit?: number | undefined }): Promise<Item[]>;
}

/**
 * The result of a call that lists something. Awaited, it is the first page as the API sent it; iterated, it goes through
 * the items of all pages.
 */
export interface ListPromise<T, Item> extends APIPromise<T>, Listed<T, Item> {}

/** Lets the promise of a call iterate. It stays the same object, so what else it can do stays as well. */
export function listing<T, Item>(call: APIPromise<T>, scheme?: ListScheme): ListPromise<T, Item>;
export function listing<T, Item, Call extends APIPromise<T>>(
  call: Call,
  scheme?: ListScheme,
): Call & Listed<T, Item>;
export function listing(call: any, { items, next }: ListScheme = {}): any {
  return Object.assign(call, {
    async *pages(): AsyncGenerator<any> {
      const { client, request, read } = call;
      const seen = new Set<unknown>();
      let { options } = await request;
      for (let page = await call; ; page = await read(client, await client._send(options, null))) {
        yield page;
        const [cursor, change] = (page && next?.(page, options)) || [];
        if (!cursor) return;
        if (seen.size === seen.add(cursor).size) throw new SdkError('The server repeats a page of the list');
        options = Object.assign({}, options, change);
      }
    },

    async toArray(this: AsyncIterable<any>, { limit = Infinity } = {}): Promise<any[]> {
      const list: any[] = [];
      for await (const item of this) if (limit < 1 || list.push(item) >= limit) break;
      return list;
    },

    async *[Symbol.asyncIterator](this: Listed<any, any>): AsyncGenerator<any> {
      for await (const page of this.pages()) if (page) yield* items ? items(page) : page;
    },
  });
}
