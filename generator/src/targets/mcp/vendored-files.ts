import type { FilePlan } from '../../plan/file-plan.ts';

/** Modules of the hand-written server, below the runtime's `src/`. A test compares this list with the runtime. */
export const RUNTIME_MODULES = [
  'api/docs',
  'api/resolve-path',
  'api/type-text',
  'api/types',
  'api/walk',
  'auth',
  'compare/compare-surfaces',
  'compare/deprecations',
  'compare/find-edition',
  'compare/render-changes',
  'execute/fit-value',
  'execute/host-calls',
  'execute/messages',
  'execute/policy',
  'execute/present-outcome',
  'execute/run-limits',
  'execute/run-result',
  'execute/sandbox',
  'execute/sandbox-worker',
  'execute/strip-types',
  'execute/vm-prelude',
  'execute/vm-run',
  'execute/worker-pool',
  'extra-docs',
  'http',
  'index',
  'instructions',
  'logger',
  'nearest-names',
  'options',
  'search/answer',
  'search/concepts',
  'search/documents',
  'search/matched-fields',
  'search/rank',
  'search/render-method',
  'search/render-path',
  'search/search-index',
  'search/sections',
  'search/synonyms',
  'search/tokenize',
  'search/vocabulary',
  'search/write-index',
  'server',
  'start',
  'tokens',
  'tools/execute',
  'tools/search-docs',
  'tools/versions',
] as const;

/** Copies of the hand-written server. */
export function vendoredFiles(): readonly FilePlan[] {
  const sources = RUNTIME_MODULES.map((module) => `src/${module}.ts`);
  return [
    ...sources.map((path): FilePlan => ({ kind: 'vendored', path, source: path, rename: new Map() })),
    { kind: 'vendored', path: 'scripts/build.mjs', source: 'build/build.mjs', rename: new Map() },
  ];
}
