import { defineConfig } from 'vitest/config';
import { limits } from '../../vitest.limits.ts';

export default defineConfig({
  test: {
    name: 'runtime-mcp',
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/fixtures/build.ts'],
    ...limits,
  },
});
