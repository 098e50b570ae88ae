import type { McpServer } from '@modelcontextprotocol/server';
import { METHODS } from './methods.ts';
import { groupsOf, serverOptions, type McpOptions } from './options.ts';
import type { ToolGroup } from './tools/groups.ts';
import { createClient, SERVER_INFO } from './server-info.ts';
import { createService, type Service } from './service.ts';
import { createLogger, type Logger } from './support/logger.ts';

/** The client that calls are made with. */
export type ClientOptions = {
  /** Without it the key of the environment is used. */
  apiKey?: string;
};

/** A tool, and the group that switches it on. */
export type ToolEntry = { readonly name: string; readonly group: ToolGroup };

const TOOLS: readonly ToolEntry[] = [
  { name: 'search_docs', group: 'docs' },
  { name: 'diff_versions', group: 'docs' },
  { name: 'deprecations', group: 'docs' },
  { name: 'execute', group: 'code' },
];

/** The tools that a server with these options has. */
export function selectTools(options: McpOptions = {}): readonly ToolEntry[] {
  const groups = groupsOf(options);
  return TOOLS.filter(({ group }) => groups.includes(group));
}

/** A server that can be connected once {@link initMcpServer} has given it its tools. */
export async function newMcpServer(options: McpOptions = {}): Promise<McpServer> {
  return (await serviceFor(options)).create();
}

/** Gives a server its tools, pages and prompts; what they need ends with the server. */
export async function initMcpServer({
  server,
  clientOptions = {},
  mcpOptions = {},
}: {
  server: McpServer;
  clientOptions?: ClientOptions;
  mcpOptions?: McpOptions;
}): Promise<void> {
  const service = await serviceFor(mcpOptions);
  service.equip(server, clientOptions.apiKey ?? environmentKey());
  const { onclose } = server.server;
  const end = (): void => {
    onclose?.();
    void service.close();
  };
  Object.assign(server.server, { onclose: end });
}

/** What all servers of these options share. */
export function serviceFor(options: McpOptions, logger: Logger = warningsOnly()): Promise<Service> {
  return createService({
    info: SERVER_INFO,
    rows: METHODS,
    createClient,
    options: serverOptions(options),
    logger,
  });
}

/** The key of the environment; empty where calls need none. */
export function environmentKey(): string | undefined {
  return process.env[SERVER_INFO.apiKeyEnv]?.trim() || (SERVER_INFO.keyless === undefined ? undefined : '');
}

/** A logger that writes only what is wrong, to the error output. */
export function warningsOnly(): Logger {
  const logger = createLogger({
    format: 'json',
    debug: false,
    write: (line) => void process.stderr.write(line),
  });
  return { ...logger, info: () => undefined };
}
