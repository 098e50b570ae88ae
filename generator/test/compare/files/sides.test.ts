import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import {
  loadSide,
  packageFile,
  parseSide,
  type LoadSideOptions,
  type PackageTree,
} from '../../../src/compare/files/index.ts';
import { host } from './fixtures.ts';

const folder = mkdtempSync(join(tmpdir(), 'specsmith-sides-'));
afterAll(() => rmSync(folder, { recursive: true }));

type Loaded = { readonly tree: PackageTree | undefined; readonly said: readonly string[] };

async function load(text: string, options: Partial<LoadSideOptions> = {}): Promise<Loaded> {
  const said: string[] = [];
  const report: LoadSideOptions['report'] = ({ code, message }) => void said.push(`${code} ${message}`);
  const tree = await loadSide(text, { host: { ...host, folder }, report, ...options });
  return { tree, said };
}

describe('the name of a side', () => {
  test.each([
    ['packages/sdk', { kind: 'folder-or-tarball' }],
    ['./npm:x', { kind: 'folder-or-tarball' }],
    ['npm:retell-sdk@5.33.0', { kind: 'npm', name: 'retell-sdk', version: '5.33.0' }],
    ['npm:@retell-ai/mcp-server@latest', { kind: 'npm', name: '@retell-ai/mcp-server', version: 'latest' }],
    ['git:main:packages/sdk', { kind: 'git', revision: 'main', path: 'packages/sdk' }],
    ['git:HEAD~1', { kind: 'git', revision: 'HEAD~1', path: '' }],
    ['edition:5.33.0', { kind: 'edition', edition: '5.33.0' }],
  ])('%s', (text, expected) => {
    expect(parseSide(text)).toMatchObject({ side: { text, ...expected } });
  });

  test.each([
    '',
    'npm:retell-sdk',
    'npm:--registry=x@1.0.0',
    'npm:-x@1.0.0',
    'npm:../x@1.0.0',
    'npm:x@^1.0.0',
    'npm:x@--flag',
    'npm:x@file:../y',
    'npm:x@https://example.com/x.tgz',
    'npm:a/b@1.0.0',
    'git:',
    'git:--output=x:y',
    'git:a b:c',
    'edition:',
  ])('is refused: %j', (text) => {
    expect(parseSide(text)).toHaveProperty('fault');
  });
});

describe('a folder', () => {
  test('is read without links, modules and the repository', async () => {
    const root = join(folder, 'plain');
    mkdirSync(join(root, 'src'), { recursive: true });
    mkdirSync(join(root, 'node_modules/x'), { recursive: true });
    writeFileSync(join(root, 'package.json'), '{"name":"x","version":"1.2.3"}');
    writeFileSync(join(root, 'src/a.ts'), 'a\n');
    writeFileSync(join(root, 'run.sh'), '#!/bin/sh\n', { mode: 0o755 });
    writeFileSync(join(root, 'node_modules/x/index.js'), 'x');
    symlinkSync('/etc/passwd', join(root, 'link'));
    const { tree, said } = await load('plain');
    expect(tree).toMatchObject({ label: 'plain', name: 'x', version: '1.2.3' });
    expect([...(tree?.files ?? [])].map(([path, { mode }]) => `${path} ${mode.toString(8)}`)).toEqual([
      'package.json 644',
      'run.sh 755',
      'src/a.ts 644',
    ]);
    expect(said).toEqual(['Diff/EntrySkipped link of plain is a symbolic link and is left out.']);
  });

  test('that is missing or too large is reported', async () => {
    expect((await load('nowhere')).said).toEqual(['Diff/SideNotFound nowhere does not exist.']);
    expect((await load('plain', { limits: { files: 2, bytes: 1000 } })).said.at(-1)).toBe(
      'Diff/SideTooLarge plain has more than 2 files.',
    );
  });
});

describe('a tarball', () => {
  const archive = (entries: ReadonlyArray<readonly [string, string, string?]>): Buffer =>
    gzipSync(
      Buffer.concat([...entries.map(([name, text, type]) => tarEntry(name, text, type)), Buffer.alloc(1024)]),
    );
  const write = (name: string, bytes: Uint8Array): string => {
    writeFileSync(join(folder, name), bytes);
    return name;
  };

  test('is read without its top folder, with long names', async () => {
    const long = `${'deep/'.repeat(30)}file.ts`;
    const record = ` path=package/${long}\n`;
    const { tree } = await load(
      write(
        'a.tgz',
        archive([
          ['package/b.ts', 'b\n'],
          ['x', `${record.length + 3}${record}`, 'x'],
          ['package/short', 'c\n'],
          ['package/dir/', '', '5'],
        ]),
      ),
    );
    expect([...(tree?.files.keys() ?? [])]).toEqual(['b.ts', long]);
  });

  test('of the real tar program is read', async () => {
    execFileSync('tar', [
      'czf',
      join(folder, 'real.tgz'),
      '-C',
      folder,
      '--transform',
      's/^plain/package/',
      '--exclude',
      'node_modules',
      'plain',
    ]);
    const { tree, said } = await load('real.tgz');
    expect([...(tree?.files.keys() ?? [])]).toEqual(['package.json', 'run.sh', 'src/a.ts']);
    expect(said).toEqual(['Diff/EntrySkipped link of real.tgz is a symbolic link and is left out.']);
  });

  test.each([
    ['leads out of it', archive([['package/../../x', 'x']]), 'the path ../../x leads out of the package'],
    ['holds an absolute path', archive([['package//etc/x', 'x']]), 'the path /etc/x is not relative'],
    ['is cut off', gzipSync(tarEntry('package/x', 'x'.repeat(2000)).subarray(0, 1024)), 'it ends too early'],
    ['is damaged', gzipSync(tarEntry('package/x', 'x').fill(65, 0, 20)), 'a checksum does not match'],
    ['is not compressed right', archive([['package/x', 'x']]).subarray(0, 30), 'the compression is damaged'],
    ['is no archive', Buffer.from('hello'), 'it is neither gzip nor tar'],
  ])('that %s is refused', async (_, bytes, reason) => {
    const { tree, said } = await load(write('bad.tgz', bytes));
    expect(tree).toBeUndefined();
    expect(said).toEqual([`Diff/ArchiveInvalid bad.tgz is not a package archive: ${reason}.`]);
  });

  test('that unpacks to more than the limit is refused before it is unpacked', async () => {
    const { said } = await load(write('bomb.tgz', gzipSync(Buffer.alloc(50_000_000))), {
      limits: { files: 10, bytes: 1_048_576 },
    });
    expect(said).toEqual(['Diff/SideTooLarge bomb.tgz has more than 1 MB.']);
  });
});

