import { isObject, own, type JsonObject, type JsonValue } from '../../support/json.ts';
import { inside, type Origins, type Seat } from './origins.ts';
import { LIST_FORMATS, listFormats } from './list-formats.ts';
import { newSchema, omit } from './schema.ts';

/** What stays beside the schema of a parameter or header. */
const BESIDE = new Set(['name', 'in', 'description', 'required', 'allowEmptyValue', 'deprecated']);
const NOT_IN_SCHEMA = new Set([...BESIDE, 'collectionFormat', 'schema']);

/** How lists are written in a query or form; `tabDelimited` has no counterpart in OpenAPI 3 and joins by tabs. */
const FORMATS: ReadonlyMap<JsonValue, string> = new Map([
  ['ssv', 'spaceDelimited'],
  ['pipes', 'pipeDelimited'],
  ['tsv', 'tabDelimited'],
]);

/** The `style` and `explode` of a list; nothing for other values. What OpenAPI 3 has no words for stands beside them. */
export function listStyle(parameter: JsonObject): JsonObject {
  if (own(parameter, 'type') !== 'array') return {};
  const all = listFormats(parameter);
  const [outer, ...inner] = [all[0] ?? 'csv', ...all.slice(1)];
  const place = own(parameter, 'in');
  const isText = (place === 'path' || place === 'header') && outer !== 'multi';
  const isUnsaid = inner.length > 0 || place === 'formData' || (isText && FORMATS.has(outer));
  const formats = isUnsaid ? { [LIST_FORMATS]: all } : {};
  if (outer === 'multi') return { style: 'form', explode: true, ...formats };
  const usual = isText ? 'simple' : 'form';
  // What is no format at all is no style either, and is reported as such.
  const stated =
    outer === 'csv' || (isText && FORMATS.has(outer)) ? usual : FORMATS.get(outer) ?? String(outer);
  return { style: stated, explode: false, ...formats };
}

/** The schema that a part of a form of Swagger 2.0 is itself. */
export function schemaOf(carrier: JsonObject): JsonValue {
  // It has no references: what it may refer to is no matter.
  return newSchema(ownSchema(carrier), {});
}

/** What a parameter, a part of a form or a header says as a schema does. */
function ownSchema(carrier: JsonObject): JsonObject {
  const keys = Object.keys(carrier).filter((key) => key.startsWith('x-') && key !== 'x-nullable');
  return omit(carrier, new Set([...NOT_IN_SCHEMA, ...keys]));
}

/** The schema that a parameter or header is itself. It cannot be a file: such a type is left, to be reported. */
function plainSchemaOf(carrier: JsonObject): JsonValue {
  return own(carrier, 'type') === 'file' ? ownSchema(carrier) : schemaOf(carrier);
}

/** A parameter in path, query or header. */
export function newParameter(parameter: JsonObject, seat: Seat, origins: Origins): JsonObject {
  origins.note(seat.to, seat.from);
  origins.note(inside(seat, ['schema']).to, seat.from);
  origins.note(inside(seat, ['style']).to, inside(seat, ['collectionFormat']).from);
  return { ...besideSchema(parameter), ...listStyle(parameter), schema: plainSchemaOf(parameter) };
}

/** A header of a response. */
export function newHeader(header: JsonValue, seat: Seat, origins: Origins): JsonValue {
  if (!isObject(header)) return header;
  origins.note(inside(seat, ['schema']).to, seat.from);
  return { ...besideSchema(header), schema: plainSchemaOf(header) };
}

function besideSchema(carrier: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(carrier).filter(([key]) => BESIDE.has(key) || key.startsWith('x-')),
  );
}
