import { defineConfig } from 'vitest/config';
import { limits } from './vitest.limits.ts';

/** Their configs are generated and know nothing of this workspace. */
const generated = { 'packages/mcp-server': 'vitest.config.ts', 'packages/retell-sdk': 'vitest.config.mts' };

export default defineConfig({
  test: {
    projects: [
      'generator',
      'generator/vitest.isolated.config.ts',
      'packages/consumers',
      'packages/diff-page',
      'packages/live-check',
      'packages/runtime-docs',
      'packages/runtime-mcp',
      'packages/runtime-typescript',
      'spec',
      ...Object.entries(generated).map(([root, config]) => ({
        extends: `./${root}/${config}`,
        root,
        test: limits,
      })),
    ],
  },
});
