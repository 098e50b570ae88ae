import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { specsmith } from '../kit/run-program.ts';

const text = { type: 'string' };
const json = (schema: object): object => ({ description: 'ok', content: { 'application/json': { schema } } });
const load = (schema: object): object => ({
  post: { requestBody: json(schema), responses: { 204: { description: 'ok' } } },
});
const page = {
  type: 'object',
  properties: { rows: { type: 'array', items: text }, sum: { type: 'integer' } },
};

const knot = { type: 'object', properties: { no: text } };

const DOCUMENT = stringify({
  openapi: '3.1.0',
  info: { title: 'Quay', version: '1.0.0' },
  servers: [{ url: 'https://quay.example' }],
  security: [{ token: [] }],
  paths: {
    '/tide': {
      get: { security: [], responses: { 200: json({ type: 'object', properties: { depth: text } }) } },
    },
    '/tide/events': {
      get: {
        responses: { 200: { description: 'ok', content: { 'text/event-stream': { schema: knot } } } },
      },
    },
    '/knots': {
      get: {
        parameters: [{ name: 'above', in: 'query', schema: text }],
        responses: { 200: json({ type: 'object', properties: { knots: { type: 'array', items: knot } } }) },
      },
    },
    '/knots/all': { get: { responses: { 200: json({ type: 'array', items: knot }) } } },
    '/knots/{no}': {
      delete: {
        parameters: [{ name: 'no', in: 'path', required: true, schema: text }],
        responses: { 204: { description: 'ok' } },
      },
    },
    '/ropes': {
      get: {
        parameters: [{ name: 'skip', in: 'query', schema: { type: 'integer' } }],
        responses: { 200: json({ $ref: 'parts.yaml#/Page' }) },
      },
      post: {
        security: [{ pass: [] }],
        requestBody: json({ type: 'object', properties: { length: { type: 'integer' } } }),
        responses: { 200: json({ type: 'object', properties: { length: { type: 'integer' } } }) },
      },
    },
  },
  webhooks: { tied: load({ type: 'object', properties: { rope: text } }) },
  components: {
    securitySchemes: {
      token: { type: 'http', scheme: 'bearer' },
      pass: { type: 'http', scheme: 'basic' },
      mark: { type: 'apiKey', in: 'header', name: 'X-Mark' },
    },
  },
});

const auth = (scheme: string, role: string): object => ({ auth: { security_scheme: scheme, role } });

const CONFIG = {
  organization: { name: 'quay', contact: 'crew@quay.example', docs: 'https://quay.example/docs' },
  targets: { typescript: { package_name: '@quay/sdk', options: { version: '1.2.3' } } },
  environments: { production: 'https://{region}.quay.example', trial: 'https://trial.quay.example/v1' },
  settings: { license: 'MIT' },
  client_settings: {
    opts: {
      token: { type: 'string', read_env: 'QUAY_TOKEN', ...auth('token', 'value') },
      name: { type: 'string', nullable: true, read_env: 'QUAY_NAME', ...auth('pass', 'username') },
      password: { type: 'string', nullable: true, ...auth('pass', 'password') },
      pier: { type: 'number', nullable: true, default: 4, send_in_header: 'X-Pier' },
      dry: { type: 'boolean', nullable: true, read_env: 'QUAY_DRY', send_as_query_param: 'dry' },
      hook_key: { type: 'string', nullable: true },
      region: { type: 'string', nullable: true, default: 'north', server_variable: 'region' },
    },
    default_timeout: 30_000,
    default_retries: { max_retries: 5, initial_delay_seconds: 0.25, max_delay_seconds: 4 },
    idempotency: { header: 'Quay-Once' },
    default_headers: { 'X-Tide': 'high' },
    default_env_prefix: 'QUAYSIDE',
  },
  query_settings: { nested_format: 'dots', array_format: 'repeat' },
  multipart_settings: { array_format: 'indices' },
  streaming: {
    on_event: [
      { data_starts_with: '[OVER]', handle: 'done' },
      { event_type: ['sunk', 'lost'], handle: 'error', error_property: 'why' },
      { kind: 'fallthrough', handle: 'yield' },
    ],
  },
  pagination: [
    {
      name: 'by_number',
      type: 'cursor_id',
      request: {
        above: { type: 'string', 'x-stainless-pagination-property': { purpose: 'next_cursor_id_param' } },
      },
      response: {
        knots: {
          type: 'array',
          items: {
            type: 'object',
            properties: { no: { 'x-stainless-pagination-property': { purpose: 'cursor_item_id' } } },
          },
          'x-stainless-pagination-property': { purpose: 'items' },
        },
      },
    },
    {
      name: 'whole',
      type: 'fake_page',
      request: {},
      response: {
        coils: {
          type: 'array',
          items: {},
          'x-stainless-pagination-property': { purpose: 'items', is_top_level_array: true },
        },
      },
    },
    {
      name: 'row_page',
      type: 'offset',
      request: {
        skip: { type: 'integer', 'x-stainless-pagination-property': { purpose: 'offset_count_param' } },
      },
      response: {
        rows: { type: 'array', items: {}, 'x-stainless-pagination-property': { purpose: 'items' } },
        sum: { type: 'integer', 'x-stainless-pagination-property': { purpose: 'offset_total_count_field' } },
      },
      continue_on_empty_items: true,
    },
  ],
  resources: {
    $client: {
      methods: {
        tide: 'get /tide',
        watch_tide: 'get /tide/events',
        read_event: { type: 'webhook_unwrap', webhook_key_opt: 'hook_key' },
      },
    },
    knots: {
      methods: {
        list: { endpoint: 'get /knots', paginated: 'by_number' },
        list_all: { endpoint: 'get /knots/all', paginated: 'whole' },
        delete: 'delete /knots/{no}',
        remove: { type: 'alias', to: 'delete' },
        untie: { type: 'alias', to: 'delete', deprecated: 'Knots are cut.' },
      },
    },
    ropes: {
      methods: {
        list: { endpoint: 'get /ropes', paginated: 'row_page' },
        create: { endpoint: 'post /ropes', default_request_options: { timeout: 90_000 } },
        trust: { type: 'webhook_unwrap' },
        check: { type: 'webhook_unwrap', scheme: 'standard_webhooks' },
        unwrap: {
          type: 'webhook_unwrap',
          webhook_key_opt: 'hook_key',
          scheme: {
            header: 'x-quay-signature',
            format: 't={timestamp},v={signature}',
            content: '{timestamp}.{body}',
            encoding: 'base64',
            tolerance: 60_000,
          },
        },
      },
    },
  },
};

