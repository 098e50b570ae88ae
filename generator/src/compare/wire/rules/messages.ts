import { rule, type Rules } from './rule.ts';

/** How things are sent: places of parameters, bodies, media types and statuses. */
export const MESSAGE_RULES = {
  'parameter-moved': {
    request: rule(
      'request-parameter-location-changed',
      'breaking',
      'patch',
      '{name} of {owner} is now sent in the {new} (was the {old})',
      'The SDK sends it in the right place; other clients must follow.',
    ),
  },
  'style-changed': {
    request: rule(
      'request-parameter-style-changed',
      'breaking',
      'patch',
      '{where} is now written as {new} (was {old})',
      'The SDK writes it the new way; other clients must follow.',
    ),
  },
  'encoding-changed': {
    request: rule(
      'request-{seat}-encoding-changed',
      'breaking',
      'patch',
      '{where} is now sent {change}{was}',
      'Write {name} the new way.',
    ),
    response: rule(
      'response-{seat}-encoding-changed',
      'breaking',
      'patch',
      '{where} is now sent {change}{was}',
      'Read {name} the new way.',
    ),
  },
  'body-added-optional': {
    request: rule(
      'request-body-added-optional',
      'safe',
      'minor',
      '{call} takes an optional body before the request options',
    ),
  },
  'body-added-required': {
    request: rule(
      'request-body-added-required',
      'breaking',
      'major',
      '{call} now requires a body',
      'Pass the body as the first argument after the ids.',
    ),
  },
  'body-removed': {
    request: rule(
      'request-body-removed',
      'risky',
      'major',
      '{call} no longer takes a body',
      'Remove the argument.',
    ),
    response: rule(
      'response-body-removed',
      'breaking',
      'major',
      '{taker} no longer returns a {type}',
      'Do not use the result.',
    ),
  },
  'body-added': {
    response: rule('response-body-added', 'breaking', 'minor', '{taker} now returns a {type}'),
  },
  'body-became-required': {
    request: rule(
      'request-body-became-required',
      'breaking',
      'major',
      'the body of {taker} is now required',
      'Send a body.',
    ),
  },
  'body-became-optional': {
    request: rule('request-body-became-optional', 'safe', 'minor', 'the body of {taker} is now optional'),
  },
  'media-type-changed': {
    request: rule(
      'request-body-media-type-changed',
      'breaking',
      'major',
      '{taker} now sends {new}{with}',
      'The SDK encodes it; check the members that it takes now.',
    ),
    response: rule(
      'response-media-type-changed',
      'breaking',
      'major',
      '{taker} now answers with {new} (was {old})',
      'Read the result in its new form.',
    ),
  },
  'media-type-added': {
    request: rule('request-body-media-type-added', 'safe', 'patch', '{taker} also accepts {value}'),
    response: rule('response-media-type-added', 'safe', 'patch', '{taker} can also answer with {value}'),
  },
  'media-type-removed': {
    request: rule(
      'request-body-media-type-removed',
      'breaking',
      'patch',
      '{taker} no longer accepts {value}',
      'Send one of the remaining media types.',
    ),
    response: rule(
      'response-media-type-removed',
      'breaking',
      'patch',
      '{taker} no longer answers with {value}',
      'Ask for one of the remaining media types.',
    ),
  },
  'success-status-changed': {
    response: rule(
      'response-success-status-changed',
      'breaking',
      'patch',
      '{taker} now answers {new} (was {old})',
      'Do not compare the status with {old}.',
    ),
  },
  'success-status-widened': {
    response: rule('response-success-status-changed', 'safe', 'patch', '{taker} may now answer any {new}'),
  },
  'success-status-narrowed': {
    response: rule(
      'response-success-status-changed',
      'safe',
      'patch',
      '{taker} now answers {new} (was any {old})',
    ),
  },
  'success-status-added': {
    response: rule('response-success-status-added', 'safe', 'patch', '{taker} may now answer {new}'),
  },
  'success-status-removed': {
    response: rule(
      'response-success-status-removed',
      'breaking',
      'patch',
      '{taker} no longer answers {old}',
      'Do not wait for the status {old}.',
    ),
  },
  'error-status-added': {
    response: rule(
      'response-non-success-status-added',
      'docs',
      'patch',
      'document that {taker} may fail with {new}',
    ),
  },
  'error-status-removed': {
    response: rule(
      'response-non-success-status-removed',
      'docs',
      'patch',
      'no longer document that {taker} may fail with {old}',
    ),
  },
} as const satisfies Readonly<Record<string, Rules>>;
