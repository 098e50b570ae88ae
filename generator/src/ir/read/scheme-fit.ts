import type { PaginationScheme } from '../../config/config-types.ts';
import type { ResponseType } from '../model/api.ts';
import type { RequestBody } from '../model/body.ts';
import type { Member, TypeNode } from '../model/type-node.ts';
import type { TypeBuilder } from './build-types.ts';
import { itemsField, nestedFields } from './page-fields.ts';
import { isList } from './scheme-roles.ts';

/** What a list is recognised by. */
export type PagingInput = {
  readonly query: readonly Member[];
  readonly body: RequestBody | undefined;
  readonly response: ResponseType;
};

type Types = Pick<TypeBuilder, 'modelType'>;

/** A part of a scheme that a call lacks, and what it has in its place. */
export type Lack = {
  readonly in: 'request' | 'response';
  /** The names on the way, those of fields inside of others joined by dots; empty for the response itself as the list. */
  readonly path: string;
  /** Names that stand there and are none of the scheme's. */
  readonly others: readonly string[];
};

/** Whether a call has the parameters and the response the fields of a scheme. */
export function fits(scheme: PaginationScheme, input: PagingInput, types: Types): boolean {
  if (isList(scheme)) return isListed(input, types) && lackOf(scheme, 'request', input, types).length === 0;
  return (
    scheme.response.size > 0 &&
    (['request', 'response'] as const).every((side) => lackOf(scheme, side, input, types).length === 0)
  );
}

/** Every parameter and field of a scheme that a call lacks, fields inside of others too. */
export function lacksOf(scheme: PaginationScheme, input: PagingInput, types: Types): readonly Lack[] {
  const outer = (['request', 'response'] as const).flatMap((side) => lackOf(scheme, side, input, types));
  const root = typeOf(input.response);
  const inner = nestedFields(scheme).flatMap((path): readonly Lack[] => {
    const names = path.split('.');
    const owner = root && inside(root, names.slice(0, -1), types);
    // What is not there at all, or has variants, says nothing about a field of its own.
    if (owner?.kind !== 'object') return [];
    const others = owner.members.map(({ name }) => name);
    return others.includes(names.at(-1) ?? '') ? [] : [{ in: 'response', path, others }];
  });
  const list: readonly Lack[] =
    isList(scheme) && !isListed(input, types) ? [{ in: 'response', path: '', others: [] }] : [];
  return [...outer, ...inner, ...list];
}

/** Whether the response is a list of items itself. */
function isListed({ response }: PagingInput, types: Types): boolean {
  return response.kind === 'json' && resolve(response.type, types).kind === 'array';
}

function lackOf(
  scheme: PaginationScheme,
  side: Lack['in'],
  input: PagingInput,
  types: Types,
): readonly Lack[] {
  const wanted = [...scheme[side].keys()];
  // The one part of such a response stands for the whole list.
  if (side === 'response' && isList(scheme)) return [];
  const known = new Set(membersOf(scheme, side, input, types));
  const others = [...known].filter((name) => !wanted.includes(name));
  return wanted.filter((name) => !known.has(name)).map((path) => ({ in: side, path, others }));
}

function membersOf(
  scheme: PaginationScheme,
  side: Lack['in'],
  { query, body, response }: PagingInput,
  types: Types,
): readonly string[] {
  if (side === 'request' && scheme.paramLocation === 'query') return query.map(({ name }) => name);
  const type = side === 'request' ? body?.type : typeOf(response);
  const node = type && resolve(type, types);
  return node?.kind === 'object' ? node.members.map(({ name }) => name) : [];
}

const typeOf = (response: ResponseType): TypeNode | undefined =>
  response.kind === 'json' ? response.type : undefined;

/** The type of one item of the list, as a scheme finds it in a response. */
export function itemOf(scheme: PaginationScheme, type: TypeNode, types: Types): TypeNode | undefined {
  const response = resolve(type, types);
  if (response.kind === 'array') return response.item;
  const path = itemsField(scheme)?.split('.');
  const items = path && inside(response, path, types);
  return items?.kind === 'array' ? items.item : undefined;
}

function inside(type: TypeNode, path: readonly string[], types: Types): TypeNode | undefined {
  return path.reduce<TypeNode | undefined>(
    (outer, name) => {
      const member = outer?.kind === 'object' ? outer.members.find((each) => each.name === name) : undefined;
      return member && resolve(member.type, types);
    },
    resolve(type, types),
  );
}

function resolve(type: TypeNode, types: Types): TypeNode {
  return type.kind === 'model' ? resolve(types.modelType(type.model), types) : type;
}
