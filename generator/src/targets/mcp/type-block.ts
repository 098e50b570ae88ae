import type { MethodUse } from '../../ir/examples/index.ts';
import type { TypeNode } from '../../ir/model/type-node.ts';
import { mdCode } from '../../support/encode.ts';
import { qualifiedName } from '../../snippets/index.ts';
import type { DocsContext } from './docs-entry.ts';
import { docsParams } from './docs-params.ts';
import { returnedType } from './returned-type.ts';
import { reachableTypes, type MentionedType } from './mentions.ts';
import { resolveModel } from './type-facts.ts';

/** The types that a page names, nearest first, as many as there is room for, and where to find the others. */
export function typeBlock(context: DocsContext, use: MethodUse, room: number): readonly string[] {
  const types = namedTypes(context, use);
  const lines: string[] = [];
  const left = new Set<string>();
  let used = 0;
  for (const { name, type } of types) {
    const line = `- ${mdCode(name)}: ${mdCode(context.printer.text(type, 1))}`;
    // A type that is left out does not keep shorter ones from being shown.
    if (used + line.length + 1 > room) left.add(name);
    else {
      lines.push(line);
      used += line.length + 1;
    }
  }
  const [first = ''] = left;
  const paths = left.size === 0 ? [] : pathsTo(context, use, left).map((path) => mdCode(path));
  return [
    ...(lines.length === 0 ? [] : ['### Types', lines.join('\n')]),
    ...(paths.length === 0 ?
      []
    : [
        `For types that are not written out here, expand their name (\`type:${first}\`) or ${paths.join(
          ', ',
        )}.`,
      ]),
  ];
}

/** The parameters and results in which some types occur, as paths that the server expands. */
function pathsTo(context: DocsContext, use: MethodUse, names: ReadonlySet<string>): readonly string[] {
  const leads = (type: TypeNode): boolean =>
    reachableTypes(context, [type]).some(({ name }) => names.has(name));
  const returned = returnedType(use.method);
  const method = qualifiedName(use).replace(/^client\./, '');
  return [
    ...docsParams(use, 'correct').flatMap(({ name, type }) =>
      leads(type) ? [`${method} params.${name}`] : [],
    ),
    ...(returned !== undefined && leads(returned) ? [`${method} returns`] : []),
  ];
}

/** What the page names; types whose members it lists already are left out. */
function namedTypes(context: DocsContext, use: MethodUse): readonly MentionedType[] {
  const { api } = context;
  const params = docsParams(use, 'correct').map(({ type }) => type);
  const returned = returnedType(use.method);
  const roots = returned === undefined ? params : [...params, returned];
  const listed = new Set(
    roots.flatMap((type) => (resolveModel(api, type).kind === 'object' ? context.nameOf(type) ?? [] : [])),
  );
  return reachableTypes(context, roots).filter(({ name }) => !listed.has(name));
}
