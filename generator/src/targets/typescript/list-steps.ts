import { schemeRoles } from '../../ir/index.ts';
import type { Api, Method } from '../../ir/model/api.ts';

/** How a list goes on: what leads to fields of a page, and to the parameter that selects one. */
export type ListSteps = {
  readonly step: 'cursor' | 'last_item' | 'offset' | 'page';
  readonly param: readonly string[];
  readonly items: readonly string[];
  readonly next?: readonly string[] | undefined;
  readonly more?: readonly string[] | undefined;
  readonly total?: readonly string[] | undefined;
  readonly current?: readonly string[] | undefined;
  readonly first?: number | undefined;
  readonly goesOn?: true | undefined;
  readonly back?:
    | { readonly param: readonly string[]; readonly next?: readonly string[] | undefined }
    | undefined;
};

/**
 * The steps of a method whose further pages are selected by one parameter among its params; undefined for others: lists of
 * one page, and those that lead on by an address or by several parameters.
 */
export function listSteps(method: Method, api: Api): ListSteps | undefined {
  const found = pageSteps(method, api) ?? listingSteps(method);
  if (found === undefined) return undefined;
  const { option, path, way, ...steps } = found;
  const param = publicPath(method, option, path);
  if (param === undefined) return undefined;
  const back = way?.path && publicPath(method, option, way.path);
  return { ...steps, param, ...(back !== undefined && { back: { param: back, next: way?.next } }) };
}

/** How callers name what a parameter is called on the wire. */
function publicPath(
  { params }: Method,
  option: string,
  [first, ...inner]: readonly string[],
): readonly string[] | undefined {
  const member = params?.members.find(({ origin, name }) => origin === option && name === first);
  // A whole body has no name among the params.
  if (member === undefined || params?.bodyMember === member.publicName) return undefined;
  return [member.publicName, ...inner];
}

type Found = Omit<ListSteps, 'param' | 'back'> & {
  readonly option: string;
  readonly path: readonly string[];
  /** The way back: its parameter, and what is its value. */
  readonly way?: { readonly path: readonly string[]; readonly next?: readonly string[] | undefined };
};

const split = (path: string | undefined): readonly string[] | undefined => path?.split('.');

const STEPS: Readonly<Record<string, ListSteps['step']>> = {
  cursor: 'cursor',
  cursor_id: 'last_item',
  offset: 'offset',
  page_number: 'page',
};

function pageSteps({ paging }: Method, { facts }: Api): Found | undefined {
  const scheme = facts.pagination.find(({ name }) => name === paging?.scheme);
  if (scheme === undefined) return undefined;
  const { type, items, param, next = 'id', more, total, current } = schemeRoles(scheme);
  const step = STEPS[type];
  if (step === undefined || param === undefined) return undefined;
  return {
    step,
    option: scheme.paramLocation ?? 'query',
    path: scheme.request.has(param) ? [param] : param.split('.'),
    items: split(items) ?? [],
    ...((step === 'cursor' || step === 'last_item') && { next: split(next) }),
    more: split(more),
    total: split(total),
    current: split(current),
    goesOn: scheme.continueOnEmptyItems === true ? true : undefined,
  };
}

function listingSteps({ listing }: Method): Found | undefined {
  const { step, param, instead, and, items, next, more, total, current, first, continueOnEmpty, back } =
    listing ?? {};
  if (step === undefined || step === 'url' || param === undefined) return undefined;
  if (instead !== undefined || and !== undefined) return undefined;
  const [option = '', ...path] = param;
  return {
    step,
    option,
    path,
    items: split(items) ?? [],
    next: split(next),
    more: split(more),
    total: split(total),
    current: split(current),
    first,
    goesOn: continueOnEmpty,
    ...(back?.param !== undefined && { way: { path: back.param.slice(1), next: split(back.next) } }),
  };
}
