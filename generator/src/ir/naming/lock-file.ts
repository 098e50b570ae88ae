import { isPackageName } from '../../config/index.ts';
import { byCodeUnit } from '../../support/collate.ts';
import { asArray, asString, isObject, own, type JsonValue } from '../../support/json.ts';
import type { Evidence, NameLock, NestedName, ShapeLock, Trait } from '../model/name-lock.ts';
import { shortLength, traitKey } from './evidence.ts';

/** The lock as its file holds it; only this module knows how evidence is written. */
export type LockFile = {
  readonly types: NameLock['types'];
  readonly methods: NameLock['methods'];
  readonly webhooks?: NameLock['webhooks'];
  readonly client?: NameLock['client'];
  readonly shapes: Readonly<Record<string, readonly string[]>>;
  readonly nested: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly retired: Readonly<Record<string, readonly string[]>>;
};

/** What a package without a past has. */
export const emptyNameLock: NameLock = { types: {}, methods: {}, shapes: {}, nested: {}, retired: {} };

/** Reads a lock; a string is the reason why it cannot be read. */
export function parseNameLock(text: string): NameLock | string {
  let value: unknown;
  try {
    value = JSON.parse(text) as unknown;
  } catch {
    return 'it is not JSON';
  }
  if (!isObject(value)) return 'it is not an object';
  return {
    types: record(own(value, 'types'), (names) => record(names, nameOrNone)),
    methods: record(own(value, 'methods'), (methods) => record(methods, asString)),
    ...webhooksIn(own(value, 'webhooks')),
    ...clientIn(own(value, 'client')),
    shapes: shapesIn(own(value, 'shapes')),
    nested: record(own(value, 'nested'), (names) =>
      record(names, (each) => (typeof each === 'string' ? parseNames(each) : undefined)),
    ),
    retired: shapesIn(own(value, 'retired')),
  };
}

/** The lock as it is written: everything sorted, so that it depends on nothing but the names. */
export function printNameLock(lock: NameLock): LockFile {
  const { types, methods, webhooks, client, shapes, nested, retired } = lock;
  return {
    ...(client !== undefined && { client }),
    types: sorted(types, (names) => sorted(names, (name) => name)),
    methods: sorted(methods, (endpoints) => sorted(endpoints, (endpoint) => endpoint)),
    ...(webhooks !== undefined && { webhooks }),
    shapes: sorted(shapes, printEvidence),
    nested: sorted(nested, (members) => sorted(members, printNames)),
    retired: sorted(retired, printEvidence),
  };
}

function webhooksIn(value: JsonValue | undefined): Pick<NameLock, 'webhooks'> {
  return Array.isArray(value) ? { webhooks: asArray(value).filter((each) => typeof each === 'string') } : {};
}

/** Words for a class, and a slug as packages and variables have it. */
function clientIn(value: JsonValue | undefined): Pick<NameLock, 'client'> {
  const [words, slug] = [asString(own(value, 'words')), asString(own(value, 'slug'))];
  const named = asString(own(value, 'package'));
  const isName = words !== undefined && /^[\p{L}\p{M}\p{N}_$ .-]{1,200}$/u.test(words);
  return isName && slug !== undefined && /^[a-z][a-z0-9-]{0,99}$/.test(slug) ?
      {
        client: {
          words,
          slug,
          ...(named !== undefined && isPackageName(named) && { package: named }),
          ...(own(value, 'isGiven') === true && { isGiven: true }),
        },
      }
    : {};
}

/** The names in one member: `EngineA Engine=OtherEngine Item#1f3b88aa04c1.5c0e=91d2.a07f`. */
function printNames(names: readonly NestedName[]): string {
  const tokens = names.map(({ name, evidence: { component, outline = '', structures, traits = [] } }) => {
    if (component === undefined)
      return `${name}#${[outline + structures.join(''), ...traits.map(traitKey)].join('.')}`;
    return component === name ? name : `${name}=${encoded(component)}`;
  });
  return [...new Set(tokens)].sort(byCodeUnit).join(' ');
}

/** The reverse of {@link printNames}; nothing for a text that it did not make. */
function parseNames(text: string): readonly NestedName[] {
  const names = text.split(' ').map(parseName);
  return names.every((each) => each !== undefined) ? names : [];
}

function parseName(token: string): NestedName | undefined {
  const [, name, sign, rest = ''] =
    /^([$_\p{ID_Start}][$\p{ID_Continue}]*)(?:([=#])(\S*))?$/u.exec(token) ?? [];
  if (name === undefined) return undefined;
  if (sign !== '#') {
    const component = sign === undefined ? name : decoded(rest);
    return { name, evidence: { component, structures: [], places: [] } };
  }
  const [looks = '', ...traits] = rest.split('.');
  const [outline, structure] = [looks.slice(0, -shortLength), looks.slice(-shortLength)];
  return { name, evidence: { outline, structures: [structure], places: [], traits: traits.map(parseTrait) } };
}

function parseTrait(text: string): Trait {
  const [member = '', value] = text.split('=');
  return { member, ...(value !== undefined && { value }) };
}

/** Names of components may be any text. */
function encoded(text: string): string {
  return text.replace(/[%\s]/g, (each) => `%${each.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function decoded(text: string): string {
  return text.replace(/%([0-9a-f]{4})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

/** `component Tool`, or `shape 0e5c…`, `at /paths/…`, `like 1f3b 5c0e=91d2`. */
function printEvidence({ component, structures, places, traits }: Evidence): readonly string[] {
  return [
    ...(component === undefined ? [] : [`component ${component}`]),
    ...structures.map((structure) => `shape ${structure}`),
    ...places.map((place) => `at ${place}`),
    ...(traits === undefined ? [] : [`like ${traits.map(traitKey).join(' ')}`]),
  ];
}

function parseEvidence(lines: readonly string[]): Evidence {
  const all = (kind: string): readonly string[] =>
    lines.flatMap((line) => (line.startsWith(`${kind} `) ? [line.slice(kind.length + 1)] : []));
  const [component] = all('component');
  const [traits] = all('like');
  return {
    ...(component !== undefined && { component }),
    structures: all('shape'),
    places: all('at'),
    ...(traits !== undefined && { traits: traits.split(' ').filter(Boolean).map(parseTrait) }),
  };
}

function shapesIn(value: JsonValue | undefined): ShapeLock {
  const shapes = record(value, (lines) =>
    parseEvidence(asArray(lines).flatMap((line) => asString(line) ?? [])),
  );
  // A lock is input like any other: a name in it becomes code.
  return Object.fromEntries(Object.entries(shapes).filter(([name]) => NAME.test(name)));
}

const NAME = /^[$_\p{ID_Start}][$\p{ID_Continue}]*$/u;

function nameOrNone(value: JsonValue): string | undefined {
  return typeof value === 'string' && NAME.test(value) ? value : undefined;
}

function record<T>(
  value: JsonValue | undefined,
  read: (value: JsonValue) => T | undefined,
): Record<string, T> {
  const entries = isObject(value) ? Object.entries(value) : [];
  return Object.fromEntries(
    entries.flatMap(([key, inner]) => {
      const found = read(inner);
      return found === undefined ? [] : [[key, found] as const];
    }),
  );
}

function sorted<T, U>(
  value: Readonly<Record<string, T>>,
  print: (value: T) => U,
): Readonly<Record<string, U>> {
  const entries = Object.entries(value).map(([key, each]) => [key, print(each)] as const);
  return Object.fromEntries(entries.sort(([a], [b]) => byCodeUnit(a, b)));
}
