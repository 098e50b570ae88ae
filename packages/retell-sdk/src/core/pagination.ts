import type { ClientCore } from '../internal/client-core';
import type { APIResponseProps } from '../internal/answer';
import { defaultParseResponse } from '../internal/parse';
import type { FinalRequestOptions } from '../internal/request-options';
import type { HTTPMethod, PromiseOrValue } from '../internal/types';
import { APIPromise } from './api-promise';
import { RetellError } from '../internal/sdk-error';

/** How to read a page and to ask for the next one. Names of response fields may be dotted paths. */
export interface PageScheme {
  /**
   * - `cursor`: the response names the cursor of the next page;
   * - `cursor_id`: the cursor is a field of the last item;
   * - `cursor_url`: the response has the URL of the next page;
   * - `offset`: the number of items to skip; `page_number`: pages counted from 1.
   */
  readonly type: 'cursor' | 'cursor_id' | 'cursor_url' | 'offset' | 'page_number';
  /** Response field with the items; without it the response is the list. */
  readonly items?: string;
  /** Request parameter that selects the page; not for `cursor_url`. */
  readonly param?: string;
  /** The names that lead to the parameter, where it lies inside of another one. */
  readonly paramPath?: readonly string[];
  /** Where the parameter goes; by default the query. */
  readonly location?: 'query' | 'body';
  /** Field with the next cursor or URL; for `cursor_id` a field of the items, by default `id`. */
  readonly next?: string;
  /** Response field that is false on the last page. */
  readonly more?: string;
  /** Response field with the number of all items (`offset`) or pages (`page_number`). */
  readonly total?: string;
  /** Response field with the offset or number of this page; by default what was asked for. */
  readonly current?: string;
  /** Go on after a page without items. */
  readonly continueOnEmpty?: boolean;
}

/** The request for a page. */
type PageRequestOptions = FinalRequestOptions & { method: HTTPMethod };

/** What pages need of a client: that it sends the next request. */
interface PageClient extends ClientCore {
  _send(options: PromiseOrValue<FinalRequestOptions>, retries: number | null): Promise<APIResponseProps>;
}

/** A class of pages. */
export type PageClass<Item, Page extends AbstractPage<Item>> = {
  new (client: PageClient, response: Response, body: unknown, options: FinalRequestOptions): Page;
  request(client: PageClient, options: PromiseOrValue<FinalRequestOptions>): any;
};

type Fields = Record<string, unknown>;

