import { diagnostic, type Report } from '../diagnostics/index.ts';
import { resolve, type Schema } from '../document/index.ts';
import type { JsonValue } from '../support/json.ts';

/** A part of an allOf and what it leads to. */
type Edge = { readonly to: JsonValue; readonly member: Schema };

/** Reports each schema whose allOf, through any chain of references, contains itself, and reads it without itself. */
export function checkAllOf(schemas: readonly Schema[], report: Report): void {
  const edges = new Map<JsonValue, readonly Edge[]>();
  for (const schema of schemas) {
    const found = edgesOf(schema);
    if (found.length > 0) edges.set(schema.raw, found);
  }
  for (const cycle of cyclesIn(edges)) {
    const [first] = [...cycle].sort((a, b) => (a.at.pointer < b.at.pointer ? -1 : 1));
    if (first === undefined) continue;
    report(diagnostic('Document/AllOfCycle', first.at, {}));
    first.sever();
  }
}

/** What a schema merges: the members of its allOf, each behind its references. */
function edgesOf(schema: Schema): readonly Edge[] {
  return (schema.get('allOf') ?? []).flatMap((member) => {
    const to = resolve(member)?.raw;
    return to === undefined ? [] : [{ to, member }];
  });
}

/** The edges of each cycle; depth first without recursion, as chains may be long. */
function cyclesIn(edges: ReadonlyMap<JsonValue, readonly Edge[]>): ReadonlyArray<readonly Schema[]> {
  const cycles: Schema[][] = [];
  const done = new Set<JsonValue>();
  for (const start of edges.keys()) {
    const path: Array<{ node: JsonValue; next: number; via: Schema | undefined }> = [
      { node: start, next: 0, via: undefined },
    ];
    const open = new Map<JsonValue, number>([[start, 0]]);
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
        cycles.push([...path.slice(index + 1).flatMap(({ via }) => via ?? []), edge.member]);
      else if (!done.has(edge.to)) {
        open.set(edge.to, path.length);
        path.push({ node: edge.to, next: 0, via: edge.member });
      }
    }
  }
  return cycles;
}
