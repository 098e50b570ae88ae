import { rule, type Rules } from './rule.ts';

/** Credentials and servers. */
export const ACCESS_RULES = {
  'credential-changed': {
    none: rule(
      'api-security-scheme-changed',
      'breaking',
      'minor',
      'send the API key in {new} (was {old})',
      'The SDK follows; other clients must send the new credential.',
    ),
  },
  'credential-added': {
    none: rule(
      'api-security-added',
      'breaking',
      'minor',
      '{taker} now needs {new}',
      'Give the client its credential.',
    ),
  },
  'credential-alternative-added': {
    none: rule('api-security-alternative-added', 'safe', 'patch', '{taker} also accepts {new}'),
  },
  'credential-removed': {
    none: rule('api-security-removed', 'safe', 'patch', '{taker} no longer needs {old}'),
  },
  'credential-alternative-removed': {
    none: rule(
      'api-security-alternative-removed',
      'breaking',
      'minor',
      '{taker} no longer accepts {old}',
      'Use one of the remaining credentials.',
    ),
  },
  'scope-added': {
    none: rule(
      'api-security-scope-added',
      'risky',
      'patch',
      '{taker} now needs the scope {new}',
      'Ask for the scope.',
    ),
  },
  'scope-removed': {
    none: rule('api-security-scope-removed', 'safe', 'patch', '{taker} no longer needs the scope {old}'),
  },
  'server-changed': {
    none: rule(
      'server-changed',
      'breaking',
      'minor',
      'requests go to {new} (was {old})',
      'Allow the new address; set `baseURL` to keep the old one.',
    ),
  },
  'server-added': { none: rule('server-added', 'safe', 'patch', 'add the server {new}') },
  'server-removed': {
    none: rule(
      'server-removed',
      'risky',
      'patch',
      'remove the server {old}',
      'Use one of the remaining servers.',
    ),
  },
} as const satisfies Readonly<Record<string, Rules>>;
