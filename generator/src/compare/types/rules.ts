import type { Bump, Severity } from '../wire/index.ts';

/** What a change means for callers. Texts have holes: `{symbol}`, `{name}`, `{owner}`, `{before}`, `{after}`, `{values}`, `{use}`. */
export type ApiRule = {
  readonly severity: Severity;
  readonly bump: Bump;
  /** What `types_in_minor` allows in a minor: only types, never names that run. */
  readonly typesOnly: boolean;
  readonly says: string;
  readonly adapt?: string;
  /** Instead of `adapt` where it is known what to use. */
  readonly successor?: string;
};

type Options = { readonly adapt?: string; readonly successor?: string; readonly runs?: true };

const rule = (
  severity: Severity,
  bump: Bump,
  says: string,
  { adapt, successor, runs }: Options = {},
): ApiRule => ({
  severity,
  bump,
  typesOnly: runs !== true,
  says,
  ...(adapt !== undefined && { adapt }),
  ...(successor !== undefined && { successor }),
});
const runs = true;

/** Every change that is looked for. `request-…`: callers pass the value; `response-…`: callers read it. */
export const API_RULES = {
  // Names.
  'export-removed': rule('breaking', 'major', 'The export {symbol} is gone.{use}', {
    runs,
    adapt: 'Replace it.{use}',
  }),
  'export-added': rule('safe', 'minor', 'The export {symbol} is new.', { runs }),
  'export-became-type': rule(
    'breaking',
    'major',
    '{symbol} is only a type now: it is no longer there when the program runs.',
    { runs, adapt: 'Import it as a type, and stop using it as a value.' },
  ),
  'type-removed': rule('breaking', 'major', 'The type {symbol} is gone.{use}', {
    adapt: 'Name the type by another path, or write it out.',
    successor: 'Replace the name.{use}',
  }),
  'type-renamed': rule('breaking', 'major', 'The type {symbol} is now called {after}.', {
    adapt: 'Replace {before} with {after}.',
  }),
  'type-added': rule('safe', 'minor', 'The type {symbol} is new.'),
  'static-removed': rule('breaking', 'major', '{symbol} is gone.{use}', {
    runs,
    adapt: 'Replace the calls.{use}',
  }),
  'static-added': rule('safe', 'minor', '{symbol} is new.', { runs }),
  'member-removed': rule('breaking', 'major', '{symbol} is gone.', { runs, adapt: 'Stop using it.' }),
  'member-added': rule('safe', 'minor', '{symbol} is new.', { runs }),
  'subpath-removed': rule('breaking', 'major', 'The module {symbol} can no longer be imported.', {
    runs,
    adapt: 'Import from the package itself.',
  }),
  'subpath-added': rule('safe', 'minor', 'The module {symbol} can be imported.', { runs }),
  'resource-removed': rule('breaking', 'major', '{symbol} is gone.{use}', {
    runs,
    adapt: 'Replace the calls of its methods.{use}',
  }),
  'resource-added': rule('safe', 'minor', '{symbol} is new.', { runs }),
  // Methods.
  'method-removed': rule('breaking', 'major', '{symbol}() is gone.{use}', {
    runs,
    adapt: 'Replace the calls.{use}',
  }),
  'method-moved': rule('breaking', 'major', '{symbol}() is gone; it is now {after}().', {
    runs,
    adapt: 'Use {after}().',
  }),
  'method-added': rule('safe', 'minor', '{symbol}() is new.', { runs }),
  'method-deprecated': rule('safe', 'minor', '{symbol}() is deprecated.', { adapt: 'Plan to replace it.' }),
  'method-reactivated': rule('safe', 'patch', '{symbol}() is no longer deprecated.'),
  'method-endpoint-changed': rule('risky', 'minor', '{symbol}() now calls {after} (was {before}).', {
    runs,
    adapt: 'Check what you know about the old endpoint.',
  }),
  'options-argument-moved': rule(
    'breaking',
    'major',
    '{symbol}() takes a new argument before the request options: {after} (was {before}).',
    { adapt: 'Pass undefined in its place before the request options.' },
  ),
  'argument-added': rule('safe', 'minor', '{symbol}() takes the new optional argument {name}.'),
  'argument-added-required': rule('breaking', 'major', '{symbol}() now requires the argument {name}.', {
    adapt: 'Pass it.',
  }),
  'argument-removed': rule('breaking', 'major', '{symbol}() no longer takes the argument {name}.', {
    adapt: 'Remove it.',
  }),
  'argument-became-required': rule('breaking', 'major', '{symbol}() now requires the argument {name}.', {
    adapt: 'Pass it.',
  }),
  'argument-became-optional': rule('safe', 'minor', 'The argument {name} of {symbol}() is now optional.'),
  'arguments-reordered': rule(
    'breaking',
    'major',
    '{symbol}() takes its arguments in another order: {after} (was {before}).',
    { runs, adapt: 'Pass them in the new order.' },
  ),
  'result-removed': rule('breaking', 'major', '{symbol}() no longer returns {before}.', {
    adapt: 'Do not use the result.',
  }),
  'result-added': rule('safe', 'minor', '{symbol}() now returns {after}.'),
  'result-became-promise': rule(
    'breaking',
    'major',
    '{symbol}() now returns a promise: {after} (was {before}).',
    { runs, adapt: 'Await the result.' },
  ),
  'result-no-longer-promise': rule(
    'breaking',
    'major',
    '{symbol}() no longer returns a promise: {after} (was {before}).',
    { runs, adapt: 'Use the result without then().' },
  ),
  'result-members-removed': rule('breaking', 'major', 'The result of {symbol}() no longer has {values}.', {
    runs,
    adapt: 'Stop using {values}.',
  }),
  // What callers pass.
  'request-property-added': rule('safe', 'minor', '{symbol} is new and optional.'),
  'request-property-added-required': rule('breaking', 'major', '{symbol} is new and required.', {
    adapt: 'Pass {name}.',
  }),
  'request-property-removed': rule(
    'breaking',
    'major',
    '{symbol} is gone: literals with {name} no longer compile (TS2353).',
    { adapt: 'Stop passing {name}.{use}' },
  ),
  'request-property-became-required': rule('breaking', 'major', '{symbol} is now required.', {
    adapt: 'Pass {name}.',
  }),
  'request-property-became-optional': rule('safe', 'minor', '{symbol} is now optional.'),
  'request-became-nullable': rule('safe', 'minor', '{symbol} may now be null.'),
  'request-became-not-nullable': rule('breaking', 'major', '{symbol} may no longer be null.', {
    adapt: 'Leave it out instead.',
  }),
  'request-value-added': rule('safe', 'minor', '{symbol} accepts {values}.'),
  'request-value-removed': rule('breaking', 'major', '{symbol} no longer accepts {values}.', {
    adapt: 'Pass one of the remaining values.',
    successor: 'Replace it.{use}',
  }),
  'request-type-widened': rule('safe', 'minor', '{symbol} accepts more: {after} (was {before}).'),
  'request-type-changed': rule('breaking', 'major', '{symbol} is now {after} (was {before}).', {
    adapt: 'Pass the new type.',
  }),
  'request-variant-added': rule('safe', 'minor', '{symbol} accepts {values}.'),
  'request-variant-removed': rule('breaking', 'major', '{symbol} no longer accepts {values}.', {
    adapt: 'Pass one of the remaining variants.',
  }),
  'request-index-added': rule('safe', 'minor', '{symbol} takes members of any name.'),
  'request-index-removed': rule(
    'breaking',
    'major',
    '{symbol} only takes the members it names: literals with others no longer compile (TS2353).',
    { adapt: 'Stop passing other members.' },
  ),
  // What callers read.
  'response-property-added': rule('safe', 'minor', '{symbol} is new.'),
  'response-property-added-required': rule(
    'risky',
    'minor',
    '{symbol} is new; values built by hand lack it.',
    { adapt: 'Add {name} to mocks.' },
  ),
  'response-property-removed': rule('breaking', 'major', '{symbol} is gone.', {
    adapt: 'Stop reading {name}.',
  }),
  'response-property-became-required': rule(
    'risky',
    'minor',
    '{symbol} is now always present; values built by hand may lack it.',
    { adapt: 'Add {name} to mocks.' },
  ),
  'response-property-became-optional': rule('breaking', 'major', '{symbol} may now be undefined.', {
    adapt: 'Handle undefined.',
  }),
  'response-became-nullable': rule('breaking', 'major', '{symbol} may now be null.', {
    adapt: 'Handle null.',
  }),
  'response-became-not-nullable': rule('safe', 'minor', '{symbol} is never null any more.'),
  'response-value-added': rule(
    'risky',
    'minor',
    '{symbol} may now be {values}; an exhaustive switch no longer compiles (TS2322).',
    { adapt: 'Add a default branch.' },
  ),
  'response-value-removed': rule(
    'breaking',
    'major',
    '{symbol} is never {values} any more; comparisons with it no longer compile (TS2367).',
    { adapt: 'Remove the comparisons.', successor: 'Change the comparisons.{use}' },
  ),
  'response-type-opened': rule('breaking', 'major', '{symbol} is now {after} (was {before}).', {
    adapt: 'Check the value before using it.',
  }),
  'response-type-narrowed': rule('safe', 'minor', '{symbol} is now always {after} (was {before}).'),
  'response-type-changed': rule('breaking', 'major', '{symbol} is now {after} (was {before}).', {
    adapt: 'Read the new type.',
  }),
  'response-variant-added': rule('breaking', 'major', '{symbol} may now be {values}.', {
    adapt: 'Handle the new variant.',
  }),
  'response-variant-removed': rule(
    'breaking',
    'major',
    '{symbol} is never {values} any more; comparisons with its literals no longer compile (TS2367).',
    { adapt: 'Remove the branches for it.' },
  ),
  'response-index-added': rule('safe', 'minor', '{symbol} may have members of any name.'),
  'response-index-removed': rule('breaking', 'major', '{symbol} only has the members it names.', {
    adapt: 'Stop reading other members.',
  }),
  // Texts.
  'property-deprecated': rule('safe', 'minor', '{symbol} is deprecated.', { adapt: 'Plan to replace it.' }),
  'documentation-changed': rule('docs', 'patch', 'The comments of {symbol} changed.'),
} as const satisfies Readonly<Record<string, ApiRule>>;

/** A row's name. */
export type ApiCode = keyof typeof API_RULES;

/** The row of a code. */
export function apiRule(code: ApiCode): ApiRule {
  return API_RULES[code];
}
