import { variantsOf, type Schema } from '../../document/index.ts';
import { objectMembers } from '../model/members.ts';
import type { NodeOf, TypeFacts, TypeNode } from '../model/type-node.ts';
import { demand, reportLost } from './demand-members.ts';
import { mergeObjects, mergeParts, requireMembers, withBases } from './merge-types.ts';
import { hasShape, isRequirementOnly, OF_A_PART, OF_THE_WHOLE, without } from './schema-facts.ts';
import type { Position, SchemaReader } from './schema-reader.ts';
import { componentName, isHeld, mergeContext, placeKey } from './schema-reader.ts';

/** R27: a variant that is one `$ref` plus bare requirements is that `$ref`, whose name it has. */
export function collapsedReference(schema: Schema, parts: readonly Schema[]): Schema | undefined {
  if (parts.length < 2 || schema.has('properties')) return undefined;
  const [reference, another] = parts.filter((part) => part.reference !== undefined);
  const demands = (part: Schema): boolean =>
    isRequirementOnly(part) && (part.get('required') ?? []).length > 0;
  const isPlain = another === undefined && parts.every((part) => part === reference || demands(part));
  return isPlain ? reference : undefined;
}

/** A collapsed variant with what is demanded of it: as what a list or a map holds, nothing. */
export function demandOfCollapsed(
  type: TypeNode,
  schema: Schema,
  parts: readonly Schema[],
  position: Position,
  reader: SchemaReader,
): TypeNode {
  const required = [schema, ...parts].flatMap((part) => part.get('required') ?? []);
  if (!isHeld(position)) return demand(type, required, reader);
  reportLost(type, required, schema, reader);
  return type;
}

/** `nullable: true` and nothing about types, nor anything that has to be met. */
const saysOnlyNull = (part: Schema): boolean =>
  part.get('nullable') === true && isRequirementOnly(part) && !part.has('required') && !part.has('not');

/** R28, R29, R44, R45: the parts in their order, then what stands beside them. */
export function readAllOf(
  schema: Schema,
  written: readonly Schema[],
  stated: TypeFacts,
  position: Position,
  reader: SchemaReader,
): TypeNode {
  // The hosted generator takes a part that says nothing but that null is possible for a fact of the whole.
  const parts = reader.rules === 'stainless' ? written.filter((part) => !saysOnlyNull(part)) : written;
  const facts = parts.length < written.length ? { ...stated, nullable: true } : stated;
  const collapsed = position.variant ? collapsedReference(schema, parts) : undefined;
  const beside = schema.without('allOf', ...OF_THE_WHOLE);
  const rest = hasShape(beside) && !isRequirementOnly(beside) ? [beside] : [];
  const kept = collapsed === undefined ? [...parts, ...rest] : [collapsed];
  // Requirements count wherever they stand: in a part of their own, or beside the parts.
  const required = [
    ...kept.flatMap((part) => (isRequirementOnly(part) ? part.get('required') ?? [] : [])),
    ...(rest.length === 0 ? schema.get('required') ?? [] : []),
  ];
  const shaped = kept.filter((part) => !isRequirementOnly(part));
  const types = shaped.map((part) => reader.partOf(part, position));
  const [first] = types;
  if (first === undefined) return { ...facts, kind: 'unknown', form: 'object' };
  const requirements = kept.length - shaped.length;
  if (types.length === 1 && (first.kind !== 'model' || requirements === 0)) {
    const own = without(facts, 'at', 'page');
    const single = {
      ...first,
      ...own,
      nullable: facts.nullable || first.nullable,
      ...(first.description !== undefined && { description: first.description }),
    } as TypeNode;
    return collapsed === undefined ?
        demand(single, required, reader)
      : demandOfCollapsed(single, schema, parts, position, reader);
  }
  const merged =
    types.some((type) => type.kind === 'model') ? extendModel(types, required, position, reader) : undefined;
  const whole =
    merged ??
    demand(
      types.reduce((a, b) => mergeParts(a, b, mergeContext(position, reader))),
      required,
      reader,
    );
  // A part may demand a member that another part declares; of its own ones in a union R30 decides.
  const isLeft = (part: Schema, name: string): boolean =>
    whole.kind !== 'object' && isHeld(position) && part.get('properties')?.has(name) === true;
  const demands = shaped.flatMap((part) =>
    (part.get('required') ?? []).map((name) => ({ name, isLeft: isLeft(part, name) })),
  );
  const namesOf = (left: boolean): readonly string[] =>
    demands.flatMap((each) => (each.isLeft === left ? [each.name] : []));
  const folded = demand(whole, namesOf(false), reader);
  reportLost(folded, namesOf(true), schema, reader);
  const bare = without(folded, ...OF_A_PART);
  const inherited =
    folded.kind === 'object' && folded.extends !== undefined ?
      types.find((t) => t.kind !== 'model')?.description ?? types.find((t) => t.kind === 'model')?.description
    : undefined;
  return {
    ...bare,
    ...(inherited !== undefined && { description: inherited }),
    ...facts,
    nullable: facts.nullable || folded.nullable,
  } as TypeNode;
}

/** A base that lists its children as variants, or stands for them: for one of them it counts with its own members only. */
export function readBase(part: Schema, position: Position, reader: SchemaReader): TypeNode | undefined {
  const target =
    position.self === undefined && reader.rules === 'stainless' ? undefined
    : part.reference === undefined ? undefined
    : part.next();
  const leadsBack = (variant: Schema): boolean => {
    const child = variant.next();
    return child !== undefined && placeKey(child.at) === position.self;
  };
  const isStandIn =
    target !== undefined && reader.rules === 'openapi' && reader.hierarchy.descendantsOf(target).length > 0;
  return target !== undefined && (isStandIn || variantsOf(target).some(leadsBack)) ?
      reader.read(target.without('oneOf', 'anyOf', 'discriminator'), {
        page: componentName(target.at),
        variant: false,
      })
    : undefined;
}

/** R29: the interface extends the model, unless the other parts contradict its members. */
function extendModel(
  types: readonly TypeNode[],
  required: readonly string[],
  position: Position,
  reader: SchemaReader,
): TypeNode | undefined {
  const base = types.find((type): type is NodeOf<'model'> => type.kind === 'model');
  if (base === undefined) return undefined;
  const baseType = reader.dereference(base);
  // A bare `type: object` (with `not`, say) adds nothing to a type.
  const others = types.filter((type) => type !== base && type.kind !== 'unknown').map(reader.dereference);
  if (baseType.kind !== 'object' || !others.every((type): type is NodeOf<'object'> => type.kind === 'object'))
    return undefined;
  const empty: NodeOf<'object'> = { nullable: false, at: base.at, kind: 'object', members: [] };
  const rest = others.reduce((a, b) => mergeObjects(a, b, mergeContext(position, reader)), empty);
  const inherited = new Set(objectMembers(baseType, reader.modelType).map((member) => member.name));
  if (
    rest.members.some((member) => inherited.has(member.name)) ||
    rest.index !== undefined ||
    baseType.index !== undefined
  )
    return undefined;
  const restated = objectMembers(baseType, reader.modelType).filter(
    (member) => !member.required && required.includes(member.name),
  );
  const own = requireMembers(rest, required) as NodeOf<'object'>;
  return withBases(
    {
      ...own,
      members: [...own.members, ...restated.map((member) => ({ ...member, required: true }))],
      extends: [...new Set([base.model, ...(rest.extends ?? [])])],
    },
    mergeContext(position, reader),
  );
}
