import type { ts } from 'ts-morph';

/** The TypeScript compiler; loaded only when packages are compared. */
export type Compiler = typeof ts;
