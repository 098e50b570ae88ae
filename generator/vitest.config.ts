import { defineConfig } from 'vitest/config';
import { limits } from '../vitest.limits.ts';

export default defineConfig({
  test: {
    name: 'generator',
    include: ['test/**/*.test.ts', 'src/**/*.test.ts'],
    // The golden package has tests of its own; they run where the package is.
    exclude: ['**/node_modules/**', 'test/golden/**'],
    globalSetup: ['test/kit/build-program.ts'],
    ...limits,
  },
});
