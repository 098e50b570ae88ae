import { describe, expect, test } from 'vitest';
import { runFront } from '../kit/front.ts';
import { DOCUMENT, configWith, read, methodOf } from './farm-config.ts';

describe('methods', () => {
  const http = { key: 'list', kind: 'http', endpoint: { verb: 'get', path: '/pets' }, inTypescript: true };
  test.each<[string, string, object]>([
    ['a bare endpoint', 'get /pets', http],
    ['an upper-case verb', 'GET /pets', http],
    ['an object', '{ endpoint: get /pets }', http],
    [
      'a timeout in milliseconds',
      '{ endpoint: get /pets, default_request_options: { timeout: 120000 } }',
      { ...http, requestOptions: { timeout: 120_000 } },
    ],
    [
      'a timeout as a duration',
      '{ endpoint: get /pets, default_request_options: { timeout: PT2M30S } }',
      { ...http, requestOptions: { timeout: 150_000 } },
    ],
    [
      'no timeout at all',
      '{ endpoint: get /pets, default_request_options: { timeout: null } }',
      { ...http, requestOptions: { timeout: null } },
    ],
    [
      'a bare timeout',
      '{ type: http, endpoint: get /pets, timeout: 300000 }',
      { ...http, requestOptions: { timeout: 300_000 } },
    ],
    [
      'retries',
      '{ endpoint: get /pets, default_request_options: { max_retries: 0 } }',
      { ...http, requestOptions: { maxRetries: 0 } },
    ],
    ['pagination off', '{ endpoint: get /pets, paginated: false }', { ...http, paginated: false }],
    ['unwrapping', '{ endpoint: get /pets, unwrap_response: data }', { ...http, unwrapResponse: 'data' }],
    ['names', '{ endpoint: get /pets, body_param_name: pet }', { ...http, bodyParamName: 'pet' }],
    [
      'streaming by a parameter',
      '{ endpoint: get /pets, streaming: { param_discriminator: stream } }',
      { ...http, streaming: { paramDiscriminator: 'stream' } },
    ],
    [
      'streaming always',
      '{ endpoint: get /pets, streaming: { param_discriminator: null } }',
      { ...http, streaming: { paramDiscriminator: null } },
    ],
    [
      'a deprecation for one language',
      '{ endpoint: get /pets, deprecated: { python: no, typescript: use search } }',
      { ...http, deprecated: 'use search' },
    ],
    ['a skipped language', '{ endpoint: get /pets, skip: [python] }', { ...http, skip: ['python'] }],
    [
      'skipped here',
      '{ endpoint: get /pets, skip: [typescript] }',
      { ...http, skip: ['typescript'], inTypescript: false },
    ],
    [
      'skipped everywhere',
      '{ endpoint: get /pets, skip: true }',
      { ...http, skip: true, inTypescript: false },
    ],
    ['only elsewhere', '{ endpoint: get /pets, only: [go] }', { ...http, only: ['go'], inTypescript: false }],
    ['only here', '{ endpoint: get /pets, only: [node] }', { ...http, only: ['node'] }],
    [
      'a webhook',
      '{ type: webhook_unwrap, webhook_key_opt: secret }',
      { key: 'list', kind: 'webhook_unwrap', webhookKeyOpt: 'secret', inTypescript: true },
    ],
  ])('%s', async (_, text, want) => {
    expect(await methodOf(text)).toEqual(want);
  });

  test('an alias names a method beside it', async () => {
    const config = await read(
      'resources:\n  pets:\n    methods:\n      list: get /pets\n      all: { type: alias, to: list }',
    );
    expect(config.resources[0]?.methods[1]).toMatchObject({ key: 'all', kind: 'alias', aliasTo: 'list' });
  });
});

