import type { TypeNode } from './type-node.ts';

/** Whether a text may be a value of a type; unions may lead back to themselves. */
export function admitsText(
  type: TypeNode,
  modelType: (id: string) => TypeNode | undefined,
  seen = new Set<TypeNode>(),
): boolean {
  if (seen.has(type)) return false;
  seen.add(type);
  switch (type.kind) {
    case 'string':
    case 'enum':
      return true;
    case 'unknown':
      return type.form === 'any';
    case 'union':
      return type.variants.some((variant) => admitsText(variant, modelType, seen));
    case 'model': {
      const target = modelType(type.model);
      return target !== undefined && admitsText(target, modelType, seen);
    }
    default:
      return false;
  }
}
