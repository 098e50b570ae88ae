import type { Member, NodeOf, TypeNode } from '../model/type-node.ts';
import type { ModelType, Telling } from './telling.ts';

/** Which way a value goes: to the service, or back from it. */
export type Direction = 'request' | 'response';

/** What differs by direction. */
export type Rules = {
  /** Members that are marked for one direction are missing in the other. */
  readonly drops: boolean;
  /** Enums of texts have room for further ones in responses. */
  readonly opens: boolean;
};

/** What is known about the types of an API. */
export type Context = Rules & { readonly telling: Telling; readonly modelType: ModelType };

/**
 * Whether a member of an object is there in a direction (OpenAPI 3.1 §4.8.24.2, JSON Schema Validation §9.4). What tells
 * variants apart is there in both.
 */
export function isIn(
  direction: Direction,
  object: NodeOf<'object'>,
  member: Member,
  { telling, modelType, drops }: Context,
): boolean {
  if (!drops) return true;
  const only = onlyIn(member.type, modelType);
  return only === undefined || only === direction || telling(object, member.name);
}

/** Whether further texts may come where the document knows some: a single one is a constant. */
export function isOpenable({ values }: NodeOf<'enum'>): boolean {
  return values.length > 1 && values.every((value) => typeof value === 'string');
}

/** The only direction in which a value of the type goes; what is said to go in none goes in both. */
function onlyIn(type: TypeNode, modelType: ModelType): Direction | undefined {
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
