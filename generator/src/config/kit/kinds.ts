import { diagnostic, type Diagnostic, type Extra, type Report } from '../../diagnostics/index.ts';
import { asArray, isObject, type JsonObject, type JsonValue } from '../../support/json.ts';
import type { Place } from '../../support/place.ts';
import type { About, Form, Key, Keys, Kind, Of, ValueOf, Written } from './key.ts';
import { below, formOf, membersOf, nameOf, readKeys, readMember, readValue, refuse } from './read.ts';

const plain = <T extends JsonValue>(...forms: readonly Form[]): Kind<T> => ({
  forms,
  read: ({ value }) => value as T,
});
export const ANY = plain<JsonValue>();
export const TEXT = plain<string>('string');
export const NUMBER = plain<number>('number');
export const FLAG = plain<boolean>('boolean');
export const MAP = plain<JsonObject>('map');

/** A text out of a fixed set. */
export function oneOf<const T extends string>(...texts: readonly T[]): Kind<T> {
  return { ...plain<T>('string'), texts };
}

/** What a text must look like, for the program and for people. */
export type Spelling = { readonly fits: (text: string) => boolean; readonly expected: string };

/** A text that is written in a certain way, because it becomes a name or a part of a message. */
export function spelled(spelling: Spelling): Kind<string> {
  const misspeltAt = (text: string, at: Place): Diagnostic => misspelt(at, nameOf(at), text, spelling);
  return parsed(TEXT, spelling.expected, (text) => (spelling.fits(text) ? text : undefined), misspeltAt);
}

/** A value about which something may be said although it is used: `look` is told every one that is written. */
export function watched<T>(
  kind: Kind<T>,
  look: (value: JsonValue, at: Place, report: Report) => void,
): Kind<T> {
  const read = (written: Written): T | undefined => {
    look(written.value, written.at, written.report);
    return kind.read(written);
  };
  return { ...kind, read };
}

/** Says of something that is written that it comes to nothing, where callers would notice. */
export function tellIdle(report: Report, at: Place, key: string, effect: string, similar?: string): void {
  const extra = { mark: 'key' as const, ...(similar !== undefined && { hint: `Did you mean ${similar}?` }) };
  report({ ...diagnostic('Config/NotSupported', at, { key, effect }, extra), severity: 'warning' });
}

/** What a value means: another value, or undefined for the same as an absent key. */
export function as<T, U>(kind: Kind<T>, meaning: (value: T, at: Place) => U | undefined): Kind<U> {
  const read = (written: Written): U | undefined => {
    const value = kind.read(written);
    return value === undefined ? undefined : meaning(value, written.at);
  };
  return { ...kind, read };
}

/** A key of a map whose value does not go with the others. */
export type Misfit = { readonly misfit: string; readonly expected: string; readonly found: string };

/** A map whose keys depend on each other: `settle` gives it with what they mean together, or says which one does not fit. */
export function agreeing<T extends object>(kind: Kind<T>, settle: (value: T) => T | Misfit): Kind<T> {
  const read = (written: Written): T | undefined => {
    const value = kind.read(written);
    const settled = value === undefined ? undefined : settle(value);
    if (settled === undefined || !('misfit' in settled)) return settled;
    const { misfit, ...fault } = settled;
    refuse({ ...written, at: below(written.at, misfit) }, fault);
    return value;
  };
  return { ...kind, read };
}

/**
 * A value with a form of its own; `parse` says undefined to what has another one.
 *
 * @param fault What is reported then; by default that `expected` was.
 */
export function parsed<T, U>(
  kind: Kind<T>,
  expected: string,
  parse: (value: T) => U | undefined,
  fault?: (text: string, at: Place) => Diagnostic,
): Kind<U> {
  const read = (written: Written): U | undefined => {
    const value = kind.read(written);
    const found = value === undefined ? undefined : parse(value);
    if (value === undefined || found !== undefined) return found;
    const text = String(written.value);
    if (fault === undefined) return refuse(written, { expected, found: text });
    written.report(fault(text, written.at));
    return undefined;
  };
  return { ...kind, expected, read };
}

/** A written null is a value of its own. */
export function nullable<T>(kind: Kind<T>): Kind<T | null> {
  return { ...kind, nullable: true, read: (written) => (written.value === null ? null : kind.read(written)) };
}

/** Kinds that are told apart by the form of the value. */
export function either<T extends ReadonlyArray<Kind<unknown>>>(
  ...choices: T
): Kind<ValueOf<{ kind: T[number] }>> {
  const read = (written: Written): unknown => {
    const choice = choices.find(({ forms }) => forms.includes(formOf(written.value)));
    return choice && readValue(choice, written);
  };
  return { forms: choices.flatMap(({ forms }) => forms), choices, read } as Kind<
    ValueOf<{ kind: T[number] }>
  >;
}

/** A list of values of one kind; empty items do not count. */
export function listOf<T>(item: Kind<T>): Kind<readonly T[]> {
  const read = ({ value, at, report }: Written): readonly T[] =>
    asArray(value).flatMap((each, index) => readMember(item, { value: each, at: below(at, index), report }));
  return { forms: ['list'], each: () => item, read };
}

