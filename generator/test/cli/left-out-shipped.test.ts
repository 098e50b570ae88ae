import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { specsmith, temporaryFolder, type Run } from '../kit/run-program.ts';

const HEAD = `openapi: 3.1.0
info: { title: Acme Zoo, version: 1.0.0 }
servers: [{ url: https://api.acme.test }]
paths:
`;

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
});

function generate(document: string, ...more: readonly string[]): Run {
  writeFileSync(join(folder, 'openapi.yaml'), document);
  return specsmith(['generate', '-s', 'openapi.yaml', '-o', 'sdk', ...more], { cwd: folder });
}

test('an equivalent of a path that has shipped is left out, and the shipped method stays', () => {
  const item = (name: string): string =>
    `  /p/{${name}}: { get: { parameters: [{ name: ${name}, in: path, required: true, schema: { type: string } }], responses: { '204': { description: Ok } } } }\n`;
  expect(generate(HEAD + item('id'), '--no-report')).toMatchObject({ code: 0 });
  for (const other of ['x', 'a']) {
    for (const paths of [item('id') + item(other), item(other) + item('id')]) {
      const run = generate(HEAD + paths, '--no-report');
      expect(run.code).toBe(0);
      expect(run.stderr).toContain('1 of 2 operations left out');
      const names = JSON.parse(readFileSync(join(folder, 'sdk/.specsmith/names.json'), 'utf8')) as object;
      expect(JSON.stringify(names)).toContain('"retrieve":"get /p/{');
    }
  }
});

test('without a config, a change report does not speak of one', () => {
  const list = (name: string): string =>
    `  /${name}: { get: { tags: [${name}], responses: { '204': { description: Ok } } } }\n`;
  const document = HEAD + list('pets') + list('cats');
  expect(generate(document)).toMatchObject({ code: 0 });
  const run = generate(document, '--exclude', 'path:/cats');
  expect(run.code).toBe(0);
  expect(run.stderr).toContain('by an option of the run');
  expect(run.stderr).not.toContain('config no longer');
});
