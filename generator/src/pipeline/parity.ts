import type { PackageTree } from '../compare/files/index.ts';
import type { DocumentSide } from '../compare/wire/index.ts';
import {
  compareApiLists,
  compareTypes,
  explainGaps,
  joinFindings,
  loadTypes,
  methodEndpoints,
  NOT_RUN,
  verdictOf,
  type Origins,
  type Parity,
  type Skipped,
} from '../parity/index.ts';
import { loadDocument } from './compare.ts';
import { withoutInput, type Run } from './run.ts';
import { loadPackageSides, type PackageSides, type SideOptions } from './sides.ts';
import type { System } from './system.ts';

/** How two packages are compared. */
export type ParityRequest = Pick<SideOptions, 'package'> & {
  /** The document of the newer package, and its config: calls and reasons come from there. */
  readonly spec?: string | undefined;
  readonly config?: string | undefined;
  /** Run nothing of the packages. */
  readonly typesOnly?: boolean | undefined;
};

/** Says how close a package is to another one. No value when one of them could not be had. */
export async function parity(
  from: string,
  to: string,
  request: ParityRequest,
  system: System,
): Promise<Run<Parity>> {
  const { value: sides, ...loaded } = await loadPackageSides(
    from,
    to,
    { package: request.package, built: true },
    system,
  );
  if (sides === undefined) return loaded;
  const named = await documentOf(request, system);
  if (named !== undefined && named.value === undefined) {
    const { collector, positions, texts } = named;
    return { collector, positions, texts, earlier: [loaded] };
  }
  system.progress('Comparing types');
  const run = await withoutInput(async () => compare(sides, named?.value, request));
  return { ...run, earlier: [loaded, ...(named === undefined ? [] : [named])] };
}

async function documentOf(
  { spec, config }: ParityRequest,
  { reader }: System,
): Promise<Run<DocumentSide> | undefined> {
  if (spec === undefined) return undefined;
  return loadDocument({ spec, overlays: [], ...(config !== undefined && { config }) }, reader);
}

async function compare(
  sides: PackageSides,
  named: DocumentSide | undefined,
  { typesOnly = true }: ParityRequest,
): Promise<Parity> {
  const { from, to } = sides.trees;
  const context = await loadTypes(from.files, to.files);
  const skipped: readonly Skipped[] =
    typesOnly ? (['requests', 'faults'] as const).map((measure) => ({ measure, reason: NOT_RUN })) : [];
  const found = joinFindings([
    compareTypes(context),
    compareApiLists(textOf(from, 'api.md'), textOf(to, 'api.md')),
  ]);
  const document = named ?? sides.documents?.to;
  const origins: Origins = {
    files: { before: from.files, after: to.files },
    endpoints: methodEndpoints(context),
    ...(sides.documents && { documents: sides.documents }),
    ...(document && { document }),
    ...(sides.generators && { generators: sides.generators }),
    ...(sides.sameNames !== undefined && { sameNames: sides.sameNames }),
    ...(sides.handWritten && { handWritten: sides.handWritten }),
  };
  const differences = explainGaps(found.gaps, origins);
  return {
    from: sideOf(from),
    to: sideOf(to),
    rows: found.rows,
    skipped,
    differences,
    verdict: verdictOf(differences, skipped),
    contained: [],
  };
}

function sideOf({ label, name, version }: PackageTree): Parity['from'] {
  return { label, ...(name !== undefined && { name }), ...(version !== undefined && { version }) };
}

function textOf({ files }: PackageTree, path: string): string | undefined {
  const file = files.get(path);
  return file && new TextDecoder().decode(file.bytes);
}
