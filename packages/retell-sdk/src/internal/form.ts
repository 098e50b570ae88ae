/**
 * How a nested value is written in form data. Lists of plain values and files are always `key[]`, except with
 * `json` for a single field.
 *
 * - `indices`: `key[sub]` for objects, `key[0][sub]` for lists of objects.
 * - `json`: one part per field with the JSON text of the value.
 * - `brackets`: `key[sub]` and `key[][sub]`; the items of a list with two or more objects cannot be told apart.
 */
export type FormEncoding = 'indices' | 'json' | 'brackets';

/** One encoding for all fields, or one per top-level field. */
export type FormEncodings = FormEncoding | Readonly<Record<string, FormEncoding>>;
