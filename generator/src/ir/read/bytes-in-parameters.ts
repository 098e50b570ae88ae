import { mapInside } from '../model/inside.ts';
import type { TypeNode } from '../model/type-node.ts';

/**
 * The type of a parameter without files: a path, a query, a header and a cookie are texts, and nothing uploads there. The
 * same type where there are none.
 */
export function withoutFiles(type: TypeNode): TypeNode {
  if (type.kind === 'model') return type;
  if (type.kind !== 'file') return mapInside(type, withoutFiles);
  const { whole: _, ...facts } = type;
  return { ...facts, kind: 'string' };
}
