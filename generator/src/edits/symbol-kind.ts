import type { SymbolKind } from '../output/index.ts';

const PARTS: Readonly<Record<SymbolKind, readonly string[]>> = {
  value: ['value'],
  type: ['type'],
  'value and type': ['value', 'type'],
  any: ['value', 'type'],
};

/** Whether everything that callers could do with `before` can be done with `now`. */
export function covers(now: SymbolKind | undefined, before: SymbolKind): boolean {
  if (now === undefined) return false;
  return before === 'any' || PARTS[before].every((part) => PARTS[now].includes(part));
}

/** Two declarations of one name. */
export function merged(a: SymbolKind | undefined, b: SymbolKind): SymbolKind {
  if (a === undefined || a === b) return b;
  return a === 'any' || b === 'any' ? 'any' : 'value and type';
}

/** What is left of a symbol that is passed on as a type; undefined when it is none. */
export function asType(kind: SymbolKind | undefined): SymbolKind | undefined {
  return kind !== undefined && PARTS[kind].includes('type') ? 'type' : undefined;
}
