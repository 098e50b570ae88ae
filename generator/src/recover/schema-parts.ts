import { membersOf, resolve, type Schema } from '../document/index.ts';

/** The members of a schema, with those of the parts and alternatives that it is put together from. */
export function propertiesOf(schema: Schema): ReadonlyMap<string, Schema> {
  return membersOf(schema, { anyOf: true });
}

export const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && 'kind' in value;

/** `type: 'null'` */
function isNullSchema(schema: Schema): boolean {
  return schema.reference === undefined && schema.value['type'] === 'null';
}

/** The only text that a schema allows. */
export function onlyValueOf(schema: Schema): string | undefined {
  const { const: only, enum: values } = resolve(schema)?.value ?? {};
  const value = Array.isArray(values) && values.length === 1 ? values[0] : only;
  return typeof value === 'string' ? value : undefined;
}

/** The schemas of a union, without null. */
export function variantsOf(schema: Schema): readonly Schema[] {
  const target = resolve(schema);
  return [...(target?.get('oneOf') ?? []), ...(target?.get('anyOf') ?? [])].filter(
    (each) => !isNullSchema(each),
  );
}

/** The same with the variants of variants in their place, those of each union once: a union may be its own variant. */
export function flatVariants(schema: Schema, seen = new Set<Schema>()): readonly Schema[] {
  const targetOf = (each: Schema): Schema => resolve(each) ?? each;
  seen.add(targetOf(schema));
  return variantsOf(schema).flatMap((each) => {
    if (variantsOf(each).length === 0) return [each];
    return seen.has(targetOf(each)) ? [] : flatVariants(each, seen);
  });
}

/** Whether a schema is more than a value of one of the plain types. */
export function isNoPlainSchema(schema: Schema): boolean {
  const { type, enum: values, const: only } = resolve(schema)?.value ?? {};
  const isPlainType = typeof type === 'string' && ['string', 'number', 'integer', 'boolean'].includes(type);
  return !isPlainType && values === undefined && only === undefined;
}
