import { docs, safe, ts, yaml, type Row } from './row.ts';

/** Words that people read, and marks that tell them to stop. */
export const TEXT_RULES = {
  'documentation-changed': {
    topic: 'text',
    witness: ts('/** Lists calls. */', '/** Lists all calls. */'),
    types: {
      none: docs('The comments of {it} changed.', undefined, { line: 'update the description of {it}' }),
    },
  },
  'description-changed': {
    like: 'documentation-changed',
    keyword: ['description'],
    witness: yaml('description: Its name.', 'description: Its full name.'),
    wire: {
      request: docs('update the description of {where}', undefined, { code: 'description-changed' }),
      response: docs('update the description of {where}', undefined, { code: 'description-changed' }),
    },
  },
  'example-changed': {
    like: 'documentation-changed',
    keyword: ['example', 'examples'],
    witness: yaml('example: 12', 'example: 42'),
    wire: {
      request: docs('update the example of {where}', undefined, { code: 'example-changed' }),
      response: docs('update the example of {where}', undefined, { code: 'example-changed' }),
    },
  },
  'property-deprecated': {
    topic: 'member deprecation',
    wireName: 'deprecated',
    keyword: ['deprecated'],
    witness: yaml('color: { type: string }', 'color: { type: string, deprecated: true }'),
    types: {
      none: safe('{it} is deprecated.', 'Plan to replace it.', { line: 'deprecate {*it}' }),
    },
    wire: { request: safe('deprecate {*where}'), response: safe('deprecate {*where}') },
  },
  'property-reactivated': {
    wireName: 'reactivated',
    keyword: ['deprecated'],
    witness: yaml('color: { type: string, deprecated: true }', 'color: { type: string }'),
    wire: {
      request: safe('{where} is no longer deprecated'),
      response: safe('{where} is no longer deprecated'),
    },
  },
} as const satisfies Readonly<Record<string, Row>>;
