import { expect, test } from 'vitest';
import { describeDrift } from '../../src/output/index.ts';
import type { DiskFile, FileChange } from '../../src/output/index.ts';

const limits = { diffLines: 4, diffedFiles: 1 };

function fileOf(text: string): DiskFile {
  return { hash: '', content: new TextEncoder().encode(text) };
}

function drift(...changes: readonly FileChange[]) {
  return describeDrift({ changes }, limits);
}

test('tells missing, different and stale files apart', async () => {
  expect(
    await drift(
      { kind: 'remove', path: 'a', before: fileOf('1\n2\n') },
      { kind: 'write', path: 'b', before: undefined, text: '1\n' },
      { kind: 'write', path: 'c', before: fileOf('x\n'), text: 'y\n' },
    ),
  ).toEqual([
    { path: 'a', kind: 'stale', added: 0, removed: 2 },
    { path: 'b', kind: 'missing', added: 1, removed: 0 },
    { path: 'c', kind: 'different', added: 1, removed: 1 },
  ]);
});

test('shows the beginning of a difference', async () => {
  const [file] = await drift({
    kind: 'write',
    path: 'c',
    before: fileOf('a\nb\nc\n'),
    text: 'a\nB\nC\n',
  });
  expect(file?.diff).toBe('@@ -1,3 +1,3 @@\n a\n-b\n-c\n… 2 more lines\n');
});

test('does not search for ever in texts that have nothing in common', async () => {
  const lines = (seed: string): string =>
    Array.from({ length: 20_000 }, (_, index) => `${seed}${index}\n`).join('');
  const [file] = await drift({ kind: 'write', path: 'c', before: fileOf(lines('a')), text: lines('b') });
  expect(file).toMatchObject({ kind: 'different', diff: '  (too different to show)\n' });
});

test('the manifest alone is drift, beside other files it is not mentioned', async () => {
  const manifest: FileChange = {
    kind: 'write',
    path: '.specsmith/manifest.json',
    before: undefined,
    text: '{}\n',
  };
  expect(await drift(manifest)).toHaveLength(1);
  expect(await drift(manifest, { kind: 'write', path: 'b', before: undefined, text: '1\n' })).toMatchObject([
    { path: 'b' },
  ]);
});
