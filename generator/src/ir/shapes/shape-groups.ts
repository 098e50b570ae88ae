import { shownName } from '../model/members.ts';
import type { Spelling } from '../model/name-policy.ts';
import { compareMembers } from '../model/order.ts';
import type { Member, NodeOf, Tuple, TypeNode } from '../model/type-node.ts';

export type ObjectNode = NodeOf<'object'>;

/** An object met while printing a declaration, with the name it would get in the declaration's namespace. */
export type Part = {
  readonly short: string;
  readonly node: ObjectNode;
  /** The member it was met in; {@link ALIAS} or {@link INDEX} where there is none. */
  readonly slot: string;
  /** The name that the rules give, where the last package had another one or the same: `short` is that one. */
  readonly wanted?: string;
};

/** What stands for a member in a type that is no interface, and for an index signature. */
export const ALIAS = '';
export const INDEX = '*';

/** All nested declarations with one shape, one component and the same nested names. */
export type Group = {
  readonly id: number;
  /** The first node met; any would do, they only differ in where they are written. */
  readonly node: ObjectNode;
  readonly parts: readonly Part[];
  /** Pointers of all places where the shape was met so far. */
  readonly places: Set<string>;
};

/** Finds the group of every object and the names inside it; memoised by node. */
export type Grouper = {
  readonly groupOf: (node: ObjectNode) => Group;
  readonly partsOf: (members: readonly Member[], index: TypeNode | undefined) => readonly Part[];
  readonly partsOfAlias: (name: string, type: TypeNode, useDiscriminator: boolean) => readonly Part[];
  readonly variantShort: (
    node: TypeNode,
    index: number,
    discriminator: NodeOf<'union'>['discriminator'],
  ) => string;
  /** Equal for equal types, whatever they are called. */
  readonly shapeId: (node: TypeNode) => number;
};

/** Kids found so far, and the member that is walked. */
type Collected = { readonly slot: string; readonly parts: Part[] };

const sorted = new WeakMap<readonly Member[], readonly Member[]>();

/** Members in printing order (R33). */
export function sortMembers(members: readonly Member[]): readonly Member[] {
  const known = sorted.get(members) ?? [...members].sort(compareMembers);
  sorted.set(members, known);
  return known;
}

