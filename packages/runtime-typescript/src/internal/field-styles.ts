import { plainText } from './utils/query';

/** How a property is written into the fields of a form (`style` and `explode` of OpenAPI, RFC 6570). */
export interface FieldStyle {
  readonly style?: 'form' | 'spaceDelimited' | 'pipeDelimited' | 'tabDelimited' | 'deepObject';
  /** A field for each item or member; by default what `form` does, and no other style. */
  readonly explode?: boolean;
}

/** A field: its name and its text. */
export type Field = readonly [name: string, text: string];

const isObject = (value: unknown): value is object => plainText(value) === undefined;

const isGiven = (value: unknown): boolean => value !== undefined && value !== null;

/** The text of one value; lists and objects inside of others as JSON. */
const textOf = (value: unknown): string => plainText(value) ?? JSON.stringify(value);

const nested = (name: string, value: unknown): Field[] => {
  if (!isGiven(value)) return [];
  if (!isObject(value)) return [[name, textOf(value)]];
  const entries = Object.entries(value);
  if (!Array.isArray(value)) return entries.flatMap(([key, item]) => nested(`${name}[${key}]`, item));
  const flat = !value.some(isObject);
  return entries.flatMap(([index, item]) => nested(`${name}[${flat ? '' : index}]`, item));
};

/** The items of a list, the names and values of an object in turn. */
const itemsOf = (value: object): unknown[] =>
  Array.isArray(value) ?
    value.filter(isGiven)
  : Object.entries(value)
      .filter(([, item]) => isGiven(item))
      .flat();

const SEPARATORS = {
  form: ',',
  spaceDelimited: ' ',
  pipeDelimited: '|',
  tabDelimited: '\t',
  deepObject: ',',
} as const;

/**
 * The fields of one property. Null and undefined, lists and objects without content give none.
 *
 * @param code applied to every name and text, not to what joins them
 * @param separators applied to what joins the items of one field
 */
export const styledFields = (
  name: string,
  value: unknown,
  { style = 'form', explode = style === 'form' }: FieldStyle,
  code: (text: string) => string = (text) => text,
  separators: (text: string) => string = (text) => text,
): Field[] => {
  if (!isGiven(value)) return [];
  if (!isObject(value)) return [[code(name), code(textOf(value))]];
  const coded = (fields: Field[]): Field[] => fields.map(([key, text]) => [code(key), code(text)]);
  if (style === 'deepObject') return coded(nested(name, value));
  if (explode && Array.isArray(value)) {
    return coded(value.filter(isGiven).map((item): Field => [name, textOf(item)]));
  }
  if (explode) {
    return coded(
      Object.entries(value).flatMap(([key, item]) =>
        Array.isArray(item) ? styledFields(key, item, {}) : nested(key, item),
      ),
    );
  }
  const items = itemsOf(value).map((item) => code(textOf(item)));
  return items.length ? [[code(name), items.join(separators(SEPARATORS[style]))]] : [];
};
