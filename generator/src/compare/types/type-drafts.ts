import type { Draft } from './draft.ts';
import type { TypeChange } from './diff-types.ts';

/** A change of a type with who meets it. */
export type ReachedChange = { readonly change: TypeChange; readonly user: string };

/**
 * Findings of changed types: the same change of the same member is one finding, however many copies of the type there
 * are and whoever meets it. A change without a declared owner belongs to its user.
 */
export function typeDrafts(reached: readonly ReachedChange[]): readonly Draft[] {
  const groups = new Map<string, { readonly draft: Draft; readonly users: Set<string> }>();
  for (const { change, user } of reached) {
    const { code, owner, path, before, after, values, way, nodeBefore, nodeAfter } = change;
    const isOwn = owner === '';
    const part = isOwn ? change.part : undefined;
    const symbol = joined(isOwn ? user : change.label ?? owner, path);
    // Copies of a type have one name in several namespaces.
    const texts = isOwn ? [user, part] : [plain(before), plain(after)];
    const key = JSON.stringify([code, owner, path, values, ...texts]);
    const known = groups.get(key);
    if (known !== undefined) known.users.add(user);
    else {
      const draft: Draft = {
        code,
        symbol,
        part,
        phrase: part === undefined ? undefined : phraseOf(part, path, user),
        name: path.split('.').at(-1) || part?.split(' ').at(-1) || symbol,
        before,
        after,
        values,
        direction: way,
        nodeBefore,
        nodeAfter,
      };
      groups.set(key, { draft, users: new Set([user]) });
    }
  }
  return [...groups.values()].map(({ draft, users }) => ({
    ...draft,
    affects: [...users].filter((user) => user !== draft.symbol),
  }));
}

function joined(symbol: string, path: string): string {
  return path === '' || /^[[(]/.test(path) ? `${symbol}${path}` : `${symbol}.${path}`;
}

/** `the argument query of client.call.list()`, `status in the result of client.call.create()` */
function phraseOf(part: string, path: string, user: string): string {
  if (path.startsWith('(')) return `the ${part}${path} of ${user}()`;
  const whole = `the ${part} of ${user}()`;
  const inner = path.replace(/^\[\]\.?/, '');
  const item = inner === path ? whole : `an item of ${whole}`;
  return inner === '' ? item : `${inner} in ${item}`;
}

/** Copies of a type differ in the names of the namespaces around them. */
function plain(text: string | undefined): string {
  return (text ?? '').replace(/\b(?:\w+\.)+(\w+)/g, '$1');
}
