import { mapInside, withType } from '../model/inside.ts';
import type { NodeOf, TypeNode } from '../model/type-node.ts';
import { isIn, isOpenable, type Context, type Direction } from './directions.ts';

/** What a direction makes of types. */
export type Projecting = Context & {
  /** The model that stands for another one in this direction. */
  readonly idOf: (model: string) => string;
  /** An object of this direction under the name that it has there. */
  readonly named: (projected: NodeOf<'object'>, object: NodeOf<'object'>) => NodeOf<'object'>;
};

/** The type as it is in one direction; the same object where it is the same, and for the same type. */
export type Project = (type: TypeNode) => TypeNode;

/** Makes types of one direction: without the members that only the other one has, with enums as they are there. */
export function createProject(direction: Direction, context: Projecting): Project {
  const known = new Map<TypeNode, TypeNode>();
  const project: Project = (type) => {
    const found = known.get(type) ?? change(type);
    known.set(type, found);
    return found;
  };
  const change = (type: TypeNode): TypeNode => {
    switch (type.kind) {
      case 'model': {
        const model = context.idOf(type.model);
        return model === type.model ? type : { ...type, model };
      }
      case 'enum':
        return direction === 'response' && context.opens && isOpenable(type) ? { ...type, open: true } : type;
      case 'union': {
        // A plain text among the variants leaves room as it is.
        const isOpen = type.variants.some(({ kind }) => kind === 'string');
        return mapInside(type, (variant) => (isOpen && variant.kind === 'enum' ? variant : project(variant)));
      }
      case 'object':
        return context.named(objectIn(type), type);
      default:
        return mapInside(type, project);
    }
  };
  const objectIn = (type: NodeOf<'object'>): NodeOf<'object'> => {
    const members = type.members
      .filter((member) => isIn(direction, type, member, context))
      .map((member) =>
        withType(
          member,
          context.telling(type, member.name) ?
            literalsIn(member.type) ?? project(member.type)
          : project(member.type),
        ),
      );
    const bases = type.extends?.map(context.idOf);
    const index = type.index && project(type.index);
    const isSame =
      index === type.index &&
      members.length === type.members.length &&
      members.every((member, i) => member === type.members[i]) &&
      (bases ?? []).every((id, i) => id === type.extends?.[i]);
    if (isSame) return type;
    return { ...type, members, ...(index && { index }), ...(bases && { extends: bases }) };
  };
  /** The literals that tell variants apart, in place of a name whose type has room for others. */
  const literalsIn = (type: TypeNode): TypeNode | undefined => {
    if (type.kind === 'enum') return type;
    const target = type.kind === 'model' ? context.modelType(type.model) : undefined;
    if (target?.kind !== 'enum' || !context.opens || !isOpenable(target)) return undefined;
    const { kind: _, model: __, ...facts } = type as NodeOf<'model'>;
    return { ...facts, kind: 'enum', values: target.values, nullable: type.nullable || target.nullable };
  };
  return project;
}
