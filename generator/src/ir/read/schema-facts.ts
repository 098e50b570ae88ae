import { saysNull, type Keyword, type Schema } from '../../document/index.ts';
import { asArray, asString, own } from '../../support/json.ts';
import type { NodeOf, TypeFacts } from '../model/type-node.ts';

/**
 * What the types make of a keyword: it gives a `shape`, says which members there `must` be, or is one of the `facts` of a
 * node; `limits` are kept for examples, `rules` decide how something is read, and what is `dropped` no type can say.
 */
type Meaning = 'shape' | 'must' | 'fact' | 'limit' | 'rule' | 'dropped';

/** Every keyword that is known. */
const MEANINGS = {
  type: 'shape',
  properties: 'shape',
  additionalProperties: 'shape',
  items: 'shape',
  allOf: 'shape',
  oneOf: 'shape',
  anyOf: 'shape',
  enum: 'shape',
  const: 'shape',
  patternProperties: 'shape',
  prefixItems: 'shape',
  required: 'must',
  not: 'must',
  description: 'fact',
  title: 'fact',
  nullable: 'fact',
  deprecated: 'fact',
  readOnly: 'fact',
  writeOnly: 'fact',
  example: 'fact',
  examples: 'fact',
  default: 'fact',
  discriminator: 'fact',
  'x-stainless-variantName': 'fact',
  format: 'limit',
  pattern: 'limit',
  minLength: 'limit',
  maxLength: 'limit',
  minimum: 'limit',
  maximum: 'limit',
  exclusiveMinimum: 'limit',
  exclusiveMaximum: 'limit',
  multipleOf: 'limit',
  minItems: 'limit',
  maxItems: 'limit',
  uniqueItems: 'limit',
  'x-stainless-any': 'rule',
  'x-stainless-empty-object': 'rule',
  'x-stainless-skip': 'rule',
  $defs: 'dropped',
  $dynamicRef: 'dropped',
  minProperties: 'dropped',
  maxProperties: 'dropped',
  minContains: 'dropped',
  maxContains: 'dropped',
  contentEncoding: 'dropped',
  contentMediaType: 'dropped',
  contentSchema: 'dropped',
  contains: 'dropped',
  dependentRequired: 'dropped',
  dependentSchemas: 'dropped',
  propertyNames: 'dropped',
  unevaluatedItems: 'dropped',
  unevaluatedProperties: 'dropped',
  if: 'dropped',
  then: 'dropped',
  else: 'dropped',
  xml: 'dropped',
} as const satisfies Record<Keyword, Meaning>;

const SHAPING = (Object.keys(MEANINGS) as Keyword[]).filter((key) => MEANINGS[key] === 'shape');

/** What stands beside `allOf` or a union and belongs to the whole: it makes no part of its own. */
export const OF_THE_WHOLE = [
  'description',
  'nullable',
  'title',
  'discriminator',
  'example',
  'deprecated',
] as const satisfies readonly Keyword[];

/** Facts of a part that the whole of an `allOf` does not inherit. */
export const OF_A_PART = [
  'description',
  'component',
  'mergedIn',
  'title',
  'deprecated',
  'example',
  'page',
  'at',
] as const satisfies ReadonlyArray<keyof TypeFacts>;

/** The discriminator of a union, if it has one. */
export function discriminatorOf(schema: Schema): Pick<NodeOf<'union'>, 'discriminator'> {
  const discriminator = schema.get('discriminator');
  const property = discriminator?.get('propertyName');
  return property === undefined ?
      {}
    : { discriminator: { property, hasMapping: discriminator?.has('mapping') === true } };
}

/** Whether the schema has a keyword that decides its type. */
export function hasShape(schema: Schema): boolean {
  return SHAPING.some((key) => schema.has(key));
}

/** Whether the schema only adds requirements (or says nothing about types at all); `type: object` alone is no type. */
export function isRequirementOnly(schema: Schema): boolean {
  if (schema.written !== schema.value || schema.writtenReference !== undefined) return false;
  return SHAPING.every((key) => !schema.has(key) || (key === 'type' && schema.get(key) === 'object'));
}

/** Whether nothing is of the schema, because it is not to be anything: `not: {}`. */
export function excludesAll(schema: Schema): boolean {
  const not = schema.get('not');
  if (not === undefined) return false;
  return not.written === true || (not.written === not.value && Object.keys(not.value).length === 0);
}

/** Members that must not be there: `not: { required: [a] }`, or one of several such demands. */
export function excludedNames(schema: Schema): readonly string[] {
  const not = schema.get('not');
  if (not === undefined) return [];
  const demands = (each: Schema): readonly string[] =>
    Object.keys(each.value).join() === 'required' ? each.get('required') ?? [] : [];
  const any = not.get('anyOf') ?? [not];
  return any.flatMap((each) => {
    const names = demands(each);
    return names.length === 1 ? names : [];
  });
}

/** Whether the schema forbids or demands members without giving any a type: it limits values, not types. */
export function isBareConstraint(schema: Schema): boolean {
  return isRequirementOnly(schema) && (schema.has('required') || schema.has('not'));
}

/** The facts written on a schema itself. */
export function factsOf(schema: Schema, page: string | undefined): TypeFacts {
  const title = schema.get('title');
  const variantName = asString(schema.get('x-stainless-variantName'));
  const [example] = asArray(schema.get('examples'));
  return {
    nullable: saysNull(schema),
    at: schema.at,
    ...(example !== undefined && { example: { value: example } }),
    ...writtenFacts(schema),
    ...(title !== undefined && { title }),
    ...(variantName !== undefined && { variantName }),
    ...(page !== undefined && { page }),
  };
}

/** What stands beside a `$ref` and wins over the target's own facts. */
export function siblingFacts(schema: Schema): Partial<TypeFacts> {
  return { ...(schema.get('nullable') === true && { nullable: true }), ...writtenFacts(schema) };
}

function writtenFacts(schema: Schema): Partial<TypeFacts> {
  const description = schema.get('description');
  return {
    ...(description !== undefined && description.trim() !== '' && { description }),
    ...marksOf(schema),
    ...(schema.has('example') && { example: { value: own(schema.value, 'example') ?? null } }),
    ...(schema.has('default') && { default: { value: own(schema.value, 'default') ?? null } }),
  };
}

const MARKS = ['deprecated', 'readOnly', 'writeOnly'] as const;

/** The flags that are set on a schema. */
export function marksOf(schema: Schema): Pick<TypeFacts, (typeof MARKS)[number]> {
  return Object.fromEntries(MARKS.filter((mark) => schema.get(mark) === true).map((mark) => [mark, true]));
}

/** A copy of a value without some of its keys. */
export function without<T extends object, K extends keyof T>(value: T, ...keys: readonly K[]): Omit<T, K> {
  const copy = { ...value };
  for (const key of keys) delete copy[key];
  return copy;
}
