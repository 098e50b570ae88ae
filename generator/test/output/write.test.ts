import { beforeEach, describe, expect, test } from 'vitest';
import { createCollector, type Collector } from '../../src/diagnostics/index.ts';
import {
  manifestPath,
  readLastRun,
  writeCache,
  writePackage,
  type FileSystem,
  type OutputFile,
  type WriteReport,
} from '../../src/output/index.ts';
import { dyingAt, failingWhen, Killed } from './failing-file-system.ts';
import { MemoryFileSystem, systemError } from './memory-file-system.ts';
import { root, first, second, files } from './two-versions.ts';

let disk: MemoryFileSystem;
let findings: Collector;

beforeEach(() => {
  disk = new MemoryFileSystem();
  disk.makeFolder('/project');
  findings = createCollector();
});

function write(
  list: readonly OutputFile[],
  { fs = disk as FileSystem, overwriteEdits = false, pid = 1 } = {},
): WriteReport | undefined {
  const processes = { pid, host: 'here', now: Date.now, isAlive: () => false };
  const manifest = { generator: '1.0.0', inputs: 'a'.repeat(64) };
  const input = { root, files: list, manifest, last: readLastRun(root, fs), overwriteEdits };
  return writePackage(input, { fs, processes }, findings.report)?.report;
}

const codes = (): readonly string[] => findings.list().map(({ code }) => code);

/** The package without the cache folder, which belongs to this machine. */
const tree = (fs = disk): Record<string, string> =>
  Object.fromEntries(
    Object.entries(fs.texts(root)).filter(([path]) => !path.startsWith('.specsmith/cache/')),
  );

/** What is on disk after the given states were written one after the other, undisturbed. */
function treeAfter(...states: ReadonlyArray<readonly OutputFile[]>): Record<string, string> {
  const fs = new MemoryFileSystem();
  fs.makeFolder('/project');
  for (const state of states) write(state, { fs });
  return tree(fs);
}

describe('a plain run', () => {
  test('creates all files and the manifest', () => {
    expect(write(first)).toEqual({
      created: first.map(({ path }) => path),
      updated: [],
      removed: [],
      unchanged: 0,
    });
    expect(Object.keys(tree())).toEqual([
      manifestPath,
      'README.md',
      'package.json',
      'src/index.ts',
      'src/old/gone.ts',
    ]);
  });

  test('writes nothing the second time', () => {
    write(first);
    const before = new Map(disk.entries);
    expect(write(first)).toEqual({ created: [], updated: [], removed: [], unchanged: 4 });
    expect(disk.entries).toEqual(before);
  });

  test('changes nothing on the disk, not even for a lock, beside all that earlier runs left', () => {
    write(first);
    const quiet = ['stamp', 'originals', 'inputs', 'conflicts', 'reports'] as const;
    for (const entry of quiet) writeCache(root, entry, '', disk);
    const fs = failingWhen(() => systemError('EROFS'), disk);
    expect(write(first, { fs })).toEqual({ created: [], updated: [], removed: [], unchanged: 4 });
    expect(codes()).toEqual([]);
  });

  test('updates, creates and removes, and leaves no empty folder', () => {
    write(first);
    expect(write(second)).toEqual({
      created: ['src/new.ts'],
      updated: ['src/index.ts', 'README.md'],
      removed: ['src/old/gone.ts'],
      unchanged: 1,
    });
    expect(disk.kindOf(`${root}/src/old`)).toBeUndefined();
    expect(tree()).toEqual(treeAfter(second));
  });

  test('takes a checkout with other line ends for the same file', () => {
    write(first);
    disk.write(`${root}/src/index.ts`, 'export {};\r\n');
    expect(write(first)).toMatchObject({ updated: [], unchanged: 4 });
    expect(write(second)).toMatchObject({ updated: ['src/index.ts', 'README.md'] });
  });
});

