import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import {
  loadPackage,
  removePackages,
  startLoopback,
  type LoadedPackage,
  type Loopback,
} from '../../kit/wire.ts';

const done = { responses: { 204: { description: 'Done.' } } };
const hook = {
  post: {
    requestBody: {
      content: {
        'application/json': { schema: { type: 'object', properties: { kind: { type: 'string' } } } },
      },
    },
    ...done,
  },
};

const DOCUMENT = stringify({
  openapi: '3.1.0',
  info: { title: 'Mill', version: '1.0.0' },
  servers: [{ url: 'https://mill.example' }],
  paths: {
    '/flours': { get: done },
    '/mills/{mill_id}/flours/{flour_id}': {
      parameters: ['mill_id', 'flour_id'].map((name) => ({
        name,
        in: 'path',
        required: true,
        schema: { type: 'string' },
      })),
      get: done,
    },
  },
  webhooks: { ground: hook },
});

const opt = (more: object): object => ({ type: 'string', nullable: true, ...more });

/** Options that want what the client has already, or what another one has. */
const OPTS = {
  environment: opt({ send_in_header: 'X-Kind' }),
  base_url: opt({ send_in_header: 'X-Base' }),
  get: opt({}),
  first: { type: 'string', send_in_header: 'X-Grain' },
  second: { type: 'string', send_in_header: 'x-grain' },
  one: { type: 'string', send_as_query_param: 'grain' },
  two: { type: 'string', send_as_query_param: 'grain' },
  flag: opt({ type: 'boolean', send_in_header: 'X-Flag' }),
  nothing: opt({ default: null }),
  count: opt({ type: 'number' }),
  region: { type: 'integer', server_variable: 'region', default: 7, send_in_header: 'X-Region' },
  area: opt({ server_variable: 'region' }),
  api_key: { type: 'number', auth: { security_scheme: 'key' } },
  other_key: opt({ auth: { security_scheme: 'key' } }),
};

const configOf = (client: object, more: object = {}): string =>
  stringify({
    organization: { name: 'mill' },
    environments: { production: 'https://{region}.mill.example', trial: 'https://trial.mill.example' },
    client_settings: client,
    security: [{ key: [] }],
    security_schemes: { key: { type: 'http', scheme: 'bearer' } },
    resources: {
      flours: {
        methods: {
          list: 'get /flours',
          retrieve: {
            endpoint: 'get /mills/{mill_id}/flours/{flour_id}',
            positional_params: ['flour_id', 'mill_id', 'flour_id'],
          },
        },
      },
      hooks: {
        methods: {
          unwrap: { type: 'webhook_unwrap', webhook_key_opt: 'get' },
          count: { type: 'webhook_unwrap', webhook_key_opt: 'count' },
          area: { type: 'webhook_unwrap', webhook_key_opt: 'area' },
        },
      },
    },
    ...more,
  });

const CLIENT = {
  opts: OPTS,
  default_headers: { 'X-Age': 'old', 'X-Same': '1', 'x-age': 'new', 'x-same': '1' },
};

let loopback: Loopback;
let mill: LoadedPackage;
beforeAll(async () => {
  loopback = await startLoopback();
  mill = await loadPackage(DOCUMENT, configOf(CLIENT));
}, 300_000);
afterAll(async () => {
  removePackages();
  await loopback.close();
});

const given = {
  environmentOption: 'kind',
  baseURLOption: 'base',
  first: 'a',
  second: 'b',
  one: 'c',
  two: 'd',
  flag: false,
  apiKey: 'k',
};

