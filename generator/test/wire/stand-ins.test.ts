import { expect, test } from 'vitest';
import { apiWith, testTypeUses } from '../kit/type-use.ts';
import { eachOnWire, loadPackage, type AnyClient } from '../kit/wire.ts';

const text = '{ type: string }';
const inPath = (name: string): string => `{ name: ${name}, in: path, required: true, schema: ${text} }`;
const body = `requestBody: { required: true, content: { application/json: { schema: { type: object, required: [tier, name], properties: { tier: ${text}, name: ${text} } } } } }`;
const ok = "responses: { '200': { description: Ok } }";
const document = apiWith(
  [
    '/farms/{farm}/cows:',
    `  get: { parameters: [${inPath('farm')}], ${ok} }`,
    `  post: { parameters: [${inPath('farm')}], ${body}, ${ok} }`,
    '/farms/{farm}/cows/{cow}:',
    `  get: { parameters: [${inPath('farm')}, ${inPath('cow')}], ${ok} }`,
    '/cows/{cow}/of/{farm}:',
    `  get: { parameters: [${inPath('farm')}, ${inPath('cow')}], ${ok} }`,
    '/root:',
    `  post: { ${body}, ${ok} }`,
  ],
  [`Unused: ${text}`],
);
const config = `organization: { name: acme }
client_settings:
  opts:
    farm_id: { type: string, nullable: true, send_as_path_param: farm }
    default-tier: { type: string, nullable: true, default: free, send_as_body_param: tier }
    idle: { type: string, nullable: true, send_as_body_param: nothing }
resources:
  cows:
    methods:
      list: get /farms/{farm}/cows
      create: post /farms/{farm}/cows
      retrieve: get /farms/{farm}/cows/{cow}
      of: get /cows/{cow}/of/{farm}
  $client: { methods: { root: post /root } }
`;

const wire = eachOnWire(() => loadPackage(document, config));

const last = (): string => {
  const { method = '', url = '', body: sent = '' } = wire.server.received.at(-1) ?? {};
  return [method, url, String(sent)].filter(Boolean).join(' ');
};

test('options of the client stand in for what a call does not give', async () => {
  const client: AnyClient = wire.sdk.newClient({ baseURL: wire.server.url, farmID: 'f 1', maxRetries: 0 });
  await client.cows.list();
  expect(last()).toBe('GET /farms/f%201/cows');
  await client.cows.list({ farm: 'f2' });
  expect(last()).toBe('GET /farms/f2/cows');
  await client.cows.create({ name: 'Bella' });
  expect(last()).toBe('POST /farms/f%201/cows {"tier":"free","name":"Bella"}');
  await client.cows.create({ farm: 'f2', tier: 'gold', name: 'Bella' });
  expect(last()).toBe('POST /farms/f2/cows {"tier":"gold","name":"Bella"}');
  await client.cows.retrieve('c1');
  expect(last()).toBe('GET /farms/f%201/cows/c1');
  await client.cows.of('c1', { farm: 'f2' });
  expect(last()).toBe('GET /cows/c1/of/f2');
  await client.root({ name: 'Bella' });
  expect(last()).toBe('POST /root {"tier":"free","name":"Bella"}');
});

test('what nobody gives is an error in a path, and absent in a body', async () => {
  const client: AnyClient = wire.sdk.newClient({
    baseURL: wire.server.url,
    defaultTier: null,
    maxRetries: 0,
  });
  await expect(async () => client.cows.list()).rejects.toThrow(/farm/);
  await client.cows.create({ farm: 'f2', name: 'Bella' });
  expect(last()).toBe('POST /farms/f2/cows {"name":"Bella"}');
});

test('an option that stands in for nothing is told', () => {
  expect(wire.sdk.findings).toMatch(
    /Method\/UnknownName[^]*send_as_body_param names the body field \w+, which the API does not have/,
  );
  expect(wire.sdk.findings.match(/UnknownName/g)).toHaveLength(1);
});

testTypeUses([
  {
    name: 'they may be left out',
    document,
    config,
    use: `
import Acme from './index';
export async function run(client: Acme): Promise<void> {
  await client.cows.list();
  await client.cows.retrieve('c1', { farm: 'f1' });
  await client.cows.create({ name: 'Bella' });
  // @ts-expect-error the farm is no argument of its own
  await client.cows.list('f1');
  // @ts-expect-error nothing stands in for the name
  await client.cows.create({ tier: 'gold' });
}`,
  },
]);
