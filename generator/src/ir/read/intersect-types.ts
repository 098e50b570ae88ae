import { objectMembers } from '../model/members.ts';
import type { EnumForm, Member, NodeOf, TypeFacts, TypeNode } from '../model/type-node.ts';
import { isNever, isNothing } from '../model/type-node.ts';
import { meet } from './meeting.ts';
import type { SchemaReader } from './schema-reader.ts';
import { settleBases } from './settle-bases.ts';

/** What the values of a type are, seen by JSON. */
const VALUE_KINDS: Partial<Record<TypeNode['kind'], string>> = {
  string: 'string',
  file: 'string',
  number: 'number',
  boolean: 'boolean',
  array: 'array',
  map: 'object',
  object: 'object',
};

/**
 * The values that are of both types (JSON Schema, `allOf`): members united and each of them intersected, literals that
 * both have, variants that can be, null where both allow it. An enum of no values where nothing is left.
 */
export function intersect(a: TypeNode, b: TypeNode, reader: SchemaReader): TypeNode {
  if (a.kind === 'model' && b.kind === 'model' && a.model === b.model)
    return { ...a, nullable: a.nullable && b.nullable };
  const [left, right] = [reader.dereference(a), reader.dereference(b)];
  // What says nothing about the value leaves the other its name.
  if (left.kind === 'unknown') return withFacts(fromUnknown(left, b), a, b);
  if (right.kind === 'unknown') return withFacts(fromUnknown(right, a), a, b);
  const meeting = meet(left, right, reader.meeting);
  // What the two have together has been said, further out.
  if (meeting === undefined) return { ...a, nullable: a.nullable && b.nullable };
  return withFacts(intersectForms(left, right, { ...reader, meeting }), a, b);
}

/** Nothing is known of the one but, maybe, that it is an object. */
function fromUnknown(unknown: NodeOf<'unknown'>, other: TypeNode): TypeNode {
  return other.kind === 'unknown' && unknown.form === 'object' ? { ...other, form: 'object' } : other;
}

function withFacts(type: TypeNode, a: TypeNode, b: TypeNode): TypeNode {
  const isAny = (node: TypeNode): boolean => node.kind === 'unknown' && node.form === 'any';
  const description = b.description ?? a.description;
  const example = b.example ?? a.example;
  return {
    ...type,
    nullable: (a.nullable || isAny(a)) && (b.nullable || isAny(b)),
    ...(description !== undefined && { description }),
    ...(example !== undefined && { example }),
    ...eitherMark(a, b),
  };
}

/** Annotations of either part are annotations of the whole (JSON Schema Core §7.7). */
function eitherMark(a: TypeNode, b: TypeNode): Partial<TypeFacts> {
  const is = (mark: 'deprecated' | 'readOnly' | 'writeOnly'): boolean => a[mark] === true || b[mark] === true;
  return {
    ...(is('deprecated') && { deprecated: true }),
    ...(is('readOnly') && { readOnly: true }),
    ...(is('writeOnly') && { writeOnly: true }),
  };
}

function intersectForms(a: TypeNode, b: TypeNode, reader: SchemaReader): TypeNode {
  if (a.kind === 'union') return intersectUnion(a, b, reader);
  if (b.kind === 'union') return intersectUnion(b, a, reader);
  if (a.kind === 'enum') return intersectLiterals(a, b);
  if (b.kind === 'enum') return intersectLiterals(b, a);
  if (a.kind === 'object' && b.kind === 'object') return intersectObjects(a, b, reader);
  if (a.kind === 'array' && b.kind === 'array') return intersectArrays(a, b, reader);
  if (a.kind === 'map' && b.kind === 'map') return { ...a, value: intersect(a.value, b.value, reader) };
  if (a.kind === 'map' && b.kind === 'object') return intersectObjects(asObject(a), b, reader);
  if (a.kind === 'object' && b.kind === 'map') return intersectObjects(a, asObject(b), reader);
  const [kind, other] = [VALUE_KINDS[a.kind], VALUE_KINDS[b.kind]];
  if (kind === undefined || kind !== other) return nothing(b);
  // The one that says more, as a format does.
  return { ...a, ...b } as TypeNode;
}

const nothing = (node: TypeNode): TypeNode => ({ nullable: false, at: node.at, kind: 'enum', values: [] });

