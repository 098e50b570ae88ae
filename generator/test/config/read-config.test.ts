import { describe, expect, test } from 'vitest';
import type { ProjectConfig } from '../../src/config/index.ts';
import { documentWith, runFront } from '../kit/front.ts';

const DOCUMENT = documentWith(
  `/pets:
  get: { responses: { '204': { description: Done } } }
  post: { responses: { '204': { description: Done } } }
/pets/{id}:
  get:
    parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
    responses: { '204': { description: Done } }`,
  `security: [{ key: [] }]
components:
  securitySchemes: { key: { type: http, scheme: bearer } }
  schemas: { Pet: { type: object, properties: { tag: { type: string } } } }`,
);

/** A config with the keys that are always there, and those of the text. */
function configWith(text: string): string {
  const resources = /^resources:/m.test(text) ? '' : 'resources: {}\n';
  return `organization: { name: acme }\n${resources}${text}`;
}

async function read(text: string): Promise<ProjectConfig> {
  const { input, found } = await runFront({ 'openapi.yaml': DOCUMENT, 'stainless.yml': configWith(text) });
  if (!input) throw new Error(JSON.stringify(found.filter(({ severity }) => severity === 'error')));
  return input.config;
}

const methodOf = async (text: string): Promise<unknown> => {
  const config = await read(`resources:\n  pets:\n    methods:\n      list: ${text}`);
  const { at, ...method } = config.resources[0]?.methods[0] ?? { at: undefined };
  expect(at).toEqual({ file: 'stainless.yml', pointer: '/resources/pets/methods/list' });
  return method;
};