describe('models', () => {
  test.each<[string, string, string]>([
    ['a bare name', 'Pet', '/components/schemas/Pet'],
    ['a reference', "'#/components/schemas/Pet'", '/components/schemas/Pet'],
    ['a deep pointer', "'#/components/schemas/Pet/properties/tag'", '/components/schemas/Pet/properties/tag'],
    ['an object', "{ type: model, openapi_uri: '#/components/schemas/Pet' }", '/components/schemas/Pet'],
    [
      'a path by names',
      "'$.components.schemas.Pet.properties.tag'",
      '/components/schemas/Pet/properties/tag',
    ],
    ['a path in brackets', `"$['components']['schemas']['Pet']"`, '/components/schemas/Pet'],
  ])('%s', async (_, text, pointer) => {
    const config = await read(`resources:\n  pets:\n    models:\n      pet: ${text}`);
    expect(config.resources[0]?.models[0]?.schema).toEqual({ file: 'openapi.yaml', pointer });
  });

  test('an alias stands for the schema of the model it names', async () => {
    const config = await read(
      'resources:\n  pets:\n    models:\n      pet: Pet\n      animal: { type: alias, to: pet }',
    );
    expect(config.resources[0]?.models.map(({ key, schema }) => [key, schema.pointer])).toEqual([
      ['pet', '/components/schemas/Pet'],
      ['animal', '/components/schemas/Pet'],
    ]);
  });
});

describe('resources', () => {
  test('$shared and $client stand beside the others, subresources inside', async () => {
    const config = await read(
      'resources:\n  $shared: { models: { pet: Pet } }\n  $client: { methods: { ping: get /pets } }\n  pets:\n    subresources:\n      toys: { methods: { create: post /pets } }',
    );
    expect(config.sharedModels.map(({ key }) => key)).toEqual(['pet']);
    expect(config.clientMethods.map(({ key }) => key)).toEqual(['ping']);
    expect(config.resources.map(({ key }) => key)).toEqual(['pets']);
    expect(config.resources[0]?.subresources[0]?.methods[0]?.at.pointer).toBe(
      '/resources/pets/subresources/toys/methods/create',
    );
  });

  test('keys keep their order and spelling', async () => {
    const config = await read('resources:\n  trip-details: {}\n  healthInfo: {}\n  a_b: {}');
    expect(config.resources.map(({ key }) => key)).toEqual(['trip-details', 'healthInfo', 'a_b']);
  });
});

describe('what a short config leaves out', () => {
  test('comes from the document', async () => {
    const { input } = await runFront({ 'openapi.yaml': DOCUMENT, 'stainless.yml': 'resources: {}' });
    expect(input?.config).toMatchObject({
      organization: { name: 'acme-pets', isUnnamed: true },
      typescript: { packageName: 'acme-pets-sdk', isUnnamed: true, version: '2.3.4' },
      environments: [{ name: 'production', url: 'https://api.acme.test/v1' }],
      client: { envPrefix: 'ACME_PETS', defaultRetries: { maxRetries: 2 }, defaultTimeout: 60_000 },
      edition: { name: 'new', methodOrder: 'config', freeFormMap: 'map', mapText: 'index', calls: 'current' },
      querySettings: { nestedFormat: 'brackets', arrayFormat: 'repeat' },
    });
    expect(input?.config.client.opts).toEqual([
      {
        key: 'api_key',
        type: 'string',
        nullable: true,
        readEnv: 'ACME_PETS_API_KEY',
        auth: { scheme: 'key', role: 'value' },
      },
    ]);
  });
});

describe('defaults of options', () => {
  const optWith = (type: string, preset: string): string =>
    `client_settings: { opts: { depth: { type: ${type}, default: ${preset} } } }`;

  test.each([
    ['number', "'3.5'", 3.5],
    ['integer', "'3'", 3],
    ['boolean', "'false'", false],
    ['string', '3', '3'],
    ['string', 'true', 'true'],
    ['string', "''", ''],
  ])('%s: %s is a value of the type', async (type, preset, value) => {
    expect((await read(optWith(type, preset))).client.opts).toMatchObject([{ key: 'depth', default: value }]);
  });

  test.each([
    ['number', 'three'],
    ['number', "''"],
    ['number', 'true'],
    ['integer', '2.5'],
    ['boolean', "'yes'"],
    ['boolean', '1'],
    ['string', '[a]'],
    ["'null'", 'a'],
  ])('%s: %s is refused', async (type, preset) => {
    const { found } = await runFront({
      'openapi.yaml': DOCUMENT,
      'stainless.yml': configWith(optWith(type, preset)),
    });
    expect(found).toContainEqual(
      expect.objectContaining({
        code: 'Config/InvalidValue',
        severity: 'error',
        place: { file: 'stainless.yml', pointer: '/client_settings/opts/depth/default' },
      }),
    );
  });
});
