import { defineConfig } from 'vitest/config';
import { limits } from '../../vitest.limits.ts';

export default defineConfig({
  test: {
    name: 'live-check',
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/build-sdk.ts'],
    ...limits,
    // Node itself loads the built package, as it does in an application.
    server: { deps: { external: [/retell-sdk\/dist\//] } },
  },
});
