import type { ts } from 'ts-morph';
import { byCodeUnit } from '../../support/collate.ts';
import type { Severity } from '../wire/index.ts';
import { clientModel, publicMembers } from './client-model.ts';
import { compareClients, type ClientDiff, type ClientSide } from './compare-client.ts';
import { compareNames } from './compare-names.ts';
import { loadPackages, type LoadedPackage, type TwoPackages } from './compiler.ts';
import { diffFunctions } from './diff-signatures.ts';
import { createTypeDiffer, type TypeDiffer, type Way } from './diff-types.ts';
import { findingOf, type Draft } from './draft.ts';
import { readEndpoints } from './endpoints.ts';
import type { ApiFinding } from './finding.ts';
import { nameText, publicNames, type PublicName } from './names.ts';
import { readPackage, type PackageSource } from './package-files.ts';
import { withMethodTypes, withRenames } from './renames.ts';
import { apiRule } from './rules.ts';
import { typeDrafts, type ReachedChange } from './type-drafts.ts';

/** How to compare. */
export type ComparePackagesOptions = {
  /** Leave out what only changes comments. */
  readonly withoutDocs?: boolean;
};

/** What changed for TypeScript callers between two versions of a package, worst first; every root cause once. */
export async function comparePackageApis(
  before: PackageSource,
  after: PackageSource,
  options: ComparePackagesOptions = {},
): Promise<readonly ApiFinding[]> {
  const both = await loadPackages(readPackage(before), readPackage(after));
  const differ = createTypeDiffer(both);
  const names = { before: publicNames(both.before, both), after: publicNames(both.after, both) };
  const sides = { before: clientSide(both.before, both), after: clientSide(both.after, both) };
  const client =
    sides.before && sides.after ? compareClients(sides.before, sides.after, both, differ) : undefined;
  const reached = [...methodChanges(client), ...namedChanges(names, both, differ)];
  const drafts = withMethodTypes([
    ...moduleDrafts(both),
    ...compareNames(names.before, names.after, both, resourceClasses(sides.before, sides.after)),
    ...(client?.drafts ?? []),
    ...withRenames(typeDrafts(reached)),
    ...memberDrafts(names, both, resourceClasses(sides.before, sides.after)),
    ...(options.withoutDocs === true ? [] : commentDrafts(both)),
  ]);
  const kept =
    options.withoutDocs === true ? drafts.filter(({ code }) => apiRule(code).severity !== 'docs') : drafts;
  return withoutEchoes(kept)
    .map((draft) => findingOf(draft, both))
    .sort(worstFirst);
}

function clientSide(loaded: LoadedPackage, types: TwoPackages): ClientSide | undefined {
  const model = clientModel(loaded, types);
  return model && { model, endpoints: readEndpoints(loaded.files) };
}

function resourceClasses(...sides: ReadonlyArray<ClientSide | undefined>): ReadonlySet<ts.Symbol> {
  return new Set(sides.flatMap((side) => [...(side?.model.resources.values() ?? [])]));
}

function methodChanges(client: ClientDiff | undefined): readonly ReachedChange[] {
  return [...(client?.methods ?? [])].flatMap(([user, { types }]) =>
    types.map((change) => ({ change, user })),
  );
}

type BothNames = {
  readonly before: ReadonlyMap<string, PublicName>;
  readonly after: ReadonlyMap<string, PublicName>;
};

/** What callers hand over by name, where no method says so. */
const SENT = /(?:Params|Options|Init)$/;

/** Types that no method leads to, and functions that are exported. */
function namedChanges(
  { before, after }: BothNames,
  types: TwoPackages,
  differ: TypeDiffer,
): readonly ReachedChange[] {
  const { ts, checker } = types;
  const done = new Set<ts.Symbol>();
  return [...before].flatMap(([key, name]): ReachedChange[] => {
    const next = after.get(key);
    if (next === undefined || done.has(name.symbol)) return [];
    done.add(name.symbol);
    const user = nameText(name);
    if (name.symbol.flags & ts.SymbolFlags.Class) return [];
    if (name.isValue) {
      if (
        next.symbol.flags & ts.SymbolFlags.Alias ||
        checker.getTypeOfSymbol(name.symbol).getCallSignatures().length === 0
      )
        return [];
      return diffFunctions(name.symbol, next.symbol, types, differ).types.map((change) => ({ change, user }));
    }
    if (differ.isReached(name.symbol) || (name.symbol.flags & ts.SymbolFlags.Type) === 0) return [];
    const way: Way = SENT.test(name.path) ? 'request' : 'response';
    const [a, b] = [name.symbol, next.symbol].map((symbol) => checker.getDeclaredTypeOfSymbol(symbol));
    return a === undefined || b === undefined ?
        []
      : differ.diff(a, b, way, name.symbol.name).map((change) => ({ change, user }));
  });
}

