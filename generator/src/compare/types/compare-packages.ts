import type { ts } from 'ts-morph';
import { byCodeUnit } from '../../support/collate.ts';
import { bySeverity } from '../wire/index.ts';
import { clientModel } from './client-model.ts';
import { compareClients, type ClientDiff, type ClientSide } from './compare-client.ts';
import { compareNamed } from './compare-named.ts';
import { compareNames } from './compare-names.ts';
import { loadPackages, type LoadedPackage, type TwoPackages } from './compiler.ts';
import { createTypeDiffer } from './diff-types.ts';
import { findingOf, type Draft } from './draft.ts';
import { readEndpoints } from './endpoints.ts';
import type { ApiFinding } from './finding.ts';
import { publicNames, typeLabels } from './names.ts';
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
  const names = { before: publicNames(both.before, both), after: publicNames(both.after, both) };
  const differ = createTypeDiffer(
    both,
    new Map([...typeLabels(names.before.values(), both), ...typeLabels(names.after.values(), both)]),
  );
  const sides = { before: clientSide(both.before, both), after: clientSide(both.after, both) };
  const client =
    sides.before && sides.after ? compareClients(sides.before, sides.after, both, differ) : undefined;
  const resources = resourceClasses(sides.before, sides.after);
  const named = compareNamed(names, { types: both, differ, client: sides.before?.model, resources });
  const drafts = withMethodTypes([
    ...moduleDrafts(both),
    ...compareNames(names.before, names.after, both, resources),
    ...(client?.drafts ?? []),
    ...withRenames(typeDrafts([...methodChanges(client), ...named.reached])),
    ...named.drafts,
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
  const commented = drafts.flatMap(({ code, nodeAfter }) =>
    /-(?:deprecated|reactivated)$|^documentation-changed$/.test(code) && nodeAfter !== undefined ?
      [nodeAfter.getSourceFile().fileName]
    : [],
  );
  return drafts.filter(({ code, symbol, nodeAfter }) => {
    const [module, path] = symbol.includes(': ') ? symbol.split(': ') : ['', symbol];
    const what =
      code.endsWith('-removed') ? 'removed'
      : code.endsWith('-added') ? 'added'
      : '';
    if (module !== '' && path !== undefined && modules.has(`${what} ${module}`)) return false;
    return !(
      code === 'documentation-changed' &&
      nodeAfter === undefined &&
      commented.some((file) => file.includes(`/${symbol}.`))
    );
  });
}

function worstFirst(a: ApiFinding, b: ApiFinding): number {
  return bySeverity(a, b) || byCodeUnit(a.symbol, b.symbol) || byCodeUnit(a.code, b.code);
}
