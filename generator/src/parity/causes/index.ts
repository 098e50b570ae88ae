import type { DocumentSide } from '../../compare/wire/index.ts';
import type { PackageFile } from '../../compare/files/index.ts';
import { fileWriters, isOfRuntime } from '../types/index.ts';
import { RUNNING, WEIGHTS, type Difference, type Gap, type ParityCause } from '../model/model.ts';
import { causeInDocument } from './one-document.ts';
import { causesInDocuments } from './two-documents.ts';

/** What is known of where two packages come from. */
export type Origins = {
  readonly files: { readonly before: Files; readonly after: Files };
  /** Both were generated, and their documents are at hand. */
  readonly documents?: { readonly from: DocumentSide; readonly to: DocumentSide };
  /** The document of the newer one. */
  readonly document?: DocumentSide;
  readonly generators?: { readonly from: string; readonly to: string };
  readonly sameNames?: boolean;
  readonly handWritten?: ReadonlySet<string>;
  /** `client.call.create` → `POST /v2/calls`, as the old package calls it. */
  readonly endpoints: ReadonlyMap<string, string>;
  /** Methods of the old package that send no request of their own. */
  readonly silent?: ReadonlySet<string>;
};

type Files = ReadonlyMap<string, PackageFile>;

/** Says of each gap what brought it about, as far as that is known; worst first. */
export function explainGaps(gaps: readonly Gap[], origins: Origins): readonly Difference[] {
  const { isByHand } = fileWriters(origins.files.before);
  const traced = origins.documents && causesInDocuments(gaps, { ...origins, documents: origins.documents });
  const changed = new Set(
    gaps.flatMap(({ measure, method }) =>
      (measure === 'arguments' || measure === 'methods') && method !== undefined ? [method] : [],
    ),
  );
  const methods = new Map(
    gaps.flatMap((gap) => (gap.measure === 'methods' ? [[gap.method, gap] as const] : [])),
  );
  // A request that cannot be made is missing for the reason that its method is.
  const aboutOf = (gap: Gap): Gap =>
    (gap.measure === 'requests' && gap.symbol.endsWith(': missing') ? methods.get(gap.method) : undefined) ??
    gap;
  const causeOf = (gap: Gap): ParityCause =>
    ownCause(gap, isByHand, origins) ??
    traced?.get(gap) ??
    (origins.document &&
      causeInDocument(gap, { document: origins.document, endpoints: origins.endpoints, changed })) ?? {
      kind: 'unknown',
      evidence: 'no document is known; --spec and --config name that of the newer package',
    };
  return gaps
    .map((gap) => ({ ...gap, cause: causeOf(aboutOf(gap)) }))
    .sort((a, b) => WEIGHTS.indexOf(a.weight) - WEIGHTS.indexOf(b.weight));
}

/** What the gap itself tells: it is one of the runtime, or of what a person wrote. */
function ownCause(
  { fileBefore, measure, method }: Gap,
  isByHand: (file: string) => boolean,
  { silent }: Origins,
): ParityCause | undefined {
  if (RUNNING.includes(measure) || fileBefore === undefined) return undefined;
  if (isOfRuntime(fileBefore))
    return { kind: 'runtime', evidence: `${fileBefore} belongs to the runtime of the package` };
  if (isByHand(fileBefore)) return { kind: 'hand-written', evidence: `a person wrote ${fileBefore}` };
  if (measure === 'methods' && method !== undefined && silent?.has(`client.${method}`) === true)
    return {
      kind: 'hand-written',
      evidence: `it sends no request of its own: a person wrote it into ${fileBefore}`,
    };
  return undefined;
}
