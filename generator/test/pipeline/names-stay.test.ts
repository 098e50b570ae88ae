import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { testPackage, type Run, type TestPackage } from '../edits/package.ts';
import { specsmith } from '../kit/run-program.ts';

const answer = (schema: string): string =>
  `responses: { '200': { description: Ok, content: { application/json: { schema: { $ref: '#/components/schemas/${schema}' } } } } }`;
const document = (more = '', title = 'Farm'): string => `openapi: 3.1.0
info: { title: ${title}, version: 1.0.0 }
servers: [{ url: https://farm.example }]
paths:
  /cows: { get: { ${answer('Herd')} }, post: { ${answer('Cow')} } }
  /cows/{id}:
    parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
    get: { ${answer('Cow')} }
  /barns: { get: { ${answer('Barn')} } }
${more}components:
  schemas:
    Cow: { type: object, properties: { name: { type: string } } }
    Herd: { type: array, items: { $ref: '#/components/schemas/Cow' } }
    Barn: { type: object, properties: { size: { type: integer } } }
`;

/** What rules of an earlier version could have called the same: other resources, methods, homes of models and a client. */
const OLDER = {
  client: { words: 'Old Farm', slug: 'old-farm' },
  types: {
    '': {
      'resource barns': 'Barns',
      'resource cattle': 'Cattle',
      'model Barn': 'Barn',
    },
    barns: {},
    cattle: { 'model Cow': 'Cow', 'model Herd': 'Herd' },
  },
  methods: {
    barns: { retrieve: 'get /barns' },
    cattle: { getEverything: 'get /cows', create: 'post /cows', fetchURL: 'get /cows/{cowId}' },
  },
  shapes: {},
  nested: {},
  retired: {},
};

const lockPath = 'sdk/.specsmith/names.json';
const methods = (farm: TestPackage): unknown =>
  (JSON.parse(farm.read(lockPath)) as { readonly methods: unknown }).methods;
const kept = ({ findings }: Run): readonly string[] =>
  findings
    .filter(({ code }) => code === 'Name/Kept')
    .map(({ message }) => message)
    .sort();

/** A package as an earlier version would have left it. */
async function olderPackage(): Promise<TestPackage> {
  const farm = testPackage({ 'openapi.yaml': document() });
  await farm.run({ config: undefined });
  farm.write(lockPath, JSON.stringify(OLDER));
  return farm;
}

