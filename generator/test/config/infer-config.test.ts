import { describe, expect, test } from 'vitest';
import type { ResourceConfig } from '../../src/config/index.ts';
import { documentWith, runFront } from '../kit/front.ts';
import { infer, operations } from './inferred-names.ts';

describe('names', () => {
  test('what comes back tells lists from things', async () => {
    const get = (schema: string): string =>
      `{ get: { responses: { '200': { description: Ok, content: { application/json: { schema: ${schema} } } } } } }`;
    const list = '{ type: object, properties: { data: { type: array, items: {} } } }';
    const thing = '{ type: object, properties: { theme: { type: string } } }';
    const byTeam = get('{ type: array, items: {} }').replace(
      'get: {',
      'get: { parameters: [{ name: team, in: path, required: true, schema: { type: string } }],',
    );
    expect(
      await infer(
        `/team: ${get(list)}\n/settings: ${get(thing)}\n/barn: ${get(
          '{ type: array, items: {} }',
        )}\n/cow: ${get(thing)}\n/players/{team}: ${byTeam}`,
      ),
    ).toEqual({
      'get /team': 'team.list',
      'get /settings': 'settings.retrieve',
      'get /barn': 'barn.list',
      'get /cow': 'cow.retrieve',
      'get /players/{team}': 'players.list',
    });
  });

  test('a resource leaves the name of a schema to the type', async () => {
    const { input } = await runFront({
      'openapi.yaml': documentWith(
        operations('get /pet list'),
        'components: { schemas: { Pet: { type: string } } }',
      ),
    });
    expect(input?.config.resources).toMatchObject([{ key: 'pet', classKey: 'pet_resource' }]);
  });
});

test('no operation is lost, however alike they are', async () => {
  const lines = Array.from(
    { length: 40 },
    (_, at) =>
      `${at % 2 ? 'get' : 'post'} /things${
        ['', '/{a}', '/{a}/{b}', '/{a}/{b}/{c}'][at % 4]
      }/x${at} do Things`,
  );
  const { input } = await runFront({
    'openapi.yaml': documentWith(operations(...lines.map((line, at) => line.replace(' do ', ` do${at} `)))),
  });
  const methods = (resources: readonly ResourceConfig[], path: string): readonly string[] =>
    resources.flatMap((each) => [
      ...each.methods.map(({ key }) => `${path}${each.key}.${key}`),
      ...methods(each.subresources, `${path}${each.key}.`),
    ]);
  expect(new Set(methods(input?.config.resources ?? [], '')).size).toBe(40);
});

test('models live where they are used, shared ones apart, unused ones nowhere', async () => {
  const ref = (name: string): string => `{ $ref: '#/components/schemas/${name}' }`;
  const get = (name: string): string =>
    `get: { responses: { '200': { description: Ok, content: { application/json: { schema: ${ref(
      name,
    )} } } } } }`;
  const { input } = await runFront({
    'openapi.yaml': documentWith(
      `/cats:\n  ${get('Cat')}\n/dogs:\n  ${get('Dog')}`,
      `components:\n  schemas:\n    Cat: { type: object, properties: { tag: ${ref('Tag')}, claw: ${ref(
        'Claw',
      )} } }\n    Dog: { type: object, properties: { tag: ${ref(
        'Tag',
      )} } }\n    Tag: { type: string }\n    Claw: { type: object, properties: { of: ${ref(
        'Cat',
      )} } }\n    Unused: { type: string }`,
    ),
  });
  expect(input?.config.resources.map(({ key, models }) => [key, models.map((model) => model.key)])).toEqual([
    ['cats', ['Cat', 'Claw']],
    ['dogs', ['Dog']],
  ]);
  expect(input?.config.sharedModels.map(({ key }) => key)).toEqual(['Tag']);
});

