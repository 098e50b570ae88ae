import type { MethodConfig, PaginationScheme } from '../../config/config-types.ts';
import { diagnostic } from '../../diagnostics/index.ts';
import { join } from '../../support/json.ts';
import type { ResponseType } from '../model/api.ts';
import type { RequestBody } from '../model/body.ts';
import type { PagingTree } from '../model/tree.ts';
import type { Member, TypeNode } from '../model/type-node.ts';
import { itemsField } from './page-fields.ts';
import { isList } from './scheme-roles.ts';
import type { MethodContext } from './method-context.ts';

/** What a list is recognised by. */
export type PagingInput = {
  readonly query: readonly Member[];
  readonly body: RequestBody | undefined;
  readonly response: ResponseType;
};

/** R65, R66: the scheme whose request parameters and response fields are all there, unless the config says no. */
export function matchPaging(
  config: MethodConfig,
  input: PagingInput,
  context: MethodContext,
): PagingTree | undefined {
  if (config.paginated === false || input.response.kind !== 'json') return undefined;
  const { response } = input;
  const schemes = context.input.config.pagination;
  const scheme =
    typeof config.paginated === 'string' ?
      schemes.find((candidate) => candidate.name === config.paginated)
    : schemes.find((candidate) => fits(candidate, input, context));
  const item = scheme === undefined ? undefined : itemOf(scheme, response.type, context);
  if (scheme !== undefined && item === undefined && config.paginated === scheme.name) {
    const place = { ...config.at, pointer: join(config.at.pointer, 'paginated') };
    const effect = 'the method returns its response as it is';
    const params = { key: 'paginated', name: itemsField(scheme) ?? 'a list', owner: 'the response', effect };
    context.report(diagnostic('Method/UnknownName', place, params));
  }
  if (scheme === undefined || item === undefined) return undefined;
  return { scheme: scheme.name, item };
}

/** Whether a call has the parameters and the response the fields of a scheme. */
export function fits(scheme: PaginationScheme, input: PagingInput, context: MethodContext): boolean {
  if (input.response.kind !== 'json') return false;
  const body = input.body === undefined ? undefined : resolve(input.body.type, context);
  const params =
    scheme.paramLocation === 'query' ? input.query
    : body?.kind === 'object' ? body.members
    : [];
  const names = new Set(params.map((member) => member.name));
  if (![...scheme.request.keys()].every((name) => names.has(name))) return false;
  const response = resolve(input.response.type, context);
  if (isList(scheme)) return response.kind === 'array';
  const fields = new Set(response.kind === 'object' ? response.members.map((member) => member.name) : []);
  return scheme.response.size > 0 && [...scheme.response.keys()].every((name) => fields.has(name));
}

function itemOf(scheme: PaginationScheme, type: TypeNode, context: MethodContext): TypeNode | undefined {
  const response = resolve(type, context);
  if (response.kind === 'array') return response.item;
  const items = itemsField(scheme)
    ?.split('.')
    .reduce<TypeNode | undefined>((outer, name) => {
      const owner = outer && resolve(outer, context);
      const member = owner?.kind === 'object' ? owner.members.find((each) => each.name === name) : undefined;
      return member && resolve(member.type, context);
    }, response);
  return items?.kind === 'array' ? items.item : undefined;
}

function resolve(type: TypeNode, context: MethodContext): TypeNode {
  return type.kind === 'model' ? resolve(context.types.modelType(type.model), context) : type;
}
