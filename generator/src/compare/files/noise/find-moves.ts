import type { NoiseKind } from '../model/package-diff.ts';
import { indentOf, type Outline } from './outline.ts';

/** A changed line that may have a twin: where it stands in its own text (from 0), and in which run of changes. */
export type Candidate = { readonly line: number; readonly run: number; readonly text: string };

/** One side of a file: its nesting and its changed lines in order. */
export type MoveSide = { readonly outline: Outline; readonly changed: readonly Candidate[] };

/** Which changed lines, by index into `changed`, only changed their place. */
export type Moves = {
  readonly removed: ReadonlyMap<number, NoiseKind>;
  readonly added: ReadonlyMap<number, NoiseKind>;
};

/** As git's own colouring of moved lines: less text than this is found anywhere. */
const significant = 20;
/** Equal lines that are looked at around a place; text such as a closing bracket stands everywhere. */
const nearby = 16;

/**
 * Finds blocks that moved within what they are nested in. A block that changed its owner is not among them (a property
 * that went from one type to another is a change), nor is anything between round brackets, where order has a meaning.
 * `oldToNew` gives the new line of an unchanged old one.
 */
export function findMoves(
  before: MoveSide,
  after: MoveSide,
  oldToNew: (line: number) => number | undefined,
): Moves {
  const removed = new Map<number, NoiseKind>();
  const added = new Map<number, NoiseKind>();
  const places = placesByText(after.changed);
  for (let at = 0; at < before.changed.length; at++) {
    const best = bestTwin(at);
    if (best === undefined) continue;
    for (let offset = 0; offset < best.length; offset++) {
      removed.set(at + offset, best.kind);
      added.set(best.to + offset, best.kind);
    }
    at += best.length - 1;
  }
  return { removed, added };

  function bestTwin(
    from: number,
  ): { readonly to: number; readonly length: number; readonly kind: NoiseKind } | undefined {
    let best: { readonly to: number; readonly length: number; readonly kind: NoiseKind } | undefined;
    const twins = places.get(keyOf(before.changed[from]?.text ?? '')) ?? [];
    for (const to of nearest(twins, from)) {
      const length = runLength(from, to);
      if (length <= (best?.length ?? 0)) continue;
      const kind = kindOf(from, to, length);
      if (kind !== undefined) best = { to, length, kind };
    }
    return best;
  }

  function runLength(from: number, to: number): number {
    let length = 0;
    for (;;) {
      const [a, b] = [before.changed[from + length], after.changed[to + length]];
      if (!a || !b || added.has(to + length) || keyOf(a.text) !== keyOf(b.text)) return length;
      if (a.run !== before.changed[from]?.run || b.run !== after.changed[to]?.run) return length;
      length++;
    }
  }

  function kindOf(from: number, to: number, length: number): NoiseKind | undefined {
    const block = before.changed.slice(from, from + length);
    const top = outermost(block);
    const twin = after.changed[to + block.indexOf(top)];
    if (twin === undefined || indentOf(top.text) !== indentOf(twin.text)) return undefined;
    const [oldOwner, newOwner] = [
      before.outline.parent[top.line] ?? -1,
      after.outline.parent[twin.line] ?? -1,
    ];
    const sameOwner =
      oldOwner === newOwner && oldOwner === -1 ? true : oldOwner >= 0 && oldToNew(oldOwner) === newOwner;
    if (!sameOwner) return undefined;
    const ownerText = oldOwner < 0 ? '' : (before.outline.lines[oldOwner] ?? '').trim();
    if (/[([]$/.test(ownerText)) return undefined;
    const isEntry = /[{:]$/.test(ownerText) && entry.test(top.text);
    if (isEntry) return 'key-order';
    return lettersIn(block) >= significant ? 'moved' : undefined;
  }
}

/** `name:`, `'name':`, `name?:`, `[name]:`, with what may stand before it in a type. */
const entry = /^\s*(?:readonly\s+)?(?:[\w$-]+|'[^']*'|"[^"]*"|\[[^\]]*\])\??\s*:/;

/** Equal but for the comma that the last entry of a list does not have. */
function keyOf(text: string): string {
  return text.replace(/,?\s*$/, '');
}

function placesByText(changed: readonly Candidate[]): ReadonlyMap<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [index, { text }] of changed.entries()) {
    const key = keyOf(text);
    const list = places.get(key);
    if (list === undefined) places.set(key, [index]);
    else list.push(index);
  }
  return places;
}

/** The members of a sorted list that are closest to a value. */
function nearest(sorted: readonly number[], value: number): readonly number[] {
  if (sorted.length <= 2 * nearby) return sorted;
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return sorted.slice(Math.max(0, low - nearby), low + nearby);
}

function outermost(block: readonly Candidate[]): Candidate {
  return block.reduce((top, each) => {
    const [a, b] = [indentOf(each.text), indentOf(top.text)];
    return a !== undefined && (b === undefined || a < b) ? each : top;
  });
}

function lettersIn(block: readonly Candidate[]): number {
  return block.reduce((sum, { text }) => sum + text.replace(/[^\p{L}\p{N}]/gu, '').length, 0);
}
