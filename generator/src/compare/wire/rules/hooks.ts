import { rule, type Rules } from './rule.ts';

/** Requests that the API sends. The SDK has neither methods nor types for them. */
export const HOOK_RULES = {
  'webhook-added': { none: rule('webhook-added', 'safe', 'patch', 'add {owner}') },
  'webhook-removed': {
    none: rule('webhook-removed', 'breaking', 'minor', 'remove {owner}', 'Do not wait for it any more.'),
  },
  'callback-added': { none: rule('callback-added', 'safe', 'patch', 'add {owner}') },
  'callback-removed': {
    none: rule('callback-removed', 'breaking', 'minor', 'remove {owner}', 'Do not wait for it any more.'),
  },
  'hook-body-added': { none: rule('hook-body-added', 'safe', 'patch', '{owner} now has a body') },
  'hook-body-removed': {
    none: rule('hook-body-removed', 'breaking', 'minor', '{owner} has no body any more', 'Do not read it.'),
  },
  'hook-media-type-added': {
    none: rule('hook-media-type-added', 'risky', 'patch', '{owner} may now be {new}'),
  },
  'hook-media-type-removed': {
    none: rule('hook-media-type-removed', 'safe', 'patch', '{owner} is never {old} any more'),
  },
  'hook-media-type-changed': {
    none: rule(
      'hook-media-type-changed',
      'breaking',
      'minor',
      '{owner} is now {new} (was {old})',
      'Read the body in its new form.',
    ),
  },
} as const satisfies Readonly<Record<string, Rules>>;
