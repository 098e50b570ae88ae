import {
  CLIENT_CAPABILITIES_META_KEY,
  inputRequired,
  inputResponse,
  type McpServer,
  type ServerContext,
} from '@modelcontextprotocol/server';
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { MethodRow, ServerInfo } from '../api/types.ts';
import type { Checker } from '../check/checker.ts';
import { presentMistakes } from '../check/present.ts';
import { refusal } from '../execute/host-calls.ts';
import type { Verdict } from '../execute/policy.ts';
import { presentOutcome, RUN_BUDGET } from '../execute/present-outcome.ts';
import { RESULT, structured } from '../execute/structured.ts';
import type { Sandbox } from '../execute/sandbox.ts';
import type { Logger } from '../support/logger.ts';

const MOST_CODE = 100_000;

/** What `execute` needs. */
export type ExecuteSetup = {
  readonly info: ServerInfo;
  readonly sandbox: Sandbox;
  /** Finds mistakes before the code runs; absent if nothing does. */
  readonly checker: Checker | undefined;
  /** Key of whoever asks; absent if there is none. */
  readonly apiKey: string | undefined;
  readonly logger: Logger;
  /** Code may call methods that change data. */
  readonly writes: boolean;
  readonly row: ReadonlyMap<string, MethodRow>;
  readonly verdict: (row: MethodRow) => Verdict;
  /** The user may be asked to allow what is not allowed yet. */
  readonly ask: boolean;
};

/** Offers `execute`. */
export function registerExecute(server: McpServer, setup: ExecuteSetup): void {
  const { info, sandbox, checker, apiKey, logger, writes } = setup;
  server.registerTool(
    'execute',
    {
      title: 'Run code',
      description: descriptionOf(setup),
      inputSchema: z.object({
        code: z.string().max(MOST_CODE).describe('TypeScript that defines run(client)'),
        intent: z.string().max(1000).optional().describe('What the code is for'),
        max_tokens: z.number().int().min(100).max(8000).optional().describe('Size of the answer'),
      }),
      outputSchema: RESULT,
      annotations: {
        title: 'Run code',
        readOnlyHint: !writes && !setup.ask,
        destructiveHint: writes || setup.ask,
        idempotentHint: false,
        openWorldHint: true,
      },
    },
    async ({ code, max_tokens: budget = RUN_BUDGET }, context) => {
      if (apiKey === undefined) {
        return failed(
          `There is no API key: set ${info.apiKeyEnv}, or over HTTP send "Authorization: Bearer <API key>" or ${info.apiKeyHeader}.`,
        );
      }
      const started = performance.now();
      const checked = await checker?.check(code);
      const checkMilliseconds = Math.round(performance.now() - started);
      if (checked !== undefined && checked.mistakes.length > 0) {
        logger.info('code was not run', { mistakes: checked.mistakes.length, checkMilliseconds });
        return failed(presentMistakes(checked.mistakes, code, budget));
      }
      const answer = permission(server, context, setup, code, checked?.calls ?? []);
      if (answer.kind !== 'granted') return answer.result;
      const outcome = await sandbox.run(code, apiKey, context.mcpReq.signal, {
        granted: answer.methods,
        onCall: progressOf(context),
      });
      logger.info('code was run', {
        milliseconds: Math.round(performance.now() - started),
        checkMilliseconds,
        calls: outcome.calls,
        ...(outcome.error !== undefined && { error: outcome.error.name }),
      });
      return {
        content: [{ type: 'text' as const, text: presentOutcome(outcome, code, budget) }],
        structuredContent: structured(outcome, budget),
        ...(outcome.error !== undefined && { isError: true }),
      };
    },
  );
}

/** Tells a client that asks for it how many calls have been made. */
function progressOf({ mcpReq }: ServerContext): (name: string) => void {
  const token = mcpReq._meta?.progressToken;
  if (token === undefined) return () => undefined;
  let progress = 0;
  return (name) => {
    const params = { progressToken: token, progress: ++progress, message: `client.${name}` };
    // A client that has gone is noticed elsewhere.
    mcpReq.notify({ method: 'notifications/progress', params }).catch(() => undefined);
  };
}

