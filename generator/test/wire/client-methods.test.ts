import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  loadPackage,
  removePackages,
  startLoopback,
  type AnyClient,
  type LoadedPackage,
  type Loopback,
} from '../kit/wire.ts';

const json = 'application/json: { schema: { type: object, properties: { up: { type: boolean } } } }';
const document = `openapi: 3.1.0
info: { title: Kiln, version: 1.0.0 }
servers: [{ url: https://kiln.example }]
paths:
  /health:
    get: { operationId: health, responses: { '200': { description: d, content: { ${json} } } } }
  /:
    get: { operationId: root, responses: { '200': { description: d, content: { text/plain: { schema: { type: string } } } } } }
    options: { operationId: abilities, responses: { '200': { description: d, content: { ${json} } } } }
  /kilns:
    get: { operationId: kilns, tags: [kilns], responses: { '200': { description: d, content: { ${json} } } } }
`;

const config = `organization: { name: kiln }
resources:
  $client: { methods: { health: get /health, root: get /, abilities: options / } }
  kilns: { methods: { list: get /kilns } }
`;

let server: Loopback;

beforeAll(async () => {
  server = await startLoopback();
});
afterAll(async () => {
  await server.close();
  removePackages();
});

describe.each([
  ['openapi', undefined],
  ['stainless', config],
])('methods of the client itself: %s', (_, given) => {
  let sdk: LoadedPackage;
  let client: AnyClient;
  const answer = (type: string, text: string): void => {
    server.answer = (response) => void response.writeHead(200, { 'content-type': type }).end(text);
  };
  beforeAll(async () => {
    sdk = await loadPackage(document, given);
    client = sdk.newClient({ baseURL: server.url, maxRetries: 0 });
  });

  test.each(['get /health', 'options /', 'get /kilns'])('%s takes no page for JSON', async (endpoint) => {
    answer('text/html', '<p>');
    await expect(sdk.call(client, endpoint)).rejects.toThrow(/expected.*json/i);
    answer('application/json', '{"up":true}');
    expect(await sdk.call(client, endpoint)).toEqual({ up: true });
  });

  test('text that is declared is text', async () => {
    answer('text/plain', 'Kiln 4');
    expect(await sdk.call(client, 'get /')).toBe('Kiln 4');
  });

  test('a path that is called by hand gives what is there', async () => {
    answer('text/html', '<p>');
    expect(await client.get('/health')).toBe('<p>');
    expect(await client.withOptions({ maxRetries: 1 }).get('/health')).toBe('<p>');
  });
});
