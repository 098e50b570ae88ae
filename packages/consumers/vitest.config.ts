import { defineConfig } from 'vitest/config';
import { limits } from '../../vitest.limits.ts';

export default defineConfig({
  test: {
    name: 'consumers',
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/install-sdk.ts'],
    maxConcurrency: 2,
    ...limits,
  },
});
