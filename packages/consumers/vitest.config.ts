import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'consumers',
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/install-sdk.ts'],
    testTimeout: 120_000,
    maxConcurrency: 2,
    hookTimeout: 120_000,
  },
});
