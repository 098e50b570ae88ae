import type { TypeNode } from '../model/type-node.ts';

/** Types without those that say the same as an earlier one. */
export function distinctTypes(types: readonly TypeNode[]): readonly TypeNode[] {
  return types.filter((type, i) => types.findIndex((other) => isSame(type, other)) === i);
}

function isSame(a: TypeNode, b: TypeNode): boolean {
  if (a === b) return true;
  if (a.nullable !== b.nullable) return false;
  if (a.kind === 'model' && b.kind === 'model') return a.model === b.model;
  return a.kind === b.kind && ['string', 'number', 'boolean'].includes(a.kind);
}
