import { isNull, requirementsOf, typesOf, type Schema } from '../../document/index.ts';
import { asString, type JsonValue } from '../../support/json.ts';
import type { Place } from '../../support/place.ts';
import { once } from './merge-schemas.ts';
import type { Literal, WireForm, WireMember, WireSchema } from './model.ts';
import { factsOf, noFacts } from './read-facts.ts';

/** Reads a schema; where there is none, anything may stand at the place. */
export type ReadSchema = (schema: Schema | undefined, at?: Place) => WireSchema;

const SCALARS = ['string', 'number', 'integer', 'boolean'] as const;

/** The real variants of each union of a schema. `required` or `not` alone limits values, it is no variant of its own. */
export function unionsOf(schema: Schema): ReadonlyArray<readonly Schema[]> {
  return [schema.get('oneOf'), schema.get('anyOf')]
    .map((variants = []) => variants.filter((variant) => !isNull(variant) && hasForm(variant)))
    .filter((variants) => variants.length > 0);
}

function hasForm({ value }: Schema): boolean {
  return Object.keys(value).some((key) => key !== 'required' && key !== 'not');
}

/** A union of the variants; those that are unions themselves are part of it. */
export function unionForm(schema: Schema, listed: readonly Schema[], read: ReadSchema): WireForm {
  const property = schema.get('discriminator')?.get('propertyName');
  // A variant that is built on the union itself adds nothing to it.
  let isOpen = false;
  const variants = (): readonly WireSchema[] => {
    if (isOpen) return [];
    isOpen = true;
    const all = listed.map((variant) => read(variant));
    const flat = all.flatMap((variant) => (variant.kind === 'union' ? variant.variants() : [variant]));
    isOpen = false;
    return flat;
  };
  return {
    kind: 'union',
    variants: once(variants),
    ...(property !== undefined && { discriminator: property }),
  };
}

/** What a schema says about its values by itself, without its unions and the parts of its `allOf`. */
export function plainForm(schema: Schema, read: ReadSchema): WireForm {
  if (isNull(schema)) return { kind: 'null' };
  const literals = schema.has('const') ? [schema.get('const')] : schema.get('enum') ?? [];
  const values = [...new Set(literals.filter(isLiteral))];
  if (values.length > 0) return isBoolean(values) ? { kind: 'boolean' } : { kind: 'enum', values };
  const types = typesOf(schema).filter((name) => name !== 'null');
  if (types.length <= 1) return formOfType(asString(types[0]), schema, read);
  const facts = { ...noFacts(schema.at), limits: factsOf(schema).limits };
  const half = (name: JsonValue): WireSchema =>
    ({ ...facts, ...formOfType(asString(name), schema, read) }) as WireSchema;
  return { kind: 'union', variants: once(() => types.map(half)) };
}

const isLiteral = (value: JsonValue | undefined): value is Literal =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

/** Both values of a type are the type. */
function isBoolean(values: readonly Literal[]): boolean {
  return values.length === 2 && values.every((value) => typeof value === 'boolean');
}

function formOfType(type: string | undefined, schema: Schema, read: ReadSchema): WireForm {
  if (type === 'string' && schema.get('format') === 'binary') return { kind: 'file' };
  const scalar = SCALARS.find((name) => name === type);
  if (scalar !== undefined) return { kind: scalar };
  const isListed = type === undefined && (schema.get('items') ?? schema.get('prefixItems')) !== undefined;
  if (type !== 'array' && !isListed) return objectForm(type, schema, read);
  const items = schema.get('items');
  return {
    kind: 'array',
    prefix: once(() => (schema.get('prefixItems') ?? []).map((item) => read(item))),
    item: () => read(items, schema.place('items')),
    isClosed: items?.written === false,
  };
}

function objectForm(type: string | undefined, schema: Schema, read: ReadSchema): WireForm {
  const [properties, patterns] = [schema.get('properties'), schema.get('patternProperties')];
  const additional = schema.get('additionalProperties');
  const isTyped = additional !== undefined && Object.keys(additional.value).length > 0;
  const required = new Map(
    requirementsOf(schema).map(([name, i]) => [name, schema.place('required', i)] as const),
  );
  const isObjectLike =
    type === 'object' ||
    properties !== undefined ||
    (additional !== undefined && typeof additional.written === 'object') ||
    required.size + (patterns?.size ?? 0) > 0;
  if (!isObjectLike) return { kind: 'any' };
  const members = [...(properties ?? [])].map(([name, property]): [string, WireMember] => {
    const requiredAt = required.get(name);
    const member = { at: property.at, schema: () => read(property) };
    return [name, { ...member, required: requiredAt !== undefined, ...(requiredAt && { requiredAt }) }];
  });
  return {
    kind: 'object',
    members: new Map(members),
    demands: new Map([...required].filter(([name]) => properties?.has(name) !== true)),
    patterns: new Map([...(patterns ?? [])].map(([pattern, value]) => [pattern, () => read(value)])),
    additional:
      additional?.written === false ? 'closed'
      : isTyped ? () => read(additional)
      : 'open',
    bases: new Map(),
  };
}
