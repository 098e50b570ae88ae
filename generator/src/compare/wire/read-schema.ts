import type { RefResolver } from '../../check/index.ts';
import type { JsonObject, JsonValue } from '../../support/json.ts';
import { asArray, asString, isObject, join, own, tokensOf } from '../../support/json.ts';
import type { Place } from '../../support/place.ts';
import { limitsOf } from './limits.ts';
import { createMerge, once } from './merge-schemas.ts';
import type { Literal, WireForm, WireMember, WireSchema } from './model.ts';

/** Reads schemas of one document; the same component is always the same object. */
export type SchemaReader = (schema: JsonValue | undefined, at: Place) => WireSchema;

/** Makes a reader. */
export function createSchemaReader(refs: RefResolver): SchemaReader {
  const components = new Map<string, WireSchema>();
  const open = new Set<string>();
  const known = new Map<string, WireSchema>();
  const mergeAll = createMerge();
  const read: SchemaReader = (schema, at) => {
    if (!isObject(schema)) return anything(at);
    const key = `${at.file}#${at.pointer}`;
    const found = known.get(key) ?? readNew(schema, at);
    known.set(key, found);
    return found;
  };
  const readNew = (schema: JsonObject, at: Place): WireSchema => {
    const ref = asString(own(schema, '$ref'));
    if (ref !== undefined) return readReference(ref, schema, at);
    const facts = factsOf(schema, at);
    const parts = asArray(own(schema, 'allOf'));
    if (parts.length === 0) return { ...facts, ...formOf(schema, at, read) } as WireSchema;
    const merged = mergeAll([
      ...parts.map((part, i) => read(part, below(at, 'allOf', i))),
      { ...factsOf(schema, at), ...formOf(schema, at, read) } as WireSchema,
    ]);
    // What a merge reads may be written in another component; the whole belongs to where the merge is written.
    const { component, ...rest } = merged;
    const nullable = facts.nullable || merged.nullable;
    const isWrapper =
      parts.length === 1 && component !== undefined && Object.keys(schema).every((key) => !SHAPING.has(key));
    const description = facts.description || merged.description;
    return {
      ...rest,
      at: isWrapper ? merged.at : at,
      nullable,
      description,
      ...(isWrapper && { component }),
    };
  };
  const readReference = (ref: string, schema: JsonObject, at: Place): WireSchema => {
    const target = refs.follow(ref, at);
    if (target === undefined) return anything(at);
    const key = `${target.at.file}#${target.at.pointer}`;
    const before = components.get(key);
    if (before !== undefined) return withSiblings(before, schema);
    if (open.has(key)) return anything(at);
    open.add(key);
    const found: WireSchema = { ...read(target.value, target.at), component: nameOf(target.at) };
    open.delete(key);
    components.set(key, found);
    return withSiblings(found, schema);
  };
  return read;
}

const SHAPING = new Set([
  'properties',
  'required',
  'oneOf',
  'anyOf',
  'enum',
  'items',
  'additionalProperties',
]);

/** The name of the component that a place is, or the last part of the way to it. */
export function nameOf(place: Place): string {
  return tokensOf(place.pointer).at(-1) ?? place.file.replace(/^.*\/|\.[^.]*$/g, '');
}

/** A schema that says nothing. */
export function anything(at: Place): WireSchema {
  return { ...factsOf({}, at), kind: 'any' };
}

function below(at: Place, ...tokens: ReadonlyArray<string | number>): Place {
  return { file: at.file, pointer: join(at.pointer, ...tokens) };
}

/** What stands beside a reference wins over what it leads to. */
function withSiblings(target: WireSchema, schema: JsonObject): WireSchema {
  if (Object.keys(schema).length === 1) return target;
  const facts = factsOf(schema, target.at);
  return {
    ...target,
    nullable: target.nullable || facts.nullable,
    readOnly: target.readOnly || facts.readOnly,
    writeOnly: target.writeOnly || facts.writeOnly,
    deprecated: target.deprecated || facts.deprecated,
    ...(facts.description !== '' && { description: facts.description }),
    ...(facts.default !== undefined && { default: facts.default }),
    limits: { ...target.limits, ...facts.limits },
  };
}

type Facts = Omit<WireSchema, 'kind' | 'component'>;

