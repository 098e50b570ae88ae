import { asArray, isObject, own, type JsonObject, type JsonValue } from '../support/json.ts';
import type { Kind } from './shapes.ts';

/** A value that OpenAPI does not allow where it stands, and what it is read as, since that is clear. */
export type Repair = {
  /** The way from the object to the value. */
  readonly tokens: ReadonlyArray<string | number>;
  readonly written: string;
  readonly reading: string;
};

/** The fields of a repaired object (undefined: taken away), and what was repaired. */
type Repaired = {
  readonly fields: Readonly<Record<string, JsonValue | undefined>>;
  readonly repairs: readonly Repair[];
};

type Rule = (value: JsonObject) => Repaired | undefined;

/** A type of JSON Schema, if any, and the format that goes with it. */
type Meaning = { readonly type?: string; readonly format?: string };

/** What names mean that other languages have for types. */
const TYPES: ReadonlyMap<string, Meaning> = new Map(
  (
    [
      ['int int32 int64 long', { type: 'integer' }],
      ['float double decimal', { type: 'number' }],
      ['str text', { type: 'string' }],
      ['date', { type: 'string', format: 'date' }],
      ['datetime date-time', { type: 'string', format: 'date-time' }],
      ['uuid', { type: 'string', format: 'uuid' }],
      ['file binary', { type: 'string', format: 'binary' }],
      ['bool', { type: 'boolean' }],
      ['dict hash map', { type: 'object' }],
      ['list', { type: 'array' }],
      ['any mixed', {}],
    ] satisfies ReadonlyArray<readonly [string, Meaning]>
  ).flatMap(([names, meaning]) => names.split(' ').map((name) => [name, meaning] as const)),
);
const PLAIN = new Set(['string', 'number', 'integer', 'boolean', 'array', 'object', 'null']);

const RULES: Readonly<Partial<Record<Kind, readonly Rule[]>>> = {
  schema: [readType, wrap('enum'), wrap('required'), readRequired],
  operation: [wrap('tags'), readSecurity],
  document: [readSecurity],
};

/** The object as it is read: itself, unless something in it has a form that is wrong and yet clear. */
export function repaired(kind: Kind, value: JsonObject): JsonObject {
  const rules = RULES[kind];
  if (rules === undefined || (kind === 'schema' && isSimple(value))) return value;
  let read = value;
  for (const rule of rules) {
    const found = rule(read);
    if (found !== undefined) read = withFields(read, found.fields);
  }
  return read;
}

/** Most schemas have a type that is one, and nothing else that could be repaired. */
function isSimple(schema: JsonObject): boolean {
  for (const key in schema) {
    if (key === 'enum' || key === 'required' || key === 'properties') return false;
    if (key === 'type' && !PLAIN.has(schema[key] as string)) return false;
  }
  return true;
}

/** What is read in another form than it is written in. */
export function repairsOf(kind: Kind, value: JsonObject): readonly Repair[] {
  let read = value;
  return (RULES[kind] ?? []).flatMap((rule) => {
    const found = rule(read);
    if (found === undefined) return [];
    read = withFields(read, found.fields);
    return found.repairs;
  });
}

function withFields(value: JsonObject, fields: Repaired['fields']): JsonObject {
  const kept = Object.entries(value).filter(([key]) => !Object.hasOwn(fields, key));
  const added = Object.entries(fields).flatMap(([key, field]) =>
    field === undefined ? [] : [[key, field] as const],
  );
  return Object.fromEntries([...kept, ...added]);
}

