import { behindModels, type ModelOf } from './members.ts';
import type { TypeNode } from './type-node.ts';

/** What a value that says yes or no may be; `isPlain`: it may be nothing else, but for null. */
export type Flag = { readonly yes: boolean; readonly no: boolean; readonly isPlain: boolean };

/** How a type says yes or no; unions may lead back to themselves. */
export function flagOf(type: TypeNode, modelOf: ModelOf, seen = new Set<TypeNode>()): Flag {
  const found = behindModels(type, modelOf);
  if (seen.has(found)) return { ...NEITHER, isPlain: true };
  switch (found.kind) {
    case 'boolean':
      return { yes: true, no: true, isPlain: true };
    case 'unknown':
      return { yes: true, no: true, isPlain: false };
    case 'enum': {
      const [yes, no] = [true, false].map((value) => found.values.includes(value));
      const isPlain = found.values.every((value) => typeof value === 'boolean');
      return { yes: yes === true, no: no === true, isPlain };
    }
    case 'union':
      return anyOf(found.variants.map((variant) => flagOf(variant, modelOf, new Set([...seen, found]))));
    default:
      return NEITHER;
  }
}

/** What one of several may say. */
export function anyOf(flags: readonly Flag[]): Flag {
  return {
    yes: flags.some(({ yes }) => yes),
    no: flags.some(({ no }) => no),
    isPlain: flags.every(({ isPlain }) => isPlain),
  };
}

const NEITHER: Flag = { yes: false, no: false, isPlain: false };
