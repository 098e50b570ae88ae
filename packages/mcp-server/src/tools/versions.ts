import type { McpServer } from '@modelcontextprotocol/server';
import { z } from 'zod';
import type { ServerInfo } from '../api/types.ts';
import { deprecationsAnswer } from '../compare/deprecations.ts';
import { diffAnswer, DIFF_BUDGET, type Editions } from '../compare/render-changes.ts';

const READ_ONLY = { readOnlyHint: true, idempotentHint: true, openWorldHint: false };

const maxTokens = z.number().int().min(100).max(8000).optional().describe('Size of the answer');

/** Offers `diff_versions` and `deprecations`; the editions are loaded by the first question. */
export function registerVersionTools(
  server: McpServer,
  { brand }: ServerInfo,
  loadEditions: () => Promise<Editions>,
): void {
  server.registerTool(
    'diff_versions',
    {
      title: 'Compare two versions',
      description: `What changed between two editions of the ${brand} SDK: methods, parameters, response fields and allowed values, what breaks callers first, each with how to adapt. At most ${DIFF_BUDGET} tokens.`,
      inputSchema: z.object({
        from: z.string().max(100).describe('The older edition, a version of the package, or "previous"'),
        to: z.string().max(100).default('latest').describe('The newer edition'),
        expand: z
          .string()
          .max(300)
          .optional()
          .describe('Only changes below a resource, a method or "type:Name"'),
        max_tokens: maxTokens,
      }),
      annotations: { title: 'Compare two versions', ...READ_ONLY },
    },
    async ({ from, to, expand, max_tokens: budget }) => {
      const question = {
        from,
        to,
        ...(expand !== undefined && { expand }),
        ...(budget !== undefined && { budget }),
      };
      return { content: [{ type: 'text', text: diffAnswer(await loadEditions(), question) }] };
    },
  );
  server.registerTool(
    'deprecations',
    {
      title: 'Find deprecated parts',
      description: `What is deprecated in the newest edition of the ${brand} SDK, since when, and what to use instead. At most ${DIFF_BUDGET} tokens.`,
      inputSchema: z.object({
        symbol: z
          .string()
          .max(300)
          .optional()
          .describe('A resource, method, "type:Name" or field; everything if absent'),
        max_tokens: maxTokens,
      }),
      annotations: { title: 'Find deprecated parts', ...READ_ONLY },
    },
    async ({ symbol, max_tokens: budget }) => {
      const text = deprecationsAnswer(
        (await loadEditions()).surfaces,
        symbol?.trim() === '' ? undefined : symbol,
        budget,
      );
      return { content: [{ type: 'text', text }] };
    },
  );
}
