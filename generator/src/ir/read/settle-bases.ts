import type { Member, NodeOf, TypeNode } from '../model/type-node.ts';

/** What settling needs of the merge that it is part of. */
export type Settling = {
  readonly dereference: (node: TypeNode) => TypeNode;
  /** The type of a member that two parts declare, the first of them first. */
  readonly merge: (a: TypeNode, b: TypeNode) => TypeNode;
};

/**
 * Every part of an `allOf` holds, the bases of a part as well: what a base requires stays required, and where an object
 * says something of a member that its base's declaration does not allow, it has the members of its bases itself.
 */
export function settleBases(node: NodeOf<'object'>, settling: Settling): NodeOf<'object'> {
  if (node.extends === undefined || node.extends.length === 0) return node;
  const bases = node.extends.flatMap((id) => baseOf(id, node, settling, new Set()) ?? []);
  const inherited = new Map<string, Member>();
  let clash = bases.some(({ index }) => index !== undefined) && node.members.length > 0;
  for (const member of bases.flatMap(({ members }) => members)) {
    const other = inherited.get(member.name);
    if (other === undefined) inherited.set(member.name, member);
    else if (other.type !== member.type || other.required !== member.required) clash = true;
  }
  const members = node.members.map((member) => {
    const base = inherited.get(member.name);
    if (base === undefined) return member;
    if (!isNarrower(member.type, base.type)) clash = true;
    return base.required && !member.required ? { ...member, required: true } : member;
  });
  return clash ? flattened(node, bases, settling) : { ...node, members };
}

type Base = Pick<NodeOf<'object'>, 'members' | 'index'>;

/** The members of a base with those of its own bases; what extends itself adds nothing the second time. */
function baseOf(
  id: string,
  { at }: TypeNode,
  settling: Settling,
  open: ReadonlySet<string>,
): Base | undefined {
  if (open.has(id)) return undefined;
  const type = settling.dereference({ kind: 'model', model: id, nullable: false, at });
  if (type.kind !== 'object') return undefined;
  const within = new Set([...open, id]);
  const above = (type.extends ?? []).flatMap((base) => baseOf(base, type, settling, within) ?? []);
  return united([...above, type], settling);
}

function flattened(
  { extends: _, ...node }: NodeOf<'object'>,
  bases: readonly Base[],
  settling: Settling,
): NodeOf<'object'> {
  return { ...node, ...united([...bases, node], settling) };
}

function united(parts: readonly Base[], { merge }: Settling): Base {
  const members = new Map<string, Member>();
  for (const member of parts.flatMap((part) => part.members)) {
    const earlier = members.get(member.name);
    members.set(
      member.name,
      earlier === undefined ? member : (
        {
          ...member,
          required: earlier.required || member.required,
          type: earlier.type === member.type ? member.type : merge(earlier.type, member.type),
        }
      ),
    );
  }
  const index = parts.find((part) => part.index !== undefined)?.index;
  return { members: [...members.values()], ...(index !== undefined && { index }) };
}

/** Whether every value of the first type is one of the second; where that is not plain to see, it is not. */
function isNarrower(own: TypeNode, base: TypeNode): boolean {
  if (own === base || (base.kind === 'unknown' && base.form === 'any')) return true;
  if (own.nullable && !base.nullable) return false;
  switch (own.kind) {
    case 'enum':
      return own.values.every((value) =>
        base.kind === 'enum' ? base.values.includes(value) : base.kind === typeof value,
      );
    case 'array':
      return base.kind === 'array' && isNarrower(own.item, base.item);
    case 'model':
      return base.kind === 'model' && own.model === base.model;
    case 'string':
    case 'number':
    case 'boolean':
    case 'file':
      return own.kind === base.kind;
    default:
      return false;
  }
}