const at = (source: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((value, key) => (value as Fields | null | undefined)?.[key], source);

const read = (source: unknown, path: string): unknown => at(source, path.split('.'));

/** A copy with one value changed, however deep it lies. */
const put = (target: unknown, [key = '', ...deeper]: readonly string[], value: unknown): Fields => ({
  ...(target as Fields | null),
  [key]: deeper.length ? put((target as Fields | null | undefined)?.[key], deeper, value) : value,
});

/** What tells requests apart; JSON alone has no bigints. */
const keyOf = ({ path, query, body }: FinalRequestOptions): string =>
  JSON.stringify([path, query, body], (_, value) => (typeof value === 'bigint' ? String(value) : value));

const REPEATED = 'The server repeats a page of the list';

/** One page of a list: has the fields of the response, and goes on to the next pages. */
export abstract class AbstractPage<Item> implements AsyncIterable<Item> {
  protected declare client: PageClient;
  protected declare options: FinalRequestOptions;
  protected declare response: Response;
  protected declare body: unknown;

  constructor(client: PageClient, response: Response, body: unknown, options: FinalRequestOptions) {
    for (const [key, value] of Object.entries({ client, response, body, options })) {
      Object.defineProperty(this, key, { value });
    }
    // A field like "constructor" or "__proto__" must not hide what the page can do.
    if (body && !Array.isArray(body)) {
      for (const [key, value] of Object.entries(body)) if (!(key in this)) (this as Fields)[key] = value;
    }
  }

  /** @internal Requests the first page. */
  static request<Item, Page extends AbstractPage<Item>>(
    this: PageClass<Item, Page>,
    client: PageClient,
    options: PromiseOrValue<FinalRequestOptions>,
  ): PagePromise<Page, Item> {
    return new PagePromise(client, client._send(options, null), this);
  }

  /** How this list is paged. */
  protected abstract scheme(): PageScheme;

  /** The items of this page. */
  getPaginatedItems(): Item[] {
    const { items } = this.scheme();
    const list = items === undefined ? this.body : read(this.body, items);
    return Array.isArray(list) ? list : [];
  }

  private nextValue(items: Item[]): unknown {
    const { type, param = '', paramPath = [param], location = 'query', ...scheme } = this.scheme();
    const { next = 'id', total, current } = scheme;
    if (type === 'cursor' || type === 'cursor_url') return read(this.body, next);
    if (type === 'cursor_id') return read(items.at(-1), next);
    const asked = at(this.options[location], paramPath);
    const first = type === 'offset' ? 0 : 1;
    const position = Number((current === undefined ? undefined : read(this.body, current)) ?? asked ?? first);
    const end = total === undefined ? undefined : read(this.body, total);
    const following = position + (type === 'offset' ? items.length : 1);
    return typeof end === 'number' && following >= end + first ? undefined : following;
  }

  /**
   * The request for the next page, or null after the last one.
   *
   * @throws RetellError if the server names this page as the next one.
   */
  nextPageRequestOptions(): PageRequestOptions | null {
    const { type, param = '', paramPath = [param], location = 'query', ...scheme } = this.scheme();
    const items = this.getPaginatedItems();
    // Without a parameter that asks for it there is no other page.
    if (type !== 'cursor_url' && !paramPath[0]) return null;
    if (!items.length && !scheme.continueOnEmpty) return null;
    if (scheme.more !== undefined && read(this.body, scheme.more) === false) return null;
    const value = this.nextValue(items);
    if (value === undefined || value === null || value === '') return null;
    // The next page is a request of its own: with the key of this one it would be answered like this one.
    const { idempotencyKey: _, ...options } = this.options as PageRequestOptions;
    const next: PageRequestOptions = {
      ...options,
      ...(type === 'cursor_url' ?
        { path: String(value), query: undefined }
      : { [location]: put(this.options[location], paramPath, value) }),
    };
    if (keyOf(next) === keyOf(this.options)) throw new RetellError(REPEATED);
    return next;
  }

  hasNextPage(): boolean {
    return this.nextPageRequestOptions() !== null;
  }

  /**
   * Requests the next page.
   *
   * @throws RetellError after the last page; see {@link hasNextPage}.
   */
  async getNextPage(): Promise<this> {
    const options = this.nextPageRequestOptions();
    if (!options) throw new RetellError('There is no next page');
    return (this.constructor as PageClass<Item, this>).request(this.client, options);
  }

  /**
   * This page and all that follow.
   *
   * @throws RetellError if the server goes back to a page that it has already sent.
   */
  async *iterPages(): AsyncGenerator<this> {
    const seen = new Set([keyOf(this.options)]);
    for (let page = this; ; page = await page.getNextPage()) {
      yield page;
      const next = page.nextPageRequestOptions();
      if (!next) return;
      if (seen.has(keyOf(next))) throw new RetellError(REPEATED);
      seen.add(keyOf(next));
    }
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Item> {
    for await (const page of this.iterPages()) yield* page.getPaginatedItems();
  }
}

/** The first page of a list; iterating it goes through the items of all pages. */
export class PagePromise<Page extends AbstractPage<Item>, Item = unknown>
  extends APIPromise<Page>
  implements AsyncIterable<Item>
{
  constructor(client: PageClient, request: Promise<APIResponseProps>, Page: PageClass<Item, Page>) {
    super(
      client,
      request,
      async (core, props) =>
        new Page(client, props.response, await defaultParseResponse(core, props), props.options),
    );
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Item> {
    yield* await this;
  }

  /**
   * All pages, one after the other.
   *
   * @throws RetellError if the server goes back to a page that it has already sent.
   */
  async *pages(): AsyncGenerator<Page> {
    yield* (await this).iterPages();
  }

  /** The items of all pages in one array, at most `limit` of them. */
  async toArray({ limit = Infinity }: { limit?: number | undefined } = {}): Promise<Item[]> {
    const items: Item[] = [];
    for await (const item of this) if (limit < 1 || items.push(item) >= limit) break;
    return items;
  }
}
