import { diagnostic } from '../../diagnostics/index.ts';
import type { Schema } from '../../document/index.ts';
import { objectMembers } from '../model/members.ts';
import type { Member, NodeOf, TypeNode } from '../model/type-node.ts';
import { anything, type SchemaReader } from './schema-reader.ts';

/** Says which of some names a type does not demand although its schema does. */
export function reportLost(
  node: TypeNode,
  names: readonly string[],
  schema: Schema,
  reader: SchemaReader,
): void {
  const lost = [...new Set(names)].filter((name) => demand(node, [name], reader) !== node);
  if (lost.length > 0)
    reader.report(diagnostic('Schema/RequiredLost', schema.at, { names: lost.join(', ') }));
}

/**
 * A type whose objects must have the named members. A named type keeps its name where it demands them already, and is
 * extended where it does not.
 *
 * @param declares Whether a name that no part declares becomes a member of which nothing is known.
 * @param open Named unions on the way: one that leads back to itself says nothing new.
 */
export function demand(
  node: TypeNode,
  names: readonly string[],
  reader: SchemaReader,
  declares = false,
  open: ReadonlySet<string> = new Set(),
): TypeNode {
  if (names.length === 0) return node;
  switch (node.kind) {
    case 'union': {
      const variants = node.variants.map((variant) => demand(variant, names, reader, declares, open));
      return variants.every((variant, at) => variant === node.variants[at]) ? node : { ...node, variants };
    }
    case 'model':
      return demandOfModel(node, names, reader, declares, open);
    case 'object':
      return demandOfObject(node, names, reader, declares);
    default:
      return node;
  }
}

function demandOfModel(
  node: NodeOf<'model'>,
  names: readonly string[],
  reader: SchemaReader,
  declares: boolean,
  open: ReadonlySet<string>,
): TypeNode {
  const base = reader.dereference(node);
  if (base.kind === 'union') {
    if (open.has(node.model)) return node;
    const demanded = demand(base, names, reader, declares, new Set([...open, node.model]));
    return demanded === base ? node : demanded;
  }
  if (base.kind !== 'object') return node;
  const lacking = lackingIn(objectMembers(base, reader.modelType), names, declares ? base : undefined);
  if (lacking.length === 0) return node;
  const { model, kind: _, ...facts } = node;
  return { ...facts, kind: 'object', members: lacking, extends: [model] };
}

function demandOfObject(
  node: NodeOf<'object'>,
  names: readonly string[],
  reader: SchemaReader,
  declares: boolean,
): TypeNode {
  const lacking = lackingIn(objectMembers(node, reader.modelType), names, declares ? node : undefined);
  if (lacking.length === 0) return node;
  const added = new Map(lacking.map((member) => [member.name, member] as const));
  const own = node.members.map((member) => {
    const demanded = added.get(member.name);
    added.delete(member.name);
    return demanded === undefined ? member : { ...member, required: true };
  });
  return { ...node, members: [...own, ...added.values()] };
}

/** The named members that are not demanded yet; with `into`, also those that it does not have. */
function lackingIn(
  members: readonly Member[],
  names: readonly string[],
  into: NodeOf<'object'> | undefined,
): readonly Member[] {
  const byName = new Map(members.map((member) => [member.name, member] as const));
  return [...new Set(names)].flatMap((name): readonly Member[] => {
    const member = byName.get(name);
    if (member !== undefined) return member.required ? [] : [{ ...member, required: true }];
    return into === undefined ? [] : [{ name, required: true, type: into.index ?? anything(into.at) }];
  });
}
