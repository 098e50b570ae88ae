import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import {
  loadPackage,
  removePackages,
  startLoopback,
  type LoadedPackage,
  type Loopback,
} from '../../kit/wire.ts';

const done = { responses: { 204: { description: 'Done.' } } };
const operation = (more: object = {}): object => ({ get: { ...done, ...more } });

/** A document with an operation for every path. */
function documentOf(title: string, parts: { paths: object; schemes: object; more?: object }): string {
  return stringify({
    openapi: '3.1.0',
    info: { title, version: '1.0.0' },
    servers: [{ url: 'https://vault.example' }],
    ...parts.more,
    paths: parts.paths,
    components: { securitySchemes: parts.schemes },
  });
}

const SCHEMES = {
  door: { type: 'apiKey', in: 'header', name: 'X-Door', description: 'Printed on the *door*.' },
  visit: { type: 'apiKey', in: 'query', name: 'visit[key]' },
  badge: { type: 'apiKey', in: 'cookie', name: 'badge' },
  guard: { type: 'http', scheme: 'BASIC' },
  pass: { type: 'http', scheme: 'bearer' },
  seal: { type: 'http', scheme: 'digest' },
  login: { type: 'oauth2', flows: { implicit: { authorizationUrl: 'https://id.example', scopes: {} } } },
  tls: { type: 'mutualTLS' },
};

const VAULT = documentOf('Vault', {
  more: { security: [{ door: [], visit: [] }, { pass: [] }] },
  schemes: SCHEMES,
  paths: {
    '/usual': operation(),
    '/open': operation({ security: [] }),
    '/null': operation({ security: null }),
    '/scopes': operation({ security: [{ pass: null }] }),
    '/maybe': operation({ security: [{}, { seal: [] }] }),
    '/guarded': operation({ security: [{ guard: [] }] }),
    '/badged': operation({ security: [{ badge: [] }] }),
    '/logged-in': operation({ security: [{ login: ['read'] }] }),
    '/mutual': operation({ security: [{ tls: [], pass: [] }] }),
    '/unknown': operation({ security: [{ nobody: [] }, { pass: [] }] }),
    '/told': operation({
      security: [{ door: [] }],
      parameters: [
        { name: 'x-door', in: 'header', required: true, schema: { type: 'string' } },
        { name: 'X-Other', in: 'header', schema: { type: 'string' } },
      ],
    }),
  },
});

let loopback: Loopback;
let vault: LoadedPackage;
beforeAll(async () => {
  loopback = await startLoopback();
  vault = await loadPackage(VAULT);
}, 120_000);
beforeEach(() => void loopback.received.splice(0));
afterAll(async () => {
  removePackages();
  await loopback.close();
});

const secrets = {
  door: 'D',
  visit: 'V',
  badge: 'B',
  username: 'u',
  password: 'p',
  bearerToken: 'P',
  authorization: 'S',
  accessToken: () => Promise.resolve('L'),
};

/** What the only request carried because of credentials. */
async function sentBy(path: string, options: object = secrets, given = vault): Promise<unknown> {
  const client = given.newClient({ baseURL: loopback.url, maxRetries: 0, ...options });
  await given.call(client, `get ${path}`);
  const { url = '', headers = {} } = loopback.received.pop() ?? {};
  const { authorization, cookie, 'x-door': door } = headers;
  return JSON.parse(JSON.stringify({ query: url.split('?')[1], authorization, cookie, door }));
}