describe('a git revision', () => {
  const git = (...args: readonly string[]): string =>
    execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.com', ...args], {
      cwd: join(folder, 'repo'),
    }).toString();

  test('is read as it is stored, without a checkout', async () => {
    mkdirSync(join(folder, 'repo/sdk/src'), { recursive: true });
    writeFileSync(join(folder, 'repo/sdk/src/é.ts'), 'one\n');
    writeFileSync(join(folder, 'repo/sdk/empty'), '');
    writeFileSync(join(folder, 'repo/sdk/run.sh'), 'x\n', { mode: 0o755 });
    symlinkSync('src', join(folder, 'repo/sdk/link'));
    git('init', '--quiet', '--initial-branch=main');
    git('add', '.');
    git('commit', '--quiet', '-m', 'one');
    writeFileSync(join(folder, 'repo/sdk/src/é.ts'), 'two\n');
    const { tree, said } = await load('git:main:sdk', { host: { ...host, folder: join(folder, 'repo') } });
    expect(
      [...(tree?.files ?? [])].map(([path, { bytes, mode }]) => [path, Buffer.from(bytes).toString(), mode]),
    ).toEqual([
      ['empty', '', 0o644],
      ['run.sh', 'x\n', 0o755],
      ['src/é.ts', 'one\n', 0o644],
    ]);
    expect(said).toEqual(['Diff/EntrySkipped link of git:main:sdk is a symbolic link and is left out.']);
  });

  test('that is not there is reported', async () => {
    const { said } = await load('git:nowhere:sdk', { host: { ...host, folder: join(folder, 'repo') } });
    expect(said[0]).toMatch(/^Diff\/RevisionNotFound git has no git:nowhere:sdk: /);
  });
});

describe('a published package', () => {
  const npm = join(folder, 'npm.mjs');
  const withNpm = (script: string): Partial<LoadSideOptions> => {
    writeFileSync(npm, script);
    return { host: { ...host, folder, npm: [process.execPath, npm] } };
  };

  test('comes from npm, which gets its name as one word behind all options', async () => {
    const { tree } = await load(
      'npm:@a/b@1.0.0',
      withNpm(`
      import { copyFileSync, writeFileSync } from 'node:fs';
      const args = process.argv.slice(2);
      const target = args[args.indexOf('--pack-destination') + 1];
      if (args.at(-2) !== '--' || args.at(-1) !== '@a/b@1.0.0' || !args.includes('--ignore-scripts')) process.exit(1);
      copyFileSync(${JSON.stringify(join(folder, 'real.tgz'))}, target + '/x.tgz');
    `),
    );
    expect(tree).toMatchObject({ label: 'npm:@a/b@1.0.0', name: 'x' });
  });

  test('that npm cannot get is reported with its reason', async () => {
    const { said } = await load(
      'npm:x@9.9.9',
      withNpm(`
      console.error('npm error code ETARGET\\nnpm error notarget No matching version found for x@9.9.9.\\nnpm error A complete log of this run can be found in: /x');
      process.exit(1);
    `),
    );
    expect(said).toEqual([
      'Diff/PackageNotFetched npm could not get npm:x@9.9.9: No matching version found for x@9.9.9.',
    ]);
  });
});

test('an edition is generated by whoever knows how', async () => {
  const edition: LoadSideOptions['edition'] = async (name) =>
    new Map([['a.ts', packageFile(Buffer.from(name))]]);
  const { tree } = await load('edition:5.33.0', { edition });
  expect(Buffer.from(tree?.files.get('a.ts')?.bytes ?? []).toString()).toBe('5.33.0');
  expect((await load('edition:5.33.0')).said).toEqual([
    'Diff/SideInvalid edition:5.33.0 does not name a package: there are no editions here.',
  ]);
});

function tarEntry(name: string, text: string, type = '0'): Buffer {
  const header = Buffer.alloc(512);
  const body = Buffer.from(text);
  header.write(name, 0, 100);
  header.write('0000644\0', 100);
  header.write(`${body.length.toString(8).padStart(11, '0')}\0`, 124);
  header.write('        ', 148);
  header.write(type, 156);
  header.write('ustar\x0000', 257);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return Buffer.concat([header, body, Buffer.alloc((512 - (body.length % 512)) % 512)]);
}
