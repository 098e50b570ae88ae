import { rule, type Rules } from './rule.ts';

/** The values that a place can hold. */
export const VALUE_RULES = {
  'enum-value-added': {
    request: rule('request-{seat}-enum-value-added', 'safe', 'minor', '{where} accepts {values}'),
    response: rule(
      'response-{seat}-enum-value-added',
      'risky',
      'minor',
      'add {values} to {where}',
      'Give every `switch` over {name} a default branch.',
    ),
  },
  'enum-value-removed': {
    request: rule(
      'request-{seat}-enum-value-removed',
      'breaking',
      'major',
      '{where} no longer accepts {values}',
      'Send one of the remaining values.',
    ),
    response: rule(
      'response-{seat}-enum-value-removed',
      'safe',
      'major',
      'remove {values} from {where}',
      'Remove comparisons with {values}; TypeScript refuses them (TS2367).',
    ),
  },
  'enum-opened': {
    request: rule('request-{seat}-enum-opened', 'safe', 'minor', '{where} accepts any {new}'),
    response: rule(
      'response-{seat}-enum-opened',
      'breaking',
      'major',
      '{where} may now be any {new}',
      'Handle values that are not listed.',
    ),
  },
  'became-enum': {
    request: rule(
      'request-{seat}-became-enum',
      'breaking',
      'major',
      '{where} now accepts only {new}',
      'Send one of the listed values.',
    ),
    response: rule('response-{seat}-became-enum', 'safe', 'minor', '{where} is now {listed}'),
  },
  'default-changed': {
    request: rule(
      'request-{seat}-default-value-changed',
      'breaking',
      'minor',
      'default of {where} is now {new} (was {old})',
      'Send {old} to keep the old behaviour.',
    ),
    response: rule(
      'response-{seat}-default-value-changed',
      'safe',
      'patch',
      'default of {where} is now {new} (was {old})',
    ),
  },
  'default-added': {
    request: rule(
      'request-{seat}-default-value-added',
      'risky',
      'minor',
      '{where} now defaults to {new}',
      'Send {name} where another value is wanted.',
    ),
    response: rule('response-{seat}-default-value-added', 'safe', 'patch', '{where} now defaults to {new}'),
  },
  'default-removed': {
    request: rule(
      'request-{seat}-default-value-removed',
      'risky',
      'minor',
      '{where} no longer defaults to {old}',
      'Send {old} to keep the old behaviour.',
    ),
    response: rule(
      'response-{seat}-default-value-removed',
      'safe',
      'patch',
      '{where} no longer defaults to {old}',
    ),
  },
  'limit-tightened': {
    request: rule(
      'request-{seat}-{change}',
      'breaking',
      'patch',
      '{where} is {now}{was}',
      'Check what you send against the new limit.',
    ),
    response: rule('response-{seat}-{change}', 'safe', 'patch', '{where} is {now}{was}'),
  },
  'limit-loosened': {
    request: rule('request-{seat}-{change}', 'safe', 'patch', '{where} is {now}{was}'),
    response: rule(
      'response-{seat}-{change}',
      'risky',
      'patch',
      '{where} is {now}{was}',
      'Make room for values beyond the old limit.',
    ),
  },
  // Another limit, neither tighter nor looser than the old one.
  'limit-changed': {
    request: rule(
      'request-{seat}-{change}',
      'breaking',
      'patch',
      '{where} is {now}{was}',
      'Check what you send against the new limit.',
    ),
    response: rule(
      'response-{seat}-{change}',
      'risky',
      'patch',
      '{where} is {now}{was}',
      'Check what you do with the values.',
    ),
  },
  // The same value in other characters.
  'text-changed': {
    request: rule(
      'request-{seat}-{change}',
      'breaking',
      'patch',
      '{where} is {now}{was}',
      'Write {name} the new way.',
    ),
    response: rule(
      'response-{seat}-{change}',
      'breaking',
      'patch',
      '{where} is {now}{was}',
      'Read {name} the new way.',
    ),
  },
} as const satisfies Readonly<Record<string, Rules>>;
