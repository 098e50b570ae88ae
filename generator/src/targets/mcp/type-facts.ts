import type { Api } from '../../ir/model/api.ts';
import type { Member, NodeOf, TypeNode } from '../../ir/model/type-node.ts';
import type { NameOf } from './type-names.ts';
import { allMembers, compareMembers, resolveModel as behindName } from '../../ir/index.ts';

/** The type behind model references. */
export function resolveModel(api: Api, type: TypeNode): TypeNode {
  return behindName(api.models, type);
}

/** Members of an object, inherited ones too, in printing order: required, then optional; `id`, then alphabetical. */
export function membersOf(api: Api, type: NodeOf<'object'>): readonly Member[] {
  return [...allMembers(api.models, type)].sort(compareMembers);
}

/** Text of a use, else that of the named type behind it. */
export function descriptionOf(api: Api, type: TypeNode): string | undefined {
  if (type.description !== undefined || type.kind !== 'model') return type.description;
  const target = api.models.get(type.model)?.type;
  return target === undefined || target === type ? undefined : descriptionOf(api, target);
}

/**
 * What is said about a use. A component that has no name in the SDK is described nowhere else, so its text follows that of
 * the property that refers to it.
 */
export function textOfUse(api: Api, type: TypeNode, nameOf: NameOf): string {
  const text = (descriptionOf(api, type) ?? '').trim();
  const component = (type.componentText ?? '').trim();
  if (component === '' || text.includes(component) || nameOf(type) !== undefined) return text;
  const said = text === '' ? component : sentenceOfValues(component);
  if (said === '' || text.includes(said)) return text;
  return text === '' ? said : `${text}${/[.!?:]$/.test(text) ? '' : '.'} ${said}`;
}

/** The first sentence that names a value: what else a component says of itself, the property has said of its use. */
function sentenceOfValues(text: string): string {
  return text.split(/(?<=[.!?])\s+/).find((sentence) => sentence.includes('`')) ?? '';
}

/** The named type that an object is, if it adds nothing to it. */
export function extendedModel(type: NodeOf<'object'>): NodeOf<'model'> | undefined {
  const [base, ...others] = type.extends ?? [];
  if (base === undefined || others.length > 0 || type.members.length > 0 || type.index !== undefined)
    return undefined;
  return { ...type, kind: 'model', model: base };
}
