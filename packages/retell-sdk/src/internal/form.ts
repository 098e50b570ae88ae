/**
 * How a nested value is written in form data. Lists of plain values and files are `key[]` unless another name stands
 * below, objects `key[sub]`.
 *
 * - `indices`: `key[0][sub]` for lists of objects.
 * - `json`: one part per field with the JSON text of the value; for a single field that is a list of plain values as well.
 * - `brackets`: `key[][sub]`; the items of a list with two or more objects cannot be told apart.
 * - `numbered`: `key[0]` for every item.
 * - `repeat`: `key` for every item, `key[sub]` for those of objects, which cannot be told apart.
 * - `comma`: one part `key` with the plain values of a list, and one for each file; else as `indices`.
 */
export type FormEncoding = 'indices' | 'json' | 'brackets' | 'numbered' | 'repeat' | 'comma';

/** One encoding for all fields, or one per top-level field. */
export type FormEncodings = FormEncoding | Readonly<Record<string, FormEncoding>>;
