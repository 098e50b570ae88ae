import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { generateSources } from '../kit/generate.ts';

/** Requests that are written in ways of their own: the tests of a package have to expect what it sends. */
const document = `openapi: 3.1.0
info: { title: Zoo, version: 1.0.0 }
servers: [{ url: https://zoo.example }]
paths:
  /заказы/ä/{a}:
    get:
      operationId: getOrder
      parameters:
        - { name: a, in: path, required: true, schema: { type: string } }
        - { name: bag, in: header, schema: { type: object } }
        - { name: list, in: header, schema: { type: array, items: { type: string } } }
      responses: { '204': { description: Done } }
  /tick\`s/{id}:
    patch:
      operationId: patchTick
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
      requestBody:
        content:
          application/json-patch+json:
            schema: { type: array, items: { type: object, properties: { op: { type: string } } } }
      responses: { '204': { description: Done } }
  /forms:
    post:
      operationId: postForm
      requestBody: { content: { application/x-www-form-urlencoded: { schema: { type: string, format: binary } } } }
      responses: { '204': { description: Done } }
    put:
      operationId: putForm
      requestBody: { content: { application/merge-patch+json: { schema: { type: object, properties: { op: { type: string } } } } } }
      responses: { '204': { description: Done } }
  /agents:
    get:
      operationId: getAgents
      parameters:
        - { name: User-Agent, in: header, schema: { type: string } }
        - { name: Host, in: header, schema: { type: string } }
      responses: { '204': { description: Done } }
    post:
      operationId: postAgents
      requestBody: { required: true, content: { image/*: { schema: { type: string, format: binary } } } }
      responses: { '204': { description: Done } }
  /texts/{kind}:
    parameters: [{ name: kind, in: path, required: true, schema: { type: string } }]
    put:
      operationId: putTable
      requestBody: { required: true, content: { text/csv: { schema: { type: object, properties: { a: { type: string } } } } } }
      responses: { '204': { description: Done } }
    post:
      operationId: postPage
      requestBody: { required: true, content: { application/xml: { schema: { type: object, properties: { a: { type: string } } } } } }
      responses: { '204': { description: Done } }
    patch:
      operationId: patchFile
      requestBody: { required: true, content: { application/octet-stream: { schema: { type: object, properties: { file: { type: string, format: binary } } } } } }
      responses: { '204': { description: Done } }
  /lines:
    post:
      operationId: postLines
      requestBody: { required: true, content: { application/x-ndjson: { schema: { type: object, properties: { a: { type: string } } } } } }
      responses: { '204': { description: Done } }
  /maps:
    post:
      operationId: postMap
      requestBody: { content: { application/x-www-form-urlencoded: { schema: { type: object, additionalProperties: { type: array, items: { type: integer } } }, example: { a: [1, 2], b c: [3] } } } }
      responses: { '204': { description: Done } }
    put:
      operationId: putList
      requestBody: { required: true, content: { application/x-www-form-urlencoded: { schema: { type: array, items: { type: string } }, example: [x, y z] } } }
      responses: { '204': { description: Done } }
    patch:
      operationId: patchEmpty
      requestBody: { required: true, content: { application/x-www-form-urlencoded: { schema: { type: array, items: { type: string } } } } }
      responses: { '204': { description: Done } }
  /empty:
    post:
      operationId: postEmpty
      requestBody: { content: { application/x-www-form-urlencoded: { schema: { type: object, additionalProperties: { type: string } }, example: {} } } }
      responses: { '204': { description: Done } }
    put:
      operationId: putEmpty
      requestBody: { content: { multipart/form-data: { schema: { type: object, additionalProperties: { type: string } } } } }
      responses: { '204': { description: Done } }
    patch:
      operationId: patchEmptied
      requestBody: { required: true, content: { multipart/form-data: { schema: { type: string } } } }
      responses: { '204': { description: Done } }
  /emptied:
    post:
      operationId: postEmptied
      requestBody: { content: { application/x-www-form-urlencoded: { schema: { type: object, properties: { a: { type: string, format: binary } } } } } }
      responses: { '204': { description: Done } }
  /meets:
    post:
      operationId: postRaw
      parameters: [{ name: body, in: query, schema: { type: string } }]
      requestBody: { required: true, content: { text/plain: { schema: { type: string } } } }
      responses: { '204': { description: Done } }
    put:
      operationId: putMeets
      parameters: [{ name: zed, in: query, schema: { type: string } }]
      requestBody: { required: true, content: { application/x-www-form-urlencoded: { schema: { type: object, properties: { a: { type: string }, zed: { type: string } } } } } }
      responses: { '204': { description: Done } }
    patch:
      operationId: patchMeets
      parameters: [{ name: zed, in: query, schema: { type: string } }]
      requestBody: { required: true, content: { multipart/mixed: { schema: { type: object, properties: { a: { type: string }, zed: { type: string } } } } } }
      responses: { '204': { description: Done } }
`;

const config = `organization: { name: zoo }
resources:
  zoo:
    methods:
      order: get /заказы/ä/{a}
      tick: patch /tick\`s/{id}
      post_form: post /forms
      put_form: put /forms
      agents: get /agents
      picture: post /agents
      table: put /texts/{kind}
      page: post /texts/{kind}
      file: patch /texts/{kind}
      lines: post /lines
      map: post /maps
      list: put /maps
      nothing: patch /maps
      post_empty: post /empty
      put_empty: put /empty
      patch_empty: patch /empty
      emptied: post /emptied
      raw: post /meets
      meets: put /meets
      mixed: patch /meets
`;

const libraries = fileURLToPath(new URL('../../node_modules', import.meta.url));
const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** Runs the tests of the package; what they print where one of them fails. */
async function ownTests(files: ReadonlyMap<string, string>): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'specsmith-own-tests-'));
  folders.push(folder);
  symlinkSync(libraries, join(folder, 'node_modules'), 'junction');
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const runner = join(libraries, 'vitest/vitest.mjs');
  return new Promise((resolve) => {
    const args = [runner, 'run', '--root', folder, '--maxWorkers=1'];
    execFile(
      process.execPath,
      args,
      { cwd: folder, env: { ...process.env, NO_COLOR: '1' } },
      (error, out, err) => resolve(error === null ? '' : String(out) + String(err)),
    );
  });
}

test.each([
  ['openapi', undefined],
  ['stainless', config],
])('under the rules %s the tests of a package expect what it sends', async (_, stated) => {
  const { files } = await generateSources({
    files: { 'openapi.yaml': document, ...(stated !== undefined && { 'stainless.yml': stated }) },
    spec: 'openapi.yaml',
    ...(stated !== undefined && { config: 'stainless.yml' }),
  });
  expect([...files.keys()].filter((path) => path.startsWith('test/wire/')).length).toBeGreaterThan(1);
  expect(await ownTests(files)).toBe('');
});
