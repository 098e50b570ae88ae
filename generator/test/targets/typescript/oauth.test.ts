import { createHash } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import {
  loadPackage,
  removePackages,
  startLoopback,
  type AnyClient,
  type LoadedPackage,
  type Loopback,
  type Received,
} from '../../kit/wire.ts';

const done = { responses: { 204: { description: 'Done.' } } };
const scopes = { read: 'See.', write: 'Change.' };

function documentOf(schemes: object, paths: object): string {
  return stringify({
    openapi: '3.1.0',
    info: { title: 'Depot', version: '1' },
    servers: [{ url: 'https://depot.example/v1' }],
    security: [{ login: ['read'] }],
    paths,
    components: { securitySchemes: schemes },
  });
}

const MACHINE = { type: 'oauth2', flows: { clientCredentials: { tokenUrl: '/token', scopes } } };
const PATHS = {
  '/boxes': { get: done, post: { ...done, security: [{ login: ['write', 'read', 'unheard-of'] }] } },
  '/open': { get: { ...done, security: [] } },
  '/keyed': { get: { ...done, security: [{ key: [] }, { login: [] }] } },
  '/maybe': { get: { ...done, security: [{}, { login: [] }] } },
};
const KEY = { type: 'apiKey', in: 'header', name: 'X-Key' };

let loopback: Loopback;
let depot: LoadedPackage;
beforeAll(async () => {
  loopback = await startLoopback();
  depot = await loadPackage(
    documentOf(
      { login: { $ref: '#/components/securitySchemes/machine' }, machine: MACHINE, key: KEY },
      PATHS,
    ),
  );
}, 120_000);
beforeEach(() => {
  loopback.received.splice(0);
  loopback.answer = answer;
});
afterAll(async () => {
  removePackages();
  await loopback.close();
});

const isToken = ({ url }: Received): boolean => url === '/token';
const json = (response: ServerResponse, status: number, value: object): void =>
  void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
const asked = (): readonly Received[] => loopback.received.filter(isToken);
const called = (): readonly Received[] => loopback.received.filter((each) => !isToken(each));

function answer(response: ServerResponse, request: Received): void {
  if (isToken(request)) json(response, 200, { access_token: `t${asked().length}`, expires_in: 600 });
  else response.writeHead(204).end();
}

const secrets = { loginClientID: 'robot', loginClientSecret: 'hush' };
const clientWith = (options: object, of = depot): unknown =>
  of.newClient({ baseURL: `${loopback.url}/v1`, maxRetries: 0, ...options });

describe('a document with the client credentials flow', () => {
  test('calls in parallel share one token, for the scopes that operations name and the flow knows', async () => {
    const client = clientWith(secrets);
    await Promise.all(Array.from({ length: 50 }, () => depot.call(client, 'get /boxes')));
    expect(asked().map(({ method, body }) => `${method} ${body.toString()}`)).toEqual([
      'POST grant_type=client_credentials&scope=read+write',
    ]);
    expect(asked()[0]?.headers.authorization).toBe(`Basic ${btoa('robot:hush')}`);
    expect(new Set(called().map(({ headers }) => headers.authorization))).toEqual(new Set(['Bearer t1']));
  });

  test('a refused token is replaced once', async () => {
    loopback.answer = (response, request) =>
      isToken(request) ? answer(response, request) : json(response, 401, { message: 'no' });
    await expect(depot.call(clientWith(secrets), 'get /boxes')).rejects.toThrow('401');
    expect([asked().length, called().length]).toEqual([2, 2]);
  });

  test('security of operations, alternatives and optional ones are as without it', async () => {
    const client = clientWith({ ...secrets, apiKey: 'K' });
    for (const path of ['/open', '/keyed', '/maybe']) await depot.call(client, `get ${path}`);
    expect(called().map(({ headers }) => [headers['x-key'], headers.authorization])).toEqual([
      [undefined, undefined],
      ['K', undefined],
      [undefined, 'Bearer t1'],
    ]);
    await depot.call(clientWith({}), 'get /maybe');
    expect(called().at(-1)?.headers.authorization).toBeUndefined();
    await expect(depot.call(clientWith({}), 'get /boxes')).rejects.toThrow(
      'pass login (DEPOT_LOGIN), or loginClientID (DEPOT_LOGIN_CLIENT_ID) and loginClientSecret ' +
        '(DEPOT_LOGIN_CLIENT_SECRET)',
    );
  });

  test('a token of the caller is taken as it is', async () => {
    await depot.call(clientWith({ ...secrets, login: async () => Promise.resolve('own') }), 'get /boxes');
    expect([asked().length, called()[0]?.headers.authorization]).toEqual([0, 'Bearer own']);
  });

  test('what is said: the README explains it, nothing is found', () => {
    const readme = depot.files.get('README.md') ?? '';
    expect(readme).toContain(
      'With `loginClientID` and `loginClientSecret` the client gets access tokens itself',
    );
    expect(readme).toContain('| `loginClientSecret` | `DEPOT_LOGIN_CLIENT_SECRET` | for access tokens |');
    expect(readme).toContain('The scopes `read`, `write` are asked for; `loginScopes` names others.');
    expect(depot.findings).toBe('');
  });
});