describe('options that want the same as something else', () => {
  test('make a client that compiles, whose requests have each header and parameter once', async () => {
    const client = mill.newClient({ ...given, baseURL: loopback.url });
    await mill.call(client, 'get /mills/{mill_id}/flours/{flour_id}', 'rye', 'north');
    const [request] = loopback.received;
    expect(request?.url).toBe('/mills/north/flours/rye?grain=d');
    expect(request?.headers).toMatchObject({
      'x-kind': 'kind',
      'x-base': 'base',
      'x-grain': 'b',
      'x-flag': 'false',
      'x-age': 'new',
      'x-same': '1',
      authorization: 'Bearer k',
    });
    expect(request?.headers['x-region']).toBeUndefined();
    expect(client.nothing).toBeNull();
  });

  test('the key of a webhook is the option of that name', () => {
    expect(mill.files.get('src/resources/hooks.ts')).toContain('.get2');
  });

  test.each([
    [
      'opts/environment',
      'environment is taken by the option that chooses a server; environmentOption is used',
    ],
    ['opts/base_url', 'baseURL is taken by an option of every client; baseURLOption is used'],
    ['opts/first/send_in_header', 'the option second always takes its place'],
    ['opts/one/send_as_query_param', 'the option two always takes its place'],
    ['opts/area/server_variable', 'the option region always takes its place'],
    ['opts/other_key/auth', 'the option api_key always takes its place'],
    ['opts/region/type', 'what stands in an address is a string'],
    ['opts/region/send_in_header', 'the option is a part of the address'],
    ['opts/api_key/type', 'a credential is a string'],
    ['default_headers/X-Age', 'x-age is the same header, whose value is sent'],
    ['/positional_params/2', 'flour_id is an argument already'],
    ['methods/count/webhook_key_opt', 'names count, which the list of options with the type string'],
    ['methods/area/webhook_key_opt', 'names area, which the list of options with the type string'],
  ])('what is lost of %s is said', (place, text) => {
    const line = mill.findings.split('\n').find((each) => each.startsWith('warning') && each.includes(place));
    expect(line).toContain(text);
  });

  test('and nothing else is', () => {
    expect(
      mill.findings.split('\n').filter((line) => /X-Same|opts\/(?:second|two|flag|nothing)/.test(line)),
    ).toEqual([]);
  });
});

const PAIR = {
  opts: {
    name: { type: 'string', auth: { security_scheme: 'key', role: 'username' } },
    secret: { type: 'string', auth: { security_scheme: 'key', role: 'password' } },
  },
};
const TOKEN = { opts: { token: { type: 'string', auth: { security_scheme: 'key' } } } };
const DEMANDED = { paths: { '/flours': { get: { ...done, security: [{ key: [] }] } } } };

describe.each(['stainless', 'openapi'])('x-stainless-auth under rules: %s', (rules) => {
  test.each([
    ['bearer', { scheme_keyword: 'Token' }, TOKEN, 'Token t'],
    ['basic', { scheme_keyword: 'Mill' }, PAIR, 'Mill bjpz'],
    ['basic', { disable_base64: true, scheme_keyword: 'Mill' }, PAIR, 'Mill n:s'],
  ])(
    '%s with %j',
    async (scheme, auth, client, sent) => {
      const config = configOf(client, {
        rules,
        environments: undefined,
        security_schemes: { key: { type: 'http', scheme, 'x-stainless-auth': auth } },
        resources: { flours: { methods: { list: 'get /flours' } } },
      });
      const document = stringify({ ...PLAIN, ...DEMANDED });
      const made = await loadPackage(document, config);
      expect(made.findings).not.toContain('x-stainless-auth');
      const options = { token: 't', name: 'n', secret: 's', baseURL: loopback.url };
      await made.call(made.newClient(options), 'get /flours');
      expect(loopback.received.at(-1)?.headers.authorization).toBe(sent);
    },
    300_000,
  );
});

const PLAIN = {
  openapi: '3.1.0',
  info: { title: 'Mill', version: '1.0.0' },
  servers: [{ url: 'https://mill.example' }],
};

test('what a scheme says about a header that it has not is said', async () => {
  const config = configOf(
    { opts: { token: { type: 'string', auth: { security_scheme: 'key' } } } },
    {
      environments: undefined,
      security_schemes: {
        key: {
          type: 'apiKey',
          in: 'header',
          name: 'X-Key',
          'x-stainless-auth': { scheme_keyword: 'Token', disable_base64: true },
        },
      },
    },
  );
  const { findings } = await loadPackage(DOCUMENT, config);
  for (const key of ['scheme_keyword', 'disable_base64'])
    expect(findings).toContain(`warning Config/NotSupported /security_schemes/key/x-stainless-auth/${key}`);
}, 300_000);
