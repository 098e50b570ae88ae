import type { SymbolKind, Symbols } from '../output/index.ts';
import type { ModuleFacts, Origin, ParseModule } from './parse-module.ts';
import { asType } from './symbol-kind.ts';

/** What modules of a package export, with what they pass on from each other. */
export type ModuleGraph = {
  readonly find: (path: string, name: string) => Found;
  /** All names that a module exports; those of modules that `isOpen` refuses only where they are passed on by name. */
  readonly symbolsOf: (path: string, isOpen: (path: string) => boolean) => Symbols;
  /** What the module itself says; undefined where there is none. */
  readonly factsOf: (path: string) => ModuleFacts | undefined;
};

/** What a name is, and the module that should export it: the last one on the way. */
export type Found = { readonly kind: SymbolKind | undefined; readonly at: string };

/** The text of a file of the package; undefined when there is none. */
export type ReadText = (path: string) => string | undefined;

const EXTENSIONS = ['.ts', '.tsx', '.mts', '.cts', '.d.ts', '.js', '.jsx', '.mjs', '.cjs'];
/** What `require` reads, data, styles: nothing that says what it exports. */
const isReadable = (path: string): boolean => /\.[cm]?[jt]sx?$/.test(path) && !path.endsWith('.cjs');

const WRITTEN_EXTENSION = /\.(?:d\.ts|[cm]?[jt]sx?)$/;

/** A name that comes from another module. */
type Passed = Exclude<Origin, { readonly kind: SymbolKind }>;

/** Whether a search has come through an export of types only. */
type Asked = 'anything' | 'type';

/** Creates a graph over the modules of one package. Packages and files that are no modules are taken at their word. */
export function createModuleGraph(readText: ReadText, parse: ParseModule): ModuleGraph {
  const modules = new Map<string, ModuleFacts | undefined>();
  const factsOf = (path: string): ModuleFacts | undefined => {
    if (modules.has(path)) return modules.get(path);
    const text = readText(path);
    const facts = text === undefined ? undefined : parse(path, text);
    modules.set(path, facts);
    return facts;
  };
  const isThere = (path: string): boolean => readText(path) !== undefined;

  /** Names asked for before, in this search: a cycle, or a module that two others pass on. */
  type Seen = Set<string>;
  const find = (path: string, name: string, asked: Asked, seen: Seen): Found => {
    const key = JSON.stringify([path, name, asked]);
    if (seen.has(key)) return { kind: undefined, at: path };
    seen.add(key);
    if (!isReadable(path)) return { kind: 'any', at: path };
    const facts = factsOf(path);
    const origin = facts?.exports.get(name);
    if (origin !== undefined)
      return 'kind' in origin ? { kind: origin.kind, at: path } : follow(path, origin, asked, seen);
    // The default export is not passed on with the others.
    for (const { from, typeOnly } of name === 'default' ? [] : facts?.stars ?? []) {
      const found = follow(path, { from, name, typeOnly }, asked, seen);
      if (found.kind !== undefined) return found;
    }
    return { kind: undefined, at: path };
  };

  const follow = (importer: string, { from, name, typeOnly }: Passed, asked: Asked, seen: Seen): Found => {
    const target = resolveModule(importer, from, isThere);
    const found: Found =
      target === undefined ? { kind: 'any', at: importer }
      : !isThere(target) ? { kind: undefined, at: target }
      : name === '*' ? { kind: 'value and type', at: target }
      : find(target, name, typeOnly ? 'type' : asked, seen);
    return typeOnly ? { ...found, kind: asType(found.kind) } : found;
  };

  const namesIn = (path: string, isOpen: (path: string) => boolean, seen: Set<string>): readonly string[] => {
    const facts = seen.has(path) ? undefined : factsOf(path);
    seen.add(path);
    if (facts === undefined) return [];
    const passed = facts.stars.flatMap(({ from }) => {
      const target = resolveModule(path, from, isThere);
      return target !== undefined && isOpen(target) ? namesIn(target, isOpen, seen) : [];
    });
    return [...facts.exports.keys(), ...passed.filter((name) => name !== 'default')];
  };

  return {
    find: (path, name) => find(path, name, 'anything', new Set()),
    symbolsOf: (path, isOpen) =>
      new Map(
        [...new Set(namesIn(path, isOpen, new Set()))].flatMap((name) => {
          const { kind } = find(path, name, 'anything', new Set());
          return kind === undefined ? [] : [[name, kind] as const];
        }),
      ),
    factsOf,
  };
}

/**
 * The file that a relative module is; undefined for packages and for what lies outside of this one. Where there is no
 * such file it is the one that should be there.
 */
function resolveModule(
  importer: string,
  from: string,
  isThere: (path: string) => boolean,
): string | undefined {
  if (!/^\.\.?(?:\/|$)/.test(from)) return undefined;
  const parts = importer.split('/').slice(0, -1);
  for (const part of from.split('/')) {
    if (part === '..' && parts.pop() === undefined) return undefined;
    if (part !== '.' && part !== '..' && part !== '') parts.push(part);
  }
  return moduleFile(parts.join('/'), isThere);
}

/** The file of a module that is named with or without its extension, or by its folder. */
export function moduleFile(module: string, isThere: (path: string) => boolean): string {
  const bare = module.replace(WRITTEN_EXTENSION, '');
  const candidates = [
    ...(bare === module ? [] : EXTENSIONS.map((extension) => bare + extension)),
    ...EXTENSIONS.map((extension) => module + extension),
    module,
    ...EXTENSIONS.map((extension) => `${module}/index${extension}`),
  ];
  return candidates.find(isThere) ?? candidates[0] ?? module;
}
