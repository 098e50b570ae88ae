import { breaking, minor, patch, risky, safe, yaml, type Row } from './row.ts';

const values = (...list: readonly string[]): string => `type: string\nenum: [${list.join(', ')}]`;

/** The values that a place can hold. */
export const VALUE_RULES = {
  'value-added': {
    does: 'add',
    topic: 'value',
    wireName: 'enum-value-added',
    witness: yaml(values('open', 'done'), values('open', 'done', 'failed')),
    types: {
      request: safe('{it} accepts {values}.'),
      response: risky(
        '{it} may now be {values}; an exhaustive switch no longer compiles (TS2322).',
        'Add a default branch.',
      ),
    },
    wire: {
      request: safe('{where} accepts {values}'),
      response: risky('add {*values} to {where}', 'Give every {switch} over {name} a default branch.'),
    },
  },
  'value-removed': {
    does: 'remove',
    topic: 'value',
    wireName: 'enum-value-removed',
    witness: yaml(values('open', 'done', 'failed'), values('open', 'done')),
    types: {
      request: breaking('{it} no longer accepts {values}.', 'Pass one of the remaining values.', {
        successor: 'Replace it.{use}',
        shows: 'value dropped',
      }),
      response: breaking(
        '{it} is never {values} any more; comparisons with it no longer compile (TS2367).',
        'Remove the comparisons.',
        { successor: 'Change the comparisons.{use}' },
      ),
    },
    wire: {
      request: breaking('{where} no longer accepts {values}', 'Send one of the remaining values.'),
      response: breaking(
        'remove {*values} from {where}',
        'Remove comparisons with {values}; TypeScript refuses them (TS2367).',
      ),
    },
  },
  'enum-opened': {
    like: 'type-opened',
    witness: yaml(values('open', 'done'), 'type: string'),
    wire: {
      request: safe('{where} accepts any {new}'),
      response: breaking('{where} may now be any {new}', 'Handle values that are not listed.'),
    },
  },
  'became-enum': {
    like: 'type-narrowed',
    witness: yaml('type: string', values('open', 'done')),
    wire: {
      request: breaking('{where} now accepts only {new}', 'Send one of the listed values.'),
      response: safe('{where} is now {listed}'),
    },
  },
  'default-changed': {
    wireName: 'default-value-changed',
    keyword: ['default'],
    witness: yaml('type: integer\ndefault: 50', 'type: integer\ndefault: 100'),
    wire: {
      request: breaking(
        'default of {where} is now {newValue} (was {oldValue})',
        'Send {oldValue} to keep the old behaviour.',
        minor,
      ),
      response: safe('default of {where} is now {newValue} (was {oldValue})', undefined, patch),
    },
  },
  'default-added': {
    does: 'add',
    wireName: 'default-value-added',
    keyword: ['default'],
    witness: yaml('type: integer', 'type: integer\ndefault: 50'),
    wire: {
      request: risky('{where} now defaults to {newValue}', 'Send {name} where another value is wanted.'),
      response: safe('{where} now defaults to {newValue}', undefined, patch),
    },
  },
  'default-removed': {
    does: 'remove',
    wireName: 'default-value-removed',
    keyword: ['default'],
    witness: yaml('type: integer\ndefault: 50', 'type: integer'),
    wire: {
      request: risky(
        '{where} no longer defaults to {oldValue}',
        'Send {oldValue} to keep the old behaviour.',
      ),
      response: safe('{where} no longer defaults to {oldValue}', undefined, patch),
    },
  },
  'limit-tightened': {
    wireName: '{change}',
    witness: yaml('type: integer\nmaximum: 100', 'type: integer\nmaximum: 50'),
    wire: {
      request: breaking('{where} is {now}{was}', 'Check what you send against the new limit.', patch),
      response: safe('{where} is {now}{was}', undefined, patch),
    },
  },
  'limit-loosened': {
    wireName: '{change}',
    witness: yaml('type: integer\nmaximum: 50', 'type: integer\nmaximum: 100'),
    wire: {
      request: safe('{where} is {now}{was}', undefined, patch),
      response: risky('{where} is {now}{was}', 'Make room for values beyond the old limit.', patch),
    },
  },
  // Another limit, neither tighter nor looser than the old one.
  'limit-changed': {
    wireName: '{change}',
    witness: yaml("type: string\npattern: '^[a-z]+$'", "type: string\npattern: '^[0-9]+$'"),
    wire: {
      request: breaking('{where} is {now}{was}', 'Check what you send against the new limit.', patch),
      response: risky('{where} is {now}{was}', 'Check what you do with the values.', patch),
    },
  },
  // The same value in other characters.
  'text-changed': {
    wireName: '{change}',
    witness: yaml('type: string\nformat: date', 'type: string\nformat: date-time'),
    wire: {
      request: breaking('{where} is {now}{was}', 'Write {name} the new way.', patch),
      response: breaking('{where} is {now}{was}', 'Read {name} the new way.', patch),
    },
  },
} as const satisfies Readonly<Record<string, Row>>;
