import type { ApiSurface, Field, TypeRef } from './types.ts';

/** Name of a named type, without its mark. */
export function namedType(type: TypeRef): string | undefined {
  return typeof type === 'string' && type.startsWith('#') ? type.slice(1) : undefined;
}

/** The type without the layers that a path into it skips: `null`, lists and maps. */
export function innermost(type: TypeRef): TypeRef {
  if (typeof type === 'string') return type;
  if ('nullable' in type) return innermost(type.nullable);
  if ('array' in type) return innermost(type.array);
  if ('map' in type) return innermost(type.map);
  return type;
}

/** One way to read a type: its label (a type's name or the place in the union) and what it is. */
export type Variant = { readonly label: string | undefined; readonly type: TypeRef };

/** The alternatives of a type, named types resolved where they are unions themselves. */
export function variantsOf(
  surface: ApiSurface,
  type: TypeRef,
  seen: ReadonlySet<string> = new Set(),
): readonly Variant[] {
  const inner = innermost(type);
  const name = namedType(inner);
  if (name !== undefined) {
    const target = surface.types[name];
    if (target === undefined || seen.has(name)) return [{ label: name, type: inner }];
    const below = variantsOf(surface, target.type, new Set([...seen, name]));
    return below.length === 1 ? [{ label: name, type: inner }] : below;
  }
  if (typeof inner === 'object' && 'union' in inner) {
    return inner.union.flatMap((variant, index) =>
      variantsOf(surface, variant, seen).map(({ label, type: own }) => ({
        label: label ?? String(index + 1),
        type: own,
      })),
    );
  }
  return [{ label: undefined, type: inner }];
}

/** Members of a type after its layers; of a union the members of every alternative. */
export function fieldsOf(surface: ApiSurface, type: TypeRef): readonly Field[] {
  return variantsOf(surface, type).flatMap(({ type: own }) => ownFields(surface, own));
}

/** Members of one alternative. */
export function ownFields(surface: ApiSurface, type: TypeRef, depth = 0): readonly Field[] {
  const inner = innermost(type);
  const name = namedType(inner);
  if (name !== undefined) {
    const target = surface.types[name];
    return target === undefined || depth > 8 ? [] : ownFields(surface, target.type, depth + 1);
  }
  return typeof inner === 'object' && 'fields' in inner ? inner.fields : [];
}

/** A field somewhere below a type, with the names that lead to it. */
export type FieldAt = { readonly path: readonly string[]; readonly field: Field };

/**
 * Every field below the given ones, nearest first; each named type is entered once. The walk ends after `limit` fields.
 */
export function allFields(surface: ApiSurface, start: readonly Field[], limit = 5000): readonly FieldAt[] {
  const found: FieldAt[] = [];
  const entered = new Set<string>();
  let level: readonly FieldAt[] = start.map((field) => ({ path: [field.name], field }));
  while (level.length > 0 && found.length < limit) {
    found.push(...level);
    level = level.flatMap(({ path, field }) =>
      variantsOf(surface, field.type).flatMap(({ type }) => {
        const name = namedType(innermost(type));
        if (name !== undefined) {
          if (entered.has(name)) return [];
          entered.add(name);
        }
        return ownFields(surface, type).map((own) => ({ path: [...path, own.name], field: own }));
      }),
    );
  }
  return found.slice(0, limit);
}

/** Literals that a type allows, whatever layers are around them. */
export function literalsOf(type: TypeRef): ReadonlyArray<string | number | boolean> {
  const inner = innermost(type);
  if (typeof inner === 'string') return [];
  if ('enum' in inner) return inner.enum;
  return 'union' in inner ? inner.union.flatMap(literalsOf) : [];
}
