import { expect, test } from 'vitest';
import { testPackage } from '../edits/package.ts';

const document = `openapi: 3.1.0
info: { title: Farm, version: 1.0.0 }
servers: [{ url: https://farm.example }]
paths:
  /cows: { get: { responses: { '204': { description: Ok } } } }
`;
const config = (targets: string): string => `organization: { name: farm }
${targets}
resources: { cows: { methods: { list: get /cows } } }
`;

test('package is the older name of targets, and findings in it stay where it stands', async () => {
  const farm = testPackage({
    'openapi.yaml': document,
    'stainless.yml': config(
      'package: { typescript: { package_name: old-farm, package_nam: x }, kotlin: {} }',
    ),
  });
  const { findings } = await farm.run();
  expect(JSON.parse(farm.read('sdk/package.json'))).toMatchObject({ name: 'old-farm' });
  const pointers = findings.map(({ code, place }) => [code, place?.pointer]);
  expect(pointers).toContainEqual(['Config/OlderKey', '/package']);
  expect(pointers).toContainEqual(['Config/UnknownKey', '/package/typescript/package_nam']);
  expect(pointers).toContainEqual(['Target/NotRegistered', '/package/kotlin']);
});

test('beside targets it is a key without effect', async () => {
  const farm = testPackage({
    'openapi.yaml': document,
    'stainless.yml': config(
      'package: { typescript: { package_name: old-farm } }\ntargets: { typescript: { package_name: farm } }',
    ),
  });
  const { codes, findings } = await farm.run();
  expect(JSON.parse(farm.read('sdk/package.json'))).toMatchObject({ name: 'farm' });
  expect(findings.find(({ place }) => place?.pointer === '/package')?.code).toBe('Config/UnknownKey');
  expect(codes).not.toContain('Config/OlderKey');
});
