import { allMembers, resolveModel } from '../../../ir/index.ts';
import type { Api } from '../../../ir/model/api.ts';
import type { NodeOf, TypeNode } from '../../../ir/model/type-node.ts';
import type { Choice, Inside, Places } from './model.ts';
import { placesText } from './text.ts';

/** An object among the variants of a union: its places, and how they are referred to. */
export type Candidate = {
  readonly type: NodeOf<'object'> | NodeOf<'map'>;
  readonly places: Inside;
  readonly then: Places;
};

/**
 * The places of a value that is one of several objects: those of all together where they do not contradict each other,
 * else by what tells the objects apart.
 */
export function choose(candidates: readonly Candidate[], models: Api['models']): Places | undefined {
  const wide = candidates.filter(({ places }) => Object.keys(places).length > 0);
  const [first] = wide;
  if (first === undefined) return undefined;
  if (candidates.length === 1) return first.then;
  const agrees = wide.every((one) => candidates.every((other) => one === other || suits(one, other, models)));
  if (agrees) {
    const names = wide.flatMap(({ places }) => [...(places.members ?? [])]);
    const { others } = first.places;
    return {
      ...(names.length > 0 && { members: new Map(names) }),
      ...(others !== undefined && { others }),
    };
  }
  return { oneOf: toldApart(candidates, models) };
}

/** Whether what has the places of one may be the other: where both have a member, it is the same in both. */
function suits(one: Candidate, other: Candidate, models: Api['models']): boolean {
  const { members = new Map<string, Places>(), others } = one.places;
  const same = (a: Places | undefined, b: Places | undefined): boolean => textOf(a) === textOf(b);
  if (others !== undefined && !same(others, other.places.others)) return false;
  const names = new Set(membersOf(other, models).map(({ name }) => name));
  const isOpen = other.type.kind === 'map' || other.type.index !== undefined;
  return [...members].every(([name, places]) => {
    if (names.has(name)) return same(places, other.places.members?.get(name));
    return !isOpen || same(places, other.places.others);
  });
}

const textOf = (places: Places | undefined): string =>
  places === undefined ? '{}' : placesText(places, (part) => (typeof part === 'string' ? part : undefined));

function membersOf({ type }: Candidate, models: Api['models']): ReturnType<typeof allMembers> {
  return type.kind === 'map' ? [] : allMembers(models, type);
}

type Literals = ReadonlyMap<string, ReadonlyArray<string | number | boolean>>;

/** By a property whose values no two objects share, else by all that is demanded, the most demanding object first. */
function toldApart(candidates: readonly Candidate[], models: Api['models']): readonly Choice[] {
  const literals = candidates.map((each) => literalsOf(each, models));
  const tag = [...(literals[0]?.keys() ?? [])].find((name) => areApart(literals, name));
  if (tag !== undefined)
    return candidates.flatMap(({ places, then }, i) => {
      const values = literals[i]?.get(tag) ?? [];
      return Object.keys(places).length === 0 ? [] : [{ has: [tag], is: new Map([[tag, values]]), then }];
    });
  return candidates
    .map((each, i): Choice => {
      const required = membersOf(each, models).filter((member) => member.required);
      return { has: required.map(({ name }) => name), is: literals[i] ?? new Map(), then: each.then };
    })
    .sort((a, b) => b.is.size - a.is.size || b.has.length - a.has.length);
}

function literalsOf(candidate: Candidate, models: Api['models']): Literals {
  const isClosed = (type: TypeNode): type is NodeOf<'enum'> => type.kind === 'enum' && type.values.length > 0;
  return new Map(
    membersOf(candidate, models).flatMap(({ name, type: use }) => {
      const type = resolveModel(models, use);
      return isClosed(type) && !use.nullable && !type.nullable ? [[name, type.values] as const] : [];
    }),
  );
}

function areApart(literals: readonly Literals[], name: string): boolean {
  const values = literals.flatMap((each) => each.get(name) ?? []);
  return literals.every((each) => each.has(name)) && new Set(values).size === values.length;
}
