import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { testPackage, type Run, type TestPackage } from '../edits/package.ts';
import { specsmith } from '../kit/run-program.ts';

const document = (version: string): string => `openapi: 3.1.0
info: { title: Farm, version: ${version} }
servers: [{ url: https://farm.example }]
paths:
  /cows: { get: { responses: { '204': { description: Ok } } } }
`;
const farm = (version: string): TestPackage => testPackage({ 'openapi.yaml': document(version) });
const inferred = { config: undefined } as const;

/** The version in every place that has it. */
const versions = (of: TestPackage): readonly string[] => [
  (JSON.parse(of.read('sdk/package.json')) as { readonly version: string }).version,
  /VERSION: string = '(.*)'/.exec(of.read('sdk/src/sdk-info.ts'))?.[1] ?? '',
];
const findings = ({ findings: found }: Run): readonly string[] =>
  found.filter(({ code }) => /Version/.test(code)).map(({ code, severity }) => `${severity} ${code}`);

test('without a version of its own a package has that of the document', async () => {
  const of = farm('1.1.0');
  expect(findings(await of.run(inferred))).toEqual([]);
  expect(versions(of)).toEqual(['1.1.0', '1.1.0']);
  of.write('openapi.yaml', document('1.2.0'));
  expect(findings(await of.run(inferred))).toEqual([]);
  expect(versions(of)).toEqual(['1.2.0', '1.2.0']);
});

test("the document's version takes no package back", async () => {
  const of = farm('1.1.0');
  await of.run(inferred);
  of.write('openapi.yaml', document('1.0.9'));
  expect(findings(await of.run(inferred))).toEqual(['note Output/VersionKept']);
  expect(versions(of)).toEqual(['1.1.0', '1.1.0']);
  expect((await of.run({ ...inferred, check: true })).drift).toEqual([]);
});

test.each(['sdk/package.json', 'sdk/.specsmith/manifest.json'])(
  'a package whose %s is lost does not go back',
  async (lost) => {
    const of = farm('1.4.0');
    await of.run(inferred);
    of.write('openapi.yaml', document('0.9.0'));
    rmSync(join(of.folder, lost));
    const run = await of.run({ ...inferred, overwriteEdits: true });
    expect(findings(run)).toEqual(['note Output/VersionKept']);
    expect(versions(of)).toEqual(['1.4.0', '1.4.0']);
  },
);

test('a version that was raised by hand is taken everywhere', async () => {
  const of = farm('1.1.0');
  await of.run(inferred);
  of.replace('sdk/package.json', '"version": "1.1.0"', '"version": "1.16.0"');
  await of.run(inferred);
  expect(versions(of)).toEqual(['1.16.0', '1.16.0']);
  expect((await of.run({ ...inferred, check: true })).drift).toEqual([]);
});

test('a version that is asked for is taken, and one that goes back is a warning', async () => {
  const of = farm('1.1.0');
  await of.run({ ...inferred, releaseVersion: '2.0.0-beta.1' });
  expect(versions(of)).toEqual(['2.0.0-beta.1', '2.0.0-beta.1']);
  await of.run(inferred);
  expect(versions(of)).toEqual(['2.0.0-beta.1', '2.0.0-beta.1']);
  expect(findings(await of.run({ ...inferred, releaseVersion: '2.0.0' }))).toEqual([]);
  expect(findings(await of.run({ ...inferred, releaseVersion: '1.9.0' }))).toEqual([
    'warning Output/VersionGoesBack',
  ]);
  expect(versions(of)).toEqual(['1.9.0', '1.9.0']);
});

test.each(['2', 'v2.0.0', '02.0.0', '2.0.0-01', '2.0.0-a..b', '2.0.0 || 3'])('%s is no version', (text) => {
  const { folder } = farm('1.0.0');
  const { code, stderr } = specsmith(['generate', '--release-version', text, '-o', 'sdk'], {
    cwd: folder,
  });
  expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining('such as 1.2.3') });
});
