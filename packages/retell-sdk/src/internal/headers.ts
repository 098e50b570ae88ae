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

const pairs = (source: NonNullable<HeadersLike>): Iterable<Pair> => {
  const { values, nulls } = source as NullableHeaders;
  if (typeof nulls?.has === 'function')
    return [...values, ...Array.from(nulls, (name) => [name, null] as const)];
  if (Symbol.iterator in source) return source as Iterable<Pair>;
  // Of one name in two spellings the last is meant; only a list says that there are several values.
  const last = new Map(Object.entries(source).map(([name, value]) => [name.toLowerCase(), value]));
  return [...last].flatMap(([name, value]) => [value].flat().map((item) => [name, item] as const));
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
    const seen = new Set<string>();
    for (const [name, value] of source ? pairs(source) : []) {
      if (value === undefined) continue;
      const key = name.toLowerCase();
      try {
        if (value === null) {
          values.delete(name);
          nulls.add(key);
        } else {
          values[seen.has(key) ? 'append' : 'set'](name, value);
          nulls.delete(key);
        }
      } catch {
        // The platform's own message repeats the value, which may be a credential.
        throw new TypeError(`Invalid name or value of header ${JSON.stringify(name)}`);
      }
      seen.add(key);
    }
  }
  return { values, nulls };
};
