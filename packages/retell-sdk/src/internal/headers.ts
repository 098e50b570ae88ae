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

const isNullable = (source: object): source is NullableHeaders =>
  (source as NullableHeaders).nulls instanceof Set && (source as NullableHeaders).values instanceof Headers;

function* pairs(source: NonNullable<HeadersLike>): Generator<Pair> {
  if (isNullable(source)) {
    yield* source.values;
    for (const name of source.nulls) yield [name, null];
  } else if (Symbol.iterator in source) {
    yield* source as Iterable<Pair>;
  } else {
    for (const [name, value] of Object.entries(source)) {
      if (!Array.isArray(value)) yield [name, value as HeaderValue];
      else for (const item of value) yield [name, item];
    }
  }
}

/**
 * Merges `source` over `target`: a name replaces what `target` had, and is appended to within one source.
 *
 * @throws TypeError for a name or value that HTTP does not allow; the value is not in the message.
 */
export const mergeHeaders = (target: NullableHeaders, source: HeadersLike): void => {
  if (!source) return;
  const { values, nulls } = target;
  const seen = new Set<string>();
  for (const [name, value] of pairs(source)) {
    if (value === undefined) continue;
    const key = name.toLowerCase();
    try {
      if (value === null) {
        values.delete(name);
        nulls.add(key);
      } else {
        if (seen.has(key)) values.append(name, value);
        else values.set(name, value);
        nulls.delete(key);
      }
    } catch {
      // The platform's own message repeats the value, which may be a credential.
      throw new TypeError(`Invalid name or value of header ${JSON.stringify(name)}`);
    }
    seen.add(key);
  }
};

/** Merges header sources; later ones win, see {@link HeadersLike}. */
export const buildHeaders = (sources: readonly HeadersLike[], base?: Headers): NullableHeaders => {
  const target = { values: new Headers(base), nulls: new Set<string>() };
  for (const source of sources) mergeHeaders(target, source);
  return target;
};
