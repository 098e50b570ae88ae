import { defineConfig } from 'vitest/config';
import { limits } from '../vitest.limits.ts';

/** Tests that replace modules: each file has modules of its own. */
export default defineConfig({
  test: {
    name: 'generator, modules replaced',
    include: ['test/**/*.isolated.test.ts'],
    ...limits,
  },
});
