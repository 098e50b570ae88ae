import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { afterAll } from 'vitest';
import { repository, specsmith, temporaryFolder } from '../kit/run-program.ts';

const SPEC = `openapi: 3.1.0
info: { title: Pets, version: 1.0.0 }
servers: [{ url: 'https://api.pets.example' }]
paths:
  /pets:
    post:
      operationId: createPet
      requestBody:
        required: true
        content:
          application/json:
            schema:
              type: object
              required: [name]
              properties:
                name: { type: string, examples: [Rex] }
                color: { type: string, enum: [red, blue] }
      responses: { '200': { description: The pet, content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } } }
  /pets/{pet_id}:
    get:
      operationId: getPet
      parameters: [{ name: pet_id, in: path, required: true, schema: { type: string } }]
      responses: { '200': { description: The pet, content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } } }
components:
  schemas:
    Pet: { type: object, required: [id], properties: { id: { type: string }, note: { type: string } } }
`;
const CONFIG = `organization: { name: pets, docs: https://pets.example.com, contact: help@pets.example.com }
targets: { typescript: { package_name: pets } }
client_settings: { opts: { api_key: { type: string, read_env: PETS_API_KEY } } }
resources:
  pets: { models: { pet: Pet }, methods: { create: post /pets, retrieve: 'get /pets/{pet_id}' } }
`;

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'specsmith-parity-'));
  generate('old', SPEC, CONFIG);
  generate(
    'new',
    SPEC.replace('note: { type: string }', '').replace('post:', 'put:'),
    CONFIG.replace('create: post', 'create: put'),
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A package of sources, as it is committed. */
function generate(name: string, spec: string, config: string): void {
  const at = join(folder, name);
  mkdirSync(at);
  writeFileSync(join(at, 'openapi.yaml'), spec);
  writeFileSync(join(at, 'stainless.yml'), config);
  const made = specsmith(
    ['generate', '-s', `${name}/openapi.yaml`, '-c', `${name}/stainless.yml`, '-o', `${name}/sdk`],
    { cwd: folder },
  );
  expect(made.stderr).not.toContain('✖');
  expect(made.code).toBe(0);
}

const parity = (...args: readonly string[]) => specsmith(['parity', ...args], { cwd: folder });

describe('two packages of sources', () => {
  test('a package against itself is a drop-in', () => {
    const { code, stdout, stderr } = parity('old/sdk', 'old/sdk', '--fail-on', 'note');
    expect(stderr).toBe('');
    expect(stdout).toContain('verdict: drop-in\n');
    expect(stdout).toMatch(/requests +(\d+)\/\1 +100%/);
    expect(code).toBe(0);
  });

  test('what differs is named with its cause, worst first, and ends with 6 where that is asked for', () => {
    const { code, stdout } = parity('old/sdk', 'new/sdk', '--json', '--fail-on', 'breaking');
    expect(code).toBe(6);
    const report = JSON.parse(stdout);
    expect(report.schema).toBe('specsmith.parity/1');
    expect(report.verdict.text).toMatch(/^breaks: /);
    expect(report.differences).toContainEqual(
      expect.objectContaining({
        symbol: 'client.pets.create: verb',
        before: 'POST',
        after: 'PUT',
        weight: 'breaking',
      }),
    );
    expect(report.differences).toContainEqual(
      expect.objectContaining({
        measure: 'properties',
        symbol: expect.stringMatching(/Pet\.note$/),
        cause: expect.objectContaining({ kind: 'document' }),
      }),
    );
  });

  test('--types-only runs nothing and says so', () => {
    const { stdout } = parity('old/sdk', 'old/sdk', '--types-only');
    expect(stdout).toContain('drop-in, as far as types tell');
    expect(stdout).toContain('nothing of the packages was run');
  });

  test('packages that cannot be run prove nothing, whatever is accepted, and npm says why', () => {
    const at = temporaryFolder();
    const manifest = join(folder, 'needy/package.json');
    cpSync(join(folder, 'old/sdk'), join(folder, 'needy'), { recursive: true });
    const needs = { ...JSON.parse(readFileSync(manifest, 'utf8')), dependencies: { 'left-pad': '^1.0.0' } };
    writeFileSync(manifest, JSON.stringify(needs));
    const message = '\\033[31mnpm error code E404\\nnpm error 404 Not Found - GET left\\007-pad\\033[0m';
    writeFileSync(join(at, 'npm'), `#!/bin/sh\nprintf '${message}' >&2\nexit 1\n`, { mode: 0o755 });
    const env = { PATH: `${at}:${process.env['PATH']}` };
    const run = (...args: readonly string[]) =>
      specsmith(['parity', 'needy', 'needy', ...args], { cwd: folder, env });
    const { code, stdout, stderr } = run();
    expect(code).toBe(7);
    const reason = 'npm could not install what it depends on (left-pad): Not Found - GET left\\u0007-pad';
    expect(stdout).toContain(`verdict: unproven: old: ${reason}`);
    expect(stderr).toContain(reason);
    const baseline = ['--baseline', join(at, 'parity.json')];
    expect(run(...baseline, '--write-baseline').code).toBe(7);
    expect(run(...baseline).code).toBe(7);
    expect(run('--types-only').code).toBe(0);
  });

  test('a baseline may only become better', () => {
    const file = join(temporaryFolder(), 'parity.json');
    const options = ['--types-only', '--baseline', file];
    expect(parity('old/sdk', 'new/sdk', ...options).code).toBe(2);
    expect(parity('old/sdk', 'new/sdk', ...options, '--write-baseline', '--reason', 'agreed').code).toBe(0);
    const written = JSON.parse(readFileSync(file, 'utf8'));
    expect(written.accepted[0]).toMatchObject({
      reason: 'agreed',
      date: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    });
    expect(parity('old/sdk', 'new/sdk', ...options, '--fail-on', 'note').code).toBe(0);
    writeFileSync(file, JSON.stringify({ ...written, accepted: [] }));
    const stopped = parity('old/sdk', 'new/sdk', ...options);
    expect(stopped.code).toBe(6);
    expect(stopped.stdout).toContain('new      properties');
    writeFileSync(
      file,
      JSON.stringify({
        ...written,
        accepted: [...written.accepted, { difference: 'names Dog', reason: 'gone', date: '2026-01-01' }],
      }),
    );
    const better = parity('old/sdk', 'new/sdk', ...options);
    expect(better.code).toBe(0);
    expect(better.stdout).toContain('gone     names Dog');
  });
});

test.each([
  ['is no JSON', '{', 'BaselineInvalid', 'delete it'],
  ['is not there', undefined, 'BaselineMissing', '--write-baseline'],
])(
  'a baseline that %s is refused before anything is compared; what is advised helps',
  (_, text, code, advice) => {
    const file = join(temporaryFolder(), 'parity.json');
    if (text !== undefined) writeFileSync(file, text);
    const refused = parity('nowhere', 'nowhere', '--baseline', file);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain(`Parity/${code}`);
    expect(refused.stderr).toContain(advice);
    rmSync(file, { force: true });
    const options = ['old/sdk', 'old/sdk', '--types-only', '--baseline', file];
    expect(parity(...options, '--write-baseline').code).toBe(0);
    expect(parity(...options).code).toBe(0);
  },
);

test('a baseline that is a folder, or has no name, is refused with what to name', () => {
  for (const args of [['--baseline', temporaryFolder()], ['--write-baseline']]) {
    const { code, stderr } = parity('nowhere', 'nowhere', ...args);
    expect(code).toBe(2);
    expect(stderr).toContain('Name a file with --baseline');
  }
});

test('the script that runs packages is beside the program', () => {
  expect(readFileSync(join(inject('program'), '../package-runner.cjs'), 'utf8')).not.toContain(repository);
});
