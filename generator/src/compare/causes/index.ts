export { reasonsIn } from './known-operations.ts';
export { namedMethods } from './method-changes.ts';
export { helperNames } from './method-keys.ts';
export { explainFacts } from './explain.ts';
export { changesOf, impactOfChange, isSuccessor } from './group.ts';
