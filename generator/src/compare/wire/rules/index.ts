import type { Direction, Seat } from '../event.ts';
import type { WireArea } from '../finding.ts';
import { ACCESS_RULES } from './access.ts';
import { HOOK_RULES } from './hooks.ts';
import { MEMBER_RULES } from './members.ts';
import { MESSAGE_RULES } from './messages.ts';
import { OPERATION_RULES } from './operations.ts';
import { TEXT_RULES } from './texts.ts';
import { TYPE_RULES } from './types.ts';
import { VALUE_RULES } from './values.ts';
import type { Rules, WireRule } from './rule.ts';

export type { WireRule } from './rule.ts';

/**
 * Every change that is looked for, by event and direction. Codes are oasdiff's where it has the same rule.
 * The bump is for what types do not show; what they show is found on the types and weighs there as well.
 */
export const WIRE_RULES = {
  ...MEMBER_RULES,
  ...VALUE_RULES,
  ...TYPE_RULES,
  ...MESSAGE_RULES,
  ...OPERATION_RULES,
  ...HOOK_RULES,
  ...TEXT_RULES,
  ...ACCESS_RULES,
} as const satisfies Readonly<Record<string, Rules>>;

/** The rule for an event, if that direction has one. */
export function ruleFor(event: string, direction: Direction | 'none'): WireRule | undefined {
  return (WIRE_RULES as Readonly<Record<string, Rules>>)[event]?.[direction];
}

/** What a finding is about, by where the event stands. */
export const AREA_OF: Readonly<Record<Seat | 'none', WireArea>> = {
  parameter: 'parameter',
  property: 'property',
  body: 'body',
  header: 'header',
  none: 'operation',
};
