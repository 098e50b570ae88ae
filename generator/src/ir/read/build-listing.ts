import type { MethodConfig, PaginationScheme } from '../../config/config-types.ts';
import { diagnostic } from '../../diagnostics/index.ts';
import { join } from '../../support/json.ts';
import type { Listing, ListStep } from '../model/listing.ts';
import { membersOf } from '../model/members.ts';
import type { Method } from '../model/api.ts';
import type { Member, TypeNode } from '../model/type-node.ts';
import { behind } from './file-types.ts';
import { inferListing } from './infer-listing.ts';
import type { MethodContext } from './method-context.ts';
import { fits, type PagingInput } from './scheme-fit.ts';
import { isList, schemeRoles } from './scheme-roles.ts';

type ListingInput = PagingInput & Pick<Method, 'retry' | 'verb'>;

/**
 * How the promise of a call goes through a list: as the config says, by the scheme that fits, or by what parameters
 * and response leave no doubt about. Only calls that change nothing are repeated for it unless the config says so.
 */
export function buildListing(
  config: MethodConfig,
  input: ListingInput,
  context: MethodContext,
): Listing | undefined {
  const { iterates } = config;
  const { response } = input;
  if (iterates === false || response.kind !== 'json') return undefined;
  if (typeof iterates === 'object') return byFields(iterates, response.type, config, input, context);
  const schemes = context.input.config.pagination;
  if (typeof iterates === 'string') {
    const scheme = schemes.find(({ name }) => name === iterates);
    if (scheme === undefined) return undefined;
    if (fits(scheme, input, context.types)) return listingOf(scheme);
    return refused(`the call lacks a parameter or a field of the scheme ${iterates}`, config, context);
  }
  if (input.retry !== 'safe') return undefined;
  const scheme = schemes.find((candidate) => goesOn(candidate) && fits(candidate, input, context.types));
  if (scheme !== undefined) return listingOf(scheme);
  const { modelType } = context.types;
  const { listing, unclear } =
    inferListing(
      { verb: input.verb, query: input.query, body: bodyMembers(input, context), response: response.type },
      modelType,
    ) ?? {};
  if (unclear !== undefined && !context.paging.isSentAway(input)) {
    const code = listing === undefined ? 'Pagination/NextUnclear' : 'Pagination/OnePage';
    context.report(diagnostic(code, config.at, { parameter: unclear }));
  }
  return listing;
}

function bodyMembers({ body }: PagingInput, { types }: MethodContext): readonly Member[] {
  return body?.media === 'json' ? membersOf(body.type, types.modelType) : [];
}

function refused(reason: string, { at }: MethodConfig, { report }: MethodContext): undefined {
  const place = { ...at, pointer: join(at.pointer, 'iterates') };
  report(diagnostic('Pagination/CannotIterate', place, { reason }));
}

/** A list whose next page comes after its last item. */
function byFields(
  fields: ReadonlyMap<string, string>,
  response: TypeNode,
  config: MethodConfig,
  input: ListingInput,
  context: MethodContext,
): Listing | undefined {
  const { modelType } = context.types;
  const list = behind(response, modelType);
  const inside = membersOf(list, modelType).filter(({ type }) => behind(type, modelType).kind === 'array');
  const [items] = inside;
  const holder = list.kind === 'array' || inside.length !== 1 ? list : behind(items?.type ?? list, modelType);
  if (holder.kind !== 'array')
    return refused('its response is no list and has not exactly one', config, context);
  const known = new Set(membersOf(holder.item, modelType).map(({ name }) => name));
  const query = new Set(input.query.map(({ name }) => name));
  const body = new Set(bodyMembers(input, context).map(({ name }) => name));
  const parts: Array<Pick<Listing, 'param' | 'next'>> = [];
  for (const [param, field] of fields) {
    if (!query.has(param) && !body.has(param))
      return refused(`it has no parameter ${param}`, config, context);
    if (!known.has(field)) return refused(`its items have no field ${field}`, config, context);
    parts.push({ param: [query.has(param) ? 'query' : 'body', param], next: field });
  }
  if (new Set(parts.map(({ param }) => param?.[0])).size !== 1)
    return refused('its parameters are not all in the query, or all in the body', config, context);
  const [first, ...others] = parts;
  const and = others.reduceRight<Listing['and']>(
    (rest, part) => ({ ...part, ...(rest !== undefined && { and: rest }) }),
    undefined,
  );
  return {
    ...(holder !== list && items !== undefined && { items: items.name }),
    step: 'last_item',
    ...first,
    ...(and !== undefined && { and }),
  };
}

const STEPS: Readonly<Record<string, ListStep>> = {
  cursor: 'cursor',
  cursor_id: 'last_item',
  cursor_url: 'url',
  offset: 'offset',
  page_number: 'page',
};

/** Whether a scheme has what leads to another page: those of one page alone have not, and fit what they were not made for. */
function goesOn(scheme: PaginationScheme): boolean {
  const { type, param, next } = schemeRoles(scheme);
  return type === 'cursor_url' ? next !== undefined : param !== undefined;
}

/** A scheme of the config, read as what promises go by. */
function listingOf(scheme: PaginationScheme): Listing {
  const { type, param, items, ...roles } = schemeRoles(scheme);
  const step = goesOn(scheme) ? STEPS[type] : undefined;
  const names = param === undefined || scheme.request.has(param) ? param : param.split('.');
  return {
    ...(!isList(scheme) && items !== undefined && { items }),
    ...(step !== undefined && { step }),
    ...(names !== undefined && { param: [scheme.paramLocation, names].flat() }),
    ...roles,
    ...(scheme.continueOnEmptyItems && { continueOnEmpty: true }),
  };
}
