import type { TypeNode } from '../model/type-node.ts';
import { exampleFile, type ExampleForm, type ExampleValue } from './example-value.ts';
import type { Models } from './resolve.ts';

/** How values are made. */
export type Sampling = {
  readonly models: Models;
  readonly form: ExampleForm;
  /** Optional members that an example mentions are kept. */
  readonly optionals: boolean;
  /** Objects keep the key order of the example. */
  readonly givenOrder: boolean;
  /**
   * Optional members that have examples of their own are made as well, and a union shows a variant that no other is like:
   * the orders of variants that are known.
   */
  readonly shown?: Map<TypeNode, readonly TypeNode[]>;
  /** What stands for a type that has a value elsewhere. */
  readonly refer?: (type: TypeNode) => ExampleValue | undefined;
};

/** The types being made, outermost first, and how many values may still be made. */
export type Trail = {
  readonly types: readonly TypeNode[];
  readonly budget: { left: number };
  /** A name was passed: bytes behind it are the text that they are in JSON; where files can be passed, they stand in its place. */
  readonly named?: boolean;
  /** Stands for what cannot end; without it there is no value. */
  readonly end?: ExampleValue;
};

/** More values than anybody reads; a limit because shared types can multiply without end. */
const most = 2000;

/** Lists inside lists beyond this are empty: compilers compare a literal with its type only so deep. */
const deepest = 50;

export const isDeep = ({ types }: Trail): boolean => types.length >= deepest;

export const start = (): Trail => ({ types: [], budget: { left: most } });

export const below = (trail: Trail, type: TypeNode): Trail => ({ ...trail, types: [...trail.types, type] });

/** The published packages know nothing of names here. */
export const behindName = ({ form }: Sampling, trail: Trail, use: TypeNode): Trail =>
  use.kind === 'model' && form === 'correct' ? { ...trail, named: true } : trail;

export const fileValue = <T>({ named }: Trail, text: T): T | typeof exampleFile =>
  named === true ? text : exampleFile;

/** Whether nothing but unions stands between a union and itself: then it has no value of this variant. */
export function isVariantOfItself(type: TypeNode, { types }: Trail): boolean {
  return types.slice(types.findLastIndex(({ kind }) => kind !== 'union') + 1).includes(type);
}
