import { join } from '../support/json.ts';
import type { Place } from '../support/place.ts';

/** The way to a value, as a chain; its pointer is only spelled out when something is reported there. */
export type Trail = { readonly base: Place } | { readonly parent: Trail; readonly token: string | number };

/** The place a trail leads to. */
export function placeOf(trail: Trail, ...tokens: ReadonlyArray<string | number>): Place {
  const steps = [...tokens];
  let each = trail;
  while ('parent' in each) {
    steps.unshift(each.token);
    each = each.parent;
  }
  return { file: each.base.file, pointer: join(each.base.pointer, ...steps) };
}

/** The file a trail is in. */
export function fileOfTrail(trail: Trail): string {
  let each = trail;
  while ('parent' in each) each = each.parent;
  return each.base.file;
}
