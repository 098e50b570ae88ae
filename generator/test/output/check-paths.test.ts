import { expect, test } from 'vitest';
import { createCollector } from '../../src/diagnostics/index.ts';
import { checkPaths } from '../../src/output/index.ts';

function codesFor(...paths: readonly string[]): readonly string[] {
  const findings = createCollector();
  checkPaths(paths, findings.report);
  return findings.list().map(({ code }) => code);
}

test.each([
  'src/index.ts',
  'README.md',
  '.github/workflows/ci.yml',
  'src/library.ts',
  'src/resources/console.ts',
  'src/lib.ts',
])('%s is fine', (path) => {
  expect(codesFor(path)).toEqual([]);
});

test.each([
  ['absolute', '/etc/passwd'],
  ['drive', 'C:/x'],
  ['parent', 'src/../../x'],
  ['dot', './x'],
  ['empty part', 'src//x'],
  ['backslash', 'src\\x'],
  ['device', 'src/con.ts'],
  ['device in capitals', 'NUL'],
  ['numbered device', 'src/com1.d.ts'],
  ['trailing dot', 'src/x.'],
  ['colon', 'src/x:y'],
  ['control', 'src/\u0007'],
  ['decomposed', 'src/e\u0301.ts'],
  ['long part', `src/${'x'.repeat(201)}`],
  ['long path', `${'x/'.repeat(130)}y`],
  ['nothing', ''],
])('%s path is refused', (_, path) => {
  expect(codesFor(path)).toContain('Output/UnsafePath');
});

test.each([
  'src/lib/a.ts',
  'SRC/Lib/a.ts',
  'examples/x.ts',
  'test/custom/y.ts',
  '.git/config',
  'node_modules/x/index.js',
  '.specsmith/manifest.json',
])('%s is reserved', (path) => {
  expect(codesFor(path)).toEqual(['Output/ReservedPath']);
});

test.each([
  ['case', ['src/a.ts', 'src/A.ts']],
  ['Unicode', ['src/\u00c5.ts', 'src/\u00e5.ts']],
  ['twice the same', ['src/a.ts', 'src/a.ts']],
  ['file and folder', ['src/a', 'src/a/b.ts']],
  ['folder and file', ['src/a/b.ts', 'src/a']],
  ['folders in case', ['src/a/b.ts', 'src/A/c.ts']],
])('collision: %s', (_, paths) => {
  expect(codesFor(...paths)).toEqual(['Output/PathCollision']);
});
