import { resolve, type Schema } from '../document/index.ts';

/** Most parts inside of parts. */
const DEEPEST = 24;

/** The members of a schema, with those of the parts that it is put together from. */
export function propertiesOf(schema: Schema, depth = 0): ReadonlyMap<string, Schema> {
  const target = resolve(schema);
  if (target === undefined || depth > DEEPEST) return new Map();
  const parts = [...(target.get('allOf') ?? []), ...(depth < 3 ? target.get('anyOf') ?? [] : [])];
  return new Map([
    ...parts.flatMap((part) => [...propertiesOf(part, depth + 1)]),
    ...(target.get('properties') ?? []),
  ]);
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

/** The same with the variants of variants in their place. */
export function flatVariants(schema: Schema, depth = 0): readonly Schema[] {
  return variantsOf(schema).flatMap((each) => {
    const inner = depth < 3 ? flatVariants(each, depth + 1) : [];
    return inner.length === 0 ? [each] : inner;
  });
}

/** Whether a schema is more than a value of one of the plain types. */
export function isNoPlainSchema(schema: Schema): boolean {
  const { type, enum: values, const: only } = resolve(schema)?.value ?? {};
  const isPlainType = typeof type === 'string' && ['string', 'number', 'integer', 'boolean'].includes(type);
  return !isPlainType && values === undefined && only === undefined;
}
