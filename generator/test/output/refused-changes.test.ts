import { beforeEach, describe, expect, test } from 'vitest';
import { createCollector, type Collector } from '../../src/diagnostics/index.ts';
import {
  readLastRun,
  writePackage,
  type FileSystem,
  type OutputFile,
  type WriteReport,
} from '../../src/output/index.ts';
import { failingWhen } from './failing-file-system.ts';
import { FoldingFileSystem } from './folding-file-system.ts';
import { MemoryFileSystem, systemError } from './memory-file-system.ts';
import { root, first, second } from './two-versions.ts';

let disk: MemoryFileSystem;
let findings: Collector;
beforeEach(() => {
  disk = new MemoryFileSystem();
  disk.makeFolder('/project');
  findings = createCollector();
});

function write(list: readonly OutputFile[], fs: FileSystem = disk): WriteReport | undefined {
  const processes = { pid: 1, host: 'here', now: Date.now, isAlive: () => false };
  const manifest = { generator: '1.0.0', inputs: 'a'.repeat(64) };
  const input = { root, files: list, manifest, last: readLastRun(root, fs), overwriteEdits: false };
  return writePackage(input, { fs, processes }, findings.report)?.report;
}

const codes = (): readonly string[] => findings.list().map(({ code }) => code);

/** The files of the package, without those of the generator. */
const tree = (fs = disk): Record<string, string> =>
  Object.fromEntries(Object.entries(fs.texts(root)).filter(([path]) => !path.startsWith('.specsmith/')));

const textsOf = (list: readonly OutputFile[]): Record<string, string> =>
  Object.fromEntries(list.map(({ path, text }) => [path, text]));

describe('a change that can neither be finished nor taken back', () => {
  test('is said, puts back what it can, and is finished by the next run', () => {
    write(first);
    let refused = 0;
    const fs = failingWhen((name, path) => {
      const isHeld = name === 'rename' && path.endsWith('README.md');
      const isUndo = refused > 0 && name === 'rename' && path.includes('/undo ');
      if (!isHeld && !isUndo) return undefined;
      refused += 1;
      return systemError('EPERM');
    }, disk);
    expect(write(second, fs)).toBeUndefined();
    expect(codes()).toEqual(['Output/LeftHalf']);
    expect(refused).toBeGreaterThan(1);
    expect(write(second)).toBeDefined();
    expect(codes()).toContain('Output/Recovered');
    expect(tree()).toEqual(textsOf(second));
  });
});

describe('names that differ in case alone', () => {
  const named = (path: string, text: string): readonly OutputFile[] => [{ path, text }];
  const folding = (): MemoryFileSystem => {
    const fs = new FoldingFileSystem();
    fs.makeFolder('/project');
    return fs;
  };

  test.each([
    ['the same text', 'one'],
    ['another text', 'two'],
  ])('a file with %s is there under its new name, whether case counts or not', (_, text) => {
    for (const fs of [disk, folding()]) {
      write(named('src/Foo.ts', 'one'), fs);
      expect(write(named('src/foo.ts', text), fs)).toBeDefined();
      expect(tree(fs)).toMatchObject({ 'src/foo.ts': text });
      expect(Object.keys(tree(fs))).not.toContain('src/Foo.ts');
      expect(write(named('src/foo.ts', text), fs)).toMatchObject({ unchanged: 1, created: [] });
    }
    expect(codes()).toEqual([]);
  });

  test('a file of somebody else stays where case counts', () => {
    write(named('src/Foo.ts', 'one'));
    disk.write(`${root}/src/foo.ts`, 'theirs');
    expect(write(named('src/foo.ts', 'two'))).toBeUndefined();
    expect(codes()).toEqual(['Output/ForeignFile']);
  });
});
