import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { commitFiles, git, somebody } from '../kit/git.ts';
import { specsmith, temporaryFolder, type Run } from '../kit/run-program.ts';

const answer = { 200: { description: 'ok' } };
const DOCUMENT = JSON.stringify({
  openapi: '3.1.0',
  info: { title: 'Acme', version: '1.0.0' },
  servers: [{ url: 'https://api.acme.example' }],
  paths: {
    '/pets': {
      get: { responses: answer },
      post: {
        requestBody: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Pet' } } } },
        responses: {
          200: {
            description: 'ok',
            content: { 'application/json': { schema: { $ref: '#/components/schemas/Pet' } } },
          },
        },
      },
    },
    '/pets/{id}/toys': {
      get: {
        parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
        responses: answer,
      },
    },
    '/health': { get: { responses: answer } },
    '/owners': { get: { responses: answer } },
  },
  components: { schemas: { Pet: { type: 'object', properties: { name: { type: 'string' } } } } },
});
const CONFIG = `# Ours.
organization: { name: acme }
resources:
  pets: # the animals
    methods:
      everything: get /pets # a name that we chose
unspecified_endpoints:
  - get /health
`;

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
  mkdirSync(folder, { recursive: true });
  git(folder, 'init', '--quiet');
  commitFiles(folder, { 'openapi.json': DOCUMENT, 'stainless.yml': CONFIG }, 'feat: begin');
});

const autoconfig = (...args: readonly string[]): Run =>
  specsmith(['autoconfig', ...args], { cwd: folder, env: somebody });
const config = (): string => readFileSync(join(folder, 'stainless.yml'), 'utf8');

test('what is missing is shown, and nothing is written', () => {
  const { code, stdout, stderr } = autoconfig();
  expect(code).toBe(0);
  expect(stdout.trim().split('\n')).toEqual([
    'pets.create post /pets',
    'pets.toys.list get /pets/{id}/toys',
    'owners.list get /owners',
  ]);
  expect(stderr).toContain('3 methods missing; --write adds them');
  expect(config()).toBe(CONFIG);
});

test('--write adds it; comments and what is left out on purpose stay, and a second run has nothing to add', () => {
  expect(autoconfig('--write').code).toBe(0);
  expect(config()).toBe(`# Ours.
organization: { name: acme }
resources:
  pets: # the animals
    methods:
      everything: get /pets # a name that we chose
      create: post /pets
    models:
      Pet: Pet
    subresources:
      toys:
        methods:
          list: get /pets/{id}/toys
  owners:
    methods:
      list: get /owners
unspecified_endpoints:
  - get /health
`);
  expect(specsmith(['lint'], { cwd: folder }).stderr).not.toContain('Endpoint/NotConfigured');
  expect(autoconfig('--write', '--force').stderr).toContain('every operation has a method');
});

test('a config with changes that are not committed is left alone, unless it is forced', () => {
  writeFileSync(join(folder, 'stainless.yml'), `${CONFIG}# mine\n`);
  const { code, stderr } = autoconfig('--write');
  expect(code).toBe(2);
  expect(stderr).toContain('Commit the config first');
  expect(config()).toBe(`${CONFIG}# mine\n`);
  expect(autoconfig('--write', '-F').code).toBe(0);
  expect(config()).toContain('# mine');
});

test('without a config there is nothing to add to', () => {
  const { code, stderr } = autoconfig('--no-config');
  expect(code).toBe(2);
  expect(stderr).toContain('specsmith init');
});