describe('the rules of the standard', () => {
  test.each<[string, object, object?]>([
    ['/usual', { query: 'visit%5Bkey%5D=V', door: 'D' }],
    ['/usual', { authorization: 'Bearer P' }, { door: 'D', bearerToken: 'P' }],
    ['/open', {}],
    ['/null', {}],
    ['/scopes', { authorization: 'Bearer P' }],
    ['/maybe', { authorization: 'Digest S' }],
    ['/maybe', {}, {}],
    ['/guarded', { authorization: 'Basic dTpw' }],
    ['/badged', { cookie: 'badge=B' }],
    ['/logged-in', { authorization: 'Bearer L' }],
    ['/mutual', { authorization: 'Bearer P' }],
    ['/unknown', { authorization: 'Bearer P' }],
    ['/told', { door: 'D' }],
  ])('%s is sent with %j', async (path, want, options) => {
    expect(await sentBy(path, options)).toEqual(want);
  });

  test('a client is made without credentials; the call that needs some names options and variables', async () => {
    const client = vault.newClient({ baseURL: loopback.url });
    await expect(vault.call(client, 'get /usual')).rejects.toThrow(
      'GET /usual needs credentials: pass door (VAULT_DOOR) and visit (VAULT_VISIT), or bearerToken (VAULT_BEARER_TOKEN)',
    );
    expect(loopback.received).toEqual([]);
  });

  test('what a scheme sends is no argument; descriptions stand at the options', () => {
    const source = [...vault.files]
      .filter(([path]) => path.startsWith('src/resources/'))
      .map(([, text]) => text);
    expect(source.join('\n')).toContain("'X-Other'?: string");
    expect(source.join('\n')).not.toContain('x-door');
    expect(vault.files.get('src/slim.ts')).toContain('Printed on the *door*.');
  });

  test('every call is shown with what it is sent with', () => {
    const readme = vault.files.get('README.md') ?? '';
    expect(readme).toContain(
      '| `bearerToken` | `VAULT_BEARER_TOKEN` | header `Authorization`, behind `Bearer` |'.replace(
        / +/g,
        ' ',
      ),
    );
    expect(readme).toContain('connect: { cert:');
  });

  test('findings', () => {
    expect(vault.findings.split('\n').map((line) => line.split(':')[0])).toEqual([
      'warning Document/Repaired /paths/~1null/get/security',
      'warning Document/Repaired /paths/~1scopes/get/security/0/pass',
      'warning Security/SchemeNotFound /paths/~1unknown/get/security/0/nobody',
    ]);
  });

  test('without a word about security, given credentials are sent and none is demanded', async () => {
    const { door, pass } = SCHEMES;
    const quiet = await loadPackage(
      documentOf('Vault', { schemes: { door, pass }, paths: { '/usual': operation() } }),
    );
    expect(quiet.findings).toMatch(/^warning Security\/Unstated .*\n?$/);
    expect(await sentBy('/usual', {}, quiet)).toEqual({});
    expect(await sentBy('/usual', { apiKey: 'D', bearerToken: 'P' }, quiet)).toEqual({
      door: 'D',
      authorization: 'Bearer P',
    });
  }, 120_000);

  test('the config replaces the root, not what an operation says', async () => {
    const config = stringify({ rules: 'openapi', security: [{ pass: [] }] });
    const { door, pass } = SCHEMES;
    const paths = { '/usual': operation(), '/told': operation({ security: [{ door: [] }] }) };
    const text = documentOf('Vault', { more: { security: [{ door: [] }] }, schemes: { door, pass }, paths });
    const given = await loadPackage(text, config);
    const options = { apiKey: 'D', bearerToken: 'P' };
    expect(await sentBy('/usual', options, given)).toEqual({ authorization: 'Bearer P' });
    expect(await sentBy('/told', options, given)).toEqual({ door: 'D' });
  }, 120_000);

  test('an API without schemes carries nothing of this', async () => {
    const open = await loadPackage(documentOf('Vault', { schemes: {}, paths: { '/usual': operation() } }));
    expect([...open.files.keys()].filter((path) => path.includes('secur'))).toEqual([]);
    expect(open.files.get('src/sdk-info.ts')).not.toContain('SECURITY');
  }, 120_000);
});