describe('files of people', () => {
  test('a file the manifest does not know is not overwritten', () => {
    disk.makeFolder(`${root}/src`);
    disk.write(`${root}/src/index.ts`, 'mine');
    expect(write(first)).toBeUndefined();
    expect(codes()).toEqual(['Output/ForeignFile']);
    expect(tree()).toEqual({ 'src/index.ts': 'mine' });
  });

  test('the same text in an unknown file is adopted', () => {
    disk.makeFolder(`${root}/src`);
    disk.write(`${root}/src/index.ts`, 'export {};\n');
    expect(write(first)).toMatchObject({ unchanged: 1 });
  });

  test('a file edited by hand stops the run, and only a flag throws the edit away', () => {
    write(first);
    disk.write(`${root}/src/index.ts`, 'edited');
    const before = tree();
    expect(write(second)).toBeUndefined();
    expect(codes()).toEqual(['Output/EditedFile']);
    expect(tree()).toEqual(before);
    expect(write(second, { overwriteEdits: true })).toMatchObject({ updated: ['src/index.ts', 'README.md'] });
    expect(tree()).toEqual(treeAfter(second));
  });

  test('a stale file edited by hand is kept', () => {
    write(first);
    disk.write(`${root}/src/old/gone.ts`, 'edited');
    expect(write(second)).toMatchObject({ removed: [] });
    expect(codes()).toEqual(['Output/EditedStaleFile']);
    expect(tree()['src/old/gone.ts']).toBe('edited');
  });

  test('a manifest cannot make the run remove files of others', () => {
    write(first);
    disk.makeFolder(`${root}/src/lib`);
    disk.write(`${root}/src/lib/mine.ts`, '{}\n');
    disk.write('/project/outside.txt', '{}\n');
    const hash = /"package.json": "(\w+)"/.exec(tree()[manifestPath] ?? '')?.[1] ?? '';
    const listed = { '../outside.txt': hash, 'src/lib/mine.ts': hash };
    disk.write(`${root}/${manifestPath}`, JSON.stringify({ generator: '1', inputs: '', files: listed }));
    write(files({}));
    expect(disk.read('/project/outside.txt')).toBeDefined();
    expect(disk.read(`${root}/src/lib/mine.ts`)).toBeDefined();
  });

  test('a manifest that cannot be read stops the run', () => {
    write(first);
    disk.write(`${root}/${manifestPath}`, '<<<<<<< HEAD');
    expect(write(second)).toBeUndefined();
    expect(codes()).toEqual(['Output/ManifestInvalid']);
  });

  test('nothing is written through a link', () => {
    disk.makeFolder(root);
    disk.entries.set(`${root}/src`, 'link');
    expect(write(first)).toBeUndefined();
    expect(codes()).toEqual(['Output/NotAFolder']);
  });
});

describe('a run that dies', () => {
  test.each([
    ['in an empty folder', undefined, first],
    ['over an older package', first, second],
  ])('%s, at any point, is completed or undone by the next one', (_, before, after) => {
    const wanted = before === undefined ? treeAfter(after) : treeAfter(before, after);
    let points = 0;
    for (let n = 1; ; n += 1) {
      disk = new MemoryFileSystem();
      disk.makeFolder('/project');
      if (before !== undefined) write(before);
      const dying = dyingAt(n, disk);
      const run = (): unknown => write(after, { fs: dying, pid: 2 });
      if (!attempt(run)) break;
      points += 1;
      for (const [path, text] of Object.entries(tree())) expectWhole(path, text, before, after);
      expect(write(after, { pid: 3 })).toBeDefined();
      expect(tree()).toEqual(wanted);
      expect(disk.list(`${root}/.specsmith/cache`)).toEqual(['.gitignore']);
    }
    expect(points).toBeGreaterThan(10);
  });

  /** True if the run was killed. */
  function attempt(run: () => unknown): boolean {
    try {
      run();
      return false;
    } catch (error) {
      expect(error).toBeInstanceOf(Killed);
      return true;
    }
  }

  function expectWhole(
    path: string,
    text: string,
    before: readonly OutputFile[] | undefined,
    after: readonly OutputFile[],
  ): void {
    if (path === manifestPath) return;
    expect([...(before ?? []), ...after].some((file) => file.path === path && file.text === text)).toBe(true);
  }

  test('what somebody edited in between is not overwritten', () => {
    write(first);
    let n = 1;
    while (disk.kindOf(`${root}/src/new.ts`) === undefined) {
      try {
        write(second, { fs: dyingAt((n += 1), disk), pid: 2 });
      } catch {
        continue;
      }
    }
    disk.write(`${root}/README.md`, 'edited in between');
    expect(write(second, { pid: 3 })).toBeUndefined();
    expect(codes()).toContain('Output/EditedFile');
    expect(tree()['README.md']).toBe('edited in between');
  });
});

describe('a disk that fails', () => {
  test.each([
    ['ENOSPC', 'Output/DiskFull'],
    ['EACCES', 'Output/NotWritable'],
    ['EROFS', 'Output/NotWritable'],
  ])('%s while staging leaves nothing behind', (reason, code) => {
    const fs = failingWhen(
      (name, path) => (name === 'write' && path.includes('/stage/2') ? systemError(reason) : undefined),
      disk,
    );
    expect(write(first, { fs })).toBeUndefined();
    expect(codes()).toEqual([code]);
    expect([...disk.entries.keys()]).toEqual(['/project']);
  });

  test('a replacement that fails half-way is rolled back', () => {
    write(first);
    const before = tree();
    const fs = failingWhen(
      (name, path) => (name === 'rename' && path.endsWith('README.md') ? systemError('EACCES') : undefined),
      disk,
    );
    expect(write(second, { fs })).toBeUndefined();
    expect(codes()).toEqual(['Output/NotWritable']);
    expect(tree()).toEqual(before);
    expect(write(second)).toBeDefined();
    expect(tree()).toEqual(treeAfter(second));
  });
});
