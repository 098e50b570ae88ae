import type { JsonObject, JsonValue } from '../../support/json.ts';
import { asArray, asString, isObject, join, own } from '../../support/json.ts';
import type { Member, TypeFacts, TypeNode } from '../model/type-node.ts';
import { nonNull } from './merge-types.ts';
import { requiredNames, typeNames, without } from './schema-facts.ts';
import type { Position, SchemaReader } from './schema-reader.ts';
import { anything } from './schema-reader.ts';

/** A schema without composition: enum, const, one or several types, object, array, map. */
export function readPlain(
  schema: JsonObject,
  facts: TypeFacts,
  position: Position,
  reader: SchemaReader,
): TypeNode {
  const values = asArray(own(schema, 'enum')).filter((value): value is string | number | boolean =>
    ['string', 'number', 'boolean'].includes(typeof value),
  );
  if (values.length > 0) return { ...facts, kind: 'enum', values: [...new Set(values)] };
  const constant = own(schema, 'const');
  if (typeof constant === 'string' || typeof constant === 'number' || typeof constant === 'boolean')
    return { ...facts, kind: 'enum', values: [constant] };
  const names = typeNames(schema);
  if (names.length > 1) {
    const variants = names.map((type) =>
      nonNull(reader.read(onlyFor(type, schema), facts.at, { ...position, variant: true })),
    );
    return { ...facts, kind: 'union', variants };
  }
  const properties = own(schema, 'properties');
  if (isObject(properties) && Object.keys(properties).length > 0)
    return readObject(schema, properties, facts, position, reader);
  switch (names[0]) {
    case 'string':
      return own(schema, 'format') === 'binary' ?
          { ...facts, kind: 'file' }
        : { ...facts, kind: 'string', ...stringLimits(schema) };
    case 'integer':
    case 'number':
      return { ...facts, kind: 'number', integer: names[0] === 'integer', ...numberLimits(schema) };
    case 'boolean':
      return { ...facts, kind: 'boolean' };
    case 'array':
      return readArray(schema, facts, position, reader);
  }
  if (names[0] === undefined && own(schema, 'items') !== undefined)
    return readArray(schema, facts, position, reader);
  return readMap(schema, facts, position, names[0] === 'object' ? 'object' : 'any', reader);
}

function readArray(schema: JsonObject, facts: TypeFacts, position: Position, reader: SchemaReader): TypeNode {
  const items = own(schema, 'items');
  const at = { file: facts.at.file, pointer: join(facts.at.pointer, 'items') };
  return { ...facts, kind: 'array', item: reader.read(items, at, { page: position.page, variant: false }) };
}

function readMap(
  schema: JsonObject,
  facts: TypeFacts,
  position: Position,
  form: 'object' | 'any',
  reader: SchemaReader,
): TypeNode {
  const additional = own(schema, 'additionalProperties');
  const at = { file: facts.at.file, pointer: join(facts.at.pointer, 'additionalProperties') };
  if (additional === true) {
    return reader.edition.freeFormMap === 'unknown' ?
        { ...facts, kind: 'unknown', form: 'object' }
      : { ...facts, kind: 'map', value: anything(at), freeForm: 'true' };
  }
  if (isObject(additional)) {
    const value = reader.read(additional, at, { page: position.page, variant: false });
    return {
      ...facts,
      kind: 'map',
      value,
      freeForm: Object.keys(additional).length === 0 ? 'empty' : false,
    };
  }
  return { ...facts, kind: 'unknown', form };
}

function readObject(
  schema: JsonObject,
  properties: JsonObject,
  facts: TypeFacts,
  position: Position,
  reader: SchemaReader,
): TypeNode {
  const required = new Set(requiredNames(schema));
  const members = Object.entries(properties).flatMap(([name, property]): Member[] => {
    if (isSkipped(property)) return [];
    const at = { file: facts.at.file, pointer: join(facts.at.pointer, 'properties', name) };
    return [
      {
        name,
        required: required.has(name),
        type: reader.read(property, at, { page: position.page, variant: false }),
      },
    ];
  });
  const additional = own(schema, 'additionalProperties');
  const indexAt = { file: facts.at.file, pointer: join(facts.at.pointer, 'additionalProperties') };
  const index =
    additional === true ? anything(indexAt)
    : isObject(additional) ? reader.read(additional, indexAt, { page: position.page, variant: false })
    : undefined;
  return { ...facts, kind: 'object', members, ...(index !== undefined && { index }) };
}

/** One half of `type: [A, B]`, with the keywords that mean something for it. */
function onlyFor(type: string, schema: JsonObject): JsonObject {
  const foreign = [
    'description',
    'nullable',
    ...(type === 'object' ? [] : ['properties', 'additionalProperties', 'required']),
    ...(type === 'array' ? [] : ['items']),
  ];
  return { ...without(schema, ...foreign), type };
}

function isSkipped(schema: JsonValue): boolean {
  const skip = own(schema, 'x-stainless-skip');
  return skip === true || asArray(skip).some((language) => language === 'typescript' || language === 'node');
}

function stringLimits(schema: JsonObject): {
  format?: string;
  minLength?: number;
  maxLength?: number;
  pattern?: string;
} {
  const format = asString(own(schema, 'format'));
  const pattern = asString(own(schema, 'pattern'));
  const minLength = own(schema, 'minLength');
  const maxLength = own(schema, 'maxLength');
  return {
    ...(format !== undefined && { format }),
    ...(pattern !== undefined && { pattern }),
    ...(typeof minLength === 'number' && { minLength }),
    ...(typeof maxLength === 'number' && { maxLength }),
  };
}

function numberLimits(schema: JsonObject): { minimum?: number; maximum?: number } {
  const minimum = own(schema, 'minimum');
  const maximum = own(schema, 'maximum');
  return {
    ...(typeof minimum === 'number' && { minimum }),
    ...(typeof maximum === 'number' && { maximum }),
  };
}
