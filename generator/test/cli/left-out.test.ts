import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { readTree, specsmith, temporaryFolder, type Run } from '../kit/run-program.ts';

const operation = (id: string, more = ''): string =>
  `{ operationId: ${id}, tags: [${id
    .replace(/^\w+?(?=[A-Z])/, '')
    .toLowerCase()}], ${more} responses: { '200': { description: Ok, content: { application/json: { schema: { type: string } } } } } }`;
const broken = "parameters: [{ $ref: '#/components/parameters/gone' }],";
const documentWith = (cats: string): string => `openapi: 3.1.0
info: { title: Acme Zoo, version: 1.0.0 }
servers: [{ url: https://api.acme.test }]
paths:
  /pets: { get: ${operation('listPets')} }
  /cats: { get: ${operation('listCats', cats)} }
  /secrets: { get: ${operation('listSecrets', 'x-internal: true,')} }
`;

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
});

function generate(document: string, ...more: readonly string[]): Run {
  writeFileSync(join(folder, 'openapi.yaml'), document);
  return specsmith(['generate', '-s', 'openapi.yaml', '-o', 'sdk', '--no-report', ...more], { cwd: folder });
}

const resources = (): readonly string[] =>
  Object.keys(readTree(join(folder, 'sdk')))
    .flatMap((path) => /^src\/resources\/(\w+)\.ts$/.exec(path)?.[1] ?? [])
    .filter((name) => name !== 'index');