test('a single scheme has plain names; the environment stands in for options', async () => {
  const given = await loadPackage(documentOf({ login: MACHINE }, { '/boxes': { get: done } }));
  const env = { DEPOT_CLIENT_ID: 'e', DEPOT_CLIENT_SECRET: 'f', DEPOT_TOKEN_URL: `${loopback.url}/token` };
  Object.assign(process.env, env);
  try {
    await given.call(clientWith({ clientAuth: 'body', scopes: ['x', 'y'] }, given), 'get /boxes');
  } finally {
    for (const name of Object.keys(env)) delete process.env[name];
  }
  expect(asked()[0]?.body.toString()).toBe(
    'grant_type=client_credentials&scope=x+y&client_id=e&client_secret=f',
  );
  expect(called()[0]?.headers.authorization).toBe('Bearer t1');
}, 120_000);

test('credentials of other schemes keep their names', async () => {
  const both = { ...MACHINE, flows: { password: { tokenUrl: '/token', scopes: {} } } };
  const given = await loadPackage(
    documentOf({ login: both, door: { type: 'http', scheme: 'basic' } }, { '/boxes': { get: done } }),
  );
  await given.call(clientWith({ username: 'u', password: 'p' }, given), 'get /boxes').catch(() => undefined);
  expect(loopback.received).toEqual([]);
  await given.call(clientWith({ loginUsername: 'u', loginPassword: 'p' }, given), 'get /boxes');
  expect(asked()[0]?.body.toString()).toBe('grant_type=password&scope=read&username=u&password=p');
}, 120_000);

test('what a person allowed is renewed, with the fields that the description adds', async () => {
  const flow = {
    authorizationUrl: 'https://id.example/allow',
    tokenUrl: '/token',
    scopes,
    'x-token-parameters': { audience: 'https://depot.example', 'a b': "'" },
  };
  const given = await loadPackage(
    documentOf(
      { login: { type: 'oauth2', flows: { authorizationCode: flow } } },
      { '/boxes': { get: done } },
    ),
  );
  const secret = { refreshToken: 'r', clientID: 'c', clientSecret: 's' };
  await given.call(clientWith(secret, given), 'get /boxes');
  await given.call(clientWith({ ...secret, tokenParameters: { audience: 'other' } }, given), 'get /boxes');
  await given.call(clientWith({ refreshToken: 'r', clientID: 'c' }, given), 'get /boxes');
  expect(asked().map(({ body, headers }) => [body.toString(), headers.authorization])).toEqual([
    [
      'audience=https%3A%2F%2Fdepot.example&a+b=%27&grant_type=refresh_token&refresh_token=r',
      `Basic ${btoa('c:s')}`,
    ],
    ['audience=other&a+b=%27&grant_type=refresh_token&refresh_token=r', `Basic ${btoa('c:s')}`],
    [
      'audience=https%3A%2F%2Fdepot.example&a+b=%27&grant_type=refresh_token&refresh_token=r&client_id=c',
      undefined,
    ],
  ]);
  expect(called().map(({ headers }) => headers.authorization)).toEqual([
    'Bearer t1',
    'Bearer t2',
    'Bearer t3',
  ]);
}, 120_000);

