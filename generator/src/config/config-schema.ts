import {
  ANY,
  FLAG,
  LANGUAGES,
  listOf,
  lost,
  mapOf,
  MESSAGE,
  NUMBER,
  object,
  oneOf,
  oneOrMore,
  or,
  spelled,
  TEXT,
  type KeyRule,
} from './key-rules.ts';
import {
  EXPORT_NAME,
  HEADER_NAME,
  HEADER_VALUE,
  IDENTIFIER_WORD,
  KEY_NAME,
  MODULE_PATH,
  PACKAGE_NAME,
  PAGE_NAME,
  PLAIN_WORD,
  SNAKE_WORD,
  VERSION_RANGE,
} from './spellings.ts';

const ARRAY_FORMATS = ['comma', 'repeat', 'brackets', 'indices'];
const DURATION: KeyRule = { forms: ['number', 'string'] };

const MODEL = or(
  object({
    type: oneOf('model', 'alias'),
    openapi_uri: TEXT,
    to: TEXT,
    no_params_suffix: lost('the params type keeps its usual name'),
    param_model: lost('the params type keeps its usual name'),
    deprecated: lost('the alias is not marked as deprecated', MESSAGE),
    skip: LANGUAGES,
    only: LANGUAGES,
  }),
  'string',
);

const METHOD = or(
  object({
    type: oneOf('http', 'alias', 'webhook_unwrap', 'websocket'),
    endpoint: TEXT,
    to: TEXT,
    paginated: { forms: ['boolean', 'string'] },
    unwrap_response: { forms: ['boolean', 'string'] },
    positional_params: listOf(TEXT),
    body_param_name: TEXT,
    timeout: DURATION,
    default_request_options: object({ timeout: DURATION, max_retries: NUMBER }),
    streaming: object({
      param_discriminator: TEXT,
      stream_event_model: TEXT,
      params_type_name: TEXT,
    }),
    docs: object({ response_property: { forms: ['boolean', 'string'] } }),
    deprecated: MESSAGE,
    skip_test_reason: MESSAGE,
    mcp: ANY,
    skip: LANGUAGES,
    only: LANGUAGES,
    terraform: ANY,
    discriminator: lost('the event is typed by its schema alone', TEXT),
    webhook_key_opt: TEXT,
    event_types: lost('all events are accepted'),
    scheme: TEXT,
  }),
  'string',
);

const RESOURCE: KeyRule = object({
  models: mapOf(() => MODEL),
  methods: mapOf(() => METHOD),
  subresources: mapOf(() => RESOURCE),
  description: TEXT,
  deprecated: MESSAGE,
  skip: LANGUAGES,
  only: LANGUAGES,
  mcp: ANY,
  custom: lost('the resource is generated like any other'),
  terraform: ANY,
});

const EXPORTS = listOf(spelled(EXPORT_NAME));

const TYPESCRIPT = object({
  package_name: TEXT,
  production_repo: TEXT,
  staging_repo: TEXT,
  readme_title: lost('the README is headed with the package name'),
  screencast: lost('the README has no screencast'),
  skip: FLAG,
  publish: object({ npm: ANY, jsr: lost('the package is not published to JSR'), release: ANY }),
  edition: TEXT,
  keep_files: ANY,
  custom: ANY,
  options: object({
    browser: or(
      object({
        state: oneOf('allow', 'disallow', 'dangerous_allow'),
        message: lost('the usual message is used'),
      }),
      'string',
    ),
    node_migration: lost('no migration guide is written'),
    package_manager: TEXT,
    enable_treeshaking: lost('the package is built as usual'),
    mcp_server: ANY,
    version: TEXT,
    dev_dependencies: mapOf(() => spelled(VERSION_RANGE), PACKAGE_NAME),
    custom_exports: listOf(
      object({ from: spelled(MODULE_PATH), values: EXPORTS, types: EXPORTS, statics: EXPORTS }),
    ),
  }),
});

const PAGINATION_SCHEME = object({
  name: spelled(PAGE_NAME),
  description: TEXT,
  type: oneOf('cursor', 'cursor_id', 'cursor_url', 'offset', 'page_number', 'fake_page'),
  request: mapOf(() => ANY),
  response: mapOf(() => ANY),
  param_location: oneOf('query', 'body'),
  continue_on_empty_items: FLAG,
});

const CLIENT_OPT = object({
  type: oneOf('string', 'boolean', 'number', 'integer', 'null'),
  description: TEXT,
  example: ANY,
  default: ANY,
  nullable: FLAG,
  read_env: TEXT,
  auth: object({
    security_scheme: TEXT,
    role: oneOf('value', 'username', 'password', 'client_id', 'client_secret'),
    header: spelled(HEADER_NAME),
  }),
  server_variable: TEXT,
  send_in_header: spelled(HEADER_NAME),
  send_as_query_param: TEXT,
  send_as_path_param: TEXT,
  send_as_body_param: lost('the option is not sent in bodies'),
  required_in_tests: ANY,
});

