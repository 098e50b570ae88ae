import { diagnostic } from '../../diagnostics/index.ts';
import type { Schema } from '../../document/index.ts';
import { objectMembers } from '../model/members.ts';
import type { NodeOf, TypeFacts, TypeNode } from '../model/type-node.ts';
import { demand } from './demand-members.ts';
import { intersect, settled } from './intersect-types.ts';
import { newlyNever } from './newly-never.ts';
import {
  excludesAll,
  hasShape,
  isRequirementOnly,
  marksOf,
  OF_A_PART,
  OF_THE_WHOLE,
  without,
} from './schema-facts.ts';
import type { Position, SchemaReader } from './schema-reader.ts';

/**
 * `allOf` by the standard: what every part and the keywords beside it allow. Requirements count wherever they are
 * written. One named part and members of its own are an interface that extends it, as long as no member is stated twice.
 */
export function readIntersection(
  schema: Schema,
  parts: readonly Schema[],
  written: TypeFacts,
  position: Position,
  reader: SchemaReader,
): TypeNode {
  // A part may say nothing but how the whole is used: `{ readOnly: true }`.
  const facts: TypeFacts = Object.assign({}, ...parts.map(marksOf), written);
  const beside = schema.without('allOf', ...OF_THE_WHOLE);
  // Members that no part evaluates are of the type that is stated beside the parts.
  const isOpen = Object.keys(beside.get('unevaluatedProperties')?.value ?? {}).length > 0;
  const isPart = isOpen || (hasShape(beside) && !isRequirementOnly(beside));
  const all = isPart ? [...parts, beside] : parts;
  const shaped = all.filter((part) => part === beside || !isRequirementOnly(part) || excludesAll(part));
  const required = [...all, schema].flatMap((part) => part.get('required') ?? []);
  // Names are demanded of the whole: another part may declare them.
  const types = shaped.map((part) =>
    reader.partOf(
      part.reference === undefined && part.has('required') ? part.without('required') : part,
      position,
    ),
  );
  const [first, ...others] = types;
  if (first === undefined) {
    const object: TypeNode = { ...facts, kind: 'object', members: [] };
    return required.length === 0 ?
        { ...facts, kind: 'unknown', form: 'object' }
      : demand(object, required, reader, true);
  }
  if (others.length === 0) return ofOnePart(demand(first, required, reader, true), first, facts);
  const merged = extended(types, reader) ?? others.reduce((a, b) => intersect(a, b, reader), first);
  reportNothing(merged, types, schema, reader);
  const whole = demand(merged, required, reader, true);
  const nullable = facts.nullable || whole.nullable;
  return { ...without(whole, ...OF_A_PART), ...facts, nullable } as TypeNode;
}

/** Says where the parts exclude each other: as a whole, or in what they hold. */
function reportNothing(
  whole: TypeNode,
  parts: readonly TypeNode[],
  schema: Schema,
  reader: SchemaReader,
): void {
  const at = schema.has('allOf') ? schema.place('allOf') : schema.at;
  for (const name of newlyNever(whole, parts, reader)) {
    const what = name === '' ? 'all parts' : `what all parts say of ${name}`;
    reader.report(diagnostic('Schema/NeverHolds', at, { what }));
  }
}

/** The part itself, under the facts that are written beside it. */
function ofOnePart(demanded: TypeNode, part: TypeNode, facts: TypeFacts): TypeNode {
  const own = demanded === part ? without(facts, 'at', 'page') : facts;
  const description = facts.description ?? part.description;
  const bare = demanded === part ? demanded : without(demanded, 'component', 'mergedIn', 'at');
  return {
    ...bare,
    ...own,
    nullable: facts.nullable || part.nullable,
    ...(description !== undefined && { description }),
  } as TypeNode;
}

/** One named object and members that it has not: they extend it. */
function extended(types: readonly TypeNode[], reader: SchemaReader): TypeNode | undefined {
  const base = types.find((type): type is NodeOf<'model'> => type.kind === 'model');
  if (base === undefined) return undefined;
  const baseType = reader.dereference(base);
  const rest = types.filter((type) => type !== base && type.kind !== 'unknown').map(reader.dereference);
  if (baseType.kind !== 'object' || baseType.index !== undefined) return undefined;
  if (!rest.every((type): type is NodeOf<'object'> => type.kind === 'object' && type.index === undefined))
    return undefined;
  const inherited = new Set(objectMembers(baseType, reader.modelType).map(({ name }) => name));
  if (rest.some((type) => objectMembers(type, reader.modelType).some(({ name }) => inherited.has(name))))
    return undefined;
  const empty: TypeNode = { nullable: base.nullable, at: base.at, kind: 'object', members: [] };
  const own = rest.reduce<TypeNode>((a, b) => intersect(a, b, reader), empty);
  if (own.kind !== 'object') return undefined;
  const whole: NodeOf<'object'> = {
    ...own,
    nullable: types.every((type) => type.nullable),
    extends: [...new Set([base.model, ...(own.extends ?? [])])],
  };
  return settled(whole, reader);
}
