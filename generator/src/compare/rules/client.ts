import { breaking, minor, patch, risky, runs, safe, yaml, type Row } from './row.ts';

const settings = (text: string): string => `client_settings: { ${text} }`;
const opts = (text: string): string => settings(`opts: { api_key: { type: string${text} } }`);
const headers = (text: string): string => settings(`default_headers: { ${text} }`);
const method = (text: string): string =>
  `create: { endpoint: post /widgets, default_request_options: { ${text} } }`;
const unset = 'Set it in {defaultHeaders} to keep the old requests.';

/** What the config makes of the client beside its types. */
export const CLIENT_RULES = {
  'client-timeout-changed': {
    area: 'config',
    witness: yaml(settings('default_timeout: PT1M'), settings('default_timeout: PT30S')),
    wire: {
      none: risky(
        'one attempt of a call may take {new} (was {old})',
        'Give the client {timeout} to keep the old limit.',
      ),
    },
  },
  'client-retries-changed': {
    area: 'config',
    witness: yaml(
      settings('default_retries: { max_retries: 2 }'),
      settings('default_retries: { max_retries: 5 }'),
    ),
    wire: {
      none: risky(
        'a call that failed is repeated at most {new} (was {old})',
        'Give the client {maxRetries} to keep the old number.',
      ),
    },
  },
  'client-retry-pauses-changed': {
    area: 'config',
    witness: yaml(
      settings('default_retries: { max_delay_seconds: 8 }'),
      settings('default_retries: { max_delay_seconds: 20 }'),
    ),
    wire: { none: safe('pauses before a repeated call last {new} (was {old})', undefined, patch) },
  },
  'client-header-added': {
    area: 'config',
    does: 'add',
    witness: yaml(settings(''), headers('X-Api: 2')),
    wire: { none: risky('every request carries the header {values} with the value {new}', unset) },
  },
  'client-header-changed': {
    area: 'config',
    witness: yaml(headers('X-Api: 2'), headers('X-Api: 3')),
    wire: { none: risky('every request carries {new} in the header {values} (was {old})', unset) },
  },
  'client-header-removed': {
    area: 'config',
    does: 'remove',
    witness: yaml(headers('X-Api: 2'), settings('')),
    wire: { none: risky('requests no longer carry the header {values} (was {old})', unset) },
  },
  'client-variable-added': {
    area: 'config',
    does: 'add',
    witness: yaml(opts(''), opts(', read_env: ACME_KEY')),
    wire: { none: safe('the option {values} is read from the environment variable {new}') },
  },
  'client-variable-changed': {
    area: 'config',
    witness: yaml(opts(', read_env: ACME_KEY'), opts(', read_env: ACME_API_KEY')),
    wire: {
      none: breaking(
        'the option {values} is read from the environment variable {new}, and no longer from {old}',
        'Set {new} instead of {old}, or give the client {values}.',
        runs,
      ),
    },
  },
  'client-variable-removed': {
    area: 'config',
    does: 'remove',
    witness: yaml(opts(', read_env: ACME_KEY'), opts('')),
    wire: {
      none: breaking(
        'the option {values} is no longer read from the environment variable {old}',
        'Give the client {values}.',
        runs,
      ),
    },
  },
  'client-option-header-added': {
    area: 'config',
    does: 'add',
    witness: yaml(opts(''), opts(', send_in_header: X-Key')),
    wire: {
      none: risky(
        'the option {values} is sent as the header {new}',
        'Servers and proxies have to look for it where it is sent now.',
      ),
    },
  },
  'client-option-header-changed': {
    area: 'config',
    witness: yaml(opts(', send_in_header: X-Key'), opts(', send_in_header: X-Other-Key')),
    wire: {
      none: breaking(
        'the option {values} is sent as the header {new}, and no longer as {old}',
        'Servers and proxies have to look for it where it is sent now.',
        minor,
      ),
    },
  },
  'client-option-header-removed': {
    area: 'config',
    does: 'remove',
    witness: yaml(opts(', send_in_header: X-Key'), opts('')),
    wire: {
      none: breaking(
        'the option {values} is no longer sent as the header {old}',
        'Servers and proxies have to look for it where it is sent now.',
        minor,
      ),
    },
  },
  'client-option-query-added': {
    area: 'config',
    does: 'add',
    witness: yaml(opts(''), opts(', send_as_query_param: key')),
    wire: {
      none: risky(
        'the option {values} is sent as the query parameter {new}',
        'Servers and proxies have to look for it where it is sent now.',
      ),
    },
  },
  'client-option-query-changed': {
    area: 'config',
    witness: yaml(opts(', send_as_query_param: key'), opts(', send_as_query_param: other_key')),
    wire: {
      none: breaking(
        'the option {values} is sent as the query parameter {new}, and no longer as {old}',
        'Servers and proxies have to look for it where it is sent now.',
        minor,
      ),
    },
  },
  'client-option-query-removed': {
    area: 'config',
    does: 'remove',
    witness: yaml(opts(', send_as_query_param: key'), opts('')),
    wire: {
      none: breaking(
        'the option {values} is no longer sent as the query parameter {old}',
        'Servers and proxies have to look for it where it is sent now.',
        minor,
      ),
    },
  },
  'client-stream-events-changed': {
    area: 'config',
    witness: yaml(
      'streaming: { on_event: [{ data_starts_with: "[DONE]", handle: done }] }',
      'streaming: { on_event: [{ event_type: end, handle: done }] }',
    ),
    wire: {
      none: risky(
        'events of streams are taken by other rules: {new} (was {old})',
        'Look at the code that reads streams: other events end them or are thrown.',
      ),
    },
  },
  'client-idempotency-header-changed': {
    area: 'config',
    witness: yaml(
      settings('idempotency: { header: Idempotency-Key }'),
      settings('idempotency: { header: X-Request-Key }'),
    ),
    wire: {
      none: risky(
        'the header that makes repeated requests harmless is {new} (was {old})',
        'Servers and proxies that look at the old header have to know the new one.',
      ),
    },
  },
  'client-form-lists-changed': {
    area: 'config',
    witness: yaml(
      'multipart_settings: { array_format: brackets }',
      'multipart_settings: { array_format: repeat }',
    ),
    wire: {
      none: breaking(
        'lists in forms are written in the style {new} (was {old})',
        'Servers have to read the new style.',
        minor,
      ),
    },
  },
  'client-browser-refused': {
    area: 'config',
    does: 'remove',
    witness: yaml('browser: { state: allow }', 'browser: { state: disallow }'),
    wire: {
      none: breaking(
        'with credentials, the client starts on a web page only where it is told to',
        'Give the client {dangerouslyAllowBrowser}, if its credentials may be seen there.',
        minor,
      ),
    },
  },
  'client-browser-allowed': {
    area: 'config',
    does: 'add',
    witness: yaml('browser: { state: disallow }', 'browser: { state: allow }'),
    wire: { none: safe('the client starts on web pages, with credentials, too') },
  },
  'method-timeout-changed': {
    area: 'config',
    witness: yaml(method('timeout: PT1M'), method('timeout: PT30S')),
    wire: {
      none: risky(
        'one attempt of {call} may take {new} (was {old})',
        'Give the call {timeout} to keep the old limit.',
      ),
    },
  },
  'method-retries-changed': {
    area: 'config',
    witness: yaml(method('max_retries: 2'), method('max_retries: 0')),
    wire: {
      none: risky(
        '{call} is repeated at most {new} (was {old})',
        'Give the call {maxRetries} to keep the old number.',
      ),
    },
  },
} as const satisfies Readonly<Record<string, Row>>;
