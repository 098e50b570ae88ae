import { isObject, join, type JsonValue } from '../support/json.ts';
import type { Place } from '../support/place.ts';
import { refOf, type Places, type RefEnd } from './references/references.ts';

/** Where a chain of references ends that stands where OpenAPI lists none. */
export type StrayEnd = RefEnd | { readonly kind: 'cycle' };

/** The reference that a value of a place is which OpenAPI lists none for; a member that is only called so is no text. */
export function strayIn(value: JsonValue): string | undefined {
  const ref = isObject(value) ? refOf(value) : undefined;
  return typeof ref === 'string' ? ref : undefined;
}

/** Follows a reference to something that is none, however long the chain is. */
export function chase(places: Places, ref: string, from: Place): StrayEnd {
  const seen = new Set<string>();
  let end = places.step(ref, from);
  for (;;) {
    const next = end.kind === 'value' ? strayIn(end.value) : undefined;
    if (end.kind !== 'value' || next === undefined) return end;
    const key = `${end.at.file}#${end.at.pointer}`;
    if (seen.has(key)) return { kind: 'cycle' };
    seen.add(key);
    end = places.step(next, { file: end.at.file, pointer: join(end.at.pointer, '$ref') });
  }
}