describe('an operation with a fault', () => {
  test('is left out, listed and counted; the others are generated', () => {
    const run = generate(documentWith(broken));
    expect(run.code).toBe(0);
    expect(run.stderr).toContain('get /cats is left out: #/components/parameters/gone does not exist.');
    expect(run.stderr).toContain('1 of 3 operations left out');
    expect(resources()).toEqual(['pets', 'secrets']);
    const again = generate(documentWith(broken), '--json');
    expect(JSON.parse(again.stdout)).toMatchObject({
      exitCode: 0,
      operations: 3,
      leftOut: [{ kind: 'operation', endpoint: 'get /cats' }],
      findings: expect.arrayContaining([expect.objectContaining({ code: 'Endpoint/LeftOut' })]) as unknown,
    });
  });

  test('does not vanish once it has shipped, unless that is asked for', () => {
    expect(generate(documentWith(''))).toMatchObject({ code: 0 });
    const before = readTree(folder);
    const refused = generate(documentWith(broken));
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain('get /cats has shipped and would vanish');
    expect({ ...readTree(folder), 'openapi.yaml': '' }).toEqual({ ...before, 'openapi.yaml': '' });
    expect(generate(documentWith(broken), '--keep-going')).toMatchObject({ code: 0 });
    expect(resources()).toEqual(['pets', 'secrets']);
    // What was given up is no longer shipped.
    expect(generate(documentWith(broken))).toMatchObject({ code: 0 });
  });

  test('does not vanish with its whole path', () => {
    expect(generate(documentWith(''))).toMatchObject({ code: 0 });
    const lost = documentWith('').replace(/\/cats: .*/, '/cats: []');
    const refused = generate(lost);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain('get /cats has shipped and would vanish: /cats must be an object');
    expect(generate(lost, '-o', 'other', '--since', 'sdk')).toMatchObject({ code: 2 });
    const given = generate(lost, '--keep-going', '--json');
    expect(JSON.parse(given.stdout)).toMatchObject({
      exitCode: 0,
      operations: 2,
      leftOut: [{ kind: 'path', path: '/cats' }],
    });
    expect(generate(lost, '-o', 'new').stderr).toContain('1 path left out');
    expect(generate(lost, '-o', 'new', '--strict')).toMatchObject({ code: 2 });
    expect(generate(lost, '-o', 'new', '--strict', '--exclude', 'path:/cats')).toMatchObject({ code: 0 });
  });

  test('counts as shipped in a package whose lock knows no methods, by its sources', () => {
    expect(generate(documentWith(''))).toMatchObject({ code: 0 });
    const lock = join(folder, 'sdk/.specsmith/names.json');
    const { methods: _, ...names } = JSON.parse(readFileSync(lock, 'utf8')) as Record<string, unknown>;
    writeFileSync(lock, JSON.stringify(names));
    expect(generate(documentWith(broken))).toMatchObject({ code: 2 });
  });

  test('does not vanish from an SDK that exists elsewhere', () => {
    expect(generate(documentWith(''))).toMatchObject({ code: 0 });
    const elsewhere = specsmith(
      ['generate', '-s', 'openapi.yaml', '-o', 'new', '--no-report', '--since', 'sdk'],
      { cwd: folder },
    );
    expect(elsewhere.code).toBe(0);
    const first = generate(documentWith(broken), '-o', 'other', '--since', 'sdk');
    expect(first.code).toBe(2);
    expect(first.stderr).toContain('Endpoint/ShippedLeftOut');
  });

  test('an SDK that exists elsewhere keeps all of its methods, or is said to lose them', () => {
    expect(generate(documentWith(''))).toMatchObject({ code: 0 });
    const config =
      'organization: { name: acme }\nresources: { pets: { methods: { list: get /pets } } }\nunspecified_endpoints: [get /cats, get /secrets]\n';
    writeFileSync(join(folder, 'stainless.yml'), config);
    const options = ['-c', 'stainless.yml', '-o', 'other', '--since', 'sdk'];
    const lost = generate(documentWith(''), ...options);
    expect(lost.code).toBe(2);
    expect(lost.stderr).toContain('2 of 3 endpoints that sdk calls have no method: get /cats, get /secrets.');
    const given = generate(documentWith(''), ...options, '--keep-going');
    expect(given.code).toBe(0);
    expect(given.stderr).toContain('sdk calls get /cats, which has no method here.');
    expect(given.stderr).toContain('2 endpoints of the published package left out');
    // A run that is repeated says it again.
    expect(JSON.parse(generate(documentWith(''), ...options, '--keep-going', '--json').stdout)).toMatchObject(
      {
        leftOut: [
          { kind: 'published', endpoint: 'get /cats' },
          { kind: 'published', endpoint: 'get /secrets' },
        ],
        findings: expect.arrayContaining([
          expect.objectContaining({ code: 'Endpoint/ShippedGivenUp', severity: 'warning' }),
        ]) as unknown,
      },
    );
    expect(generate(documentWith(''), '-o', 'third', '--since', 'nowhere')).toMatchObject({ code: 2 });
  });

  test('an SDK without a method to follow is told: it would protect nothing', () => {
    mkdirSync(join(folder, 'empty'));
    mkdirSync(join(folder, 'tool'));
    writeFileSync(
      join(folder, 'tool/package.json'),
      '{ "name": "tool", "version": "1.0.0", "main": "index.js" }',
    );
    writeFileSync(join(folder, 'tool/index.js'), 'module.exports = {};\n');
    for (const since of ['empty', 'tool'])
      for (const more of [[], ['--keep-going']]) {
        const run = generate(documentWith(''), '-o', 'new', '--since', since, ...more);
        expect(run.code).toBe(2);
        expect(run.stderr).toContain(`${since} has no method whose endpoint can be read`);
      }
  });

  test('methods of the client itself, and verbs without a function of their own, are followed too', () => {
    const client = `openapi: 3.1.0
info: { title: Acme Zoo, version: 1.0.0 }
servers: [{ url: https://api.acme.test }]
paths:
  /: { get: { operationId: root, responses: { '204': { description: Ok } } } }
  /pets/{id}: { head: { responses: { '204': { description: Ok } } } }
`;
    expect(generate(client)).toMatchObject({ code: 0 });
    const same = generate(client, '-o', 'new', '--since', 'sdk');
    expect(same.code).toBe(0);
    const lost = generate(documentWith(''), '-o', 'other', '--since', 'sdk');
    expect(lost.code).toBe(2);
    expect(lost.stderr).toContain('2 of 2 endpoints that sdk calls have no method: get /, head /pets/{}.');
  });

  test('is an error if the run is strict', () => {
    const run = generate(documentWith(broken), '--strict');
    expect(run.code).toBe(2);
    expect(run.stderr).toContain('✖ Endpoint/LeftOut');
  });
});

describe('a stale entry of a config', () => {
  const config =
    'organization: { name: acme }\nresources: { pets: { methods: { list: get /pets, gone: get /gone } } }\n';

  test('costs its method', () => {
    writeFileSync(join(folder, 'stainless.yml'), config);
    const run = generate(documentWith(''), '-c', 'stainless.yml');
    expect(run.code).toBe(0);
    expect(run.stderr).toContain('pets.gone maps to "get /gone", which is not in the document');
    expect(run.stderr).toContain('1 method of the config left out');
  });

  test('may not take a method that has shipped', () => {
    writeFileSync(join(folder, 'stainless.yml'), config);
    expect(generate(documentWith('').replace('/cats:', '/gone:'), '-c', 'stainless.yml').code).toBe(0);
    const run = generate(documentWith(''), '-c', 'stainless.yml');
    expect(run.code).toBe(2);
    expect(run.stderr).toContain('get /gone has shipped and would vanish');
  });
});

