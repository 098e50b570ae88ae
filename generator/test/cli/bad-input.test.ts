import { chmodSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { mini, readTree, specsmith, temporaryFolder } from '../kit/run-program.ts';

const petstore = (schema: string): string => `openapi: 3.0.3
info: { title: Pets, version: 1.0.0 }
servers: [{ url: 'https://pets.example.com' }]
paths:
  /pets/{id}:
    get:
      operationId: getPet
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
      responses:
        '200':
          description: A pet
          content:
            application/json:
              schema:
                ${schema}
`;
const fine = petstore('{ type: object, properties: { name: { type: string } } }');

const config = (endpoint: string): string => `edition: 2025-10-08
organization: { name: pets, docs: https://pets.example.com, contact: help@pets.example.com }
targets: { typescript: { package_name: pets, production_repo: pets/pets } }
resources:
  pets:
    methods:
      retrieve: ${endpoint}
`;

type Case = {
  readonly files: Readonly<Record<string, string>>;
  readonly args?: readonly string[];
  /** Everything the message must tell. */
  readonly tells: readonly string[];
};

const cases: ReadonlyArray<readonly [name: string, wanted: Case]> = [
  ['a missing document', { files: {}, tells: ['Input/FileNotFound', 'spec.yaml'] }],
  [
    'a folder as document',
    { files: { 'spec.yaml/x': '' }, tells: ['Input/NotAFile', 'spec.yaml', 'folder'] },
  ],
  [
    'a missing config',
    { files: { 'spec.yaml': fine }, args: ['-c', 'config.yml'], tells: ['Input/FileNotFound', 'config.yml'] },
  ],
  [
    'broken YAML',
    {
      files: { 'spec.yaml': 'openapi: 3.0.3\npaths: [1, 2\ninfo: {}\n' },
      tells: ['Document/ParseError', 'spec.yaml:'],
    },
  ],
  ['broken JSON', { files: { 'spec.yaml': '{ "openapi": "3.0.3" "info": {} }' }, tells: ['spec.yaml:1:'] }],
  ['an empty document', { files: { 'spec.yaml': '' }, tells: ['Document/Empty', 'spec.yaml'] }],
  [
    'an unresolvable parameter',
    {
      files: { 'spec.yaml': fine.replace('{ name: id, in: path, required: true', "{ $ref: '#/x', z: true") },
      tells: ['#/x', 'spec.yaml:8:', 'Document/NothingLeft'],
    },
  ],
  [
    'a reference out of the folder',
    {
      files: { 'spec.yaml': petstore("$ref: '../../etc/passwd'") },
      tells: ['was not opened', 'spec.yaml:15:', 'Document/NothingLeft'],
    },
  ],
  [
    'an endpoint that the document does not have',
    {
      files: { 'spec.yaml': fine, 'config.yml': `${config('get /pets/{id}')}      list: get /pet\n` },
      args: ['-c', 'config.yml', '--strict'],
      tells: ['get /pet', 'config.yml:8:'],
    },
  ],
  [
    'a config of another API',
    {
      files: { 'spec.yaml': fine, 'config.yml': config('get /cars').replace('pets:', 'cars:') },
      args: ['-c', 'config.yml'],
      tells: ['get /cars', 'config.yml:'],
    },
  ],
];

describe('refused with exit code 2, saying what, where and what to do', () => {
  test.each(cases)('%s', (_, { files, args = [], tells }) => {
    const folder = temporaryFolder();
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(join(folder, path, '..'), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const before = readTree(folder);
    const { code, stdout, stderr } = specsmith(['generate', '-s', 'spec.yaml', '-o', 'out', ...args], {
      cwd: folder,
    });
    expect(stderr).not.toMatch(/^\s+at /m);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    for (const text of tells) expect(stderr).toContain(text);
    expect(stderr).toContain('nothing was written');
    expect(readTree(folder)).toEqual(before);
    expect(existsSync(join(folder, 'out'))).toBe(false);
  });
});

describe('output folders that are refused', () => {
  const generate = (out: string, cwd: string) =>
    specsmith(['generate', '-s', mini.spec, '-c', mini.config, '-o', out], { cwd });

  test('a file', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'out'), 'mine');
    const { code, stderr } = generate('out', folder);
    expect(code).toBe(2);
    expect(stderr).toContain('Output/NotAFolder');
    expect(readTree(folder)).toEqual({ out: 'mine' });
  });

  test('the root', () => {
    expect(generate('/', temporaryFolder())).toMatchObject({ code: 2 });
  });

  test('the home folder', () => {
    const home = temporaryFolder();
    const { code, stderr } = runWithHome(home);
    expect(stderr).toContain('Output/InsideInput');
    expect(code).toBe(2);
    expect(readdirSync(home)).toEqual([]);
  });

  function runWithHome(home: string) {
    return specsmith(['generate', '-s', mini.spec, '-c', mini.config, '-o', home], {
      env: { HOME: home, USERPROFILE: home },
    });
  }

  test.skipIf(process.getuid?.() === 0 || process.platform === 'win32')('a folder without permission', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'out'));
    chmodSync(join(folder, 'out'), 0o500);
    const { code, stderr } = generate('out', folder);
    expect(code).toBe(2);
    expect(stderr).toContain('Output/NotWritable');
    expect(readdirSync(join(folder, 'out'))).toEqual([]);
  });

  test.runIf(existsSync('/proc/self'))('a place where nothing can be made', () => {
    const { code, stderr } = generate('/proc/specsmith/out', temporaryFolder());
    expect(code).toBe(2);
    expect(stderr).toContain('Output/NotWritable');
  });
});

