export * from './compare-packages.ts';
export * from './package-diff.ts';
export * from './package-tree.ts';
export { loadSide } from './sides/load-side.ts';
export { renderSeedText } from './forms/seed-text.ts';
