import { CATALOG, diagnostic, nearest, type Report } from '../../diagnostics/index.ts';
import { InternalError } from '../../support/internal-error.ts';
import { isObject, join, own, tokensOf, type JsonValue } from '../../support/json.ts';
import type { Place } from '../../support/place.ts';
import type { Form, Key, Keys, Kind, Written } from './key.ts';

/** Reads a value that is there: what has another form is reported. */
export function readValue<T>(kind: Kind<T>, written: Written): T | undefined {
  const { value } = written;
  if (value !== null && kind.forms.length > 0 && !kind.forms.includes(formOf(value))) {
    const expected = kind.forms.map((form) => FORM_TEXT[form]).join(' or ');
    return refuse(written, { expected, found: FORM_TEXT[formOf(value)] });
  }
  if (typeof value === 'string' && kind.texts && !kind.texts.includes(value)) {
    const similar = nearest(value, kind.texts);
    return refuse(written, { expected: `one of ${kind.texts.join(', ')}`, found: value }, similar);
  }
  return kind.read(written);
}

/** Reads a value about which nothing is said: from the document, say, which has checks of its own. */
export function readQuietly<T>(kind: Kind<T>, value: JsonValue | undefined): T | undefined {
  if (value === undefined || (value === null && kind.nullable !== true)) return undefined;
  return readValue(kind, { value, at: { file: '', pointer: '' }, report: () => undefined });
}

/** What a kind makes of a default. */
export function readDefault<T>(kind: Kind<T>, value: JsonValue = {}): T {
  const found = readQuietly(kind, value);
  if (found === undefined) throw new InternalError(`${JSON.stringify(value)} cannot be a default here`);
  return found;
}

/**
 * Reads a map by its keys; undefined where one is missing that the map cannot do without.
 *
 * @param owner What the map is called, given its name.
 */
export function readKeys(
  keys: Keys,
  { value, at, report, short }: Written,
  owner: (name: string) => string = (name) => name,
): Readonly<Record<string, unknown>> | undefined {
  const map = isObject(value) ? value : {};
  for (const name of Object.keys(map)) if (!Object.hasOwn(keys, name)) reportUnknown(name, keys, at, report);
  const values: Array<readonly [string, unknown]> = [];
  let missing: string | undefined;
  let isWhole = true;
  for (const { name, field, each } of fieldsOf(keys)) {
    const given = own(map, name);
    const place = (): Place => (name === short ? at : below(at, name));
    const found =
      given === undefined ? byDefault(each) : readKey(each, name, { value: given, at: place(), report });
    if (isAbsent(given) && each.neededIf?.(map) === true) missing ??= name;
    if (found === undefined) isWhole &&= each.presence !== 'always';
    else if (each.presence !== 'unused') values.push([field, found]);
  }
  if (missing !== undefined)
    report(diagnostic('Config/MissingKey', at, { owner: owner(nameOf(at)), key: missing }));
  return missing === undefined && isWhole ? Object.fromEntries(values) : undefined;
}

/** The keys of a map, and the fields that they are read into. */
type Fields = ReadonlyArray<{ readonly name: string; readonly field: string; readonly each: Key<unknown> }>;

const FIELDS = new WeakMap<Keys, Fields>();

export function fieldsOf(keys: Keys): Fields {
  const known = FIELDS.get(keys);
  if (known !== undefined) return known;
  const fields = Object.entries(keys).map(([name, each]) => ({ name, field: camel(name), each }));
  FIELDS.set(keys, fields);
  return fields;
}

function readKey(each: Key<unknown>, name: string, written: Written): unknown {
  const { value, at, report } = written;
  if (value !== null && each.lost !== undefined && value !== each.lost.unless) {
    const { effect, isLoud } = each.lost;
    const found = diagnostic('Config/NotSupported', at, { key: name, effect }, { mark: 'key' });
    report(isLoud === true ? { ...found, severity: 'warning' } : found);
  }
  const told = { ...written, report: withExample(each, name, report) };
  const found = value === null && each.kind.nullable !== true ? undefined : readValue(each.kind, told);
  return found === undefined ? byDefault(each) : found;
}

/** Longer examples help less than the page they stand on. */
const LONGEST_EXAMPLE = 120;

