import { mapInside, withType } from '../model/inside.ts';
import { behindModels as behind } from '../model/members.ts';
import type { NodeOf, TypeNode } from '../model/type-node.ts';
import type { RuleSet } from '../../support/rule-set.ts';

export { behindModels as behind } from '../model/members.ts';

/** Finds the type behind a model reference. */
export type ModelType = (id: string) => TypeNode;

/** Whether a schema is bytes, whatever it is written as. */
export function isBinary(type: TypeNode, modelType: ModelType): boolean {
  const target = behind(type, modelType);
  return target.kind === 'file' || (target.kind === 'string' && target.binary === true);
}

/** Makes types of what is uploaded: what is bytes becomes a file, at every depth. */
export type Uploads = (type: TypeNode) => TypeNode;

/**
 * Types for one API. A model that holds bytes is printed in its place, because elsewhere it is text; a model without any
 * stays a reference.
 */
export function createUploads(modelType: ModelType, rules: RuleSet): Uploads {
  const known = new Map<TypeNode, TypeNode>();
  const open = new Set<string>();

  const uploadOf = (type: TypeNode): TypeNode => {
    const found = known.get(type) ?? change(type);
    known.set(type, found);
    return found;
  };
  const change = (type: TypeNode): TypeNode => {
    switch (type.kind) {
      case 'string': {
        if (type.binary !== true) return type;
        const { binary: _, format: __, minLength: ___, maxLength: ____, pattern: _____, ...facts } = type;
        return { ...facts, kind: 'file' };
      }
      case 'file':
        // Whatever holds it has to be written in place, too.
        return { ...type };
      case 'object':
        return rules === 'openapi' ? withBases(mapInside(type, uploadOf) as ObjectNode) : ofMembers(type);
      case 'model':
        return inPlace(type);
      default:
        return mapInside(type, uploadOf);
    }
  };
  /** Packages of the hosted generator have text under index signatures and in bases. */
  const ofMembers = (type: ObjectNode): ObjectNode => {
    const members = type.members.map((member) => withType(member, uploadOf(member.type)));
    return members.every((each, at) => each === type.members[at]) ? type : { ...type, members };
  };
  /** A base that holds bytes cannot be extended by what has files in their place: its members are written out. */
  const withBases = (type: ObjectNode): ObjectNode => {
    const bases = (type.extends ?? []).map((id) => ({ id, type: targetOf(id) }));
    if (bases.every((base) => base.type === undefined)) return type;
    const changed = bases.flatMap((base) => (base.type === undefined ? [] : [base.type]));
    const { extends: _, ...own } = type;
    const members = new Map(
      [...changed, own].flatMap((each) => each.members).map((member) => [member.name, member] as const),
    );
    const kept = [
      ...bases.flatMap((base) => (base.type === undefined ? [base.id] : [])),
      ...changed.flatMap((base) => base.extends ?? []),
    ];
    const index = type.index ?? changed.find((base) => base.index !== undefined)?.index;
    return {
      ...own,
      members: [...members.values()],
      ...(index !== undefined && { index }),
      ...(kept.length > 0 && { extends: [...new Set(kept)] }),
    };
  };
  /** The object of a model with files in it; undefined if it has none. */
  const targetOf = (id: string): ObjectNode | undefined => {
    if (open.has(id)) return undefined;
    open.add(id);
    const target = behind(modelType(id), modelType);
    const changed = uploadOf(target);
    open.delete(id);
    return changed !== target && changed.kind === 'object' ? changed : undefined;
  };
  const inPlace = (type: NodeOf<'model'>): TypeNode => {
    // What contains itself cannot be written in place.
    if (open.has(type.model)) return type;
    open.add(type.model);
    const target = modelType(type.model);
    const changed = uploadOf(target);
    open.delete(type.model);
    if (changed === target) return type;
    const { description, deprecated, component } = type;
    return {
      ...changed,
      nullable: type.nullable || changed.nullable,
      ...(description !== undefined && { description }),
      ...(deprecated !== undefined && { deprecated }),
      ...(component !== undefined && { component }),
    };
  };
  return uploadOf;
}

type ObjectNode = NodeOf<'object'>;
