import { styledFields, type Field, type FieldStyle } from './field-styles';
import { writeJSON } from './json';
import { plainText } from './utils/query';

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

const queryText = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);

/** RFC 3986 reserved characters, and triples that are encoded already, without those that urlencoded text gives a meaning. */
const reservedText = (text: string): string =>
  text
    .split(/([:/?@!$'()*,;=]|%[0-9a-f]{2})/i)
    .map((part, i) => (i % 2 ? part : queryText(part)))
    .join('');

const plainFields = (name: string, value: unknown): Field[] => {
  if (value === undefined || value === null) return [];
  return [[formText(name), formText(plainText(value) ?? writeJSON(value))]];
};

const jsonFields = (name: string, value: unknown): Field[] =>
  [value]
    .flat()
    .flatMap((item): Field[] =>
      item === undefined || item === null ? [] : [[formText(name), formText(writeJSON(item))]],
    );

const fieldsOf = (name: string, value: unknown, field: FormField | undefined): Field[] => {
  if (field === 'json') return jsonFields(name, value);
  if (!field)
    return Array.isArray(value) ? value.flatMap((item) => plainFields(name, item)) : plainFields(name, value);
  const code = field.allowReserved ? reservedText : queryText;
  return styledFields(name, value, field, code, (text) => (text === ',' ? text : queryText(text)));
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
