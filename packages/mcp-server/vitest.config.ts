import { defineConfig } from 'vitest/config';

export default defineConfig({ test: { name: 'mcp-server', include: ['test/**/*.test.ts'] } });
