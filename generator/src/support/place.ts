/**
 * Where a value stands: a file, as the user named it (relative, forward slashes), and a JSON pointer (RFC 6901) in it.
 * Line and column are computed from it only when a diagnostic is shown.
 */
export type Place = { readonly file: string; readonly pointer: string };

/** A value together with the place it was read from. */
export type Located<T> = { readonly value: T; readonly at: Place };

/** Whether a place comes before another one by file, then by pointer: an order that no reader of documents decides. */
export function isEarlier(one: Place, other: Place): boolean {
  return one.file === other.file ? one.pointer < other.pointer : one.file < other.file;
}

/** Whether a place is one of some places, or lies below one. */
export function belowAny(places: readonly Place[]): (place: Place | undefined) => boolean {
  const known = new Set(places.map(({ file, pointer }) => `${file}#${pointer}`));
  return (place) => {
    if (place === undefined || known.size === 0) return false;
    const { file, pointer } = place;
    for (let end = pointer.length; end > 0; end = pointer.lastIndexOf('/', end - 1))
      if (known.has(`${file}#${pointer.slice(0, end)}`)) return true;
    return false;
  };
}
