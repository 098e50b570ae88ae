import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'live-check',
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/build-sdk.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // Node itself loads the built package, as it does in an application.
    server: { deps: { external: [/retell-sdk\/dist\//] } },
  },
});
