import type { JsonValue } from '../../src/support/json.ts';
import { call, header, fault, standard, variable, type Change, type Row } from './key-base.ts';
import { gap } from './small-document.ts';

const PAGES = {
  name: 'pages',
  type: 'cursor',
  request: { cursor: { type: 'string' } },
  response: { data: { type: 'array', items: {} }, next: { type: 'string' } },
};
const OPTS = 'client_settings.opts';
const openapi: Change = ['rules', 'openapi'];
const paged: Change = ['pagination', [PAGES]];
const pageWith = (more: object): JsonValue => [{ ...PAGES, ...more }] as JsonValue;
const schemes = (more: object): JsonValue =>
  ({ petKey: { type: 'http', scheme: 'bearer', ...more } }) as JsonValue;
const handled = (more: object): JsonValue =>
  [{ data_starts_with: 'END', handle: 'done', ...more }] as JsonValue;
const outcome = call('outcome', '1 request, then a', '1 request, then b', 'pets.noises.make');

const KEY = { type: 'apiKey', in: 'header', name: 'X-Pet' };
const BASIC = { scheme: 'basic' };

/** The same for keys of the client, of requests and of responses. */
export const CLIENT_ROWS: readonly Row[] = [
  { change: ['infer', 'all'] },
  { change: ['settings.unwrap_response_fields', ['result']] },
  { change: ['settings.positional_params', false] },
  {
    change: ['settings.per_endpoint_security', true],
    calls: [header('authorization: Bearer k', 'no authorization')],
  },
  { change: ['types.open_enums', true] },
  { change: ['types.int64', 'bigint'], beside: [openapi] },
  { change: [`${OPTS}.farm.type`, 'number'], key: `${OPTS}.*.type` },
  {
    change: [`${OPTS}.farm.default`, 'north'],
    key: `${OPTS}.*.default`,
    calls: [standard('farm', 'undefined', 'north')],
  },
  { change: [`${OPTS}.farm.nullable`, false], key: `${OPTS}.*.nullable` },
  {
    change: [`${OPTS}.farm.read_env`, 'PETS_PLACE'],
    key: `${OPTS}.*.read_env`,
    calls: [variable('PETS_FARM'), variable('PETS_PLACE')],
  },
  {
    change: [`${OPTS}.api_key.auth`, undefined],
    key: `${OPTS}.*.auth.security_scheme`,
    calls: [header('authorization: Bearer k', 'no authorization')],
  },
  {
    change: [`${OPTS}.api_key.auth.header`, 'X-Key'],
    key: `${OPTS}.*.auth.header`,
    calls: [header('authorization: Bearer k', 'no authorization'), header('no x-key', 'x-key: k')],
  },
  {
    change: [`${OPTS}.farm.server_variable`, 'farm'],
    key: `${OPTS}.*.server_variable`,
    beside: [['environments', { production: 'https://{farm}.pets.example' }]],
  },
  {
    change: [`${OPTS}.farm.send_in_header`, 'X-Farm'],
    key: `${OPTS}.*.send_in_header`,
    calls: [header('no x-farm', 'x-farm: farm_1')],
  },
  {
    change: [`${OPTS}.farm.send_as_query_param`, 'farm'],
    key: `${OPTS}.*.send_as_query_param`,
    calls: [call('query', 'nothing', 'farm=farm_1')],
  },
  { change: [`${OPTS}.farm.send_as_path_param`, 'farm_id'], key: `${OPTS}.*.send_as_path_param` },
  { change: [`${OPTS}.farm.send_as_body_param`, 'id'], key: `${OPTS}.*.send_as_body_param` },
  {
    change: ['client_settings.idempotency', { header: 'X-Once' }],
    key: 'client_settings.idempotency.header',
    calls: [header('no x-once', 'x-once: some value'), fault('500, then 200')],
  },
  {
    change: ['client_settings.default_headers', { 'X-Version': '2' }],
    calls: [header('no x-version', 'x-version: 2')],
  },
  { change: ['client_settings.default_timeout', 9000], calls: [standard('timeout', '60000', '9000')] },
  {
    change: ['client_settings.default_retries', { max_retries: 5 }],
    key: 'client_settings.default_retries.max_retries',
    calls: [
      standard('maxRetries', '2', '5'),
      fault('500 every time, as often as the client tries by itself'),
    ],
  },
  {
    change: ['client_settings.default_env_prefix', 'ANIMALS'],
    calls: [variable('PETS_BASE_URL'), variable('ANIMALS_BASE_URL')],
  },
  { change: ['client_settings.default_client_name', 'animals'] },
  {
    change: ['query_settings.nested_format', 'dots'],
    calls: [call('query', 'a[b]=1', 'a.b=1', 'pets.list')],
  },
  {
    change: ['query_settings.array_format', 'brackets'],
    calls: [call('query', 'tags=a,b', 'tags[]=a&tags[]=b', 'pets.list')],
  },
  {
    change: ['multipart_settings.array_format', 'comma'],
    calls: [call('body', 'tags[]=a', 'tags=a', 'pets.photo')],
  },
  { change: ['security', []], calls: [header('authorization: Bearer k', 'no authorization')] },
  {
    change: ['security_schemes', schemes({ type: 'apiKey', in: 'header', name: 'X-Pet' })],
    beside: [['security_schemes', schemes({})]],
    key: 'security_schemes.*.type',
    calls: [header('authorization: Bearer k', 'no authorization'), header('no x-pet', 'x-pet: k')],
  },
  {
    change: ['security_schemes', schemes({ scheme: 'basic' })],
    beside: [['security_schemes', schemes({})]],
    key: 'security_schemes.*.scheme',
    calls: [header('authorization: Bearer k', 'authorization: Basic k')],
  },
  {
    change: ['security_schemes', schemes({ 'x-stainless-auth': { scheme_keyword: 'Token' } })],
    beside: [['security_schemes', schemes({})]],
    key: 'security_schemes.*.x-stainless-auth.scheme_keyword',
    calls: [header('authorization: Bearer k', 'authorization: Token k')],
  },
  { change: paged, key: 'pagination' },
  { change: ['pagination', pageWith({ name: 'sheets' })], beside: [paged], key: 'pagination.*.name' },
  {
    change: ['pagination', pageWith({ request: { offset: { type: 'string' } } })],
    beside: [paged],
    key: 'pagination.*.request',
  },
  {
    change: [
      'pagination',
      pageWith({ response: { items: { type: 'array', items: {} }, next: { type: 'string' } } }),
    ],
    beside: [paged],
    key: 'pagination.*.response',
  },
  { change: ['streaming.on_event', handled({})], calls: [outcome] },
  {
    change: ['streaming.on_event', handled({ handle: 'error' })],
    beside: [['streaming.on_event', handled({})]],
    key: 'streaming.on_event.*.handle',
    calls: [outcome],
  },
  { change: ['custom_casings', { noises: 'NOISES' }] },
  {
    change: [
      'openapi.transforms',
      [{ command: 'update', args: { target: '$.components.schemas.Pet.required', value: [] } }],
    ],
  },
  {
    change: [
      'targets.typescript.options.custom_exports',
      [{ from: 'lib/more', values: [], types: ['More'] }],
    ],
    key: 'targets.typescript.options.custom_exports',
    calls: [gap({ measure: 'names', symbol: 'More' })],
  },
  {
    change: ['targets', { node: { package_name: 'pets', edition: 'typescript.2025-10-10' } }],
    key: 'targets.node',
  },
  {
    change: [`${OPTS}.api_key.auth.role`, 'username'],
    key: `${OPTS}.*.auth.role`,
    calls: [header('authorization: Bearer k', 'no authorization')],
  },
  {
    change: ['security_schemes', schemes({ ...KEY, name: 'X-Cat' })],
    beside: [['security_schemes', schemes(KEY)]],
    key: 'security_schemes.*.name',
    calls: [header('x-pet: k', 'no x-pet'), header('no x-cat', 'x-cat: k')],
  },
  {
    change: ['security_schemes', schemes({ ...KEY, in: 'query' })],
    beside: [['security_schemes', schemes(KEY)]],
    key: 'security_schemes.*.in',
    calls: [header('x-pet: k', 'no x-pet'), call('query', 'nothing', 'X-Pet=k')],
  },
  {
    change: ['security_schemes', schemes({ ...BASIC, 'x-stainless-auth': { disable_base64: true } })],
    beside: [['security_schemes', schemes(BASIC)]],
    key: 'security_schemes.*.x-stainless-auth.disable_base64',
    calls: [header('authorization: Basic abc', 'authorization: Basic a:b')],
  },
  {
    change: ['pagination', pageWith({ type: 'cursor_id' })],
    beside: [paged],
    key: 'pagination.*.type',
    calls: [call('requests', '2 requests', '1 request', 'pets.list')],
  },
  {
    change: ['pagination', pageWith({ continue_on_empty_items: true })],
    beside: [paged],
    key: 'pagination.*.continue_on_empty_items',
    calls: [call('requests', '2 requests', '1 request', 'pets.list')],
  },
  {
    change: ['pagination', pageWith({ param_location: 'body' })],
    beside: [paged],
    key: 'pagination.*.param_location',
    calls: [call('query', 'cursor=a', 'nothing', 'pets.list')],
  },
];

