import type { MethodConfig, PaginationScheme } from '../../config/config-types.ts';
import { diagnostic } from '../../diagnostics/index.ts';
import { join } from '../../support/json.ts';
import type { PagingTree } from '../model/tree.ts';
import type { TypeNode } from '../model/type-node.ts';
import { itemsField } from './page-fields.ts';
import type { MethodContext } from './method-context.ts';
import { fits, itemOf, type PagingInput } from './scheme-fit.ts';

/** R65, R66: the scheme whose request parameters and response fields are all there, unless the config says no. */
export function matchPaging(
  config: MethodConfig,
  input: PagingInput,
  context: MethodContext,
): PagingTree | undefined {
  const { scheme, item } = schemeOf(config, input, context);
  if (scheme !== undefined && item === undefined && config.paginated === scheme.name) {
    const place = { ...config.at, pointer: join(config.at.pointer, 'paginated') };
    const effect = 'the method returns its response as it is';
    const params = { key: 'paginated', name: itemsField(scheme) ?? 'a list', owner: 'the response', effect };
    context.report(diagnostic('Method/UnknownName', place, params));
  }
  if (scheme === undefined || item === undefined) return undefined;
  return { scheme: scheme.name, item };
}

/** Whether a method returns pages, if this is its response. */
export function isPaged(config: MethodConfig, input: PagingInput, context: MethodContext): boolean {
  return schemeOf(config, input, context).item !== undefined;
}

function schemeOf(
  config: MethodConfig,
  input: PagingInput,
  context: MethodContext,
): { readonly scheme?: PaginationScheme; readonly item?: TypeNode } {
  const { response } = input;
  if (config.paginated === false || response.kind !== 'json') return {};
  const schemes = context.input.config.pagination;
  const scheme =
    typeof config.paginated === 'string' ?
      schemes.find((candidate) => candidate.name === config.paginated)
    : schemes.find((candidate) => fits(candidate, input, context.types));
  const item = scheme && itemOf(scheme, response.type, context.types);
  return { ...(scheme !== undefined && { scheme }), ...(item !== undefined && { item }) };
}
