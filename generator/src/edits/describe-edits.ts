import { structuredPatch } from 'diff';
import { hashOf, type Manifest } from '../output/index.ts';
import { byCodeUnit } from '../support/collate.ts';
import { findOriginal, type OriginalSources } from './originals.ts';

/** The edit that a generated file carries. */
export type CustomEdit = {
  readonly path: string;
  readonly added: number;
  readonly removed: number;
  /** Unified diff from the generated to the edited form. Absent when the generated form was not found. */
  readonly patch?: string;
};

/** All edits inside generated files of a package, by path. */
export type CustomPatch = {
  readonly edits: readonly CustomEdit[];
  /** Added and removed lines. */
  readonly lines: number;
};

/** Compares the generated files on disk with their generated forms; `pure` knows those of this run, if there was one. */
export function describeEdits(
  { files }: Pick<Manifest, 'files'>,
  sources: OriginalSources,
  pure: ReadonlyMap<string, string> = new Map(),
): CustomPatch {
  const edits = [...files]
    .sort(([a], [b]) => byCodeUnit(a, b))
    .flatMap(([path, hash]) => describeEdit(path, hash, sources, pure.get(path)) ?? []);
  return { edits, lines: edits.reduce((sum, { added, removed }) => sum + added + removed, 0) };
}

function describeEdit(
  path: string,
  hash: string,
  sources: OriginalSources,
  pure: string | undefined,
): CustomEdit | undefined {
  const { root, fs } = sources;
  const content = fs.kindOf(`${root}/${path}`) === 'file' ? fs.read(`${root}/${path}`) : undefined;
  if (content === undefined || hashOf(content) === hash) return undefined;
  const mine = new TextDecoder().decode(content).replaceAll('\r\n', '\n');
  if (hashOf(mine) === hash) return undefined;
  const base = pure ?? findOriginal(path, hash, sources);
  if (base === undefined) return { path, added: 0, removed: 0 };
  return { path, ...patchOf(path, base, mine) };
}

function patchOf(path: string, base: string, mine: string): Required<Omit<CustomEdit, 'path'>> {
  const { hunks } = structuredPatch(`a/${path}`, `b/${path}`, base, mine, '', '', { context: 3 });
  const lines = hunks.flatMap(({ oldStart, oldLines, newStart, newLines, lines: inside }) => [
    `@@ -${rangeText(oldStart, oldLines)} +${rangeText(newStart, newLines)} @@`,
    ...inside,
  ]);
  const count = (sign: string): number =>
    hunks.reduce((sum, hunk) => sum + hunk.lines.filter((line) => line.startsWith(sign)).length, 0);
  return {
    added: count('+'),
    removed: count('-'),
    patch: [`--- a/${path}`, `+++ b/${path}`, ...lines, ''].join('\n'),
  };
}

function rangeText(start: number, count: number): string {
  return count === 1 ? String(start) : `${count === 0 ? Math.max(0, start - 1) : start},${count}`;
}
