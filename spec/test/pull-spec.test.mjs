import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

const script = fileURLToPath(new URL('../../scripts/pull-spec/pull-spec.mjs', import.meta.url));

const OURS = `openapi: 3.0.3
info: { title: Garden, version: 1.0.0 }
servers: [{ url: https://garden.example }]
paths:
  /plants:
    get:
      operationId: listPlants
      description: Returns all plants.
      parameters:
        - { name: limit, in: query, schema: { type: integer, maximum: 50 } }
      responses:
        '200':
          description: All plants.
          content: { application/json: { schema: { $ref: '#/components/schemas/Plant' } } }
  /weeds:
    delete:
      operationId: pullWeeds
      responses: { '204': { description: Done. } }
components:
  schemas:
    Plant:
      type: object
      properties:
        description: { type: string }
        color: { type: string, enum: [red, white], example: red }
`;
const THEIRS = OURS.replace('maximum: 50', 'maximum: 100')
  .replace('Returns all plants.', 'Every plant there is.')
  .replace('/weeds:\n    delete:', '/moss:\n    delete:')
  .replace('[red, white], example: red', '[red, white, blue], example: blue')
  .replace('description: { type: string }', 'description: { type: string, nullable: true }');

let server;
let answer;
let address;
let folder;
let file;

beforeAll(async () => {
  server = createServer((request, response) => answer(response, request));
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  address = `http://127.0.0.1:${server.address().port}/openapi.yaml`;
});
afterAll(() => server.close());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pull-spec-test-'));
  file = join(folder, 'openapi.yaml');
  writeFileSync(file, OURS);
  answer = document(THEIRS);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a document that can be used', () => {
  it('is compared, and replaces nothing', async () => {
    const { code, stdout } = await pull();
    expect(code).toBe(0);
    expect(stdout).toContain('Nothing was replaced. Add --yes');
    expect(readFileSync(file, 'utf8')).toBe(OURS);
  });

  it('is told apart by meaning', async () => {
    const { stdout } = await pull();
    for (const each of ['list', '/moss', '/weeds']) expect(stdout).toContain(each);
    expect(stdout).toContain('100');
    expect(stdout).toContain('blue');
  });

  it('replaces the file with --yes, byte for byte', async () => {
    const { code, stdout } = await pull('--yes');
    expect(code).toBe(0);
    expect(stdout).toContain('Replaced ');
    expect(readFileSync(file, 'utf8')).toBe(THEIRS);
    expect(readdirSync(folder)).toEqual(['openapi.yaml']);
  });

  it('is left alone when it is the same', async () => {
    answer = document(OURS);
    expect((await pull('--yes')).stdout).toContain('is the same, byte for byte');
  });

  it('is found behind a redirect', async () => {
    answer = (response, { url }) =>
      url === '/new.yaml' ? document(THEIRS)(response) : redirect(response, '/new.yaml');
    expect((await pull()).stdout).toContain('/new.yaml');
  });

  it('may be JSON and may be served as plain text', async () => {
    const json = { openapi: '3.0.3', info: { title: 'Garden', version: '2.0.0' }, servers: [], paths: {} };
    answer = document(JSON.stringify(json), 'text/plain; charset=utf-8');
    expect((await pull()).code).toBe(0);
  });
});

describe('refuses, in one sentence and without touching the file,', () => {
  const cases = {
    'an error status': [status(503, 'Service Unavailable'), 'answered 503 Service Unavailable'],
    'a missing page': [status(404, 'Not Found'), 'answered 404 Not Found'],
    'a web page': [
      document('<!doctype html><title>Docs</title>', 'text/html'),
      'is text/html, not a YAML or JSON document',
    ],
    'a web page in disguise': [
      document('\n<html></html>', 'text/plain'),
      'is a web page, not an OpenAPI document',
    ],
    'an empty answer': [document('  \n'), 'is empty'],
    'bytes that are not text': [document(Buffer.from([0x6f, 0xff, 0xfe])), 'is not text in UTF-8'],
    'a length over the limit': [tooLong, 'is larger than 20 MiB'],
    'a stream over the limit': [endless, 'is larger than 20 MiB'],
    'an endless detour': [(response) => redirect(response, '/'), 'is redirected too often'],
    'an answer that breaks off': [broken, 'cannot be reached'],
    'YAML that cannot be read': [document('openapi: [3.0.3\n'), 'is not a valid OpenAPI document'],
    'a document with errors': [
      document(OURS.replace(/paths:[^]*/, 'paths: 3\n')),
      'Nothing is left to generate',
    ],
    'a way out of https': [
      (response) => redirect(response, 'http://garden.example/'),
      'http://garden.example/ is not an https address',
    ],
  };

  it.each(Object.entries(cases))('%s', async (_, [reply, message]) => {
    answer = reply;
    const { code, stderr } = await pull('--yes');
    expect(stderr).toContain(message);
    expect(stderr).toMatch(/^✖ /);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(code).toBe(1);
    expect(readFileSync(file, 'utf8')).toBe(OURS);
    expect(readdirSync(folder)).toEqual(['openapi.yaml']);
  });

  it('a server that is not there', async () => {
    const { code, stderr } = await run('--url', 'http://127.0.0.1:9/openapi.yaml', '--out', file);
    expect(code).toBe(1);
    expect(stderr).toContain('cannot be reached');
  });

  it.each(['http://garden.example/openapi.yaml', 'file:///etc/hosts', 'garden'])(
    'the address %s',
    async (url) => {
      const { code, stderr } = await run('--url', url, '--out', file);
      expect(code).toBe(1);
      expect(stderr).toContain('is not an https address');
    },
  );

  it('a place that cannot be written', async () => {
    const { code, stderr } = await run('--url', address, '--out', join(file, 'below.yaml'), '--yes');
    expect(code).toBe(1);
    expect(stderr).toContain('cannot be written');
  });
});

it('explains itself', async () => {
  expect((await run('--help')).stdout).toContain('Usage: ');
  const { code, stderr } = await run('--what');
  expect(code).toBe(2);
  expect(stderr).toContain('--what');
});

function pull(...args) {
  return run('--url', address, '--out', file, ...args);
}

function run(...args) {
  return new Promise((done) => {
    const child = spawn(process.execPath, [script, ...args]);
    const output = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr']) child[name].on('data', (chunk) => (output[name] += chunk));
    child.on('close', (code) => done({ code, ...output }));
  });
}

function document(content, type = 'application/yaml') {
  return (response) => response.writeHead(200, { 'content-type': type }).end(content);
}

function status(code, text) {
  return (response) => response.writeHead(code, text).end('sorry');
}

function redirect(response, location) {
  response.writeHead(302, { location }).end();
}

function tooLong(response) {
  response.writeHead(200, { 'content-type': 'application/yaml', 'content-length': 21 * 1024 * 1024 });
  response.write('openapi: 3.0.3\n');
}

function endless(response) {
  response.writeHead(200, { 'content-type': 'application/yaml' });
  const chunk = Buffer.alloc(1024 * 1024, '#');
  const write = () => {
    if (!response.destroyed) response.write(chunk, write);
  };
  write();
}

function broken(response) {
  response.writeHead(200, { 'content-type': 'application/yaml' });
  response.write('openapi: 3.0.3\n', () => response.destroy());
}
