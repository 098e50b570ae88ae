import type { Member, TypeNode } from '../model/type-node.ts';

/** Finds the type behind a model reference. */
export type ModelType = (id: string) => TypeNode;

/** Reads through model references; null and text of the reference stay with it. */
export function behind(type: TypeNode, modelType: ModelType): TypeNode {
  return type.kind === 'model' ? behind(modelType(type.model), modelType) : type;
}

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
export function createUploads(modelType: ModelType): Uploads {
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
      case 'array': {
        const item = uploadOf(type.item);
        return item === type.item ? type : { ...type, item };
      }
      case 'map': {
        const value = uploadOf(type.value);
        return value === type.value ? type : { ...type, value };
      }
      case 'union': {
        const variants = type.variants.map(uploadOf);
        return variants.every((each, i) => each === type.variants[i]) ? type : { ...type, variants };
      }
      case 'object': {
        const members = type.members.map(memberOf);
        return members.every((each, i) => each === type.members[i]) ? type : { ...type, members };
      }
      case 'model':
        return inPlace(type);
      default:
        return type;
    }
  };
  const memberOf = (member: Member): Member => {
    const type = uploadOf(member.type);
    return type === member.type ? member : { ...member, type };
  };
  const inPlace = (type: TypeNode & { readonly kind: 'model' }): TypeNode => {
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
