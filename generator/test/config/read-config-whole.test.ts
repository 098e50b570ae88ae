import { describe, expect, test } from 'vitest';
import { documentWith, runFront } from '../kit/front.ts';
import { DOCUMENT, configWith } from './farm-config.ts';

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

test.each([
  [
    'missing',
    'resources: { pets: { methods: {} } }',
    'The config says infer: missing; inferred: 1 resource with 3 methods',
  ],
  ['all', '', 'The config says infer: all; inferred: 1 resource with 3 methods'],
])('what infer: %s asks for is not told as if nothing named anything', async (infer, more, message) => {
  const config = `organization: { name: acme }\ninfer: ${infer}\n${more}\n`;
  const { found } = await runFront({ 'openapi.yaml': DOCUMENT, 'stainless.yml': config });
  expect(found.filter(({ code }) => code === 'Config/Inferred')).toMatchObject([
    { message: `${message}.`, place: { file: 'stainless.yml', pointer: '/infer' } },
  ]);
});

describe('resources that name nothing', () => {
  test.each<[what: string, config: string, pointers: readonly string[]]>([
    ['none at all', 'resources: {}', ['/resources']],
    [
      'one among others',
      'resources: { pets: { methods: { list: get /pets } }, cats: {} }',
      ['/resources/cats'],
    ],
    ['a wrong key', 'resources: { pets: { method: { list: get /pets } } }', ['/resources/pets']],
    ['keys without a value', 'resources: { pets: { methods: , models: {} } }', ['/resources/pets']],
    ['one inside another', 'resources: { a: { subresources: { b: {} } } }', ['/resources/a/subresources/b']],
    ['models alone are something', 'resources: { pets: { models: { pet: Pet } } }', []],
    ['what is left out', 'resources: { pets: { methods: { list: get /pets } }, cats: { skip: true } }', []],
    ['on purpose', 'infer: none\nresources: {}', []],
    ['what is inferred instead', 'infer: all\nresources: {}', []],
  ])('%s', async (_, config, pointers) => {
    const { found } = await runFront({ 'openapi.yaml': DOCUMENT, 'stainless.yml': config });
    const told = found.filter(({ code }) => code === 'Config/NothingNamed');
    expect(told.map(({ place, severity }) => [place?.pointer, severity])).toEqual(
      pointers.map((pointer) => [pointer, 'warning']),
    );
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

test.each<[string, string, readonly string[]]>([
  ['a second name', 'pet: Pet, animal: Pet', []],
  ['an alias', 'pet: Pet, animal: { type: alias, to: pet }', []],
  ['a name for other languages', 'pet: Pet, animal: { openapi_uri: Pet, only: [go] }', []],
  ['a schema inside of another one', "pet: Pet, tag: '#/components/schemas/Pet/properties/tag'", []],
])('a model may be %s', async (_, models, want) => {
  const text = configWith(`resources: { pets: { models: { ${models} }, methods: { list: get /pets } } }`);
  const { found } = await runFront({ 'openapi.yaml': DOCUMENT, 'stainless.yml': text });
  const told = found.filter(({ code }) => code === 'Config/NotSupported');
  expect(told.map(({ place, severity }) => [place?.pointer, severity])).toEqual(
    want.map((pointer) => [pointer, 'warning']),
  );
});

describe('what the special resources cannot hold', () => {
  const reads = '{ type: webhook_unwrap }';
  test.each<[string, string, readonly string[]]>([
    ['webhooks of the client', `$client: { methods: { unwrap: ${reads} } }`, []],
    [
      'those for other languages',
      `$client: { methods: { unwrap: { type: webhook_unwrap, only: [go] } } }`,
      [],
    ],
    [
      'methods that are shared',
      '$shared: { methods: { list: get /pets } }',
      ['/resources/$shared/methods/list'],
    ],
    [
      'resources below them',
      '$client: { subresources: { toys: { methods: { list: get /pets } } } }',
      ['/resources/$client/subresources/toys'],
    ],
    ['a socket', 'pets: { methods: { listen: { type: websocket } } }', ['/resources/pets/methods/listen']],
    ['an ordinary method of the client', '$client: { methods: { list: get /pets } }', []],
  ])('%s', async (_, resource, want) => {
    const text = configWith(`resources:\n  cats: { methods: { list: get /pets } }\n  ${resource}`);
    const { found } = await runFront({ 'openapi.yaml': DOCUMENT, 'stainless.yml': text });
    const told = found.filter(({ code }) => code === 'Config/NotSupported');
    expect(told.map(({ place }) => place?.pointer)).toEqual(want);
    expect(new Set(told.map(({ severity }) => severity))).toEqual(new Set(want.map(() => 'warning')));
  });
});
