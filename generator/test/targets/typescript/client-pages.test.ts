import { expect, test } from 'vitest';
import { generateSources } from '../../kit/generate.ts';
import { packageErrors } from '../../kit/package-errors.ts';

const item = { type: 'object', required: ['name'], properties: { name: { type: 'string' } } };

/** A list by cursor, of items that the schema tells. */
const listOf = (items: object): object => ({
  get: {
    parameters: [{ name: 'cursor', in: 'query', schema: { type: 'string' } }],
    responses: {
      200: {
        description: 'ok',
        content: {
          'application/json': {
            schema: {
              type: 'object',
              required: ['data'],
              properties: { data: { type: 'array', items }, next_cursor: { type: 'string' } },
            },
          },
        },
      },
    },
  },
});

const document = JSON.stringify({
  openapi: '3.1.0',
  info: { title: 'Acme', version: '1.0.0' },
  servers: [{ url: 'https://api.example.com' }],
  paths: {
    '/crumbs': listOf(item),
    '/pets': listOf({ $ref: '#/components/schemas/Pet' }),
    '/texts': listOf({ type: 'string' }),
  },
  components: { schemas: { Pet: item } },
});

const purpose = (name: string): object => ({ 'x-stainless-pagination-property': { purpose: name } });
const pagination = [
  {
    name: 'page',
    type: 'cursor',
    request: { cursor: { type: 'string', ...purpose('next_cursor_param') } },
    response: {
      data: { type: 'array', items: { type: 'object' }, ...purpose('items') },
      next_cursor: { type: 'string', ...purpose('next_cursor_field') },
    },
  },
];
const methods = { crumbs: 'get /crumbs', pets: 'get /pets', texts: 'get /texts' };

const RESOURCES: Readonly<Record<string, object>> = {
  'types of their own': { $client: { methods } },
  'the items of a resource': {
    $client: { methods },
    animals: { models: { pet: 'Pet' }, methods: { list: 'get /pets' } },
  },
};

test('lists that are methods of the client compile, with types of their own and those of a resource', async () => {
  const made = new Map<string, ReadonlyMap<string, string>>();
  for (const [name, resources] of Object.entries(RESOURCES)) {
    const config = { organization: { name: 'acme' }, resources, pagination };
    const { files } = await generateSources({
      files: { 'openapi.json': document, 'stainless.yml': JSON.stringify(config) },
      spec: 'openapi.json',
      config: 'stainless.yml',
    });
    expect(files.get('src/slim.ts')).toMatch(/PagePromise<\w+Page, /);
    made.set(name, files);
  }
  expect(Object.fromEntries(packageErrors(made))).toEqual({});
}, 120_000);
