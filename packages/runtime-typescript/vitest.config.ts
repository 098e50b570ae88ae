import { defineConfig } from 'vitest/config';

export default defineConfig({ test: { name: 'runtime-typescript', include: ['test/**/*.test.ts'] } });
