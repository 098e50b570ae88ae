import { schemeRoles } from '../../../ir/index.ts';
import type { Api, Method } from '../../../ir/model/api.ts';
import type { TypeNode } from '../../../ir/model/type-node.ts';
import type { Writing } from '../../../ir/model/writing.ts';
import type { Inside, Places } from './model.ts';
import type { FindPlaces } from './places.ts';

/** Where the answers of a method have integers of 64 bits, by status: `200`, `2XX`, `default`. */
export function answerPlaces(method: Method, api: Api, find: FindPlaces): ReadonlyMap<string, Places> {
  const found = new Map<string, Places>();
  const add = (status: string, type: TypeNode): void => {
    const places = find(type);
    if (places !== undefined) found.set(status === 'default' ? status : status.toUpperCase(), places);
  };
  const { errors } = method.declared ?? {};
  if (errors?.kind === 'object') for (const { name, type } of errors.members) add(name, type);
  const failuresOnly = found.has('default');
  successes(method, api, find).forEach((places, status) => found.set(status, places));
  // What is said of all failures says nothing of a success.
  if (failuresOnly && !found.has('2XX')) found.set('2XX', {});
  return found;
}

function successes({ response, paging }: Method, api: Api, find: FindPlaces): ReadonlyMap<string, Places> {
  const found = new Map<string, Places>();
  if (response.kind !== 'json' || response.accept !== undefined) return found;
  for (const { status, type } of response.answers ?? []) {
    const places = type && find(type);
    if (places !== undefined) found.set(status === 'default' ? '2XX' : status.toUpperCase(), places);
  }
  if (found.size > 0) return found;
  const places = find(response.type);
  if (places === undefined) return found;
  const whole = paging === undefined ? places : pagePlaces(places, paging.scheme, response.type, api, find);
  if (whole === undefined) return found;
  const wrapped: Places =
    response.unwrap === undefined ? whole : { members: new Map([[response.unwrap, whole]]) };
  return new Map([['2XX', wrapped]]);
}

/** A page counts with some of its fields: those stay numbers. */
function pagePlaces(
  places: Places,
  name: string,
  type: TypeNode,
  api: Api,
  find: FindPlaces,
): Places | undefined {
  const scheme = api.facts.pagination.find((each) => each.name === name);
  const { total, current } = scheme === undefined ? {} : schemeRoles(scheme);
  const counted = [total, current].filter((path) => path !== undefined);
  if (counted.length === 0) return places;
  const page = resolved(type, api);
  return withoutMembers(
    places,
    counted.map((path) => path.split('.')),
    page,
    api,
    find,
  );
}

function withoutMembers(
  places: Places,
  paths: ReadonlyArray<readonly string[]>,
  type: TypeNode,
  api: Api,
  find: FindPlaces,
): Places | undefined {
  const own = typeof places === 'object' && 'model' in places ? find(type) : places;
  if (typeof own !== 'object' || 'model' in own || type.kind !== 'object') return own;
  const members = [...(own.members ?? [])].flatMap(([name, inner]) => {
    const deeper = paths.flatMap(([first, ...rest]) => (first === name ? [rest] : []));
    if (deeper.length === 0) return [[name, inner] as const];
    if (deeper.some((rest) => rest.length === 0)) return [];
    const member = type.members.find((each) => each.name === name);
    const left = member && withoutMembers(inner, deeper, resolved(member.type, api), api, find);
    return left === undefined ? [] : [[name, left] as const];
  });
  const { members: _, ...rest } = own;
  const left: Inside = { ...rest, ...(members.length > 0 && { members: new Map(members) }) };
  return Object.keys(left).length === 0 ? undefined : left;
}

function resolved(type: TypeNode, { models }: Api): TypeNode {
  const target = type.kind === 'model' ? models.get(type.model)?.type : undefined;
  return target === undefined ? type : resolved(target, { models } as Api);
}

/** Where the items of a stream have integers of 64 bits. */
export function eventPlaces({ streaming }: Method, find: FindPlaces): Places | undefined {
  return streaming === undefined || (streaming.format?.data === 'text' && streaming.format.whole !== true) ?
      undefined
    : find(streaming.event);
}

/** Where the body of a request has integers of 64 bits that are not sent as text in any case. */
export function bodyPlaces({ body }: Method, find: FindPlaces): Places | undefined {
  return body === undefined ? undefined : find(body.type);
}

/** Where a parameter has integers of 64 bits inside of JSON; elsewhere they are sent as the texts that they are. */
export function parameterPlaces(
  type: TypeNode,
  writing: Writing | undefined,
  find: FindPlaces,
): Places | undefined {
  const places = find(type);
  const isJson = writing?.style === 'json' || writing?.style === 'wholeJson';
  const isPlain =
    typeof places === 'string' ||
    (typeof places === 'object' &&
      !('model' in places) &&
      Object.keys(places).join() === 'items' &&
      typeof places.items === 'string');
  return isPlain && !isJson ? undefined : places;
}
