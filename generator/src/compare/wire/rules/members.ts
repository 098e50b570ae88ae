import { rule, type Rules } from './rule.ts';

/** Members of bodies and results, and parameters. */
export const MEMBER_RULES = {
  'added-optional': {
    request: rule('new-optional-request-{seat}', 'safe', 'minor', 'add optional {name} to {owner}'),
    response: rule('response-optional-{seat}-added', 'safe', 'minor', 'add {name} to {owner}'),
  },
  'added-required': {
    request: rule(
      'new-required-request-{seat}',
      'breaking',
      'major',
      '{taker} now requires {name}',
      'Send {name} with every request.',
    ),
    response: rule('response-required-{seat}-added', 'safe', 'minor', 'add {name} to {owner}'),
  },
  'added-with-default': {
    request: rule(
      'new-required-request-{seat}-with-default',
      'risky',
      'major',
      '{taker} now requires {name}',
      'Send {name}; servers may fill in its default.',
    ),
  },
  'removed-optional': {
    request: rule(
      'request-{seat}-removed',
      'risky',
      'major',
      'remove {name} from {owner}',
      'Stop sending {name}; it has no effect any more.',
    ),
    response: rule(
      'response-optional-{seat}-removed',
      'risky',
      'major',
      'remove {name} from {owner}',
      'Stop reading {name}.',
    ),
  },
  'removed-required': {
    request: rule(
      'request-{seat}-removed',
      'risky',
      'major',
      'remove {name} from {owner}',
      'Stop sending {name}; it has no effect any more.',
    ),
    response: rule(
      'response-required-{seat}-removed',
      'breaking',
      'major',
      'remove {name} from {owner}',
      'Stop reading {name}.',
    ),
  },
  'removed-deprecated': {
    request: rule(
      'request-{seat}-removed-with-deprecation',
      'risky',
      'major',
      'remove deprecated {name} from {owner}',
      'Stop sending {name}.',
    ),
    response: rule(
      'response-{seat}-removed-with-deprecation',
      'risky',
      'major',
      'remove deprecated {name} from {owner}',
      'Stop reading {name}.',
    ),
  },
  'became-required': {
    request: rule(
      'request-{seat}-became-required',
      'breaking',
      'major',
      '{name} is now required in {owner}',
      'Send {name} with every request.',
    ),
    response: rule('response-{seat}-became-required', 'safe', 'minor', '{where} is now always present'),
  },
  'became-optional': {
    request: rule('request-{seat}-became-optional', 'safe', 'minor', '{name} is now optional in {owner}'),
    response: rule(
      'response-{seat}-became-optional',
      'breaking',
      'major',
      '{where} may now be absent',
      'Handle answers without {name}.',
    ),
  },
  'became-nullable': {
    request: rule('request-{seat}-became-nullable', 'safe', 'minor', '{where} may now be `null`'),
    response: rule(
      'response-{seat}-became-nullable',
      'breaking',
      'major',
      '{where} may now be `null`',
      'Handle `null`.',
    ),
  },
  'became-not-nullable': {
    request: rule(
      'request-{seat}-became-not-nullable',
      'breaking',
      'major',
      '{where} may no longer be `null`',
      'Leave {name} out instead of sending `null`.',
    ),
    response: rule(
      'response-{seat}-became-not-nullable',
      'safe',
      'minor',
      '{where} is never `null` any more',
    ),
  },
  'became-read-only': {
    request: rule(
      'request-{seat}-became-read-only',
      'risky',
      'major',
      '{name} can no longer be sent in {owner}',
      'Stop sending {name}; only the server sets it.',
    ),
    response: rule('response-{seat}-became-read-only', 'safe', 'patch', '{where} is only set by the server'),
  },
  'became-not-read-only': {
    request: rule(
      'request-{seat}-became-not-read-only',
      'safe',
      'minor',
      '{name} can now be sent in {owner}',
    ),
    response: rule('response-{seat}-became-not-read-only', 'safe', 'patch', '{where} can now be set'),
  },
  'became-write-only': {
    request: rule(
      'request-{seat}-became-write-only',
      'safe',
      'patch',
      '{where} is only sent, never returned',
    ),
    response: rule(
      'response-{seat}-became-write-only',
      'breaking',
      'major',
      '{where} is no longer returned',
      'Stop reading {name}.',
    ),
  },
  'became-not-write-only': {
    request: rule('request-{seat}-became-not-write-only', 'safe', 'patch', '{where} is now returned as well'),
    response: rule('response-{seat}-became-not-write-only', 'safe', 'minor', '{where} is now returned'),
  },
  // Names that have to be there although nobody says what they hold: types do not show them.
  'demand-added': {
    request: rule(
      'request-{seat}-became-required',
      'breaking',
      'patch',
      '{name} is now required in {owner}, which does not describe it',
      'Send {name} with every request.',
    ),
    response: rule('response-{seat}-became-required', 'safe', 'patch', '{where} is now always present'),
  },
  'demand-declared': {
    request: rule(
      'request-{seat}-declared',
      'safe',
      'minor',
      'describe {name}, which is required in {owner}',
    ),
    response: rule('response-{seat}-declared', 'safe', 'minor', 'describe {name} of {owner}'),
  },
  'demand-removed': {
    request: rule('request-{seat}-became-optional', 'safe', 'patch', '{name} is now optional in {owner}'),
    response: rule(
      'response-{seat}-became-optional',
      'breaking',
      'patch',
      '{where} may now be absent',
      'Handle answers without {name}.',
    ),
  },
  'pattern-added': {
    request: rule('request-{seat}-pattern-property-added', 'safe', 'patch', '{where} is now accepted'),
    response: rule(
      'response-{seat}-pattern-property-added',
      'risky',
      'patch',
      '{where} may now be there',
      'Expect members with names like that.',
    ),
  },
  'pattern-removed': {
    request: rule(
      'request-{seat}-pattern-property-removed',
      'breaking',
      'patch',
      '{where} is no longer accepted',
      'Stop sending members with names like that.',
    ),
    response: rule(
      'response-{seat}-pattern-property-removed',
      'risky',
      'patch',
      '{where} is not there any more',
      'Stop reading members with names like that.',
    ),
  },
} as const satisfies Readonly<Record<string, Rules>>;
