import type { AnyView } from './view.ts';

const known = new WeakMap<AnyView, readonly AnyView[]>();

/** What the references in a part of a document lead to, one step each. Examples and other data hold none. */
export function referencesIn(part: AnyView): readonly AnyView[] {
  const before = known.get(part);
  if (before !== undefined) return before;
  const found = new Set<AnyView>();
  const open: AnyView[] = [part];
  for (let view = open.pop(); view !== undefined; view = open.pop()) {
    const target = view.next();
    if (target !== undefined) found.add(target);
    view.addInside(open);
  }
  const references = [...found];
  known.set(part, references);
  return references;
}
