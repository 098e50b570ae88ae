import { breaking, minor, patch, risky, safe, yaml, type Row } from './row.ts';

const key = (place: string): string => `key: { type: apiKey, name: X-Key, in: ${place} }`;
const security = (...list: readonly string[]): string =>
  `security: [${list.map((each) => `{ ${each} }`).join(', ')}]`;
const servers = (...hosts: readonly string[]): string =>
  `servers: [${hosts.map((host) => `{ url: https://${host}.example.com }`).join(', ')}]`;

/** Credentials and servers. */
export const ACCESS_RULES = {
  'credential-changed': {
    area: 'security',
    witness: yaml('key: { type: http, scheme: bearer }', key('header')),
    wire: {
      none: breaking(
        'send the API key in {new} (was {old})',
        'The SDK follows; other clients must send the new credential.',
        { ...minor, code: 'api-security-scheme-changed' },
      ),
    },
  },
  'credential-added': {
    area: 'security',
    does: 'add',
    witness: yaml('security: []', security('key: []')),
    wire: {
      none: breaking('{taker} now needs {new}', 'Give the client its credential.', {
        ...minor,
        code: 'api-security-added',
      }),
    },
  },
  'credential-alternative-added': {
    area: 'security',
    does: 'add',
    witness: yaml(security('key: []'), security('key: []', 'token: []')),
    wire: {
      none: safe('{taker} also accepts {new}', undefined, {
        ...patch,
        code: 'api-security-alternative-added',
      }),
    },
  },
  'credential-removed': {
    area: 'security',
    does: 'remove',
    witness: yaml(security('key: []'), 'security: []'),
    wire: {
      none: safe('{taker} no longer needs {old}', undefined, { ...patch, code: 'api-security-removed' }),
    },
  },
  'credential-alternative-removed': {
    area: 'security',
    does: 'remove',
    witness: yaml(security('key: []', 'token: []'), security('key: []')),
    wire: {
      none: breaking('{taker} no longer accepts {old}', 'Use one of the remaining credentials.', {
        ...minor,
        code: 'api-security-alternative-removed',
      }),
    },
  },
  'scope-added': {
    area: 'security',
    does: 'add',
    witness: yaml(security('login: [read]'), security('login: [read, write]')),
    wire: {
      none: risky('{taker} now needs the scope {new}', 'Ask for the scope.', {
        ...patch,
        code: 'api-security-scope-added',
      }),
    },
  },
  'scope-removed': {
    area: 'security',
    does: 'remove',
    witness: yaml(security('login: [read, write]'), security('login: [read]')),
    wire: {
      none: safe('{taker} no longer needs the scope {old}', undefined, {
        ...patch,
        code: 'api-security-scope-removed',
      }),
    },
  },
  'server-changed': {
    area: 'server',
    witness: yaml(servers('api'), servers('api2')),
    wire: {
      none: breaking(
        'requests go to {new} (was {old})',
        'Allow the new address; set {baseURL} to keep the old one.',
        minor,
      ),
    },
  },
  'operation-server-changed': {
    area: 'server',
    witness: yaml(servers('api'), servers('uploads')),
    wire: {
      none: breaking(
        'requests of {taker} go to {new} (was {old})',
        'Allow the new address; set {baseURL} to send all requests elsewhere.',
        minor,
      ),
    },
  },
  'server-added': {
    area: 'server',
    does: 'add',
    witness: yaml(servers('api'), servers('api', 'eu')),
    wire: { none: safe('add the server {new}', undefined, patch) },
  },
  'server-removed': {
    area: 'server',
    does: 'remove',
    witness: yaml(servers('api', 'eu'), servers('api')),
    wire: { none: risky('remove the server {old}', 'Use one of the remaining servers.', patch) },
  },
} as const satisfies Readonly<Record<string, Row>>;
