import type { JsonObject } from '../../support/json.ts';
import type { Place } from '../../support/place.ts';
import {
  as,
  define,
  either,
  FLAG,
  kept,
  key,
  listOf,
  MAP,
  mapOf,
  named,
  nullable,
  object,
  oneOf,
  placed,
  placedText,
  short,
  TEXT,
  type Kind,
  type Of,
  missed,
} from '../kit/index.ts';
import { accepts, ENDPOINT, MESSAGE, ONLY, SKIP, TIME_LIMIT, TIMES } from './common.ts';
import { MODEL } from './models.ts';
import { SIGNATURE } from './signature.ts';
import { WAITER } from './waiters.ts';

/** Whether something is offered to agents; a map says more of tools that servers of other generators have. */
const OFFERED = as(either(FLAG, MAP), (value) => value !== false);

const isHttp = (section: JsonObject): boolean => (section['type'] ?? 'http') === 'http';

/** How a method differs from the settings of the client. */
export const REQUEST_OPTIONS = {
  timeout: key(nullable(TIME_LIMIT), 'How long one attempt may take; null means without a limit.', {
    otherwise: 'the time limit of the client',
    example: 'PT5M',
    affects: ['requests', 'docs'],
  }),
  max_retries: key(TIMES, 'How often the call is repeated after a failure that looks temporary.', {
    otherwise: 'the retries of the client',
    affects: ['requests', 'docs'],
  }),
};

const STREAMING = {
  param_discriminator: key(
    nullable(TEXT),
    'The parameter that asks for a stream; null where the method always streams.',
    { default: null, example: 'stream' },
  ),
  stream_event_model: key(TEXT, 'Model of one event, by resource and name.', { example: 'chat.chat_event' }),
  params_type_name: key(TEXT, 'Name of the params type that the two forms of the call share.', {
    otherwise: 'that of the method',
    example: 'chat_create_params',
    affects: ['names'],
  }),
};

const METHOD_KEYS = {
  type: key(oneOf('http', 'alias', 'webhook_unwrap', 'websocket'), 'What kind of method this is.', {
    default: 'http',
  }),
  endpoint: key(ENDPOINT, 'Verb and path of the operation that the method calls.', {
    example: 'get /pets/{id}',
    neededIf: isHttp,
    affects: ['requests', 'types'],
  }),
  to: key(TEXT, 'The method that an alias stands for, a key of the same resource.'),
  paginated: key(
    either(FLAG, TEXT),
    'The pagination scheme of the method. `false` returns the response as it is.',
    {
      otherwise: 'the scheme whose parameters and fields the operation has',
      affects: ['types', 'responses'],
    },
  ),
  iterates: key(
    either(FLAG, TEXT, mapOf(TEXT)),
    'How the promise of the method goes through a list while it resolves to the response as it is: a pagination ' +
      'scheme, or the parameters that the next request gets from fields of the last item. `false` switches it off. ' +
      'Not part of the standard format.',
    {
      otherwise: 'what parameters and response say, where they leave no doubt; a plain list has one page',
      example: { after_id: 'id' },
      affects: ['types', 'responses'],
    },
  ),
  unwrap_response: key(
    as(either(FLAG, TEXT), (value) => (value === true ? undefined : value)),
    'The member of the response that the method returns. `false` returns all of it.',
    { otherwise: '`settings.unwrap_response_fields`', affects: ['types', 'responses'] },
  ),
  positional_params: key(
    listOf(placedText(TEXT)),
    'Path parameters that are arguments of their own, in this order.',
    {
      otherwise: 'the last path parameter',
      example: ['id'],
      affects: ['types'],
    },
  ),
  body_param_name: key(TEXT, 'Name of the member that holds the whole body, whatever the body is.', {
    otherwise: 'members of objects stand beside the other parameters, other bodies are called `body`',
    example: 'card',
    affects: ['types'],
  }),
  timeout: key(nullable(TIME_LIMIT), 'The same as `default_request_options.timeout`.', {
    affects: ['requests', 'docs'],
  }),
  default_request_options: key(
    object(REQUEST_OPTIONS),
    'How this method differs from the settings of the client.',
    {
      example: { timeout: 120_000 },
      affects: ['requests', 'docs'],
    },
  ),
  streaming: key(object(STREAMING), 'How the method reads its response as a stream of events.', {
    example: { param_discriminator: 'stream' },
    affects: ['types', 'responses'],
  }),
  docs: key(
    object({
      response_property: key(
        as(either(FLAG, TEXT), (value) => (value === true ? undefined : value)),
        'The member of the result that examples print; `false` prints all of it.',
        { example: 'id' },
      ),
    }),
    'How examples show the method.',
    { affects: ['docs'] },
  ),
  deprecated: key(
    MESSAGE,
    'Marks the method as deprecated, with what to use instead; may be given by language.',
    {
      example: 'Use search instead.',
      affects: ['docs'],
    },
  ),
  skip_test_reason: key(
    MESSAGE,
    'Why the generated test of the method is skipped; may be given by language.',
    {
      affects: ['tests'],
    },
  ),
  mcp: key(OFFERED, 'Whether agents find and call the method through the MCP server.', {
    otherwise: 'as the resource says',
    example: false,
    affects: ['mcp'],
  }),
  skip: SKIP,
  only: ONLY,
  terraform: kept('Settings of a Terraform provider.'),
  discriminator: key(
    TEXT,
    'The member that tells the events of webhooks apart: each has one value of its own there.',
    {
      otherwise: 'events are told apart by every member with one value',
      example: 'type',
      affects: ['types', 'names'],
    },
  ),
  webhook_key_opt: key(TEXT, 'The client option that holds the key which webhooks are signed with.', {
    otherwise: 'signatures are not checked, or with `scheme` only with a key of the call',
    example: 'webhook_key',
    affects: ['client', 'types'],
  }),
  event_types: missed('all events are accepted', 'The events that a webhook may carry.'),
  scheme: key(
    SIGNATURE,
    'How a webhook is signed: `standard_webhooks` (Standard Webhooks 1.0), or a description of another way to sign ' +
      'with HMAC-SHA256. Not part of the standard format.',
    {
      otherwise: '`standard_webhooks` where `webhook_key_opt` names a key',
      example: {
        header: 'x-shelf-signature',
        format: 't={timestamp},v1={signature}',
        content: '{timestamp}.{body}',
      },
      affects: ['client', 'types'],
    },
  ),
};

