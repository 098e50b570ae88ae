import type { TypeNode } from '../../ir/model/type-node.ts';
import type { DocsContext } from './docs-entry.ts';
import { extendedModel, membersOf, resolveModel } from './type-facts.ts';

/** A type that is referred to by its name. */
export type MentionedType = { readonly name: string; readonly type: TypeNode };

/** The names that the text of a type mentions when none of its objects is written out. */
function mentionsOf(context: DocsContext, use: TypeNode): readonly MentionedType[] {
  const type = use.kind === 'object' ? extendedModel(use) ?? use : use;
  const name = context.nameOf(type);
  const text = context.printer.text(type, 0).replace(/ \| null$/, '');
  if (name !== undefined && text === name) return [{ name, type }];
  return partsOf(context, type).flatMap((part) => mentionsOf(context, part));
}

/** The names that a named type mentions when it is written out itself. */
function mentionsInside(context: DocsContext, { type }: MentionedType): readonly MentionedType[] {
  const resolved = resolveModel(context.api, type);
  return partsOf(context, resolved).flatMap((part) => mentionsOf(context, part));
}

/** All names that can be reached from some types; nearer ones come first. */
export function reachableTypes(context: DocsContext, roots: readonly TypeNode[]): readonly MentionedType[] {
  const found = new Map<string, MentionedType>();
  const add = (named: MentionedType): void => void (found.has(named.name) || found.set(named.name, named));
  for (const root of roots) mentionsOf(context, root).forEach(add);
  // The iteration goes on to what is added on the way.
  for (const named of found.values()) mentionsInside(context, named).forEach(add);
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
