import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  loadPackage,
  removePackages,
  startLoopback,
  type LoadedPackage,
  type Loopback,
} from '../kit/wire.ts';

const ok =
  "responses: { '200': { description: Ok, content: { application/json: { schema: { type: object } } } } }";
const SPEC = `openapi: 3.1.0
info: { title: Barns, version: 1.0.0 }
servers: [{ url: https://barns.example }]
paths:
  /barns:
    get: { ${ok} }
    delete: { ${ok} }
    post: { ${ok} }
    put: { requestBody: { required: true, content: { text/plain: { schema: { type: string } } } }, ${ok} }
`;
const configOf = (target: string): string => `rules: stainless
organization: { name: barns }
targets: { ${target}: { package_name: barns } }
resources: { barns: { methods: { list: get /barns, clear: delete /barns, open: post /barns, name: put /barns } } }
`;

let server: Loopback;
let older: LoadedPackage;
let current: LoadedPackage;
beforeAll(async () => {
  server = await startLoopback();
  older = await loadPackage(SPEC, configOf('node'));
  current = await loadPackage(SPEC, configOf('typescript'));
});
afterAll(async () => {
  await server.close();
  removePackages();
});

/** The content type and the body of a call. */
async function sent(own: LoadedPackage, endpoint: string, ...args: readonly unknown[]) {
  server.received.length = 0;
  await own.call(own.newClient({ baseURL: server.url }), endpoint, ...args);
  const [request] = server.received;
  return [request?.headers['content-type'], request?.body.toString()];
}

test('packages from before the rewrite name a content type without a body, unless they only read', async () => {
  expect(await sent(older, 'delete /barns')).toEqual(['application/json', '']);
  expect(await sent(older, 'post /barns')).toEqual(['application/json', '']);
  expect(await sent(older, 'get /barns')).toEqual([undefined, '']);
  expect(await sent(older, 'put /barns', { body: 'red' })).toEqual(['text/plain', 'red']);
});

test('callers have the last word', async () => {
  expect(await sent(older, 'delete /barns', { headers: { 'Content-Type': null } })).toEqual([undefined, '']);
});

test('current packages name none', async () => {
  expect(await sent(current, 'delete /barns')).toEqual([undefined, '']);
  expect(await sent(current, 'post /barns')).toEqual([undefined, '']);
});
