import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import {
  changedKeys,
  CONFIG,
  referencePage,
  schemaText,
  toJsonSchema,
  type Key,
  type Kind,
  WORKSPACE,
} from '../../src/config/index.ts';
import { readDefault, readValue } from '../../src/config/kit/index.ts';
import type { JsonValue } from '../../src/support/json.ts';

const repository = fileURLToPath(new URL('../../../', import.meta.url));
const configs = [
  'spec/retell/stainless.yml',
  'spec/mini/stainless.yml',
  ...['3.17.0', '3.19.0', '5.32.4', '5.33.0'].map(
    (edition) => `spec/retell/editions/${edition}/stainless.yml`,
  ),
];
const read = (path: string): unknown => parse(readFileSync(repository + path, 'utf8')) as unknown;

const schema = toJsonSchema(CONFIG, 'Configuration of Specsmith');
const isValid = new Ajv({ strict: true, allowUnionTypes: true }).compile(schema);

/** Compares with what is in a file of the generator; `UPDATE=1` writes it there. */
function expectRecorded(name: string, text: string): void {
  const file = `${repository}generator/${name}`;
  if (process.env['UPDATE'] === '1') writeFileSync(file, text);
  expect(readFileSync(file, 'utf8')).toBe(text);
}

/** Every key with its path; kinds that contain themselves are visited once. */
function allKeys(
  kind: Kind<unknown>,
  path = '',
  seen = new Set<Kind<unknown>>(),
): ReadonlyArray<readonly [string, Key<unknown>]> {
  if (seen.has(kind)) return [];
  seen.add(kind);
  return [
    ...Object.entries(kind.keys ?? {}).flatMap(([name, key]) => [
      [`${path}.${name}`, key] as const,
      ...allKeys(key.kind, `${path}.${name}`, seen),
    ]),
    ...(kind.choices ?? []).flatMap((choice) => allKeys(choice, path, seen)),
    ...(kind.each ? allKeys(kind.each(), `${path}[]`, seen) : []),
  ];
}
const keys = allKeys(CONFIG);

