import { describe, expect, test } from 'vitest';
import type { Api, Method } from '../../../src/ir/index.ts';
import { buildSources } from '../../kit/generate.ts';

const none = { 204: { description: 'Fine.' } };
const json = (schema: object) => ({ description: 'Fine.', content: { 'application/json': { schema } } });
const query = (name: string, required = false) => ({
  name,
  in: 'query',
  required,
  schema: { type: 'string' },
});
const path = (name: string) => ({ name, in: 'path', required: true, schema: { type: 'string' } });
const body = (schema: object, required = false) => ({
  required,
  content: { 'application/json': { schema } },
});
const object = (required: readonly string[] = []) => ({
  type: 'object',
  required,
  properties: { name: { type: 'string' } },
});

/** The API of one resource `beds`, with a method per operation. */
async function build(operations: Readonly<Record<string, object>>, config: object = {}): Promise<Api> {
  const paths: Record<string, Record<string, object>> = {};
  const methods: Record<string, string> = {};
  Object.entries(operations).forEach(([endpoint, operation], i) => {
    const [verb = '', url = ''] = endpoint.split(' ');
    paths[url] = { ...paths[url], [verb]: { responses: none, ...operation } };
    methods[`m${i}`] = endpoint;
  });
  const files = {
    'openapi.json': JSON.stringify({ openapi: '3.1.0', info: { title: 'Garden', version: '1' }, paths }),
    'stainless.json': JSON.stringify({
      organization: { name: 'garden' },
      targets: { typescript: { package_name: 'garden' } },
      environments: { production: 'https://api.garden.example' },
      resources: { beds: { methods } },
      ...config,
    }),
  };
  return buildSources({ files, spec: 'openapi.json', config: 'stainless.json' });
}

async function only(endpoint: string, operation: object): Promise<Method> {
  const api = await build({ [endpoint]: operation });
  const method = api.resources[0]?.methods[0];
  if (method === undefined) throw new Error('no method');
  return method;
}

describe('params (R18, R22, R23)', () => {
  type Row = readonly [name: string, endpoint: string, operation: object, want: string | undefined];
  const table: readonly Row[] = [
    ['nothing to say', 'get /a', {}, undefined],
    ['only a positional path parameter', 'get /a/{x}', { parameters: [path('x')] }, undefined],
    ['a named path parameter', 'get /a/{x}/{y}', { parameters: [path('x'), path('y')] }, 'params'],
    ['query of a GET', 'get /a', { parameters: [query('q')] }, 'query?'],
    ['required query', 'get /a', { parameters: [query('q', true)] }, 'query'],
    ['query of a DELETE', 'delete /a', { parameters: [query('q')] }, 'params?'],
    ['query of a POST without a body', 'post /a', { parameters: [query('q')] }, 'params?'],
    ['optional body', 'post /a', { requestBody: body(object()) }, 'body?'],
    ['optional body with a required member', 'post /a', { requestBody: body(object(['name'])) }, 'body'],
    ['required body of optional members', 'post /a', { requestBody: body(object(), true) }, 'body'],
    ['body and query', 'post /a', { parameters: [query('q')], requestBody: body(object()) }, 'params?'],
    ['body and path', 'post /a/{x}', { parameters: [path('x')], requestBody: body(object()) }, 'body?'],
    ['header', 'get /a', { parameters: [{ ...query('h'), in: 'header' }] }, 'params?'],
    [
      'headers of the runtime do not count',
      'get /a',
      { parameters: [{ ...query('Authorization'), in: 'header' }] },
      undefined,
    ],
    [
      'a body that is no object is a member',
      'post /a',
      { requestBody: body({ type: 'string' }, true) },
      'params',
    ],
  ];
  test.each(table)('%s', async (_, endpoint, operation, want) => {
    const { params } = await only(endpoint, operation);
    expect(params && `${params.argName}${params.omittable ? '?' : ''}`).toBe(want);
  });
});

describe('responses (R15)', () => {
  type Row = readonly [name: string, responses: object, want: string];
  const content = (...types: readonly string[]) => ({
    description: 'Fine.',
    content: Object.fromEntries(types.map((type) => [type, { schema: { type: 'string' } }])),
  });
  const table: readonly Row[] = [
    ['no content', none, 'void'],
    ['JSON', { 200: json({ type: 'string' }) }, 'json string'],
    ['a JSON suffix', { 200: content('application/problem+json') }, 'json string'],
    ['JSON beside others', { 200: content('image/png', 'application/json') }, 'json string'],
    [
      'the first with JSON',
      { 201: json({ type: 'number' }), 200: content('image/png'), 202: json({ type: 'boolean' }) },
      'json number',
    ],
    ['errors do not count', { 204: { description: 'Fine.' }, 400: json({ type: 'string' }) }, 'void'],
    ['bytes', { 200: content('application/zip') }, 'binary application/zip'],
  ];
  test.each(table)('%s', async (_, responses, want) => {
    const { response } = await only('get /a', { responses });
    const detail =
      response.kind === 'json' ? response.type.kind
      : response.kind === 'binary' ? response.contentType
      : '';
    expect(`${response.kind} ${detail}`.trim()).toBe(want);
  });
});

describe('retry class', () => {
  test.each([
    ['get /a', 'safe'],
    ['put /a', 'idempotent'],
    ['delete /a', 'idempotent'],
    ['post /a', 'unsafe'],
    ['patch /a', 'unsafe'],
  ])('%s is %s', async (endpoint, want) => {
    expect((await only(endpoint, {})).retry).toBe(want);
  });
});

describe('method order (R13)', () => {
  const operations = { 'get /z': {}, 'post /a': {} };
  const order = async (edition: string): Promise<readonly string[]> => {
    const methods = { zap: 'get /z', list: 'get /z', dig: 'post /a', create: 'post /a' };
    const targets = { typescript: { package_name: 'garden', edition } };
    const api = await build(operations, { targets, resources: { beds: { methods } } });
    return api.resources[0]?.methods.map(({ name }) => name) ?? [];
  };

  test('as in the config', async () => {
    expect(await order('current')).toEqual(['zap', 'list', 'dig', 'create']);
  });

  test('standard verbs, then the alphabet, in older editions', async () => {
    expect(await order('2025')).toEqual(['create', 'list', 'dig', 'zap']);
  });
});
