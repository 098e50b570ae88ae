/**
 * Where the meaning of a document comes from that it does not state itself: the OpenAPI standard and those it builds on,
 * or the habits of the hosted generator whose packages users have.
 */
export const RULE_SETS = ['openapi', 'stainless'] as const;
export type RuleSet = (typeof RULE_SETS)[number];

/** Whether a text names a rule set. */
export function isRuleSet(text: unknown): text is RuleSet {
  return RULE_SETS.some((each) => each === text);
}
