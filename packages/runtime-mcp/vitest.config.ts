import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'runtime-mcp',
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/fixtures/build.ts'],
    testTimeout: 30_000,
  },
});
