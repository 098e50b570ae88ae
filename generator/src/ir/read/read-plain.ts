import { isNull, resolve, typeNames, type Schema } from '../../document/index.ts';
import { asArray, isObject } from '../../support/json.ts';
import type { Member, Tuple, TypeFacts, TypeNode } from '../model/type-node.ts';
import { holdsBytes, saysText } from './bytes-in-schema.ts';
import { demand } from './demand-members.ts';
import { nonNull } from './merge-types.ts';
import { constantOf, literalsOf } from './read-literals.ts';
import { factsOf } from './schema-facts.ts';
import type { Position, SchemaReader } from './schema-reader.ts';
import { anything } from './schema-reader.ts';
import { oneOf } from './unite-types.ts';
import { itemLimits, numberForm, stringForm } from './value-limits.ts';

/** A schema without composition: enum, const, one or several types, object, array, map. */
export function readPlain(
  schema: Schema,
  facts: TypeFacts,
  position: Position,
  reader: SchemaReader,
): TypeNode {
  if (reader.rules === 'openapi' && isNull(schema))
    return { ...facts, nullable: true, kind: 'enum', values: [] };
  // `null` among the values is no literal: it makes the type nullable (R24, `saysNull`).
  const values = literalsOf(schema, reader);
  const holders = reader.rules === 'openapi' ? holdersOf(schema) : [];
  if (holders.length > 0 && (values.length > 0 || typeNames(schema).length === 0))
    return {
      ...facts,
      ...oneOf(
        values.length > 0 ? [{ ...facts, kind: 'enum', values: [...new Set(values)] }, ...holders] : holders,
        schema.at,
      ),
      nullable: facts.nullable,
    } as TypeNode;
  if (values.length > 0) return { ...facts, kind: 'enum', values: [...new Set(values)] };
  const constant = constantOf(schema, reader);
  if (constant !== undefined) return { ...facts, kind: 'enum', values: [constant] };
  const names = typeNames(schema);
  if (names.length < 2) return readType(names[0], schema, facts, position, reader);
  const variants = names.map((type) => {
    const half = onlyFor(type, schema);
    return nonNull(readType(type, half, factsOf(half, position.page), position, reader));
  });
  return { ...facts, kind: 'union', variants };
}

/** What the objects and lists among the values are, which no literal stands for. */
function holdersOf(schema: Schema): readonly TypeNode[] {
  const at = schema.place('enum');
  const values: readonly unknown[] = schema.get('enum') ?? [schema.get('const')];
  const value = anything(at);
  return [
    ...(values.some(isObject) ?
      [{ nullable: false, at, kind: 'map', value, freeForm: 'true' } as const]
    : []),
    ...(values.some(Array.isArray) ? [{ nullable: false, at, kind: 'array', item: value } as const] : []),
  ];
}

/** A schema of one type, or of none. */
function readType(
  type: string | undefined,
  schema: Schema,
  facts: TypeFacts,
  position: Position,
  reader: SchemaReader,
): TypeNode {
  const properties = schema.get('properties');
  if (properties !== undefined && properties.size > 0)
    return readObject(schema, properties, facts, position, reader);
  switch (type) {
    case 'string':
      return reader.rules === 'stainless' && schema.get('format') === 'binary' ?
          { ...facts, kind: 'file' }
        : { ...facts, ...stringForm(schema), ...(holdsBytes(schema, reader) && { binary: true }) };
    case 'integer':
    case 'number':
      return {
        ...facts,
        ...numberForm(type === 'integer', schema),
        ...(isInt64(schema, reader) && { int64: reader.int64 }),
      };
    case 'boolean':
      return { ...facts, kind: 'boolean' };
    case 'array':
      return readArray(schema, facts, position, reader);
  }
  if (type === undefined && schema.get('items') !== undefined)
    return readArray(schema, facts, position, reader);
  if (type === undefined && saysText(schema, reader))
    return readType('string', schema, facts, position, reader);
  return readMap(schema, facts, position, type === 'object' ? 'object' : 'any', reader);
}

/** What stands inside the schema, on the same page. */
const inside = ({ page }: Position): Position => ({ page, variant: false });

/** What a list or a map holds, on the same page. */
const heldIn = ({ page }: Position): Position => ({ page, variant: false, held: true });

function readArray(schema: Schema, facts: TypeFacts, position: Position, reader: SchemaReader): TypeNode {
  const tuple = reader.rules === 'openapi' ? readTuple(schema, position, reader) : undefined;
  if (tuple !== undefined) return { ...facts, kind: 'array', item: unite(tuple, schema), tuple };
  const items = schema.get('items');
  const item = items === undefined ? anything(schema.place('items')) : reader.read(items, heldIn(position));
  return { ...facts, kind: 'array', item, ...itemLimits(schema) };
}

/** `prefixItems`: the first places by themselves; `items` says what may follow, `minItems` how many must be there. */
function readTuple(schema: Schema, position: Position, reader: SchemaReader): Tuple | undefined {
  const prefix = schema.get('prefixItems') ?? [];
  if (prefix.length === 0) return undefined;
  const items = schema.get('items');
  const rest =
    items === undefined || items.written === false ? undefined : reader.read(items, inside(position));
  return {
    places: prefix.map((place) => reader.read(place, inside(position))),
    required: Math.min(Math.max(schema.get('minItems') ?? 0, 0), prefix.length),
    ...(rest !== undefined && { rest }),
  };
}

