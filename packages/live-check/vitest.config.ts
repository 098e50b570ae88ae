import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'live-check',
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/build-sdk.ts'],
    // No test waits for the time to pass; this ends one that waits for something that never comes.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // Node itself loads the built package, as it does in an application.
    server: { deps: { external: [/retell-sdk\/dist\//] } },
  },
});
