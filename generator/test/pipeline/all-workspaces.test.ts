import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { machineSystem } from '../../src/machine/system.ts';
import { allWorkspaceFiles } from '../../src/pipeline/find-inputs.ts';
import { temporaryFolder } from '../kit/run-program.ts';

/** What is found from a folder of a repository with the files; paths as seen from its top. */
function foundFrom(folder: string, files: readonly string[]): readonly string[] {
  const top = temporaryFolder();
  for (const each of ['.git/HEAD', `${folder}/a.txt`, ...files]) {
    mkdirSync(dirname(join(top, each)), { recursive: true });
    writeFileSync(join(top, each), '{}');
  }
  const system = machineSystem({ folder: join(top, folder), environment: {} });
  return allWorkspaceFiles(system).map((each) => relative(top, each).replaceAll('\\', '/'));
}

test.each<[string, string, readonly string[]]>([
  ['of one API', '.', ['specsmith.json']],
  ['of the local tool, several', '.', ['stainless/one/workspace.json', 'stainless/two/workspace.json']],
  ['one beside those of others', '.', ['specsmith.json', 'stainless/one/workspace.json']],
  ['of the hosted service', '.', ['.stainless/workspace.json', '.stainless/two/workspace.json']],
  ['in folders side by side', '.', ['a/specsmith.json', 'b/stainless/workspace.json']],
  [
    'side by side around one of them',
    'apis/a',
    ['apis/a/specsmith.json', 'apis/b/.stainless/workspace.json'],
  ],
])('workspaces %s', (_, folder, files) => {
  expect(foundFrom(folder, files)).toEqual(files);
});

test('of two files for one folder the one that is looked for first, and none of what is installed', () => {
  const files = [
    'specsmith.json',
    'stainless/workspace.json',
    'node_modules/a/specsmith.json',
    'c/d/specsmith.json',
  ];
  expect(foundFrom('.', files)).toEqual(['specsmith.json']);
});