describe('a newer version over an older package', () => {
  let farm: TestPackage;
  beforeEach(async () => {
    farm = await olderPackage();
  });

  test('renames nothing, and says what it would call otherwise', async () => {
    const run = await farm.run({ config: undefined });
    expect(methods(farm)).toEqual({
      barns: { retrieve: 'get /barns' },
      cattle: { create: 'post /cows', fetchURL: 'get /cows/{id}', getEverything: 'get /cows' },
    });
    expect(farm.read('sdk/src/resources/cattle.ts')).toContain('  fetchURL(id: string');
    expect(farm.read('sdk/src/client.ts')).toContain('export class OldFarm extends');
    expect(farm.read('sdk/package.json')).toContain('"name": "old-farm-sdk"');
    expect(kept(run)).toEqual(
      [
        ['client Old Farm', 'Farm'],
        ['method cattle.create', 'cows.create'],
        ['method cattle.fetchURL', 'cows.retrieve'],
        ['method cattle.getEverything', 'cows.list'],
        ['model Barn', 'barns.Barn'],
        ['model cattle.Cow', 'cows.Cow'],
        ['model cattle.Herd', 'cows.Herd'],
      ].map(
        ([old, renamed]) =>
          `The ${old} keeps the name that it was published with; in a new package it would be ${renamed}.`,
      ),
    );
  });

  test('does so again, and finds the package up to date', async () => {
    const first = await farm.run({ config: undefined });
    const lock = farm.read(lockPath);
    const again = await farm.run({ config: undefined });
    expect([kept(again), farm.read(lockPath)]).toEqual([kept(first), lock]);
    expect((await farm.run({ config: undefined, check: true })).drift).toEqual([]);
  });

  test('puts new operations beside the old ones, under names that these do not have', async () => {
    const more = `  /cows/{id}/calves: { get: { parameters: [{ name: id, in: path, required: true, schema: { type: string } }], ${answer(
      'Herd',
    )} } }
  /cows/{id}/get_everything: { get: { parameters: [{ name: id, in: path, required: true, schema: { type: string } }], ${answer(
    'Cow',
  )} } }\n`;
    farm.write('openapi.yaml', document(more));
    await farm.run({ config: undefined });
    expect(methods(farm)).toMatchObject({
      cattle: { getEverything: 'get /cows' },
      'cattle.calves': { list: 'get /cows/{id}/calves' },
    });
    const { cattle } = methods(farm) as Record<string, Record<string, string>>;
    expect(Object.values(cattle ?? {})).toContain('get /cows/{id}/get_everything');
  });

  test('a resource takes no method its name', async () => {
    farm.write(
      lockPath,
      JSON.stringify({ ...OLDER, methods: { ...OLDER.methods, cattle: { calves: 'get /cows' } } }),
    );
    const item = (path: string): string =>
      `  ${path}: { get: { parameters: [{ name: id, in: path, required: true, schema: { type: string } }, { name: calf, in: path, required: true, schema: { type: string } }], ${answer(
        'Cow',
      )} } }\n`;
    farm.write('openapi.yaml', document(item('/cows/{id}/calves/{calf}')));
    await farm.run({ config: undefined });
    expect(methods(farm)).toMatchObject({
      cattle: { calves: 'get /cows' },
      'cattle.calves_resource': { retrieve: 'get /cows/{id}/calves/{calf}' },
    });
  });

  test('takes a new name where it is asked for by the old one', async () => {
    await farm.run({ config: undefined });
    const run = await farm.run({ config: undefined, newNames: ['cattle.getEverything', 'old farm'] });
    expect(methods(farm)).toEqual({
      barns: { retrieve: 'get /barns' },
      cattle: { create: 'post /cows', fetchURL: 'get /cows/{id}' },
      cows: { list: 'get /cows' },
    });
    expect(farm.read('sdk/package.json')).toContain('"name": "farm-sdk"');
    expect(kept(run).join()).not.toContain('getEverything');
    expect((await farm.run({ config: undefined, check: true })).drift).toEqual([]);
  });

  test('takes all of them', async () => {
    await farm.run({ config: undefined });
    const run = await farm.run({ config: undefined, newNames: ['all'] });
    expect(kept(run)).toEqual([]);
    expect(methods(farm)).toMatchObject({ cows: { create: 'post /cows', list: 'get /cows' } });
  });

  test('refuses a name that the package has not', async () => {
    const run = await farm.run({ config: undefined, newNames: ['cattle.getEverythin'] });
    expect([run.kind, run.codes.filter((code) => code === 'Name/NotShipped')]).toEqual([
      'refused',
      ['Name/NotShipped'],
    ]);
    expect(run.findings.find(({ code }) => code === 'Name/NotShipped')?.hint).toContain(
      'cattle.getEverything',
    );
  });

  test('believes no name that is none', async () => {
    const hostile = { 'a"; evil(': 'get /cows', 'x.y': 'post /cows', __proto__: 'get /barns' };
    farm.write(
      lockPath,
      JSON.stringify({
        ...OLDER,
        methods: { cattle: hostile, '../x': { y: 'get /barns' } },
        client: { words: '*/ evil', slug: '../x' },
      }),
    );
    await farm.run({ config: undefined });
    expect(methods(farm)).toEqual({
      barns: { retrieve: 'get /barns' },
      cows: { create: 'post /cows', list: 'get /cows', retrieve: 'get /cows/{id}' },
    });
    expect(farm.read('sdk/src/client.ts')).toContain('export class Farm extends');
  });

  test('does what a config says, whatever was inferred before', async () => {
    farm.write(
      'stainless.yml',
      'organization: { name: farm }\ntargets: { typescript: { package_name: farm } }\nresources: { cows: { methods: { list: get /cows } } }\n',
    );
    const run = await farm.run();
    expect([kept(run), methods(farm)]).toEqual([[], { cows: { list: 'get /cows' } }]);
  });
});

test('a title that changes renames neither client nor package', async () => {
  const farm = testPackage({ 'openapi.yaml': document() });
  await farm.run({ config: undefined });
  farm.write('openapi.yaml', document('', 'Ranch'));
  const run = await farm.run({ config: undefined });
  expect(kept(run)).toEqual([
    'The client Farm keeps the name that it was published with; in a new package it would be Ranch.',
  ]);
  expect(farm.read('sdk/package.json')).toContain('"name": "farm-sdk"');
});

