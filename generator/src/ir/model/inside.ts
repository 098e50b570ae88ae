import type { Member, TypeNode } from './type-node.ts';

/** The types that stand directly in a type; what a model reference or a base leads to is none of them. */
export function typesInside(type: TypeNode): readonly TypeNode[] {
  switch (type.kind) {
    case 'array':
      return [
        type.item,
        ...(type.tuple?.places ?? []),
        ...(type.tuple?.rest === undefined ? [] : [type.tuple.rest]),
      ];
    case 'map':
      return [type.value];
    case 'union':
      return type.variants;
    case 'object':
      return [
        ...type.members.map((member) => member.type),
        ...(type.index === undefined ? [] : [type.index]),
      ];
    default:
      return [];
  }
}

/** A type with other types inside; the same one where each of them stays the same. */
export function mapInside(type: TypeNode, change: (inner: TypeNode) => TypeNode): TypeNode {
  const inside = typesInside(type);
  const changed = new Map(inside.map((inner) => [inner, change(inner)] as const));
  if (inside.every((inner) => changed.get(inner) === inner)) return type;
  const to = (inner: TypeNode): TypeNode => changed.get(inner) ?? inner;
  switch (type.kind) {
    case 'array': {
      const { tuple } = type;
      if (tuple === undefined) return { ...type, item: to(type.item) };
      const rest = tuple.rest === undefined ? {} : { rest: to(tuple.rest) };
      return { ...type, item: to(type.item), tuple: { ...tuple, places: tuple.places.map(to), ...rest } };
    }
    case 'map':
      return { ...type, value: to(type.value) };
    case 'union':
      return { ...type, variants: type.variants.map(to) };
    case 'object':
      return {
        ...type,
        members: type.members.map((member) => withType(member, to(member.type))),
        ...(type.index !== undefined && { index: to(type.index) }),
      };
    default:
      return type;
  }
}

/** A member of another type; the same one where it is the same. */
export function withType<M extends Member>(member: M, type: TypeNode): M {
  return type === member.type ? member : { ...member, type };
}
