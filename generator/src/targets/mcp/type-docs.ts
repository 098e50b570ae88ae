import { methodUses, type MethodUse } from '../../ir/examples/index.ts';
import type { Member, TypeNode } from '../../ir/model/type-node.ts';
import { qualifiedName } from '../../snippets/index.ts';
import { byCodeUnit } from '../../support/collate.ts';
import type { DocsContext, MemberDocs, TypeDocs } from './docs-entry.ts';
import { docsParams } from './docs-params.ts';
import { describe } from './notes.ts';
import { returnedType } from './returned-type.ts';
import { descriptionOf, extendedModel, membersOf, resolveModel } from './type-facts.ts';

/** A type that is referred to by its name. */
export type NamedType = { readonly name: string; readonly type: TypeNode };

/** The names that the text of a type mentions when none of its objects is written out. */
export function mentionsOf(context: DocsContext, use: TypeNode): readonly NamedType[] {
  const type = use.kind === 'object' ? extendedModel(use) ?? use : use;
  const name = context.nameOf(type);
  const text = context.printer.text({ ...type, nullable: false }, 0);
  if (name !== undefined && text === name) return [{ name, type }];
  return partsOf(context, type).flatMap((part) => mentionsOf(context, part));
}

/** The names that a named type mentions when it is written out itself. */
export function mentionsInside(context: DocsContext, { type }: NamedType): readonly NamedType[] {
  const resolved = resolveModel(context.api, type);
  return partsOf(context, resolved).flatMap((part) => mentionsOf(context, part));
}

/** All names that can be reached from some types; nearer ones come first. */
export function reachableTypes(context: DocsContext, roots: readonly TypeNode[]): readonly NamedType[] {
  const found = new Map<string, NamedType>();
  let next = roots.flatMap((root) => mentionsOf(context, root));
  while (next.length > 0) {
    const fresh = next.filter(({ name }, index) => {
      const isFirst = next.findIndex((each) => each.name === name) === index;
      return isFirst && !found.has(name);
    });
    for (const each of fresh) found.set(each.name, each);
    next = fresh.flatMap((each) => mentionsInside(context, each));
  }
  return [...found.values()];
}

function partsOf({ api }: DocsContext, type: TypeNode): readonly TypeNode[] {
  switch (type.kind) {
    case 'array':
      return [type.item];
    case 'map':
      return type.freeForm === false ? [type.value] : [];
    case 'union':
      return type.variants;
    case 'object': {
      const members = membersOf(api, type).map((member) => member.type);
      return type.index === undefined ? members : [...members, type.index];
    }
    default:
      return [];
  }
}

/** Every named type that the methods of an API use, and what each method takes and gives; by name. */
export function typeDocs(context: DocsContext): readonly TypeDocs[] {
  const uses = methodUses(context.api);
  const roots = uses.flatMap((use) => [
    ...docsParams(use, context.form).map(({ type }) => type),
    ...returnedTypes(use),
  ]);
  return [
    ...reachableTypes(context, roots).map((named) => docsOf(context, named)),
    ...uses.flatMap((use) => callDocs(context, use)),
  ].sort((a, b) => byCodeUnit(a.name, b.name));
}

function returnedTypes({ method }: MethodUse): readonly TypeNode[] {
  const returned = returnedType(method);
  return returned === undefined ? [] : [returned];
}

/** The parameters of a method as a type, and its result. */
function callDocs(context: DocsContext, use: MethodUse): readonly TypeDocs[] {
  const name = qualifiedName(use);
  const params = docsParams(use, context.form);
  const returned = returnedType(use.method);
  return [
    ...(params.length === 0 ?
      []
    : [{ name: `${name}.params`, members: params.map((param) => memberDocs(context, param)) }]),
    ...(returned === undefined ? [] : [resultDocs(context, `${name}.response`, returned)]),
  ];
}

function resultDocs(context: DocsContext, name: string, type: TypeNode): TypeDocs {
  const isNamed = context.nameOf(type) !== undefined;
  return isNamed ? { name, text: context.printer.text(type, 0) } : docsOf(context, { name, type });
}

function docsOf(context: DocsContext, { name, type }: NamedType): TypeDocs {
  const resolved = resolveModel(context.api, type);
  const description = type.componentText ?? descriptionOf(context.api, type);
  const text = description === undefined || description === '' ? {} : { description: description.trim() };
  if (resolved.kind !== 'object') return { name, ...text, text: context.printer.text(type, 1) };
  const index = resolved.index;
  return {
    name,
    ...text,
    members: [
      ...membersOf(context.api, resolved).map((member) => memberDocs(context, member)),
      ...(index === undefined ? [] : [{ name: '[key: string]', type: context.printer.text(index, 0) }]),
    ],
  };
}

function memberDocs(context: DocsContext, { name, required, type }: Member): MemberDocs {
  const description = describe(context.api, type, { literals: Infinity });
  return {
    name: required ? name : `${name}?`,
    type: context.printer.text(type, 0),
    ...(description !== '' && { description }),
  };
}
