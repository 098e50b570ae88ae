import { expect, test } from 'vitest';
import { eachOnWire, loadPackage, noContent } from '../kit/wire.ts';

const PAGE = 'authorizationUrl: https://id.example/a, scopes: {}';

/** Schemes that a requirement wants together, though a request has one place for both. */
const document = `openapi: 3.1.0
info: { title: Sheets, version: 1.0.0 }
servers: [{ url: https://sheets.example }]
security: [{ page: [], code: [] }]
paths:
  /both: { get: { responses: { '204': { description: Done } } } }
  /more: { get: { security: [{ key: [], token: [], tenant: [] }], responses: { '204': { description: Done } } } }
components:
  securitySchemes:
    page: { type: oauth2, flows: { implicit: { ${PAGE} } } }
    code: { type: oauth2, flows: { authorizationCode: { tokenUrl: https://id.example/t, ${PAGE} } } }
    key: { type: apiKey, in: header, name: authorization }
    token: { type: http, scheme: bearer }
    tenant: { type: apiKey, in: header, name: X-Tenant }
`;

const wire = eachOnWire(() => loadPackage(document), { answer: noContent });

async function sent(endpoint: string, options: object) {
  wire.server.received.length = 0;
  await wire.sdk.call(wire.sdk.newClient({ baseURL: wire.server.url, maxRetries: 0, ...options }), endpoint);
  const { authorization, 'x-tenant': tenant } = wire.server.received[0]?.headers ?? {};
  return [authorization, tenant];
}

test.each([
  ['get /both', { page: 'p' }, ['Bearer p', undefined]],
  ['get /both', { code: 'c' }, ['Bearer c', undefined]],
  ['get /both', { page: 'p', code: 'c' }, ['Bearer p', undefined]],
  ['get /more', { key: 'k', tenant: 't' }, ['k', 't']],
  ['get /more', { bearerToken: 'b', tenant: 't' }, ['Bearer b', 't']],
])('%s with %j: one credential fills the header that several share', async (endpoint, options, headers) => {
  expect(await sent(endpoint, options)).toEqual(headers);
});

test('what stands in another place is wanted all the same', async () => {
  await expect(sent('get /more', { bearerToken: 'b' })).rejects.toThrow(/tenant/);
});
