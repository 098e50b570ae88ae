import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { callExample, methodUses, type MethodUse } from '../../src/ir/examples/index.ts';
import { go, http } from '../../src/snippets/index.ts';
import { buildSources } from '../kit/generate.ts';
import { partsOf, startLoopback, type Loopback, type Received } from '../kit/wire.ts';

const document = (url: string): string => `
openapi: 3.1.0
info: { title: Bakery, version: '1' }
servers: [{ url: '${url}' }]
paths:
  /loaves:
    post:
      operationId: bakeLoaf
      requestBody:
        required: true
        content:
          multipart/form-data:
            schema:
              type: object
              required: [photo, label, marks]
              properties:
                photo: { type: string, format: binary }
                label: { type: object, required: [name], properties: { name: { type: string, example: 'a; "b"' } } }
                marks: { type: array, items: { type: string }, example: [x, y] }
            encoding: { photo: { contentType: image/png } }
      responses: { '200': { description: ok } }
  /orders:
    post:
      operationId: placeOrder
      requestBody:
        required: true
        content:
          application/x-www-form-urlencoded:
            schema:
              type: object
              required: [tags, geo]
              properties:
                tags: { type: array, items: { type: string }, example: [a, b c] }
                geo: { type: object, required: [x], properties: { x: { type: integer, example: 1 } } }
      responses: { '200': { description: ok } }
  /sales:
    post:
      operationId: addSales
      requestBody: { required: true, content: { application/x-ndjson: { schema: { type: array, items: { type: object, required: [id], properties: { id: { type: integer, example: 7 } } } } } } }
      responses: { '200': { description: ok } }
  /pictures:
    post:
      operationId: addPicture
      requestBody: { required: true, content: { 'image/*': {} } }
      responses: { '200': { description: ok } }
`;

let server: Loopback;
let folder: string;
let uses: readonly MethodUse[];

beforeAll(async () => {
  server = await startLoopback();
  folder = mkdtempSync(join(tmpdir(), 'curl-'));
  writeFileSync(join(folder, 'file'), 'content');
  uses = methodUses(
    await buildSources({ files: { 'openapi.yaml': document(server.url) }, spec: 'openapi.yaml' }),
  );
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

const useOf = (path: string): MethodUse => {
  const use = uses.find(({ method }) => method.path === path);
  if (use === undefined) throw new Error(`no method for ${path}`);
  return use;
};

const hasCurl = spawnSync('curl', ['--version']).status === 0;

async function sent(path: string): Promise<Received> {
  const use = useOf(path);
  const command = http.call(use, callExample(use, { form: 'correct' }), { style: 'program' });
  const child = spawn('sh', ['-c', command.replaceAll('/path/to/file', join(folder, 'file'))], {
    stdio: 'ignore',
    // A document that names only a host of its own machine leaves the address to the caller.
    env: { ...process.env, BAKERY_BASE_URL: server.url },
  });
  await once(child, 'close');
  const last = server.received.at(-1);
  if (last === undefined) throw new Error('nothing was sent');
  return last;
}

test.skipIf(!hasCurl)('the curl command for form data sends the parts that the package sends', async () => {
  const text = partsOf(await sent('/loaves'));
  expect(text).toContain('name="photo"; filename="file"\nContent-Type: image/png\n\ncontent\n');
  expect(text).toContain('name="label"\nContent-Type: application/json\n\n{"name":"a; \\"b\\""}\n');
  expect(text).toContain('name="marks"\n\nx\n');
  expect(text).toContain('name="marks"\n\ny\n');
});

test.skipIf(!hasCurl)(
  'the curl command for urlencoded bodies repeats lists and writes objects as JSON',
  async () => {
    const { headers, body } = await sent('/orders');
    expect(headers['content-type']).toBe('application/x-www-form-urlencoded');
    expect([...new URLSearchParams(body.toString())]).toEqual([
      ['geo', '{"x":1}'],
      ['tags', 'a'],
      ['tags', 'b c'],
    ]);
  },
);

test.skipIf(!hasCurl)('the curl command for JSON lines ends each with a line feed', async () => {
  const { headers, body } = await sent('/sales');
  expect([headers['content-type'], body.toString()]).toEqual(['application/x-ndjson', '{"id":7}\n']);
});

test.skipIf(!hasCurl)('a range is sent as bytes', async () => {
  const { headers, body } = await sent('/pictures');
  expect([headers['content-type'], body.toString()]).toEqual(['application/octet-stream', 'content']);
});

const gofmt = spawnSync('gofmt', ['-h']).error === undefined;

test('Go writes typed parts and repeated values', () => {
  const text = (path: string): string => {
    const use = useOf(path);
    return go.call(use, callExample(use, { form: 'correct' }), { style: 'program' });
  };
  expect(text('/loaves')).toContain('"net/textproto"');
  expect(text('/loaves')).toContain(
    'form.CreatePart(textproto.MIMEHeader{"Content-Disposition": {"form-data; name=\\"label\\""}, "Content-Type": {"application/json"}})',
  );
  expect(text('/orders')).toContain('form.Add("tags", "b c")');
  if (gofmt) execFileSync('gofmt', ['-e'], { input: text('/loaves') });
});
