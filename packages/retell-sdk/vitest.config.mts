import { defineConfig } from 'vitest/config';

export default defineConfig({ test: { name: 'retell-sdk', include: ['test/**/*.test.ts'] } });
