export { namedMethods } from './config-changes.ts';
export { explainFacts } from './explain.ts';
export { changesOf, impactOfChange, isSuccessor } from './group.ts';
