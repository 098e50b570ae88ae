import { diagnostic, type Report } from '../diagnostics/index.ts';
import { resolve, type Schema } from '../document/index.ts';
import type { JsonObject } from '../support/json.ts';
import type { Place } from '../support/place.ts';

type Edge = { readonly to: JsonObject; readonly at: Place };

/** Reports each schema whose allOf, through any chain of references, contains itself. */
export function checkAllOf(schemas: readonly Schema[], report: Report): void {
  const edges = new Map<JsonObject, readonly Edge[]>();
  for (const schema of schemas) {
    const found = edgesOf(schema);
    if (found.length > 0) edges.set(schema.value, found);
  }
  for (const cycle of cyclesIn(edges)) {
    const first = [...cycle].sort((a, b) => (a.pointer < b.pointer ? -1 : 1))[0];
    report(diagnostic('Document/AllOfCycle', first, {}));
  }
}

/** What a schema merges: the members of its allOf, each behind its references. */
function edgesOf(schema: Schema): readonly Edge[] {
  return (schema.get('allOf') ?? []).flatMap((member) => {
    const to = resolve(member)?.value;
    return to ? [{ to, at: member.at }] : [];
  });
}

/** The edges of each cycle; depth first without recursion, as chains may be long. */
function cyclesIn(edges: ReadonlyMap<JsonObject, readonly Edge[]>): ReadonlyArray<readonly Place[]> {
  const cycles: Place[][] = [];
  const done = new Set<JsonObject>();
  for (const start of edges.keys()) {
    const path: Array<{ node: JsonObject; next: number; via: Place | undefined }> = [
      { node: start, next: 0, via: undefined },
    ];
    const open = new Map<JsonObject, number>([[start, 0]]);
    while (path.length > 0) {
      const top = path[path.length - 1];
      const edge = top && !done.has(top.node) ? edges.get(top.node)?.[top.next] : undefined;
      if (!top || !edge) {
        if (top) {
          done.add(top.node);
          open.delete(top.node);
        }
        path.pop();
        continue;
      }
      top.next += 1;
      const index = open.get(edge.to);
      if (index !== undefined)
        cycles.push([...path.slice(index + 1).flatMap(({ via }) => via ?? []), edge.at]);
      else if (!done.has(edge.to)) {
        open.set(edge.to, path.length);
        path.push({ node: edge.to, next: 0, via: edge.at });
      }
    }
  }
  return cycles;
}
