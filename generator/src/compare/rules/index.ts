export {
  codePattern,
  knownNames,
  printedCode,
  ruleName,
  ruleOf,
  type Named,
  type Seat,
} from './code-names.ts';
export { BUMPS, byImpact, coversBump, higherBump, USUAL_BUMP, type Bump, type Impact } from './impact.ts';
export {
  LIMIT_KEYS,
  LIMIT_WORDS,
  limitCode,
  limitExample,
  limitSays,
  type LimitChange,
  type LimitKey,
} from './limits.ts';
export { yaml } from './row.ts';
export type { Face, Shape, Topic, Way, Witness } from './row.ts';
export { EVENTS, faceOf, rootOf, RULES, sameEvent, type Event, type View } from './table.ts';
