import type { Direction, Seat } from './event.ts';
import type { Bump, Severity, WireArea } from './finding.ts';

/** What one kind of change means in one direction. Texts have `{holes}`; `{seat}` in a code is where the value stands. */
export type WireRule = {
  readonly code: string;
  readonly severity: Severity;
  readonly bump: Bump;
  readonly says: string;
  readonly adapt?: string;
};

type Rules = Readonly<Partial<Record<Direction | 'none', WireRule>>>;

const rule = (code: string, severity: Severity, bump: Bump, says: string, adapt?: string): WireRule => ({
  code,
  severity,
  bump,
  says,
  ...(adapt !== undefined && { adapt }),
});

/**
 * Every change that is looked for, by event and direction. Codes are oasdiff's where it has the same rule.
 * The bump is for what types do not show; what they show is found on the types and weighs there as well.
 */
export const WIRE_RULES = {
  // Members of bodies and results, and parameters.
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
  // Values.
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
    response: rule('response-{seat}-became-enum', 'safe', 'minor', '{where} is now one of {new}'),
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
  // Types.
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
  // How things are sent.
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
  // Operations.
  'endpoint-added': { none: rule('endpoint-added', 'safe', 'minor', 'add {call} ({endpoint})') },
  'endpoint-removed': {
    none: rule(
      'api-removed-without-deprecation',
      'breaking',
      'major',
      'remove {call} ({endpoint})',
      'Stop calling it.',
    ),
  },
  'endpoint-removed-deprecated': {
    none: rule(
      'api-removed-with-deprecation',
      'breaking',
      'major',
      'remove deprecated {call} ({endpoint})',
      'Stop calling it.',
    ),
  },
  'endpoint-path-changed': {
    none: rule(
      'api-path-changed',
      'breaking',
      'minor',
      '{call} now calls {new} (was {old})',
      'The SDK follows; other clients must use the new path.',
    ),
  },
  'endpoint-verb-changed': {
    none: rule(
      'api-method-changed',
      'breaking',
      'minor',
      '{call} now calls {new} (was {old})',
      'The SDK follows; other clients must use the new verb.',
    ),
  },
  'operation-deprecated': { none: rule('endpoint-deprecated', 'safe', 'minor', 'deprecate {call}') },
  'operation-reactivated': {
    none: rule('endpoint-reactivated', 'safe', 'minor', '{call} is no longer deprecated'),
  },
  'operation-description-changed': {
    none: rule('operation-description-changed', 'docs', 'patch', 'update the description of {call}'),
  },
  // Texts.
  deprecated: {
    request: rule('request-{seat}-deprecated', 'safe', 'minor', 'deprecate {where}'),
    response: rule('response-{seat}-deprecated', 'safe', 'minor', 'deprecate {where}'),
  },
  reactivated: {
    request: rule('request-{seat}-reactivated', 'safe', 'minor', '{where} is no longer deprecated'),
    response: rule('response-{seat}-reactivated', 'safe', 'minor', '{where} is no longer deprecated'),
  },
  'description-changed': {
    request: rule('description-changed', 'docs', 'patch', 'update the description of {where}'),
    response: rule('description-changed', 'docs', 'patch', 'update the description of {where}'),
  },
  'example-changed': {
    request: rule('example-changed', 'docs', 'patch', 'update the example of {where}'),
    response: rule('example-changed', 'docs', 'patch', 'update the example of {where}'),
  },
  // Security and servers.
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

/** The rule for an event, if that direction has one. */
export function ruleFor(event: string, direction: Direction | 'none'): WireRule | undefined {
  return (WIRE_RULES as Readonly<Record<string, Rules>>)[event]?.[direction];
}

/** What a finding is about, by where the event stands. */
export const AREA_OF: Readonly<Record<Seat | 'none', WireArea>> = {
  parameter: 'parameter',
  property: 'property',
  body: 'body',
  header: 'header',
  none: 'operation',
};
