import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { generate } from '../../src/api/index.ts';
import { oneSpelling, slashed } from '../../src/pipeline/paths.ts';
import { diskReader } from '../../src/load/index.ts';

const folder = realpathSync.native(mkdtempSync(join(tmpdir(), 'specsmith-spelling-')));
const real = join(folder, 'real');
const link = join(folder, 'link');

beforeAll(() => {
  mkdirSync(join(real, 'inner'), { recursive: true });
  symlinkSync(real, link, 'junction');
  writeFileSync(
    join(real, 'openapi.yaml'),
    'openapi: 3.1.0\ninfo: { title: Tea, version: 1.0.0 }\nservers: [{ url: https://tea.example }]\n' +
      "paths: { /cups: { get: { responses: { '204': { description: Done } } } } }\n",
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('what is there is spelled as behind its links, what is not there below that', () => {
  const spelled = (path: string): string => oneSpelling(slashed(path), { reader: diskReader });
  expect(spelled(link)).toBe(slashed(real));
  expect(spelled(join(link, 'new', 'sdk'))).toBe(`${slashed(real)}/new/sdk`);
  expect(spelled('/')).toBe('');
});

test('a package knows its inputs, whichever name of their folder it was written to', async () => {
  await generate({ folder: real, spec: 'openapi.yaml', out: join(link, 'sdk'), write: true });
  const manifest = JSON.parse(readFileSync(join(real, 'sdk/.specsmith/manifest.json'), 'utf8')) as object;
  expect(manifest).toMatchObject({ sources: { spec: '../openapi.yaml' } });
});

test('a folder above the current one is refused by its other name, too', async () => {
  const run = generate({ folder: join(real, 'inner'), spec: '../openapi.yaml', out: link, write: true });
  await expect(run).resolves.toMatchObject({
    ok: false,
    findings: expect.arrayContaining([expect.objectContaining({ code: 'Output/InsideInput' })]) as unknown,
  });
});
