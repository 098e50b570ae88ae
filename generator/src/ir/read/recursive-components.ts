import { referencesIn, type AnyView } from '../../document/index.ts';
import { byCodeUnit } from '../../support/collate.ts';
import type { Place } from '../../support/place.ts';
import { placeKey } from './schema-reader.ts';

/** What a reference leads to. */
type Edge = { readonly key: string; readonly view: AnyView };

/**
 * Schemas that contain themselves once models are taken as names. Such a schema cannot be written inline, so it needs
 * a name of its own. Sorted by place, so the order of the document does not matter.
 */
export function recursiveComponents(
  roots: readonly AnyView[],
  models: ReadonlySet<string>,
): readonly Place[] {
  const found = new Map<string, Place>();
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const onStack = new Set<string>();
  const places = new Map<string, Place>();
  const edgesOf = new Map<string, readonly Edge[]>();

  const edges = (view: AnyView, key: string): readonly Edge[] => {
    let list = edgesOf.get(key);
    if (list === undefined) {
      list = referencesIn(view)
        .map((target) => ({ key: placeKey(target.at), view: target }))
        .filter((edge) => !models.has(edge.key));
      edgesOf.set(key, list);
    }
    return list;
  };

  // Tarjan's strongly connected components, with an explicit stack: documents may chain thousands of references.
  const visit = (root: AnyView): void => {
    const work: Array<{ readonly view: AnyView; readonly key: string; next: number }> = [];
    const enter = (view: AnyView, key: string): void => {
      places.set(key, view.at);
      index.set(key, index.size);
      low.set(key, index.size - 1);
      stack.push(key);
      onStack.add(key);
      work.push({ view, key, next: 0 });
    };
    enter(root, placeKey(root.at));
    for (let frame = work.at(-1); frame !== undefined; frame = work.at(-1)) {
      const edge = edges(frame.view, frame.key)[frame.next];
      frame.next += 1;
      if (edge !== undefined) {
        if (!index.has(edge.key)) enter(edge.view, edge.key);
        else if (onStack.has(edge.key))
          low.set(frame.key, Math.min(low.get(frame.key) ?? 0, index.get(edge.key) ?? 0));
        continue;
      }
      work.pop();
      const parent = work.at(-1);
      if (parent !== undefined)
        low.set(parent.key, Math.min(low.get(parent.key) ?? 0, low.get(frame.key) ?? 0));
      if (low.get(frame.key) === index.get(frame.key)) closeComponent(frame.key);
    }
  };
  const closeComponent = (head: string): void => {
    const members: string[] = [];
    for (let key = stack.pop(); key !== undefined; key = stack.pop()) {
      onStack.delete(key);
      members.push(key);
      if (key === head) break;
    }
    const selfReferring = members.length > 1 || edgesOf.get(head)?.some((edge) => edge.key === head) === true;
    if (!selfReferring) return;
    for (const key of members) {
      const place = places.get(key);
      if (place !== undefined && !models.has(key)) found.set(key, place);
    }
  };

  for (const root of roots) if (!index.has(placeKey(root.at))) visit(root);
  return [...found.entries()].sort(([a], [b]) => byCodeUnit(a, b)).map(([, place]) => place);
}
