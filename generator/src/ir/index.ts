export { buildApi, byStandardOrder } from './build/build-api.ts';
export { compareMembers } from './build/build-params.ts';
export { itemsField } from './build/build-paging.ts';
export type * from './model/api.ts';
export type * from './model/type-node.ts';
