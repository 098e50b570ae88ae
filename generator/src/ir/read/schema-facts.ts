import type { TypeFacts } from '../model/type-node.ts';
import type { JsonObject, JsonValue } from '../../support/json.ts';
import { asArray, asString, isObject, own } from '../../support/json.ts';
import type { Place } from '../../support/place.ts';

/** Keywords that give a schema a shape of its own; anything else only describes. */
const SHAPING = [
  'type',
  'properties',
  'additionalProperties',
  'items',
  'allOf',
  'oneOf',
  'anyOf',
  'enum',
  'const',
  'patternProperties',
  'prefixItems',
] as const;

/** Whether the schema has a keyword that decides its type. */
export function hasShape(schema: JsonObject): boolean {
  return SHAPING.some((key) => Object.hasOwn(schema, key));
}

/** Whether the schema only adds requirements (or says nothing about types at all); `type: object` alone is no type. */
export function isRequirementOnly(schema: JsonValue | undefined): boolean {
  if (!isObject(schema) || own(schema, '$ref') !== undefined) return false;
  return SHAPING.every(
    (key) => !Object.hasOwn(schema, key) || (key === 'type' && own(schema, key) === 'object'),
  );
}

/** Whether the schema forbids or demands members without giving any a type: it limits values, not types. */
export function isBareConstraint(schema: JsonValue | undefined): boolean {
  return (
    isRequirementOnly(schema) &&
    isObject(schema) &&
    (Object.hasOwn(schema, 'required') || Object.hasOwn(schema, 'not'))
  );
}

/** The entries of `required` that are strings. */
export function requiredNames(schema: JsonObject): readonly string[] {
  return asArray(own(schema, 'required')).filter((name): name is string => typeof name === 'string');
}

/** Whether `null` is allowed: `nullable`, `type: [..., null]`, a null enum member, `const: null`. */
export function isNullable(schema: JsonObject): boolean {
  const type = own(schema, 'type');
  const types = Array.isArray(type) ? asArray(type) : [type];
  return (
    own(schema, 'nullable') === true ||
    types.some((name) => name === 'null' || name === null) ||
    asArray(own(schema, 'enum')).includes(null) ||
    (Object.hasOwn(schema, 'const') && own(schema, 'const') === null)
  );
}

/** The type names of a schema without `null`, in document order. */
export function typeNames(schema: JsonObject): readonly string[] {
  const type = own(schema, 'type');
  const list = Array.isArray(type) ? asArray(type) : [type];
  return list.filter((name): name is string => typeof name === 'string' && name !== 'null');
}

/** The facts written on a schema itself. */
export function factsOf(schema: JsonObject, at: Place, page: string | undefined): TypeFacts {
  const description = asString(own(schema, 'description'));
  const title = asString(own(schema, 'title'));
  const variantName = asString(own(schema, 'x-stainless-variantName'));
  const examples = asArray(own(schema, 'examples'));
  const example =
    Object.hasOwn(schema, 'example') ? { value: own(schema, 'example') ?? null }
    : examples[0] !== undefined ? { value: examples[0] }
    : undefined;
  return {
    nullable: isNullable(schema),
    at,
    ...(description !== undefined && description.trim() !== '' && { description }),
    ...(own(schema, 'deprecated') === true && { deprecated: true }),
    ...(own(schema, 'readOnly') === true && { readOnly: true }),
    ...(own(schema, 'writeOnly') === true && { writeOnly: true }),
    ...(example !== undefined && { example }),
    ...(Object.hasOwn(schema, 'default') && { default: { value: own(schema, 'default') ?? null } }),
    ...(title !== undefined && { title }),
    ...(variantName !== undefined && { variantName }),
    ...(page !== undefined && { page }),
  };
}

/** What stands beside a `$ref` and wins over the target's own facts. */
export function siblingFacts(schema: JsonObject): Partial<TypeFacts> {
  const description = asString(own(schema, 'description'));
  return {
    ...(own(schema, 'nullable') === true && { nullable: true }),
    ...(description !== undefined && description.trim() !== '' && { description }),
    ...(own(schema, 'deprecated') === true && { deprecated: true }),
    ...(own(schema, 'readOnly') === true && { readOnly: true }),
    ...(own(schema, 'writeOnly') === true && { writeOnly: true }),
    ...(Object.hasOwn(schema, 'example') && { example: { value: own(schema, 'example') ?? null } }),
    ...(Object.hasOwn(schema, 'default') && { default: { value: own(schema, 'default') ?? null } }),
  };
}

/** The facts a wrapper passes on when its type is another schema's. */
export function without<T extends object, K extends keyof T>(value: T, ...keys: readonly K[]): Omit<T, K> {
  const copy = { ...value };
  for (const key of keys) delete copy[key];
  return copy;
}

/** Whether `null` is a value of the schema, variants of its own included. */
export function allowsNull(schema: JsonValue): boolean {
  if (!isObject(schema)) return false;
  return (
    isNullable(schema) ||
    [...asArray(own(schema, 'oneOf')), ...asArray(own(schema, 'anyOf'))].some(isNullOnly)
  );
}

/** Whether `null` is the only value of the schema. */
export function isNullOnly(schema: JsonValue): boolean {
  if (!isObject(schema)) return false;
  const type = own(schema, 'type');
  const values = own(schema, 'enum');
  return (
    type === 'null' ||
    (Array.isArray(values) && values.length === 1 && values[0] === null) ||
    (Object.hasOwn(schema, 'const') && own(schema, 'const') === null)
  );
}
