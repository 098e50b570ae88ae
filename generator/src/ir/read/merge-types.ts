import type { Member, NodeOf, TypeNode } from '../model/type-node.ts';
import { meet, type Meeting } from './meeting.ts';
import { settleBases } from './settle-bases.ts';

/** Reads through a model reference; needed where a model takes part in a merge. */
export type Dereference = (node: TypeNode) => TypeNode;

/** What a merge needs to know about where it is written. */
export type MergeContext = {
  /** Component in which the `allOf` is written. */
  readonly page: string | undefined;
  readonly dereference: Dereference;
  /** The variants of a union alone decide what is demanded (R30). */
  readonly isLoose?: true;
  /** Types that are being merged. */
  readonly meeting?: Meeting;
};

const isObjectNode = (node: TypeNode): node is NodeOf<'object'> => node.kind === 'object';

/** A component whose members were changed by a merge is no longer the component's own shape. */
function changed(
  node: NodeOf<'object'>,
  members: readonly Member[],
  context: MergeContext,
): NodeOf<'object'> {
  return {
    ...node,
    members,
    ...(node.component !== undefined &&
      node.mergedIn === undefined &&
      context.page !== undefined && { mergedIn: context.page }),
  };
}

/** Two parts of an `allOf`, `a` written before `b`. A union beside an object is distributed over its variants. */
export function mergeParts(a: TypeNode, b: TypeNode, context: MergeContext): TypeNode {
  return merge(a, b, distribute, context);
}

/** The type of one member that two parts both declare. A union overridden by an object gains it as a variant. */
function mergeMembers(a: TypeNode, b: TypeNode, context: MergeContext): TypeNode {
  return merge(a, b, appendVariant, context);
}

type UnionRule = (union: NodeOf<'union'>, object: NodeOf<'object'>, context: MergeContext) => TypeNode;

function merge(a: TypeNode, b: TypeNode, unionRule: UnionRule, context: MergeContext): TypeNode {
  const nullable = a.nullable || b.nullable;
  const [left, right] = [context.dereference(a), context.dereference(b)];
  const meeting = meet(left, right, context.meeting);
  // What the two have together has been said, further out.
  if (meeting === undefined) return a;
  const merged = mergeForms(left, right, unionRule, { ...context, meeting });
  const description = b.description ?? a.description;
  const example = b.example ?? a.example;
  return {
    ...merged,
    nullable,
    ...(description !== undefined && { description }),
    ...(example !== undefined && { example }),
  };
}

function mergeForms(a: TypeNode, b: TypeNode, unionRule: UnionRule, context: MergeContext): TypeNode {
  if (a.kind === 'object' && b.kind === 'object') return mergeObjects(a, b, context);
  if (a.kind === 'union' && b.kind === 'object') return unionRule(a, b, context);
  if (a.kind === 'object' && b.kind === 'union') return distribute(b, a, context);
  if (a.kind === 'array' && b.kind === 'array')
    return { ...a, item: merge(a.item, b.item, unionRule, { ...context, isLoose: true }) };
  if (a.kind === 'map' && b.kind === 'object') return { ...b, index: b.index ?? a.value };
  if (a.kind === 'object' && b.kind === 'map') return { ...a, index: a.index ?? b.value };
  if (b.kind === 'enum' && (a.kind === 'string' || a.kind === 'number' || a.kind === 'boolean')) return b;
  if (a.kind === 'unknown') return requireMembers(b, a.demands ?? []);
  if (b.kind === 'unknown') return requireMembers(a, b.demands ?? []);
  if (a.kind === 'string' && b.kind === 'string' && b.binary === true) return { ...a, binary: true };
  return a;
}

/** What a member demands counts, wherever its owner stands (R30). */
const inMember = ({ isLoose: _, ...context }: MergeContext): MergeContext => context;

