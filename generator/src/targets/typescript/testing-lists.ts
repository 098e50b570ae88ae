import { exampleObject, isExampleObject, type ExampleValue } from '../../ir/examples/index.ts';
import { allMembers, resolveModel, schemeRoles } from '../../ir/index.ts';
import type { Api, Method } from '../../ir/model/api.ts';
import type { TypeNode } from '../../ir/model/type-node.ts';

/** How the answer of a list is that of its only page. */
export type ListEnd = {
  /** What selects further pages, where nothing in a page says that it is the last one. */
  readonly page?: readonly [option: 'query' | 'body', ...path: string[]];
  /** The number of the first page, where pages are counted from another one than 0. */
  readonly first?: number;
  readonly items: readonly string[];
  /** The objects in which something is changed for that. */
  readonly owners: readonly TypeNode[];
  /** The value with an item at least, and without what leads to a further page. */
  readonly onlyPage: (value: ExampleValue, item: (type: TypeNode) => ExampleValue) => ExampleValue;
};

/** The end of the lists of a method; undefined for methods that answer with one page or with no list. */
export function listEnd(method: Method, api: Api): ListEnd | undefined {
  const { response } = method;
  const found = pagesOf(method, api) ?? listingOf(method);
  if (found === undefined || response.kind !== 'json') return undefined;
  const { items = [], next, more, page, first } = found;
  const isAsked = page !== undefined && next === undefined && more === undefined;
  return {
    items,
    owners: [items, next, more].flatMap((path) => ownersOf(response.type, path ?? [], api)),
    ...(isAsked && { page, ...(first !== undefined && { first }) }),
    onlyPage: (value, item) => {
      const filled = changeAt(value, response.type, items, api, (list, type) => {
        if (Array.isArray(list) && list.length > 0) return list;
        const array = type && resolveModel(api.models, type);
        return array?.kind === 'array' ? [item(array.item)] : list;
      });
      const ended = next && changeAt(filled, response.type, next, api, noCursor);
      return more === undefined ?
          ended ?? filled
        : changeAt(ended ?? filled, response.type, more, api, () => false);
    },
  };
}

type Found = {
  readonly items?: readonly string[];
  readonly next?: readonly string[];
  readonly more?: readonly string[];
  readonly page?: readonly ['query' | 'body', ...string[]];
  readonly first?: number;
};

const split = (path: string | undefined): readonly string[] => path?.split('.') ?? [];

/** What pages say with a field of their own, and what is asked for otherwise. */
function pagesOf({ paging }: Method, { facts }: Api): Found | undefined {
  const scheme = facts.pagination.find(({ name }) => name === paging?.scheme);
  if (scheme === undefined) return undefined;
  const { type, items, param, next, more } = schemeRoles(scheme);
  const isTold = type === 'cursor' || type === 'cursor_url';
  return {
    items: split(items),
    ...(isTold && next !== undefined && { next: split(next) }),
    ...(more !== undefined && { more: split(more) }),
    ...(param !== undefined && { page: [scheme.paramLocation, ...split(param)] }),
    ...(type === 'page_number' && { first: 1 }),
  };
}

function listingOf({ listing }: Method): Found | undefined {
  if (listing?.step === undefined) return undefined;
  const { items, step, param = [], next, more, first = 1 } = listing;
  const isTold = step === 'cursor' || step === 'url';
  const [option, ...path] = param;
  return {
    items: split(items),
    ...(isTold && next !== undefined && { next: split(next) }),
    ...(more !== undefined && { more: split(more) }),
    ...(step === 'page' && { first }),
    ...((option === 'query' || option === 'body') && { page: [option, ...path] }),
  };
}

/** A cursor that leads nowhere, in the form that its type has for that; undefined: it is left out. */
function noCursor(
  _: ExampleValue | undefined,
  type: TypeNode | undefined,
  isRequired: boolean,
): ExampleValue | undefined {
  if (!isRequired) return undefined;
  return type === undefined || type.nullable ? null : '';
}

/** The objects on the way to a field. */
function ownersOf(use: TypeNode, path: readonly string[], api: Api): readonly TypeNode[] {
  const [name, ...deeper] = path;
  const type = resolveModel(api.models, use);
  if (name === undefined || type.kind !== 'object') return [];
  const member = allMembers(api.models, type).find((each) => each.name === name);
  return [type, ...(member === undefined ? [] : ownersOf(member.type, deeper, api))];
}

type Change = (
  value: ExampleValue | undefined,
  type: TypeNode | undefined,
  isRequired: boolean,
) => ExampleValue | undefined;

/** A copy of a value that is changed at a path. */
function changeAt(
  value: ExampleValue,
  use: TypeNode | undefined,
  [name, ...deeper]: readonly string[],
  api: Api,
  change: Change,
): ExampleValue {
  if (name === undefined) return change(value, use, true) ?? value;
  if (!isExampleObject(value)) return value;
  const type = use && resolveModel(api.models, use);
  const member =
    type?.kind === 'object' ? allMembers(api.models, type).find((each) => each.name === name) : undefined;
  const inner = value[name];
  const changed =
    deeper.length === 0 ? change(inner, member?.type, member?.required === true)
    : inner === undefined ? undefined
    : changeAt(inner, member?.type, deeper, api, change);
  const entries = Object.entries(value).filter(([key]) => key !== name || changed !== undefined);
  if (changed === undefined) return exampleObject(entries);
  return exampleObject([...entries.filter(([key]) => key !== name), [name, changed]]);
}
