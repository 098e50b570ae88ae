import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import {
  loadPackage,
  removePackages,
  startLoopback,
  type LoadedPackage,
  type Loopback,
} from '../kit/wire.ts';

const document = (more: string): string => `openapi: 3.1.0
info: { title: Barn, version: 1.0.0 }
servers: [{ url: https://barn.example }]
paths:
  /cows: { get: { operationId: listCows, responses: { '200': { description: Ok } } } }
${more}`;
const keyed = document(`security: [{ key: [] }, {}]
components: { securitySchemes: { key: { type: apiKey, in: header, name: X-Key } } }
`);

let server: Loopback;
let secured: LoadedPackage;
beforeAll(async () => {
  server = await startLoopback();
  secured = await loadPackage(keyed);
});
afterAll(async () => {
  removePackages();
  await server.close();
});
afterEach(() => vi.unstubAllGlobals());

function openPage(): void {
  vi.stubGlobal('window', { document: {} });
  vi.stubGlobal('navigator', { userAgent: 'a browser' });
}

const makes = ({ newClient }: LoadedPackage, options: object) =>
  newClient({ baseURL: server.url, ...options }) as Record<string, unknown>;

test('a client without credentials has nothing to hide on a web page', async () => {
  openPage();
  const client = makes(secured, {});
  await secured.call(client, 'get /cows');
  expect(server.received.at(-1)?.headers['x-key']).toBeUndefined();
  const plain = await loadPackage(document(''));
  expect(() => makes(plain, {})).not.toThrow();
});

test('one with a credential is refused there, unless the page may show it', async () => {
  openPage();
  expect(() => makes(secured, { apiKey: 'k' })).toThrow('dangerouslyAllowBrowser');
  const later = makes(secured, {});
  expect(() => (later['withOptions'] as (options: object) => unknown)({ apiKey: 'k' })).toThrow(
    'dangerouslyAllowBrowser',
  );
  later['apiKey'] = 'k';
  const before = server.received.length;
  await expect(secured.call(later, 'get /cows')).rejects.toThrow('dangerouslyAllowBrowser');
  expect(server.received).toHaveLength(before);
  await secured.call(makes(secured, { apiKey: 'k', dangerouslyAllowBrowser: true }), 'get /cows');
  expect(server.received.at(-1)?.headers['x-key']).toBe('k');
});

test('elsewhere it is as it was', async () => {
  await secured.call(makes(secured, { apiKey: 'k' }), 'get /cows');
  expect(server.received.at(-1)?.headers['x-key']).toBe('k');
});

test('the rules of the hosted generator refuse every page that was not said to be one', async () => {
  const hosted = await loadPackage(
    keyed,
    "organization: { name: barn }\nresources: { cows: { methods: { list: 'get /cows' } } }\n",
  );
  openPage();
  expect(() => makes(hosted, {})).toThrow('dangerouslyAllowBrowser');
});
