import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { specsmith, temporaryFolder, type Run } from '../kit/run-program.ts';

/** What a host gives by path; a number is a status with the address that it leads to. */
type Shelf = Record<string, string | readonly [status: number, location: string]>;

const [shelf, otherShelf]: [Shelf, Shelf] = [{}, {}];
let seen: IncomingMessage[] = [];

const serverOf = (files: Shelf): Server =>
  createServer((request, response) => {
    seen.push(request);
    const found = files[request.url?.split('?')[0] ?? ''];
    if (typeof found === 'string') response.end(found);
    else if (found === undefined) response.writeHead(404).end('nothing here');
    else response.writeHead(found[0], { location: found[1] }).end();
  });
const [server, otherServer] = [serverOf(shelf), serverOf(otherShelf)];
let [host, otherHost] = ['', ''];

beforeAll(async () => {
  for (const each of [server, otherServer]) {
    each.listen(0, '127.0.0.1');
    await once(each, 'listening');
  }
  [host, otherHost] = [server, otherServer].map(
    (each) => `127.0.0.1:${(each.address() as AddressInfo).port}`,
  ) as [string, string];
});
beforeEach(() => {
  seen = [];
  for (const files of [shelf, otherShelf]) for (const path of Object.keys(files)) delete files[path];
});
afterAll(() => {
  server.close();
  otherServer.close();
});

/** Runs the program while the servers of this process answer. */
async function run(args: readonly string[], cwd: string, env: Record<string, string> = {}): Promise<Run> {
  const child = spawn(process.execPath, [inject('program'), ...args], {
    cwd,
    env: { ...process.env, NO_COLOR: '1', ...env },
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number];
  return { code, stdout, stderr };
}

const documentOf = (ref: string, more = ''): string => `openapi: 3.1.0
info: { title: Pets, version: '1' }
servers: [{ url: 'https://pets.example.com' }]
paths:
  /pets:
    get:
      operationId: listPets
      responses: { '200': { description: ok, content: { application/json: { schema: { $ref: '${ref}' } } } } }
${more}`;

const PET = `definitions:
  Pet: { type: object, required: [name], properties: { name: { type: string }, owner: { $ref: people.json } } }
`;
const OWNER = '{"type":"object","properties":{"fullName":{"type":"string"}}}';

/** A folder with a document. */
function folderWith(text: string): string {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'openapi.yaml'), text);
  return folder;
}

const generate = ['generate', '-s', 'openapi.yaml', '-o', 'sdk'];

test('documents of an allowed host are read like files, and what they refer to as well', async () => {
  Object.assign(shelf, { '/v1/pets.yaml': PET, '/v1/people.json': OWNER });
  const example = `example: { $ref: 'http://${host}/v1/example.json' }`;
  const folder = folderWith(
    documentOf(
      `http://${host}/v1/pets.yaml#/definitions/Pet`,
      `components: { schemas: { A: { ${example} } } }`,
    ),
  );
  const first = await run([...generate, '--allow-remote-refs', host], folder);
  expect(first.stderr).toContain('files written');
  // What is only an example is nobody's business.
  expect(seen.map(({ url }) => url)).toEqual(['/v1/pets.yaml', '/v1/people.json']);
  const code = readFileSync(join(folder, 'sdk/src/resources/pets.ts'), 'utf8');
  expect(code).toMatch(/name: string;[^]*fullName\?: string;/);
  const kept = gunzipSync(readFileSync(join(folder, 'sdk/.specsmith/cache/inputs.json.gz'))).toString();
  expect(Object.keys((JSON.parse(kept) as { files: object }).files)).toContain(
    `http://${host}/v1/people.json`,
  );

  const check = [...generate, '--allow-remote-refs', host, '--check'];
  expect((await run(check, folder)).code).toBe(0);
  shelf['/v1/people.json'] = OWNER.replace('fullName', 'shortName');
  expect((await run(check, folder)).code).toBe(4);
});

test('without the flag, and for another host, nothing is fetched', async () => {
  Object.assign(shelf, { '/pet.json': OWNER });
  const folder = folderWith(documentOf(`http://${host}/pet.json`));
  for (const more of [[], ['--allow-remote-refs', `${otherHost},example.com`]]) {
    const { code, stderr } = await run([...generate, '--strict', ...more], folder);
    expect([code, seen]).toEqual([2, []]);
    expect(stderr).toContain('lies outside the folder of the document');
    expect(stderr).toContain('openapi.yaml:8:');
  }
});

