import { beforeAll, describe, expect, test } from 'vitest';
import { CLIENT_MEMBERS, CLIENT_OPTIONS } from '../../../src/targets/typescript/names/runtime-names.ts';
import { ERROR_CLASSES } from '../../../src/targets/typescript/names/error-classes.ts';
import { compileErrors } from '../../kit/compile.ts';
import { generateSources, listFindings } from '../../kit/generate.ts';

const kebab = (name: string): string => name.replace(/[A-Z]+/g, (letters) => `-${letters.toLowerCase()}`);

const answerOf = (schema: object): object => ({
  description: 'ok',
  content: { 'application/json': { schema } },
});

/** A document with an operation for every tag, which answers with every schema. */
function documentOf(
  title: string,
  tags: readonly string[],
  schemas: Readonly<Record<string, object>>,
): string {
  const ref = (name: string): object => ({ $ref: `#/components/schemas/${name}` });
  const all = Object.fromEntries(Object.keys(schemas).map((name, i) => [`p${i}`, ref(name)]));
  const answer = answerOf({ type: 'object', properties: all });
  const body = Object.keys(schemas).map((name) => ({
    [`/make/${name}`]: {
      post: {
        tags: ['makers'],
        requestBody: { required: true, content: { 'application/json': { schema: ref(name) } } },
        responses: { 200: answerOf(ref(name)) },
      },
    },
  }));
  return JSON.stringify({
    openapi: '3.1.0',
    info: { title, version: '1.0.0' },
    servers: [{ url: 'https://api.example.com' }],
    security: [{ apiKey: [] }],
    paths: Object.assign(
      Object.fromEntries(
        tags.map((tag) => [`/${tag}`, { get: { tags: [tag], responses: { 200: answer } } }]),
      ),
      ...body,
    ),
    components: { securitySchemes: { apiKey: { type: 'http', scheme: 'bearer' } }, schemas },
  });
}

const thing = (name: string): object => ({ type: 'object', properties: { [name]: { type: 'string' } } });
const cups = { Cup: thing('a') };

const MODELS = [
  ...ERROR_CLASSES,
  'APIResponseValidationError',
  'TeaError',
  'Tea',
  'toFile',
  'length',
  'class',
];

const INTERNAL =
  'credentials secured-client token-source secured-by make-request status-error api-url is-foreign secrets compat client'.split(
    ' ',
  );
const TAGS = [
  ...INTERNAL,
  ...['api-key', 'to-file', 'default-timeout', 'prototype', 'length'],
  ...[...CLIENT_MEMBERS, ...CLIENT_OPTIONS].map(kebab),
];

const OPTIONS = 'base_url options class read_env require_option auth_headers a-b a_b _2fa'.split(' ');
const optionsConfig = {
  organization: { name: 'tea' },
  resources: { cups: { methods: { list: 'get /cups' } }, a_b: { methods: { list: 'get /cups' } } },
  client_settings: {
    opts: Object.fromEntries(
      OPTIONS.map((key) => [key, { type: 'string', read_env: 'TEA', send_in_header: `x-${key}` }]),
    ),
  },
};

const label = { $ref: '#/components/schemas/Label' };
const wide = (name: string, more: object = {}): object => ({
  allOf: [label, { type: 'object', properties: { [name]: { type: 'string' }, ...more } }],
});
const object = (properties: object): object => ({ type: 'object', properties });
/** A type that is used once stands in the namespace of the only type that uses it. */
const NESTED = JSON.stringify({
  openapi: '3.1.0',
  info: { title: 'Tea', version: '1.0.0' },
  servers: [{ url: 'https://api.example.com' }],
  paths: {
    '/labels': { post: { tags: ['labels'], responses: { 200: answerOf(label) } } },
    '/kettles': {
      get: { tags: ['kettles'], responses: { 200: answerOf({ $ref: '#/components/schemas/Kettle' }) } },
    },
  },
  components: {
    schemas: {
      Label: object({ text: { type: 'string' } }),
      Kettle: object({
        label: wide('colour'),
        kettle: object({ lid: object({ kettle: { type: 'boolean' } }), made_of: label }),
      }),
    },
  },
});