/** Members and requirements united; a member of both is merged in turn. */
export function mergeObjects(
  a: NodeOf<'object'>,
  b: NodeOf<'object'>,
  context: MergeContext,
): NodeOf<'object'> {
  const members = new Map(a.members.map((member) => [member.name, member] as const));
  for (const member of b.members) {
    const earlier = members.get(member.name);
    members.set(
      member.name,
      earlier === undefined ? member : (
        {
          name: member.name,
          required: earlier.required || member.required,
          type: mergeMembers(earlier.type, member.type, inMember(context)),
        }
      ),
    );
  }
  const index = a.index ?? b.index;
  const extended = [...new Set([...(a.extends ?? []), ...(b.extends ?? [])])];
  return withBases(
    {
      ...changed(a, [...members.values()], context),
      ...(index !== undefined && { index }),
      ...(extended.length > 0 && { extends: extended }),
    },
    context,
  );
}

/** The object as its bases allow it. */
export function withBases(node: NodeOf<'object'>, context: MergeContext): NodeOf<'object'> {
  return settleBases(node, {
    dereference: context.dereference,
    merge: (a, b) => mergeMembers(a, b, context),
  });
}

/** Makes the named members required where they exist. */
export function requireMembers(node: TypeNode, names: readonly string[]): TypeNode {
  if (names.length === 0) return node;
  if (node.kind === 'union')
    return { ...node, variants: node.variants.map((variant) => requireMembers(variant, names)) };
  if (!isObjectNode(node)) return node;
  const wanted = new Set(names);
  return {
    ...node,
    members: node.members.map((member) => (wanted.has(member.name) ? { ...member, required: true } : member)),
  };
}

/** R30: an object beside a union: every object variant receives the members it lacks. */
export function distribute(
  union: NodeOf<'union'>,
  object: NodeOf<'object'>,
  context: MergeContext,
): NodeOf<'union'> {
  return {
    ...union,
    variants: union.variants.map((variant) => given(variant, object, context, () => undefined)),
  };
}

/**
 * A union overridden by an object: the variants receive its members, with what it demands, and it joins as one more
 * variant. One that it excludes stays as it was, since no value is of both.
 */
function appendVariant(
  union: NodeOf<'union'>,
  object: NodeOf<'object'>,
  context: MergeContext,
): NodeOf<'union'> {
  const asDemanded = (own: Member, member: Member): Member | undefined =>
    member.required && !own.required ? { ...own, required: true } : undefined;
  const loose = { ...context, isLoose: true } as const;
  const spread = union.variants.map((variant) =>
    context.isLoose === true || excludes(context.dereference(variant), object) ?
      given(variant, object, loose, () => undefined)
    : given(variant, object, context, asDemanded),
  );
  return { ...union, variants: [...spread, object] };
}

/** A variant with the members of an object. Those that it has itself stay as they are, unless `restated` says otherwise. */
function given(
  variant: TypeNode,
  object: NodeOf<'object'>,
  context: MergeContext,
  restated: (own: Member, member: Member) => Member | undefined,
): TypeNode {
  const target = context.dereference(variant);
  if (!isObjectNode(target)) return variant;
  const members = new Map(target.members.map((member) => [member.name, member] as const));
  let isSame = true;
  for (const member of object.members) {
    const own = members.get(member.name);
    const added = own === undefined ? asGiven(member, context) : restated(own, member);
    if (added === undefined) continue;
    members.set(member.name, added);
    isSame = false;
  }
  return isSame ? variant : withBases(changed(target, [...members.values()], context), context);
}

const asGiven = (member: Member, { isLoose }: MergeContext): Member =>
  isLoose === true ? { ...member, required: false } : member;

/** Whether no value is of both: one of them demands a member, and they have no literal for it in common. */
function excludes(a: TypeNode, b: NodeOf<'object'>): boolean {
  if (a.kind !== 'object') return false;
  return b.members.some(({ name, type, required }) => {
    const own = a.members.find((member) => member.name === name);
    if (own?.type.kind !== 'enum' || type.kind !== 'enum' || !(own.required || required)) return false;
    const { values } = own.type;
    return !type.values.some((value) => values.includes(value));
  });
}

/** A node without its null: the union it stands in carries that. */
export function nonNull(node: TypeNode): TypeNode {
  return node.nullable ? { ...node, nullable: false } : node;
}
