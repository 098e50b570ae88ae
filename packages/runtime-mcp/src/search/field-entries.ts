import { allFields, fieldsOf, literalsOf, type FieldAt } from '../api/walk.ts';
import type { ApiSurface, Field } from '../api/types.ts';
import { splitWords } from '../support/words.ts';

/** Where a field belongs: the number of the method in the surface, whether it comes back, and how deep it is. */
export type Owner = readonly [method: number, returned: 0 | 1, depth: number];

/** A field that methods have, described once however many have it. */
export type FieldEntry = {
  readonly name: string;
  readonly about: string;
  readonly values: string;
  readonly parent: string;
  readonly owners: readonly Owner[];
};

type Draft = { readonly field: Field; readonly parents: Set<string>; readonly owners: Map<string, Owner> };

const MOST_FIELDS = 1500;
const DEEPEST = 6;

/** Every field of every method, equal ones once; a step for each method. */
export function* fieldEntries(surface: ApiSurface): Generator<undefined, readonly FieldEntry[]> {
  const drafts = new Map<string, Draft>();
  for (const [method, { params, returns }] of surface.methods.entries()) {
    const returned = returns === undefined ? [] : fieldsOf(surface, returns);
    for (const at of allFields(surface, params, MOST_FIELDS)) note(drafts, at, method, 0);
    for (const at of allFields(surface, returned, MOST_FIELDS)) note(drafts, at, method, 1);
    yield;
  }
  return [...drafts.values()].map(({ field, parents, owners }) => ({
    name: `${field.name} ${otherForm(field.name)}`.trim(),
    about: field.description ?? '',
    values: literalsOf(field.type).map(String).join('\n'),
    parent: [...parents].join(' '),
    owners: [...owners.values()],
  }));
}

function note(drafts: Map<string, Draft>, { path, field }: FieldAt, method: number, returned: 0 | 1): void {
  const depth = path.length - 1;
  if (depth > DEEPEST) return;
  const key = JSON.stringify([field.name, field.description, literalsOf(field.type)]);
  const draft = drafts.get(key) ?? { field, parents: new Set(), owners: new Map() };
  const parent = path.at(-2);
  if (parent !== undefined) draft.parents.add(parent);
  const place = `${method} ${returned}`;
  if (!draft.owners.has(place)) draft.owners.set(place, [method, returned, depth]);
  drafts.set(key, draft);
}

/** `max_call_duration_ms` is also asked for as max call duration; a single word is marked as a name. */
export function otherForm(name: string): string {
  const words = splitWords(name);
  if (words.length === 1) return `${name}_`;
  return words.length > 2 ? words.slice(0, -1).join('_') : '';
}
