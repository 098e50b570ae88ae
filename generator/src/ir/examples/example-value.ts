/** A value of an example: plain data, with `exampleFile` where a file is uploaded. */
export type ExampleValue = null | boolean | number | string | readonly ExampleValue[] | ExampleObject;

export type ExampleObject = { readonly [key: string]: ExampleValue };

/** Stands for an uploaded file; each language shows its own way to open one. Compared by identity. */
export const exampleFile: ExampleObject = Object.freeze({ file: 'path/to/file' });

/** Stands where a type requires itself, so that no value of it ends. Compared by identity; to the wire an empty object. */
export const exampleEndless: ExampleObject = Object.freeze({});

/** Whether the value is a non-file object. */
export function isExampleObject(value: ExampleValue | undefined): value is ExampleObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && value !== exampleFile;
}

/** Whether a file occurs in the value, at any depth. */
export function containsFile(value: ExampleValue): boolean {
  if (value === exampleFile) return true;
  if (Array.isArray(value)) return value.some(containsFile);
  return isExampleObject(value) && Object.values(value).some(containsFile);
}

/** An object from entries; every key becomes an own property, whatever its name. */
export function exampleObject(entries: Iterable<readonly [string, ExampleValue]>): ExampleObject {
  return Object.fromEntries(entries);
}

/**
 * Which rules decide: `correct` shows what type-checks and works, `reference` what the published packages print.
 */
export type ExampleForm = 'correct' | 'reference';