function descriptionOf({ info, checker, writes, ask }: ExecuteSetup): string {
  return [
    `Runs TypeScript with \`client\`, made of the class ${info.clientClass} of ${info.sdkPackage}.`,
    'Define `async function run(client) { … }`; what it returns and what it prints with console.log comes back.',
    'Do several calls in one run and return only the fields you need. Errors come back with status and message: no try/catch is needed for one call.',
    ...(checker === undefined ?
      []
    : ['Names, values and missing awaits are checked first; code with mistakes is not run.']),
    'Lists can be iterated with for await. Files are made with new File([text or bytes], name). Time zones and Intl work.',
    'There is no file system, network, environment or module beside the client, and nothing is kept between runs.',
    writes ? 'Some methods may be refused by whoever runs this server.'
    : ask ? 'Only methods that read are allowed; for others the user is asked, if the client can do that.'
    : 'Only methods that read are allowed.',
    `Look methods up with search_docs first. Answers cost at most ${RUN_BUDGET} tokens unless max_tokens says otherwise.`,
  ].join(' ');
}

const failed = (text: string) => ({ content: [{ type: 'text' as const, text }], isError: true });

type Permission =
  | { readonly kind: 'granted'; readonly methods: ReadonlySet<string> }
  | { readonly kind: 'refused'; readonly result: ReturnType<typeof failed> }
  | { readonly kind: 'asked'; readonly result: ReturnType<typeof inputRequired> };

const NONE: Permission = { kind: 'granted', methods: new Set() };

/** Whether the user lets this code call what nobody has allowed. The answer is for the code that was asked about. */
function permission(
  server: McpServer,
  context: ServerContext,
  { row, verdict, ask }: ExecuteSetup,
  code: string,
  calls: readonly string[],
): Permission {
  if (!ask) return NONE;
  const unnamed = calls.flatMap((name) => row.get(name) ?? []).filter((own) => verdict(own) === 'unnamed');
  if (unnamed.length === 0) return NONE;
  const key = `allow_${createHash('sha256').update(code).digest('hex').slice(0, 16)}`;
  const answer = inputResponse(context.mcpReq.inputResponses, key);
  if (answer.kind === 'elicit') {
    if (answer.action === 'accept' && answer.content?.['allow'] === true)
      return {
        kind: 'granted',
        methods: new Set(unnamed.map(({ fullyQualifiedName }) => fullyQualifiedName)),
      };
    const reasons = unnamed.map((own) => refusal(own, 'unnamed')).join('\n');
    return { kind: 'refused', result: failed(`Not run: the user did not allow it.\n${reasons}`) };
  }
  if (!canAsk(server, context)) return NONE;
  const names = unnamed.map(
    ({ fullyQualifiedName, httpMethod, httpPath }) =>
      `client.${fullyQualifiedName} (${httpMethod.toUpperCase()} ${httpPath})`,
  );
  const message = `The code calls ${names.join(', ')}, which changes data. Allow it for this run?`;
  const properties = { allow: { type: 'boolean' as const, title: 'Allow it once', default: false } };
  const requestedSchema = { type: 'object' as const, properties, required: ['allow'] };
  const result = inputRequired({
    inputRequests: { [key]: inputRequired.elicit({ mode: 'form', message, requestedSchema }) },
  });
  return { kind: 'asked', result };
}

/** Newer clients say with each request what they can do, older ones once. */
function canAsk(server: McpServer, context: ServerContext): boolean {
  const meta = context.mcpReq._meta as Readonly<Record<string, unknown>> | undefined;
  const capabilities = (meta?.[CLIENT_CAPABILITIES_META_KEY] ?? server.server.getClientCapabilities()) as
    | { readonly elicitation?: { readonly form?: object; readonly url?: object } }
    | undefined;
  const elicitation = capabilities?.elicitation;
  return elicitation !== undefined && (elicitation.form !== undefined || elicitation.url === undefined);
}
