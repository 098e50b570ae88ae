import { beforeAll, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { loadPackage, type LoadedPackage } from '../../kit/wire.ts';
import {
  done,
  scopes,
  documentOf,
  MACHINE,
  PATHS,
  KEY,
  loopback,
  isToken,
  json,
  asked,
  called,
  answer,
  secrets,
  clientWith,
  serveDepot,
} from './oauth-depot.ts';

serveDepot();

let depot: LoadedPackage;
beforeAll(async () => {
  depot = await loadPackage(
    documentOf(
      { login: { $ref: '#/components/securitySchemes/machine' }, machine: MACHINE, key: KEY },
      PATHS,
    ),
  );
}, 120_000);

describe('a document with the client credentials flow', () => {
  test('calls in parallel share one token, for the scopes that operations name and the flow knows', async () => {
    const client = clientWith(secrets, depot);
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
    await expect(depot.call(clientWith(secrets, depot), 'get /boxes')).rejects.toThrow('401');
    expect([asked().length, called().length]).toEqual([2, 2]);
  });

  test('security of operations, alternatives and optional ones are as without it', async () => {
    const client = clientWith({ ...secrets, apiKey: 'K' }, depot);
    for (const path of ['/open', '/keyed', '/maybe']) await depot.call(client, `get ${path}`);
    expect(called().map(({ headers }) => [headers['x-key'], headers.authorization])).toEqual([
      [undefined, undefined],
      ['K', undefined],
      [undefined, 'Bearer t1'],
    ]);
    await depot.call(clientWith({}, depot), 'get /maybe');
    expect(called().at(-1)?.headers.authorization).toBeUndefined();
    await expect(depot.call(clientWith({}, depot), 'get /boxes')).rejects.toThrow(
      'pass login (DEPOT_LOGIN), or loginClientID (DEPOT_LOGIN_CLIENT_ID) and loginClientSecret ' +
        '(DEPOT_LOGIN_CLIENT_SECRET)',
    );
  });

  test('a token of the caller is taken as it is', async () => {
    await depot.call(
      clientWith({ ...secrets, login: async () => Promise.resolve('own') }, depot),
      'get /boxes',
    );
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