const METHOD = define(
  'method',
  placed(
    short(
      object(METHOD_KEYS, (name) => `The method ${name}`),
      'endpoint',
    ),
  ),
);

const RESOURCE_KEYS = {
  models: key(
    named(() => MODEL, accepts('model')),
    'Schemas that get a public name: name to schema.',
    {
      default: {},
      example: { card: 'Card' },
      affects: ['names', 'types'],
    },
  ),
  methods: key(
    named(() => METHOD, accepts('method')),
    'Methods of the resource: name to endpoint.',
    {
      default: {},
      example: { list: 'get /cards' },
      affects: ['names', 'types', 'requests'],
    },
  ),
  waiters: key(
    named(() => WAITER, accepts('method')),
    'Methods that wait for a state: name to what is waited for. Not part of the standard format.',
    {
      default: {},
      example: { wait_until_ready: { method: 'retrieve', path: 'status', done: ['ready'] } },
      affects: ['names', 'types', 'docs'],
    },
  ),
  client_types: key(FLAG, 'Names its types as `Client.Type`, too. Not part of the standard format.', {
    example: true,
    affects: ['names'],
  }),
  description: key(TEXT, 'What the resource is about.', { affects: ['docs'] }),
  deprecated: key(MESSAGE, 'Marks the resource as deprecated; may be given by language.', {
    affects: ['docs'],
  }),
  skip: SKIP,
  only: ONLY,
  mcp: key(
    OFFERED,
    'Whether agents find and call its methods, and those of resources below it, through the MCP server.',
    {
      otherwise: 'as the resource around it says, else `enable_all_resources` of the server',
      example: false,
      affects: ['mcp'],
    },
  ),
  custom: missed('the resource is generated like any other', 'The resource is written by hand.'),
  terraform: kept('Settings of a Terraform provider.'),
};

/** A resource as it is written. */
export type WrittenResource = Of<typeof RESOURCE_KEYS> & {
  readonly key: string;
  readonly at: Place;
  readonly subresources: readonly WrittenResource[];
};
export type WrittenModel = WrittenResource['models'][number];
export type WrittenMethod = WrittenResource['methods'][number];

const RESOURCE: Kind<Omit<WrittenResource, 'key'>> = define(
  'resource',
  placed(
    object({
      ...RESOURCE_KEYS,
      subresources: key(
        named((): Kind<Omit<WrittenResource, 'key'>> => RESOURCE, accepts('resource')),
        'Resources inside of this one.',
        { default: {}, affects: ['names'] },
      ),
    }),
  ),
);

/** All resources of the client. */
export const RESOURCES = named(() => RESOURCE, accepts('resource'));