/** A list of maps of one kind, or one such map. */
export function oneOrMore<T>(item: Kind<T>): Kind<readonly T[]> {
  return either(
    listOf(item),
    as(item, (one) => [one]),
  );
}

/** Whether a map may have the key, which is reported otherwise. */
export type Accepts = (name: string, at: Place, report: Report) => boolean;

/** Keys that are written in a certain way. */
export function keysLike(spelling: Spelling): Accepts {
  return (name, at, report) => {
    if (!spelling.fits(name)) report(misspelt(at, 'The key', name, spelling, { mark: 'key' }));
    return spelling.fits(name);
  };
}

/** A map with free names. */
export function mapOf<T>(member: Kind<T>, accepts?: Accepts): Kind<ReadonlyMap<string, T>> {
  const read = (written: Written): ReadonlyMap<string, T> => new Map(membersOf(member, written, accepts));
  return { forms: ['map'], each: () => member, read };
}

/** A map with free names, in order, as a list of members that know their key. */
export function named<T extends object>(
  member: () => Kind<T>,
  accepts?: Accepts,
): Kind<ReadonlyArray<T & { readonly key: string }>> {
  const read = (written: Written): ReadonlyArray<T & { readonly key: string }> => {
    const { value, at, report } = written;
    for (const [name, each] of Object.entries(isObject(value) ? value : {}))
      if (each === null) tellIdle(report, below(at, name), name, 'nothing is written for it');
    return membersOf(member(), written, accepts).map(([name, each]) => ({ key: name, ...each }));
  };
  return { forms: ['map'], each: member, read };
}

/** The value together with its place. */
export function placed<T extends object>(kind: Kind<T>): Kind<T & { readonly at: Place }> {
  return as(kind, (value, at) => ({ ...value, at }));
}

/** A text together with its place: one of a list is not found by its index where empty items do not count. */
export type PlacedText = { readonly text: string; readonly at: Place };

/** A text that knows its place. */
export function placedText(kind: Kind<string>): Kind<PlacedText> {
  return as(kind, (text, at) => ({ text, at }));
}

/** A map with known keys. `owner` is what it is called where a key is missing. */
export function object<K extends Keys>(keys: K, owner?: (name: string) => string): Kind<Of<K>> {
  return { forms: ['map'], keys, read: (written) => readKeys(keys, written, owner) as Of<K> | undefined };
}

/** A map for which a bare text may stand: the value of its key `name`. */
export function short<T>(kind: Kind<T>, name: string): Kind<T> {
  const read = (written: Written): T | undefined =>
    typeof written.value === 'string' ?
      kind.read({ ...written, value: { [name]: written.value }, short: name })
    : kind.read(written);
  const text = kind.keys?.[name]?.kind ?? TEXT;
  return { forms: [...kind.forms, 'string'], keys: kind.keys ?? {}, choices: [kind, text], read };
}

/** A map with known keys of which others may know more. */
export function open<K extends Keys>(keys: K): Kind<Of<K>> {
  const kind = object(keys);
  const known = (map: JsonObject): JsonObject =>
    Object.fromEntries(Object.entries(map).filter(([name]) => Object.hasOwn(keys, name)));
  const read = (written: Written): Of<K> | undefined =>
    kind.read({ ...written, value: isObject(written.value) ? known(written.value) : {} });
  return { ...kind, open: true, read };
}

/** Gives a kind its name in the JSON Schema. */
export function define<T>(definition: string, kind: Kind<T>): Kind<T> {
  return { ...kind, definition };
}

/** A map with known keys that is always there, with the defaults of its keys. */
export function section<K extends Keys>(keys: K, says: string, about: About = {}): Key<Of<K>, 'always'> {
  return { kind: object(keys), says, ...about, default: {}, presence: 'always' };
}

/**
 * A key of the format that is not acted on, which is said.
 *
 * @param effect What is missing in the output.
 * @param unless The value that asks for nothing else than what is done anyway.
 */
export function lost(
  effect: string,
  says: string,
  kind: Kind<unknown> = ANY,
  unless?: boolean | string,
): Key<unknown, 'unused'> {
  return {
    kind,
    says,
    lost: { effect, ...(unless !== undefined && { unless }) },
    affects: [],
    presence: 'unused',
  };
}

/** The same for a key that would change a request, a type or a public name: callers would notice. */
export function missed(...args: Parameters<typeof lost>): Key<unknown, 'unused'> {
  const key = lost(...args);
  return { ...key, lost: { effect: args[0], ...key.lost, isLoud: true } };
}

/** A key that is there for other generators or for the hosted service; it has no effect here by its nature. */
export function kept(says: string, kind: Kind<unknown> = ANY): Key<unknown, 'unused'> {
  return { kind, says, affects: [], presence: 'unused' };
}

/** The text is shown as JSON: what is wrong with it may be invisible. */
function misspelt(
  at: Place,
  key: string,
  text: string,
  { expected }: Spelling,
  extra: Extra = {},
): Diagnostic {
  return diagnostic('Config/InvalidValue', at, { key, expected, found: JSON.stringify(text) }, extra);
}
