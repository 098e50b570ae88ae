import { rule, type Rules } from './rule.ts';

/** Types, and which of them a place can hold. */
export const TYPE_RULES = {
  'type-changed': {
    request: rule(
      'request-{seat}-type-changed',
      'breaking',
      'major',
      '{where} is now {new} (was {old})',
      'Send the new type.',
    ),
    response: rule(
      'response-{seat}-type-changed',
      'breaking',
      'major',
      '{where} is now {new} (was {old})',
      'Read the new type.',
    ),
  },
  'type-generalized': {
    request: rule('request-{seat}-type-generalized', 'safe', 'minor', '{where} accepts {new}'),
    response: rule(
      'response-{seat}-type-generalized',
      'breaking',
      'major',
      '{where} may now be {values}',
      'Handle the new type.',
    ),
  },
  'type-specialized': {
    request: rule(
      'request-{seat}-type-specialized',
      'breaking',
      'major',
      '{where} now accepts only {new}',
      'Send the remaining type.',
    ),
    response: rule('response-{seat}-type-specialized', 'safe', 'minor', '{where} is now always {new}'),
  },
  'type-opened': {
    request: rule('request-{seat}-type-opened', 'safe', 'minor', '{where} accepts any value'),
    response: rule(
      'response-{seat}-type-opened',
      'breaking',
      'major',
      '{where} has no type any more (was {old})',
      'Check the value before using it.',
    ),
  },
  'integer-became-number': {
    request: rule('request-{seat}-integer-became-number', 'safe', 'patch', '{where} accepts fractions'),
    response: rule(
      'response-{seat}-integer-became-number',
      'breaking',
      'patch',
      '{where} may now hold fractions',
      'Do not store {name} as an integer.',
    ),
  },
  'number-became-integer': {
    request: rule(
      'request-{seat}-number-became-integer',
      'breaking',
      'patch',
      '{where} no longer accepts fractions',
      'Round what you send.',
    ),
    response: rule('response-{seat}-number-became-integer', 'safe', 'patch', '{where} is now always whole'),
  },
  'list-became-page': {
    request: rule(
      'request-{seat}-type-changed',
      'breaking',
      'major',
      '{where} is now {new} (was {old})',
      'Send the new type.',
    ),
    response: rule(
      'response-{seat}-list-became-page',
      'breaking',
      'major',
      '{taker} now returns a page object ({fields})',
      'Read the items from the page.',
    ),
  },
  'page-became-list': {
    request: rule(
      'request-{seat}-type-changed',
      'breaking',
      'major',
      '{where} is now {new} (was {old})',
      'Send the new type.',
    ),
    response: rule(
      'response-{seat}-page-became-list',
      'breaking',
      'major',
      '{taker} now returns a plain list',
      'Use the result itself as the list.',
    ),
  },
  'one-of-added': {
    request: rule('request-{seat}-one-of-added', 'safe', 'minor', '{where} accepts {values}'),
    response: rule(
      'response-{seat}-one-of-added',
      'breaking',
      'major',
      '{where} may now be {values}',
      'Handle the new variant, or ignore what you do not know.',
    ),
  },
  'one-of-removed': {
    request: rule(
      'request-{seat}-one-of-removed',
      'breaking',
      'major',
      '{where} no longer accepts {values}',
      'Send one of the remaining variants.',
    ),
    response: rule(
      'response-{seat}-one-of-removed',
      'safe',
      'major',
      '{where} is never {values} any more',
      'Remove the branches for it.',
    ),
  },
  'additional-opened': {
    request: rule(
      'request-{seat}-additional-properties-opened',
      'safe',
      'minor',
      '{where} accepts further members',
    ),
    response: rule(
      'response-{seat}-additional-properties-opened',
      'risky',
      'patch',
      '{where} may hold further members',
    ),
  },
  'additional-closed': {
    request: rule(
      'request-{seat}-additional-properties-closed',
      'breaking',
      'patch',
      '{where} no longer accepts further members',
      'Send the listed members only.',
    ),
    response: rule(
      'response-{seat}-additional-properties-closed',
      'safe',
      'patch',
      '{where} holds the listed members only',
    ),
  },
  // Lists whose positions have types of their own.
  'prefix-item-added': {
    request: rule('request-{seat}-prefix-items-added', 'safe', 'patch', '{where} is now accepted'),
    response: rule(
      'response-{seat}-prefix-items-added',
      'risky',
      'patch',
      '{where} may now be there',
      'Do not count on the length of the list.',
    ),
  },
  'prefix-item-removed': {
    request: rule(
      'request-{seat}-prefix-items-removed',
      'breaking',
      'patch',
      '{where} is no longer accepted',
      'Send a shorter list.',
    ),
    response: rule(
      'response-{seat}-prefix-items-removed',
      'breaking',
      'patch',
      '{where} is not there any more',
      'Do not read it.',
    ),
  },
  'items-opened': {
    request: rule('request-{seat}-items-opened', 'safe', 'patch', '{where} accepts further items'),
    response: rule(
      'response-{seat}-items-opened',
      'risky',
      'patch',
      '{where} may hold further items',
      'Do not count on the length of the list.',
    ),
  },
  'items-closed': {
    request: rule(
      'request-{seat}-items-closed',
      'breaking',
      'patch',
      '{where} no longer accepts further items',
      'Send the listed positions only.',
    ),
    response: rule('response-{seat}-items-closed', 'safe', 'patch', '{where} holds no further items'),
  },
} as const satisfies Readonly<Record<string, Rules>>;
