import type { TypeNode } from '../model/type-node.ts';

/** Whether an object that is no model stands in a type: something that needs a declaration. */
export function holdsObject(type: TypeNode): boolean {
  switch (type.kind) {
    case 'object':
      return true;
    case 'array':
      return holdsObject(type.item);
    case 'map':
      return holdsObject(type.value);
    case 'union':
      return type.variants.some(holdsObject);
    default:
      return false;
  }
}
