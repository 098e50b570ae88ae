import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { askInit } from '../../src/cli/ask-init.ts';
import { readTree, specsmith, temporaryFolder } from '../kit/run-program.ts';

const document = JSON.stringify({
  openapi: '3.1.0',
  info: { title: 'Acme Pets API', version: '1.0.0', license: { name: 'MIT', identifier: 'MIT' } },
  servers: [{ url: 'https://api.acme.example' }],
  security: [{ key: [] }],
  paths: {
    '/': { get: { operationId: 'root', responses: { 204: { description: 'ok' } } } },
    '/pets': {
      get: {
        tags: ['Pets'],
        parameters: [{ name: 'tags', in: 'query', schema: { type: 'array', items: { type: 'string' } } }],
        responses: {
          200: {
            description: 'ok',
            content: {
              'application/json': { schema: { type: 'array', items: { $ref: '#/components/schemas/Pet' } } },
            },
          },
        },
      },
    },
    '/pets/{id}/owner': {
      get: {
        tags: ['Pets'],
        parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
        responses: {
          200: {
            description: 'ok',
            content: { 'application/json': { schema: { $ref: '#/components/schemas/Pet-Owner' } } },
          },
        },
      },
    },
  },
  components: {
    securitySchemes: { key: { type: 'apiKey', in: 'header', name: 'X-Key' } },
    schemas: {
      Pet: { type: 'object', properties: { name: { type: 'string' } } },
      'Pet-Owner': { type: 'object', properties: { owner: { $ref: '#/components/schemas/Pet' } } },
      PetsResource: { type: 'object' },
    },
  },
});

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
});
const run = (...args: readonly string[]) => specsmith(args, { cwd: folder });
const write = (path: string, text: string): void => writeFileSync(join(folder, path), text);
const read = (path: string): string => readFileSync(join(folder, path), 'utf8');

