import { asArray, isObject, own, tokensOf, type JsonObject, type JsonValue } from '../../support/json.ts';
import { refOf } from '../references/references.ts';

const SINGLE = ['items', 'additionalProperties', 'not'] as const;
const LISTS = ['allOf', 'anyOf', 'oneOf'] as const;
const MAPS = ['properties', 'patternProperties'] as const;

/** Sections of Swagger 2.0 and where OpenAPI 3 has them. */
const SECTIONS: ReadonlyArray<readonly [from: string, to: string]> = [
  ['#/definitions/', '#/components/schemas/'],
  ['#/parameters/', '#/components/parameters/'],
  ['#/responses/', '#/components/responses/'],
];

/**
 * A reference into the document, as it is called after the conversion. One to nothing stays as people wrote it: findings
 * quote it.
 */
export function newReference(ref: string, document: JsonObject): string {
  const [from, to] = SECTIONS.find(([start]) => ref.startsWith(start)) ?? [];
  if (from === undefined) return ref;
  const [section = '', name = ''] = tokensOf(ref.slice(1));
  const listed = own(document, section);
  return isObject(listed) && Object.hasOwn(listed, name) ? `${to}${ref.slice(from.length)}` : ref;
}

/** A schema of Swagger 2.0 as one of OpenAPI 3.0. Examples, defaults and extensions are data and stay as they are. */
export function newSchema(value: JsonValue, document: JsonObject): JsonValue {
  if (!isObject(value)) return value;
  const changed: Record<string, JsonValue> = {};
  const converted = (inner: JsonValue): JsonValue => newSchema(inner, document);
  const ref = refOf(value);
  if (typeof ref === 'string') Object.assign(changed, { $ref: newReference(ref, document) });
  for (const key of SINGLE) {
    const inner = own(value, key);
    if (isObject(inner)) changed[key] = converted(inner);
  }
  for (const key of LISTS) {
    const inner = own(value, key);
    if (Array.isArray(inner)) changed[key] = asArray(inner).map(converted);
  }
  for (const key of MAPS) {
    const inner = own(value, key);
    if (isObject(inner)) changed[key] = mapValues(inner, converted);
  }
  const discriminator = own(value, 'discriminator');
  if (typeof discriminator === 'string') changed['discriminator'] = { propertyName: discriminator };
  if (own(value, 'x-nullable') === true) changed['nullable'] = true;
  if (own(value, 'type') === 'file') Object.assign(changed, { type: 'string', format: 'binary' });
  return Object.keys(changed).length === 0 ? value : { ...value, ...changed };
}

/** A map with other values under the same keys. */
export function mapValues(map: JsonObject, change: (value: JsonValue, key: string) => JsonValue): JsonObject {
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, change(value, key)]));
}

/** An object without some of its keys. */
export function omit(value: JsonObject, keys: ReadonlySet<string>): JsonObject {
  return Object.fromEntries(Object.entries(value).filter(([key]) => !keys.has(key)));
}
