import { defineConfig } from 'vitest/config';
import { limits } from '../vitest.limits.ts';

export default defineConfig({
  test: {
    name: 'generator',
    include: ['test/**/*.test.ts', 'src/**/*.test.ts'],
    // The golden package has tests of its own; they run where the package is.
    exclude: ['**/node_modules/**', 'test/golden/**', 'test/**/*.isolated.test.ts'],
    globalSetup: ['test/kit/build-program.ts'],
    // Files share the modules that they import: loading them anew took longer than most tests.
    isolate: false,
    ...limits,
  },
});