function readType(value: JsonObject): Repaired | undefined {
  const type = own(value, 'type');
  if (type === undefined || (typeof type === 'string' && PLAIN.has(type))) return undefined;
  const names = Array.isArray(type) ? asArray(type) : [type];
  const meanings = names.map((name) => (typeof name === 'string' ? meaningOf(name) : undefined));
  if (meanings.every((each) => each === undefined)) return undefined;
  const repairs = names.flatMap((name, index): readonly Repair[] => {
    const meaning = meanings[index];
    if (meaning === undefined) return [];
    const tokens = Array.isArray(type) ? ['type', index] : ['type'];
    return [{ tokens, written: `The type ${String(name)}`, reading: meaningText(meaning) }];
  });
  const isAny = meanings.some((each) => each !== undefined && each.type === undefined);
  const types = names.map((name, index) => meanings[index]?.type ?? name);
  const format = meanings.find((each) => each?.format !== undefined)?.format;
  const fields = {
    type:
      isAny ? undefined
      : Array.isArray(type) ? [...new Set(types)]
      : types[0],
    ...(format !== undefined && own(value, 'format') === undefined && { format }),
  };
  return { fields, repairs };
}

/** What a name means that is none of JSON Schema's types: `int`, or one of them in capitals. */
function meaningOf(name: string): Meaning | undefined {
  if (PLAIN.has(name)) return undefined;
  const lower = name.toLowerCase();
  return TYPES.get(lower) ?? (PLAIN.has(lower) ? { type: lower } : undefined);
}

function meaningText({ type, format }: Meaning): string {
  if (type === undefined) return 'any type';
  return format === undefined ? type : `${type} with the format ${format}`;
}

/** A single value where a list is expected. */
function wrap(field: 'enum' | 'required' | 'tags'): Rule {
  const isItem = (value: JsonValue): boolean =>
    typeof value === 'string' ||
    (field === 'enum' && (typeof value === 'number' || typeof value === 'boolean'));
  return (object) => {
    const value = own(object, field);
    if (value === undefined || !isItem(value)) return undefined;
    const written = `The ${field} ${JSON.stringify(value).slice(0, 80)}`;
    return {
      fields: { [field]: [value] },
      repairs: [{ tokens: [field], written, reading: 'a list of one' }],
    };
  };
}

/** `required: true` at a property (as at a parameter) belongs into the list of the object. */
function readRequired(value: JsonObject): Repaired | undefined {
  const [properties, required] = [own(value, 'properties'), own(value, 'required')];
  const flagged = isObject(properties) ? flaggedIn(properties) : NONE;
  const isFlag = typeof required === 'boolean';
  if (flagged.length === 0 && !isFlag) return undefined;
  const listed = asArray(required);
  const names = [...listed, ...flagged.filter((name) => !listed.includes(name))];
  const repairs = flagged.map((name) => ({
    tokens: ['properties', name, 'required'],
    written: `required: true at the property ${name}`,
    reading: 'an entry of the list required of its object',
  }));
  return { fields: { required: names.length === 0 ? undefined : names }, repairs };
}

const NONE: readonly string[] = [];

/** Nearly no property is; every schema is asked. */
function flaggedIn(properties: JsonObject): readonly string[] {
  let found: string[] | undefined;
  for (const name in properties) {
    const property = properties[name];
    if (isObject(property) && property['required'] === true) (found ??= []).push(name);
  }
  return found ?? NONE;
}

/** One requirement instead of a list of them; scopes that are nothing. */
function readSecurity(value: JsonObject): Repaired | undefined {
  const security = own(value, 'security');
  if (security === undefined) return undefined;
  if (security === null)
    return {
      fields: { security: [] },
      repairs: [{ tokens: ['security'], written: 'null', reading: 'no requirement at all' }],
    };
  const list = isObject(security) ? [security] : asArray(security);
  const repairs: Repair[] =
    isObject(security) ?
      [{ tokens: ['security'], written: 'A requirement without a list around it', reading: 'a list of one' }]
    : [];
  const read = list.map((requirement, index): JsonValue => {
    if (!isObject(requirement)) return requirement;
    const empty = Object.keys(requirement).filter((name) => requirement[name] === null);
    for (const name of empty) {
      const tokens = ['security', ...(isObject(security) ? [] : [index]), name];
      repairs.push({ tokens, written: `null at ${name}`, reading: 'no scopes' });
    }
    return withFields(requirement, Object.fromEntries(empty.map((name) => [name, []])));
  });
  return repairs.length === 0 ? undefined : { fields: { security: read }, repairs };
}
