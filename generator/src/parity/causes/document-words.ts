import type { DocumentSide } from '../../compare/wire/index.ts';
import { valueBehind } from '../../document/index.ts';
import { asArray, isObject, own, type JsonObject, type JsonValue } from '../../support/json.ts';

/** What a document names. */
export type DocumentWords = {
  /** Every key and every short text. */
  readonly all: ReadonlySet<string>;
  /** The same, as names of types may be made of them: without signs, of a list also in the singular. */
  readonly names: ReadonlySet<string>;
  /** Names of the properties below what has a name; undefined where nothing has it. */
  readonly below: (name: string) => ReadonlySet<string> | undefined;
  /** What the document says of properties and parameters of that name, wherever they are. */
  readonly fields: (name: string) => readonly Field[];
};

/** A property or a parameter. */
export type Field = { readonly schema: JsonObject; readonly isRequired: boolean };

const known = new WeakMap<object, DocumentWords>();

/** The words of a document; looked up once for all differences. */
export function wordsOf({ input, api }: DocumentSide): DocumentWords {
  const { value: document } = input.document;
  const key = isObject(document) ? document : input;
  const found =
    known.get(key) ??
    collect(
      document,
      [...api.models.values()].map(({ name }) => name),
    );
  known.set(key, found);
  return found;
}

function collect(document: JsonValue, models: readonly string[]): DocumentWords {
  const all = new Set(models);
  const named = new Map<string, JsonValue[]>();
  const fields = new Map<string, Field[]>();
  const queue: JsonValue[] = [document];
  for (let value = queue.pop(); value !== undefined; value = queue.pop()) {
    for (const [name, field] of fieldsIn(value)) {
      const list = fields.get(folded(name));
      if (list === undefined) fields.set(folded(name), [field]);
      else list.push(field);
    }
    if (typeof value === 'string' && value.length < 200) all.add(value);
    else if (Array.isArray(value)) for (const each of value as readonly JsonValue[]) queue.push(each);
    else if (isObject(value))
      for (const [key, each] of Object.entries(value)) {
        all.add(key);
        queue.push(each);
        const list = named.get(folded(key));
        if (list === undefined) named.set(folded(key), [each]);
        else list.push(each);
      }
  }
  return {
    all,
    names: new Set([...all].flatMap((word) => (/\s/.test(word) ? [] : singulars(folded(word))))),
    below: (name) => {
      const places = named.get(folded(name));
      return places && propertiesIn(places, document);
    },
    fields: (name) => fields.get(folded(name)) ?? [],
  };
}

/** The properties of a schema, or the parameter that a value is. */
export function fieldsIn(value: JsonValue): ReadonlyArray<readonly [string, Field]> {
  const [name, schema, properties] = ['name', 'schema', 'properties'].map((key) => own(value, key));
  if (typeof name === 'string' && isObject(schema))
    return [[name, { schema, isRequired: own(value, 'required') === true }]];
  if (!isObject(properties)) return [];
  const required = asArray(own(value, 'required'));
  return Object.entries(properties).flatMap(([key, each]) =>
    isObject(each) ? [[key, { schema: each, isRequired: required.includes(key) }] as const] : [],
  );
}

/** Types are named after components without the signs between their words. */
export const folded = (name: string): string => name.replace(/[^A-Za-z0-9]/g, '').toLowerCase();

const singulars = (word: string): readonly string[] => [
  word,
  ...[/s$/, /es$/].flatMap((ending) => (ending.test(word) ? [word.replace(ending, '')] : [])),
  ...(word.endsWith('ies') ? [word.replace(/ies$/, 'y')] : []),
];

/** Parts of a schema that say what a value looks like, but for its properties. */
const PARTS = ['items', 'additionalProperties', 'allOf', 'anyOf', 'oneOf', 'schema', 'content'];

/** Names of properties in schemas, in the parts of them and where they refer to, but not in properties. */
function propertiesIn(places: readonly JsonValue[], document: JsonValue): ReadonlySet<string> {
  const names = new Set<string>();
  const seen = new Set<JsonValue>();
  const queue = [...places];
  for (let value = queue.pop(); value !== undefined; value = queue.pop()) {
    if (seen.has(value)) continue;
    seen.add(value);
    if (Array.isArray(value)) queue.push(...(value as readonly JsonValue[]));
    else if (isObject(value)) queue.push(...partsOf(value, names, document));
  }
  return names;
}

function partsOf(schema: JsonObject, names: Set<string>, document: JsonValue): readonly JsonValue[] {
  const properties = own(schema, 'properties');
  if (isObject(properties)) for (const name of Object.keys(properties)) names.add(name);
  return [valueBehind(schema, document), ...PARTS.map((part) => own(schema, part))].filter(
    (part) => part !== undefined,
  );
}
