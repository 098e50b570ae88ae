import { typesInside } from '../model/inside.ts';
import type { NodeOf, TypeNode } from '../model/type-node.ts';

/** Whether a property of an object tells the variants of some union apart: without it, or as any text, nothing narrows. */
export type Telling = (object: NodeOf<'object'>, property: string) => boolean;

/** Looks a model up. */
export type ModelType = (id: string) => TypeNode | undefined;

/** The properties that tell variants apart, of all unions in the given types: named by a discriminator, or by their literals. */
export function tellingProperties(types: Iterable<TypeNode>, modelType: ModelType): Telling {
  const found = new Map<NodeOf<'object'>, Set<string>>();
  const seen = new Set<TypeNode>();
  const visit = (type: TypeNode): void => {
    if (seen.has(type)) return;
    seen.add(type);
    if (type.kind === 'union') {
      const variants = type.variants.map((variant) => partsOf(variant, modelType));
      const named = type.discriminator?.property;
      for (const name of named === undefined ? tellingNames(variants) : [named])
        for (const part of variants.flat()) found.set(part, (found.get(part) ?? new Set()).add(name));
    }
    for (const inner of typesInside(type)) visit(inner);
  };
  for (const type of types) visit(type);
  const telling = (object: NodeOf<'object'>, property: string, open: ReadonlySet<string>): boolean =>
    found.get(object)?.has(property) === true ||
    // What a base cannot do without, those that extend it cannot either.
    (object.extends ?? []).some((id) => {
      const base = open.has(id) ? undefined : modelType(id);
      return base?.kind === 'object' && telling(base, property, new Set([...open, id]));
    });
  return (object, property) => telling(object, property, new Set());
}

/** An object and all it extends; nothing for other types. */
function partsOf(type: TypeNode, modelType: ModelType): ReadonlyArray<NodeOf<'object'>> {
  const parts = new Set<NodeOf<'object'>>();
  const seen = new Set<string>();
  const add = (each: TypeNode | undefined): void => {
    if (each?.kind === 'model') {
      if (seen.has(each.model)) return;
      seen.add(each.model);
      add(modelType(each.model));
    } else if (each?.kind === 'union') each.variants.forEach(add);
    else if (each?.kind === 'object') {
      parts.add(each);
      for (const id of each.extends ?? []) add(modelType(id));
    }
  };
  add(type);
  return [...parts];
}

/** Members for which every variant has literals of its own. */
function tellingNames(variants: ReadonlyArray<ReadonlyArray<NodeOf<'object'>>>): readonly string[] {
  const [first, ...others] = variants.map(literalsOf);
  if (first === undefined || others.length === 0) return [];
  return [...first.keys()].filter((name) => {
    const lists = [first, ...others].map((literals) => literals.get(name));
    const values = lists.flat();
    return lists.every((list) => list !== undefined) && new Set(values).size === values.length;
  });
}

/** The literals of each member that has some, what an object states itself before what it inherits. */
function literalsOf(parts: ReadonlyArray<NodeOf<'object'>>): ReadonlyMap<string, readonly unknown[]> {
  const literals = new Map<string, readonly unknown[]>();
  for (const { members } of parts)
    for (const { name, type } of members)
      if (type.kind === 'enum' && !literals.has(name)) literals.set(name, type.values);
  return literals;
}
