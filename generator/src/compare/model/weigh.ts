import {
  byImpact,
  faceOf,
  printedCode,
  ruleName,
  RULES,
  type Bump,
  type Face,
  type Impact,
} from '../rules/index.ts';
import type { Fact } from './fact.ts';
import { InternalError } from '../../support/internal-error.ts';

/** What the table of rules says about a fact. */
export function faceFor({ view, event, way }: Fact): Face {
  const face = faceOf(view, event, way);
  if (face === undefined) throw new InternalError(`no rule for ${view} ${event} ${way ?? ''}`);
  return face;
}

/** How much a fact weighs. */
export const impactOf = (fact: Fact): Impact => faceFor(fact).impact;

/** What a fact means for the version; what no type shows never makes a major. */
export function bumpOf(fact: Fact): Bump {
  const { bump } = faceFor(fact);
  return fact.view === 'wire' && !fact.isTyped && bump === 'major' ? 'minor' : bump;
}

/** The code that reports print. */
export function codeOf(fact: Fact): string {
  const parts = fact.view === 'wire' ? { seat: fact.seat, limit: fact.limit } : {};
  return printedCode(fact.view, fact.event, fact.way, parts);
}

/** The name under which a config weighs or ignores it. */
export function ruleNameOf(fact: Fact): string {
  return ruleName(fact.event, fact.way, fact.view === 'wire' ? fact.limit : undefined);
}

/** Whether something comes or goes with it. */
export function doesOf(fact: Fact): 'add' | 'remove' | undefined {
  const verb = fact.view === 'wire' ? fact.limit?.verb : undefined;
  if (verb === 'added' || verb === 'removed') return verb === 'added' ? 'add' : 'remove';
  return RULES[fact.event].does;
}

/** Worst first; the order is kept among equals. */
export function worstFirst<T extends Fact>(facts: readonly T[]): readonly T[] {
  return [...facts].sort((a, b) => byImpact(impactOf(a), impactOf(b)));
}
