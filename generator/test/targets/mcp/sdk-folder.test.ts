import { expect, test } from 'vitest';
import { generate } from '../../../src/api/index.ts';

const document = {
  openapi: '3.1.0',
  info: { title: 'Pets', version: '1.2.0' },
  servers: [{ url: 'https://api.pets.example' }],
  paths: {
    '/pets': { get: { operationId: 'list', tags: ['pets'], responses: { 204: { description: 'None' } } } },
  },
};

/** The package file of the server. */
async function manifestWith(typescript: object): Promise<Readonly<Record<string, unknown>>> {
  const config = { value: { rules: 'openapi', targets: { typescript } } };
  const made = await generate({ spec: { value: document }, config, target: 'mcp' });
  if (!made.ok) throw new TypeError(made.findings.map(({ message }) => message).join());
  return JSON.parse(made.files['package.json'] ?? '') as Readonly<Record<string, unknown>>;
}

test('the SDK comes from npm under the name that its owner gave it', async () => {
  const manifest = await manifestWith({ package_name: '@acme/pets', options: { mcp_server: true } });
  expect(manifest['dependencies']).toMatchObject({ '@acme/pets': '^1.2.0' });
  expect(manifest).not.toHaveProperty('private');
});

test('the SDK comes from the folder beside a server that the config does not ask for', async () => {
  const manifest = await manifestWith({ package_name: '@acme/pets' });
  expect(manifest['dependencies']).toMatchObject({ '@acme/pets': 'file:../typescript' });
  expect(manifest).not.toHaveProperty('private');
});

test('the SDK comes from a folder that the config names', async () => {
  const options = { mcp_server: { sdk_folder: '../../client' } };
  const manifest = await manifestWith({ package_name: '@acme/pets', options });
  expect(manifest['dependencies']).toMatchObject({ '@acme/pets': 'file:../../client' });
});

test('an SDK without a name of its own is never looked up', async () => {
  const manifest = await manifestWith({});
  expect(manifest).toMatchObject({ private: true });
  const { 'pets-sdk': sdk } = manifest['dependencies'] as Readonly<Record<string, string>>;
  expect(sdk).toBe('file:../typescript');
});

test.each(['/etc', 'typescript', '../a/../../b', '../a b', '..', '../$(id)', 'https://pets.example/x.tgz'])(
  'a folder cannot be %j',
  async (folder) => {
    const options = { mcp_server: { sdk_folder: folder } };
    await expect(manifestWith({ package_name: '@acme/pets', options })).rejects.toThrow();
  },
);
