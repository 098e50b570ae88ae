import { describe, expect, test } from 'vitest';
import type { MethodConfig, ResourceConfig } from '../../src/config/index.ts';
import { documentWith, indent, runFront } from '../kit/front.ts';

/** Verb and path of every operation → the method that calls it, in snake case. */
async function infer(paths: string, more = ''): Promise<Readonly<Record<string, string>>> {
  const { input } = await runFront({ 'openapi.yaml': documentWith(paths, more) });
  const named = (methods: readonly MethodConfig[], path: readonly string[]) =>
    methods.flatMap(({ key, endpoint }) =>
      endpoint === undefined ?
        []
      : [[`${endpoint.verb} ${endpoint.path}`, [...path, key].join('.')] as const],
    );
  const walk = (
    resources: readonly ResourceConfig[],
    path: readonly string[],
  ): ReadonlyArray<readonly [string, string]> =>
    resources.flatMap(({ key, methods, subresources }) => [
      ...named(methods, [...path, key]),
      ...walk(subresources, [...path, key]),
    ]);
  const { resources = [], clientMethods = [] } = input?.config ?? {};
  return Object.fromEntries([...named(clientMethods, []), ...walk(resources, [])]);
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

/** Lines of an operation, as in {@link operations}, and the method that is expected for it. */
async function check(
  table: readonly (readonly [operation: string, method: string])[],
  more = '',
): Promise<void> {
  const found = await infer(operations(...table.map(([line]) => line)), more);
  const endpoint = (line: string): string => line.split(' ').slice(0, 2).join(' ');
  expect(found).toEqual(Object.fromEntries(table.map(([line, method]) => [endpoint(line), method])));
}

describe('names', () => {
  type Table = readonly (readonly [string, string])[];
  test.each<[string, Table]>([
    [
      'resources of paths',
      [
        ['get /pets', 'pets.list'],
        ['post /pets', 'pets.create'],
        ['get /pets/{id}', 'pets.retrieve'],
        ['patch /pets/{id}', 'pets.update'],
        ['delete /pets/{id}', 'pets.delete'],
        ['post /pets/{id}/feed', 'pets.feed'],
      ],
    ],
    [
      'collections in collections, and things that are one',
      [
        ['get /farms/{farm}/barns', 'farms.barns.list'],
        ['get /farms/{farm}/barns/{id}', 'farms.barns.retrieve'],
        ['get /farms/{farm}/owner', 'farms.retrieve_owner'],
        ['get /farms/{farm}/insurance', 'farms.insurance.retrieve'],
        ['patch /farms/{farm}/insurance', 'farms.insurance.update'],
        ['get /farms/mine', 'farms.mine'],
        ['get /farms/{farm}', 'farms.retrieve'],
      ],
    ],
    [
      'a group without operations',
      [
        ['post /audio/speech', 'audio.speech.create'],
        ['post /audio/transcripts', 'audio.transcripts.create'],
        ['get /farms/{id}', 'farms.retrieve'],
      ],
    ],
    ['versions, generic words and endings say nothing', [['get /api/v2/2024-05-01/pets.json', 'pets.list']]],
    [
      'two versions of one call',
      [
        ['get /v1/pets', 'pets.list'],
        ['get /v2/pets', 'pets.list_v2'],
      ],
    ],
    [
      'what a tag says of several roots',
      [
        ['get /cats op1 Animals', 'animals.cats.list'],
        ['get /dogs op2 Animals', 'animals.dogs.list'],
        ['get /farms op3 Farms', 'farms.list'],
      ],
    ],
    [
      'a tag that names a collection in the path starts there',
      [
        ['get /farms/{farm}/barns op1 Barns', 'barns.list'],
        ['get /farms/{farm}/barns/{id} op2 Barns', 'barns.retrieve'],
        ['get /farms/{farm} op3 Farms', 'farms.retrieve'],
      ],
    ],
    ['a tag of one root gives way to the path', [['get /v2/animals listAnimals Pets', 'animals.list']]],
    [
      'calls named after a verb',
      [
        ['post /create-pet createPet', 'pets.create'],
        ['get /get-pet/{id} getPet', 'pets.retrieve'],
        ['get /list-pets listPets', 'pets.list'],
        ['post /clone-pet clonePet', 'pets.clone'],
        ['post /rpc/getFeedLimit', 'rpc.get_feed_limit'],
      ],
    ],
    [
      'calls behind a colon or a dot',
      [
        ['post /v1/topics/{topic}:publish', 'topics.publish'],
        ['post /v1/topics:batchGet', 'topics.batch_get'],
      ],
    ],
    [
      'calls of groups',
      [
        ['post /barns.list', 'barns.list'],
        ['post /barns.add_cow', 'barns.add_cow'],
        ['post /cows.info', 'cows.info'],
      ],
    ],
    [
      'an author who says more than the shape',
      [
        ['put /pets/{id} activatePet', 'pets.activate'],
        ['post /invites invitePet', 'invites.create'],
        ['get /pets/{id}/photo downloadPhoto', 'pets.download_photo'],
        ['get /pets/by-owner/{owner} findPetByOwner', 'pets.retrieve_by_owner'],
        ['get /pets/findByMood findPetsByMood', 'pets.find_by_mood'],
        ['post /cows/{id} PostCowsCow', 'cows.update'],
      ],
    ],
    [
      'FastAPI: function, path and verb',
      [
        ['get /barns/{barn_id} read_barn_barns__barn_id__get', 'barns.retrieve'],
        ['post /barns/{barn_id}/door open_door_barns__barn_id__door_post', 'barns.open_door'],
        ['get / index__get', 'list'],
      ],
    ],
    [
      'Spring: verbs of the repository, numbered',
      [
        ['get /api/barns findAll barn-controller', 'barns.list'],
        ['get /api/barns/{id} findById barn-controller', 'barns.retrieve'],
        ['get /api/cows findAll_1 cow-controller', 'cows.list'],
        ['post /api/cows save_1 cow-controller', 'cows.create'],
      ],
    ],
    [
      'Nest: class and method',
      [
        ['get /barns BarnsController_findAll_v1', 'barns.list'],
        ['get /barns/{id} BarnsController_findOne_v1', 'barns.retrieve'],
        ['post /barns/{id}/sweep BarnsController_sweep_v1', 'barns.sweep'],
      ],
    ],
    [
      'Laravel: the title of the endpoint',
      [
        ['get /barns displayAListingOfTheResource', 'barns.list'],
        ['put /barns/{id} updateTheSpecifiedResourceInStorage', 'barns.update'],
        ['delete /barns/{id} 0f8fad5bd9cb469fa16570867728950e', 'barns.delete'],
      ],
    ],
    [
      'Django: the verb last',
      [
        ['put /barns/{id}/ barns_update', 'barns.replace'],
        ['patch /barns/{id}/ barns_partial_update', 'barns.update'],
        ['post /barns/{id}/set_roof/ barns_set_roof_create', 'barns.set_roof'],
      ],
    ],
    [
      'ids made of verb and path',
      [
        ['get /v1/barns GetBarns', 'barns.list'],
        ['get /v1/barns/{id} GetBarnsId', 'barns.retrieve'],
        ['post /v1/barns/{id}/sweep PostBarnsBarnSweep', 'barns.sweep'],
      ],
    ],
    [
      'groups that the author chose',
      [
        ['get /farms/{id}/hooks/config farms/get-hook-config-for-farm farms', 'farms.get_hook_config'],
        ['delete /labels/{id} cows/remove-all-labels-from-cow cows', 'cows.remove_all_labels'],
        ['get /farms/{id}/cows cows/list-for-farm cows', 'cows.list_for_farm'],
      ],
    ],
    [
      'DELETE of many',
      [
        ['delete /pets', 'pets.delete_all'],
        ['delete /toys remove-toys', 'toys.delete'],
      ],
    ],
    [
      'calls of the client itself',
      [
        ['get /health', 'health.retrieve'],
        ['get /login', 'login'],
        ['get /', 'retrieve'],
      ],
    ],
    [
      'a contested name goes to the shorter path',
      [
        ['get /cows Cows x', 'cows.list'],
        ['get /barns/{id}/cows Cows2 Cows', 'cows.list_for_barn'],
      ],
    ],
    ['letters of any script', [['get /übungen/{id}', 'übungen.retrieve']]],
    ['vowels that are marks', [['get /बार्न/{id}', 'बार्न.retrieve']]],
    [
      'what is read is a thing, whatever it begins with',
      [
        ['get /farms/{id}/load_limit', 'farms.retrieve_load_limit'],
        ['post /farms/{id}/load_hay', 'farms.load_hay'],
        ['get /farms/{id}/preview', 'farms.preview'],
      ],
    ],
    [
      'versions of a thing, and those of the API',
      [
        ['get /toys/{id}/versions/{version}', 'toys.versions.retrieve'],
        ['delete /toys/{id}/versions/{version}', 'toys.versions.delete'],
      ],
    ],
    [
      'calls that one address tells apart, whatever they are called',
      [['post /#Action=SignalBarn', 'barns.signal']],
    ],
    [
      'a group in front of a verb',
      [
        ['get /barns/{id}/doors/{door} Facade_GetBarnDoor', 'barns.doors.retrieve'],
        ['post /barns/{id}/sweep Sweeping_SweepBarn', 'barns.sweep'],
      ],
    ],
    [
      'OData: functions, actions, casts and system segments behind a namespace',
      [
        ['get /barns/{id}/cows/$count Get.Count.cows-7e12', 'barns.cows.count'],
        [
          'get /barns/{id}/cows/acme.farm.cow Get.acme.farm.animal.Items.As.acme.farm.cow-d49c',
          'barns.cows.list_as_cow',
        ],
        [
          'get /barns/{id}/cows/acme.farm.bull Get.acme.farm.animal.Items.As.acme.farm.bull-1f03',
          'barns.cows.list_as_bull',
        ],
        [
          'post /barns/{id}/cows/{cow}/acme.farm.createUploadLink barns.barn.cows.cow.createUploadLink',
          'barns.cows.create_upload_link',
        ],
        ['get /barns/delta() barns.delta-33d5', 'barns.delta'],
        ['get /barns/{id}/getMilk(day={day}) barns.barn.getMilk-a5a1', 'barns.get_milk'],
        ['get /barns(id={id})/roof barns.roof', 'barns.roof'],
      ],
    ],
    [
      'LoopBack: class and method, with what they take',
      [
        ['get /barns BarnController.find BarnController', 'barns.list'],
        ['get /barns/{id} BarnController.findById BarnController', 'barns.retrieve'],
        ['put /barns/{id} BarnController.replaceById BarnController', 'barns.replace'],
        ['delete /barns/{id} BarnController.deleteById BarnController', 'barns.delete'],
      ],
    ],
    [
      'gRPC and Connect: package, service and call',
      [
        ['post /acme.farm.v1.BarnService/SweepFloor acme.farm.v1.BarnService.SweepFloor', 'barn.sweep_floor'],
        ['post /acme.farm.v1.BarnService/GetRoof acme.farm.v1.BarnService.GetRoof', 'barn.get_roof'],
      ],
    ],
    [
      'LoopBack: a class for what is related, and the request in the id',
      [
        ['get /farms/{id}/barns FarmBarnController.find FarmBarnController', 'farms.barns.list'],
        ['post /farms/{id}/barns FarmBarnController.create FarmBarnController', 'farms.barns.create'],
        ['patch /farms/{id}/barns FarmBarnController.patch FarmBarnController', 'farms.barns.update'],
        ['head /cows/{id} Cow.exists__head_cows_{id} Cow', 'cows.exists'],
        ['post /cows/{id}/replace Cow.replaceById__post_cows_{id}_replace Cow', 'cows.replace'],
      ],
    ],
    [
      'Strapi: verb and path',
      [
        ['get /barns get/barns Barn', 'barns.list'],
        ['put /barns/{id} put/barns/{id} Barn', 'barns.update'],
        ['post /keys/forgot-lock post/keys/forgot-lock Key', 'keys.forgot_lock'],
      ],
    ],
    [
      'Spring Data: what a resource is',
      [
        ['get /barns getCollectionResource-barn-get_1 barn-entity-controller', 'barns.list'],
        ['get /barns/{id} getItemResource-barn-get barn-entity-controller', 'barns.retrieve'],
        [
          'get /barns/{id}/owner followPropertyReference-barn-get_1 barn-property-reference-controller',
          'barns.owner.retrieve',
        ],
        [
          'put /barns/{id}/owner createPropertyReference-barn-put barn-property-reference-controller',
          'barns.owner.update',
        ],
      ],
    ],
    [
      'Goa: a service, and the call behind a sign',
      [
        ['get /farm/barns barn#list barn', 'barns.list'],
        ['put /farm/barns/{id}/cows/{cow}/actions/milk cow#milk cow', 'cows.milk'],
      ],
    ],
    [
      'Phoenix: modules, numbered where one function answers two verbs',
      [
        ['get /barns/{id} AcmeWeb.BarnController.show', 'barns.retrieve'],
        ['put /barns/{id} AcmeWeb.BarnController.update', 'barns.replace'],
        ['patch /barns/{id} AcmeWeb.BarnController.update', 'barns.update'],
        ['get /farms/{farm}/cows AcmeWeb.Farms.CowController.index', 'farms.cows.list'],
      ],
    ],
    [
      'a tag of all operations tells none of them',
      [
        ['get /barns Farm_ListBarns FarmService', 'barns.list'],
        ['post /cows/{id}:milk Farm_MilkCow FarmService', 'cows.milk'],
      ],
    ],
    [
      'a tag that is a class of the server, over several roots',
      [
        ['get /barns FarmService_ListBarns FarmService', 'farm.barns.list'],
        ['get /cows FarmService_ListCows FarmService', 'farm.cows.list'],
        ['get /toys ToyService_ListToys ToyService', 'toys.list'],
      ],
    ],
    [
      'calls whose owner the tag tells',
      [
        ['post /reset-password op1 Login', 'login.reset_password'],
        ['post /clone-pet op2 Pets', 'pets.clone'],
      ],
    ],
    [
      'what is done to an item, in front of it',
      [
        ['post /Barns/Publish/{id} op1 Barns', 'barns.publish'],
        ['get /Barns/Track/{id} op2 Barns', 'barns.track.retrieve'],
        ['post /Barns/Close/{id} op3 Barns', 'barns.close'],
        ['delete /Barns/Remove/{id} op4 Barns', 'barns.delete'],
        ['get /Barns op5 Barns', 'barns.list'],
      ],
    ],
    [
      'things whose name begins with a verb',
      [
        ['get /connect-peers op1', 'connect_peers.list'],
        ['get /connect-peers/{id} op2', 'connect_peers.retrieve'],
      ],
    ],
    [
      'one of the things has the plain name, whoever else is changed',
      [
        ['put /toys/{id} op1', 'toys.update'],
        ['put /toys op2', 'toys.update_many'],
        ['delete /toys/{id} op3', 'toys.delete'],
        ['delete /toys deleteToys', 'toys.delete_all'],
        ['delete /cows/{id} op5', 'cows.delete'],
        ['delete /cows removeCowsByColor', 'cows.remove_by_color'],
      ],
    ],
    [
      'things whose name begins with a verb, and what is done to them',
      [['put /barns/{id}/merge_requests/{request}/merge', 'barns.merge_requests.merge']],
    ],
    [
      'many that are changed at once are no settings',
      [
        ['get /toys op1', 'toys.list'],
        ['post /toys op2', 'toys.create'],
        ['patch /toys op3', 'toys.update'],
        ['get /settings op4', 'settings.retrieve'],
        ['put /settings op5', 'settings.update'],
      ],
    ],
    [
      'Azure: whose the resource is',
      [
        ['get /tenants/{tenant}/providers/Acme.Farm/barns Barns_ListByTenant Barns', 'barns.list'],
        ['get /tenants/{tenant}/providers/Acme.Farm/barns/{name} Barns_Get Barns', 'barns.retrieve'],
      ],
    ],
    [
      'an id that only says all is no reason for another name',
      [
        ['get /v1/barns BarnsController_findAll_v1', 'barns.list'],
        ['get /v2/barns BarnsV2Controller_findAll_v2', 'barns.list_v2'],
      ],
    ],
    [
      'the end of an id that is a word or a number and no hash',
      [
        ['post /cafes/{id}/open open-cafe', 'cafes.open'],
        ['post /cafes/{id}/tables/{table}/paint paint-facade', 'cafes.tables.paint'],
      ],
    ],
    [
      'the caller stands for one of the users',
      [
        ['get /me/stalls op1 Stalls', 'stalls.list'],
        ['get /market/stalls op2 Stalls', 'market.stalls.list'],
      ],
    ],
    [
      'a long name is longer rather than without what it is about',
      [
        [
          'post /barns/{id}/getInventoryOfPitchforksAndBucketsByShelfWeekly',
          'barns.get_inventory_of_pitchforks_and_buckets',
        ],
        [
          'post /barns/{id}/getInventoryOfPitchforksAndBucketsByShelfYearly',
          'barns.get_inventory_of_pitchforks_and_buckets_by_shelf_yearly',
        ],
      ],
    ],
    [
      'OAuth is one word',
      [
        ['post /oAuth/token', 'oauth.token.create'],
        ['get /apps/{id} op1 OAuthApps', 'oauth_apps.apps.retrieve'],
        ['get /keys/{id} op2 OAuthApps', 'oauth_apps.keys.retrieve'],
      ],
    ],
    ['no letters at all', [['get /123 456 789', 'retrieve']]],
    ['a name that leaves the folder', [['get /x op ../../etc', 'x.retrieve']]],
  ])('%s', async (_, table) => check(table));

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
