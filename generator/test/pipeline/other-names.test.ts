import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { testPackage, type TestPackage } from '../edits/package.ts';
import { specsmith } from '../kit/run-program.ts';
import { document, kept, olderPackage } from './farm-package.ts';

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
