import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { mergeTexts } from '../../src/edits/merge-texts.ts';
import { seeded } from '../laws/shuffle.ts';
import { temporaryFolder } from '../kit/run-program.ts';

const text = (words: string): string => words.split(' ').join('\n') + '\n';
const merge = (base: string, mine: string, theirs: string) =>
  mergeTexts({ base: text(base), mine: text(mine), theirs: text(theirs) });

describe('a merge', () => {
  test.each([
    ['nothing changed', 'a b c', 'a b c', 'a b c', 'a b c'],
    ['one side changed', 'a b c', 'a X c', 'a b c', 'a X c'],
    ['the other side changed', 'a b c', 'a b c', 'a b Y', 'a b Y'],
    ['both changed, apart', 'a b c d e', 'X b c d e', 'a b c d Y', 'X b c d Y'],
    ['both made the same change', 'a b c', 'a X c', 'a X c', 'a X c'],
    ['both made the same change, and one of them more', 'a b c d e', 'a X c d e', 'a X c d Y', 'a X c d Y'],
    ['lines were added and removed', 'a b c d e f', 'a N b c d e f', 'a b c d f', 'a N b c d f'],
  ])('%s', (_, base, mine, theirs, want) => {
    expect(merge(base, mine, theirs)).toEqual({ kind: 'merged', text: text(want) });
  });

  test.each([
    ['the same line', 'a b c', 'a X c', 'a Y c', [{ from: 2, to: 2 }]],
    ['neighbouring lines', 'a b c d', 'a X c d', 'a b Y d', [{ from: 2, to: 3 }]],
    ['an edit of removed lines', 'a b c d e', 'N a b X d e', 'a b e', [{ from: 4, to: 5 }]],
  ])('conflicts: %s', (_, base, mine, theirs, lines) => {
    expect(merge(base, mine, theirs)).toEqual({ kind: 'conflict', lines });
  });

  test('a last line without a line end stays as it is', () => {
    const versions = { base: 'a\nb\nc', mine: 'X\nb\nc', theirs: 'a\nb\nc\n' };
    expect(mergeTexts(versions)).toEqual({ kind: 'merged', text: 'X\nb\nc\n' });
  });
});

test('agrees with git about random texts', () => {
  const folder = temporaryFolder();
  const random = seeded(7);
  const change = (lines: readonly string[], word: string): string =>
    lines
      .flatMap((line, at) => {
        const dice = random();
        if (dice < 0.03) return [];
        if (dice < 0.06) return [line, `${word}${at}\n`];
        return dice < 0.09 ? [`${word}${at}\n`] : [line];
      })
      .join('');
  let merged = 0;
  for (let round = 0; round < 40; round += 1) {
    const lines = Array.from({ length: 30 }, (_, at) => `line ${at}\n`);
    const versions = { base: lines.join(''), mine: change(lines, 'mine '), theirs: change(lines, 'theirs ') };
    for (const [name, content] of Object.entries(versions)) writeFileSync(join(folder, name), content);
    const git = spawnSync('git', ['merge-file', '-p', 'mine', 'base', 'theirs'], {
      cwd: folder,
      encoding: 'utf8',
    });
    const own = mergeTexts(versions);
    if (git.status === 0) expect(own).toEqual({ kind: 'merged', text: git.stdout });
    else expect(own.kind).toBe('conflict');
    merged += own.kind === 'merged' ? 1 : 0;
  }
  expect(merged).toBeGreaterThan(5);
  expect(merged).toBeLessThan(40);
});
