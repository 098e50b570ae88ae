import { writeJSON } from './json';

/** What may stand in place of parts of a value: members of an object, the whole of anything else. */
export type Overrides<T> =
  T extends readonly unknown[] | Blob ? T
  : T extends object ? Partial<T>
  : T;

/** Makes a value as the API would send it, a new one at every call. What is given stands in place of its own members. */
export interface Fixture<T> {
  (overrides?: Overrides<T>): T;
}

/** Where the requests of a method go, and how its answers are written. */
export interface Route {
  readonly verb: string;
  /** The path with its parameters in braces. */
  readonly path: string;
  /** By default 200, or 204 for what has no body. */
  readonly status?: number;
  /** By default that of JSON; a Blob has its own. */
  readonly type?: string;
  /** The text of the body; by default JSON. */
  readonly write?: (value: any) => string;
  /** The value as JSON has it, where callers know it in another form. */
  readonly sent?: (value: any) => unknown;
  /** The answer is for requests only whose body has `true` there. */
  readonly flag?: string;
  /** What selects further pages, which are empty: an option of the request, and the names that lead there. */
  readonly page?: readonly ['query' | 'body', ...string[]];
  /** The number of the first page, where that is not 0. */
  readonly first?: number;
  /** Where the items of a page are; it is them itself where that is empty. */
  readonly items?: readonly string[];
  /** The server, where it is not that of the client. */
  readonly server?: string;
}

/** The answer of a method: its value, and the way to it. */
export interface Answer<T> extends Fixture<T> {
  readonly route: Route;
}

const isPlain = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

const changed = <T>(value: T, overrides: Overrides<T> | undefined): T =>
  overrides === undefined ? value
  : isPlain(value) && isPlain(overrides) ? { ...value, ...overrides }
  : (overrides as T);

/** A fixture from what makes its value. */
export const fixture =
  <T>(make: () => T): Fixture<T> =>
  (overrides) =>
    changed(make(), overrides);

/**
 * A fixture of values that a member tells apart: the first one, or one with the value that is asked for; of several the one
 * that has everything that is given.
 */
export const oneOf =
  <T>(tag: string, make: () => T[]): Fixture<T> =>
  (overrides) => {
    const tagOf = (value: unknown): unknown => (value as Record<string, unknown> | undefined)?.[tag];
    const values = make();
    const fitting = values.filter(
      (each) => tagOf(overrides) === undefined || tagOf(each) === tagOf(overrides),
    );
    const names = Object.keys(overrides ?? {});
    const whole = fitting.find((each) => names.every((name) => Object.hasOwn(each as object, name)));
    return changed((whole ?? fitting[0] ?? values[0]) as T, overrides);
  };

/** The fixture of methods that answer with nothing. */
export const nothing: Fixture<void> = () => undefined;

/** The answer of a method. */
export const answer = <T>(
  verb: string,
  path: string,
  value: Fixture<T>,
  more: Omit<Route, 'verb' | 'path'> = {},
): Answer<T> =>
  Object.assign((overrides?: Overrides<T>) => value(overrides), { route: { verb, path, ...more } });

/** The answer of a method that is asked for a stream by its parameters. */
export const orStreamed = <T, Event>(
  value: Answer<T>,
  streamed: Answer<Event[]>,
): Answer<T> & { readonly streamed: Answer<Event[]> } => Object.assign(value, { streamed });

/** The body of an answer. */
export const bodyOf = ({ write = writeJSON, sent }: Route, value: unknown): Blob | string | null =>
  value === undefined ? null
  : value instanceof Blob ? value
  : write(sent ? sent(value) : value);
