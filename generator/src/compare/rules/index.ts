export {
  codePattern,
  knownNames,
  printedCode,
  ruleName,
  ruleOf,
  type CodeParts,
  type Named,
  type Seat,
} from './code-names.ts';
export { BUMPS, byImpact, coversBump, higherBump, IMPACTS, type Bump, type Impact } from './impact.ts';
export { LIMIT_WORDS, limitCode, type LimitChange, type LimitKey } from './limits.ts';
export type { Face, Faces, Row, Shape, Topic, Way, Witness } from './row.ts';
export { EVENTS, faceOf, rootOf, RULES, sameEvent, type Event, type View } from './table.ts';
