/** For each line of a text (from 0) the line that it is nested in by indentation, or -1 at the top. */
export type Outline = { readonly parent: Int32Array; readonly lines: readonly string[] };

/** Reads the nesting off the indentation; closing brackets count as part of what they close. */
export function outlineOf(lines: readonly string[]): Outline {
  const parent = new Int32Array(lines.length).fill(-1);
  const open: { readonly line: number; readonly indent: number }[] = [];
  for (const [line, text] of lines.entries()) {
    const indent = indentOf(text);
    if (indent === undefined) {
      parent[line] = open.at(-1)?.line ?? -1;
      continue;
    }
    while (open.length > 0 && (open.at(-1)?.indent ?? 0) >= indent) open.pop();
    parent[line] = open.at(-1)?.line ?? -1;
    open.push({ line, indent });
  }
  return { parent, lines };
}

/** Columns of blank before the text; undefined for a blank line. */
export function indentOf(text: string): number | undefined {
  const at = text.search(/\S/);
  return at < 0 ? undefined : at;
}
