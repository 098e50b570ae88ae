import type { McpServer } from '@modelcontextprotocol/server';
import { z } from 'zod';
import type { ServerInfo } from '../api/types.ts';
import { answer, BUDGETS } from '../search/answer.ts';
import type { Docs } from '../search/docs.ts';

const LEAST_TOKENS = 100;

/** Languages that clients of other servers for SDKs ask for; they are taken here, too. */
const ASKED_FOR = ['http', 'python', 'go', 'typescript', 'javascript', 'terraform', 'ruby', 'java', 'kotlin'];

/** Offers `search_docs`. */
export function registerSearchDocs(server: McpServer, info: ServerInfo, docs: () => Promise<Docs>): void {
  const [first, ...others] = info.languages;
  const accepted = [...new Set([...others, ...ASKED_FOR])].filter((language) => language !== first);
  server.registerTool(
    'search_docs',
    {
      title: 'Search the documentation',
      description: [
        `Searches the documentation of the ${info.brand} API and its SDK: methods, parameters, response fields, types, errors, webhooks and guides.`,
        'Ask for a task in your own words, for the name of a method, parameter, field or type, or for an error ("429").',
        'Deep types are folded; pass the paths shown as `expand` to unfold them.',
        `Answers cost at most ${BUDGETS.default} tokens, verbose ones ${BUDGETS.verbose}.`,
      ].join(' '),
      inputSchema: z.object({
        query: z.string().max(2000).default('').describe('What you look for; may be empty with expand'),
        language: z
          .enum([first, ...accepted])
          .default(first)
          .describe(`Language of the examples; there are some in ${info.languages.join(', ')}`),
        detail: z.enum(['default', 'verbose']).default('default').describe('verbose shows whole pages'),
        expand: z
          .union([z.string().max(500), z.array(z.string().max(500)).max(8)])
          .optional()
          .describe(
            'Path or paths to unfold: "resource.method", "resource.method params.field", "resource.method returns.field", "type:Name"',
          ),
        max_tokens: z
          .number()
          .int()
          .min(LEAST_TOKENS)
          .max(BUDGETS.verbose)
          .optional()
          .describe('Size of the answer'),
      }),
      annotations: {
        title: 'Search the documentation',
        readOnlyHint: true,
        idempotentHint: true,
        openWorldHint: false,
      },
    },
    async ({ query, language, detail, expand, max_tokens: budget }) => {
      const paths = expand === undefined ? [] : [expand].flat().filter((path) => path.trim() !== '');
      const spoken = language === 'javascript' ? 'typescript' : language;
      const isThere = info.languages.includes(spoken);
      const note = isThere ? '' : `There are no examples in ${language}; these are in ${first}.\n\n`;
      const text = answer(await docs(), {
        query,
        language: isThere ? spoken : first,
        detail,
        expand: paths,
        ...(budget !== undefined && { budget }),
      });
      return { content: [{ type: 'text', text: note + text }] };
    },
  );
}
