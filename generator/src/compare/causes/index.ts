export { explainFacts, type Causes } from './explain.ts';
export { changesOf, impactOfChange, isSuccessor, type Facts } from './group.ts';
