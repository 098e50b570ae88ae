import { itemsField } from '../../ir/index.ts';
import type { Method } from '../../ir/model/api.ts';
import { tsKey } from '../../support/encode.ts';
import { eventType, pageItem, readType, type MethodScope } from './method-types.ts';

/** A method whose types are known by the names that a file outside of its resource has for them. */
export function withImports(method: Method, module: string, { imports }: MethodScope): Method {
  const named = (name: string | undefined, from = module): string | undefined =>
    name === undefined ? undefined : imports.type(name, from);
  const { response, streaming, paging } = method;
  const eventName = named(streaming?.eventName);
  const itemTypeName = named(paging?.itemTypeName, paging?.module);
  const typeName = response.kind === 'json' ? named(response.typeName) : undefined;
  return {
    ...method,
    response: response.kind === 'json' && typeName !== undefined ? { ...response, typeName } : response,
    ...(streaming && { streaming: { ...streaming, ...(eventName !== undefined && { eventName }) } }),
    ...(paging && { paging: { ...paging, ...(itemTypeName !== undefined && { itemTypeName }) } }),
  };
}

/** The type of what a method answers with; of a stream that of its events. */
export function answerType(method: Method, scope: MethodScope): string {
  const { response } = method;
  if (response.kind === 'binary') return 'Blob';
  if (response.kind === 'void') return 'void';
  return method.paging === undefined ? readType(response, scope) : pageText(method, scope);
}

/** The type of the events of a stream, as a list. */
export const eventsType = (method: Method, scope: MethodScope): string =>
  `Array<${eventType(method, scope)}>`;

/** The items of a page have types; what stands around them is not declared anywhere. */
function pageText(method: Method, scope: MethodScope): string {
  const scheme = scope.api.facts.pagination.find(({ name }) => name === method.paging?.scheme);
  const path = scheme && itemsField(scheme);
  const items = `Array<${pageItem(method, scope)}>`;
  if (path === undefined) return items;
  const fields = path.split('.').reduceRight((inner, name) => `{ ${tsKey(name)}: ${inner} }`, items);
  return `Record<string, unknown> & ${fields}`;
}
