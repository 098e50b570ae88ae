/** How many characters a text has, by JSON Schema: one beyond the basic plane counts once. */
const lengthOf = (text: string): number => [...text].length;

/** Whether a text is long enough. */
export const atLeast =
  (least: number) =>
  (text: string): boolean =>
    lengthOf(text) >= least;

/** Whether a text is short enough. */
export const atMost =
  (most: number) =>
  (text: string): boolean =>
    lengthOf(text) <= most;

/** Whether no two items are the same. */
export const allDiffer = (items: readonly unknown[]): boolean =>
  new Set(items.map((item) => JSON.stringify(item))).size === items.length;

/** Whether a value is what every object inherits under a name. */
export const isInherited =
  (name: keyof Object) =>
  (value: unknown): boolean =>
    value === Object.prototype[name];
