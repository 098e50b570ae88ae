import type { JsonValue } from '../../support/json.ts';
import {
  areaOf,
  bumpOf,
  codeOf,
  endpointText,
  impactOf,
  methodsOf,
  plainText,
  symbolOf,
  tickedText,
  travels,
  wayText,
  wireSymbol,
  type Area,
  type Cause,
  type CodePlace,
  type DocumentPlace,
  type Edit,
  type TypeFact,
  type WireFact,
} from '../model/index.ts';
import type { Bump, Impact, Way } from '../rules/index.ts';
import { adviceOf, causeText, kindOf, lineOf, messageOf, partText } from './sentences.ts';

/** The reason for a change of the types, as a report names it. */
export type ReportedCause =
  | { readonly kind: 'wire'; readonly fingerprint: string; readonly sentence: string }
  | { readonly kind: Exclude<Cause['kind'], 'wire'>; readonly sentence: string };

/** What every reported fact has. */
type Reported = {
  readonly code: string;
  readonly severity: Impact;
  readonly bump: Bump;
  readonly symbol: string;
  readonly message: string;
  readonly howToAdapt?: string;
  readonly direction?: Way;
};

/** A change of the types, as the JSON report has it. */
export type ReportedTypeFact = Reported & {
  readonly part?: string;
  readonly before?: string;
  readonly after?: string;
  readonly placeBefore?: CodePlace;
  readonly placeAfter?: CodePlace;
  readonly affects: readonly string[];
  readonly edit?: Edit;
  readonly cause?: ReportedCause;
  readonly unexplained?: true;
};

/** A change on the wire, as the JSON report has it. */
export type ReportedWireFact = Reported & {
  readonly area: Area;
  readonly sentence: string;
  readonly line: string;
  readonly before?: DocumentPlace;
  readonly after?: DocumentPlace;
  readonly operation?: string;
  readonly methods: readonly string[];
  readonly owner?: string;
  readonly property?: string;
  readonly oldValue?: JsonValue;
  readonly newValue?: JsonValue;
  readonly fingerprint: string;
};

/** A fact about the types with its texts. */
export function reportedTypeFact(fact: TypeFact): ReportedTypeFact {
  const { before, after, placeBefore, placeAfter, way, edit, cause } = fact;
  const [advice, place] = [adviceOf(fact), partText(fact)];
  return {
    code: codeOf(fact),
    severity: impactOf(fact),
    bump: bumpOf(fact),
    symbol: symbolOf(fact.subject),
    message: plainText(messageOf(fact)),
    ...(place !== undefined && { part: place }),
    ...(before !== undefined && { before }),
    ...(after !== undefined && { after }),
    ...(placeBefore && { placeBefore }),
    ...(placeAfter && { placeAfter }),
    ...(advice && { howToAdapt: plainText(advice) }),
    affects: fact.reach.map(symbolOf),
    ...(way && { direction: way }),
    ...(edit && { edit }),
    ...(cause && { cause: reportedCause(cause) }),
    ...(fact.unexplained && { unexplained: true }),
  };
}

function reportedCause(cause: Cause): ReportedCause {
  const sentence = tickedText(causeText(cause));
  return cause.kind === 'wire' ?
      { kind: 'wire', fingerprint: cause.fact.fingerprint, sentence }
    : { kind: kindOf(cause), sentence };
}

/** A fact about the wire with its texts. */
export function reportedWireFact(fact: WireFact): ReportedWireFact {
  const { anchor, before, after, operations, oldValue, newValue } = fact;
  const [advice, way, property] = [adviceOf(fact), travels(fact), wayText(fact)];
  const [first] = operations;
  const sentence = tickedText(messageOf(fact));
  return {
    code: codeOf(fact),
    severity: impactOf(fact),
    bump: bumpOf(fact),
    area: areaOf(fact),
    ...(way && { direction: way }),
    sentence,
    message: sentence,
    symbol: wireSymbol(fact),
    line: tickedText(lineOf(fact)),
    ...(before && { before }),
    ...(after && { after }),
    ...(first && { operation: endpointText(first) }),
    methods: methodsOf(fact),
    ...(anchor.kind === 'component' && { owner: anchor.name }),
    ...(property !== '' && { property }),
    ...(oldValue !== undefined && { oldValue }),
    ...(newValue !== undefined && { newValue }),
    ...(advice && { howToAdapt: tickedText(advice) }),
    fingerprint: fact.fingerprint,
  };
}
