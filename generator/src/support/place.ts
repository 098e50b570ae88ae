/**
 * Where a value stands: a file, as the user named it (relative, forward slashes), and a JSON pointer (RFC 6901) in it.
 * Line and column are computed from it only when a diagnostic is shown.
 */
export type Place = { readonly file: string; readonly pointer: string };

/** A value together with the place it was read from. */
export type Located<T> = { readonly value: T; readonly at: Place };
