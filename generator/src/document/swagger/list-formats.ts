import { isObject, own, type JsonObject, type JsonValue } from '../../support/json.ts';

/**
 * Where the formats of a list stand for which OpenAPI 3 has no words: those of lists in lists, of paths and headers, and
 * of parts of form data, whose `style` counts since 3.1 only. Null where the document says nothing.
 */
export const LIST_FORMATS = 'x-collection-formats';

/** What each `collectionFormat` of Swagger 2.0 puts between the items of a list; `multi` makes a parameter of each. */
const DELIMITERS: ReadonlyMap<JsonValue, string> = new Map([
  ['csv', ','],
  ['ssv', ' '],
  ['tsv', '\t'],
  ['pipes', '|'],
  ['multi', '&'],
]);

/** More lists inside of each other than anyone writes. */
const DEEPEST = 20;

/** The `collectionFormat` of a list, and those of the lists that are its items, the outermost first. */
export function listFormats(list: JsonObject): readonly JsonValue[] {
  const formats: JsonValue[] = [];
  for (let each: JsonValue | undefined = list; isObject(each); each = own(each, 'items')) {
    if (own(each, 'type') !== 'array' || formats.length === DEEPEST) break;
    formats.push(own(each, 'collectionFormat') ?? null);
  }
  return formats;
}

/** What {@link LIST_FORMATS} of a parameter, or of the encoding of a field, say. */
export type StatedLists = {
  /** For people: `pipes of csv`. */
  readonly words: readonly [string];
  /** What joins the items of each list, the outermost first. */
  readonly delimiters: readonly string[];
  /** Whether the document says one of them. */
  readonly isStated: boolean;
  /** Whether those of inner lists are formats that such lists can have; the outermost one is a style of its own. */
  readonly isKnown: boolean;
};

/** Reads {@link LIST_FORMATS}; undefined where nothing is said. What is no format is taken for `csv`, the usual one. */
export function statedLists(written: JsonValue): StatedLists | undefined {
  const formats = own(written, LIST_FORMATS);
  if (!Array.isArray(formats)) return undefined;
  return {
    words: [formats.map((format) => String(format ?? 'csv')).join(' of ')],
    delimiters: formats.map((format, level) => (isOne(format, level) && DELIMITERS.get(format)) || ','),
    isStated: formats.some((format) => format !== null),
    isKnown: formats.every((format, level) => level === 0 || isOne(format, level)),
  };
}

/** Only the outermost list can be one parameter for each item. */
function isOne(format: JsonValue, level: number): boolean {
  return (format === null || DELIMITERS.has(format)) && (level === 0 || format !== 'multi');
}
