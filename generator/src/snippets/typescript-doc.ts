import {
  exampleEndless,
  exampleFile,
  isExampleObject,
  type ExampleObject,
  type ExampleValue,
} from '../ir/examples/index.ts';
import { tsLiteralKey, tsString } from '../support/encode.ts';
import { textWidth } from '../support/text.ts';
import {
  breakParent,
  fill,
  firstThatFits,
  group,
  ifBreak,
  indent,
  indentIfBroken,
  join,
  line,
  softline,
  willBreak,
  type Doc,
} from './doc.ts';

/** An expression that is already text: a name or a member of one. */
export type Name = { readonly name: string };

/** A call with literal arguments. */
export type Call = {
  readonly callee: string;
  readonly args: ReadonlyArray<ExampleValue | Name>;
  /** Name that stands for every file; by default files are read from disk. */
  readonly file?: string;
};

const names = new WeakSet<object>();

/** Marks a text as an expression of its own. */
export function name(text: string): Name {
  const marked = { name: text };
  names.add(marked);
  return marked;
}

/**
 * A literal as prettier prints it. An object is broken if it does not fit, or from the start if it has three entries
 * or more, or two of which one is an object.
 */
export function literal(value: ExampleValue, file?: string): Doc {
  if (value === exampleFile) return file ?? call({ callee: 'fs.createReadStream', args: ['path/to/file'] });
  // No literal would do: the type requires itself for ever.
  if (value === exampleEndless) return '{} as never';
  if (isName(value)) return value.name;
  if (typeof value === 'string') return tsString(value);
  if (typeof value === 'number') return String(Object.is(value, -0) ? 0 : value).replace('e+', 'e');
  if (Array.isArray(value)) return arrayLiteral(value, file);
  return isExampleObject(value) ? objectLiteral(value, file) : String(value);
}

function objectLiteral(value: ExampleObject, file: string | undefined): Doc {
  const entries = Object.entries(value);
  if (entries.length === 0) return '{}';
  const broken =
    entries.length > 2 ||
    (entries.length === 2 && entries.some(([, inner]) => isExampleObject(inner) && !isName(inner)));
  const members = entries.map(([key, inner]) => property(tsLiteralKey(key), inner, file));
  return group(['{', indent([line, join([',', line], members)]), ifBreak(','), line, '}'], broken);
}

function property(key: string, value: ExampleValue, file: string | undefined): Doc {
  const text = `${key}:`;
  const doc = literal(value, file);
  if (typeof value === 'boolean' || (typeof value === 'number' && value >= 0)) return [text, ' ', doc];
  if (value === exampleFile && file === undefined) return group([text, group(indent([line, doc]))]);
  if (typeof value !== 'string') return fluid(text, doc);
  // A line break after a key that short would win nothing.
  return textWidth(key) < 5 ? [text, ' ', doc] : group([text, group(indent([line, doc]))]);
}

/** The value goes to the next line only if not even its beginning fits beside the name. */
function fluid(left: string, right: Doc): Doc {
  const gap = group(indent(line));
  return group([left, gap, indentIfBroken(right, gap)]);
}

function arrayLiteral(items: readonly ExampleValue[], file: string | undefined): Doc {
  if (items.length === 0) return '[]';
  const docs = items.map((item) => literal(item, file));
  const isNumbers = items.length > 1 && items.every((item) => typeof item === 'number');
  const id = {};
  const inner = isNumbers ? fill(numberParts(docs, id)) : [join([',', line], docs), ifBreak(',')];
  return group(['[', indent([softline, inner]), softline, ']'], isMatrix(items), id);
}

function numberParts(docs: readonly Doc[], array: object): Doc[] {
  return docs.flatMap((doc, index) =>
    index === docs.length - 1 ? [[doc, ifBreak(',', array)]] : [[doc, ','], line],
  );
}

/** Several objects, or several arrays, of more than one entry each: always one per line. */
function isMatrix(items: readonly ExampleValue[]): boolean {
  const shape = (item: ExampleValue): string => {
    if (Array.isArray(item)) return item.length > 1 ? 'array' : '';
    return isExampleObject(item) && Object.keys(item).length > 1 ? 'object' : '';
  };
  const first = items[0] === undefined ? '' : shape(items[0]);
  return items.length > 1 && first !== '' && items.every((item) => shape(item) === first);
}

/** A call; an object or array at the end stays beside the opening parenthesis. */
export function call({ callee, args, file }: Call): Doc {
  return group([callee, callArguments(args, file)]);
}

function callArguments(args: Call['args'], file: string | undefined): Doc {
  if (args.length === 0) return '()';
  const docs = args.map((arg) => (isName(arg) ? arg.name : literal(arg, file)));
  const broken = (): Doc =>
    group(['(', indent([softline, join([',', line], docs)]), ifBreak(','), softline, ')'], true);
  const last = docs.at(-1);
  if (last === undefined || !hugsLast(args)) {
    return group(['(', indent([softline, join([',', line], docs)]), ifBreak(','), softline, ')']);
  }
  const before = docs.slice(0, -1);
  if (before.some(willBreak)) return broken();
  const hugged = (doc: Doc): Doc => ['(', join(', ', [...before, doc]), ')'];
  return [
    willBreak(last) ? breakParent : '',
    firstThatFits([hugged(last), hugged(group(last, true)), broken()]),
  ];
}

function hugsLast(args: Call['args']): boolean {
  const last = args.at(-1);
  const beforeLast = args.at(-2);
  if (last === undefined || isName(last) || last === exampleFile || last === exampleEndless) return false;
  if (isExampleObject(last)) return Object.keys(last).length > 0 && !isExampleObject(asValue(beforeLast));
  if (!Array.isArray(last) || last.length === 0 || Array.isArray(beforeLast)) return false;
  const items: readonly ExampleValue[] = last;
  return !(args.length > 1 && items.length > 1 && items.every((item) => typeof item === 'number'));
}

/** `const variable = await call;`; the variable may have a type or be a pattern. */
export function assignedCall(variable: string, called: Call, width: number, awaited = true): Doc {
  const left = `const ${variable} =`;
  const right: Doc = awaited ? ['await ', call(called)] : call(called);
  const isPoor = breaksPoorly(called, width);
  return [isPoor ? group([left, group(indent([line, right]))]) : fluid(left, right), ';'];
}

/** `const variable = literal;` */
export function assignedValue(variable: string, value: ExampleValue): Doc {
  return [fluid(`const ${variable} =`, literal(value)), ';'];
}

/** `await call;` */
export function awaitedCall(awaited: Call): Doc {
  return ['await ', call(awaited), ';'];
}

/** Whether breaking inside the parentheses would win little: no argument, or a single short one. */
function breaksPoorly({ args }: Call, width: number): boolean {
  const [only] = args;
  if (only === undefined) return true;
  if (args.length > 1 || only === exampleFile) return false;
  if (isName(only)) return only.name.length <= width / 4;
  if (typeof only === 'string') return tsString(only).length <= width / 4;
  return typeof only !== 'object' || only === null;
}

export function isName(value: ExampleValue | Name): value is Name {
  return typeof value === 'object' && value !== null && names.has(value);
}

function asValue(value: ExampleValue | Name | undefined): ExampleValue | undefined {
  return value === undefined || isName(value) ? undefined : value;
}
