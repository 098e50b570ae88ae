import type { McpServer } from '@modelcontextprotocol/server';
import { z } from 'zod';
import type { ServerInfo } from '../api/types.ts';
import { presentOutcome, RUN_BUDGET } from '../execute/present-outcome.ts';
import type { Sandbox } from '../execute/sandbox.ts';
import type { Logger } from '../support/logger.ts';

const MOST_CODE = 100_000;

/** What `execute` needs. */
export type ExecuteSetup = {
  readonly info: ServerInfo;
  readonly sandbox: Sandbox;
  /** Key of whoever asks; absent if there is none. */
  readonly apiKey: string | undefined;
  readonly logger: Logger;
  /** Code may call methods that change data. */
  readonly writes: boolean;
};

/** Offers `execute`. */
export function registerExecute(
  server: McpServer,
  { info, sandbox, apiKey, logger, writes }: ExecuteSetup,
): void {
  server.registerTool(
    'execute',
    {
      title: 'Run code',
      description: [
        `Runs TypeScript with \`client\`, made of the class ${info.clientClass} of ${info.sdkPackage}.`,
        'Define `async function run(client) { … }`; what it returns and what it prints with console.log comes back.',
        'Do several calls in one run and return only the fields you need. Errors come back with status and message: no try/catch is needed for one call.',
        'There is no file system, network, environment or module beside the client, and nothing is kept between runs.',
        writes ?
          'Some methods may be refused by whoever runs this server.'
        : 'Only methods that read are allowed.',
        `Look methods up with search_docs first. Answers cost at most ${RUN_BUDGET} tokens unless max_tokens says otherwise.`,
      ].join(' '),
      inputSchema: z.object({
        code: z.string().max(MOST_CODE).describe('TypeScript that defines run(client)'),
        intent: z.string().max(1000).optional().describe('What the code is for'),
        max_tokens: z.number().int().min(100).max(8000).optional().describe('Size of the answer'),
      }),
      annotations: {
        title: 'Run code',
        readOnlyHint: !writes,
        destructiveHint: writes,
        idempotentHint: false,
        openWorldHint: true,
      },
    },
    async ({ code, max_tokens: budget }, context) => {
      if (apiKey === undefined) {
        const text = `There is no API key: set ${info.apiKeyEnv}, or over HTTP send "Authorization: Bearer <API key>" or ${info.apiKeyHeader}.`;
        return { content: [{ type: 'text', text }], isError: true };
      }
      const started = performance.now();
      const outcome = await sandbox.run(code, apiKey, context.mcpReq.signal);
      logger.info('code was run', {
        milliseconds: Math.round(performance.now() - started),
        calls: outcome.calls,
        ...(outcome.error !== undefined && { error: outcome.error.name }),
      });
      return {
        content: [{ type: 'text', text: presentOutcome(outcome, code, budget) }],
        ...(outcome.error !== undefined && { isError: true }),
      };
    },
  );
}