describe('a subset', () => {
  test.each([
    [['--include', 'tag:cats'], ['cats']],
    [['--include', 'path:/p*', 'tag:secrets', '--exclude', 'x-internal'], ['pets']],
    [['--exclude', 'x-internal', 'path:/c**'], ['pets']],
  ])('%j', (options, wanted) => {
    expect(generate(documentWith(''), ...options)).toMatchObject({ code: 0 });
    expect(resources()).toEqual(wanted);
  });

  test('is what the next run compares with', () => {
    const asked = ['--include', 'tag:pets'];
    writeFileSync(join(folder, 'openapi.yaml'), documentWith(''));
    const args = ['generate', '-s', 'openapi.yaml', '-o', 'sdk', ...asked];
    expect(specsmith(args, { cwd: folder }).code).toBe(0);
    writeFileSync(
      join(folder, 'openapi.yaml'),
      documentWith('').replace('pets: { get', 'pets: { delete: ' + operation('deletePets') + ', get'),
    );
    // Changes of the API are known by the document that the package was made from.
    expect(specsmith(args, { cwd: folder }).stderr).toMatch(/`DELETE \/pets`\)\. endpoint-added/);
  });

  test('of nothing is an error', () => {
    const run = generate(documentWith(''), '--include', 'tag:dogs');
    expect(run.code).toBe(2);
    expect(run.stderr).toContain('Document/NothingLeft');
    expect(run.stderr).toContain('Change --include or --exclude');
    expect(run.stderr).toContain('No operation fits --include tag:dogs.');
  });

  test('is told of each pattern that fits nothing, also on a second run', () => {
    const options = ['--include', 'tag:pets', 'path:/pet', '--exclude', 'tag:Secrets'];
    const run = generate(documentWith(''), ...options);
    expect(run.code).toBe(0);
    expect(run.stderr).toContain('No operation fits --include path:/pet.');
    expect(run.stderr).toContain('No operation fits --exclude tag:Secrets.');
    expect(run.stderr).not.toContain('No operation fits --include tag:pets');
    expect(generate(documentWith(''), ...options).stderr).toContain(
      'No operation fits --exclude tag:Secrets.',
    );
  });

  test('is what the command that lists the notes looks at', () => {
    const run = generate(documentWith(''), '--include', 'tag:pets', '--exclude', 'x-internal');
    expect(run.stderr).toContain(
      'specsmith lint --spec openapi.yaml --include tag:pets --exclude x-internal\n',
    );
  });

  test('has patterns of three kinds', () => {
    const run = generate(documentWith(''), '--include', 'cats');
    expect(run.code).toBe(2);
    expect(run.stderr).toContain('Write tag:NAME, path:/GLOB or x-internal');
  });
});

test('a second run that changes nothing says the same', () => {
  const lines = (run: Run): readonly string[] =>
    run.stderr.split('\n').filter((line) => /^[▲•✖]|notes?:/.test(line));
  const document = documentWith(broken).replace(
    "'200': { description: Ok, content",
    "'500': { description: Ok, content",
  );
  const first = lines(generate(document));
  expect(first.length).toBeGreaterThan(2);
  expect(lines(generate(document))).toEqual(first);
});

describe('a webhook that cannot be read', () => {
  const config = `organization: { name: zoo }
resources:
  pets: { methods: { list: get /pets } }
  webhooks: { methods: { unwrap: { type: webhook_unwrap } } }
`;
  const hook = '{ post: { requestBody: { content: { application/json: { schema: { type: object } } } } } }';
  const withHook = (text: string): string => `${documentWith('')}webhooks: { born: ${text} }\n`;

  test('stops a run if a method of the config has its events already', () => {
    writeFileSync(join(folder, 'stainless.yml'), config);
    const options = ['-c', 'stainless.yml'];
    expect(generate(withHook(hook), ...options).code).toBe(0);
    const run = generate(withHook('null'), ...options);
    expect(run.stderr).toContain('Endpoint/ShippedLeftOut');
    expect(run.code).not.toBe(0);
    expect(generate(withHook('null'), ...options, '--keep-going').code).toBe(0);
  });

  test('is left out where a package has events of others only', () => {
    writeFileSync(join(folder, 'stainless.yml'), config);
    const options = ['-c', 'stainless.yml'];
    expect(generate(withHook(hook), ...options).code).toBe(0);
    const more = `${withHook(hook).trimEnd().slice(0, -2)}, sold: null }\n`;
    const run = generate(more, ...options);
    expect([run.code, run.stderr]).toEqual([0, expect.stringContaining('The webhook sold is left out')]);
  });

  test('is left out of a package that has no events yet', () => {
    writeFileSync(join(folder, 'stainless.yml'), config);
    const run = generate(withHook('null'), '-c', 'stainless.yml');
    expect([run.code, run.stderr]).toEqual([0, expect.stringContaining('The webhook born is left out')]);
  });
});
