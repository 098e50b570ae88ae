import { rule, type Rules } from './rule.ts';

/** Operations. */
export const OPERATION_RULES = {
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
} as const satisfies Readonly<Record<string, Rules>>;
