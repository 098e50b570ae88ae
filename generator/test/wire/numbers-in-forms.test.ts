import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  loadPackage,
  removePackages,
  startLoopback,
  type AnyClient,
  type LoadedPackage,
  type Loopback,
} from '../kit/wire.ts';

const form = (type: string): string =>
  `requestBody: { content: { ${type}: { schema: { type: object, properties: { n: { type: number }, l: { type: array, items: { type: number } } } } } } }`;

const document = `
openapi: 3.1.0
info: { title: Scales, version: '1' }
servers: [{ url: https://scales.example }]
paths:
  /text: { post: { ${form(
    'application/x-www-form-urlencoded',
  )}, responses: { '204': { description: Done. } } } }
  /parts: { post: { ${form('multipart/form-data')}, responses: { '204': { description: Done. } } } }
`;

let server: Loopback;
let sdk: LoadedPackage;
let client: AnyClient;

beforeAll(async () => {
  server = await startLoopback();
  server.answer = (response) => void response.writeHead(204).end();
  sdk = await loadPackage(document);
  client = sdk.newClient({ baseURL: server.url, maxRetries: 0 });
}, 300_000);
afterAll(async () => {
  removePackages();
  await server.close();
});
beforeEach(() => void server.received.splice(0));

test.each(['post /text', 'post /parts'])(
  '%s sends numbers, and none that no text stands for',
  async (endpoint) => {
    await sdk.call(client, endpoint, { n: 1.5, l: [1, 2] });
    expect(server.received).toHaveLength(1);
    for (const body of [{ n: Number.NaN }, { l: [1, Number.POSITIVE_INFINITY] }]) {
      const call = (async (): Promise<unknown> => sdk.call(client, endpoint, body))();
      await expect(call).rejects.toThrow(TypeError);
      await expect(call).rejects.toThrow(/The parameter "[nl]" cannot be sent: it is (?:NaN|Infinity)/);
    }
    expect(server.received).toHaveLength(1);
  },
);
