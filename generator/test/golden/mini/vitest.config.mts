import { defineConfig } from 'vitest/config';

export default defineConfig({ test: { name: '@seedshelf/client', include: ['test/**/*.test.ts'] } });