const TITLES = ['API', 'Promise', 'Not Found', 'Client Options', 'Type', 'class', '', '!!'];

const INPUTS: Readonly<Record<string, { readonly document: string; readonly config?: object }>> = {
  models: {
    document: documentOf('Tea', ['cups'], Object.fromEntries(MODELS.map((name) => [name, thing(name)]))),
  },
  resources: { document: documentOf('Tea', [...new Set(TAGS)], cups) },
  options: { document: documentOf('Tea', ['cups'], cups), config: optionsConfig },
  nested: { document: NESTED },
  ...Object.fromEntries(
    TITLES.map((title, i) => [`title${i}`, { document: documentOf(title, ['cups'], cups) }] as const),
  ),
};

type Made = { readonly findings: string; readonly files: ReadonlyMap<string, string> };

async function make({ document, config }: { document: string; config?: object }): Promise<Made> {
  const { files, findings } = await generateSources({
    files: { 'openapi.json': document, 'stainless.yml': JSON.stringify(config ?? {}) },
    spec: 'openapi.json',
    ...(config !== undefined && { config: 'stainless.yml' }),
  });
  return { files, findings: listFindings(findings.filter(({ severity }) => severity !== 'note')) };
}

/** All packages, and what the compiler says about their sources and tests; the standard library is read once. */
const made = new Map<string, Made>();
let errors: readonly string[];
beforeAll(async () => {
  const sources = new Map<string, string>();
  for (const [name, input] of Object.entries(INPUTS)) {
    const result = await make(input);
    made.set(name, result);
    for (const [path, text] of result.files) if (/\.m?ts$/.test(path)) sources.set(`${name}/${path}`, text);
  }
  errors = compileErrors(sources, [], ['node']);
}, 300_000);

const client = (name: string): string => made.get(name)?.files.get('src/client.ts') ?? '';
const findings = (name: string): string => made.get(name)?.findings ?? '';

describe('a package compiles', () => {
  test.each(Object.keys(INPUTS))('%s', (name) => {
    expect([...(made.get(name)?.files.keys() ?? [])]).toContain('src/client.ts');
    expect(errors.filter((line) => !/^\w+\//.test(line) || line.startsWith(`${name}/`))).toEqual([]);
  });

  test('whatever its models are called', () => {
    for (const name of [...ERROR_CLASSES, 'TeaError', 'Tea'])
      expect(findings('models')).toMatch(
        new RegExp(`The name ${name} is taken by .*; ${name}Model is used instead`),
      );
    expect(findings('models')).toContain(
      'The name APIError is taken by an error class of the client; APIErrorModel is used instead.',
    );
    expect(client('models')).toContain('declare static APIError: typeof Errors.APIError;');
  });

  test('whatever its resources are called; members that nobody calls are in nobody’s way', () => {
    for (const line of ['credentials: Credentials', 'makeRequest: MakeRequest', 'apiKeyResource: '])
      expect(client('resources')).toContain(line);
    for (const name of ['apiKey', 'withOptions'])
      expect(findings('resources')).toMatch(
        new RegExp(`The name ${name} is taken by .*; ${name}Resource is used instead`),
      );
  });

  test('whatever its options are called', () => {
    expect(client('options')).toContain('aB3: AB');
    for (const name of ['aB2', 'aB3', 'authHeaders2'])
      expect(findings('options')).toContain(`${name} is used instead.`);
  });

  test('where a nested type has the name of what it is made of', () => {
    const files = made.get('nested')?.files;
    expect(files?.get('src/resources/kettles.ts')).toContain('export { type KettleLabel as Label };');
    expect(files?.get('src/resources/schemas.ts')).toContain('export interface KettleLabel extends Label {');
  });
});
