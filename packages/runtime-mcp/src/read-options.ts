import yargs from 'yargs';
import type { RunLimits } from './execute/messages.ts';
import type { PolicyOptions } from './execute/policy.ts';
import { DEFAULT_LIMITS } from './execute/sandbox.ts';
import type { ServerInfo } from './api/types.ts';
import { GROUPS, selectGroups, words, type ToolGroup } from './tools/groups.ts';

/** How to run the server. */
export type ServerOptions = {
  readonly tools: readonly ToolGroup[];
  readonly transport: 'stdio' | 'http';
  readonly host: string;
  readonly port: number;
  /** Unix socket instead of host and port. */
  readonly socket?: string;
  /** Requests from the network may use the API key of the environment. */
  readonly shareKey: boolean;
  /** Names that requests may call this server by, and pages they may come from, beside this machine's own. */
  readonly allowedHosts: readonly string[];
  readonly allowedOrigins: readonly string[];
  readonly policy: PolicyOptions;
  readonly limits: RunLimits;
  readonly concurrency: number;
  /** Code is checked against the declarations of the SDK before it runs. */
  readonly check: boolean;
  /** Clients that can ask their user are made to, before code changes data that nobody has allowed it to. */
  readonly ask: boolean;
  /** Folders that code may send files from. */
  readonly folders: readonly string[];
  readonly docsDir?: string;
  readonly instructionsPath?: string;
  readonly logFormat: 'json' | 'pretty';
  readonly debug: boolean;
};

/** What of the process the options depend on. */
export type OptionsContext = {
  readonly argv: readonly string[];
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly isTerminal: boolean;
};

/**
 * Reads the flags; each can also be given as an environment variable, `--code-allow-http-gets` as
 * `MCP_SERVER_CODE_ALLOW_HTTP_GETS`.
 */
export function readOptions(
  { argv, environment, isTerminal }: OptionsContext,
  info: ServerInfo,
): ServerOptions {
  const parsed = parserOf(argv, info).config(fromEnvironment(environment)).parseSync();
  const tools = selectGroups(info.tools ?? GROUPS, parsed.tools, parsed.noTools);
  checkNumbers(parsed);
  return {
    tools,
    transport: parsed.transport,
    host: parsed.host,
    port: parsed.port,
    ...(parsed.socket !== undefined && { socket: parsed.socket }),
    shareKey: parsed.shareKey,
    allowedHosts: words(parsed.allowedHosts),
    allowedOrigins: words(parsed.allowedOrigins),
    policy: {
      reads: parsed.codeAllowHttpGets,
      allow: words(parsed.allow),
      block: words(parsed.block),
      allowExpressions: list(parsed.codeAllowedMethods),
      blockExpressions: list(parsed.codeBlockedMethods),
    },
    limits: {
      timeout: parsed.codeTimeout * 1000,
      cpu: parsed.codeCpu * 1000,
      memory: parsed.codeMemory * 1024 * 1024,
      calls: parsed.codeCalls,
    },
    concurrency: parsed.codeConcurrency,
    check: parsed.codeCheck,
    // Over stdio the client is the user's own; over HTTP nobody knows who says yes.
    ask: parsed.codeAsk ?? parsed.transport === 'stdio',
    folders: list(parsed.codeFiles),
    ...(parsed.docsDir !== undefined && { docsDir: parsed.docsDir }),
    ...(parsed.customInstructionsPath !== undefined && { instructionsPath: parsed.customInstructionsPath }),
    logFormat: parsed.logFormat ?? (isTerminal ? 'pretty' : 'json'),
    debug: parsed.debug,
  };
}

const PREFIX = 'MCP_SERVER_';

/**
 * The flags that are set as environment variables. Others with the prefix are not ours: Kubernetes makes some for a
 * service named mcp-server, one of them with the address of its port.
 */
function fromEnvironment(environment: OptionsContext['environment']): Readonly<Record<string, string>> {
  const found = Object.entries(environment).flatMap(([name, value]) => {
    const flag = name.startsWith(PREFIX) ? name.slice(PREFIX.length).toLowerCase().replaceAll('_', '-') : '';
    const isOwn = FLAGS.has(flag) && value !== undefined && value !== '' && !value.startsWith('tcp://');
    return isOwn ? [[flag, value] as const] : [];
  });
  return Object.fromEntries(found);
}

const FLAGS: ReadonlySet<string> = new Set([
  ...['tools', 'no-tools', 'transport', 'host', 'port', 'socket', 'share-key', 'allow', 'block'],
  ...['allowed-hosts', 'allowed-origins'],
  ...['code-allow-http-gets', 'code-allowed-methods', 'code-blocked-methods'],
  ...['code-timeout', 'code-cpu', 'code-memory', 'code-calls', 'code-concurrency', 'code-execution-mode'],
  ...['code-check', 'code-ask', 'code-files'],
  ...['docs-search-mode', 'docs-dir', 'custom-instructions-path', 'stainless-api-key', 'log-format', 'debug'],
]);

type Numbers = Pick<
  ReturnType<ReturnType<typeof parserOf>['parseSync']>,
  'port' | 'codeTimeout' | 'codeCpu' | 'codeMemory' | 'codeCalls' | 'codeConcurrency'
>;

