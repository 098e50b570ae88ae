import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { commitFiles, git, somebody } from '../kit/git.ts';
import { specsmith, temporaryFolder, type Run } from '../kit/run-program.ts';

const document = `openapi: 3.1.0
info: { title: Depot, version: 1.0.0 }
servers: [{ url: https://depot.example }]
paths:
  /crates: { get: { tags: [crates], responses: { '200': { description: Ok, content: { application/json: { schema: { $ref: '../shared/crates.yaml#/Crate' } } } } } } }
`;
const crate = (type: string): string => `Crate: { type: object, properties: { wide: { type: ${type} } } }\n`;

let folder: string;
const write = (path: string, text: string): void => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
};
const run = (...args: readonly string[]): Run => specsmith(args, { cwd: folder, env: somebody });
beforeEach(() => {
  folder = temporaryFolder();
  write('api/openapi.yaml', document);
  write('shared/crates.yaml', crate('integer'));
});

test('build reads files beside the folder of the document', () => {
  write('specsmith.json', '{ "openapi_spec": "api/openapi.yaml", "output_path": "sdks" }');
  expect(run('build', '--targets', 'typescript', '--output', 'sdk').stderr).toContain('--ref-root shared');
  const { code, stderr } = run('build', '-t', 'typescript', '--output', 'sdk', '--ref-root', 'shared');
  expect({ code, refused: stderr.includes('left out') }).toEqual({ code: 0, refused: false });
  expect(readFileSync(join(folder, 'sdk/src/resources/crates.ts'), 'utf8')).toContain('wide?: number');
});

test('diff reads them for both documents, on the disk and in a revision', () => {
  git(folder, 'init', '--quiet');
  commitFiles(folder, {}, 'feat: begin');
  write('shared/crates.yaml', crate('string'));
  const both = (from: string, ...more: readonly string[]): Run =>
    run('diff', from, 'api/openapi.yaml', '--ref-root', 'shared', '--format', 'summary', ...more);
  for (const from of ['git:HEAD:api/openapi.yaml', 'git:HEAD:./api/openapi.yaml']) {
    const { code, stdout } = both(from);
    expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringContaining('wide') });
  }
  write('old/openapi.yaml', document);
  expect(both('old/openapi.yaml')).toMatchObject({ code: 0 });
  const without = run('diff', 'old/openapi.yaml', 'api/openapi.yaml', '--format', 'summary');
  expect(without.stderr).toContain('--ref-root shared');
});
