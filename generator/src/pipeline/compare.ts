import { changesOf } from '../compare/causes/index.ts';
import { comparePackages, type Host, type PackageDiff, type PackageTree } from '../compare/files/index.ts';
import { proposeRelease, type ReleaseProposal } from '../compare/release/index.ts';
import type { Change, TypeFact, WireFact } from '../compare/model/index.ts';
import { compareReadPackages, readPackage, untyped, type Gap } from '../compare/types/index.ts';
import { compareDocuments, type DocumentSide } from '../compare/wire/index.ts';
import { DEFAULT_POLICY, type ReleasePolicy } from '../config/index.ts';
import { diagnostic, type Report } from '../diagnostics/index.ts';
import { buildApi } from './build-api.ts';
import { compareSources, explainByDocuments, type PlanSdk } from './compare-sources.ts';
import type { FileReader } from '../load/index.ts';
import type { Assets } from '../render/index.ts';
import { withInput, type InputRequest, type Run } from './run.ts';
import { planTarget } from './targets.ts';

/** Loads one side of a comparison of documents: a document with its config. */
export function loadDocument(files: InputRequest, reader: FileReader): Promise<Run<DocumentSide>> {
  return withInput(files, reader, async (input, { collector, positions }) => ({
    input,
    api: await buildApi(input, collector.report),
    positions,
  }));
}

/** What two versions differ in: files, what callers see, what goes over the wire, and the version that deserves. */
export type Comparison = {
  readonly files: PackageDiff;
  readonly api: readonly TypeFact[];
  readonly wire: readonly WireFact[];
  /** Every root cause once, with its findings. */
  readonly changes: readonly Change[];
  readonly release: ReleaseProposal;
  readonly policy: ReleasePolicy;
  /** What could not be compared. */
  readonly gaps: readonly Gap[];
};

/** Two packages with the documents they were made from, where those are known; or two documents with their texts. */
export type ComparisonSides =
  | {
      readonly kind: 'packages';
      readonly trees: Both<PackageTree>;
      readonly documents?: Both<DocumentSide>;
      /** Versions of the generator that made the packages. */
      readonly generators?: Both<string>;
      /** Whether both packages have the same list of names. */
      readonly sameNames?: boolean;
      /** Files of the newer package that hold what people wrote, and of the older one. */
      readonly handWritten?: ReadonlySet<string>;
      readonly handWrittenBefore?: ReadonlySet<string>;
    }
  | {
      readonly kind: 'documents';
      readonly trees: Both<PackageTree>;
      readonly documents: Both<DocumentSide>;
    };

/** Something of the older side, and of the newer. */
export type Both<T> = { readonly from: T; readonly to: T };

/** Compares what is there: packages, documents, or both, in which case each explains the other. */
export async function compareSides(
  sides: ComparisonSides,
  {
    host,
    report,
    today,
    policy: given,
    assets,
  }: {
    readonly host: Host;
    readonly report: Report;
    readonly today: string;
    readonly policy?: ReleasePolicy;
    /** With them, documents are also compared by the types they become. */
    readonly assets?: Assets;
  },
): Promise<Comparison | undefined> {
  const { kind, trees, documents } = sides;
  const { generators, sameNames, handWritten, handWrittenBefore } = kind === 'packages' ? sides : {};
  const files = await comparePackages(trees.from, trees.to, { host, report });
  if (files === undefined) return undefined;
  const wire = documents === undefined ? [] : compareDocuments(documents.from, documents.to);
  const gaps: Gap[] = [];
  const onGap = (gap: Gap): void => void gaps.push(gap);
  const found =
    kind === 'packages' ? await compareTypes(trees, onGap)
    : assets !== undefined ? await compareSources(documents, assets, planSdk)
    : [];
  const api =
    documents === undefined ? found : (
      explainByDocuments(found, documents, wire, {
        ...(handWritten && { handWritten }),
        ...(handWrittenBefore && { handWrittenBefore }),
        ...(sameNames !== undefined && { sameNames }),
        ...(generators && { generator: { before: generators.from, after: generators.to } }),
      })
    );
  const policy = given ?? documents?.to.input.config.release ?? DEFAULT_POLICY;
  const version = trees.from.version ?? (documents && statedVersion(documents.from));
  const release = proposeRelease(
    { api, wire },
    {
      policy,
      today,
      filesChanged: kind === 'packages' && files.files.some((file) => !file.onlyNoise),
      ...(version !== undefined && { version }),
    },
  );
  const changes = changesOf({ api, wire });
  for (const gap of gaps) report(diagnostic('Diff/NotCompared', undefined, gap));
  return { files, api, wire, changes, release, policy, gaps };
}

const planSdk: PlanSdk = ({ api, input }, assets, report) =>
  planTarget('typescript', { api, assets, report, input });

/** The version that the config of a document gives to the package; that of the document itself counts the API. */
function statedVersion({ input }: DocumentSide): string | undefined {
  const { version, hasOwnVersion } = input.config.typescript;
  return hasOwnVersion ? version : undefined;
}

/** What changed for callers, if both sides say what they see. */
async function compareTypes(
  { from, to }: Both<PackageTree>,
  onGap: (gap: Gap) => void,
): Promise<readonly TypeFact[]> {
  const [older, newer] = [readPackage(from.files), readPackage(to.files)];
  const gaps = [untyped(from.label, older) ?? [], untyped(to.label, newer) ?? []].flat();
  gaps.forEach(onGap);
  return gaps.length > 0 ? [] : compareReadPackages(older, newer, { onGap });
}
