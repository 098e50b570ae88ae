import { defineConfig } from 'vitest/config';

export default defineConfig({ test: { name: 'diff-page', include: ['test/**/*.test.ts'] } });
