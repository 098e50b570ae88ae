import {
  agreeing,
  ANY,
  as,
  either,
  FLAG,
  kept,
  key,
  keysLike,
  lost,
  mapOf,
  named,
  nullable,
  NUMBER,
  object,
  oneOf,
  section,
  spelled,
  TEXT,
  missed,
} from '../kit/index.ts';
import { ENV_PREFIX, HEADER_NAME, HEADER_VALUE, KEY_NAME } from './spellings.ts';
import type { JsonValue } from '../../support/json.ts';
import { COUNT, TIME_LIMIT, TIMES } from './common.ts';

const AUTH = object({
  security_scheme: key(TEXT, 'Name of the security scheme that the option is a credential of.', {
    example: 'api_key',
  }),
  role: key(
    oneOf('value', 'username', 'password', 'client_id', 'client_secret'),
    'Which part of the credentials the option is.',
    { default: 'value' },
  ),
  header: key(spelled(HEADER_NAME), 'Header that carries the credential.', {
    otherwise: 'the header of the scheme',
  }),
});

const OPT_KEYS = object({
  type: key(oneOf('string', 'boolean', 'number', 'integer', 'null'), 'Type of the option.', {
    default: 'string',
  }),
  description: key(TEXT, 'What the option is for; shown in editors.', { affects: ['docs'] }),
  example: key(nullable(ANY), 'A value for the documentation.', { affects: ['docs'] }),
  default: key(nullable(ANY), 'Used where the option is not passed.'),
  nullable: key(FLAG, 'Whether the client can do without the option.', { default: false }),
  read_env: key(TEXT, 'Environment variable that stands in for the option.', { example: 'ACME_API_KEY' }),
  auth: key(AUTH, 'Makes the option a credential.', { example: { security_scheme: 'api_key' } }),
  server_variable: key(TEXT, 'Variable of the addresses in `environments` that the option fills.', {
    example: 'region',
    affects: ['client', 'requests'],
  }),
  send_in_header: key(spelled(HEADER_NAME), 'Header that the option is sent in.', {
    affects: ['types', 'requests'],
  }),
  send_as_query_param: key(TEXT, 'Query parameter that the option is sent as.', {
    affects: ['types', 'requests'],
  }),
  send_as_path_param: key(
    TEXT,
    'Path parameter that the option stands in for: methods take it as an optional member of their params, never as an argument of its own.',
    { example: 'project_id', affects: ['types', 'requests'] },
  ),
  send_as_body_param: key(
    TEXT,
    'Member of bodies that the option stands in for where a call does not give it; the member is optional then.',
    { example: 'project_id', affects: ['types', 'requests'] },
  ),
  required_in_tests: kept(
    'Whether tests of other generators pass the option; the tests here pass all that a call needs.',
  ),
});

const EXPECTED = {
  string: 'a string',
  boolean: 'true or false, as the type of the option says',
  number: 'a number, as the type of the option says',
  integer: 'a whole number, as the type of the option says',
  null: 'null, as the type of the option says',
} as const;

type OptType = keyof typeof EXPECTED;

/** The value that a default means for an option of a type: a quoted number is one. Undefined for what is of another type. */
function presetOf(type: OptType, preset: JsonValue): JsonValue | undefined {
  const isPlain = typeof preset === 'string' || typeof preset === 'number' || typeof preset === 'boolean';
  if (!isPlain || type === 'null') return undefined;
  const text = String(preset);
  if (type === 'string') return text;
  if (type === 'boolean') return { true: true, false: false }[text];
  const number = text.trim() === '' || typeof preset === 'boolean' ? NaN : Number(text);
  return Number.isFinite(number) && (type === 'number' || Number.isInteger(number)) ? number : undefined;
}

const CLIENT_OPT = agreeing(OPT_KEYS, (opt) => {
  const { type, default: preset, readEnv, auth } = opt;
  if (type === 'null' && readEnv !== undefined && auth === undefined)
    return { misfit: 'read_env', expected: 'left out: null is the only value of the option', found: readEnv };
  if (preset === undefined || preset === null) return opt;
  const value = presetOf(type, preset);
  return value === undefined ?
      { misfit: 'default', expected: EXPECTED[type], found: JSON.stringify(preset) }
    : { ...opt, default: value };
});

const IDEMPOTENCY = as(
  either(
    object({
      header: key(spelled(HEADER_NAME), 'Header that carries the key.', { example: 'Idempotency-Key' }),
    }),
    FLAG,
  ),
  (value) =>
    typeof value === 'object' ? value
    : value ? { header: 'Idempotency-Key' }
    : undefined,
);

const HEADERS = as(
  mapOf(either(spelled(HEADER_VALUE), NUMBER, FLAG), keysLike(HEADER_NAME)),
  (headers): ReadonlyArray<readonly [name: string, value: string]> =>
    [...headers].map(([name, value]) => [name, String(value)] as const),
);

const RETRIES = {
  max_retries: key(TIMES, 'How often a call is repeated after a failure that looks temporary.', {
    default: 2,
  }),
  initial_delay_seconds: key(COUNT, 'Pause before the first repetition; it doubles each time.', {
    default: 0.5,
  }),
  max_delay_seconds: key(COUNT, 'The longest pause.', { default: 8 }),
};

/** What the client is like that carries out the calls. */
export const CLIENT_SETTINGS = {
  opts: key(
    named(() => CLIENT_OPT, keysLike(KEY_NAME)),
    'Options of the client: credentials, variables of the server, what is sent with every call.',
    {
      otherwise: 'one option per credential of the security schemes',
      example: {
        api_key: { type: 'string', read_env: 'ACME_API_KEY', auth: { security_scheme: 'api_key' } },
      },
      affects: ['client', 'requests', 'docs'],
    },
  ),
  idempotency: key(
    IDEMPOTENCY,
    'Header with a key of its own for each call that changes something, so that the service carries out a repeated call once. `true` stands for `Idempotency-Key`.',
    { otherwise: 'no such header is sent', example: { header: 'Idempotency-Key' }, affects: ['requests'] },
  ),
  default_headers: key(HEADERS, 'Headers that every request carries.', {
    default: {},
    example: { 'X-Version': '2' },
    affects: ['requests'],
  }),
  default_timeout: key(TIME_LIMIT, 'How long one attempt of a call may take.', {
    default: 60_000,
    example: 'PT2M',
    affects: ['client', 'docs'],
  }),
  default_retries: section(RETRIES, 'How calls are repeated.', { affects: ['client', 'docs'] }),
  default_env_prefix: key(
    spelled(ENV_PREFIX),
    'Start of the names of the environment variables that the client reads.',
    {
      otherwise: 'the name of the organization',
      example: 'ACME',
      affects: ['client', 'docs'],
    },
  ),
  default_client_name: key(TEXT, 'Name of the client class, in any casing.', {
    otherwise: 'the name of the organization',
    example: 'acme',
    affects: ['className'],
  }),
  default_client_example_name: lost(
    'examples call the client `client`',
    'Name of the variable that holds the client in examples.',
  ),
  response_headers: missed(
    'response headers are reached through asResponse()',
    'Response headers that become part of the result.',
  ),
  omit_stainless_headers: missed(
    'requests carry x-stainless headers (language, runtime, attempts) nevertheless',
    'Leaves out the headers that tell the API which package and runtime calls it.',
    FLAG,
    false,
  ),
};
