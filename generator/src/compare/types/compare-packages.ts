import type { ts } from 'ts-morph';
import { byCodeUnit } from '../../support/collate.ts';
import { byImpact, RULES, type Event } from '../rules/index.ts';
import { codeOf, impactOf, ownerOf, symbolOf, type Subject, type TypeFact } from '../model/index.ts';
import { clientModel } from './client-model.ts';
import { compareClients, hanging, type ClientDiff, type ClientSide } from './compare-client.ts';
import { compareNamed } from './compare-named.ts';
import { compareNames } from './compare-names.ts';
import { loadPackages, type LoadedPackage, type TwoPackages } from './compiler.ts';
import { createTypeDiffer } from './diff-types.ts';
import { factOf, type Draft } from './draft.ts';
import { cutOff, type Gap } from './gaps.ts';
import { readEndpoints } from './endpoints.ts';
import { moduleText } from './module-comments.ts';
import { publicNames, typeLabels } from './names.ts';
import { readPackage, type PackageFiles, type PackageSource } from './package-files.ts';
import { withMethodTypes, withRenames } from './renames.ts';
import { typeDrafts, type ReachedChange } from './type-drafts.ts';

/** How to compare. */
export type ComparePackagesOptions = {
  /** Leave out what only changes comments. */
  readonly withoutDocs?: boolean;
  /** Is told what could not be compared; `label` is what to call it. */
  readonly onGap?: (gap: Gap) => void;
};

/** What changed for TypeScript callers between two versions of a package, worst first; every root cause once. */
export function comparePackageApis(
  before: PackageSource,
  after: PackageSource,
  options: ComparePackagesOptions = {},
): Promise<readonly TypeFact[]> {
  return compareReadPackages(readPackage(before), readPackage(after), options);
}

/** The same for packages that are read already. */
export async function compareReadPackages(
  before: PackageFiles,
  after: PackageFiles,
  options: ComparePackagesOptions = {},
): Promise<readonly TypeFact[]> {
  const both = await loadPackages(before, after);
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
    ...packageDrafts(both),
    ...moduleDrafts(both),
    ...compareNames(names.before, names.after, both, resources),
    ...(client?.drafts ?? []),
    ...withRenames(typeDrafts([...methodChanges(client), ...named.reached])),
    ...named.drafts,
    ...(options.withoutDocs === true ? [] : commentDrafts(both)),
  ]);
  for (const gap of cutOff(both.after.files.name, differ.limits)) options.onGap?.(gap);
  const facts = withoutEchoes(drafts).map((draft) => factOf(draft, both));
  return facts.filter((fact) => options.withoutDocs !== true || impactOf(fact) !== 'docs').sort(worstFirst);
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
    types.map((change) => ({ change, user: hanging(user, 'method') })),
  );
}

/** A package of another name: everybody who has it has to ask for the other one. */
function packageDrafts({ before, after }: TwoPackages): readonly Draft[] {
  const [old, next] = [before.files.name, after.files.name];
  if (old === '' || next === '' || old === next) return [];
  return [{ event: 'package-renamed', subject: moduleNamed(''), before: old, after: next }];
}

function moduleDrafts({ before, after }: TwoPackages): readonly Draft[] {
  const only = (own: LoadedPackage, other: LoadedPackage): readonly string[] =>
    [...own.modules.keys()].filter((module) => !other.modules.has(module));
  return [
    ...only(before, after).map((name): Draft => ({ event: 'subpath-removed', subject: moduleNamed(name) })),
    ...only(after, before).map((name): Draft => ({ event: 'subpath-added', subject: moduleNamed(name) })),
  ];
}

/** Modules in which nothing but comments changed, and more of them than examples. */
function commentDrafts({ before, after, ts }: TwoPackages): readonly Draft[] {
  return [...before.files.modules].flatMap(([module, path]): Draft[] => {
    const other = after.files.modules.get(module);
    const [a, b] = [
      before.files.texts.get(path),
      other === undefined ? undefined : after.files.texts.get(other),
    ];
    if (a === undefined || b === undefined || a === b) return [];
    const [old, next] = [moduleText(a, ts), moduleText(b, ts)];
    if (old.bare !== next.bare || old.comments === next.comments) return [];
    const name = module === '' ? 'the package' : module;
    return [{ event: 'documentation-changed', subject: { kind: 'module', name } }];
  });
}

const moduleNamed = (name: string): Subject => ({ kind: 'module', name: name === '' ? '.' : name });

/** What a comment of a member says, and what it says about a whole module. */
const COMMENTS = new Set<Event>([
  'method-deprecated',
  'method-reactivated',
  'property-deprecated',
  'documentation-changed',
]);

/** A name that is gone together with the module, resource or method that it belongs to is not a fact of its own. */
function withoutEchoes(drafts: readonly Draft[]): readonly Draft[] {
  const modules = new Set(
    drafts.flatMap(({ event, subject }) =>
      event === 'subpath-removed' || event === 'subpath-added' ?
        [`${RULES[event].does} ${symbolOf(subject)}`]
      : [],
    ),
  );
  const commented = drafts.flatMap(({ event, nodeAfter }) =>
    COMMENTS.has(event) && nodeAfter !== undefined ? [nodeAfter.getSourceFile().fileName] : [],
  );
  const isOfModule = ({ event, subject }: Draft): boolean => {
    const owner = ownerOf(subject);
    return owner.kind === 'export' && modules.has(`${RULES[event].does} ${owner.module}`);
  };
  const isTold = ({ event, subject, nodeAfter }: Draft): boolean =>
    event === 'documentation-changed' &&
    nodeAfter === undefined &&
    commented.some((file) => file.includes(`/${symbolOf(subject)}.`));
  return drafts.filter((draft) => !isOfModule(draft) && !isTold(draft));
}

function worstFirst(a: TypeFact, b: TypeFact): number {
  return (
    byImpact(impactOf(a), impactOf(b)) ||
    byCodeUnit(symbolOf(a.subject), symbolOf(b.subject)) ||
    byCodeUnit(codeOf(a), codeOf(b))
  );
}
