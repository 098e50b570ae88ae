import type { Event } from '../rules/index.ts';
import type { Look } from './look.ts';

/** How a value that is another one now is called: whether those who use it notice depends on the way it goes. */
export function changeEvent({ types: { checker }, whole: { before, after }, way }: Look): Event {
  if (way === 'request') return checker.isTypeAssignableTo(before, after) ? 'type-widened' : 'type-changed';
  return checker.isTypeAssignableTo(after, before) ? 'type-narrowed' : 'type-changed';
}