describe('a document with the authorization code flow', () => {
  const flow = { authorizationUrl: '/allow?tenant=a', tokenUrl: '/token', scopes };
  const redirectURI = 'https://app.example/back?x=1';
  let given: LoadedPackage;
  beforeAll(async () => {
    const schemes = { login: { type: 'oauth2', flows: { authorizationCode: flow } } };
    given = await loadPackage(
      documentOf(schemes, {
        '/boxes': { get: done },
        '/exchange-code': { get: { ...done, tags: ['exchangeCode'] } },
      }),
    );
  }, 120_000);

  test('asks a person on its page, with a proof that differs each time', async () => {
    const client = clientWith({ clientID: 'c d' }, given) as AnyClient;
    const first = await client.authorizationURL({
      redirectURI,
      parameters: { prompt: 'consent', client_id: 'other' },
    });
    const url = new URL(first.url);
    expect([url.origin, url.pathname]).toEqual([loopback.url, '/allow']);
    const { code_challenge: challenge, ...query } = Object.fromEntries(url.searchParams);
    expect(query).toEqual({
      tenant: 'a',
      prompt: 'consent',
      response_type: 'code',
      client_id: 'c d',
      redirect_uri: redirectURI,
      scope: 'read',
      state: first.state,
      code_challenge_method: 'S256',
    });
    expect(first.codeVerifier).toMatch(/^[\w-]{43}$/);
    expect(challenge).toBe(createHash('sha256').update(first.codeVerifier).digest('base64url'));
    const second = await client.authorizationURL({ redirectURI, scopes: ['x', 'y'], state: 's' });
    expect(new URL(second.url).searchParams.get('scope')).toBe('x y');
    expect(second.state).toBe('s');
    expect(second.codeVerifier).not.toBe(first.codeVerifier);
    expect(loopback.received).toEqual([]);
  });

  test('takes the code once, keeps nothing, and a client of that person renews the token', async () => {
    const client = clientWith({ clientID: 'c', clientSecret: 's', maxRetries: 2 }, given) as AnyClient;
    const code = { code: 'C', codeVerifier: 'V', redirectURI };
    loopback.answer = (response, request) =>
      isToken(request) && asked().length === 1 ?
        json(response, 200, {
          access_token: 'A',
          refresh_token: 'R',
          expires_in: 60,
          scope: 'read',
          id_token: 'I',
        })
      : answer(response, request);
    const before = Date.now();
    const tokens = await client.exchangeCode(code);
    expect(tokens).toMatchObject({
      accessToken: 'A',
      refreshToken: 'R',
      scopes: ['read'],
      answer: { id_token: 'I' },
    });
    expect(tokens.expiresAt.getTime()).toBeGreaterThanOrEqual(before + 60_000);
    expect(asked().map(({ body, headers }) => [body.toString(), headers.authorization])).toEqual([
      [
        'grant_type=authorization_code&code=C&redirect_uri=https%3A%2F%2Fapp.example%2Fback%3Fx%3D1&code_verifier=V',
        `Basic ${btoa('c:s')}`,
      ],
    ]);
    await expect(given.call(client, 'get /boxes')).rejects.toThrow('needs credentials');
    await given.call(client.withOptions({ refreshToken: tokens.refreshToken }), 'get /boxes');
    expect(asked().at(-1)?.body.toString()).toBe('grant_type=refresh_token&refresh_token=R');
    expect(called().at(-1)?.headers.authorization).toBe('Bearer t2');

    loopback.received.splice(0);
    loopback.answer = (response) =>
      json(response, 503, { error: 'later', error_description: 'code C-9 of VERIFIER' });
    const failed = client.exchangeCode({ ...code, code: 'C-9', codeVerifier: 'VERIFIER' });
    await expect(failed).rejects.toThrow('503 later (code *** of ***)');
    expect(asked()).toHaveLength(1);
  });

  test('a client without a secret names itself in the body; what is missing is said', async () => {
    const client = clientWith({ clientID: 'c' }, given) as AnyClient;
    await client.exchangeCode({ code: 'C', codeVerifier: 'V', redirectURI: 'app:/back' });
    expect(asked()[0]?.body.toString()).toMatch(/&code_verifier=V&client_id=c$/);
    expect(asked()[0]?.headers.authorization).toBeUndefined();
    const nobody = clientWith({}, given) as AnyClient;
    await expect(nobody.authorizationURL({ redirectURI })).rejects.toThrow('pass clientID (DEPOT_CLIENT_ID)');
    await expect(client.authorizationURL({ redirectURI, scheme: 'door' })).rejects.toThrow('can be "login"');
  });

  test('leaves its names to nobody else, and is explained', async () => {
    await given.call(clientWith({ accessToken: 'T' }, given), 'get /exchange-code');
    expect(called()[0]?.url).toBe('/v1/exchange-code');
    expect(given.findings).toMatch(/exchangeCode is taken by a member of clients that ask people for access/);
    expect(given.files.get('README.md')).toContain('await client.authorizationURL({ redirectURI })');
  });
});

