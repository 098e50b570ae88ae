import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  loadPackage,
  removePackages,
  startLoopback,
  type LoadedPackage,
  type Loopback,
} from '../kit/wire.ts';

const document = `
openapi: 3.1.0
info: { title: Filters, version: '1' }
servers: [{ url: https://filters.example }]
paths:
  /filters:
    post:
      requestBody:
        content:
          application/x-www-form-urlencoded:
            schema: { allOf: [{ $ref: '#/components/schemas/Base' }, { properties: { z: { type: string } } }] }
            encoding:
              l: { style: pipeDelimited }
              q: { contentType: application/json }
              gone: { contentType: application/json }
      responses: { '204': { description: Done. } }
components:
  schemas:
    Base: { type: object, properties: { l: { type: array, items: { type: integer } }, q: { type: string } } }
`;

let server: Loopback;
let sdk: LoadedPackage;

beforeAll(async () => {
  server = await startLoopback();
  server.answer = (response) => void response.writeHead(204).end();
  sdk = await loadPackage(document);
}, 300_000);
afterAll(async () => {
  removePackages();
  await server.close();
});

test('the encoding of a field that a base declares is used; that of no field is told', async () => {
  const client = sdk.newClient({ baseURL: server.url, maxRetries: 0 });
  await sdk.call(client, 'post /filters', { l: [1, 2], q: 'x', z: 'y' });
  expect(server.received[0]?.body.toString()).toBe('l=1%7C2&q=%22x%22&z=y');
  expect(sdk.findings.match(/Body\/EncodingUnused \S+/g)).toEqual([
    expect.stringMatching(/\/encoding\/gone:$/) as unknown,
  ]);
});
