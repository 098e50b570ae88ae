import { callExample, type MethodUse } from '../../ir/examples/index.ts';
import type { TypeNode } from '../../ir/model/type-node.ts';
import { qualifiedName } from '../../snippets/index.ts';
import { mdCode } from '../../support/encode.ts';
import type { DocsContext } from './docs-entry.ts';
import { withCalls } from './call-texts.ts';
import { docsParams, type DocsParam } from './docs-params.ts';
import { exampleBlock } from './markdown-example.ts';
import { describe } from './notes.ts';
import { returnedType } from './returned-type.ts';
import { membersOf, resolveModel } from './type-facts.ts';
import { typeBlock } from './type-block.ts';

/** How deep the types of a page are written out. */
type Depths = {
  readonly signature: number;
  readonly param: number;
  readonly returned: number;
  readonly returnedMember: number;
  /** Literals listed where a type text leaves them out. */
  readonly literals: number;
  /** Whether members of the result that are parameters as well are only named. */
  readonly once: boolean;
  /** Whether only the first sentence of a text is shown, and no members of parameters. */
  readonly brief: boolean;
};

/** As deep as the published documentation. */
const inline: Depths = {
  signature: 2,
  param: 4,
  returned: 3,
  returnedMember: 4,
  literals: 60,
  once: false,
  brief: false,
};
/** Every type by its name. */
const named: Depths = {
  signature: 0,
  param: 0,
  returned: 0,
  returnedMember: 0,
  literals: 20,
  once: true,
  brief: false,
};

/** Pages that are longer with all types in place name them instead. */
const longestInline = 5000;
/** Longer signatures of such pages leave optional parameters out. */
const longestSignature = 1000;
/** Length up to which a page that names its types writes them out at its end. */
const longestWithTypes = 5500;
/** Length up to which a page says what a member of its result is. */
const longestReturned = 60;
/** Pages that are still longer say less about each parameter. */
const longestPage = 20_000;

/** The page of a method with the faults of the published documentation mended. */
export function correctMarkdown(context: DocsContext, use: MethodUse): string {
  const whole = page(context, use, inline, []);
  if (whole.length <= longestInline) return whole;
  const short = page(context, use, named, []);
  const depths = short.length > longestPage - 1000 ? { ...named, brief: true } : named;
  return page(context, use, depths, typeBlock(context, use, longestWithTypes - short.length));
}

function page(context: DocsContext, use: MethodUse, depths: Depths, types: readonly string[]): string {
  const { method } = use;
  const params = docsParams(use, 'correct');
  const returned = returnedType(method);
  const description = withCalls(context.api, (method.description ?? '').trim());
  return [
    `## ${method.key}`,
    mdCode(signature(context, use, params, depths)),
    `**${method.verb}** ${mdCode(method.path)}`,
    ...(method.deprecated === undefined ?
      []
    : [`**Deprecated.** ${withCalls(context.api, method.deprecated)}`.trim()]),
    ...(description === '' ? [] : [description]),
    ...(params.length === 0 ?
      []
    : ['### Parameters', ...params.map((param) => paramBlock(context, param, depths))]),
    ...(returned === undefined ? [] : ['### Returns', returnBlock(context, use, returned, depths)]),
    ...types,
    '### Example',
    exampleBlock(use, callExample(use, { form: 'correct' })),
  ].join('\n\n');
}

function signature(
  context: DocsContext,
  use: MethodUse,
  params: readonly DocsParam[],
  { signature: depth }: Depths,
): string {
  const texts = params.map((param) => context.printer.member(param, depth));
  const isLong = depth === 0 && texts.join(', ').length > longestSignature;
  const shown = isLong ? texts.filter((_, index) => params[index]?.required) : texts;
  const more = shown.length < texts.length ? [`... ${texts.length - shown.length} optional`] : [];
  return `${qualifiedName(use)}(${[...shown, ...more].join(', ')}): ${returnText(
    context,
    use,
    Math.min(depth, 1),
  )}`;
}