function checkNumbers({ port, codeTimeout, codeCpu, codeMemory, codeCalls, codeConcurrency }: Numbers): void {
  const positive = {
    'code-timeout': codeTimeout,
    'code-cpu': codeCpu,
    'code-memory': codeMemory,
    'code-calls': codeCalls,
    'code-concurrency': codeConcurrency,
  };
  for (const [name, value] of Object.entries(positive)) {
    if (!(value > 0)) throw new Error(`--${name} must be a number greater than 0`);
  }
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new Error('--port must be between 0 and 65535');
}

const list = (value: ReadonlyArray<string | number> | undefined): readonly string[] =>
  (value ?? []).map(String);

// The type of yargs' result is the sum of its options.
function parserOf(argv: readonly string[], info: ServerInfo) {
  return yargs([...argv])
    .scriptName('mcp-server')
    .usage(`$0 [options]\n\nMCP server for the ${info.brand} API. ${keyText(info)}`)
    .parserConfiguration({ 'boolean-negation': false, 'duplicate-arguments-array': true })
    .option('tools', {
      array: true,
      type: 'string',
      default: ['docs', 'code'],
      describe: 'Groups of tools to offer: docs, code',
    })
    .option('no-tools', { array: true, type: 'string', describe: 'Groups of tools to leave out' })
    .option('transport', {
      choices: ['stdio', 'http'] as const,
      default: 'stdio' as const,
      describe: 'How clients connect',
    })
    .option('host', { type: 'string', default: '127.0.0.1', describe: 'Address to listen on (http)' })
    .option('port', {
      type: 'number',
      default: 3000,
      describe: 'Port to listen on (http); 0 for any free one',
    })
    .option('socket', { type: 'string', describe: 'Unix socket to listen on instead (http)' })
    .option('share-key', {
      type: 'boolean',
      default: false,
      describe: `Let requests from the network that bring no key use ${info.apiKeyEnv} (http; local ones always may)`,
    })
    .option('allowed-hosts', {
      array: true,
      type: 'string',
      describe: 'Names that requests may call this server by, e.g. mcp.example.com (http)',
    })
    .option('allowed-origins', {
      array: true,
      type: 'string',
      describe: 'Hosts of the web pages that requests may come from (http)',
    })
    .option('allow', {
      array: true,
      type: 'string',
      describe:
        'What code may call besides reading: a method, a resource, a verb, a pattern with *, or * for everything',
    })
    .option('block', { array: true, type: 'string', describe: 'What code may never call; wins over --allow' })
    .option('code-allow-http-gets', {
      type: 'boolean',
      default: true,
      describe: 'Let code call methods that only read',
    })
    .option('code-allowed-methods', {
      array: true,
      type: 'string',
      describe: 'Regular expressions on resource.method that code may call',
    })
    .option('code-blocked-methods', {
      array: true,
      type: 'string',
      describe: 'Regular expressions on resource.method that code may not call',
    })
    .option('code-timeout', {
      type: 'number',
      default: DEFAULT_LIMITS.timeout / 1000,
      describe: 'Seconds that a run may last',
    })
    .option('code-cpu', {
      type: 'number',
      default: DEFAULT_LIMITS.cpu / 1000,
      describe: 'Seconds that a run may compute',
    })
    .option('code-memory', {
      type: 'number',
      default: DEFAULT_LIMITS.memory / 1024 / 1024,
      describe: 'Megabytes that a run may use',
    })
    .option('code-calls', {
      type: 'number',
      default: DEFAULT_LIMITS.calls,
      describe: 'API calls that a run may make',
    })
    .option('code-concurrency', { type: 'number', default: 8, describe: 'Runs at the same time; more wait' })
    .option('code-check', {
      type: 'boolean',
      default: true,
      describe: 'Check code against the declarations of the SDK before it runs',
    })
    .option('code-ask', {
      type: 'boolean',
      describe:
        'Ask the user, where the client can, before code calls what is not allowed; default: over stdio',
    })
    .option('code-files', {
      array: true,
      type: 'string',
      describe: 'Folders that code may send files from',
    })
    .option('code-execution-mode', {
      choices: ['local'] as const,
      default: 'local' as const,
      describe: 'Where code runs',
    })
    .option('docs-search-mode', {
      choices: ['local'] as const,
      default: 'local' as const,
      describe: 'Where documentation is searched',
    })
    .option('docs-dir', {
      type: 'string',
      describe: 'Folder with further .md, .markdown and .json documentation',
    })
    .option('custom-instructions-path', {
      type: 'string',
      describe: 'File with instructions for clients, instead of the built-in ones',
    })
    .option('stainless-api-key', {
      type: 'string',
      hidden: true,
      describe: 'Accepted for compatibility; not used',
    })
    .option('log-format', {
      choices: ['json', 'pretty'] as const,
      describe: 'Default: pretty in a terminal, else json',
    })
    .option('debug', { type: 'boolean', default: false, describe: 'Log more' })
    .version(info.version)
    .help()
    .strictOptions()
    .showHelpOnFail(false, 'Run it with --help to see what there is.');
}

function keyText({ keyless, apiKeyEnv }: ServerInfo): string {
  return keyless === 'always' ? 'It needs no key.' : (
      `The API key comes from ${apiKeyEnv} or, over HTTP, from each request.`
    );
}
