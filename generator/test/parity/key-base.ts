import { stringify } from 'yaml';
import { isObject, type JsonObject, type JsonValue } from '../../src/support/json.ts';
import type { Gap } from '../../src/parity/model/model.ts';
import { gap } from './small-document.ts';

const ok = (schema: JsonValue, type = 'application/json') => ({
  responses: { 200: { description: 'Ok', content: { [type]: { schema } } } },
});
const text = { type: 'string' };
const pet = { $ref: '#/components/schemas/Pet' };
const query = (name: string, schema: JsonValue) => ({ name, in: 'query', schema });
const inPath = (name: string) => ({ name, in: 'path', required: true, schema: text });
const list = { type: 'object', properties: { data: { type: 'array', items: pet }, next: text } };
const form = {
  type: 'object',
  properties: { image: { type: 'string', format: 'binary' }, tags: { type: 'array', items: text } },
};

/** An API with something of everything that keys are about. */
export const DOCUMENT = stringify({
  openapi: '3.1.0',
  info: { title: 'Pets', version: '1.0.0' },
  servers: [{ url: 'https://api.pets.example' }],
  security: [{ petKey: [] }],
  paths: {
    '/pets': {
      get: {
        parameters: [query('cursor', text), query('tags', { type: 'array', items: text })],
        ...ok(list),
      },
      post: { requestBody: { required: true, content: { 'application/json': { schema: pet } } }, ...ok(pet) },
    },
    '/farms/{farm_id}/pets/{pet_id}': {
      get: { parameters: [inPath('farm_id'), inPath('pet_id')], ...ok(pet) },
    },
    '/pets/{pet_id}/photo': {
      put: {
        parameters: [inPath('pet_id')],
        requestBody: { content: { 'multipart/form-data': { schema: form } } },
        ...ok({ type: 'object', properties: { result: pet } }),
      },
    },
    '/noises': {
      post: {
        requestBody: {
          content: {
            'application/json': {
              schema: {
                type: 'object',
                properties: { loud: { type: 'boolean' }, stream: { type: 'boolean' } },
              },
            },
          },
        },
        responses: {
          200: {
            description: 'Ok',
            content: {
              'application/json': { schema: pet },
              'text/event-stream': { schema: { $ref: '#/components/schemas/Noise' } },
            },
          },
        },
      },
    },
    '/openai_keys': {
      get: ok({ type: 'object', properties: { total: { type: 'integer', format: 'int64' } } }),
    },
  },
  webhooks: {
    born: {
      post: {
        requestBody: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Born' } } } },
      },
    },
  },
  components: {
    securitySchemes: { petKey: { type: 'http', scheme: 'bearer' } },
    schemas: {
      Pet: {
        type: 'object',
        required: ['id'],
        properties: {
          id: text,
          state: { type: 'string', enum: ['young', 'old'] },
          notes: { type: 'object', additionalProperties: true },
        },
      },
      Noise: { type: 'object', properties: { sound: text } },
      Born: { type: 'object', required: ['event'], properties: { event: { const: 'born' }, pet } },
    },
  },
});

export type Settings = JsonObject;

/** The config that keys are changed in, one at a time. */
export const BASE: Settings = {
  rules: 'stainless',
  organization: { name: 'pets', docs: 'https://pets.example', contact: 'a@pets.example' },
  targets: { typescript: { package_name: 'pets', edition: 'typescript.2025-10-10' } },
  environments: { production: 'https://api.pets.example' },
  client_settings: {
    opts: {
      api_key: { type: 'string', auth: { security_scheme: 'petKey' }, read_env: 'PETS_API_KEY' },
      farm: { type: 'string', nullable: true, read_env: 'PETS_FARM' },
    },
  },
  resources: {
    pets: {
      models: { pet: 'Pet', noise: 'Noise' },
      methods: {
        list: { endpoint: 'get /pets' },
        create: { endpoint: 'post /pets' },
        retrieve: { endpoint: 'get /farms/{farm_id}/pets/{pet_id}' },
        photo: { endpoint: 'put /pets/{pet_id}/photo' },
        unwrap: { type: 'webhook_unwrap' },
      },
      subresources: { noises: { methods: { make: { endpoint: 'post /noises' } } } },
    },
    openai_keys: { methods: { list: { endpoint: 'get /openai_keys' } } },
  },
};

/** A place in a config, and what stands there then; undefined: nothing. */
export type Change = readonly [path: string, value: JsonValue | undefined];

/** The config with another value at a place. */
export function changed(settings: Settings, [path, value]: Change): Settings {
  const [name = '', ...rest] = path.split('.');
  const { [name]: inner, ...others } = settings;
  if (rest.length === 0) return value === undefined ? others : { ...settings, [name]: value };
  return {
    ...settings,
    [name]: changed(isObject(inner ?? null) ? (inner as Settings) : {}, [rest.join('.'), value]),
  };
}

export type Row = {
  readonly change: Change;
  /** The key of the declaration, `*` for free names, if it is not the place itself. */
  readonly key?: string;
  /** What the config says beside the change, on both sides. */
  readonly beside?: readonly Change[];
  /** What calls show, where types show nothing. */
  readonly calls?: readonly Gap[];
};

export const call = (part: string, before: string, after: string, method = 'pets.create'): Gap =>
  gap({ measure: 'requests', symbol: `client.${method}: ${part}`, says: 'differs', method, before, after });
export const header = (before: string, after: string, method?: string): Gap =>
  call('headers', before, after, method);
export const fault = (what: string): Gap =>
  gap({
    measure: 'faults',
    symbol: `client.pets.create: ${what}`,
    method: 'pets.create',
    before: '2 requests',
    after: '1 request',
  });
export const standard = (name: string, before: string, after: string): Gap =>
  gap({ measure: 'defaults', symbol: `client.${name}`, before, after });
export const limit = (name: string, before: string, after: string): Gap => ({
  ...standard(`pets.create: ${name}`, before, after),
  method: 'pets.create',
});
export const variable = (name: string): Gap =>
  gap({ measure: 'environment', symbol: name, says: 'is missing' });
