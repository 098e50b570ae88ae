import { isObject, own, type JsonObject, type JsonValue } from '../../support/json.ts';
import { inside, type Origins, type Seat } from './origins.ts';
import { newSchema, omit } from './schema.ts';

/** What stays beside the schema of a parameter or header. */
const BESIDE = new Set(['name', 'in', 'description', 'required', 'allowEmptyValue', 'deprecated']);
const NOT_IN_SCHEMA = new Set([...BESIDE, 'collectionFormat', 'schema']);

/** How lists are written; `tabDelimited` has no counterpart in OpenAPI 3 and joins by tabs. */
const FORMATS: Readonly<Record<string, string>> = {
  ssv: 'spaceDelimited',
  pipes: 'pipeDelimited',
  tsv: 'tabDelimited',
};

/** Says that the items of a list are lists themselves, and by which `collectionFormat`: OpenAPI 3 has no word for it. */
export const INNER_FORMAT = 'x-inner-collection-format';

/** `style` and `explode` of a list; nothing for other values. */
export function listStyle(parameter: JsonObject): JsonObject {
  if (own(parameter, 'type') !== 'array') return {};
  const format = own(parameter, 'collectionFormat');
  const place = own(parameter, 'in');
  const items = own(parameter, 'items') ?? null;
  const inner =
    own(items, 'type') === 'array' ? { [INNER_FORMAT]: own(items, 'collectionFormat') ?? 'csv' } : {};
  if (format === 'multi') return { style: 'form', explode: true, ...inner };
  const plain = place === 'path' || place === 'header' ? 'simple' : 'form';
  const style = (typeof format === 'string' ? FORMATS[format] : undefined) ?? plain;
  return { style, explode: false, ...inner };
}

/** The schema that a parameter, item or header of Swagger 2.0 is itself. */
export function schemaOf(carrier: JsonObject): JsonValue {
  const keys = Object.keys(carrier).filter((key) => key.startsWith('x-') && key !== 'x-nullable');
  return newSchema(omit(carrier, new Set([...NOT_IN_SCHEMA, ...keys])));
}

/** A parameter in path, query or header. */
export function newParameter(parameter: JsonObject, seat: Seat, origins: Origins): JsonObject {
  origins.note(seat.to, seat.from);
  origins.note(inside(seat, ['schema']).to, seat.from);
  return { ...besideSchema(parameter), ...listStyle(parameter), schema: schemaOf(parameter) };
}

/** A header of a response. */
export function newHeader(header: JsonValue, seat: Seat, origins: Origins): JsonValue {
  if (!isObject(header)) return header;
  origins.note(inside(seat, ['schema']).to, seat.from);
  return { ...besideSchema(header), schema: schemaOf(header) };
}

function besideSchema(carrier: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(carrier).filter(([key]) => BESIDE.has(key) || key.startsWith('x-')),
  );
}
