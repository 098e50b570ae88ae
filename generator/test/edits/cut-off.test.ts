import { expect, test } from 'vitest';
import { createCollector } from '../../src/diagnostics/index.ts';
import { describeEdits } from '../../src/edits/describe-edits.ts';
import { createEditKeeper, writeOriginals } from '../../src/edits/index.ts';
import { mergeTexts } from '../../src/edits/merge-texts.ts';
import { readLastRun, writePackage, type FileSystem, type OutputFile } from '../../src/output/index.ts';
import { dyingAt, Killed } from '../output/failing-file-system.ts';
import { MemoryFileSystem } from '../output/memory-file-system.ts';

const root = '/project/out';
const processes = { pid: 1, host: 'here', now: Date.now, isAlive: () => false };

const first: readonly OutputFile[] = [
  { path: 'src/a.ts', text: '1\n2\n3\n4\n5\n' },
  { path: 'src/b.ts', text: 'b\n' },
];
const second: readonly OutputFile[] = [
  { path: 'src/a.ts', text: '1\n2\n3\n4\nfive\n' },
  { path: 'src/b.ts', text: 'B\n' },
];

function write(files: readonly OutputFile[], fs: FileSystem): void {
  const edits = createEditKeeper({
    root,
    fs,
    resolved: [],
    merge: mergeTexts,
    describe: describeEdits,
  });
  const manifest = { generator: '1.0.0', inputs: 'a'.repeat(64) };
  const findings = createCollector();
  const input = { root, files, manifest, last: readLastRun(root, fs), overwriteEdits: false, edits };
  writePackage(input, { fs, processes }, findings.report);
  expect(findings.list().filter(({ severity }) => severity === 'error')).toEqual([]);
}

function editedPackage(): MemoryFileSystem {
  const fs = new MemoryFileSystem();
  fs.makeFolder('/project');
  write(first, fs);
  writeOriginals(root, first, fs);
  fs.write(`${root}/src/a.ts`, 'one\n2\n3\n4\n5\n');
  return fs;
}

const tree = (fs: MemoryFileSystem): Record<string, string> =>
  Object.fromEntries(
    Object.entries(fs.texts(root)).filter(([path]) => !path.startsWith('.specsmith/cache/')),
  );

test('a run that is cut off while it merges is completed by the next one', () => {
  const whole = editedPackage();
  write(second, whole);
  expect(tree(whole)).toMatchObject({
    'src/a.ts': 'one\n2\n3\n4\nfive\n',
    'src/b.ts': 'B\n',
    '.specsmith/originals/src/a.ts.orig': '1\n2\n3\n4\nfive\n',
  });
  for (let n = 1; ; n += 1) {
    const fs = editedPackage();
    const dying = dyingAt(n, fs);
    try {
      write(second, dying);
    } catch (error) {
      expect(error).toBeInstanceOf(Killed);
    }
    if (!dying.died()) break;
    write(second, fs);
    expect(tree(fs), `cut off at change ${n}`).toEqual(tree(whole));
  }
});