function returnText({ printer }: DocsContext, { method }: MethodUse, depth: number): string {
  const { response } = method;
  const returned = returnedType(method);
  if (returned === undefined) return 'void';
  if (response.kind === 'binary') return 'Response';
  if (depth > 0) return printer.root(returned, depth);
  const declared = method.paging?.itemTypeName ?? (response.kind === 'json' ? response.typeName : undefined);
  return returned.kind === 'object' ? declared ?? printer.text(returned, 0) : printer.text(returned, 0);
}

/** A parameter with the members of its type, one level deep. */
function paramBlock(
  context: DocsContext,
  param: DocsParam,
  { param: depth, literals, brief }: Depths,
): string {
  const { api, printer } = context;
  if (brief)
    return [
      `- ${mdCode(printer.member(param, depth))}`,
      ...indented(firstSentence(describe(context, param.type, { literals: 0 })), 2),
    ].join('\n');
  const type = resolveModel(api, param.type);
  const members = type.kind === 'object' ? membersOf(api, type) : [];
  return [
    `- ${mdCode(printer.member(param, depth))}`,
    ...indented(describe(context, param.type, { literals }), 2),
    ...members.flatMap((member) => [
      `  - ${mdCode(printer.member(member, depth))}`,
      ...indented(describe(context, member.type, { literals }), 4),
    ]),
  ].join('\n');
}

/** What is said about a member of a result; long texts are those of its type, which can be expanded. */
const shortText = (text: string): string => (text.length <= longestReturned ? text : '');

function firstSentence(text: string): string {
  return /^.*?[.!?](?=\s|$)/.exec(text)?.[0] ?? text.split('\n', 1)[0] ?? '';
}

/** Every line of a text below the item of a list. */
function indented(text: string, blanks: number): readonly string[] {
  if (text === '') return [];
  return text.split('\n').map((line) => (line.trim() === '' ? '' : `${' '.repeat(blanks)}${line}`));
}

function returnBlock(
  context: DocsContext,
  use: MethodUse,
  returned: TypeNode,
  { returned: depth, returnedMember, literals, once }: Depths,
): string {
  const { api, printer } = context;
  const type = resolveModel(api, returned);
  const hasText = type.kind === 'object' || type.kind === 'union';
  const text = hasText ? describe(context, returned, { literals }) : '';
  const head = [`- ${mdCode(returnText(context, use, depth))}`, ...indented(text, 2)].join('\n');
  if (type.kind !== 'object') return head;
  const members = membersOf(api, type).map((member) => ({
    line: printer.member(member, returnedMember),
    text: shortText(firstSentence(describe(context, member.type, { literals: 0 }))),
  }));
  const params = once ? docsParams(use, 'correct') : [];
  const known = new Set(params.map((param) => withoutMark(printer.member(param, 0))));
  const others = members.filter(({ line }) => !known.has(withoutMark(line)));
  const repeated = members.filter(({ line }) => known.has(withoutMark(line)));
  return [
    head,
    '',
    ...others.map(({ line, text: about }) => `  - ${mdCode(line)}${about === '' ? '' : ` — ${about}`}`),
    ...(repeated.length === 0 ?
      []
    : [
        `  - as in Parameters: ${repeatedText(
          repeated.map(({ line }) => nameOfLine(line)),
          params,
        )}`,
      ]),
  ].join('\n');
}

/** Names of members that are parameters as well; the whole body in one word. */
function repeatedText(names: readonly string[], params: readonly DocsParam[]): string {
  const body = params.filter(({ origin }) => origin === 'body').map(({ name }) => name);
  const isAll = body.length > 3 && body.every((name) => names.includes(name));
  const single = isAll ? names.filter((name) => !body.includes(name)) : names;
  return [
    ...single.map((name) => mdCode(name)),
    ...(isAll ? [`all ${body.length} members of the body`] : []),
  ].join(', ');
}

function nameOfLine(member: string): string {
  return member.split(/\??: /, 1)[0] ?? member;
}

/** `name: type`, required or not. */
function withoutMark(member: string): string {
  return member.replace(/\?(?=: )/, '');
}