describe('the client', () => {
  const client = async (schemes: string): Promise<unknown> => {
    const { input } = await runFront({
      'openapi.yaml': documentWith('/a: {}', `components: { securitySchemes: ${schemes} }`),
    });
    return input?.config.client.opts.map(({ key, readEnv, nullable, auth }) => [
      key,
      readEnv,
      nullable,
      auth?.role,
    ]);
  };
  test.each<[string, string, unknown]>([
    [
      'a bearer token',
      '{ any: { type: http, scheme: bearer } }',
      [['bearer_token', 'ACME_PETS_BEARER_TOKEN', true, 'value']],
    ],
    [
      'a bearer token that is called a key',
      '{ serverApiKey: { type: http, scheme: Bearer } }',
      [['api_key', 'ACME_PETS_API_KEY', true, 'value']],
    ],
    [
      'two schemes of OAuth',
      '{ oAuth: { type: oauth2, flows: {} }, myOAuth: { type: oauth2, flows: {} } }',
      [
        ['oauth', 'ACME_PETS_OAUTH', true, 'value'],
        ['my_oauth', 'ACME_PETS_MY_OAUTH', true, 'value'],
      ],
    ],
    [
      'OAuth',
      '{ any: { type: oauth2, flows: {} } }',
      [['access_token', 'ACME_PETS_ACCESS_TOKEN', true, 'value']],
    ],
    [
      'user and password',
      '{ any: { type: http, scheme: basic } }',
      [
        ['username', 'ACME_PETS_USERNAME', true, 'username'],
        ['password', 'ACME_PETS_PASSWORD', true, 'password'],
      ],
    ],
    [
      'another authentication scheme',
      '{ any: { type: http, scheme: digest } }',
      [['authorization', 'ACME_PETS_AUTHORIZATION', true, 'value']],
    ],
    [
      'two of different kinds',
      '{ adminKey: { type: apiKey, in: cookie, name: X }, user-token: { type: http, scheme: bearer } }',
      [
        ['api_key', 'ACME_PETS_API_KEY', true, 'value'],
        ['bearer_token', 'ACME_PETS_BEARER_TOKEN', true, 'value'],
      ],
    ],
    [
      'two of a kind',
      '{ adminKey: { type: apiKey, in: query, name: X }, OAuth: { type: openIdConnect }, myOAuth2: { type: oauth2 }, user: { type: apiKey, in: header, name: Y } }',
      [
        ['admin_key', 'ACME_PETS_ADMIN_KEY', true, 'value'],
        ['oauth', 'ACME_PETS_OAUTH', true, 'value'],
        ['my_oauth2', 'ACME_PETS_MY_OAUTH2', true, 'value'],
        ['user', 'ACME_PETS_USER', true, 'value'],
      ],
    ],
    ['a name that no header can have', '{ any: { type: apiKey, in: header, name: "X: 1" } }', []],
    ['nothing that can be sent', '{ any: { type: mutualTLS } }', []],
  ])('%s', async (_, schemes, want) => {
    expect(await client(schemes)).toEqual(want);
  });
});

describe('servers', () => {
  const environments = async (servers: string): Promise<unknown> => {
    const text = documentWith('/a: {}').replace(/servers: .*/, `servers: ${servers}`);
    const { input } = await runFront({ 'openapi.yaml': text });
    return input?.config.environments;
  };
  test.each<[string, string, unknown]>([
    [
      'the first is production',
      '[{ url: https://a.test/ }, { url: https://b.test, description: The sandbox }]',
      [
        { name: 'production', url: 'https://a.test' },
        { name: 'sandbox', url: 'https://b.test' },
      ],
    ],
    [
      'variables take their default',
      "[{ url: 'https://{region}.a.test', variables: { region: { default: eu } } }]",
      [
        {
          name: 'production',
          url: 'https://eu.a.test',
          server: { template: 'https://{region}.a.test', variables: [{ name: 'region', default: 'eu' }] },
        },
      ],
    ],
    ['a relative one says nothing', '[{ url: /v2 }]', []],
    ['what only the reader reaches says nothing', "[{ url: 'http://localhost:8080' }]", []],
    [
      'a name of its own, or a word in the host, names it',
      '[{ url: https://a.test, name: Zürich }, { url: https://staging.a.test }, { url: https://b.a.test }]',
      [
        { name: 'Zürich', url: 'https://a.test' },
        { name: 'staging', url: 'https://staging.a.test' },
        { name: 'server3', url: 'https://b.a.test' },
      ],
    ],
    [
      'equal names are numbered',
      '[{ url: https://a.test }, { url: https://b.test, description: staging }, { url: https://c.test, description: staging 2 }]',
      [
        { name: 'production', url: 'https://a.test' },
        { name: 'staging', url: 'https://b.test' },
        { name: 'staging_2', url: 'https://c.test' },
      ],
    ],
  ])('%s', async (_, servers, want) => {
    expect(await environments(servers)).toEqual(want);
  });
});
