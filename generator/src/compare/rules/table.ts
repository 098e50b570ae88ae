import { ACCESS_RULES } from './access.ts';
import { CLIENT_RULES } from './client.ts';
import { HOOK_RULES } from './hooks.ts';
import { MEMBER_RULES } from './members.ts';
import { MESSAGE_RULES } from './messages.ts';
import { METHOD_RULES } from './methods.ts';
import { NAME_RULES } from './names.ts';
import type { Face, Row, Way } from './row.ts';
import { TEXT_RULES } from './texts.ts';
import { TYPE_RULES } from './types.ts';
import { VALUE_RULES } from './values.ts';

const TABLE = {
  ...NAME_RULES,
  ...METHOD_RULES,
  ...MEMBER_RULES,
  ...VALUE_RULES,
  ...TYPE_RULES,
  ...MESSAGE_RULES,
  ...ACCESS_RULES,
  ...CLIENT_RULES,
  ...HOOK_RULES,
  ...TEXT_RULES,
};

/** Something that is not as it was. */
export type Event = keyof typeof TABLE;

/** Every change that is looked for, with everything that is known about it. */
export const RULES: Readonly<Record<Event, Row>> = TABLE;

/** Who meets a change: TypeScript callers, or programs that speak HTTP. */
export type View = 'types' | 'wire';

/** The events that a view knows. */
export const EVENTS = Object.keys(TABLE) as readonly Event[];

/** What an event means in a view; undefined where that direction means nothing there. */
export function faceOf(view: View, event: Event, way: Way | undefined): Face | undefined {
  const faces = RULES[event][view];
  return faces?.[way ?? 'none'] ?? faces?.none;
}

/** The event that this one is a kind of, or itself. */
export function rootOf(event: Event): Event {
  return (RULES[event].like ?? event) as Event;
}

/** Whether two events say the same, be it in two views. */
export const sameEvent = (a: Event, b: Event): boolean => rootOf(a) === rootOf(b);
