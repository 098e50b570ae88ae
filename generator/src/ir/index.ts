export { buildApi, byStandardOrder } from './read/build-api.ts';
export { compareMembers } from './read/build-params.ts';
export { declareTypes } from './declare/declare-types.ts';
export { itemsField } from './read/build-paging.ts';
export type * from './model/api.ts';
export type * from './model/declarations.ts';
export type * from './model/facts.ts';
export type * from './model/type-node.ts';
export { emptyNameLock, parseNameLock, type NameLock } from './declare/name-lock.ts';
