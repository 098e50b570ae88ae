import { rule, type Rules } from './rule.ts';

/** Texts. */
export const TEXT_RULES = {
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
} as const satisfies Readonly<Record<string, Rules>>;
