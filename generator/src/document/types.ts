import { asArray, own, type JsonValue } from '../support/json.ts';
import type { View } from './view.ts';

/** The entries of `type`, in the order written and as they are written; `null` that is not quoted in YAML is no name. */
export function typesOf(schema: View<'schema'>): readonly JsonValue[] {
  const type = own(schema.value, 'type');
  if (type === undefined) return [];
  return Array.isArray(type) ? asArray(type) : [type];
}

/** The names that are required, with the index of each in the list. */
export function requirementsOf(
  schema: View<'schema'>,
): ReadonlyArray<readonly [name: string, index: number]> {
  const listed = asArray(own(schema.value, 'required'));
  return listed.flatMap((name, index) => (typeof name === 'string' ? [[name, index] as const] : []));
}

/** The names of types without `null`, in the order written. */
export function typeNames(schema: View<'schema'>): readonly string[] {
  return typesOf(schema).filter((name): name is string => typeof name === 'string' && name !== 'null');
}

/** Whether a schema itself says that `null` is a value: as 3.0 does, as a type, or as one of the literals. */
export function saysNull(schema: View<'schema'>): boolean {
  return (
    schema.get('nullable') === true ||
    typesOf(schema).some((name) => name === 'null' || name === null) ||
    (schema.get('enum') ?? []).includes(null) ||
    schema.get('const') === null
  );
}

/** Whether `null` is the only value of a schema. */
export function isNull(schema: View<'schema'>): boolean {
  const values = schema.get('enum') ?? [];
  return (
    schema.get('type') === 'null' ||
    (typesOf(schema).length > 0 && typesOf(schema).every((name) => name === 'null')) ||
    schema.get('const') === null ||
    (values.length > 0 && values.every((value) => value === null))
  );
}

/** The variants of both unions of a schema. */
export function variantsOf(schema: View<'schema'>): ReadonlyArray<View<'schema'>> {
  return [...(schema.get('oneOf') ?? []), ...(schema.get('anyOf') ?? [])];
}

/** Whether `null` is a value of a schema, its variants included. */
export function admitsNull(schema: View<'schema'>): boolean {
  return saysNull(schema) || variantsOf(schema).some(isNull);
}
