type HeaderValue = string | undefined | null;

/** Headers in any form a caller may give; a null value removes the header, undefined leaves it as it is. */
export type HeadersLike =
  | Headers
  | readonly HeaderValue[][]
  | Record<string, HeaderValue | readonly HeaderValue[]>
  | undefined
  | null
  | NullableHeaders;

/** Merged headers that remember which names were removed. */
export type NullableHeaders = {
  /** Headers with a value. */
  values: Headers;
  /** Lower-case names of removed headers. */
  nulls: Set<string>;
};

type Pair = readonly [name: string, value: HeaderValue];

/** The headers of a source that may have several values of one name; undefined for an object. */
const pairsOf = (source: NonNullable<HeadersLike>): Iterable<Pair> | undefined => {
  const { values, nulls } = source as NullableHeaders;
  if (typeof nulls?.has === 'function')
    return [...values, ...Array.from(nulls, (name) => [name, null] as const)];
  return Symbol.iterator in source ? (source as Iterable<Pair>) : undefined;
};

/**
 * Merges header sources; later ones win: a name replaces what the sources before had, and is appended to within one.
 *
 * @throws TypeError for a name or value that HTTP does not allow; the value is not in the message.
 */
export const buildHeaders = (sources: readonly HeadersLike[], base?: Headers): NullableHeaders => {
  const values = new Headers(base);
  const nulls = new Set<string>();
  for (const source of sources) {
    if (!source) continue;
    const pairs = pairsOf(source);
    const seen = new Set<string>();
    for (const [name, given] of pairs ?? Object.entries(source)) {
      const key = name.toLowerCase();
      for (const value of Array.isArray(given) ? (given as HeaderValue[]) : [given as HeaderValue]) {
        if (value === undefined) continue;
        nulls[value === null ? 'add' : 'delete'](key);
        try {
          if (value === null) values.delete(name);
          else values[seen.has(key) ? 'append' : 'set'](name, value);
        } catch {
          // The platform's own message repeats the value, which may be a credential.
          throw new TypeError(`Invalid name or value of header ${JSON.stringify(name)}`);
        }
        seen.add(key);
      }
      // Of one name in two spellings an object means the last; only a list says that there are several values.
      if (!pairs) seen.clear();
    }
  }
  return { values, nulls };
};
