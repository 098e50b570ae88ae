export { buildApi, byStandardOrder } from './build/build-api.ts';
export { compareMembers } from './build/build-params.ts';
export { declareTypes } from './passes/declare-types.ts';
export { itemsField } from './build/build-paging.ts';
export type * from './model/api.ts';
export type * from './model/declarations.ts';
export type * from './model/type-node.ts';
export { emptyNameLock, parseNameLock, type NameLock } from './passes/name-lock.ts';