/** What any place of a tuple may hold. */
function unite({ places, rest }: Tuple, schema: Schema): TypeNode {
  const all = [...places, ...(rest === undefined ? [] : [rest])];
  return oneOf(all, schema.place('prefixItems')) ?? anything(schema.place('prefixItems'));
}

function readMap(
  schema: Schema,
  facts: TypeFacts,
  position: Position,
  form: 'object' | 'any',
  reader: SchemaReader,
): TypeNode {
  const map = readFurther(schema, facts, position, form, reader);
  const required = schema.get('required') ?? [];
  if (required.length === 0) return map;
  if (reader.rules === 'stainless') return map.kind === 'unknown' ? { ...map, demands: required } : map;
  if (map.kind === 'unknown')
    return demand({ ...facts, kind: 'object', members: [] }, required, reader, true);
  return map.kind === 'map' ?
      demand({ ...facts, kind: 'object', members: [], index: map.value }, required, reader, true)
    : map;
}

/** What an object has that names no member. */
function readFurther(
  schema: Schema,
  facts: TypeFacts,
  position: Position,
  form: 'object' | 'any',
  reader: SchemaReader,
): TypeNode {
  if (reader.rules === 'openapi') {
    const value = furtherMembers(schema, position, reader);
    if (value !== undefined) return mapOf(value, schema, facts);
    const patterns = [...(schema.get('patternProperties')?.values() ?? [])];
    if (patterns.some(({ written }) => written !== false))
      return { ...facts, kind: 'map', value: anything(schema.place('patternProperties')), freeForm: 'true' };
  }
  const additional = schema.get('additionalProperties');
  if (additional === undefined || additional.written === false) return { ...facts, kind: 'unknown', form };
  if (additional.written === true) {
    return reader.edition.freeFormMap === 'unknown' ?
        { ...facts, kind: 'unknown', form: 'object' }
      : { ...facts, kind: 'map', value: anything(additional.at), freeForm: 'true' };
  }
  const freeForm = Object.keys(additional.value).length === 0 ? 'empty' : false;
  return { ...facts, kind: 'map', value: reader.read(additional, heldIn(position)), freeForm };
}

/** A map; one whose names are listed has these members. */
function mapOf(value: TypeNode, schema: Schema, facts: TypeFacts): TypeNode {
  const written = schema.get('propertyNames');
  const listed = written && resolve(written);
  const names = [...asArray(listed?.get('enum')), listed?.get('const')].filter(
    (each) => typeof each === 'string',
  );
  if (names.length === 0) return { ...facts, kind: 'map', value, freeForm: false };
  const required = new Set(schema.get('required'));
  const members = [...new Set(names)].map((name) => ({ name, required: required.has(name), type: value }));
  return { ...facts, kind: 'object', members };
}

function readObject(
  schema: Schema,
  properties: ReadonlyMap<string, Schema>,
  facts: TypeFacts,
  position: Position,
  reader: SchemaReader,
): TypeNode {
  const required = new Set(schema.get('required'));
  const members = [...properties].flatMap(([name, property]): Member[] =>
    isSkipped(property) || (reader.rules === 'openapi' && property.written === false && !required.has(name)) ?
      []
    : [{ name, required: required.has(name), type: reader.read(property, inside(position)) }],
  );
  const index =
    reader.rules === 'openapi' ?
      furtherMembers(schema, position, reader)
    : readIndex(schema.get('additionalProperties'), position, reader);
  const object: TypeNode = { ...facts, kind: 'object', members, ...(index !== undefined && { index }) };
  return reader.rules === 'openapi' ? demand(object, [...required], reader, true) : object;
}

function readIndex(
  additional: Schema | undefined,
  position: Position,
  reader: SchemaReader,
): TypeNode | undefined {
  return additional === undefined || additional.written === false ?
      undefined
    : reader.read(additional, heldIn(position));
}

/** Members beside the named ones: of a type that is stated, under whatever name; that any may be there goes without saying. */
function furtherMembers(schema: Schema, position: Position, reader: SchemaReader): TypeNode | undefined {
  const written = [
    ...(schema.get('patternProperties')?.values() ?? []),
    schema.get('additionalProperties'),
    schema.get('unevaluatedProperties'),
  ];
  const types = written.flatMap((each) =>
    each === undefined || Object.keys(each.value).length === 0 ? [] : [reader.read(each, inside(position))],
  );
  return oneOf(types, schema.at);
}

/** One half of `type: [A, B]`, with the keywords that mean something for it. */
function onlyFor(type: string, schema: Schema): Schema {
  return schema.without(
    'description',
    'nullable',
    ...(type === 'object' ? [] : (['properties', 'additionalProperties', 'required'] as const)),
    ...(type === 'array' ? [] : (['items'] as const)),
  );
}

function isSkipped(schema: Schema): boolean {
  const skip = schema.get('x-stainless-skip');
  return skip === true || asArray(skip).some((language) => language === 'typescript' || language === 'node');
}

/** The hosted generator knows no formats of numbers. */
function isInt64(schema: Schema, { rules }: SchemaReader): boolean {
  return rules === 'openapi' && /^u?int64$/i.test(schema.get('format') ?? '');
}
