import type { DataTag, InfiniteData } from '@tanstack/query-core';
import type { RequestOptions } from './request-options';

type Key = readonly unknown[];

/** What a method is called with: options of the request, then its arguments. */
type Call<Args extends unknown[], Data> = (request: RequestOptions, ...args: Args) => PromiseLike<Data>;

/** Options of `useQuery` and everything else that takes a query. */
export interface QueryOptions<Data> {
  readonly queryKey: DataTag<Key, Data>;
  readonly queryFn: (context: { readonly signal: AbortSignal }) => Promise<Data>;
}

/** Options of `useInfiniteQuery`. */
export interface InfiniteQueryOptions<Page> {
  readonly queryKey: DataTag<Key, InfiniteData<Page>>;
  readonly queryFn: (context: { readonly signal: AbortSignal; readonly pageParam: unknown }) => Promise<Page>;
  readonly initialPageParam: unknown;
  readonly getNextPageParam: (page: Page, pages: Page[], pageParam: unknown) => unknown;
}

/** Options of `useMutation`; what is passed to `mutate` are the arguments of the method, as a list. */
export interface MutationOptions<Args extends unknown[], Data> {
  readonly mutationKey: Key;
  readonly mutationFn: (args: Args) => Promise<Data>;
}

/** A method that reads. */
export interface Query<Args extends unknown[], Data> {
  /** The start of the keys of all its queries. */
  readonly queryKey: Key;
  queryOptions(...args: Args): QueryOptions<Data>;
}

/** A method that reads page by page. */
export interface PagedQuery<Args extends unknown[], Page> extends Query<Args, Page> {
  infiniteQueryOptions(...args: Args): InfiniteQueryOptions<Page>;
}

/** A method that changes something. */
export interface Mutation<Args extends unknown[], Data> {
  readonly mutationKey: Key;
  mutationOptions(request?: RequestOptions): MutationOptions<Args, Data>;
}

/** How a list goes on, by names that lead to fields of a page and to the parameter that selects one. */
export interface Paging {
  readonly step: 'cursor' | 'last_item' | 'offset' | 'page';
  /** Which argument has the parameter. */
  readonly argument: number;
  readonly param: readonly string[];
  readonly items: readonly string[];
  /** For a cursor in the page, and for one in its last item. */
  readonly next?: readonly string[];
  readonly more?: readonly string[];
  readonly total?: readonly string[];
  readonly current?: readonly string[];
  readonly first?: number;
  readonly goesOn?: true;
  /** Which parameter asks for what comes before, and the field that is its value; without one there is one page. */
  readonly back?: { readonly param: readonly string[]; readonly next?: readonly string[] };
}

type Fields = Readonly<Record<string, unknown>>;

const at = (source: unknown, path: readonly string[] = []): unknown =>
  path.reduce<unknown>((value, name) => (value as Fields | null | undefined)?.[name], source);

const put = (target: unknown, [name = '', ...deeper]: readonly string[], value: unknown): Fields => ({
  ...(target as Fields | null),
  [name]: deeper.length ? put(at(target, [name]), deeper, value) : value,
});

/** Arguments as part of a key, which is JSON: without what is left out at the end, with the digits of bigints. */
const keyOf = (args: readonly unknown[]): Key => {
  const given = [...args];
  while (given.length && (given.at(-1) ?? undefined) === undefined) given.pop();
  const isWide = (value: unknown): boolean =>
    typeof value === 'bigint' ||
    (typeof value === 'object' && value !== null && Object.values(value).some(isWide));
  if (!given.some(isWide)) return given;
  return JSON.parse(
    JSON.stringify(given, (_, value: unknown) => (typeof value === 'bigint' ? `${value}n` : value)),
  ) as Key;
};

/** The items of a page; page classes have them wherever they are. */
const itemsOf = (page: unknown, path: readonly string[]): readonly unknown[] => {
  const { getPaginatedItems } = (page ?? {}) as { getPaginatedItems?: () => unknown[] };
  const found = getPaginatedItems ? getPaginatedItems.call(page) : at(page, path);
  return Array.isArray(found) ? found : [];
};

/** What selects the page after another one, or the one before where it is asked for that; undefined after the last one. */
const following = (page: unknown, asked: unknown, paging: Paging, isBack: boolean): unknown => {
  const { step, more, total, current, goesOn } = paging;
  const next = isBack ? paging.back?.next : paging.next;
  const items = itemsOf(page, paging.items);
  if ((!items.length && !goesOn) || (more && at(page, more) === false)) return undefined;
  if (isBack && !next) return undefined;
  if (step === 'cursor' || step === 'last_item') {
    const value = at(step === 'cursor' ? page : items.at(isBack ? 0 : -1), next) || undefined;
    // An empty page that names itself is the last one.
    return items.length || value !== asked ? value : undefined;
  }
  const first = paging.first ?? (step === 'offset' ? 0 : 1);
  const position = Number((current && at(page, current)) ?? asked ?? first);
  const value = position + (step === 'offset' ? items.length : 1);
  const end = total && at(page, total);
  return typeof end === 'number' && value >= end + first ? undefined : value;
};

/** The query of a method. */
export const query = <Args extends unknown[], Data>(
  path: readonly string[],
  call: Call<Args, Data>,
): Query<Args, Data> => ({
  queryKey: path,
  queryOptions: (...args) => ({
    queryKey: [...path, ...keyOf(args)] as unknown as DataTag<Key, Data>,
    queryFn: async ({ signal }) => call({ signal }, ...args),
  }),
});

/** The query of a method that answers page by page. */
export const pagedQuery = <Args extends unknown[], Page>(
  path: readonly string[],
  paging: Paging,
  call: Call<Args, Page>,
): PagedQuery<Args, Page> => ({
  ...query(path, call),
  infiniteQueryOptions(...args) {
    const { argument, back } = paging;
    const isBack = !!back && !!at(args[argument], back.param);
    const { param } = isBack ? back : paging;
    return {
      queryKey: [...path, 'pages', ...keyOf(args)] as unknown as DataTag<Key, InfiniteData<Page>>,
      queryFn: async ({ signal, pageParam }) => {
        const changed = [...args] as Args;
        if (pageParam !== undefined) {
          // No request has both.
          const given = isBack ? put(args[argument], paging.param, undefined) : args[argument];
          changed[argument] = put(given, param, pageParam);
        }
        return call({ signal }, ...changed);
      },
      initialPageParam: undefined,
      getNextPageParam: (page, _, pageParam) =>
        following(page, pageParam ?? at(args[argument], param), paging, isBack),
    };
  },
});

/** The mutation of a method. */
export const mutation = <Args extends unknown[], Data>(
  path: readonly string[],
  call: Call<Args, Data>,
): Mutation<Args, Data> => ({
  mutationKey: path,
  mutationOptions: (request = {}) => ({
    mutationKey: path,
    mutationFn: async (args) => call(request, ...args),
  }),
});
