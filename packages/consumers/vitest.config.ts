import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'consumers',
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/install-sdk.ts'],
    // No test waits for the time to pass; this ends one that waits for something that never comes.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    maxConcurrency: 2,
  },
});
