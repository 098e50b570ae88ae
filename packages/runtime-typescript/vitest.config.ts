import { defineConfig } from 'vitest/config';
import { limits } from '../../vitest.limits';

export default defineConfig({
  test: { name: 'runtime-typescript', include: ['test/**/*.test.ts'], ...limits },
});