describe('the rules of the hosted generator', () => {
  const config = stringify({
    rules: 'stainless',
    organization: { name: 'vault' },
    client_settings: {
      opts: {
        door: { type: 'string', auth: { security_scheme: 'door' } },
        pass: { type: 'string', nullable: true, auth: { security_scheme: 'pass' } },
        org: { type: 'string', nullable: true, send_in_header: 'X-Org' },
      },
    },
    resources: { doors: { methods: { usual: 'get /usual', open: 'get /open', own: 'get /own' } } },
  });
  const { door, pass } = SCHEMES;
  const paths = {
    '/usual': operation(),
    '/open': operation({ security: [] }),
    '/own': operation({ security: [{ pass: [] }] }),
  };
  const text = documentOf('Vault', { more: { security: [{ door: [] }] }, schemes: { door, pass }, paths });

  test('send everything, but follow what an operation says', async () => {
    const given = await loadPackage(text, config);
    const options = { door: 'D', pass: 'P', org: 'acme' };
    expect(await sentBy('/usual', options, given)).toEqual({ door: 'D', authorization: 'Bearer P' });
    expect(await sentBy('/open', options, given)).toEqual({});
    expect(await sentBy('/own', options, given)).toEqual({ authorization: 'Bearer P' });
    expect(given.findings).toContain('warning Security/PerOperation');
    expect(() => given.newClient({})).toThrow('door');
  }, 120_000);

  test('send each operation what it asks for, and nothing else, if the config says so', async () => {
    const given = await loadPackage(text, `${config}settings: { per_endpoint_security: true }\n`);
    const options = { door: 'D', pass: 'P', org: 'acme' };
    expect(await sentBy('/usual', options, given)).toEqual({ door: 'D' });
    expect(await sentBy('/open', options, given)).toEqual({});
    expect(await sentBy('/own', options, given)).toEqual({ authorization: 'Bearer P' });
    expect(given.findings).not.toContain('Security/PerOperation');
    // The options that the config requires stay required.
    expect(() => given.newClient({})).toThrow('door');
  }, 120_000);

  test('are as they were where operations say nothing', async () => {
    const { '/usual': usual } = paths;
    const given = await loadPackage(
      documentOf('Vault', { schemes: { door, pass }, paths: { '/usual': usual } }),
      config.replace(/, *open.*|^ +(?:open|own): .*\n/gm, ''),
    );
    expect(given.files.get('src/slim.ts')).toContain('extends BaseVault<ClientOptions>');
    expect(given.findings).toBe('');
  }, 120_000);
});

test('names of any kind are text to the package', async () => {
  const nasty = [
    "a'; throw 1; //",
    '`${process.exit(1)}`',
    '*/ export default 1 /*',
    'constructor',
    'toString',
    'options',
    'base_url',
    'схема',
    '</script>',
  ];
  const schemes = Object.fromEntries(
    nasty.map((name, i) => [
      name.replace(/['"\\;`]/g, '_'),
      { type: 'apiKey', in: 'query', name: `${name}${i}` },
    ]),
  );
  const given = await loadPackage(
    documentOf('Nasty', {
      more: { security: [Object.fromEntries(Object.keys(schemes).map((name) => [name, []]))] },
      schemes,
      paths: { '/usual': operation() },
    }),
  );
  const names = /GET \/usual needs credentials: pass (.*)$/;
  const client = given.newClient({ baseURL: loopback.url });
  const message = await given.call(client, 'get /usual').catch((error: Error) => error.message);
  const options = (names.exec(message)?.[1] ?? '')
    .split(' and ')
    .map((text: string) => text.split(' ')[0] ?? '');
  expect(options).toHaveLength(nasty.length);
  const values = Object.fromEntries(options.map((name: string) => [name, 'x']));
  await given.call(given.newClient({ baseURL: loopback.url, ...values, baseURLOption: 'x' }), 'get /usual');
  const url = new URL(loopback.received.pop()?.url ?? '', loopback.url);
  expect([...url.searchParams.keys()].sort()).toEqual(nasty.map((name, i) => `${name}${i}`).sort());
}, 120_000);
