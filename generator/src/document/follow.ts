import { JoinedView } from './joined.ts';
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

/**
 * The view behind all references, or undefined where they lead nowhere. A path item is joined with what stands beside
 * the references to it.
 */
export function resolve<K extends Kind>(view: View<K> | undefined): View<K> | undefined {
  if (view?.reference === undefined) return view;
  const end = follow(view);
  if (end.kind !== 'found') return undefined;
  return view.kind === 'pathItem' ? joinedWith(view, end.view) : end.view;
}

const joined = new WeakMap<object, unknown>();

/** The same view each time, and the end itself where nothing stands beside a reference to it. */
function joinedWith<K extends Kind>(start: View<K>, end: View<K>): View<K> {
  const known = joined.get(start);
  if (known !== undefined) return known as View<K>;
  const chain: View<K>[] = [];
  for (let view: View<K> | undefined = start; view !== undefined && view !== end; view = view.next())
    if (Object.keys(view.value).length > 1) chain.push(view);
  const whole = chain.reduceRight((target, reference) => new JoinedView(target, reference), end);
  joined.set(start, whole);
  return whole;
}