describe('methods', () => {
  const http = { key: 'list', kind: 'http', endpoint: { verb: 'get', path: '/pets' }, inTypescript: true };
  test.each<[string, string, object]>([
    ['a bare endpoint', 'get /pets', http],
    ['an upper-case verb', 'GET /pets', http],
    ['an object', '{ endpoint: get /pets }', http],
    [
      'a timeout in milliseconds',
      '{ endpoint: get /pets, default_request_options: { timeout: 120000 } }',
      { ...http, timeout: 120_000 },
    ],
    [
      'a timeout as a duration',
      '{ endpoint: get /pets, default_request_options: { timeout: PT2M30S } }',
      { ...http, timeout: 150_000 },
    ],
    [
      'no timeout at all',
      '{ endpoint: get /pets, default_request_options: { timeout: null } }',
      { ...http, timeout: null },
    ],
    ['a bare timeout', '{ type: http, endpoint: get /pets, timeout: 300000 }', { ...http, timeout: 300_000 }],
    [
      'retries',
      '{ endpoint: get /pets, default_request_options: { max_retries: 0 } }',
      { ...http, maxRetries: 0 },
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

describe('single keys', () => {
  test.each<[string, string, (config: ProjectConfig) => unknown, unknown]>([
    ['an edition of its own rules', 'edition: 2025-10-10', (c) => c.edition.methodOrder, 'standard'],
    ['a new edition', 'edition: 2026-05-06', (c) => c.edition.name, 'current'],
    [
      'an edition of the target',
      'edition: 2024-01-01\ntargets: { typescript: { edition: typescript.2026-05-06 } }',
      (c) => c.edition.name,
      'current',
    ],
    [
      'no edition of the target, by the hosted rules',
      'rules: stainless\nedition: 2026-05-06',
      (c) => c.edition.name,
      '2025',
    ],
    ['no edition at all, by the hosted rules', 'rules: stainless', (c) => c.edition.freeFormMap, 'map'],
    ['a single switch', 'edition_switches: { free_form_map: map }', (c) => c.edition.freeFormMap, 'map'],
    [
      'the older target name',
      'targets: { node: { package_name: acme-sdk } }',
      (c) => c.typescript.packageName,
      'acme-sdk',
    ],
    [
      'a version',
      'targets: { typescript: { options: { version: 5.0.0-beta.1 } } }',
      (c) => c.typescript.version,
      '5.0.0-beta.1',
    ],
    [
      'a repository with a branch',
      'targets: { typescript: { production_repo: Acme/sdk#next } }',
      (c) => c.typescript.productionRepo,
      'Acme/sdk',
    ],
    [
      'the MCP server',
      "targets: { typescript: { package_name: '@acme/sdk', options: { mcp_server: true } } }",
      (c) => c.typescript.mcp?.packageName,
      '@acme/sdk-mcp',
    ],
    [
      'its own name',
      "targets: { typescript: { options: { mcp_server: { package_name: '@acme/mcp' } } } }",
      (c) => c.typescript.mcp?.packageName,
      '@acme/mcp',
    ],
    [
      'browsers',
      'targets: { typescript: { options: { browser: { state: allow } } } }',
      (c) => c.typescript.browser,
      'allow',
    ],
    [
      'custom exports',
      'targets: { typescript: { options: { custom_exports: [{ from: lib/webhooks.ts, values: [verify], types: [], statics: [verify] }] } } }',
      (c) => c.typescript.customExports,
      [{ from: 'lib/webhooks', values: ['verify'], types: [], statics: ['verify'] }],
    ],
    [
      'retries',
      'client_settings: { default_retries: { max_retries: 5, max_delay_seconds: 30 } }',
      (c) => [c.client.defaultRetries.maxRetries, c.client.defaultRetries.maxDelaySeconds],
      [5, 30],
    ],
    [
      'idempotency',
      'client_settings: { idempotency: { header: X-Key } }',
      (c) => c.client.idempotency?.header,
      'X-Key',
    ],
    [
      'headers',
      'client_settings: { default_headers: { X-Version: 3 } }',
      (c) => c.client.defaultHeaders,
      [['X-Version', '3']],
    ],
    ['a prefix', 'client_settings: { default_env_prefix: ACME_ }', (c) => c.client.envPrefix, 'ACME'],
    [
      'array formats',
      'query_settings: { array_format: indices, nested_format: dots }',
      (c) => c.querySettings,
      { nestedFormat: 'dots', arrayFormat: 'indices' },
    ],
    [
      'one pagination scheme',
      'pagination: { name: pages, type: page_number }',
      (c) => c.pagination.map(({ name, type }) => [name, type]),
      [['pages', 'page_number']],
    ],
    [
      'silenced codes',
      'diagnostics: { ignored: { Schema/IsAmbiguous: true, Name/Collision: [{ location: a, reason: b }] } }',
      (c) => [...c.diagnostics.ignored],
      [
        ['Schema/IsAmbiguous', true],
        ['Name/Collision', ['a']],
      ],
    ],
    [
      'casing as a map',
      'custom_casings: { abc: { initialism: true } }',
      (c) => [...c.customCasings],
      [['abc', { initialism: true }]],
    ],
    [
      'casing as a list',
      'custom_casings: [{ abc: { pascal: AbC } }, { def: DEF }]',
      (c) => [...c.customCasings],
      [
        ['abc', { pascal: 'AbC' }],
        ['def', { pascal: 'DEF', capital: 'DEF' }],
      ],
    ],
    [
      'words',
      'custom_casings: { media: { singular: media, plural: media } }',
      (c) => [...c.customCasings],
      [['media', { singular: 'media', plural: 'media' }]],
    ],
    [
      'security schemes',
      'security_schemes: { k: { type: apiKey, in: query, name: key } }',
      (c) => c.client.securitySchemes,
      [{ name: 'k', kind: 'query', parameter: 'key' }],
    ],
    [
      'a licence with text',
      'settings: { license: { name: BSD, contents: x } }',
      (c) => c.settings.license,
      'BSD',
    ],
  ])('%s', async (_, text, pick, want) => {
    expect(pick(await read(text))).toEqual(want);
  });
});

describe('findings', () => {
  test.each<[string, string, readonly string[]]>([
    ['an empty value counts as absent', 'targets:\nsettings:\n  license:', []],
    [
      'anchors are plain YAML',
      'readme:\n  example_requests:\n    default: { type: request, endpoint: get /pets, params: &p {} }\n    headline: { type: request, endpoint: get /pets, params: *p }\nresources: { pets: { methods: { list: get /pets } } }',
      [],
    ],
    ['extensions are left alone', 'x-team: pets', []],
    ['a misspelt section', 'organisation: { name: x }', ['Config/MisspeltKey']],
    ['a section that nothing is like', 'weather: { name: x }', ['Config/UnknownKey']],
    ['inner keys too', 'settings: { licence: MIT }', ['Config/UnknownKey']],
    ['a list where a map belongs', 'resources: []', ['Config/InvalidValue']],
    [
      'a misspelt key of the server',
      'targets: { typescript: { options: { mcp_server: { docs_forms: reference } } } }',
      ['Config/UnknownKey'],
    ],
    [
      'a language without samples',
      'targets: { typescript: { options: { mcp_server: { snippet_languages: [go, cobol] } } } }',
      ['Config/InvalidValue'],
    ],
    [
      'an edition of the server without a config',
      'targets: { typescript: { options: { mcp_server: { editions: [{ spec: v1.yaml }] } } } }',
      ['Config/MissingKey'],
    ],
    [
      'a switch of the server that asks for more than there is',
      'targets: { typescript: { options: { mcp_server: { generate_cloudflare_worker: true } } } }',
      ['Config/NotSupported'],
    ],
    [
      'one that asks for what is there',
      'targets: { typescript: { options: { mcp_server: { enable_all_resources: true } } } }',
      [],
    ],
    [
      'an unknown state of browsers',
      'targets: { typescript: { options: { browser: yes } } }',
      ['Config/InvalidValue'],
    ],
    ['a bad weight', 'release: { overrides: { method-removed: fatal } }', ['Config/InvalidValue']],
    [
      'an exception without a reason',
      'release: { ignore: [{ code: method-removed }] }',
      ['Config/MissingKey'],
    ],
    [
      'less than no retries',
      'client_settings: { default_retries: { max_retries: -1 } }',
      ['Config/InvalidValue'],
    ],
    ['a bad package name', 'targets: { typescript: { package_name: Acme SDK } }', ['Config/InvalidValue']],
    ['a bad version', 'targets: { typescript: { options: { version: latest } } }', ['Config/InvalidValue']],
  ])('%s', async (_, text, codes) => {
    const front = await runFront({ 'openapi.yaml': DOCUMENT, 'stainless.yml': configWith(text) });
    expect(
      front.codes.filter((code) => code !== 'Endpoint/NotConfigured' && !code.startsWith('Schema/')),
    ).toEqual(codes);
  });
});

describe('endpoints that no resource names', () => {
  const document = documentWith(
    "/pets:\n  get: { responses: { '204': { description: Done } } }\n  post: { responses: { '204': { description: Done } } }\n/toys:\n  get: { responses: { '204': { description: Done } } }",
  );
  const methodsFor = async (config: string): Promise<readonly string[]> => {
    const { input, codes } = await runFront({ 'openapi.yaml': document, 'stainless.yml': config });
    const found = input?.config.resources.flatMap(({ key, methods }) =>
      methods.map((each) => `${key}.${each.key} ${each.endpoint?.verb} ${each.endpoint?.path}`),
    );
    return [...(found ?? []), ...codes.filter((code) => /NotConfigured|NotSupported/.test(code))];
  };
  const resources = 'resources: { pets: { methods: { create: get /pets } } }';

  test.each<[string, string, readonly string[]]>([
    ['are counted', resources, ['pets.create get /pets', 'Endpoint/NotConfigured']],
    [
      'get methods beside those that are named',
      `infer: missing\n${resources}`,
      ['pets.create get /pets', 'pets.create_2 post /pets', 'toys.list get /toys'],
    ],
    [
      'get none on purpose',
      `infer: missing\nunspecified_endpoints: [post /pets]\n${resources}`,
      ['pets.create get /pets', 'toys.list get /toys'],
    ],
    [
      'are inferred like all others',
      `infer: all\n${resources}`,
      ['pets.create post /pets', 'pets.list get /pets', 'toys.list get /toys', 'Config/NotSupported'],
    ],
    ['get none without resources', 'infer: none', ['Endpoint/NotConfigured']],
  ])('%s', async (_, config, want) => {
    expect(await methodsFor(config)).toEqual(want);
  });
});

describe('a config without resources', () => {
  test.each<[string, string, string]>([
    ['a misspelled key', 'resource: { pets: { methods: { list: get /pets } } }', '/resource'],
    ['no key that is known is meant', 'release: {}\nRessources: { pets: {} }', '/Ressources'],
  ])('is refused with %s', async (_, config, pointer) => {
    const { found, input } = await runFront({ 'openapi.yaml': DOCUMENT, 'stainless.yml': config });
    const refusal = found.find(({ code }) => code === 'Config/MisspeltKey');
    expect(refusal?.place?.pointer).toBe(pointer);
    expect(refusal?.hint).toContain('Did you mean resources?');
    expect(input).toBeUndefined();
  });

  test.each<[string, string]>([
    ['only a package', 'targets: { typescript: { package_name: acme } }'],
    ['an empty key', 'organization: { name: acme }\nresources:'],
  ])('gets those that no config gives: %s', async (_, config) => {
    const named = await runFront({ 'openapi.yaml': DOCUMENT, 'stainless.yml': config });
    const bare = await runFront({ 'openapi.yaml': DOCUMENT });
    const { resources, sharedModels, querySettings, edition, rules } = named.input?.config ?? {};
    expect(resources?.map(({ key }) => key)).toEqual(['pets']);
    expect(bare.input?.config).toMatchObject({ resources, sharedModels, querySettings, edition, rules });
    expect(named.codes).toContain('Config/Inferred');
  });

  test('and without a file they are inferred', async () => {
    const { codes, input } = await runFront({ 'openapi.yaml': DOCUMENT });
    expect(codes).not.toContain('Config/MisspeltKey');
    expect(input?.config.resources.map(({ key }) => key)).toEqual(['pets']);
  });
});

describe('the rule set', () => {
  const RESOURCES = 'resources: { pets: { methods: { list: get /pets } } }';
  const ORGANIZATION = 'organization: { name: acme }';
  test.each<[string, string, string, string]>([
    ['a hosted config', `${ORGANIZATION}\n${RESOURCES}`, 'stainless', 'form'],
    ['no organization', RESOURCES, 'openapi', 'form'],
    ['no resources', `${ORGANIZATION}\nresources: {}`, 'openapi', 'form'],
    ['the key', `rules: openapi\n${ORGANIZATION}\n${RESOURCES}`, 'openapi', 'key'],
    ['the other value', `rules: stainless\n${RESOURCES}`, 'stainless', 'key'],
  ])('%s', async (_, config, set, by) => {
    const { input } = await runFront({ 'openapi.yaml': DOCUMENT, 'stainless.yml': config });
    expect(input?.config.rules).toEqual({ set, by });
    expect(input?.config.querySettings.arrayFormat).toBe(set === 'openapi' ? 'repeat' : 'comma');
  });

  test('no config', async () => {
    const { input } = await runFront({ 'openapi.yaml': DOCUMENT });
    expect(input?.config.rules).toEqual({ set: 'openapi', by: 'form' });
  });

  test('an option wins over the config, and is part of what the package is made from', async () => {
    const files = { 'openapi.yaml': DOCUMENT, 'stainless.yml': `rules: stainless\n${RESOURCES}` };
    const asked = await runFront(files, 'openapi');
    const plain = await runFront(files);
    expect(asked.input?.config.rules).toEqual({ set: 'openapi', by: 'option' });
    expect(asked.input?.inputHash).not.toBe(plain.input?.inputHash);
  });

  test('what the config writes about queries holds under both', async () => {
    const text = `rules: openapi\n${RESOURCES}\nquery_settings: { array_format: comma }`;
    const { input } = await runFront({ 'openapi.yaml': DOCUMENT, 'stainless.yml': text });
    expect(input?.config.querySettings).toEqual({ arrayFormat: 'comma', nestedFormat: 'brackets' });
  });
});

describe('a licence is stated by somebody or not at all', () => {
  const licenseOf = async (license: string | undefined, config?: string): Promise<string | undefined> => {
    const info = license === undefined ? 'version: 2.3.4' : `version: 2.3.4, license: ${license}`;
    const { input } = await runFront({
      'openapi.yaml': DOCUMENT.replace('version: 2.3.4', info),
      ...(config !== undefined && { 'stainless.yml': configWith(config) }),
    });
    if (input === undefined) throw new Error('the input was refused');
    return input.config.settings.license;
  };

  test.each<[string, string | undefined, string | undefined, string | undefined]>([
    ['nowhere, without a config', undefined, undefined, undefined],
    ['nowhere, beside a config', undefined, '', undefined],
    ['nowhere, as the key is empty', undefined, 'settings: { license: "" }', undefined],
    ['by the document', '{ name: Any, identifier: BSD-3-Clause }', undefined, 'BSD-3-Clause'],
    ['by the document, in a choice', '{ name: Any, identifier: MIT OR Apache-2.0 }', '', 'MIT OR Apache-2.0'],
    ['by the name of an older document', '{ name: MIT }', '', 'MIT'],
    ['in words only', '{ name: Our terms, url: https://acme.test/terms }', '', undefined],
    ['by an identifier that is none', '{ name: Our terms, identifier: "see; below" }', '', undefined],
    ['by the config first', '{ name: MIT }', 'settings: { license: Apache-2.0 }', 'Apache-2.0'],
  ])('%s', async (_, document, config, license) => {
    expect(await licenseOf(document, config)).toBe(license);
  });
});
