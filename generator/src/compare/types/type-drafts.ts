import { pathText, symbolOf, type Named, type Subject } from '../model/index.ts';
import type { TypeChange } from './look.ts';
import type { Draft } from './draft.ts';

/** A change of a type with who meets it. */
export type ReachedChange = { readonly change: TypeChange; readonly user: Named };

/**
 * Facts about changed types: the same change of the same member is one fact, however many copies of the type there
 * are and whoever meets it. A change without a declared owner belongs to its user.
 */
export function typeDrafts(reached: readonly ReachedChange[]): readonly Draft[] {
  const groups = new Map<string, { readonly draft: Draft; readonly users: Map<string, Named> }>();
  for (const { change, user } of reached) {
    const { owner, label: _, path, in: place, ...draft } = change;
    const isOwn = owner === '';
    // Copies of a type have one name in several namespaces.
    const texts = isOwn ? [symbolOf(user), place] : [plain(draft.before), plain(draft.after)];
    const key = JSON.stringify([draft.event, draft.way, owner, pathText(path), draft.values, ...texts]);
    const known = groups.get(key) ?? {
      draft: { ...draft, subject: subjectOf(change, user) },
      users: new Map<string, Named>(),
    };
    groups.set(key, known);
    known.users.set(symbolOf(user), user);
  }
  return [...groups.values()].map(({ draft, users }) => ({
    ...draft,
    reach: [...users].flatMap(([name, user]) => (name === symbolOf(draft.subject) ? [] : [user])),
  }));
}

function subjectOf({ owner, label = owner, path, in: place }: TypeChange, user: Named): Subject {
  if (owner === '') return { kind: 'value', owner: user, steps: path, ...(place && { in: place }) };
  return { kind: 'value', owner: { kind: 'export', module: '', path: label.split('.') }, steps: path };
}

/** Copies of a type differ in the names of the namespaces around them. */
function plain(text: string | undefined): string {
  return (text ?? '').replace(/\b(?:\w+\.)+(\w+)/g, '$1');
}
