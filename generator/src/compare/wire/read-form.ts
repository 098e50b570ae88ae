import {
  asArray,
  asString,
  isObject,
  join,
  own,
  type JsonObject,
  type JsonValue,
} from '../../support/json.ts';
import type { Place } from '../../support/place.ts';
import { once } from './merge-schemas.ts';
import type { Literal, WireForm, WireMember, WireSchema } from './model.ts';
import { factsOf, isNull } from './read-facts.ts';

/** Reads a schema that stands at a place. */
export type ReadSchema = (schema: JsonValue | undefined, at: Place) => WireSchema;

/** A schema inside another one. */
export type Part = { readonly value: JsonValue; readonly at: Place };

const SCALARS = ['string', 'number', 'integer', 'boolean'] as const;

/** The real variants of each union of a schema. `required` or `not` alone limits values, it is no variant of its own. */
export function unionsOf(schema: JsonObject, at: Place): ReadonlyArray<readonly Part[]> {
  return ['oneOf', 'anyOf']
    .map((key) =>
      asArray(own(schema, key))
        .map((value, i) => ({ value, at: below(at, key, i) }))
        .filter(({ value }) => !isNull(value) && hasForm(value)),
    )
    .filter((variants) => variants.length > 0);
}

function hasForm(schema: JsonValue): boolean {
  return isObject(schema) && Object.keys(schema).some((key) => key !== 'required' && key !== 'not');
}

/** A union of the variants; those that are unions themselves are part of it. */
export function unionForm(schema: JsonObject, listed: readonly Part[], read: ReadSchema): WireForm {
  const property = asString(own(own(schema, 'discriminator'), 'propertyName'));
  // A variant that is built on the union itself adds nothing to it.
  let isOpen = false;
  const variants = (): readonly WireSchema[] => {
    if (isOpen) return [];
    isOpen = true;
    const all = listed.map(({ value, at }) => read(value, at));
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
export function plainForm(schema: JsonObject, at: Place, read: ReadSchema): WireForm {
  if (isNull(schema)) return { kind: 'null' };
  const literals =
    own(schema, 'const') === undefined ? asArray(own(schema, 'enum')) : [own(schema, 'const') ?? null];
  const values = [...new Set(literals.filter(isLiteral))];
  if (values.length > 0) return isBoolean(values) ? { kind: 'boolean' } : { kind: 'enum', values };
  const type = own(schema, 'type');
  const types = (Array.isArray(type) ? asArray(type) : [type ?? null]).filter((name) => name !== 'null');
  if (types.length <= 1) return formOfType(asString(types[0]), schema, at, read);
  const { limits } = factsOf(schema, at);
  return {
    kind: 'union',
    variants: once(() =>
      types.map(
        (name) =>
          ({ ...factsOf({}, at), limits, ...formOfType(asString(name), schema, at, read) }) as WireSchema,
      ),
    ),
  };
}

const isLiteral = (value: JsonValue | undefined): value is Literal =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

/** Both values of a type are the type. */
function isBoolean(values: readonly Literal[]): boolean {
  return values.length === 2 && values.every((value) => typeof value === 'boolean');
}

function formOfType(type: string | undefined, schema: JsonObject, at: Place, read: ReadSchema): WireForm {
  if (type === 'string' && own(schema, 'format') === 'binary') return { kind: 'file' };
  const scalar = SCALARS.find((name) => name === type);
  if (scalar !== undefined) return { kind: scalar };
  if (
    type === 'array' ||
    (type === undefined && (own(schema, 'items') ?? own(schema, 'prefixItems')) !== undefined)
  ) {
    const items = own(schema, 'items');
    return {
      kind: 'array',
      prefix: once(() =>
        asArray(own(schema, 'prefixItems')).map((item, i) => read(item, below(at, 'prefixItems', i))),
      ),
      item: () => read(items, below(at, 'items')),
      isClosed: items === false,
    };
  }
  return objectForm(type, schema, at, read);
}

function objectForm(type: string | undefined, schema: JsonObject, at: Place, read: ReadSchema): WireForm {
  const [properties, patterns] = [entriesOf(schema, 'properties'), entriesOf(schema, 'patternProperties')];
  const additional = own(schema, 'additionalProperties');
  const required = new Map(
    asArray(own(schema, 'required')).flatMap((name, i) =>
      typeof name === 'string' ? [[name, below(at, 'required', i)] as const] : [],
    ),
  );
  const isObjectLike =
    type === 'object' ||
    isObject(own(schema, 'properties')) ||
    isObject(additional) ||
    required.size + patterns.length > 0;
  if (!isObjectLike) return { kind: 'any' };
  const members = properties.map(([name, value]): [string, WireMember] => {
    const [place, requiredAt] = [below(at, 'properties', name), required.get(name)];
    const member = { at: place, schema: () => read(value, place) };
    return [name, { ...member, required: requiredAt !== undefined, ...(requiredAt && { requiredAt }) }];
  });
  const declared = new Set(properties.map(([name]) => name));
  return {
    kind: 'object',
    members: new Map(members),
    demands: new Map([...required].filter(([name]) => !declared.has(name))),
    patterns: new Map(
      patterns.map(([pattern, value]) => [
        pattern,
        () => read(value, below(at, 'patternProperties', pattern)),
      ]),
    ),
    additional:
      additional === false ? 'closed'
      : isObject(additional) && Object.keys(additional).length > 0 ?
        () => read(additional, below(at, 'additionalProperties'))
      : 'open',
    bases: new Map(),
  };
}

function entriesOf(schema: JsonObject, key: string): ReadonlyArray<[string, JsonValue]> {
  const map = own(schema, key);
  return Object.entries(isObject(map) ? map : {});
}

/** A place inside another one. */
export function below(at: Place, ...tokens: ReadonlyArray<string | number>): Place {
  return { file: at.file, pointer: join(at.pointer, ...tokens) };
}
