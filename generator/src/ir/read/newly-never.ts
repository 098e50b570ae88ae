import { objectMembers } from '../model/members.ts';
import { isNever, type TypeNode } from '../model/type-node.ts';
import type { SchemaReader } from './schema-reader.ts';

type Reads = Pick<SchemaReader, 'dereference' | 'modelType'>;

/**
 * Where a type that was made of several is never although none of them is, in words: `x`, `the items of x`; empty for
 * the type as a whole. What stands behind a name of its own is not looked into.
 */
export function newlyNever(whole: TypeNode, parts: readonly TypeNode[], reader: Reads): readonly string[] {
  // What no part has comes from elsewhere, with what is said of it there.
  if (parts.length === 0 || parts.includes(whole)) return [];
  const before = parts.flatMap((part) => variantsOf(reader.dereference(part), reader));
  if (isNever(whole)) return [...parts, ...before].some(isNever) ? [] : [''];
  if (whole.kind === 'union')
    return [...new Set(whole.variants.flatMap((variant) => newlyNever(variant, before, reader)))];
  const known = before.map((part) => inside(part, reader));
  return [...inside(whole, undefined)].flatMap(([step, type]) =>
    newlyNever(
      type,
      known.flatMap((each) => each.get(step) ?? []),
      reader,
    ).map((name) => (name === '' ? step : `${name} of ${step}`)),
  );
}

const variantsOf = (type: TypeNode, { dereference }: Reads): readonly TypeNode[] =>
  type.kind === 'union' ? type.variants.map(dereference) : [type];

/** What a type holds, by how it is called; with the members of its bases, if they can be read. */
function inside(type: TypeNode, reader: Reads | undefined): ReadonlyMap<string, TypeNode> {
  if (type.kind === 'array') return new Map([['the items', type.item]]);
  if (type.kind === 'map') return new Map([['the values', type.value]]);
  if (type.kind !== 'object') return new Map();
  const members = reader === undefined ? type.members : objectMembers(type, reader.modelType);
  return new Map([
    ...members.map((member) => [member.name, member.type] as const),
    ...(type.index === undefined ? [] : [['the values', type.index] as const]),
  ]);
}
