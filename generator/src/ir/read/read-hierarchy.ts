import { isDefault, tagsTo, type Schema, type Tags } from '../../document/index.ts';
import { objectMembers } from '../model/members.ts';
import type { Member, NodeOf, TypeNode } from '../model/type-node.ts';
import { demand } from './demand-members.ts';
import { readTarget } from './read-reference.ts';
import { discriminatorOf, factsOf } from './schema-facts.ts';
import type { Position, SchemaReader } from './schema-reader.ts';

/**
 * A base whose discriminator tells its children apart: one of them, or the base itself where the mapping names it.
 * Undefined for any other schema.
 */
export function readDescendants(
  schema: Schema,
  position: Position,
  reader: SchemaReader,
): TypeNode | undefined {
  const { hierarchy } = reader;
  const children = hierarchy.descendantsOf(schema);
  if (children.length === 0) return undefined;
  const own = schema.without('discriminator', 'oneOf', 'anyOf');
  const itself = withTags(
    reader.read(own, { page: position.page, variant: false }),
    hierarchy.tagsOf(schema),
    reader,
  );
  const variants = [
    ...(hierarchy.isMapped(schema) ? [itself] : []),
    ...children.map((child) =>
      // One with children of its own has their values, too; the value of its own leads to it alone.
      withOwnTags(readTarget(child, { page: position.page, variant: true }, reader), child, schema, reader),
    ),
  ];
  return {
    ...factsOf(schema, position.page),
    kind: 'union',
    variants,
    ...discriminatorOf(schema),
  };
}

/** An object with the values that a discriminator has for it, demanded, where it does not state them itself. */
export function withTags(node: TypeNode, tags: Tags, reader: SchemaReader): TypeNode {
  let tagged = node;
  for (const [property, values] of tags) tagged = withTag(tagged, property, values, reader);
  return tagged;
}

function withTag(
  node: TypeNode,
  property: string,
  values: readonly string[],
  reader: SchemaReader,
): TypeNode {
  const object = node.kind === 'model' ? reader.dereference(node) : node;
  if (object.kind !== 'object') return node;
  const member = objectMembers(object, reader.modelType).find(({ name }) => name === property);
  const known = member === undefined ? undefined : reader.dereference(member.type);
  const isOwn = node.kind === 'object' && node.members.some(({ name }) => name === property);
  const literals = literalsFor(values, known);
  // What an object states itself stays; what it inherits is narrowed.
  const narrows =
    known?.kind === 'enum' &&
    !isOwn &&
    literals.length < known.values.length &&
    literals.every((value) => known.values.includes(value));
  const isStated = known?.kind === 'enum' && !narrows;
  if (isStated) return demand(node, [property], reader);
  const type: NodeOf<'enum'> = {
    ...(member?.type.description !== undefined && { description: member.type.description }),
    nullable: false,
    at: member?.type.at ?? object.at,
    kind: 'enum',
    values: literals,
  };
  return stated(node, { name: property, required: true, type });
}

/** An object with a member of its own, in place of one that it may have. */
function stated(node: TypeNode, member: Member): TypeNode {
  if (node.kind === 'model') {
    const { model, kind: _, ...facts } = node;
    return { ...facts, kind: 'object', members: [member], extends: [model] };
  }
  if (node.kind !== 'object') return node;
  const isOwn = node.members.some(({ name }) => name === member.name);
  return {
    ...node,
    members:
      isOwn ?
        node.members.map((each) => (each.name === member.name ? member : each))
      : [...node.members, member],
  };
}

/** A mapping writes texts; the property may hold numbers or truth values. */
function literalsFor(values: readonly string[], type: TypeNode | undefined): NodeOf<'enum'>['values'] {
  switch (type?.kind) {
    case 'number':
      return values.every((value) => Number.isFinite(Number(value))) ? values.map(Number) : values;
    case 'boolean':
      return values.every((value) => value === 'true' || value === 'false') ?
          values.map((value) => value === 'true')
        : values;
    case 'enum':
      return values.map((value) => type.values.find((each) => String(each) === value) ?? value);
    default:
      return values;
  }
}

/** A variant of a union with the values that its discriminator has for it. */
export function tagVariant(node: TypeNode, variant: Schema, union: Schema, reader: SchemaReader): TypeNode {
  const target = variant.reference === undefined ? undefined : variant.next();
  return target === undefined ? node : withOwnTags(node, target, union, reader);
}

function withOwnTags(node: TypeNode, target: Schema, union: Schema, reader: SchemaReader): TypeNode {
  const property = union.get('discriminator')?.get('propertyName');
  if (property === undefined) return node;
  if (isDefault(target, union)) return withRoom(node, property, reader);
  const values = tagsTo(target, union);
  return values.length === 0 ? node : withTag(node, property, values, reader);
}

/** A variant that is meant without a value has the property all the same, so that callers may ask for it. */
function withRoom(node: TypeNode, property: string, reader: SchemaReader): TypeNode {
  const object = node.kind === 'model' ? reader.dereference(node) : node;
  if (
    object.kind !== 'object' ||
    objectMembers(object, reader.modelType).some(({ name }) => name === property)
  )
    return node;
  const type: TypeNode = { nullable: false, at: object.at, kind: 'string' };
  return stated(node, { name: property, required: false, type });
}