describe('the declaration', () => {
  test('explains every key', () => {
    expect(keys.length).toBeGreaterThan(200);
    expect(keys.filter(([, { says }]) => !/^[A-Z`].*\.$/.test(says)).map(([path]) => path)).toEqual([]);
  });

  test('has defaults and examples that it accepts', () => {
    const refused = keys.flatMap(([path, { kind, example, default: byDefault }]) =>
      [example, byDefault].flatMap((value) => {
        const found: string[] = [];
        const at = { file: 'stainless.yml', pointer: '' };
        if (value !== undefined && value !== null)
          readValue(kind, { value, at, report: ({ message }) => found.push(message) });
        return found.map((message) => `${path}: ${message}`);
      }),
    );
    expect(refused).toEqual([]);
  });

  test('says of every key that is read what it changes', () => {
    const seen = new Set<Kind<unknown>>();
    const silent = (kind: Kind<unknown>, path: string, isKnown: boolean): readonly string[] => {
      if (seen.has(kind)) return [];
      seen.add(kind);
      const inside = [...(kind.choices ?? []), ...(kind.each ? [kind.each()] : [])];
      return [
        ...inside.flatMap((each) => silent(each, path, isKnown)),
        ...Object.entries(kind.keys ?? {}).flatMap(([name, key]) => {
          const isSaid = key.affects === undefined ? isKnown : key.affects.length > 0;
          const isRead = key.presence !== 'unused' && !key.kind.keys;
          const below = silent(key.kind, `${path}.${name}`, isSaid);
          return isRead && !isSaid ? [`${path}.${name}`, ...below] : below;
        }),
      ];
    };
    expect(silent(CONFIG, '', false)).toEqual([]);
  });
});

describe('the JSON Schema', () => {
  test('is written down', () => {
    expectRecorded('schema/stainless.json', schemaText('stainless'));
  });

  test('of a specsmith.json is written down, and accepts what other programs wrote', () => {
    const workspace = toJsonSchema(WORKSPACE, 'Workspace of Specsmith');
    expectRecorded('schema/specsmith.json', schemaText('specsmith'));
    const accepts = new Ajv({ strict: true, allowUnionTypes: true }).compile(workspace);
    const common = { openapi_spec: 'openapi.yml', stainless_config: 'a.yml', output_path: './sdks' };
    expect(accepts(common)).toBe(true);
    const hosted = { ...common, project: 'acme', targets: { python: { output_path: '../py', keep: true } } };
    expect(accepts(hosted)).toBe(true);
    expect(accepts({ ...common, openapi_spec: 1 })).toBe(false);
    expect(accepts({ stainless_config: 'a.yml' })).toBe(false);
  });

  test.each(configs)('accepts %s', (path) => {
    expect(isValid(read(path)), JSON.stringify(isValid.errors)).toBe(true);
  });

  test('accepts every example and default', () => {
    const told = keys.filter(([, each]) => each.example !== undefined || each.default !== undefined);
    expect(told.length).toBeGreaterThan(100);
    for (const [path, { kind, example, default: byDefault }] of told) {
      const accepts = new Ajv({ strict: true, allowUnionTypes: true }).compile(toJsonSchema(kind, path));
      for (const value of [example, byDefault])
        if (value !== undefined) expect(accepts(value), `${path} ${JSON.stringify(value)}`).toBe(true);
    }
  });

  test.each<[string, JsonValue]>([
    ['a misspelt top-level key', { setings: {} }],
    ['a misspelt inner key', { settings: { licence: 'MIT' } }],
    ['a misspelt key of a method', { resources: { pets: { methods: { list: { endpont: 'get /pets' } } } } }],
    [
      'one three resources down',
      { resources: { a: { subresources: { b: { subresources: { c: { method: {} } } } } } } },
    ],
    [
      'one of the server',
      { targets: { typescript: { options: { mcp_server: { docs_forms: 'correct' } } } } },
    ],
    ['an unknown text', { query_settings: { array_format: 'bracket' } }],
    ['another form', { environments: ['https://api.acme.example'] }],
    ['an exception without a reason', { release: { ignore: [{ code: 'method-removed' }] } }],
  ])('refuses %s', (_, value) => {
    expect(isValid(value)).toBe(false);
  });
});

test('the reference page is written down', () => {
  const page = referencePage(CONFIG.keys ?? {}, (value) => stringify(value, { lineWidth: 100 }));
  expectRecorded('docs/configuration.md', page);
});

describe('changed keys', () => {
  const paths = (before: JsonValue, after: JsonValue): readonly string[] => {
    const side = (value: JsonValue): { raw: Readonly<Record<string, JsonValue>> } => ({
      raw: value as Readonly<Record<string, JsonValue>>,
    });
    return changedKeys(side(before), side(after)).map(({ path, affects }) => `${path}: ${affects.join(' ')}`);
  };

  test.each<[string, JsonValue, JsonValue, readonly string[]]>([
    ['nothing', { settings: { license: 'MIT' } }, { settings: { license: 'MIT' } }, []],
    ['a written default', {}, { client_settings: { default_timeout: 60_000 } }, []],
    [
      'another way to write the same',
      { client_settings: { default_timeout: 120_000 } },
      { client_settings: { default_timeout: 'PT2M' } },
      [],
    ],
    [
      'a key',
      {},
      { client_settings: { default_timeout: 'PT2M' } },
      ['client_settings.default_timeout: client docs'],
    ],
    [
      'a key of a section',
      {},
      { query_settings: { array_format: 'repeat' } },
      ['query_settings.array_format: requests'],
    ],
    [
      'a method',
      { resources: { pets: { methods: { list: 'get /pets' } } } },
      { resources: { pets: { methods: { list: 'get /v2/pets' } } } },
      ['resources.pets.methods.list: names types requests'],
    ],
    [
      'one key of a method',
      { resources: { pets: { methods: { list: { endpoint: 'get /pets' } } } } },
      { resources: { pets: { methods: { list: { endpoint: 'get /pets', paginated: false } } } } },
      ['resources.pets.methods.list.paginated: types responses'],
    ],
    ['a resource', {}, { resources: { pets: {} } }, ['resources.pets: names types requests docs']],
    [
      'the server',
      { targets: { typescript: { options: { mcp_server: { docs_form: 'correct' } } } } },
      { targets: { typescript: { options: { mcp_server: { docs_form: 'reference' } } } } },
      ['targets.typescript.options.mcp_server.docs_form: mcp docs'],
    ],
    ['what has no effect', { codeflow: { reviewers: [] }, settings: { disable_tests: true } }, {}, []],
  ])('%s', (_, before, after, want) => {
    expect(paths(before, after)).toEqual(want);
  });
});

test('a config without keys has the defaults of all', () => {
  expect(readDefault(CONFIG)).toMatchObject({
    clientSettings: { defaultTimeout: 60_000, defaultRetries: { maxRetries: 2 } },
    release: { policy: 'strict' },
    resources: [],
  });
});
