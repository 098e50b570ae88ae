import type { JsonValue } from '../../src/support/json.ts';

/** Below these keys stand values, not descriptions of values: their order is part of what they show. */
const values = new Set(['example', 'examples', 'default', 'value', 'enum', 'const']);

/** Random numbers from 0 to 1 that a seed determines (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** The same value with the keys of every map in another order. */
export function shuffleMaps(value: JsonValue, random: () => number): JsonValue {
  if (Array.isArray(value)) return value.map((item: JsonValue) => shuffleMaps(item, random));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]): [string, JsonValue] => [
    key,
    values.has(key) ? inner : shuffleMaps(inner, random),
  ]);
  for (let last = entries.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    const [a, b] = [entries[last], entries[other]];
    if (a !== undefined && b !== undefined) [entries[last], entries[other]] = [b, a];
  }
  return Object.fromEntries(entries);
}
