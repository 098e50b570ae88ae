import type { ApiFinding } from '../types/index.ts';

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
    ({ symbol, howToAdapt }) =>
      // Whoever imports it chooses its name.
      symbol.split(': ').at(-1) === 'default' ?
        undefined
      : {
          before: `${symbol}(/* … */);`,
          after: replacementIn(howToAdapt, (name) => `${name};`),
        },
  ],
  [
    /^type-renamed$/,
    ({ before, after }) => ({ before: `let value: ${text(before)};`, after: `let value: ${text(after)};` }),
  ],
  [
    /^options-argument-moved$/,
    ({ symbol, before, after, edit }) =>
      calls(symbol, before, after, edit?.kind === 'argument-moved' ? [edit.from, edit.to] : undefined),
  ],
  [
    /^argument-(?:added-required|removed|became-required)$|^arguments-reordered$/,
    ({ symbol, before, after }) => calls(symbol, before, after),
  ],
  [
    /^result-(?:became|no-longer)-promise$/,
    ({ symbol, code }) => {
      const [bare, awaited] = [
        `const result = ${symbol}(/* … */);`,
        `const result = await ${symbol}(/* … */);`,
      ];
      return code === 'result-became-promise' ?
          { before: bare, after: awaited }
        : { before: awaited, after: bare };
    },
  ],
  [
    /^export-became-type$/,
    ({ symbol }) => ({
      before: `const value = ${nameIn(symbol)};`,
      after: `let value: ${nameIn(symbol)};`,
    }),
  ],
  [
    /^result-removed$/,
    ({ symbol, before }) => ({
      before: `const result: ${text(before)} = await ${symbol}(/* … */);`,
      after: `await ${symbol}(/* … */);`,
    }),
  ],
  [
    /^request-property-(?:added|became)-required$/,
    (finding, member) => sent(finding, '/* … */', `/* … */ ${member}: …`),
  ],
  [
    /^request-property-removed$/,
    (finding, member) => {
      const [next, ...others] = successorsIn(finding.howToAdapt);
      return sent(
        finding,
        `/* … */ ${member}: …`,
        next === undefined ? '/* … */' : `/* … */ ${next}: …`,
        others.map((name) => ` // or ${name}`).join(''),
      );
    },
  ],
  [
    /^request-value-removed$/,
    (finding, member) =>
      sent(
        finding,
        `/* … */ ${member}: ${/'[^']*'/.exec(finding.message)?.[0] ?? '…'}`,
        `/* … */ ${member}: ${finding.edit?.kind === 'value-renamed' ? `'${finding.edit.to}'` : '…'}`,
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
    ({ symbol, before, after, part, message }, member) => {
      if (part !== undefined) return partChanged(part, symbol, message, [text(before), text(after)]);
      // A whole type has no line of code that shows it.
      return symbol.includes('.') ?
          { before: `${member}: ${text(before)}`, after: `${member}: ${text(after)}` }
        : undefined;
    },
  ],
  [
    /^type-removed$/,
    ({ edit }) =>
      edit?.kind === 'type-renamed' ?
        { before: `let value: ${edit.from};`, after: `let value: ${edit.to};` }
      : undefined,
  ],
];

/** `(id, query?)` → the arguments of a call; those at `filled` stand for nothing. */
function calls(
  symbol: string,
  before: string | undefined,
  after: string | undefined,
  filled: readonly [from: number, to: number] = [0, 0],
): Snippet | undefined {
  if (before === undefined || after === undefined) return undefined;
  const names = (head: string): readonly string[] =>
    head
      .slice(1, -1)
      .split(', ')
      .map((name) => name.replace(/\?$/, ''))
      .filter((name) => name !== '');
  const start = symbol.startsWith('client.') ? 'await ' : '';
  const call = (list: readonly string[]): string => `${start}${symbol}(${list.join(', ')});`;
  const [from, to] = filled;
  return {
    before: call(names(before)),
    after: call(names(after).map((name, i) => (i >= from && i < to ? 'undefined' : name))),
  };
}

/** A whole argument or result that has another type. */
function partChanged(
  part: string,
  symbol: string,
  message: string,
  types: readonly [before: string, after: string],
): Snippet | undefined {
  // What is inside it is shown by no line of code.
  if (!message.startsWith(`The ${part} of ${symbol}()`)) return undefined;
  const [, argument] = /^argument (.*)$/.exec(part) ?? [];
  const start = symbol.startsWith('client.') ? 'await ' : '';
  const line = (type: string): string =>
    argument === undefined ?
      `const result: ${type} = ${start}${symbol}(/* … */);`
    : `const ${argument}: ${type} = …;`;
  return { before: line(types[0]), after: line(types[1]) };
}

/** A name without the module that it is imported from. */
function nameIn(symbol: string): string {
  return symbol.replace(/^.*: /, '');
}

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

/**
 * Code that passes members: in a call where they are params of the method, in a value of their type where they are not.
 * Undefined where the way to the member cannot be written as one.
 */
function sent(
  { symbol, affects }: ApiFinding,
  before: string,
  after: string,
  remark = '',
): Snippet | undefined {
  const path = symbol.split('.');
  if (!path.every((part) => /^[\w$]+$/.test(part))) return undefined;
  const method = affects.find((name) => name.startsWith('client.'));
  const params = path.findIndex((part) => part.endsWith('Params'));
  const isMember = path.length === 2;
  if (method !== undefined && params === 0) {
    const wrap = (inside: string): string =>
      path.slice(1, -1).reduceRight((text, name) => `{ ${name}: ${text} }`, `{ ${inside} }`);
    return {
      before: `await ${method}(${wrap(before)});`,
      after: `await ${method}(${wrap(after)});${remark}`,
    };
  }
  const type = path[0] ?? '';
  return isMember ?
      {
        before: `const value: ${type} = { ${before} };`,
        after: `const value: ${type} = { ${after} };${remark}`,
      }
    : undefined;
}