function factsOf(schema: JsonObject, at: Place): Facts {
  const type = own(schema, 'type');
  const nullable =
    own(schema, 'nullable') === true ||
    asArray(type).includes('null') ||
    asArray(own(schema, 'enum')).includes(null) ||
    [...asArray(own(schema, 'oneOf')), ...asArray(own(schema, 'anyOf'))].some(isNull);
  const example = own(schema, 'example') ?? asArray(own(schema, 'examples'))[0];
  return {
    at,
    nullable,
    readOnly: own(schema, 'readOnly') === true,
    writeOnly: own(schema, 'writeOnly') === true,
    deprecated: own(schema, 'deprecated') === true,
    description: (asString(own(schema, 'description')) ?? '').trim(),
    ...(Object.hasOwn(schema, 'default') && { default: { value: own(schema, 'default') ?? null } }),
    ...(example !== undefined && { example: { value: example } }),
    limits: limitsOf(schema),
  };
}

function isNull(schema: JsonValue): boolean {
  const values = asArray(own(schema, 'enum'));
  return own(schema, 'type') === 'null' || (values.length > 0 && values.every((value) => value === null));
}

const isLiteral = (value: JsonValue | undefined): value is Literal =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

const SCALARS = ['string', 'number', 'integer', 'boolean'] as const;

function formOf(schema: JsonObject, at: Place, read: SchemaReader): WireForm {
  for (const key of ['oneOf', 'anyOf']) {
    const listed = asArray(own(schema, key)).map((value, i) => ({ value, at: below(at, key, i) }));
    const variants = listed.filter(({ value }) => !isNull(value) && hasForm(value));
    if (variants.length > 0) return unionForm(schema, variants, read);
  }
  const literals =
    own(schema, 'const') === undefined ? asArray(own(schema, 'enum')) : [own(schema, 'const') ?? null];
  const values = literals.filter(isLiteral);
  if (values.length > 0) return { kind: 'enum', values: [...new Set(values)] };
  const type = own(schema, 'type');
  const types = (Array.isArray(type) ? asArray(type) : [type ?? null]).filter((name) => name !== 'null');
  if (types.length > 1) {
    return {
      kind: 'union',
      variants: once(() => {
        const facts = { ...factsOf({}, at), limits: limitsOf(schema) };
        return types.map(
          (name) => ({ ...facts, ...plainForm(asString(name), schema, at, read) }) as WireSchema,
        );
      }),
    };
  }
  return plainForm(asString(types[0]), schema, at, read);
}

/** `required` or `not` alone limits values, it is no variant of its own. */
function hasForm(schema: JsonValue): boolean {
  return isObject(schema) && Object.keys(schema).some((key) => key !== 'required' && key !== 'not');
}

type Part = { readonly value: JsonValue; readonly at: Place };

function unionForm(schema: JsonObject, listed: readonly Part[], read: SchemaReader): WireForm {
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
  // One variant beside null is that variant.
  const [only] = listed;
  if (listed.length === 1 && only !== undefined) return read(only.value, only.at);
  return {
    kind: 'union',
    variants: once(variants),
    ...(property !== undefined && { discriminator: property }),
  };
}

function plainForm(type: string | undefined, schema: JsonObject, at: Place, read: SchemaReader): WireForm {
  if (type === 'string' && own(schema, 'format') === 'binary') return { kind: 'file' };
  const scalar = SCALARS.find((name) => name === type);
  if (scalar !== undefined) return { kind: scalar };
  if (type === 'array' || (type === undefined && own(schema, 'items') !== undefined)) {
    return { kind: 'array', item: () => read(own(schema, 'items'), below(at, 'items')) };
  }
  const properties = own(schema, 'properties');
  const additional = own(schema, 'additionalProperties');
  const required = new Set(
    asArray(own(schema, 'required')).filter((name): name is string => typeof name === 'string'),
  );
  if (type !== 'object' && !isObject(properties) && !isObject(additional) && required.size === 0)
    return { kind: 'any' };
  const members = Object.entries(isObject(properties) ? properties : {}).map(
    ([name, value]): [string, WireMember] => {
      const place = below(at, 'properties', name);
      return [name, { required: required.has(name), at: place, schema: () => read(value, place) }];
    },
  );
  return {
    kind: 'object',
    members: new Map(members),
    demands: [...required].filter((name) => !isObject(properties) || !Object.hasOwn(properties, name)),
    additional:
      additional === false ? 'closed'
      : isObject(additional) && Object.keys(additional).length > 0 ?
        () => read(additional, below(at, 'additionalProperties'))
      : 'open',
  };
}
