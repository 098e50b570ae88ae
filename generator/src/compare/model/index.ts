export type { Change } from './change.ts';
export type {
  Anchor,
  Cause,
  CodePlace,
  DocumentPlace,
  Edit,
  Fact,
  HeadArgument,
  TypeFact,
  WireEvent,
  WireFact,
} from './fact.ts';
export {
  clientPath,
  lastMember,
  lastName,
  member,
  namesOf,
  ownerOf,
  part,
  pathText,
  symbolOf,
  type Exported,
  type FunctionPart,
  type Named,
  type Step,
  type Subject,
  type Value,
} from './subject.ts';
export {
  capital,
  code,
  codes,
  listed,
  literalWords,
  markdownText,
  mergedSpans,
  plainText,
  prose,
  tickedText,
  type Span,
  type Text,
} from './text.ts';
export { fingerprint } from './fingerprint.ts';
export { areaOf, endpointText, methodsOf, travels, wayText, wireSymbol, type Area } from './wire-names.ts';
export { bumpOf, codeOf, doesOf, faceFor, impactOf, ruleNameOf, worstFirst } from './weigh.ts';