test('a run with the flag does not repeat one without it', async () => {
  Object.assign(shelf, { '/pet.json': OWNER });
  const folder = folderWith(
    documentOf(
      `http://${host}/pet.json`,
      `  /dogs: { get: { operationId: listDogs, responses: { '204': { description: ok } } } }`,
    ),
  );
  expect((await run(generate, folder)).stderr).toContain('lies outside the folder of the document');
  const { stderr } = await run([...generate, '--allow-remote-refs', host], folder);
  expect(stderr).not.toContain('lies outside the folder of the document');
  expect(readFileSync(join(folder, 'sdk/src/resources/pets.ts'), 'utf8')).toContain('fullName');
});

test('a fetched document may refer to others beside it; headers stay with its host', async () => {
  Object.assign(shelf, {
    '/api/openapi.yaml': documentOf('models/pet.json#'),
    '/api/models/pet.json': `{"properties":{"other":{"$ref":"http://${otherHost}/o.json"},"near":{"$ref":"/near.json"}}}`,
    '/near.json': '{"type":"string"}',
  });
  Object.assign(otherShelf, { '/o.json': '{"type":"boolean"}' });
  const folder = temporaryFolder();
  const spec = ['generate', '-s', `http://${host}/api/openapi.yaml?key=hush`, '-o', 'sdk'];
  const { stderr } = await run(
    [...spec, '--spec-header', 'X-Key: $KEY', '--allow-remote-refs', `${host},${otherHost}`],
    folder,
    { KEY: 'secret' },
  );
  expect(stderr).toContain('files written');
  expect(seen.map(({ url, headers }) => [url, headers['x-key']])).toEqual([
    ['/api/openapi.yaml?key=hush', 'secret'],
    ['/api/models/pet.json', 'secret'],
    ['/o.json', undefined],
    ['/near.json', 'secret'],
  ]);
  expect(readFileSync(join(folder, 'sdk/src/resources/pets.ts'), 'utf8')).toMatch(
    /near\?: string;[^]*other\?: boolean;/,
  );
});

describe('what cannot be had is an error where the reference stands', () => {
  test.each<[what: string, file: Shelf[string] | undefined, reason: string]>([
    ['a status', undefined, 'answered with status 404'],
    [
      'another host',
      [302, 'http://127.0.0.1:9/x.json'],
      'leads to http://127.0.0.1:9/x.json, which is not followed',
    ],
    ['a circle', [302, '/pet.json'], 'more than 5 redirects'],
    ['another protocol', [301, 'file:///etc/passwd'], 'which is not followed'],
  ])('%s', async (_, file, reason) => {
    if (file !== undefined) shelf['/pet.json'] = file;
    const { code, stdout } = await run(
      ['lint', '-s', 'openapi.yaml', '--allow-remote-refs', host],
      folderWith(documentOf(`http://${host}/pet.json`)),
    );
    expect(code).toBe(2);
    expect(stdout).toContain('Input/NotFetched');
    expect(stdout).toContain(reason);
    expect(stdout).toContain('openapi.yaml:8:');
  });

  test('text that is no document', async () => {
    shelf['/pet.json'] = '{"type": "string", "type": "string"}';
    const { code, stdout } = await run(
      ['lint', '-s', 'openapi.yaml', '--allow-remote-refs', host],
      folderWith(documentOf(`http://${host}/pet.json`)),
    );
    expect(code).toBe(2);
    expect(stdout).toContain(`http://${host}/pet.json:1:`);
  });
});

test('a fetched document reaches for no file, and for no network that was not named', async () => {
  const refs = ['/etc/passwd', 'file:///etc/passwd', '../../../etc/passwd', 'http://169.254.169.254/latest'];
  const members = refs.map((ref, i) => `"m${i}":{"$ref":"${ref}"}`).join(',');
  shelf['/pet.json'] = `{"properties":{${members}}}`;
  const { stdout } = await run(
    ['lint', '-s', 'openapi.yaml', '--allow-remote-refs', host],
    folderWith(documentOf(`http://${host}/pet.json`)),
  );
  expect(stdout).not.toContain('root:');
  expect(seen.map(({ url }) => url).sort()).toEqual(['/etc/passwd', '/pet.json']);
  expect(stdout).toContain('lies outside the folder of the document');
});

test.each(['https://example.com', 'example.com/x', '*', 'a b', ''])('%j is no host', (text) => {
  const { code, stderr } = specsmith(['lint', '-s', 'openapi.yaml', '--allow-remote-refs', text]);
  expect(code).toBe(2);
  expect(stderr).toContain('Write HOST, HOST:PORT, or several with commas.');
});

test('an endless chain of documents ends', async () => {
  for (let i = 0; i < 40; i += 1) shelf[`/${i}`] = `{"properties":{"next":{"$ref":"/${i + 1}"}}}`;
  const { stdout } = await run(
    ['lint', '-s', 'openapi.yaml', '--allow-remote-refs', host],
    folderWith(documentOf(`http://${host}/0`)),
  );
  expect(seen.length).toBe(30);
  expect(stdout).toContain('lies outside the folder of the document');
});
