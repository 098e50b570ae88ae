import type { PackageTree } from '../compare/files/index.ts';
import type { DocumentSide } from '../compare/wire/index.ts';
import {
  compareApiLists,
  compareCalls,
  compareTypes,
  eventWords,
  explainGaps,
  joinFindings,
  loadTypes,
  NOT_RUN,
  NO_FINDINGS,
  RUNNING,
  runBoth,
  verdictOf,
  withDue,
  type CallFindings,
  type Origins,
  type Parity,
  type RanBoth,
  type Skipped,
  type TypeContext,
} from '../parity/index.ts';
import { diagnostic, type Report } from '../diagnostics/index.ts';
import type { Api } from '../ir/index.ts';
import { loadDocument } from './compare.ts';
import { madeFrom } from './made-from.ts';
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
  const made = await withoutInput(async ({ collector: { report } }) =>
    compare(sides, named?.value ?? sides.documents?.to ?? (await ownDocument(to, system)), {
      request,
      system,
      report,
    }),
  );
  return { ...made, earlier: [loaded] };
}

/** A package that this generator made brings its document along, be the older one whose it likes. */
async function ownDocument(side: string, system: System): Promise<DocumentSide | undefined> {
  return (await madeFrom(side, system)?.())?.document;
}

async function documentOf(
  { spec, config }: ParityRequest,
  { reader }: System,
): Promise<Run<DocumentSide> | undefined> {
  if (spec === undefined) return undefined;
  return loadDocument({ spec, overlays: [], ...(config !== undefined && { config }) }, reader);
}

type Comparing = { readonly request: ParityRequest; readonly system: System; readonly report: Report };

async function compare(
  sides: PackageSides,
  document: DocumentSide | undefined,
  { request, system, report }: Comparing,
): Promise<Parity> {
  const { from, to } = sides.trees;
  system.progress('Comparing types');
  const context = await loadTypes(from.files, to.files);
  const ran =
    request.typesOnly === true ? undefined : await run(sides, context, document?.api, { system, report });
  const found = joinFindings([
    compareTypes(context),
    compareApiLists(textOf(from, 'api.md'), textOf(to, 'api.md')),
    ran?.value ?? NO_FINDINGS,
  ]);
  const origins: Origins = {
    files: { before: from.files, after: to.files },
    endpoints: context.endpoints,
    silent: context.silent,
    ...(sides.documents && { documents: sides.documents }),
    ...(document && { document }),
    ...(sides.generators && { generators: sides.generators }),
    ...(sides.sameNames !== undefined && { sameNames: sides.sameNames }),
    ...(sides.handWritten && { handWritten: sides.handWritten }),
    ...(sides.handWrittenBefore && { handWrittenBefore: sides.handWrittenBefore }),
  };
  const differences = explainGaps(found.gaps, origins);
  const skipped = ran?.value?.skipped ?? notTaken(ran?.reason ?? NOT_RUN);
  return {
    from: sideOf(from),
    to: sideOf(to),
    rows: withDue(found.rows, differences),
    skipped,
    differences,
    verdict: verdictOf(differences, skipped),
    contained: ran?.contained ?? [],
    byHand: context.writers.byHand,
    remarks: ran?.value?.remarks ?? [],
  };
}

function notTaken(reason: string): readonly Skipped[] {
  return RUNNING.map((measure) => ({ measure, reason }));
}

/** Runs both packages; what they could not do, or were kept from, is a warning. */
async function run(
  { trees: { from, to }, documents }: PackageSides,
  context: TypeContext,
  api: Api | undefined,
  { system, report }: Pick<Comparing, 'system' | 'report'>,
): Promise<RanBoth<CallFindings>> {
  system.progress('Making the same calls with both packages');
  const apis = [documents?.from.api, documents?.to.api, api].filter((each) => each !== undefined);
  const words = eventWords(apis, [from.files, to.files]);
  const ran = await runBoth(
    {
      before: { tree: from, className: context.before.client?.className ?? '' },
      after: { tree: to, className: context.after.client?.className ?? '' },
    },
    { host: system, node: system.node, flags: system.nodeFlags, child: system.packageRunner() },
    (sandboxes) => compareCalls(sandboxes, context, { api, words }),
  );
  const reason = ran.reason ?? ran.value?.skipped[0]?.reason;
  if (reason !== undefined) report(diagnostic('Parity/NotRun', undefined, { reason }));
  for (const what of ran.contained) report(diagnostic('Parity/Contained', undefined, { what }));
  return ran;
}

function sideOf({ label, name, version }: PackageTree): Parity['from'] {
  return { label, ...(name !== undefined && { name }), ...(version !== undefined && { version }) };
}

function textOf({ files }: PackageTree, path: string): string | undefined {
  const file = files.get(path);
  return file && new TextDecoder().decode(file.bytes);
}
