import { callExample, type MethodUse } from '../../ir/examples/index.ts';
import type { TypeNode } from '../../ir/model/type-node.ts';
import { qualifiedName } from '../../snippets/index.ts';
import { docsParams, type DocsParam } from './docs-params.ts';
import { exampleBlock } from './markdown-example.ts';
import { returnedType } from './returned-type.ts';
import { descriptionOf, membersOf, resolveModel } from './type-facts.ts';
import type { TypePrinter } from './type-text.ts';

/** The page of a method as the published documentation has it. */
export function referenceMarkdown(use: MethodUse, printer: TypePrinter): string {
  const { method } = use;
  const params = docsParams(use, 'reference');
  const returned = returnedType(method);
  const description = method.description ?? '';
  return [
    `## ${method.key}`,
    `\`${signature(use, params, returned, printer)}\``,
    `**${method.verb}** \`${method.path}\``,
    ...(description === '' ? [] : [description]),
    ...(params.length === 0 ?
      []
    : ['### Parameters', ...params.map((param) => paramBlock(use, param, printer))]),
    ...(returned === undefined ? [] : ['### Returns', returnBlock(use, returned, printer)]),
    '### Example',
    exampleBlock(use, callExample(use, { form: 'reference', scope: 'required' })),
  ].join('\n\n');
}

function signature(
  use: MethodUse,
  params: readonly DocsParam[],
  returned: TypeNode | undefined,
  printer: TypePrinter,
): string {
  const list = params.map((param) => printer.member(param, 2)).join(', ');
  return `${qualifiedName(use)}(${list}): ${returned === undefined ? 'void' : printer.root(returned, 1)}`;
}

/** A parameter with the properties of its type, one level deep. Only the first line of a text is indented. */
function paramBlock({ api }: MethodUse, param: DocsParam, printer: TypePrinter): string {
  const type = resolveModel(api, param.type);
  const members = type.kind === 'object' ? membersOf(api, type) : [];
  return [
    `- \`${printer.member(param, 4)}\``,
    ...(param.description === undefined ? [] : [`  ${param.description}`]),
    ...members.flatMap((member) => {
      const text = descriptionOf(api, member.type);
      return [`  - \`${printer.member(member, 4)}\``, ...(text === undefined ? [] : [`    ${text}`])];
    }),
  ].join('\n');
}

function returnBlock({ api }: MethodUse, returned: TypeNode, printer: TypePrinter): string {
  const type = resolveModel(api, returned);
  const text = type.kind === 'object' || type.kind === 'union' ? descriptionOf(api, returned) : undefined;
  const head = `- \`${printer.root(returned, 3)}\`${text === undefined ? '' : `\n  ${text}`}`;
  if (type.kind !== 'object') return head;
  return `${head}\n${membersOf(api, type)
    .map((member) => `\n  - \`${printer.member(member, 4)}\``)
    .join('')}`;
}