const SPELLINGS = {
  initialism: FLAG,
  snake: spelled(SNAKE_WORD),
  pascal: spelled(IDENTIFIER_WORD),
  camel: spelled(IDENTIFIER_WORD),
  capital: spelled(IDENTIFIER_WORD),
};

/** The two forms of a word, which may have spellings of their own. */
const WORD_FORM = {
  ...object({ ...SPELLINGS, singular: spelled(PLAIN_WORD), plural: spelled(PLAIN_WORD) }),
  ...spelled(PLAIN_WORD),
  forms: ['string', 'map'],
} as const satisfies KeyRule;

/** A word: the way it is written, whether all of it is upper case, or its spelling by style. */
const CASING: KeyRule = {
  ...object({ ...SPELLINGS, singular: WORD_FORM, plural: WORD_FORM }),
  ...spelled(IDENTIFIER_WORD),
  forms: ['string', 'boolean', 'map'],
};

const README_REQUEST = object({
  type: TEXT,
  endpoint: TEXT,
  params: { forms: ['map'] },
  response_property: ANY,
  assign_to: ANY,
  example_properties: ANY,
  file_param: ANY,
  file_path: ANY,
});

/** The targets whose config is kept for other tools. */
export const OTHER_TARGETS: readonly string[] =
  'python go java kotlin ruby terraform php csharp cli sql openapi http'.split(' ');

const TARGETS = object({
  typescript: TYPESCRIPT,
  node: TYPESCRIPT,
  ...Object.fromEntries(OTHER_TARGETS.map((name) => [name, ANY] as const)),
});

/** The whole format, key by key: what each value may look like and what is not acted on. */
export const CONFIG_RULE: KeyRule = object({
  edition: { forms: ['string', 'number'] },
  edition_switches: object({
    method_order: oneOf('config', 'standard'),
    free_form_map: oneOf('map', 'unknown', 'record'),
    map_text: oneOf('index', 'record'),
  }),
  organization: object({
    name: TEXT,
    docs: TEXT,
    contact: TEXT,
    security_contact: TEXT,
    security_policy_url: lost('SECURITY.md has its usual text'),
    security_policy_terms: lost('SECURITY.md has its usual text'),
    github_org: TEXT,
    upload_spec: lost('the document is never uploaded'),
  }),
  targets: TARGETS,
  environments: mapOf(() => TEXT),
  resources: mapOf(() => RESOURCE),
  readme: object({
    example_requests: mapOf(() => README_REQUEST),
    example_types: lost('the README shows no example types'),
    include_stainless_attribution: ANY,
  }),
  settings: object({
    license: { forms: ['string', 'map'] },
    unwrap_response_fields: listOf(TEXT),
    unwrap_multiproperty_response_fields: lost('a field is unwrapped only where it is the only one'),
    positional_params: FLAG,
    sort_schema_properties: FLAG,
    file_header: TEXT,
    per_endpoint_security: lost('the client sends the same credentials to every endpoint'),
    disable_mock_tests: ANY,
    disable_tests: ANY,
    mock_server: ANY,
    python: ANY,
    require_websocket_dependencies: ANY,
  }),
  client_settings: object({
    opts: mapOf(() => CLIENT_OPT, KEY_NAME),
    idempotency: or(object({ header: spelled(HEADER_NAME) }), 'boolean'),
    default_headers: mapOf(() => or(spelled(HEADER_VALUE), 'number', 'boolean'), HEADER_NAME),
    default_timeout: DURATION,
    default_retries: object({
      max_retries: NUMBER,
      initial_delay_seconds: NUMBER,
      max_delay_seconds: NUMBER,
    }),
    default_env_prefix: TEXT,
    default_client_name: TEXT,
    default_client_example_name: ANY,
    response_headers: lost('response headers are reached through asResponse()'),
    omit_stainless_headers: ANY,
  }),
  query_settings: object({ nested_format: oneOf('brackets', 'dots'), array_format: oneOf(...ARRAY_FORMATS) }),
  multipart_settings: object({ array_format: oneOf(...ARRAY_FORMATS, 'json') }),
  security: listOf({ forms: ['map'] }),
  security_schemes: mapOf(() => ({ forms: ['map'] })),
  pagination: oneOrMore(PAGINATION_SCHEME),
  streaming: lost('events are read until [DONE] and yielded as JSON'),
  unspecified_endpoints: listOf(TEXT),
  errors: lost('errors have the usual classes by status'),
  codeflow: lost('releases are configured in the repository'),
  custom_casings: oneOrMore(mapOf(() => CASING)),
  openapi: object({
    transforms: { forms: ['list'] },
    transformations: { forms: ['list'] },
    code_samples: ANY,
    code_sample_languages: ANY,
  }),
  release: object({
    policy: oneOf('strict', 'types_in_minor'),
    overrides: mapOf(() => oneOf('breaking', 'risky', 'safe', 'docs', 'none')),
    ignore: listOf(object({ code: TEXT, symbol: TEXT, reason: TEXT, until: TEXT })),
  }),
  diagnostics: object({ ignored: mapOf(() => ({ forms: ['boolean', 'list'] })) }),
  constants: lost('constants are not generated'),
});
