import { breaking, runs, safe, ts, type Row } from './row.ts';

const gone = { ...runs, line: 'remove {*it}{use}' } as const;
const fresh = { ...runs, line: 'add {*it}' } as const;

/** Names that a package exports, and what hangs on its client. */
export const NAME_RULES = {
  'package-renamed': {
    topic: 'package',
    witness: ts("import Acme from 'acme';", "import Acme from 'acme-sdk';"),
    types: {
      none: breaking(
        'The package is now called {after} (was {before}).',
        'Depend on {after}, and import it by that name.',
        { ...runs, line: 'rename the package {before} to {after}' },
      ),
    },
  },
  'export-removed': {
    does: 'remove',
    topic: 'export',
    witness: ts("import { sign } from 'acme';", '// acme no longer exports sign'),
    types: {
      none: breaking('The export {it} is gone.{use}', 'Replace it.{use}', {
        ...gone,
        shows: 'name replaced',
      }),
    },
  },
  'export-added': {
    does: 'add',
    topic: 'export',
    witness: ts('// acme exports no sign', "import { sign } from 'acme';"),
    types: { none: safe('The export {it} is new.', undefined, fresh) },
  },
  'export-became-type': {
    topic: 'export',
    witness: ts("import { Call } from 'acme';", "import type { Call } from 'acme';"),
    types: {
      none: breaking(
        '{it} is only a type now: it is no longer there when the program runs.',
        'Import it as a type, and stop using it as a value.',
        { ...runs, shows: 'type only' },
      ),
    },
  },
  'type-removed': {
    does: 'remove',
    topic: 'type',
    witness: ts('let call: Acme.CallResponse;', "let call: Awaited<ReturnType<Acme['call']['retrieve']>>;"),
    types: {
      none: breaking('The type {it} is gone.{use}', 'Name the type by another path, or write it out.', {
        successor: 'Replace the name.{use}',
        line: 'remove {*it}{use}',
        renamed: 'rename {it} to {next}',
        shows: 'type replaced',
      }),
    },
  },
  'type-renamed': {
    topic: 'type',
    witness: ts('let call: Acme.CallResult;', 'let call: Acme.CallResponse;'),
    types: {
      none: breaking('The type {it} is now called {after}.', 'Replace {before} with {after}.', {
        line: 'rename {it} to {next}',
        shows: 'type replaced',
      }),
    },
  },
  'type-added': {
    does: 'add',
    topic: 'type',
    witness: ts('// Acme.CallResponse is no type', 'let call: Acme.CallResponse;'),
    types: { none: safe('The type {it} is new.', undefined, { line: 'add {*it}' }) },
  },
  'static-removed': {
    does: 'remove',
    topic: 'static',
    witness: ts('Acme.verify(body, signature);', '// Acme.verify is gone'),
    types: {
      none: breaking('{it} is gone.{use}', 'Replace the calls.{use}', { ...gone, shows: 'name replaced' }),
    },
  },
  'static-added': {
    does: 'add',
    topic: 'static',
    witness: ts('// Acme.verify does not exist', 'Acme.verify(body, signature);'),
    types: { none: safe('{it} is new.', undefined, fresh) },
  },
  'member-removed': {
    does: 'remove',
    topic: 'member',
    witness: ts('client.baseURL;', '// client.baseURL is gone'),
    types: { none: breaking('{it} is gone.', 'Stop using it.', gone) },
  },
  'member-added': {
    does: 'add',
    topic: 'member',
    witness: ts('// client.baseURL does not exist', 'client.baseURL;'),
    types: { none: safe('{it} is new.', undefined, fresh) },
  },
  'subpath-removed': {
    does: 'remove',
    topic: 'module',
    witness: ts("import { Call } from 'acme/resources/call';", "import { Call } from 'acme';"),
    types: {
      none: breaking('The module {it} can no longer be imported.', 'Import from the package itself.', gone),
    },
  },
  'subpath-added': {
    does: 'add',
    topic: 'module',
    witness: ts("import { Call } from 'acme';", "import { Call } from 'acme/resources/call';"),
    types: { none: safe('The module {it} can be imported.', undefined, fresh) },
  },
  'resource-removed': {
    does: 'remove',
    topic: 'resource',
    witness: ts('await client.call.list();', '// client.call is gone, with all its methods'),
    types: { none: breaking('{it} is gone.{use}', 'Replace the calls of its methods.{use}', gone) },
  },
  'resource-added': {
    does: 'add',
    topic: 'resource',
    witness: ts('// client.call does not exist', 'await client.call.list();'),
    types: { none: safe('{it} is new.', undefined, fresh) },
  },
} as const satisfies Readonly<Record<string, Row>>;