/** Creates a grouper for one API. */
export function createGrouper({ nestedType, singular }: Spelling): Grouper {
  const ids = new Map<string, number>();
  const intern = (key: string): number => {
    const known = ids.get(key) ?? ids.size;
    ids.set(key, known);
    return known;
  };
  const shapes = new WeakMap<TypeNode, number>();
  const objects = new WeakMap<ObjectNode, number>();
  const groups = new Map<number, Group>();
  const groupByNode = new WeakMap<ObjectNode, Group>();

  const shapeId = (node: TypeNode): number => {
    const known = shapes.get(node);
    if (known !== undefined) return known;
    const id = intern(`${shapeKey(node)}${node.nullable ? '?' : ''}`);
    shapes.set(node, id);
    return id;
  };
  const shapeKey = (node: TypeNode): string => {
    switch (node.kind) {
      case 'array':
        return node.tuple === undefined ? `a${shapeId(node.item)}` : tupleKey(node.tuple);
      case 'map':
        return `m${shapeId(node.value)}`;
      case 'union':
        return `u${node.variants.map(shapeId).join(',')}`;
      case 'enum':
        return `e${node.open === true ? '+' : ''}${JSON.stringify(node.values)}`;
      case 'model':
        return `r${node.model}`;
      case 'object':
        return `o${objectId(node)}`;
      default:
        return node.kind;
    }
  };
  const tupleKey = ({ places, required, rest }: Tuple): string =>
    `t${required}:${places.map(shapeId).join(',')}:${rest === undefined ? '' : shapeId(rest)}`;
  /** Equal for objects with equal members. */
  const objectId = (node: ObjectNode): number => {
    const known = objects.get(node);
    if (known !== undefined) return known;
    const members = sortMembers(node.members).map((member) => [
      shownName(member),
      member.required,
      shapeId(member.type),
    ]);
    const index = node.index === undefined ? null : shapeId(node.index);
    const id = intern(JSON.stringify([members, index, node.extends ?? []]));
    objects.set(node, id);
    return id;
  };

  const groupOf = (node: ObjectNode): Group => {
    const known = groupByNode.get(node);
    if (known !== undefined) return known;
    const parts = partsOf(node.members, node.index);
    const nested = parts.map((part) => [part.short, groupOf(part.node).id]);
    const id = intern(
      `g${JSON.stringify([
        objectId(node),
        node.component ?? null,
        node.component === undefined ? null : node.mergedIn ?? null,
        nested,
      ])}`,
    );
    const group = groups.get(id) ?? { id, node, parts, places: new Set() };
    group.places.add(node.at.pointer);
    groups.set(id, group);
    groupByNode.set(node, group);
    return group;
  };

  const partsOf = (members: readonly Member[], index: TypeNode | undefined): readonly Part[] => {
    const parts: Part[] = [];
    for (const member of sortMembers(members))
      collect(member.type, member.name, undefined, { slot: member.name, parts });
    if (index !== undefined) collect(index, 'item', undefined, { slot: INDEX, parts });
    return parts;
  };

  const partsOfAlias = (name: string, type: TypeNode, useDiscriminator: boolean): readonly Part[] => {
    const parts: Part[] = [];
    const into = { slot: ALIAS, parts };
    if (type.kind === 'union' && !useDiscriminator) {
      type.variants.forEach((variant, i) =>
        collect(variant, name, variantShort(innermost(variant), i, undefined), into),
      );
    } else if (type.kind === 'union') collect(type, name, undefined, into);
    else collect(type, name, `${name}${type.kind === 'map' ? 'Value' : 'Item'}`, into);
    return parts;
  };

  /** R36, R37: walks to the objects of a member's type, from left to right. */
  const collect = (type: TypeNode, name: string, variant: string | undefined, into: Collected): void => {
    switch (type.kind) {
      case 'array':
        // The item of a tuple stands for all places; each of them is printed.
        collect(type.item, singular(name), variant, into);
        return;
      case 'map':
        collect(type.value, name, variant, into);
        return;
      case 'union':
        type.variants.forEach((each, i) =>
          collect(each, name, variantShort(innermost(each), i, type.discriminator), into),
        );
        return;
      case 'object':
        into.parts.push({ short: variant ?? nestedType(name), node: type, slot: into.slot });
    }
  };

  const variantShort: Grouper['variantShort'] = (node, index, discriminator) => {
    if (node.variantName !== undefined) return nestedType(node.variantName);
    const literal =
      discriminator === undefined || (discriminator.hasMapping && node.component !== undefined) ?
        undefined
      : literalOf(node, discriminator.property);
    if (literal !== undefined) return nestedType(literal);
    if (node.component !== undefined) return nestedType(node.component);
    if (node.title !== undefined) return nestedType(node.title);
    const [only, second] = node.kind === 'object' ? node.members : [];
    if (only !== undefined && second === undefined) return nestedType(only.name);
    return `UnionMember${index}`;
  };

  return { groupOf, partsOf, partsOfAlias, variantShort, shapeId };
}

/** What an array or map holds in the end; a title on the way is kept (R72). */
function innermost(node: TypeNode): TypeNode {
  const inner =
    node.kind === 'array' ? node.item
    : node.kind === 'map' ? node.value
    : undefined;
  if (inner === undefined) return node;
  const found = innermost(inner);
  return found.component === undefined && found.title === undefined && node.title !== undefined ?
      { ...found, title: node.title }
    : found;
}

function literalOf(node: TypeNode, property: string): string | undefined {
  const type =
    node.kind === 'object' ? node.members.find((member) => member.name === property)?.type : undefined;
  return type?.kind === 'enum' && type.values.length === 1 ? String(type.values[0]) : undefined;
}
