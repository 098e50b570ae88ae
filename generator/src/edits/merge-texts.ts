import { diffArrays } from 'diff';

/** What became of two changes of one text. Lines are one-based and count in `mine`. */
export type MergeResult =
  | { readonly kind: 'merged'; readonly text: string }
  | { readonly kind: 'conflict'; readonly lines: readonly LineRange[] };

export type LineRange = { readonly from: number; readonly to: number };

/** The three versions of one text. */
export type Versions = { readonly base: string; readonly mine: string; readonly theirs: string };

/** Lines of the base that one side replaced. */
type Edit = { readonly from: number; readonly to: number; readonly lines: readonly string[] };

/** A part of the base that at least one side changed. */
type Region = { from: number; to: number; readonly mine: Edit[]; readonly theirs: Edit[] };

/** Texts with more changed lines than this have nothing to do with each other. */
const maximumEdits = 5_000;

/**
 * Carries the changes from `base` to `mine` over to `theirs`. Changes that meet or touch conflict unless they are the
 * same, as with git.
 */
export function mergeTexts({ base, mine, theirs }: Versions): MergeResult {
  const lines = linesOf(base);
  const own = editsOf(lines, linesOf(mine));
  const other = editsOf(lines, linesOf(theirs));
  if (own === undefined || other === undefined)
    return { kind: 'conflict', lines: [{ from: 1, to: Math.max(1, linesOf(mine).length) }] };
  const out: string[] = [];
  const conflicts: LineRange[] = [];
  let done = 0;
  let shift = 0;
  for (const region of regionsOf(own, other)) {
    out.push(...lines.slice(done, region.from));
    const [a, b] = [applied(lines, region, region.mine), applied(lines, region, region.theirs)];
    if (region.mine.length > 0 && region.theirs.length > 0 && a.join('') !== b.join('')) {
      const from = region.from + shift + 1;
      conflicts.push({ from, to: Math.max(from, from + a.length - 1) });
    }
    out.push(...(region.mine.length > 0 ? a : b));
    shift += a.length - (region.to - region.from);
    done = region.to;
  }
  if (conflicts.length > 0) return { kind: 'conflict', lines: conflicts };
  return { kind: 'merged', text: [...out, ...lines.slice(done)].join('') };
}

function linesOf(text: string): readonly string[] {
  return text === '' ? [] : text.split(/(?<=\n)/);
}

function editsOf(base: readonly string[], other: readonly string[]): readonly Edit[] | undefined {
  const parts = diffArrays([...base], [...other], { maxEditLength: maximumEdits });
  if (parts === undefined) return undefined;
  const edits: Edit[] = [];
  let at = 0;
  let open: { from: number; to: number; lines: string[] } | undefined;
  for (const { value, added, removed } of parts) {
    if (!added && !removed) {
      open = undefined;
      at += value.length;
      continue;
    }
    if (open === undefined) edits.push((open = { from: at, to: at, lines: [] }));
    if (added) open.lines.push(...value);
    else open.to = at += value.length;
  }
  return edits;
}

function regionsOf(mine: readonly Edit[], theirs: readonly Edit[]): readonly Region[] {
  const all = [
    ...mine.map((edit) => ({ edit, side: 'mine' as const })),
    ...theirs.map((edit) => ({ edit, side: 'theirs' as const })),
  ].sort((a, b) => a.edit.from - b.edit.from || a.edit.to - b.edit.to);
  const regions: Region[] = [];
  for (const { edit, side } of all) {
    let region = regions.at(-1);
    if (region === undefined || edit.from > region.to)
      regions.push((region = { from: edit.from, to: edit.to, mine: [], theirs: [] }));
    region.to = Math.max(region.to, edit.to);
    region[side].push(edit);
  }
  return regions;
}

function applied(base: readonly string[], { from, to }: Region, edits: readonly Edit[]): readonly string[] {
  const out: string[] = [];
  let done = from;
  for (const edit of edits) {
    out.push(...base.slice(done, edit.from), ...edit.lines);
    done = edit.to;
  }
  return [...out, ...base.slice(done, to)];
}
