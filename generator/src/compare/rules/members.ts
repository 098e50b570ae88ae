import { breaking, major, patch, risky, safe, yaml, type Row } from './row.ts';

const object = (inside: string): string => `type: object\n${inside}`;
const title = 'properties: { title: { type: string } }';
const titleAnd = (member: string): string => object(`properties: { title: { type: string }, ${member} }`);

/** Members of bodies and results, and parameters. */
export const MEMBER_RULES = {
  'property-added': {
    does: 'add',
    topic: 'value',
    witness: yaml(object(title), titleAnd('color: { type: string }')),
    types: {
      request: safe('{it} is new and optional.', undefined, { line: 'add {*it}' }),
      response: safe('{it} is new.', undefined, { line: 'add {*it}' }),
    },
    wire: {
      request: safe('add optional {*name} to {owner}', undefined, { code: 'new-optional-request-{seat}' }),
      response: safe('add {*name} to {owner}', undefined, { code: 'response-optional-{seat}-added' }),
    },
  },
  'property-added-required': {
    does: 'add',
    topic: 'value',
    witness: yaml(object(title), `${titleAnd('color: { type: string }')}\nrequired: [color]`),
    types: {
      request: breaking('{it} is new and required.', 'Pass {name}.', {
        line: 'add required {it}',
        shows: 'member demanded',
      }),
      response: risky('{it} is new; values built by hand lack it.', 'Add {name} to mocks.', {
        line: 'add {*it}',
      }),
    },
    wire: {
      request: breaking('{taker} now requires {name}', 'Send {name} with every request.', {
        code: 'new-required-request-{seat}',
      }),
      response: safe('add {*name} to {owner}', undefined, { code: 'response-required-{seat}-added' }),
    },
  },
  'property-added-with-default': {
    does: 'add',
    like: 'property-added-required',
    witness: yaml(object(title), `${titleAnd('size: { type: integer, default: 1 }')}\nrequired: [size]`),
    wire: {
      request: risky('{taker} now requires {name}', 'Send {name}; servers may fill in its default.', {
        ...major,
        code: 'new-required-request-{seat}-with-default',
      }),
    },
  },
  'property-removed': {
    does: 'remove',
    topic: 'value',
    witness: yaml(titleAnd('color: { type: string }'), object(title)),
    types: {
      request: breaking(
        '{it} is gone: literals with {name} no longer compile (TS2353).',
        'Stop passing {name}.{use}',
        { line: 'remove {*it}{use}', shows: 'member dropped' },
      ),
      response: breaking('{it} is gone.', 'Stop reading {name}.', {
        line: 'remove {*it}{use}',
        shows: 'member unread',
      }),
    },
    wire: {
      request: risky('remove {*name} from {owner}', 'Stop sending {name}; it has no effect any more.', {
        ...major,
        code: 'request-{seat}-removed',
      }),
      response: risky('remove {*name} from {owner}', 'Stop reading {name}.', {
        ...major,
        code: 'response-optional-{seat}-removed',
      }),
    },
  },
  'required-property-removed': {
    does: 'remove',
    like: 'property-removed',
    witness: yaml(`${titleAnd('color: { type: string }')}\nrequired: [color]`, object(title)),
    wire: {
      request: risky('remove {*name} from {owner}', 'Stop sending {name}; it has no effect any more.', {
        ...major,
        code: 'request-{seat}-removed',
      }),
      response: breaking('remove {*name} from {owner}', 'Stop reading {name}.', {
        code: 'response-required-{seat}-removed',
      }),
    },
  },
  'deprecated-property-removed': {
    does: 'remove',
    like: 'property-removed',
    witness: yaml(titleAnd('color: { type: string, deprecated: true }'), object(title)),
    wire: {
      request: risky('remove deprecated {name} from {owner}', 'Stop sending {name}.', {
        ...major,
        code: 'request-{seat}-removed-with-deprecation',
      }),
      response: risky('remove deprecated {name} from {owner}', 'Stop reading {name}.', {
        ...major,
        code: 'response-{seat}-removed-with-deprecation',
      }),
    },
  },
  'property-became-required': {
    topic: 'value',
    wireName: 'became-required',
    witness: yaml(object(title), `${object(title)}\nrequired: [title]`),
    types: {
      request: breaking('{it} is now required.', 'Pass {name}.', { shows: 'member demanded' }),
      response: risky(
        '{it} is now always present; values built by hand may lack it.',
        'Add {name} to mocks.',
      ),
    },
    wire: {
      request: breaking('{name} is now required in {owner}', 'Send {name} with every request.'),
      response: safe('{where} is now always present'),
    },
  },
  'property-became-optional': {
    topic: 'value',
    wireName: 'became-optional',
    witness: yaml(`${object(title)}\nrequired: [title]`, object(title)),
    types: {
      request: safe('{it} is now optional.'),
      response: breaking('{it} may now be undefined.', 'Handle undefined.', { shows: 'undefined handled' }),
    },
    wire: {
      request: safe('{name} is now optional in {owner}'),
      response: breaking('{where} may now be absent', 'Handle answers without {name}.'),
    },
  },
  'became-nullable': {
    topic: 'value',
    keyword: ['nullable', 'type', 'oneOf', 'anyOf', 'enum'],
    witness: yaml('type: string', 'type: [string, "null"]'),
    types: {
      request: safe('{it} may now be null.'),
      response: breaking('{it} may now be null.', 'Handle null.', { shows: 'null handled' }),
    },
    wire: {
      request: safe('{where} may now be {null}'),
      response: breaking('{where} may now be {null}', 'Handle {null}.'),
    },
  },
  'became-not-nullable': {
    topic: 'value',
    keyword: ['nullable', 'type', 'oneOf', 'anyOf', 'enum'],
    witness: yaml('type: [string, "null"]', 'type: string'),
    types: {
      request: breaking('{it} may no longer be null.', 'Leave it out instead.'),
      response: safe('{it} is never null any more.'),
    },
    wire: {
      request: breaking('{where} may no longer be {null}', 'Leave {name} out instead of sending {null}.'),
      response: safe('{where} is never {null} any more'),
    },
  },
  'became-read-only': {
    keyword: ['readOnly'],
    witness: yaml('title: { type: string }', 'title: { type: string, readOnly: true }'),
    wire: {
      request: risky(
        '{name} can no longer be sent in {owner}',
        'Stop sending {name}; only the server sets it.',
        major,
      ),
      response: safe('{where} is only set by the server', undefined, patch),
    },
  },
  'became-not-read-only': {
    keyword: ['readOnly'],
    witness: yaml('title: { type: string, readOnly: true }', 'title: { type: string }'),
    wire: {
      request: safe('{name} can now be sent in {owner}'),
      response: safe('{where} can now be set', undefined, patch),
    },
  },
  'became-write-only': {
    keyword: ['writeOnly'],
    witness: yaml('secret: { type: string }', 'secret: { type: string, writeOnly: true }'),
    wire: {
      request: safe('{where} is only sent, never returned', undefined, patch),
      response: breaking('{where} is no longer returned', 'Stop reading {name}.'),
    },
  },
  'became-not-write-only': {
    keyword: ['writeOnly'],
    witness: yaml('secret: { type: string, writeOnly: true }', 'secret: { type: string }'),
    wire: {
      request: safe('{where} is now returned as well', undefined, patch),
      response: safe('{where} is now returned'),
    },
  },
  // Names that have to be there although nobody says what they hold: types do not show them.
  'demand-added': {
    like: 'property-became-required',
    wireName: 'became-required',
    witness: yaml('type: object', 'type: object\nrequired: [title]'),
    wire: {
      request: breaking(
        '{name} is now required in {owner}, which does not describe it',
        'Send {name} with every request.',
        patch,
      ),
      response: safe('{where} is now always present', undefined, patch),
    },
  },
  'demand-declared': {
    wireName: 'declared',
    witness: yaml('type: object\nrequired: [title]', `${object(title)}\nrequired: [title]`),
    wire: {
      request: safe('describe {name}, which is required in {owner}'),
      response: safe('describe {name} of {owner}'),
    },
  },
  'demand-removed': {
    like: 'property-became-optional',
    wireName: 'became-optional',
    witness: yaml('type: object\nrequired: [title]', 'type: object'),
    wire: {
      request: safe('{name} is now optional in {owner}', undefined, patch),
      response: breaking('{where} may now be absent', 'Handle answers without {name}.', patch),
    },
  },
  'pattern-added': {
    does: 'add',
    wireName: 'pattern-property-added',
    witness: yaml(
      'additionalProperties: false',
      'additionalProperties: false\npatternProperties: { "^x-": { type: string } }',
    ),
    wire: {
      request: safe('{where} is now accepted', undefined, patch),
      response: risky('{where} may now be there', 'Expect members with names like that.', patch),
    },
  },
  'pattern-removed': {
    does: 'remove',
    wireName: 'pattern-property-removed',
    witness: yaml(
      'additionalProperties: false\npatternProperties: { "^x-": { type: string } }',
      'additionalProperties: false',
    ),
    wire: {
      request: breaking('{where} is no longer accepted', 'Stop sending members with names like that.', patch),
      response: risky('{where} is not there any more', 'Stop reading members with names like that.', patch),
    },
  },
  'index-added': {
    topic: 'value',
    wireName: 'additional-properties-opened',
    witness: yaml(`${object(title)}\nadditionalProperties: false`, object(title)),
    types: {
      request: safe('{it} takes members of any name.', undefined, { line: 'add {*it}' }),
      response: safe('{it} may have members of any name.', undefined, { line: 'add {*it}' }),
    },
    wire: {
      request: safe('{where} accepts further members'),
      response: risky('{where} may hold further members', undefined, patch),
    },
  },
  'index-removed': {
    topic: 'value',
    wireName: 'additional-properties-closed',
    witness: yaml(object(title), `${object(title)}\nadditionalProperties: false`),
    types: {
      request: breaking(
        '{it} only takes the members it names: literals with others no longer compile (TS2353).',
        'Stop passing other members.',
        { line: 'remove {*it}{use}' },
      ),
      response: breaking('{it} only has the members it names.', 'Stop reading other members.', {
        line: 'remove {*it}{use}',
      }),
    },
    wire: {
      request: breaking('{where} no longer accepts further members', 'Send the listed members only.', patch),
      response: safe('{where} holds the listed members only', undefined, patch),
    },
  },
} as const satisfies Readonly<Record<string, Row>>;
