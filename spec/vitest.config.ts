import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'spec',
    include: ['test/**/*.test.mjs'],
    // No test waits for the time to pass; this ends one that waits for something that never comes.
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
