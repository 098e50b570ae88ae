import type { Schema } from '../../document/index.ts';
import { objectMembers } from '../model/members.ts';
import type { Member, NodeOf, TypeNode } from '../model/type-node.ts';
import type { Position, SchemaReader } from './schema-reader.ts';
import { oneOf } from './unite-types.ts';

/**
 * A type with the members that it may have under a condition (`if`, `dependentSchemas`; JSON Schema Core §10.2.2): those
 * of all branches, optional. What holds without a condition stays as it is.
 */
export function withConditions(
  node: TypeNode,
  schema: Schema,
  position: Position,
  reader: SchemaReader,
): TypeNode {
  const branches = branchesOf(schema);
  if (branches.length === 0) return node;
  const types = new Map<string, TypeNode[]>();
  for (const branch of branches)
    for (const { name, type } of membersIn(
      reader.read(branch, { page: position.page, variant: false }),
      reader,
    ))
      types.set(name, [...(types.get(name) ?? []), type]);
  const members = [...types].flatMap(([name, all]): Member[] => {
    const type = oneOf([...new Set(all)], schema.at);
    return type === undefined ? [] : [{ name, required: false, type }];
  });
  return withMembers(node, members, reader);
}

/** What holds under a condition, stated by the schema itself or by a part of its `allOf` that is written in place. */
function branchesOf(schema: Schema): readonly Schema[] {
  const conditional = schema.has('if') ? [schema.get('then'), schema.get('else')] : [];
  return [
    ...[...conditional, ...(schema.get('dependentSchemas')?.values() ?? [])].filter(
      (each) => each !== undefined,
    ),
    ...(schema.get('allOf') ?? []).flatMap((part) => (part.reference === undefined ? branchesOf(part) : [])),
  ];
}

/** The members that an object, or one of several, has. */
function membersIn(type: TypeNode, reader: SchemaReader): readonly Member[] {
  const target = reader.dereference(type);
  if (target.kind === 'object') return objectMembers(target, reader.modelType);
  return target.kind === 'union' ? target.variants.flatMap((each) => membersIn(each, reader)) : [];
}

function withMembers(node: TypeNode, members: readonly Member[], reader: SchemaReader): TypeNode {
  const lackingIn = (object: NodeOf<'object'>): readonly Member[] => {
    const own = new Set(objectMembers(object, reader.modelType).map(({ name }) => name));
    return members.filter(({ name }) => !own.has(name));
  };
  switch (node.kind) {
    case 'object': {
      const added = lackingIn(node);
      return added.length === 0 ? node : { ...node, members: [...node.members, ...added] };
    }
    case 'model': {
      const target = reader.dereference(node);
      const added = target.kind === 'object' ? lackingIn(target) : [];
      if (added.length === 0) return node;
      const { model, kind: _, ...facts } = node;
      return { ...facts, kind: 'object', members: added, extends: [model] };
    }
    case 'union':
      return { ...node, variants: node.variants.map((variant) => withMembers(variant, members, reader)) };
    case 'unknown': {
      if (members.length === 0) return node;
      const { kind: _, form: __, ...facts } = node;
      return { ...facts, kind: 'object', members };
    }
    default:
      return node;
  }
}
