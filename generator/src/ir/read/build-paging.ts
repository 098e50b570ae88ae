import type { MethodConfig } from '../../config/config-types.ts';
import { diagnostic } from '../../diagnostics/index.ts';
import { join } from '../../support/json.ts';
import type { PagingTree } from '../model/tree.ts';
import { itemsField } from './page-fields.ts';
import type { MethodContext } from './method-context.ts';
import { fits, itemOf, type PagingInput } from './scheme-fit.ts';

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
    : schemes.find((candidate) => fits(candidate, input, context.types));
  const item = scheme === undefined ? undefined : itemOf(scheme, response.type, context.types);
  if (scheme !== undefined && item === undefined && config.paginated === scheme.name) {
    const place = { ...config.at, pointer: join(config.at.pointer, 'paginated') };
    const effect = 'the method returns its response as it is';
    const params = { key: 'paginated', name: itemsField(scheme) ?? 'a list', owner: 'the response', effect };
    context.report(diagnostic('Method/UnknownName', place, params));
  }
  if (scheme === undefined || item === undefined) return undefined;
  return { scheme: scheme.name, item };
}