/** Public members of exported classes that are neither the client nor a resource: errors, pages, promises. */
function memberDrafts(
  { before, after }: BothNames,
  types: TwoPackages,
  resources: ReadonlySet<ts.Symbol>,
): readonly Draft[] {
  const done = new Set<ts.Symbol>();
  return [...before].flatMap(([key, name]): Draft[] => {
    const next = after.get(key);
    const isClass = (name.symbol.flags & types.ts.SymbolFlags.Class) !== 0;
    if (next === undefined || !isClass || done.has(name.symbol) || resources.has(name.symbol)) return [];
    done.add(name.symbol);
    const members = (symbol: ts.Symbol): ReadonlySet<string> =>
      new Set(
        publicMembers(symbol, types)
          .map((member) => member.name)
          .filter((member) => !member.startsWith('__@')),
      );
    const [own, other] = [members(name.symbol), members(next.symbol)];
    const isClient = publicMembers(name.symbol, types).some((member) =>
      resources.has(types.checker.getTypeOfSymbol(member).getSymbol() ?? name.symbol),
    );
    if (isClient) return [];
    return [...own]
      .filter((member) => !other.has(member))
      .map((member) => ({
        code: 'member-removed',
        symbol: `${nameText(name)}.${member}`,
        nodeBefore: name.symbol.valueDeclaration,
      }));
  });
}

function moduleDrafts({ before, after }: TwoPackages): readonly Draft[] {
  const only = (own: LoadedPackage, other: LoadedPackage): readonly string[] =>
    [...own.modules.keys()].filter((module) => !other.modules.has(module));
  return [
    ...only(before, after).map((symbol): Draft => ({ code: 'subpath-removed', symbol: symbol || '.' })),
    ...only(after, before).map((symbol): Draft => ({ code: 'subpath-added', symbol: symbol || '.' })),
  ];
}

/** Modules in which nothing but comments changed. */
function commentDrafts({ before, after, ts }: TwoPackages): readonly Draft[] {
  const bare = (text: string): string => {
    const scanner = ts.createScanner(ts.ScriptTarget.ES2022, true, ts.LanguageVariant.Standard, text);
    let found = '';
    for (let token = scanner.scan(); token !== ts.SyntaxKind.EndOfFileToken; token = scanner.scan())
      found += ` ${scanner.getTokenText()}`;
    return found;
  };
  return [...before.files.modules].flatMap(([module, path]): Draft[] => {
    const other = after.files.modules.get(module);
    const [a, b] = [
      before.files.texts.get(path),
      other === undefined ? undefined : after.files.texts.get(other),
    ];
    if (a === undefined || b === undefined || a === b || bare(a) !== bare(b)) return [];
    return [{ code: 'documentation-changed', symbol: module === '' ? 'the package' : module }];
  });
}

/** A name that is gone together with the module, resource or method that it belongs to is not a finding of its own. */
function withoutEchoes(drafts: readonly Draft[]): readonly Draft[] {
  const modules = new Set(
    drafts
      .filter(({ code }) => code.startsWith('subpath-'))
      .map(({ code, symbol }) => `${code.slice(8)} ${symbol}`),
  );
  const deprecations = drafts.flatMap(({ code, nodeAfter }) =>
    /-(?:deprecated|reactivated)$/.test(code) && nodeAfter !== undefined ?
      [nodeAfter.getSourceFile().fileName]
    : [],
  );
  return drafts.filter(({ code, symbol }) => {
    const [module, path] = symbol.includes(': ') ? symbol.split(': ') : ['', symbol];
    const what =
      code.endsWith('-removed') ? 'removed'
      : code.endsWith('-added') ? 'added'
      : '';
    if (module !== '' && path !== undefined && modules.has(`${what} ${module}`)) return false;
    return !(code === 'documentation-changed' && deprecations.some((file) => file.includes(`/${symbol}.`)));
  });
}

const ORDER: readonly Severity[] = ['breaking', 'risky', 'safe', 'docs'];

function worstFirst(a: ApiFinding, b: ApiFinding): number {
  return (
    ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity) ||
    byCodeUnit(a.symbol, b.symbol) ||
    byCodeUnit(a.code, b.code)
  );
}