let folder: string;
let recovered: typeof CONFIG;
const read = (path: string): string => readFileSync(join(folder, path), 'utf8');
const run = (...args: readonly string[]): void => {
  const { code, stderr } = specsmith(args, { cwd: folder });
  if (code !== 0) throw new Error(stderr);
};

beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'specsmith-')));
  mkdirSync(join(folder, 'api'));
  writeFileSync(join(folder, 'api/openapi.yaml'), DOCUMENT);
  writeFileSync(join(folder, 'api/parts.yaml'), stringify({ Page: page }));
  writeFileSync(join(folder, 'api/stainless.yml'), stringify(CONFIG));
  run('generate', '--spec', 'api/openapi.yaml', '--config', 'api/stainless.yml', '--out', 'old');
  // Whoever has the package need not have what it was made from.
  renameSync(join(folder, 'api'), join(folder, 'elsewhere'));
  run('init', '--from', 'old');
  recovered = parse(read('stainless.yml')) as typeof CONFIG;
  run('generate', '--out', 'new');
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('init --from a package of this generator', () => {
  test('has the document that the last run kept, with the files that it refers to', () => {
    expect(read('openapi.yaml')).toBe(DOCUMENT);
    expect(parse(read('parts.yaml'))).toEqual({ Page: page });
  });

  test('recovers what the client is like', () => {
    const { client_settings: client, environments, multipart_settings: form } = recovered;
    expect(environments).toEqual(CONFIG.environments);
    expect(Object.keys(client.opts).sort()).toEqual(Object.keys(CONFIG.client_settings.opts).sort());
    expect(client.opts.region).toMatchObject({ server_variable: 'region', default: 'north' });
    expect(form).toEqual(CONFIG.multipart_settings);
    expect(recovered.organization.docs).toBe(CONFIG.organization.docs);
    expect(recovered.streaming).toEqual(CONFIG.streaming);
  });

  test('recovers methods of the client, and second names of methods', () => {
    expect(recovered.resources.$client.methods.tide).toBe('get /tide');
    const { remove, untie } = CONFIG.resources.knots.methods;
    expect(recovered.resources.knots.methods).toMatchObject({ delete: 'delete /knots/{no}', remove, untie });
  });

  test('recovers how webhooks are signed', () => {
    const { unwrap, check, trust } = recovered.resources.ropes.methods;
    expect(unwrap).toEqual(CONFIG.resources.ropes.methods.unwrap);
    expect([check, trust]).toEqual([
      { type: 'webhook_unwrap', scheme: 'standard_webhooks' },
      { type: 'webhook_unwrap' },
    ]);
    expect(recovered.resources.$client.methods.read_event.webhook_key_opt).toBe('hook_key');
  });

  test('recovers pages', () => {
    expect(recovered.pagination).toEqual(CONFIG.pagination);
  });

  test.each([
    'slim',
    'sdk-info',
    'core/pagination',
    'resources/ropes',
    'resources/knots',
    'internal/webhook-schemes',
  ])('the config that was recovered makes the same %s', (module) => {
    const sorted = (source: string): readonly string[] => source.split('\n').sort();
    expect(sorted(read(`new/src/${module}.ts`))).toEqual(sorted(read(`old/src/${module}.ts`)));
  });
});
