import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { testPackage, type TestPackage } from '../edits/package.ts';
import { specsmith } from '../kit/run-program.ts';
import { answer, document, OLDER, lockPath, methods, kept, olderPackage } from './farm-package.ts';

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
    type Told = {
      readonly api: ReadonlyArray<{ readonly code: string; readonly cause: { readonly sentence?: string } }>;
    };
    const { api } = JSON.parse(stdout) as Told;
    expect(new Set(api.map(({ cause }) => cause.sentence))).toEqual(
      new Set([`The config or the option --${says}`]),
    );
    // A package that nobody named is called after the client.
    expect(api.filter(({ code }) => code === 'package-renamed')).toHaveLength(1);
  },
);
