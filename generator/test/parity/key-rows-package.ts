import type { JsonValue } from '../../src/support/json.ts';
import { header, limit, standard, type Change, type Row } from './key-base.ts';
import { gap } from './small-document.ts';

const PETS = 'resources.pets.methods';
const LIST = `${PETS}.list`;
const PAGES = {
  name: 'pages',
  type: 'cursor',
  request: { cursor: { type: 'string' } },
  response: { data: { type: 'array', items: {} }, next: { type: 'string' } },
};
const STREAM = { param_discriminator: 'stream', stream_event_model: 'pets.noise' };
const SIGNED: Change = [`${PETS}.unwrap.webhook_key_opt`, 'farm'];
const SCHEME = { header: 'x-pets', format: '{timestamp}={signature}', content: '{timestamp}{body}' };
const openapi: Change = ['rules', 'openapi'];
const paged: Change = ['pagination', [PAGES]];
const waiter = (more: object): JsonValue =>
  ({ wait: { method: 'retrieve', path: 'state', done: ['old'], ...more } }) as JsonValue;

/** One change for each key of the package and of its resources that changes what callers see. */
export const PACKAGE_ROWS: readonly Row[] = [
  { change: ['rules', 'openapi'] },
  { change: ['edition_switches.free_form_map', 'unknown'] },
  { change: ['edition_switches.calls', 'earlier'] },
  { change: ['organization.name', 'acme'] },
  {
    change: ['targets.typescript.package_name', '@acme/pets'],
    calls: [gap({ measure: 'types', symbol: 'Pets', before: 'a', after: 'b' })],
  },
  {
    change: ['targets.typescript.openapi_types', true],
    calls: [gap({ measure: 'subpaths', symbol: 'openapi' })],
  },
  { change: ['targets.typescript.testing', true] },
  { change: ['targets.typescript.tanstack_query', true] },
  { change: ['targets.typescript.zod', true] },
  { change: ['targets.typescript.edition', 'typescript.2026-01-01'] },
  { change: ['edition', '2026-01-01'], beside: [openapi, ['targets.typescript.edition', undefined]] },
  {
    change: ['targets.typescript.options.browser', { state: 'allow' }],
    key: 'targets.typescript.options.browser.state',
    calls: [gap({ measure: 'options', symbol: 'ClientOptions.dangerouslyAllowBrowser' })],
  },
  {
    change: ['targets.typescript.options.version', '2.0.0'],
    calls: [header('user-agent: pets/1.0.0', 'user-agent: pets/2.0.0')],
  },
  {
    change: ['environments', { production: 'https://api.pets.example', sandbox: 'https://try.pets.example' }],
  },
  {
    change: ['environments', { production: 'https://pets.example' }],
    calls: [standard('baseURL', 'https://api.pets.example', 'https://pets.example')],
  },
  { change: ['resources.pets.models.animal', 'Pet'], key: 'resources.*.models' },
  { change: ['resources.pets.models.cat', { type: 'alias', to: 'pet' }], key: 'resources.*.models.*.type' },
  {
    change: ['resources.pets.models.pet', 'Noise'],
    key: 'resources.*.models.*.openapi_uri',
    beside: [['resources.pets.models.noise', undefined]],
  },
  {
    change: ['resources.pets.models.pet', { openapi_uri: 'Pet', skip: true }],
    key: 'resources.*.models.*.skip',
  },
  {
    change: ['resources.pets.models.pet', { openapi_uri: 'Pet', only: ['go'] }],
    key: 'resources.*.models.*.only',
  },
  { change: [`${PETS}.all`, 'get /pets'], key: 'resources.*.methods' },
  { change: [`${PETS}.all`, { type: 'alias', to: 'list' }], key: 'resources.*.methods.*.type' },
  { change: [`${LIST}.endpoint`, 'get /openai_keys'], key: 'resources.*.methods.*.endpoint' },
  { change: [`${LIST}.paginated`, false], beside: [paged], key: 'resources.*.methods.*.paginated' },
  {
    change: [`${LIST}.iterates`, 'pages'],
    beside: [paged, [`${LIST}.paginated`, false]],
    key: 'resources.*.methods.*.iterates',
    calls: [gap({ measure: 'results', symbol: 'client.pets.list', method: 'pets.list' })],
  },
  { change: [`${PETS}.photo.unwrap_response`, 'result'], key: 'resources.*.methods.*.unwrap_response' },
  {
    change: [`${PETS}.retrieve.positional_params`, ['farm_id', 'pet_id']],
    key: 'resources.*.methods.*.positional_params',
  },
  { change: [`${PETS}.create.body_param_name`, 'animal'], key: 'resources.*.methods.*.body_param_name' },
  {
    change: [`${PETS}.create.timeout`, 1000],
    key: 'resources.*.methods.*.timeout',
    calls: [limit('timeout', '60000', '1000')],
  },
  {
    change: [`${PETS}.create.default_request_options`, { timeout: 1000 }],
    key: 'resources.*.methods.*.default_request_options.timeout',
    calls: [limit('timeout', '60000', '1000')],
  },
  {
    change: [`${PETS}.create.default_request_options`, { max_retries: 0 }],
    key: 'resources.*.methods.*.default_request_options.max_retries',
    calls: [limit('maxRetries', '2', '0')],
  },
  {
    change: ['resources.pets.subresources.noises.methods.make.streaming', STREAM],
    key: 'resources.*.methods.*.streaming.param_discriminator',
  },
  {
    change: [
      'resources.pets.subresources.noises.methods.make.streaming',
      { ...STREAM, stream_event_model: 'pets.pet' },
    ],
    beside: [['resources.pets.subresources.noises.methods.make.streaming', STREAM]],
    key: 'resources.*.methods.*.streaming.stream_event_model',
  },
  {
    change: [
      'resources.pets.subresources.noises.methods.make.streaming',
      { ...STREAM, params_type_name: 'noise_wishes' },
    ],
    beside: [['resources.pets.subresources.noises.methods.make.streaming', STREAM]],
    key: 'resources.*.methods.*.streaming.params_type_name',
  },
  { change: [`${PETS}.photo.skip`, true], key: 'resources.*.methods.*.skip' },
  { change: [`${PETS}.photo.only`, ['go']], key: 'resources.*.methods.*.only' },
  { change: SIGNED, key: 'resources.*.methods.*.webhook_key_opt' },
  { change: [SIGNED[0], undefined], beside: [SIGNED], key: 'resources.*.methods.*.webhook_key_opt' },
  { change: [`${PETS}.unwrap.scheme`, SCHEME], key: 'resources.*.methods.*.scheme' },
  { change: ['resources.pets.waiters', waiter({})], key: 'resources.*.waiters' },
  {
    change: ['resources.pets.waiters', waiter({ method: 'create' })],
    beside: [['resources.pets.waiters', waiter({})]],
    key: 'resources.*.waiters.*.method',
  },
  { change: ['resources.pets.subresources.noises.client_types', true], key: 'resources.*.client_types' },
  { change: ['resources.pets.skip', true], key: 'resources.*.skip' },
  { change: ['resources.pets.only', ['go']], key: 'resources.*.only' },
  { change: ['resources.pets.subresources', undefined], key: 'resources.*.subresources' },
];