/** Keys that no row can stand for, with what lies below them, and why. */
export const NOT_SEEN: Readonly<Record<string, string>> = {
  'edition_switches.method_order': 'the order of methods is no part of types and calls',
  'edition_switches.map_text': 'how a type is written changes nothing of it',
  'targets.node': 'it has the keys of targets.typescript',
  'targets.typescript.options.custom_exports': 'a list is one value, of which the row tells',
  'resources.*.models.*.to': 'it stands beside type: alias, of which the row tells',
  'resources.*.models.*.deprecated': 'it is a comment',
  'resources.*.methods.*.to': 'it stands beside type: alias, of which the row tells',
  'resources.*.methods.*.discriminator': 'it names events of several webhooks that no schema names',
  'resources.*.methods.*.scheme': 'webhooks are checked without a request',
  'resources.*.waiters': 'what is waited for shows in no single call',
  'client_settings.default_retries.initial_delay_seconds': 'pauses are not measured',
  'client_settings.default_retries.max_delay_seconds': 'pauses are not measured',
  'security_schemes.*.flows': 'tokens are had before a call is made',
  'pagination.name': 'one scheme without a list has the keys of pagination.*',
  'pagination.type': 'as pagination.name',
  'pagination.request': 'as pagination.name',
  'pagination.response': 'as pagination.name',
  'pagination.param_location': 'as pagination.name',
  'pagination.continue_on_empty_items': 'as pagination.name',
  'streaming.on_event': 'a list is one value, of which the row tells',
  'custom_casings.*': 'forms of one word, of which the row tells',
  'openapi.transforms': 'a list is one value, of which the row tells',
  'openapi.transformations': 'the older name of openapi.transforms',
};
