import type { Casing } from '../../support/case.ts';
import type { Api, Method, Resource } from '../model/api.ts';
import type { TypeNode } from '../model/type-node.ts';
import { orderedMembers, resolve } from './resolve.ts';
import type { ExampleForm } from './example-value.ts';

/** What an example does with the result of its call. */
export type ResultExample =
  | { readonly kind: 'void' }
  /** `printed`: property to show; absent = the whole value. */
  | { readonly kind: 'value'; readonly variable: string; readonly printed?: string }
  /** `variable` names one item of the page. */
  | { readonly kind: 'page'; readonly variable: string; readonly printed?: string }
  | { readonly kind: 'stream'; readonly variable: string }
  | { readonly kind: 'binary'; readonly variable: string };

/** The method that an example is made for. */
export type MethodUse = {
  readonly api: Api;
  /** Absent for methods of the client itself. */
  readonly resource?: Resource | undefined;
  readonly method: Method;
};

/** Every method of an API with the resource it belongs to, in printing order; methods of the client come first. */
export function methodUses(api: Api): readonly MethodUse[] {
  return [
    ...api.clientMethods.map((method): MethodUse => ({ api, method })),
    ...api.resources.flatMap((resource) =>
      resource.methods.map((method): MethodUse => ({ api, resource, method })),
    ),
  ];
}

const standardVerbs = new Set(['create', 'retrieve', 'get', 'update', 'delete']);

/** How the result of a method is named and which part of it is shown. */
export function resultExample(use: MethodUse, form: ExampleForm): ResultExample {
  const { api, method } = use;
  const casing = api.facts.casing;
  if (method.paging !== undefined) {
    const { item, itemTypeName } = method.paging;
    const name = itemTypeName ?? `${use.resource?.typePrefix ?? ''}${casing.pascal(method.key)}Response`;
    const variable = free(modelName(api, item, casing) ?? casing.camel(name), api);
    return { kind: 'page', variable, ...printedOf(use, item, form, casing) };
  }
  // What may not be a stream cannot be iterated.
  if (
    method.streaming !== undefined &&
    method.streaming.discriminator === null &&
    method.streaming.among === undefined
  ) {
    return { kind: 'stream', variable: 'stream' };
  }
  if (method.response.kind === 'void') return { kind: 'void' };
  // What is bytes at one time only has nothing to read at every time.
  const mayBeOther = method.streaming?.among !== undefined;
  if (method.response.kind === 'binary' && (method.response.nullable === true || mayBeOther))
    return { kind: 'void' };
  if (method.response.kind === 'binary')
    return { kind: 'binary', variable: free(fallbackName(use, casing), api) };
  const type = method.response.type;
  const variable = free(modelName(api, type, casing) ?? fallbackName(use, casing), api);
  // What may be something else has no property to show.
  const isSure = method.response.instead === undefined && !mayBeOther;
  return { kind: 'value', variable, ...(isSure && printedOf(use, type, form, casing)) };
}

/** `phoneCallResponse`, or `phoneCallResponses` for an array. */
function modelName(api: Api, type: TypeNode, casing: Casing): string | undefined {
  const item = type.kind === 'array' ? type.item : type;
  const model = item.kind === 'model' ? api.models.get(item.model) : undefined;
  if (model === undefined || model.home === 'schemas') return undefined;
  return casing.camel(model.name) + (type.kind === 'array' ? 's' : '');
}

function fallbackName({ resource, method }: MethodUse, casing: Casing): string {
  if (resource === undefined) return 'response';
  if (method.key === 'list') return casing.camel(casing.plural(casing.singular(resource.key)));
  return standardVerbs.has(method.key) ? casing.camel(casing.singular(resource.key)) : 'response';
}

function free(name: string, { policy }: Api): string {
  return policy.taken.variables.has(name) || !/^[A-Za-z_$][\w$]*$/.test(name) ? 'response' : name;
}

function printedOf(use: MethodUse, type: TypeNode, form: ExampleForm, casing: Casing): { printed?: string } {
  const wanted = use.method.responseProperty;
  if (wanted === false) return {};
  const resolved = resolve(use.api.models, type);
  // Of a value that may be null, no member can be read without a question.
  const isSure = !type.nullable && !resolved.nullable;
  if (resolved.kind !== 'object' || !isSure) return {};
  const members = orderedMembers(use.api.models, resolved);
  const names = members.map(({ name }) => name);
  if (wanted !== undefined && names.includes(wanted)) return { printed: wanted };
  const required = members.filter((member) => member.required).map(({ name }) => name);
  const printed =
    form === 'reference' ?
      names.find((name) => name.includes('id')) ?? names[0]
    : bestName(identifiers(use, type, casing), names, required);
  return printed === undefined ? {} : { printed };
}

/** Names of the property that identifies the result, best first. */
function identifiers({ api, resource }: MethodUse, type: TypeNode, casing: Casing): readonly string[] {
  const own = resource === undefined ? undefined : casing.snake(casing.singular(resource.key));
  const model = type.kind === 'model' ? api.models.get(type.model) : undefined;
  const stem = model === undefined ? undefined : casing.snake(model.name).replace(/_response$/, '');
  return [
    'id',
    ...(own === undefined ? [] : [`${own}_id`, own]),
    ...(stem === undefined ? [] : [`${stem}_id`]),
    'items',
  ];
}

function bestName(
  wanted: readonly string[],
  names: readonly string[],
  required: readonly string[],
): string | undefined {
  return (
    wanted.find((name) => names.includes(name)) ??
    required.find((name) => name.endsWith('_id')) ??
    required[0] ??
    names[0]
  );
}