describe('options', () => {
  test.each([
    [['generat'], 'generate'],
    [['generate', '-s', 'x'], '--out'],
    [['generate', '--spek', 'x', '-s', 'x', '-o', 'y'], '--spec'],
    [['explain', 'Output/EditFile'], 'Output/EditedFile'],
    [['explain', 'unknownkey'], 'Config/UnknownKey'],
    [['gen'], 'Did you mean generate?'],
    [['lintt'], 'Did you mean lint?'],
    [['inspect', '-s', mini.spec, 'methods'], 'Did you mean method?'],
    [['inspect', '-s', mini.spec, 'BigCard'], 'inspect method BigCard, or inspect model BigCard'],
    [['inspect', '-s', mini.spec, 'cards; x'], "inspect method 'cards; x'"],
  ])('%j is refused with a hint', (args, hint) => {
    const { code, stdout, stderr } = specsmith(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(hint);
  });

  test.each(['generate', 'lint', 'inspect', 'custom', 'explain', 'diff', 'parity', 'release', 'migrate'])(
    'the help of %s shows how it is called',
    (command) => {
      const { stdout } = specsmith([command, '--help']);
      expect(stdout).toContain(`\nExamples:\n  npx specsmith ${command} `);
    },
  );

  test.each([[['--help']], [['--version']], [['generate', '--help']], [['explain', 'output/editedfile']]])(
    '%j is fine',
    (args) => {
      const { code, stdout, stderr } = specsmith(args);
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect(stdout).not.toBe('');
    },
  );

  test('what a finding fills in is shown as such, and not as marks of Markdown', () => {
    const { stdout } = specsmith(['explain', 'Config/UnknownKey']);
    expect(stdout).toContain('The key ‹key› is not known');
  });

  test('what is explained has the envelope of the other commands', () => {
    const parsed = (...args: readonly string[]): unknown => JSON.parse(specsmith([...args, '--json']).stdout);
    const envelope = { command: 'explain', exitCode: 0 };
    expect(parsed('explain', 'method-removed')).toMatchObject({ ...envelope, rule: 'method-removed' });
    expect(parsed('explain', 'output/editedfile')).toMatchObject({ ...envelope, code: 'Output/EditedFile' });
    const codes = { 'Output/EditedFile': {}, 'method-removed': { rule: 'method-removed' } };
    expect(parsed('explain')).toMatchObject({ ...envelope, codes });
  });
});
