import type { Method } from '../../ir/model/api.ts';
import type { TypeNode } from '../../ir/model/type-node.ts';

/** The type that documentation shows for what a method returns: one item of a page; undefined for nothing. */
export function returnedType({ paging, response, at }: Method): TypeNode | undefined {
  if (paging !== undefined) return paging.item;
  if (response.kind === 'void') return undefined;
  // The content of a file is documented as a string.
  return response.kind === 'json' ? response.type : { nullable: false, at, kind: 'string' };
}
