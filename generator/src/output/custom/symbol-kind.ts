/** What callers can do with a symbol: call or construct it, name it in a type, both; `any` where that is not known. */
export type SymbolKind = 'value' | 'type' | 'value and type' | 'any';

const PARTS: Readonly<Record<SymbolKind, readonly string[]>> = {
  value: ['value'],
  type: ['type'],
  'value and type': ['value', 'type'],
  any: ['value', 'type'],
};

/** Symbols of a module or a package with what they are. */
export type Symbols = ReadonlyMap<string, SymbolKind>;

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

/** Reads a kind from a file. */
export function symbolKind(text: unknown): SymbolKind {
  return typeof text === 'string' && Object.hasOwn(PARTS, text) ? (text as SymbolKind) : 'any';
}
