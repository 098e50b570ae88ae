import type { RefResolver } from '../../check/checked-input.ts';
import type { JsonValue } from '../../support/json.ts';
import { byCodeUnit } from '../../support/collate.ts';
import { isObject, join, own } from '../../support/json.ts';
import type { Place } from '../../support/place.ts';
import { placeKey } from './schema-reader.ts';

/** A `$ref` found in a schema, with the place it is written at. */
type Edge = { readonly key: string; readonly place: Place };

/**
 * Schemas that contain themselves once models are taken as names. Such a schema cannot be written inline, so it needs
 * a name of its own. Sorted by place, so the order of the document does not matter.
 */
export function recursiveComponents(
  roots: readonly Place[],
  refs: RefResolver,
  models: ReadonlySet<string>,
): readonly Place[] {
  const found = new Map<string, Place>();
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const onStack = new Set<string>();
  const places = new Map<string, Place>();
  const edgesOf = new Map<string, readonly Edge[]>();

  const edges = (place: Place): readonly Edge[] => {
    const key = placeKey(place);
    let list = edgesOf.get(key);
    if (list === undefined) {
      list = collectEdges(refs.at(place)?.value, place, refs).filter((edge) => !models.has(edge.key));
      edgesOf.set(key, list);
    }
    return list;
  };

  // Tarjan's strongly connected components, with an explicit stack: documents may chain thousands of references.
  const visit = (root: Place): void => {
    const work: Array<{ readonly place: Place; readonly key: string; next: number }> = [];
    const enter = (place: Place, key: string): void => {
      places.set(key, place);
      index.set(key, index.size);
      low.set(key, index.size - 1);
      stack.push(key);
      onStack.add(key);
      work.push({ place, key, next: 0 });
    };
    enter(root, placeKey(root));
    for (let frame = work.at(-1); frame !== undefined; frame = work.at(-1)) {
      const edge = edges(frame.place)[frame.next];
      frame.next += 1;
      if (edge !== undefined) {
        if (!index.has(edge.key)) enter(edge.place, edge.key);
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

  for (const root of roots) if (!index.has(placeKey(root))) visit(root);
  return [...found.entries()].sort(([a], [b]) => byCodeUnit(a, b)).map(([, place]) => place);
}

function collectEdges(schema: JsonValue | undefined, at: Place, refs: RefResolver): readonly Edge[] {
  const out: Edge[] = [];
  const walk = (value: JsonValue | undefined, pointer: string): void => {
    if (Array.isArray(value)) value.forEach((item: JsonValue, i) => walk(item, join(pointer, i)));
    if (!isObject(value)) return;
    const ref = own(value, '$ref');
    if (typeof ref === 'string') {
      const target = refs.follow(ref, { file: at.file, pointer });
      if (target !== undefined) out.push({ key: placeKey(target.at), place: target.at });
    }
    for (const [key, child] of Object.entries(value)) {
      if (key !== 'example' && key !== 'examples' && key !== 'default' && key !== 'enum')
        walk(child, join(pointer, key));
    }
  };
  walk(schema, at.pointer);
  return out;
}
