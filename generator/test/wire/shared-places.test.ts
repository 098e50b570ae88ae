import { describe, expect, test } from 'vitest';
import { generateSources, listFindings } from '../kit/generate.ts';
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

const keys = `openapi: 3.1.0
info: { title: Keys, version: 1.0.0 }
servers: [{ url: https://keys.example }]
paths:
  /me: { get: { tags: [me], responses: { '204': { description: Done } } } }
components:
  securitySchemes:
    pair: { type: http, scheme: basic }
    own: { type: apiKey, in: header, name: AUTHORIZATION }
    token: { type: http, scheme: bearer }
`;

describe('schemes without a word on who needs them', () => {
  const given = { username: 'u', password: 'p', apiKey: 'o', bearerToken: 't' };
  const me = eachOnWire(() => loadPackage(keys), { answer: noContent });

  test.each([
    [given, 'Bearer t'],
    [{ ...given, bearerToken: undefined }, 'o'],
    [{ username: 'u', password: 'p' }, 'Basic dTpw'],
  ])('%j: the last credential of a place is sent', async (options, header) => {
    const client = me.sdk.newClient({ baseURL: me.server.url, ...options });
    await me.sdk.call(client, 'get /me');
    expect(me.server.received[0]?.headers.authorization).toBe(header);
  });

  test('the tests of the package expect that one', () => {
    expect([...me.sdk.files].find(([path]) => path === 'test/wire/me.test.ts')?.[1]).toMatch(
      /authorization: 'Bearer My Bearer Token'/,
    );
  });
});

test('an operation without a word on security sends nothing where others have one, wanted or not', async () => {
  const secured =
    "get: { tags: [locks], security: [{ token: [] }], responses: { '204': { description: Done } } }";
  const parted = keys.replace('paths:', `paths:\n  /locks: { ${secured} }`);
  const sources = { files: { 'openapi.yaml': parted }, spec: 'openapi.yaml' };
  const { findings, files } = await generateSources(sources, () => true, {
    include: ['tag:me'],
    exclude: [],
  });
  expect(listFindings(findings)).not.toContain('Security/Unstated');
  expect(files.get('src/sdk-info.ts')).toMatch(/SECURITY: SecurityRequirement \| 'given' = \[\]/);
});
