import { expect, test } from 'vitest';
import { docsContext, methodDocs, surfaceOf } from '../../../src/targets/mcp/index.ts';
import { buildSources } from '../../kit/generate.ts';

const ok = (schema: object): object => ({
  responses: { 200: { description: 'Ok', content: { 'application/json': { schema } } } },
});
const job = {
  type: 'object',
  required: ['state'],
  properties: { state: { type: 'string', enum: ['new', 'done'], description: 'How far it is.' } },
};
const document = {
  openapi: '3.1.0',
  info: { title: 'Wood', version: '1' },
  paths: {
    '/jobs/{id}': {
      get: {
        operationId: 'getJob',
        description: 'Reads a job. Start one with `POST /jobs`; GET /nowhere does not exist.',
        parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
        ...ok({ $ref: '#/components/schemas/Job' }),
      },
    },
    '/jobs': {
      post: {
        operationId: 'createJob',
        requestBody: {
          content: {
            'application/json': {
              schema: {
                type: 'object',
                properties: {
                  version: { $ref: '#/components/schemas/Version', description: 'What to run' },
                },
              },
            },
          },
        },
        ...ok({ $ref: '#/components/schemas/Job' }),
      },
    },
  },
  webhooks: {
    'job.done': {
      post: {
        requestBody: {
          content: { 'application/json': { schema: { $ref: '#/components/schemas/JobDone' } } },
        },
        responses: { 200: { description: 'Taken.' } },
      },
    },
  },
  components: {
    schemas: {
      Job: job,
      Version: { description: 'A number, or `latest`.', anyOf: [{ type: 'integer' }, { type: 'string' }] },
      JobDone: {
        type: 'object',
        description: 'A job is done.',
        properties: {
          kind: { type: 'string', enum: ['job.done'] },
          job: { $ref: '#/components/schemas/Job' },
        },
      },
    },
  },
};
const config = {
  organization: { name: 'wood' },
  resources: {
    jobs: {
      models: { job: 'Job', job_done: 'JobDone' },
      methods: {
        retrieve: 'get /jobs/{id}',
        create: 'post /jobs',
        unwrap: { type: 'webhook_unwrap' },
      },
      waiters: { wait_until_done: { method: 'retrieve', path: 'state', done: ['done'] } },
    },
  },
  targets: {
    typescript: {
      package_name: 'wood',
      options: { mcp_server: { search_words: { job: ['task', 'piece of: work', ''] } } },
    },
  },
};

const api = await buildSources({
  files: { 'openapi.json': JSON.stringify(document), 'stainless.json': JSON.stringify(config) },
  spec: 'openapi.json',
  config: 'stainless.json',
});
const surface = surfaceOf(api);

test('the text of a component without a name follows that of the property', () => {
  const [version] = surface.methods.find(({ name }) => name === 'jobs.create')?.params ?? [];
  expect(version?.description).toBe('What to run. A number, or `latest`.');
});

test('texts name methods in place of endpoints that are methods', () => {
  expect(surface.methods.find(({ name }) => name === 'jobs.retrieve')?.description).toBe(
    'Reads a job. Start one with `client.jobs.create`; GET /nowhere does not exist.',
  );
});

test('waiters and readers of webhooks are listed, and what the API sends', () => {
  expect(surface.helpers?.map(({ name, kind, isAsync }) => [name, kind, isAsync])).toEqual([
    ['jobs.unwrap', 'webhook', false],
    ['jobs.waitUntilDone', 'waiter', true],
  ]);
  expect(surface.events).toEqual([{ name: 'job.done', description: 'A job is done.', type: '#JobDone' }]);
  expect(Object.keys(surface.types)).toContain('JobDone');
});

test('words of the config reach the search, as words', () => {
  expect(surface.words).toEqual([['job', 'task piece_of_work']]);
  expect(surfaceOf(api, 'bare')).not.toHaveProperty('words');
});

test('results are described on the page', () => {
  const docs = methodDocs(docsContext(api, { form: 'correct', languages: ['typescript'] }));
  const page = docs.find(({ qualified }) => qualified === 'client.jobs.retrieve')?.markdown ?? '';
  expect(page).toContain(' — How far it is.');
});
