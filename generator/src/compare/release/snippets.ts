import type { ApiFinding } from '../api/index.ts';

/** Code before and after a change. */
export type Snippet = { readonly before: string; readonly after: string };

type Maker = (finding: ApiFinding, member: string) => Snippet | undefined;

const text = (value: string | undefined): string => value ?? 'unknown';

/** The code that shows a change; the first row that fits. */
const MAKERS: ReadonlyArray<readonly [RegExp, Maker]> = [
  [
    /^method-moved$/,
    ({ symbol, after }) => ({ before: `await ${symbol}(/* … */);`, after: `await ${after}(/* … */);` }),
  ],
  [
    /^method-removed$/,
    ({ symbol, howToAdapt }) => ({
      before: `await ${symbol}(/* … */);`,
      after: replacementIn(howToAdapt, (name) => `await ${name.replace(/\(\)$/, '')}(/* … */);`),
    }),
  ],
  [
    /^(?:static|export)-removed$/,
    ({ symbol, howToAdapt }) => ({
      before: `${symbol}(/* … */);`,
      after: replacementIn(howToAdapt, (name) => `${name};`),
    }),
  ],
  [
    /^type-renamed$/,
    ({ before, after }) => ({ before: `let value: ${text(before)};`, after: `let value: ${text(after)};` }),
  ],
  [
    /^options-argument-moved$|^argument-(?:added-required|removed|became-required)$/,
    ({ symbol, before, after }) =>
      before === undefined || after === undefined ?
        undefined
      : { before: `${symbol}${before}`, after: `${symbol}${after}` },
  ],
  [
    /^result-removed$/,
    ({ symbol, before }) => ({
      before: `const result: ${text(before)} = await ${symbol}(/* … */);`,
      after: `await ${symbol}(/* … */);`,
    }),
  ],
  [
    /^request-property-added-required$/,
    ({ affects }, member) => callWith(affects, '{ /* … */ }', `{ /* … */ ${member}: … }`),
  ],
  [
    /^request-property-became-required$/,
    ({ affects }, member) => callWith(affects, '{ /* … */ }', `{ /* … */ ${member}: … }`),
  ],
  [
    /^request-property-removed$/,
    ({ affects, howToAdapt }, member) => {
      const [next, ...others] = successorsIn(howToAdapt);
      const or = others.map((name) => ` // or ${name}`).join('');
      return callWith(
        affects,
        `{ /* … */ ${member}: … }`,
        next === undefined ? '{ /* … */ }' : `{ /* … */ ${next}: … }`,
        or,
      );
    },
  ],
  [
    /^request-value-removed$/,
    ({ message, affects, edit }, member) =>
      callWith(
        affects,
        `{ /* … */ ${member}: ${/'[^']*'/.exec(message)?.[0] ?? '…'} }`,
        `{ /* … */ ${member}: ${edit?.kind === 'value-renamed' ? `'${edit.to}'` : '…'} }`,
      ),
  ],
  [
    /^response-property-removed$/,
    (_, member) => ({ before: `result.${member}`, after: `// ${member} is no longer returned` }),
  ],
  [
    /^response-property-became-optional$/,
    (_, member) => ({
      before: `use(result.${member});`,
      after: `if (result.${member} !== undefined) use(result.${member});`,
    }),
  ],
  [
    /^response-became-nullable$/,
    (_, member) => ({
      before: `use(result.${member});`,
      after: `if (result.${member} !== null) use(result.${member});`,
    }),
  ],
  [
    /^re(?:quest|sponse)-type-(?:changed|opened)$/,
    ({ symbol, before, after }, member) =>
      // A whole type has no line of code that shows it.
      symbol.includes('.') ?
        { before: `${member}: ${text(before)}`, after: `${member}: ${text(after)}` }
      : undefined,
  ],
  [
    /^type-removed$/,
    ({ edit }) =>
      edit?.kind === 'type-renamed' ?
        { before: `let value: ${edit.from};`, after: `let value: ${edit.to};` }
      : undefined,
  ],
];

/** Code before and after, where the change can be shown in a line. */
export function snippetOf(finding: ApiFinding): Snippet | undefined {
  const member = finding.symbol.split('.').at(-1)?.replace(/\[.*$/, '') ?? finding.symbol;
  return MAKERS.find(([pattern]) => pattern.test(finding.code))?.[1](finding, member);
}

/** What to use instead, as an advice ends: `… Use a or b.` */
export function successorsIn(advice: string | undefined): readonly string[] {
  return /Use (.*?)\.$/.exec(advice ?? '')?.[1]?.split(' or ') ?? [];
}

function replacementIn(advice: string | undefined, show: (name: string) => string): string {
  const found = successorsIn(advice);
  return found.length === 0 ? '// no replacement' : found.map(show).join('\n// or\n');
}

function callWith(
  affects: readonly string[],
  before: string,
  after: string,
  remark = '',
): Snippet | undefined {
  const method = affects.find((name) => name.startsWith('client.'));
  return method === undefined ? undefined : (
      { before: `await ${method}(${before});`, after: `await ${method}(${after});${remark}` }
    );
}