function asObject({ value, kind: _, freeForm: _free, ...facts }: NodeOf<'map'>): NodeOf<'object'> {
  return { ...facts, kind: 'object', members: [], index: value };
}

function intersectLiterals(literals: NodeOf<'enum'>, other: TypeNode): TypeNode {
  const fits = (value: EnumForm['values'][number]): boolean =>
    other.kind === 'enum' ? other.values.includes(value) : VALUE_KINDS[other.kind] === typeof value;
  return { ...literals, values: literals.values.filter(fits) };
}

function intersectUnion(union: NodeOf<'union'>, other: TypeNode, reader: SchemaReader): TypeNode {
  const met = union.variants.map((variant) => intersectVariant(variant, other, reader));
  const possible = met.filter((variant) => !isNothing(variant) && !isImpossible(variant));
  const [only, ...more] = possible;
  if (only === undefined) return nothing(union);
  return more.length === 0 ? only : { ...union, variants: possible };
}

/** By the other type: the models whose variants are being intersected with it. */
const open = new WeakMap<TypeNode, Set<string>>();

/** A variant that leads back to its own union adds no value to it. */
function intersectVariant(variant: TypeNode, other: TypeNode, reader: SchemaReader): TypeNode {
  if (variant.kind !== 'model') return intersect(variant, other, reader);
  const models = open.get(other) ?? new Set();
  open.set(other, models);
  if (models.has(variant.model)) return nothing(variant);
  models.add(variant.model);
  const met = intersect(variant, other, reader);
  models.delete(variant.model);
  return met;
}

/** An object that demands a member that no value can have. */
export function isImpossible(node: TypeNode): boolean {
  return node.kind === 'object' && node.members.some(({ required, type }) => required && isNever(type));
}

function intersectArrays(a: NodeOf<'array'>, b: NodeOf<'array'>, reader: SchemaReader): TypeNode {
  const tuple = b.tuple ?? a.tuple;
  return {
    ...a,
    ...b,
    item: tuple === undefined ? intersect(a.item, b.item, reader) : (b.tuple === undefined ? a : b).item,
    ...(tuple !== undefined && { tuple }),
  };
}

/** Members of both; one that both have is intersected in turn, and demanded if either demands it. */
function intersectObjects(a: NodeOf<'object'>, b: NodeOf<'object'>, reader: SchemaReader): NodeOf<'object'> {
  const [left, right] = [apart(a, b, reader), apart(b, a, reader)];
  const members = new Map(left.members.map((member) => [member.name, member] as const));
  for (const member of right.members) {
    const earlier = members.get(member.name);
    members.set(member.name, earlier === undefined ? member : intersectMembers(earlier, member, reader));
  }
  const index =
    a.index === undefined ? b.index
    : b.index === undefined ? a.index
    : intersect(a.index, b.index, reader);
  const bases = [...new Set([...(left.extends ?? []), ...(right.extends ?? [])])];
  const { index: _, extends: _bases, ...facts } = a;
  const met: NodeOf<'object'> = {
    ...facts,
    members: [...members.values()],
    ...(index !== undefined && { index }),
    ...(bases.length > 0 && { extends: bases }),
  };
  return settled(met, reader);
}

/** The object as its bases allow it. */
export function settled(node: NodeOf<'object'>, reader: SchemaReader): NodeOf<'object'> {
  return settleBases(node, {
    dereference: reader.dereference,
    merge: (left, right) => intersect(left, right, reader),
  });
}

/** An object without its bases, their members among its own, where the other states one of them again. */
function apart(node: NodeOf<'object'>, other: NodeOf<'object'>, reader: SchemaReader): NodeOf<'object'> {
  if (node.extends === undefined) return node;
  const theirs = new Set(objectMembers(other, reader.modelType).map(({ name }) => name));
  const own = new Set(node.members.map(({ name }) => name));
  const all = objectMembers(node, reader.modelType);
  if (!all.some(({ name }) => theirs.has(name) && !own.has(name)) && other.index === undefined) return node;
  const { extends: _, ...facts } = node;
  return { ...facts, members: all };
}

const intersectMembers = (a: Member, b: Member, reader: SchemaReader): Member => ({
  ...a,
  required: a.required || b.required,
  type: intersect(a.type, b.type, reader),
});
