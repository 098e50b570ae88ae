import { breaking, docs, minor, risky, runs, safe, ts, yaml, type Row } from './row.ts';

const moved = '{moves} {it} to {next}';

/** Methods of the client, and the operations that they call. */
export const METHOD_RULES = {
  'method-removed': {
    does: 'remove',
    topic: 'method',
    witness: yaml('paths: { /calls: { get: {}, post: {} } }', 'paths: { /calls: { get: {} } }'),
    types: {
      none: breaking('{call} is gone.{use}', 'Replace the calls.{use}', {
        ...runs,
        line: 'remove {*it}{use}',
        renamed: moved,
        shows: 'call replaced',
      }),
    },
    wire: {
      none: breaking('remove {call} ({endpoint})', 'Stop calling it.', {
        code: 'api-removed-without-deprecation',
      }),
    },
  },
  'deprecated-method-removed': {
    does: 'remove',
    like: 'method-removed',
    witness: yaml(
      'paths: { /calls: { get: {}, post: { deprecated: true } } }',
      'paths: { /calls: { get: {} } }',
    ),
    wire: {
      none: breaking('remove deprecated {call} ({endpoint})', 'Stop calling it.', {
        code: 'api-removed-with-deprecation',
      }),
    },
  },
  'method-moved': {
    topic: 'method',
    witness: ts('await client.call.create(body);', 'await client.phone.create(body);'),
    types: {
      none: breaking('{call} is gone; it is now {nextCall}.', 'Use {nextCall}.', {
        ...runs,
        line: moved,
        shows: 'call replaced',
      }),
    },
  },
  'method-added': {
    does: 'add',
    topic: 'method',
    witness: yaml('paths: { /calls: { get: {} } }', 'paths: { /calls: { get: {}, post: {} } }'),
    types: { none: safe('{call} is new.', undefined, { ...runs, line: 'add {*it}' }) },
    wire: { none: safe('add {call} ({endpoint})', undefined, { code: 'endpoint-added' }) },
  },
  'method-deprecated': {
    topic: 'deprecation',
    keyword: ['deprecated'],
    witness: yaml('get: { operationId: listCalls }', 'get: { operationId: listCalls, deprecated: true }'),
    types: {
      none: safe('{call} is deprecated.', 'Plan to replace it.', { line: 'deprecate {*it}' }),
    },
    wire: { none: safe('deprecate {*call}', undefined, { code: 'endpoint-deprecated' }) },
  },
  'method-reactivated': {
    topic: 'deprecation',
    keyword: ['deprecated'],
    witness: yaml('get: { operationId: listCalls, deprecated: true }', 'get: { operationId: listCalls }'),
    types: { none: safe('{call} is no longer deprecated.') },
    wire: { none: safe('{call} is no longer deprecated', undefined, { code: 'endpoint-reactivated' }) },
  },
  'method-endpoint-changed': {
    topic: 'endpoint',
    witness: yaml('paths: { /get-call: { get: {} } }', 'paths: { /v2/get-call: { get: {} } }'),
    types: {
      none: risky(
        '{call} now calls {after} (was {before}).',
        'Check what you know about the old endpoint.',
        runs,
      ),
    },
  },
  'path-changed': {
    like: 'method-endpoint-changed',
    witness: yaml('paths: { /get-call: { get: {} } }', 'paths: { /v2/get-call: { get: {} } }'),
    wire: {
      none: breaking(
        '{call} now calls {new} (was {old})',
        'The SDK follows; other clients must use the new path.',
        { ...minor, code: 'api-path-changed' },
      ),
    },
  },
  'verb-changed': {
    like: 'method-endpoint-changed',
    witness: yaml('paths: { /calls: { put: {} } }', 'paths: { /calls: { patch: {} } }'),
    wire: {
      none: breaking(
        '{call} now calls {new} (was {old})',
        'The SDK follows; other clients must use the new verb.',
        { ...minor, code: 'api-method-changed' },
      ),
    },
  },
  'options-argument-moved': {
    topic: 'argument',
    witness: ts('await client.call.stop(id, options);', 'await client.call.stop(id, undefined, options);'),
    types: {
      none: breaking(
        '{call} takes a new argument before the request options: {after} (was {before}).',
        'Pass undefined in its place before the request options.',
        { shows: 'arguments' },
      ),
    },
  },
  'argument-added': {
    does: 'add',
    topic: 'argument',
    witness: ts('await client.call.list();', 'await client.call.list({ limit: 10 });'),
    types: { none: safe('{call} takes the new optional argument {name}.') },
  },
  'argument-added-required': {
    does: 'add',
    topic: 'argument',
    witness: ts('await client.call.stop(id);', 'await client.call.stop(id, { reason });'),
    types: {
      none: breaking('{call} now requires the argument {name}.', 'Pass it.', { shows: 'arguments' }),
    },
  },
  'argument-removed': {
    does: 'remove',
    topic: 'argument',
    witness: ts('await client.call.list(query);', 'await client.call.list();'),
    types: {
      none: breaking('{call} no longer takes the argument {name}.', 'Remove it.', { shows: 'arguments' }),
    },
  },
  'argument-became-required': {
    topic: 'argument',
    witness: ts('await client.call.list();', 'await client.call.list({ limit: 10 });'),
    types: {
      none: breaking('{call} now requires the argument {name}.', 'Pass it.', { shows: 'arguments' }),
    },
  },
  'argument-became-optional': {
    topic: 'argument',
    witness: ts('await client.call.list({ limit: 10 });', 'await client.call.list();'),
    types: { none: safe('The argument {name} of {call} is now optional.') },
  },
  'arguments-reordered': {
    topic: 'argument',
    witness: ts('Acme.verify(body, signature);', 'Acme.verify(signature, body);'),
    types: {
      none: breaking(
        '{call} takes its arguments in another order: {after} (was {before}).',
        'Pass them in the new order.',
        { ...runs, shows: 'arguments' },
      ),
    },
  },
  'result-removed': {
    does: 'remove',
    topic: 'result',
    witness: ts('const call = await client.call.stop(id);', 'await client.call.stop(id);'),
    types: {
      none: breaking('{call} no longer returns {before}.', 'Do not use the result.', {
        shows: 'result dropped',
      }),
    },
  },
  'result-added': {
    does: 'add',
    topic: 'result',
    witness: ts('await client.call.stop(id);', 'const call = await client.call.stop(id);'),
    types: { none: safe('{call} now returns {after}.') },
  },
  'result-became-promise': {
    topic: 'result',
    witness: ts('const isValid = Acme.verify(body);', 'const isValid = await Acme.verify(body);'),
    types: {
      none: breaking('{call} now returns a promise: {after} (was {before}).', 'Await the result.', {
        ...runs,
        shows: 'awaited',
      }),
    },
  },
  'result-no-longer-promise': {
    topic: 'result',
    witness: ts('Acme.verify(body).then((isValid) => isValid);', 'const isValid = Acme.verify(body);'),
    types: {
      none: breaking(
        '{call} no longer returns a promise: {after} (was {before}).',
        'Use the result without then().',
        { ...runs, shows: 'no longer awaited' },
      ),
    },
  },
  'result-members-removed': {
    does: 'remove',
    topic: 'result',
    witness: ts('await client.call.list().asResponse();', 'await client.call.list();'),
    types: {
      none: breaking('The result of {call} no longer has {values}.', 'Stop using {values}.', runs),
    },
  },
  'operation-description-changed': {
    like: 'documentation-changed',
    keyword: ['description', 'summary'],
    witness: yaml('get: { summary: Lists calls. }', 'get: { summary: Lists all calls. }'),
    wire: {
      none: docs('update the description of {call}', undefined, { code: 'operation-description-changed' }),
    },
  },
} as const satisfies Readonly<Record<string, Row>>;