describe('init', () => {
  test('writes a short config from flags, and says what comes next', () => {
    write('openapi.json', document);
    const { code, stderr } = run('init', '--package-name', '@acme/pets', '--repo', 'acme/pets-ts');
    expect(code).toBe(0);
    expect(stderr).toContain('Next: npx specsmith generate');
    expect(stderr).toContain('1 resource, 3 methods, client AcmePets');
    expect(read('stainless.yml')).toBe(
      `# yaml-language-server: $schema=./node_modules/specsmith/schema/stainless.json

# What the document leaves open means what the OpenAPI standard says.
rules: openapi

organization:
  name: acme-pets

targets:
  typescript:
    package_name: "@acme/pets"
    production_repo: acme/pets-ts

# Resources, methods and models are inferred from the document; \`specsmith inspect\` shows them. With a key
# \`resources\` they are those that it lists; with \`infer: missing\` beside it, the others stay inferred.
`,
    );
    expect(existsSync(join(folder, 'specsmith.json'))).toBe(false);
    expect(run('lint').code).toBe(0);
  });

  test.each(['inferred', 'listed'])('changes no file of the code, resources %s', (resources) => {
    write('openapi.json', document);
    expect(run('generate', '--no-config', '-o', 'before').code).toBe(0);
    expect(run('init', '--yes', '--resources', resources).code).toBe(0);
    if (resources === 'listed')
      expect(parse(read('stainless.yml'))).toMatchObject({
        resources: { $client: { methods: { root: 'get /' } }, pets: { methods: { list: 'get /pets' } } },
      });
    expect(run('generate', '-o', 'after').code).toBe(0);
    expect(readTree(join(folder, 'after/src'))).toEqual(readTree(join(folder, 'before/src')));
  });

  test.each([
    ['@acme/spring-sdk', 'Spring'],
    ['@garden-tools/sdk', 'GardenTools'],
    ['sdk', 'Client'],
  ])('a client that no title names is called like its package: %s', (packageName, client) => {
    const unnamed = document.replace(/"title":"[^"]*"/, '"title":"OpenAPI definition"');
    write('openapi.json', unnamed.replace(/"servers":\[[^\]]*\],/, ''));
    const { code, stderr } = run('init', '--yes', '--package-name', packageName);
    expect(code).toBe(0);
    expect(stderr).toContain(`client ${client}`);
  });

  test('names what is not where it is looked for', () => {
    write('api.json', document);
    expect(run('init', 'api.json', '--yes', '--out', 'packages/sdk', '--client-name', 'Pets').code).toBe(0);
    expect(JSON.parse(read('specsmith.json'))).toEqual({
      $schema: './node_modules/specsmith/schema/specsmith.json',
      openapi_spec: 'api.json',
      stainless_config: 'stainless.yml',
      targets: { typescript: { output_path: 'packages/sdk' } },
    });
    expect(run('generate').code).toBe(0);
    expect(read('packages/sdk/src/client.ts')).toContain('export class Pets ');
    expect(read('packages/sdk/src/slim.ts')).toContain('PETS_API_KEY');
  });

  test('refuses what the next command would refuse: files outside of the repository', () => {
    write('openapi.json', document);
    mkdirSync(join(folder, 'inner/.git'), { recursive: true });
    const inside = (...args: readonly string[]) => specsmith(args, { cwd: join(folder, 'inner') });
    const refused = inside('init', '../openapi.json', '--yes');
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain('Init/OutsideRepository   ../openapi.json lies outside of');
    expect(readdirSync(join(folder, 'inner'))).toEqual(['.git']);
    // As the fix says: a copy, with a package that stays inside as well.
    write('inner/api.json', document);
    expect(inside('init', 'api.json', '--yes', '--out', '../sdk').stderr).toContain('Init/OutsideRepository');
    expect(inside('init', join(folder, 'inner/api.json'), '--yes').code).toBe(0);
    expect(JSON.parse(read('inner/specsmith.json'))).toMatchObject({ openapi_spec: 'api.json' });
    expect(inside('lint').code).toBe(0);
  });

  test('never replaces a file, a link or a config elsewhere', () => {
    write('openapi.json', document);
    write('stainless.yml', 'mine');
    const again = run('init', '--yes');
    expect(again.code).toBe(2);
    expect(again.stderr).toContain('Init/ConfigExists');
    expect(read('stainless.yml')).toBe('mine');
    const outside = temporaryFolder();
    symlinkSync(join(outside, 'nothing'), join(folder, 'new.yml'));
    const linked = run('init', '--yes', '--spec', 'api.json', '--config', 'new.yml');
    expect(linked.code).toBe(2);
    expect(existsSync(join(outside, 'nothing'))).toBe(false);
    write('other.json', document);
    write('specsmith.json', '{}');
    expect(run('init', 'other.json', '--yes', '--config', 'own.yml').code).toBe(2);
    expect(read('specsmith.json')).toBe('{}');
    expect(existsSync(join(folder, 'own.yml'))).toBe(false);
  });

  test('leaves to be inferred what a config cannot name', () => {
    write('openapi.json', document.replaceAll('Pet-Owner', 'Pet:Owner'));
    const { code, stderr } = run('init', '--yes', '--resources', 'listed');
    expect(code).toBe(0);
    expect(stderr).toContain('Init/ResourcesNotWritten');
    expect(Object.keys(parse(read('stainless.yml')) as object)).toEqual(['rules', 'organization']);
    expect(run('lint').code).toBe(0);
  });

  test('prints the files with --dry-run and --json', () => {
    write('openapi.json', document);
    const dry = run('init', '--yes', '--dry-run');
    expect(dry.stdout).toContain('rules: openapi');
    const { files } = JSON.parse(run('init', '--json', '--dry-run').stdout) as { files: { path: string }[] };
    expect(files.map(({ path }) => path)).toEqual(['stainless.yml']);
    expect(existsSync(join(folder, 'stainless.yml'))).toBe(false);
  });

  test.each([
    ['--package-name', 'Not A Name'],
    ['--client-name', 'a; rm -rf'],
    ['--license', 'my own\nlicense'],
    ['--repo', 'https://example.com/a'],
  ])('refuses %s %j', (flag, value) => {
    write('openapi.json', document);
    const { code, stderr } = run('init', flag, value);
    expect(code).toBe(2);
    expect(stderr).toContain(`option '${flag}' is not valid`);
    expect(existsSync(join(folder, 'stainless.yml'))).toBe(false);
  });
});

test('what a document calls itself stays text', () => {
  const title = "Evil\n# yaml: &x {a: *x}\u001b[31m ': !!js/function";
  write('openapi.json', document.replace('"Acme Pets API"', JSON.stringify(title)));
  expect(run('init', '--yes', '--resources', 'listed').code).toBe(0);
  const text = read('stainless.yml');
  expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
  expect(Object.keys(parse(text) as object)).toEqual(['rules', 'organization', 'resources']);
});

describe('questions', () => {
  const suggested = { packageName: 'acme-sdk', clientName: 'Acme', resources: 'inferred' } as const;

  /** Answers each question when it is asked. */
  function answer(answers: ReadonlyArray<readonly [question: string, keys: string]>) {
    const [input, output] = [new PassThrough(), new PassThrough()];
    // A prompt ends its output, which is the terminal for all of them.
    output.end = () => output;
    const left = [...answers];
    let shown = '';
    output.on('data', (chunk: Buffer) => {
      shown += chunk.toString();
      const [next] = left;
      if (next === undefined || !shown.includes(next[0])) return;
      left.shift();
      shown = '';
      setImmediate(() => input.write(next[1]));
    });
    return askInit({ suggested, methods: 2 }, { input, output });
  }

  test('suggest what the document says and take what people type', async () => {
    const found = await answer([
      ['Name of the npm package', '\r'],
      ['Name of the client class', '\r'],
      ['License', 'MIT\r'],
      ['Resources and their 2 methods', '\u001b[B\r'],
    ]);
    expect(found).toEqual({
      packageName: 'acme-sdk',
      clientName: 'Acme',
      license: 'MIT',
      resources: 'listed',
    });
  });

  test('end with Ctrl+C', async () => {
    await expect(answer([['Name of the npm package', '\u0003']])).resolves.toBeUndefined();
  });
});
