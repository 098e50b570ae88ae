import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      'generator',
      'packages/consumers',
      'packages/diff-page',
      'packages/live-check',
      'packages/mcp-server',
      'packages/retell-sdk',
      'packages/runtime-mcp',
      'packages/runtime-typescript',
      'spec',
    ],
  },
});