describe('names on the command line', () => {
  test('are those of the package, of its client and of its variables, and stay', async () => {
    const farm = testPackage({ 'openapi.yaml': document() });
    await farm.run({ config: undefined, names: { package: '@acme/ranch', client: 'big ranch' } });
    const shown = (): readonly boolean[] => [
      farm.read('sdk/package.json').includes('"name": "@acme/ranch"'),
      farm.read('sdk/package.json').includes('"private": true'),
      farm.read('sdk/src/client.ts').includes('export class BigRanch extends'),
      farm.read('sdk/README.md').includes('BIG_RANCH_LOG'),
    ];
    expect(shown()).toEqual([true, false, true, true]);
    const again = await farm.run({ config: undefined });
    expect([shown(), kept(again)]).toEqual([[true, false, true, true], []]);
  });

  test('come before those of a config', async () => {
    const config =
      'organization: { name: farm }\ntargets: { typescript: { package_name: farm } }\nclient_settings: { default_client_name: hill }\nresources: { cows: { methods: { list: get /cows } } }\n';
    const farm = testPackage({ 'openapi.yaml': document(), 'stainless.yml': config });
    await farm.run({ names: { package: 'ranch', client: 'Ranch' } });
    expect(farm.read('sdk/package.json')).toContain('"name": "ranch"');
    expect(farm.read('sdk/src/client.ts')).toContain('export class Ranch extends');
  });

  test.each([
    { package: 'Farm; rm -rf ~' },
    { package: '../farm' },
    { package: '-g' },
    { package: 'node_modules' },
    { client: '"; evil()' },
    { client: '9' },
    { client: 'x'.repeat(101) },
  ])('%j is refused', async (names) => {
    const farm = testPackage({ 'openapi.yaml': document() });
    const { kind, findings } = await farm.run({ config: undefined, names });
    expect([kind, findings.map(({ code }) => code).filter((code) => code === 'Input/NameInvalid')]).toEqual([
      'refused',
      ['Input/NameInvalid'],
    ]);
  });
});

describe('diff names the generator', () => {
  type Report = { readonly changes: ReadonlyArray<{ readonly code: string; readonly cause: string }> };

  test.each([
    ['of another version', '0.0.1'],
    ['of the same version', undefined],
  ])('%s as the cause of other names', async (_, generator) => {
    const farm = await olderPackage();
    await farm.run({ config: undefined });
    cpSync(join(farm.folder, 'sdk'), join(farm.folder, 'old'), { recursive: true });
    if (generator !== undefined) {
      const path = 'old/.specsmith/manifest.json';
      farm.write(path, farm.read(path).replace(/"generator": "[^"]*"/, `"generator": "${generator}"`));
    }
    await farm.run({ config: undefined, newNames: ['all'] });
    const { stdout } = specsmith(['diff', 'old', 'sdk', '--json'], { cwd: farm.folder });
    const { changes } = JSON.parse(stdout) as Report;
    expect(changes.map(({ code }) => code)).toContain('method-moved');
    expect(new Set(changes.map(({ cause }) => cause))).toEqual(new Set(['generator']));
  });
});

test.each([
  ['client', { client: 'Ranch' }, 'client-name calls the client `Ranch` (was `Farm`).'],
  ['package', { package: '@acme/ranch' }, 'package-name calls the package `@acme/ranch` (was `farm-sdk`).'],
] as const)(
  'diff names whoever gave the %s another name, also where the generator is another one',
  async (_, names, says) => {
    const farm = testPackage({ 'openapi.yaml': document() });
    await farm.run({ config: undefined });
    cpSync(join(farm.folder, 'sdk'), join(farm.folder, 'old'), { recursive: true });
    const path = 'old/.specsmith/manifest.json';
    farm.write(path, farm.read(path).replace(/"generator": "[^"]*"/, '"generator": "0.0.1"'));
    await farm.run({ config: undefined, names });
    const { stdout } = specsmith(['diff', 'old', 'sdk', '--json'], { cwd: farm.folder });
    type Told = { readonly api: ReadonlyArray<{ readonly cause: { readonly sentence?: string } }> };
    const { api } = JSON.parse(stdout) as Told;
    expect(new Set(api.map(({ cause }) => cause.sentence))).toEqual(
      new Set([`The config or the option --${says}`]),
    );
  },
);

describe('a package about another one', () => {
  const methodsOf = (text: string): readonly string[] =>
    [...text.matchAll(/client\.(\w+\.\w+)\(/g)].map(([, name = '']) => name);
  const calls = (farm: TestPackage): ReadonlySet<string> =>
    new Set(methodsOf(farm.read('server/src/local-docs-search.ts')));

  test('calls methods and the client as that one does', async () => {
    const farm = await olderPackage();
    const server = { config: undefined, target: 'mcp', out: join(farm.folder, 'server') };
    const sdk = join(farm.folder, 'sdk');
    await farm.run({ ...server, sdk });
    expect(calls(farm)).toEqual(
      new Set(['barns.retrieve', 'cattle.create', 'cattle.fetchURL', 'cattle.getEverything']),
    );
    expect(farm.read('server/package.json')).toContain('old-farm-sdk');
    expect((await farm.run({ ...server, sdk, check: true })).drift).toEqual([]);
    await farm.run({ ...server, besides: [join(farm.folder, 'none'), sdk], overwriteEdits: true });
    expect(calls(farm)).toContain('cattle.getEverything');
  });

  test('is told where that one has no names', async () => {
    const farm = testPackage({ 'openapi.yaml': document() });
    const run = await farm.run({
      config: undefined,
      target: 'mcp',
      out: join(farm.folder, 'server'),
      sdk: join(farm.folder, 'nowhere'),
    });
    expect([run.kind, run.codes]).toEqual(['refused', ['Name/NoPackage']]);
  });
});
