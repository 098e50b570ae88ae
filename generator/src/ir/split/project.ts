import { mapInside } from '../model/inside.ts';
import type { Member, NodeOf, TypeNode } from '../model/type-node.ts';
import type { ModelType, Telling } from './telling.ts';

/** Which way a value goes: to the service, or back from it. */
export type Direction = 'request' | 'response';

/** What a direction makes of types. */
export type Projecting = {
  readonly telling: Telling;
  readonly modelType: ModelType;
  /** The model that stands for another one in this direction. */
  readonly idOf: (model: string) => string;
  /** An object of this direction under the name that it has there. */
  readonly named: (projected: NodeOf<'object'>, object: NodeOf<'object'>) => NodeOf<'object'>;
};

/** The type as it is in one direction; the same object where it is the same, and for the same type. */
export type Project = (type: TypeNode) => TypeNode;

/** Makes types of one direction, without the members that only the other one has. */
export function createProject(direction: Direction, context: Projecting): Project {
  const known = new Map<TypeNode, TypeNode>();
  const project: Project = (type) => {
    const found = known.get(type) ?? change(type);
    known.set(type, found);
    return found;
  };
  const change = (type: TypeNode): TypeNode => {
    if (type.kind === 'model') {
      const model = context.idOf(type.model);
      return model === type.model ? type : { ...type, model };
    }
    return type.kind === 'object' ? objectIn(type) : mapInside(type, project);
  };
  const objectIn = (type: NodeOf<'object'>): TypeNode => {
    const members = type.members.filter((member) => isIn(direction, type, member, context));
    const bases = type.extends?.map(context.idOf);
    const isSame =
      members.length === type.members.length && (bases ?? []).every((id, i) => id === type.extends?.[i]);
    const own = isSame ? type : { ...type, members, ...(bases !== undefined && { extends: bases }) };
    return context.named(mapInside(own, project) as NodeOf<'object'>, type);
  };
  return project;
}

/**
 * Whether a member of an object is there in a direction (OpenAPI 3.1 §4.8.24.2, JSON Schema Validation §9.4). What tells
 * variants apart is there in both.
 */
export function isIn(
  direction: Direction,
  object: NodeOf<'object'>,
  member: Member,
  { telling, modelType }: Pick<Projecting, 'telling' | 'modelType'>,
): boolean {
  const only = onlyIn(member.type, modelType);
  return only === undefined || only === direction || telling(object, member.name);
}

/** The only direction in which a value of the type goes; what is said to go in none goes in both. */
export function onlyIn(type: TypeNode, modelType: ModelType): Direction | undefined {
  const [isRead, isWritten] = [says(type, 'readOnly', modelType), says(type, 'writeOnly', modelType)];
  if (isRead === isWritten) return undefined;
  return isRead ? 'response' : 'request';
}

/** Whether the type, or what it stands for, is marked. */
function says(
  type: TypeNode,
  mark: 'readOnly' | 'writeOnly',
  modelType: ModelType,
  open: ReadonlySet<string> = new Set(),
): boolean {
  if (type[mark] === true) return true;
  if (type.kind === 'union')
    return type.variants.length > 0 && type.variants.every((each) => says(each, mark, modelType, open));
  if (type.kind !== 'model' || open.has(type.model)) return false;
  const target = modelType(type.model);
  return target !== undefined && says(target, mark, modelType, new Set([...open, type.model]));
}