/** Shows the right form of a key where nothing better is known; JSON is YAML as well. */
function withExample({ example }: Key<unknown>, name: string, report: Report): Report {
  if (example === undefined) return report;
  const line = `${name}: ${JSON.stringify(example)}`;
  if (line.length > LONGEST_EXAMPLE) return report;
  return (found) => {
    const isPlain = found.code === 'Config/InvalidValue' && found.hint === CATALOG[found.code].fix;
    report(
      isPlain ? { ...found, hint: `Write it in the form that is expected, for example ${line}` } : found,
    );
  };
}

/** What the defaults of keys are read as: most keys of most maps are not written. */
const DEFAULTS = new WeakMap<Key<unknown>, { readonly value: unknown }>();

function byDefault(each: Key<unknown>): unknown {
  if (each.default === undefined) return undefined;
  const known = DEFAULTS.get(each) ?? { value: readDefault(each.kind, each.default) };
  DEFAULTS.set(each, known);
  return known.value;
}

function reportUnknown(name: string, keys: Keys, at: Place, report: Report): void {
  if (name.startsWith('x-') && !name.startsWith('x-stainless-')) return;
  const similar = nearestKey(name, keys);
  // A whole section without effect is more than a detail.
  if (similar !== undefined && at.pointer === '') {
    const hint = `Did you mean ${similar}?`;
    report(diagnostic('Config/MisspeltKey', below(at, name), { key: name, similar }, { mark: 'key', hint }));
    return;
  }
  const extra = { mark: 'key' as const, ...(similar && { hint: `Did you mean ${similar}?` }) };
  report(diagnostic('Config/UnknownKey', below(at, name), { key: name }, extra));
}

/** A key with as many words of which most are the same is another key, not a misspelling: `send_in_cookie`, `send_in_header`. */
function nearestKey(name: string, keys: Keys): string | undefined {
  const words = name.split('_');
  const isOther = (key: string): boolean => {
    const others = key.split('_');
    const differing = words.filter((word, i) => word !== others[i]);
    const [word = ''] = differing;
    return (
      words.length === others.length &&
      words.length > 1 &&
      differing.length === 1 &&
      nearest(word, [others[words.indexOf(word)] ?? '']) === undefined
    );
  };
  return nearest(
    name,
    Object.keys(keys).filter((key) => !isOther(key)),
  );
}

/** The members of a map with free names; those without a value do not count. */
export function membersOf<T>(
  member: Kind<T>,
  { value, at, report }: Written,
  accepts: (name: string, at: Place, report: Report) => boolean = () => true,
): ReadonlyArray<readonly [string, T]> {
  const map = isObject(value) ? value : {};
  return Object.keys(map).flatMap((name) => {
    const written = { value: map[name] ?? null, at: below(at, name), report };
    const isAccepted = isAbsent(written.value) || accepts(name, written.at, report);
    const found = readMember(member, written);
    return isAccepted ? found.map((each) => [name, each] as const) : [];
  });
}

export const readMember = <T>(kind: Kind<T>, written: Written): readonly T[] => {
  const found = isAbsent(written.value) ? undefined : readValue(kind, written);
  return found === undefined ? [] : [found];
};

/** Says what was expected; gives undefined, so that it can stand for the value. */
export function refuse(
  { at, report }: Written,
  params: { readonly expected: string; readonly found: string },
  similar?: string,
): undefined {
  const extra = similar === undefined ? {} : { hint: `Did you mean ${similar}?` };
  report(diagnostic('Config/InvalidValue', at, { key: nameOf(at), ...params }, extra));
  return undefined;
}

const FORM_TEXT: Readonly<Record<Form, string>> = {
  string: 'a string',
  number: 'a number',
  boolean: 'true or false',
  list: 'a list',
  map: 'a map',
};

export function formOf(value: JsonValue): Form {
  if (Array.isArray(value)) return 'list';
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ?
      (typeof value as Form)
    : 'map';
}

const isAbsent = (value: JsonValue | undefined): boolean => value === undefined || value === null;
export const below = (at: Place, token: string | number): Place => ({
  ...at,
  pointer: join(at.pointer, token),
});
/** What a value is called in messages: its key, for an item of a list with its number. */
export function nameOf({ pointer }: Place): string {
  const [owner, name = ''] = ['', ...tokensOf(pointer)].slice(-2);
  return /^\d+$/.test(name) ? `${owner}[${name}]` : name || 'the config';
}
const camel = (name: string): string => name.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());
