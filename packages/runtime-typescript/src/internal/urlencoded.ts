import { fieldPairs, type FieldStyle } from './field-styles';
import { writeJSON } from './json';
import { encodeReserved, encodeText, plainValue, type Pair } from './parameter-styles';

/** How a property of an urlencoded body is written, where that is not the usual way. */
export type FormField =
  | 'json'
  | (FieldStyle & {
      /** Reserved characters stay as they are, except those that would end the field. */
      readonly allowReserved?: boolean;
    });

/** A text as urlencoded bodies have it (WHATWG URL, section 5.2). */
const formText = (text: string): string =>
  encodeURIComponent(text).replace(/%20|[!'()~]/g, (char) =>
    char === '%20' ? '+' : `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );

const plainFields = (name: string, value: unknown): Pair[] => {
  if (value === undefined || value === null) return [];
  return [[formText(name), formText(plainValue(name, value) ?? writeJSON(value))]];
};

const jsonFields = (name: string, value: unknown): Pair[] =>
  [value]
    .flat()
    .flatMap((item): Pair[] =>
      item === undefined || item === null ? [] : [[formText(name), formText(writeJSON(item))]],
    );

const fieldsOf = (name: string, value: unknown, field: FormField | undefined): Pair[] => {
  if (field === 'json') return jsonFields(name, value);
  if (!field)
    return Array.isArray(value) ? value.flatMap((item) => plainFields(name, item)) : plainFields(name, value);
  const pairs = fieldPairs(name, value, field, field.allowReserved ? encodeReserved : encodeText);
  return pairs.map(([key, text]): Pair => [encodeText(key), text]);
};

/**
 * Writes an object as `application/x-www-form-urlencoded`: a field for each property, for each item of a list, objects
 * as JSON text; null and undefined are left out. Undefined for nothing.
 *
 * @param fields properties that are written otherwise
 * @param others writes the properties that are not in `fields`, if they are written in another way
 */
export const urlencoded = (
  body: object | null | undefined,
  fields: Readonly<Record<string, FormField>> = {},
  others?: (body: object) => string,
): string | undefined =>
  body ?
    Object.entries(body)
      .flatMap(([name, value]) => {
        const own = Object.hasOwn(fields, name) ? fields[name] : undefined;
        if (others && !own) return others({ [name]: value });
        return fieldsOf(name, value, own).map((field) => field.join('='));
      })
      .filter(Boolean)
      .join('&')
  : undefined;
