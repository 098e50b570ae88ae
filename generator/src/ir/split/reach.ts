import { typesInside } from '../model/inside.ts';
import type { TypeNode } from '../model/type-node.ts';
import { isIn, isOpenable, type Context, type Direction } from './directions.ts';

/** What the types of one direction lead to. */
export type Reach = { readonly models: ReadonlySet<string>; readonly components: ReadonlySet<string> };

/** The models and components that are met from the given types in a direction. */
export function reachOf(types: Iterable<TypeNode>, direction: Direction, context: Context): Reach {
  const models = new Set<string>();
  const components = new Set<string>();
  const seen = new Set<TypeNode>();
  // Models may lead from one to the next without end, so what is left is a list and not a call in a call.
  const left = [...types];
  const addModel = (id: string): void => {
    if (models.has(id)) return;
    models.add(id);
    const type = context.modelType(id);
    if (type !== undefined) left.push(type);
  };
  for (let type = left.pop(); type !== undefined; type = left.pop()) {
    if (seen.has(type)) continue;
    seen.add(type);
    if (type.component !== undefined && type.kind !== 'model') components.add(type.component);
    if (type.kind === 'model') addModel(type.model);
    else if (type.kind === 'object') {
      const object = type;
      for (const id of object.extends ?? []) addModel(id);
      left.push(
        ...object.members
          .filter((member) => isIn(direction, object, member, context))
          .map((each) => each.type),
        ...(object.index === undefined ? [] : [object.index]),
      );
    } else left.push(...typesInside(type));
  }
  return { models, components };
}

/** The models that are not the same in both directions, themselves or by what they refer to. */
export function unlikeModels(models: ReadonlyMap<string, TypeNode>, context: Context): ReadonlySet<string> {
  const users = new Map<string, string[]>();
  const open: string[] = [];
  for (const [id, type] of models) {
    const { isUnlike, refersTo } = look(type, context);
    if (isUnlike) open.push(id);
    for (const target of refersTo) users.set(target, [...(users.get(target) ?? []), id]);
  }
  const unlike = new Set<string>();
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (unlike.has(id)) continue;
    unlike.add(id);
    open.push(...(users.get(id) ?? []));
  }
  return unlike;
}

/** Whether a type without its models differs by direction, and the models it refers to. */
function look(root: TypeNode, context: Context): { isUnlike: boolean; refersTo: ReadonlySet<string> } {
  const refersTo = new Set<string>();
  const seen = new Set<TypeNode>();
  let isUnlike = false;
  const visit = (type: TypeNode): void => {
    if (seen.has(type)) return;
    seen.add(type);
    if (type.kind === 'model') refersTo.add(type.model);
    if (type.kind === 'enum') isUnlike ||= context.opens && isOpenable(type);
    if (type.kind !== 'object') {
      for (const inner of typesInside(type)) visit(inner);
      return;
    }
    for (const id of type.extends ?? []) refersTo.add(id);
    if (type.index !== undefined) visit(type.index);
    for (const member of type.members) {
      const isOneWay = (['request', 'response'] as const).some((way) => !isIn(way, type, member, context));
      isUnlike ||= isOneWay;
      if (!isLiteral(member.type, context) || !context.telling(type, member.name)) visit(member.type);
    }
  };
  visit(root);
  return { isUnlike, refersTo };
}

function isLiteral(type: TypeNode, { modelType }: Context): boolean {
  return (type.kind === 'model' ? modelType(type.model) : type)?.kind === 'enum';
}
