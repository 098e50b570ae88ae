import type { Kind } from './shapes.ts';
import type { View } from './view.ts';

/** What is at the end of a chain of references. */
export type Followed<K extends Kind> =
  | { readonly kind: 'found'; readonly view: View<K> }
  /** The last reference of the chain leads nowhere. */
  | { readonly kind: 'dangling'; readonly reference: View<K> }
  | RefCycle<K>;

/** References that only lead to each other, in the order in which they do. */
export type RefCycle<K extends Kind> = { readonly kind: 'cycle'; readonly members: ReadonlyArray<View<K>> };

const ends = new WeakMap<object, unknown>();

/**
 * Follows a view that is a reference to the end, however long the chain is. What is no reference is its own end. Every
 * reference of a chain gives the same result.
 */
export function follow<K extends Kind>(start: View<K>): Followed<K> {
  if (start.reference === undefined) return { kind: 'found', view: start };
  const next = start.next();
  // Most references lead to something that is none.
  if (next === undefined) return { kind: 'dangling', reference: start };
  return next.reference === undefined ? { kind: 'found', view: next } : followChain(start);
}

function followChain<K extends Kind>(start: View<K>): Followed<K> {
  const chain = new Set<View<K>>();
  let end: Followed<K> | undefined;
  for (let view = start; end === undefined; ) {
    const next = view.next();
    if (chain.has(view)) end = { kind: 'cycle', members: from(view, chain) };
    else if (view.reference === undefined) end = { kind: 'found', view };
    else if (next === undefined) end = { kind: 'dangling', reference: view };
    else end = ends.get(view) as Followed<K> | undefined;
    chain.add(view);
    view = next ?? view;
  }
  for (const each of chain) ends.set(each, end);
  return end;
}

function from<T>(first: T, chain: ReadonlySet<T>): readonly T[] {
  const all = [...chain];
  return all.slice(all.indexOf(first));
}

/** The view behind all references, or undefined where they lead nowhere. */
export function resolve<K extends Kind>(view: View<K> | undefined): View<K> | undefined {
  if (view?.reference === undefined) return view;
  const end = follow(view);
  return end.kind === 'found' ? end.view : undefined;
}
