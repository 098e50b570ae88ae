import { defineConfig } from 'vitest/config';
import { limits } from '../../vitest.limits.ts';

/** `npm run rehearse`: too long for every run of the tests. */
export default defineConfig({
  test: { name: 'rehearsal', include: ['rehearsal/**/*.test.ts'], ...limits },
});
