import type { Place } from '../../support/place.ts';
import type { TypeNode } from '../model/type-node.ts';
import { nonNull } from './merge-types.ts';

/** Any of the types, unions among them taken apart; undefined without any. */
export function oneOf(types: readonly TypeNode[], at: Place): TypeNode | undefined {
  const [first, ...more] = types;
  if (first === undefined || more.length === 0) return first;
  const variants = types.flatMap((each) => (each.kind === 'union' ? each.variants : [nonNull(each)]));
  return { nullable: types.some((each) => each.nullable), at, kind: 'union', variants };
}
