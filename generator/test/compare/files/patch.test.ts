import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { renderPatch, type PackageTree } from '../../../src/compare/files/index.ts';
import { compare, hostile, numbered, tree, type Content } from './fixtures.ts';

type Files = Readonly<Record<string, Content>>;

const cases: ReadonlyArray<readonly [string, Files, Files]> = [
  ['changed lines', { a: numbered(40) }, { a: numbered(40, { 3: 'x', 30: 'y' }) }],
  [
    'new, empty and deleted files',
    { gone: 'x\n', stays: '1\n', empty: '' },
    { stays: '1\n', fresh: 'a\nb\n', 'd/blank': '' },
  ],
  ['a missing last line end', { a: 'x\ny', b: 'x\ny\n', c: 'x\ny' }, { a: 'x\nz', b: 'x\ny', c: 'x\ny\n' }],
  ['modes', { a: 'x\n', b: { run: 'x\n' } }, { a: { run: 'x\n' }, b: 'y\n', c: { run: '#!/bin/sh\n' } }],
  [
    'moves',
    { 'a/x': numbered(20), 'a/y': numbered(20, { 1: 'q' }) },
    { 'b/x': numbered(20), 'c y': numbered(20, { 1: 'q', 9: 'r' }) },
  ],
  ['a move that is also made runnable', { a: numbered(20) }, { b: { run: numbered(20) } }],
  [
    'binary contents',
    { a: Buffer.from([0, 1, 2]), b: Buffer.from([0, 9]) },
    { a: Buffer.from([0, 5]), c: Buffer.from([0, 200, 255]) },
  ],
  [
    'text that is not UTF-8',
    { a: Buffer.from('caf\xe9\nx\n', 'latin1') },
    { a: Buffer.from('caf\xe9\ny \xff\n', 'latin1') },
  ],
  ['line ends of other systems', { a: 'x\r\ny\r\nz\r' }, { a: 'x\r\nq\r\nz\rw' }],
  [
    'names with blanks, quotes, controls and letters',
    { 'a b': 'x\n', 'q"u\\o': 'x\n', 'ta\tb': 'x\n', 'é ü': 'x\n' },
    { 'a b': 'y\n', 'q"u\\o': 'y\n', 'ta\tb': 'y\n', 'é ü': 'y\n', 'new\nline': 'z\n' },
  ],
  ['text that looks like a patch', { a: 'x\n', '--- a': 'x\n' }, { a: hostile, '--- a': `${hostile}\n` }],
  ['a byte order mark', { a: '\ufeffx\n' }, { a: '\ufeffy\n' }],
];

test.each(cases)('git apply takes %s', async (_, from, to) => {
  const patch = renderPatch(await compare(from, to));
  expect(applied(tree('from', from), patch)).toEqual(listing(tree('to', to)));
});

test('git apply takes what the fallback found', async () => {
  const [from, to] = [
    { a: numbered(60), b: '', gone: 'x' },
    { a: numbered(60, { 1: 'x', 40: 'y' }), b: 'z', new: 'q\n' },
  ];
  const patch = renderPatch(await compare(from, to, 'fallback'));
  expect(applied(tree('from', from), patch)).toEqual(listing(tree('to', to)));
});

/** The files of a folder after `git apply`, as a listing. */
function applied(from: PackageTree, patch: Uint8Array): Readonly<Record<string, string>> {
  const folder = mkdtempSync(join(tmpdir(), 'specsmith-test-'));
  try {
    for (const [path, { bytes, mode }] of from.files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), bytes);
      chmodSync(join(folder, path), mode);
    }
    execFileSync('git', ['init', '--quiet'], { cwd: folder });
    execFileSync('git', ['apply', '--whitespace=nowarn', '-'], { cwd: folder, input: patch });
    rmSync(join(folder, '.git'), { recursive: true });
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      statSync(join(folder, name)).isFile(),
    );
    return Object.fromEntries(
      names
        .sort()
        .map((name) => [
          name,
          entry(readFileSync(join(folder, name)), (statSync(join(folder, name)).mode & 0o100) !== 0),
        ]),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function listing({ files }: PackageTree): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...files].map(([path, { bytes, mode }]) => [path, entry(bytes, mode === 0o755)]),
  );
}

function entry(bytes: Uint8Array, executable: boolean): string {
  return `${executable ? 'run' : 'file'} ${Buffer.from(bytes).toString('latin1')}`;
}
