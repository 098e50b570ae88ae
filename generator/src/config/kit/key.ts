import type { Report } from '../../diagnostics/index.ts';
import type { JsonObject, JsonValue } from '../../support/json.ts';
import type { Place } from '../../support/place.ts';

/** What a value of the config may look like. */
export type Form = 'string' | 'number' | 'boolean' | 'list' | 'map';

/** A value of the config, where it stands, and where findings about it go. */
export type Written = {
  readonly value: JsonValue;
  readonly at: Place;
  readonly report: Report;
  /** The key that the whole value was written for: its place is that of the map. */
  readonly short?: string;
};

/** What a value may look like and what it is read into; the data is what schema, page and differ walk. */
export type Kind<T> = {
  /** Empty: anything. */
  readonly forms: readonly Form[];
  /** Closed set of texts. */
  readonly texts?: readonly string[];
  /** What the value must be beyond its form, in words. */
  readonly expected?: string;
  /** A written null means something; elsewhere it is the same as an absent key. */
  readonly nullable?: true;
  readonly keys?: Keys;
  /** Further keys belong to other tools and are left alone. */
  readonly open?: true;
  /** Members of a map with free names, or items of a list. */
  readonly each?: () => Kind<unknown>;
  readonly choices?: ReadonlyArray<Kind<unknown>>;
  /** Name in the JSON Schema of what is used twice or contains itself. */
  readonly definition?: string;
  /** Reads a value of these forms; undefined, after a report, where it cannot be used. */
  readonly read: (written: Written) => T | undefined;
};

/** Parts of the output that a key can change. */
export const PARTS = {
  names: 'names of the SDK',
  className: 'the name of the client class',
  types: 'types',
  client: 'the client and its options',
  requests: 'what is sent',
  responses: 'what calls return',
  docs: 'documentation',
  readme: 'the README',
  tests: 'generated tests',
  package: 'package files',
  mcp: 'the MCP server',
  release: 'versions and changelogs',
  findings: 'what is reported',
} as const;
export type Part = keyof typeof PARTS;

export type About = {
  /** As it would be written; read where the key is absent. */
  readonly default?: JsonValue;
  /** What holds without the key, where that is no fixed value. */
  readonly otherwise?: string;
  readonly example?: JsonValue;
  /** Absent: the parts of the section. */
  readonly affects?: readonly Part[];
  /** Whether the map around it is unusable without the key. */
  readonly neededIf?: (section: JsonObject) => boolean;
};

/** Everything there is to say about a key, in one place. */
export type Key<T, P extends 'always' | 'optional' | 'unused' = 'always' | 'optional' | 'unused'> = About & {
  readonly kind: Kind<T>;
  /** What the key is for, in a sentence or two. */
  readonly says: string;
  readonly presence: P;
  /** The map around it is unusable without the key, whatever else it says. */
  readonly needed?: true;
  /** The key belongs to the format but is not acted on: what is missing in the output. */
  readonly lost?: {
    readonly effect: string;
    readonly unless?: boolean | string;
    /** It would change a request, a type or a public name. */
    readonly isLoud?: true;
  };
};
export type Keys = Readonly<Record<string, Key<unknown>>>;

type Camel<N extends string> =
  N extends `${infer Head}_${infer Tail}` ? `${Head}${Capitalize<Camel<Tail>>}` : N;
type Named<K, P> = { [N in keyof K]: K[N] extends { readonly presence: P } ? N : never }[keyof K] & string;
export type ValueOf<K> = K extends { readonly kind: Kind<infer T> } ? T : never;
type Flat<T> = { [N in keyof T]: T[N] };

/** What a map with these keys is read into. */
export type Of<K> = Flat<
  { readonly [N in Named<K, 'always'> as Camel<N>]: ValueOf<K[N]> } & {
    readonly [N in Named<K, 'optional'> as Camel<N>]?: ValueOf<K[N]>;
  }
>;

/** A key that is acted on. With a default it is always there. */
export function key<T, const A extends About = Record<never, never>>(
  kind: Kind<T>,
  says: string,
  about?: A,
): Key<T, A extends { readonly default: unknown } ? 'always' : 'optional'> {
  const presence = about?.default === undefined ? 'optional' : 'always';
  return { kind, says, ...about, presence } as ReturnType<typeof key<T, A>>;
}

/** A key that its map cannot do without. */
export function needed<T>(kind: Kind<T>, says: string, about: About = {}): Key<T, 'always'> {
  return { kind, says, ...about, needed: true, neededIf: () => true, presence: 'always' };
}
