import { breaking, patch, risky, safe, yaml, type Row } from './row.ts';

const either = (...list: readonly string[]): string =>
  `oneOf: [${list.map((each) => `{ ${each} }`).join(', ')}]`;
const list = (...items: readonly string[]): string =>
  `type: array\nprefixItems: [${items.map((each) => `{ type: ${each} }`).join(', ')}]`;
const [text, number] = ['type: string', 'type: number'];

/** Types, and which of them a place can hold. */
export const TYPE_RULES = {
  'type-changed': {
    topic: 'value',
    keyword: ['type'],
    witness: yaml(text, 'type: boolean'),
    types: {
      request: breaking('{it} is now {after} (was {before}).', 'Pass the new type.', {
        shows: 'type changed',
      }),
      response: breaking('{it} is now {after} (was {before}).', 'Read the new type.', {
        shows: 'type changed',
      }),
    },
    wire: {
      request: breaking('{where} is now {new} (was {old})', 'Send the new type.'),
      response: breaking('{where} is now {new} (was {old})', 'Read the new type.'),
    },
  },
  'type-opened': {
    topic: 'value',
    witness: yaml(text, '{}'),
    types: {
      response: breaking('{it} is now {after} (was {before}).', 'Check the value before using it.', {
        shows: 'type changed',
      }),
    },
    wire: {
      request: safe('{where} accepts any value'),
      response: breaking('{where} has no type any more (was {old})', 'Check the value before using it.'),
    },
  },
  'type-widened': {
    topic: 'value',
    witness: yaml(text, either(text, number)),
    types: { request: safe('{it} accepts more: {after} (was {before}).') },
  },
  'type-narrowed': {
    topic: 'value',
    witness: yaml(either(text, number), text),
    types: { response: safe('{it} is now always {after} (was {before}).') },
  },
  'type-generalized': {
    like: 'type-widened',
    witness: yaml(text, either(text, number)),
    wire: {
      request: safe('{where} accepts {new}'),
      response: breaking('{where} may now be {values}', 'Handle the new type.'),
    },
  },
  'type-specialized': {
    like: 'type-narrowed',
    witness: yaml(either(text, number), text),
    wire: {
      request: breaking('{where} now accepts only {new}', 'Send the remaining type.'),
      response: safe('{where} is now always {new}'),
    },
  },
  'integer-became-number': {
    keyword: ['type'],
    witness: yaml('type: integer', number),
    wire: {
      request: safe('{where} accepts fractions', undefined, patch),
      response: breaking('{where} may now hold fractions', 'Do not store {name} as an integer.', patch),
    },
  },
  'number-became-integer': {
    keyword: ['type'],
    witness: yaml(number, 'type: integer'),
    wire: {
      request: breaking('{where} no longer accepts fractions', 'Round what you send.', patch),
      response: safe('{where} is now always whole', undefined, patch),
    },
  },
  'list-became-page': {
    like: 'type-changed',
    witness: yaml(
      'type: array\nitems: { type: string }',
      'type: object\nproperties: { items: { type: array, items: { type: string } } }',
    ),
    wire: {
      request: breaking('{where} is now {new} (was {old})', 'Send the new type.', {
        code: 'request-{seat}-type-changed',
      }),
      response: breaking('{taker} now returns a page object ({fields})', 'Read the items from the page.'),
    },
  },
  'page-became-list': {
    like: 'type-changed',
    witness: yaml(
      'type: object\nproperties: { items: { type: array, items: { type: string } } }',
      'type: array\nitems: { type: string }',
    ),
    wire: {
      request: breaking('{where} is now {new} (was {old})', 'Send the new type.', {
        code: 'request-{seat}-type-changed',
      }),
      response: breaking('{taker} now returns a plain list', 'Use the result itself as the list.'),
    },
  },
  'variant-added': {
    does: 'add',
    topic: 'value',
    wireName: 'one-of-added',
    witness: yaml(either(text, number), either(text, number, 'type: boolean')),
    types: {
      request: safe('{it} accepts {values}.'),
      response: risky('{it} may now be {values}.', 'Handle the new variant.'),
    },
    wire: {
      request: safe('{where} accepts {values}'),
      response: risky(
        '{where} may now be {values}',
        'Handle the new variant, or ignore what you do not know.',
      ),
    },
  },
  'variant-removed': {
    does: 'remove',
    topic: 'value',
    wireName: 'one-of-removed',
    witness: yaml(either(text, number, 'type: boolean'), either(text, number)),
    types: {
      request: breaking('{it} no longer accepts {values}.', 'Pass one of the remaining variants.'),
      response: breaking(
        '{it} is never {values} any more; comparisons with its literals no longer compile (TS2367).',
        'Remove the branches for it.',
      ),
    },
    wire: {
      request: breaking('{where} no longer accepts {values}', 'Send one of the remaining variants.'),
      response: breaking('{where} is never {values} any more', 'Remove the branches for it.'),
    },
  },
  // Lists whose positions have types of their own.
  'prefix-item-added': {
    does: 'add',
    wireName: 'prefix-items-added',
    witness: yaml(list('string'), list('string', 'number')),
    wire: {
      request: safe('{where} is now accepted', undefined, patch),
      response: risky('{where} may now be there', 'Do not count on the length of the list.', patch),
    },
  },
  'prefix-item-removed': {
    does: 'remove',
    wireName: 'prefix-items-removed',
    witness: yaml(list('string', 'number'), list('string')),
    wire: {
      request: breaking('{where} is no longer accepted', 'Send a shorter list.', patch),
      response: breaking('{where} is not there any more', 'Do not read it.', patch),
    },
  },
  'items-opened': {
    witness: yaml(`${list('string')}\nitems: false`, list('string')),
    wire: {
      request: safe('{where} accepts further items', undefined, patch),
      response: risky('{where} may hold further items', 'Do not count on the length of the list.', patch),
    },
  },
  'items-closed': {
    witness: yaml(list('string'), `${list('string')}\nitems: false`),
    wire: {
      request: breaking('{where} no longer accepts further items', 'Send the listed positions only.', patch),
      response: safe('{where} holds no further items', undefined, patch),
    },
  },
} as const satisfies Readonly<Record<string, Row>>;
