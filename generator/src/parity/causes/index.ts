import type { DocumentSide } from '../../compare/wire/index.ts';
import type { PackageFile } from '../../compare/files/index.ts';
import { fileWriters, isOfRuntime, MOST_MISFITS, standsByHand } from '../types/index.ts';
import {
  RUNNING,
  WEIGHTS,
  type CauseKind,
  type Difference,
  type Gap,
  type ParityCause,
  type Place,
} from '../model/model.ts';
import { marksOf } from '../model/marks.ts';
import { helperNames } from '../../compare/causes/index.ts';
import { causeInDocument, ofArguments, type OneDocument } from './one-document.ts';
import { partOf } from './request-part.ts';
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
  /** Files that people wrote in: of the newer package, and of the older one. */
  readonly handWritten?: ReadonlySet<string>;
  readonly handWrittenBefore?: ReadonlySet<string>;
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
  const methods = new Map(
    gaps.flatMap((gap) => (gap.measure === 'methods' ? [[gap.method, gap] as const] : [])),
  );
  // A request that cannot be made is missing for the reason that its method is.
  const aboutOf = (gap: Gap): Gap =>
    (gap.measure === 'requests' && gap.symbol.endsWith(': missing') ? methods.get(gap.method) : undefined) ??
    gap;
  const causeOf = (gap: Gap, changed: OneDocument['changed']): ParityCause =>
    ownCause(gap, isByHand, origins) ??
    tracedCause(gap, traced, changed) ??
    (origins.document &&
      causeInDocument(gap, { document: origins.document, endpoints: origins.endpoints, changed })) ?? {
      kind: 'unknown',
      evidence:
        origins.document === undefined ?
          'no document is known; --spec and --config name that of the newer package'
        : 'the document does not tell',
    };
  const explain = (gap: Gap, changed: OneDocument['changed']): Explained => {
    const { more = [], users: _, differs: __, ...what } = gap;
    const told = { ...what, marks: marksOf(gap) };
    // Two documents tell of the whole, one of each place.
    const places = traced === undefined ? more.map((place) => ({ ...told, ...place })) : [];
    return [
      { ...told, cause: causeOf(aboutOf(gap), changed) },
      ...places.map((place) => ({ ...place, cause: causeOf(place, changed) })),
    ];
  };
  const isOfCalls = ({ measure }: Gap): boolean => RUNNING.includes(measure);
  const ofTypes = settled(gaps.filter((gap) => !isOfCalls(gap)).map((gap) => explain(gap, new Map())));
  // What a call sends differs for the reason that its arguments do.
  const changed = new Map(
    ofTypes.flatMap(({ measure, method, cause }) =>
      (measure === 'arguments' || measure === 'methods') && method !== undefined ?
        [[method, cause] as const]
      : [],
    ),
  );
  const ofCalls = settled(gaps.filter(isOfCalls).map((gap) => explain(gap, changed)));
  return [...ofTypes, ...ofCalls].sort((a, b) => WEIGHTS.indexOf(a.weight) - WEIGHTS.indexOf(b.weight));
}

/** A call that two documents do not explain differs for the reason that the arguments of its method do. */
function tracedCause(
  gap: Gap,
  traced: ReadonlyMap<Gap, ParityCause> | undefined,
  changed: OneDocument['changed'],
): ParityCause | undefined {
  const found = traced?.get(gap);
  if (found?.kind !== 'unknown' || gap.method === undefined || partOf(gap) === undefined) return found;
  const other = changed.get(gap.method);
  return other === undefined ? found : ofArguments(other);
}

/** All that differs of one thing. */
type Explained = readonly [Difference, ...Difference[]];

/** One difference for each thing; what nobody knows the cause of has that of the same change elsewhere. */
function settled(things: readonly Explained[]): readonly Difference[] {
  const known = new Map(
    things.flat().flatMap((each) => (each.cause.kind === 'unknown' ? [] : [[changeOf(each), each] as const])),
  );
  return things.map(([first, ...others]) => {
    const settle = (each: Difference): Difference => {
      const same =
        each.cause.kind === 'unknown' && each.before !== undefined ? known.get(changeOf(each)) : undefined;
      if (same === undefined) return each;
      const evidence = `as of ${same.symbol}: ${same.cause.evidence}`;
      return { ...each, cause: { kind: same.cause.kind, evidence } };
    };
    return leastExcused([settle(first), ...others.map(settle)]);
  });
}

/** The name of a property with what it was and is. */
function changeOf({ says, symbol, before, after }: Place & Pick<Gap, 'symbol'>): string {
  const name = /\.([\w$]+)\W*(?= (?:as|that) )/.exec(says)?.[1] ?? symbol.split('.').at(-1);
  return [name, before, after].join('\0');
}

/** Causes, those first that inputs and people excuse least. */
const LEAST_EXCUSED: readonly CauseKind[] = [
  'generator',
  'unknown',
  'runtime',
  'edition',
  'config',
  'document',
  'hand-written',
];

/** Of all that differs of one thing, what has to be told: a document may have changed it, and the generator as well. */
function leastExcused(places: Explained): Difference {
  const rank = ({ cause }: Difference): number => LEAST_EXCUSED.indexOf(cause.kind);
  const told = places.reduce((least, each) => (rank(each) < rank(least) ? each : least));
  if (places.length <= MOST_MISFITS || rank(told) <= LEAST_EXCUSED.indexOf('unknown')) return told;
  return { ...told, cause: { kind: 'unknown', evidence: 'it differs in more places than were looked at' } };
}

/** What the gap itself tells: it is one of the runtime, or of what a person wrote. */
function ownCause(
  { fileBefore, measure, method }: Gap,
  isByHand: (file: string) => boolean,
  { silent, documents, document, generators, handWrittenBefore }: Origins,
): ParityCause | undefined {
  if (RUNNING.includes(measure) || fileBefore === undefined) return undefined;
  // Two packages of one generator have one runtime, and they know themselves what people wrote.
  const areAlike = documents !== undefined && (generators === undefined || generators.from === generators.to);
  if (!areAlike && isOfRuntime(fileBefore))
    return { kind: 'runtime', evidence: `${fileBefore} belongs to the runtime of the package` };
  const wasByHand =
    areAlike ? standsByHand(fileBefore) || handWrittenBefore?.has(fileBefore) === true : isByHand(fileBefore);
  if (wasByHand) return { kind: 'hand-written', evidence: `a person wrote ${fileBefore}` };
  const isSilent = measure === 'methods' && method !== undefined && silent?.has(`client.${method}`) === true;
  // Methods that read webhooks or wait send nothing of their own, and the config has them.
  const areMade =
    documents !== undefined || (document !== undefined && helperNames(document.api).has(method ?? ''));
  if (isSilent && !areMade)
    return {
      kind: 'hand-written',
      evidence: `it sends no request of its own: a person wrote it into ${fileBefore}`,
    };
  return undefined;
}
