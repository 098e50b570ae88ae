import type { ImportDeclarationStructure, OptionalKind } from 'ts-morph';
import { collate } from '../../support/collate.ts';

/**
 * The imports of one file. An import is a value: ask for a symbol, get the local name; the table prints what was asked
 * for and nothing else.
 */
export type Imports = {
  /** A type of another module (path below `src/`, without extension). A symbol of the file itself is not imported. */
  readonly type: (symbol: string, module: string) => string;
  /** A value; it may be used as a type too. */
  readonly value: (symbol: string, module: string) => string;
  /** A global type, whatever types of that name the file has. */
  readonly global: (name: string) => string;
  /** `import * as <local> from …` */
  readonly namespace: (local: string, module: string) => string;
  readonly structures: () => Array<OptionalKind<ImportDeclarationStructure>>;
};

type Entry = { readonly symbol: string; readonly local: string; value: boolean };

/** Starts an empty table. `reserved` are names that the file declares itself. */
export function createImports(module: string, reserved: ReadonlySet<string>): Imports {
  const modules = new Map<string, Map<string, Entry>>();
  const namespaces = new Map<string, string>();
  const used = new Set(reserved);
  const hidden = new Set(reserved);

  const ask = (symbol: string, from: string, value: boolean): string => {
    if (from === module) return symbol;
    const entries = modules.get(from) ?? new Map<string, Entry>();
    modules.set(from, entries);
    const known = entries.get(symbol);
    if (known !== undefined) {
      known.value ||= value;
      return known.local;
    }
    let local = symbol;
    for (let i = 2; used.has(local); i++) local = `${symbol}${i}`;
    used.add(local);
    hidden.add(local);
    entries.set(symbol, { symbol, local, value });
    return local;
  };

  return {
    type: (symbol, from) => ask(symbol, from, false),
    value: (symbol, from) => ask(symbol, from, true),
    global: (name) => {
      if (hidden.has(name)) return `globalThis.${name}`;
      // What is imported later goes around it.
      used.add(name);
      return name;
    },
    namespace: (local, from) => {
      const known = namespaces.get(from) ?? local;
      namespaces.set(from, known);
      return known;
    },
    structures: () => {
      const named = [...modules].map(([from, entries]) => {
        const list = [...entries.values()].sort((a, b) => collate(a.symbol, b.symbol));
        const isTypeOnly = list.every((entry) => !entry.value);
        return {
          from,
          structure: {
            isTypeOnly,
            moduleSpecifier: relative(module, from),
            namedImports: list.map((entry) => ({
              name: entry.symbol,
              ...(entry.local !== entry.symbol && { alias: entry.local }),
              isTypeOnly: !isTypeOnly && !entry.value,
            })),
          },
        };
      });
      const whole = [...namespaces].map(([from, local]) => ({
        from,
        structure: { moduleSpecifier: relative(module, from), namespaceImport: local },
      }));
      return [...named, ...whole]
        .sort(
          (a, b) =>
            rank(a.from) - rank(b.from) ||
            climb(b.structure.moduleSpecifier) - climb(a.structure.moduleSpecifier) ||
            collate(a.from, b.from),
        )
        .map(({ structure }) => structure);
    },
  };
}

/** The runtime's modules first, then the internals, then the API's own. */
function rank(module: string): number {
  return (
    module.startsWith('core/') ? 1
    : module.startsWith('internal/') ? 2
    : module.startsWith('resources') ? 4
    : 0
  );
}

/** How many folders a specifier goes up: what is farther away stands first. */
const climb = (specifier: string): number => specifier.split('../').length;

/** The specifier of `to` as written in `from`; both below `src/`. */
export function relative(from: string, to: string): string {
  const base = from.split('/').slice(0, -1);
  const target = to.split('/');
  let shared = 0;
  while (shared < base.length && shared < target.length - 1 && base[shared] === target[shared]) shared += 1;
  const up = '../'.repeat(base.length - shared);
  return `${up === '' ? './' : up}${target.slice(shared).join('/')}`;
}

/** The module that a module means by a relative specifier: the way back of {@link relative}. */
export function resolved(from: string, specifier: string): string {
  const parts = from.split('/').slice(0, -1);
  for (const part of specifier.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}
