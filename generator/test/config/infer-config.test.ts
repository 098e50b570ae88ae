import { describe, expect, test } from 'vitest';
import { documentWith, indent, runFront } from '../kit/front.ts';

async function infer(paths: string, more = ''): Promise<readonly (readonly [string, readonly string[]])[]> {
  const { input } = await runFront({ 'openapi.yaml': documentWith(paths, more) });
  return (input?.config.resources ?? []).map(
    ({ key, methods }) => [key, methods.map((method) => method.key)] as const,
  );
}

/** One line per operation: verb, path, then operation id and tag if there are any. */
function operations(...lines: readonly string[]): string {
  const byPath = new Map<string, string[]>();
  for (const line of lines) {
    const [verb = '', path = '', id, tag] = line.split(' ');
    const facts = [
      ...(id ? [`operationId: '${id}'`] : []),
      ...(tag ? [`tags: ['${tag}']`] : []),
      "responses: { '204': { description: Done } }",
    ];
    byPath.set(path, [...(byPath.get(path) ?? []), `${verb}: { ${facts.join(', ')} }`]);
  }
  return [...byPath].map(([path, verbs]) => `'${path}':\n${indent(verbs.join('\n'), 2)}`).join('\n');
}

describe('names', () => {
  test.each<[string, readonly string[], unknown]>([
    [
      'resources of paths',
      [
        'get /pets',
        'post /pets',
        'get /pets/{id}',
        'patch /pets/{id}',
        'delete /pets/{id}',
        'post /pets/{id}/feed',
      ],
      [['pets', ['create', 'retrieve', 'update', 'list', 'delete', 'feed']]],
    ],
    ['a tag wins over the path', ['get /v2/animals listAnimals Pets'], [['pets', ['list_animals']]]],
    ['versions in paths say nothing', ['get /api/v2/pets'], [['pets', ['list']]]],
    [
      'calls named after a verb',
      [
        'post /create-pet createPet',
        'get /get-pet/{id} getPet',
        'get /list-pets listPets',
        'post /clone-pet clonePet',
      ],
      [['pets', ['create', 'retrieve', 'list', 'clone']]],
    ],
    [
      'words of the resource are not said twice',
      ['get /pets/{id} getPetById Pets', 'get /pets findAllPets Pets'],
      [['pets', ['retrieve', 'list']]],
    ],
    [
      'a contested name goes to the shorter path',
      ['get /pets', 'get /pets/{id}/toys'],
      [['pets', ['list', 'get_pets_id_toys']]],
    ],
    [
      'names that differ in case only',
      ['get /a listPets Pets', 'get /b ListPets Pets'],
      [['pets', ['list', 'list_pets']]],
    ],
    ['no letters at all', ['get /123 456 789'], [['api', ['retrieve']]]],
    ['a name that leaves the folder', ['get /x op ../../etc'], [['etc', ['op']]]],
    [
      'names of devices and modules',
      ['get /a op CON', 'get /b op2 index'],
      [
        ['con_resource', ['op']],
        ['index_resource', ['op2']],
      ],
    ],
    ['the root', ['get /'], [['api', ['retrieve']]]],
  ])('%s', async (_, lines, want) => {
    expect(await infer(operations(...lines))).toEqual(want);
  });

  test('a resource does not take the name of a schema', async () => {
    expect(
      await infer(operations('get /x list Pet'), 'components: { schemas: { Pet: { type: string } } }'),
    ).toEqual([['pets', ['list']]]);
    expect(
      await infer(operations('get /x list Pets'), 'components: { schemas: { Pets: { type: string } } }'),
    ).toEqual([['pets_resource', ['list']]]);
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
  const keys = input?.config.resources.flatMap(({ methods }) => methods.map(({ key }) => key)) ?? [];
  expect(new Set(keys).size).toBe(40);
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
      [['api_key', 'ACME_PETS_API_KEY', false, 'value']],
    ],
    [
      'OAuth',
      '{ any: { type: oauth2, flows: {} } }',
      [['access_token', 'ACME_PETS_ACCESS_TOKEN', false, 'value']],
    ],
    [
      'user and password',
      '{ any: { type: http, scheme: basic } }',
      [
        ['username', 'ACME_PETS_USERNAME', false, 'username'],
        ['password', 'ACME_PETS_PASSWORD', false, 'password'],
      ],
    ],
    [
      'a choice of two',
      '{ adminKey: { type: apiKey, in: header, name: X }, user-token: { type: http, scheme: bearer } }',
      [
        ['admin_key', 'ACME_PETS_ADMIN_KEY', true, 'value'],
        ['user_token', 'ACME_PETS_USER_TOKEN', true, 'value'],
      ],
    ],
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
      [{ name: 'production', url: 'https://eu.a.test' }],
    ],
    [
      'a relative one needs a host',
      '[{ url: /v2 }]',
      [{ name: 'production', url: 'https://api.example.com/v2' }],
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