test('a page that a person must not be sent to is refused', async () => {
  const flow = { authorizationUrl: 'http://id.example/allow', tokenUrl: '/token', scopes };
  const bad = { type: 'oauth2', flows: { authorizationCode: flow } };
  const given = await loadPackage(documentOf({ login: bad }, { '/boxes': { get: done } }));
  const client = clientWith({ clientID: 'c' }, given) as AnyClient;
  await expect(client.authorizationURL({ redirectURI: 'app:/back' })).rejects.toThrow('must be an https URL');
}, 120_000);

test.each([
  ['implicit', { authorizationUrl: 'https://id.example', scopes }],
  ['deviceAuthorization', { deviceAuthorizationUrl: 'https://id.example', tokenUrl: '/token', scopes }],
])(
  'the flow %s takes a token, and brings nothing else along',
  async (flow, more) => {
    const scheme = { type: 'oauth2', flows: { [flow]: more } };
    const given = await loadPackage(documentOf({ login: scheme }, { '/boxes': { get: done } }));
    expect([...given.files.keys()].filter((path) => /oauth|token/.test(path))).toEqual([]);
    await given.call(clientWith({ accessToken: 'T' }, given), 'get /boxes');
    expect(called()[0]?.headers.authorization).toBe('Bearer T');
  },
  120_000,
);

test('OpenID Connect takes a token, a text or a function', async () => {
  const scheme = { type: 'openIdConnect', openIdConnectUrl: 'https://id.example/.well-known' };
  const given = await loadPackage(documentOf({ login: scheme }, { '/boxes': { get: done } }));
  for (const accessToken of ['T', async () => Promise.resolve('F')])
    await given.call(clientWith({ accessToken }, given), 'get /boxes');
  expect(called().map(({ headers }) => headers.authorization)).toEqual(['Bearer T', 'Bearer F']);
}, 120_000);

test('a config of the hosted generator with these roles gets tokens, too', async () => {
  const config = stringify({
    rules: 'stainless',
    organization: { name: 'depot' },
    client_settings: {
      opts: {
        id: { type: 'string', auth: { security_scheme: 'login', role: 'client_id' }, read_env: 'DEPOT_ID' },
        pass: { type: 'string', auth: { security_scheme: 'login', role: 'client_secret' } },
      },
    },
    resources: { boxes: { methods: { list: 'get /boxes' } } },
  });
  const given = await loadPackage(documentOf({ login: MACHINE }, { '/boxes': { get: done } }), config);
  expect(given.findings).toBe('');
  await given.call(clientWith({ id: 'a', pass: 'b' }, given), 'get /boxes');
  expect(asked()[0]?.headers.authorization).toBe(`Basic ${btoa('a:b')}`);
  expect(called()[0]?.headers.authorization).toBe('Bearer t1');
}, 120_000);
