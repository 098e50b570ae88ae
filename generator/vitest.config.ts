import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'generator',
    include: ['test/**/*.test.ts', 'src/**/*.test.ts'],
    globalSetup: ['test/support/build-program.ts'],
    testTimeout: 30_000,
  },
});
