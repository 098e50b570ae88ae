import { readOptions, type ServerOptions } from './read-options.ts';
import { GROUPS, selectGroups, type ToolGroup } from './tools/groups.ts';
import { SERVER_INFO } from './server-info.ts';

/** What a server offers and what code may do; everything may be left out. */
export type McpOptions = {
  /** Offer `execute`. */
  includeCodeTool?: boolean;
  /** Offer `search_docs`, `diff_versions` and `deprecations`. */
  includeDocsTools?: boolean;
  /** Folder with further documentation. */
  docsDir?: string;
  /** File with instructions for clients, instead of the built-in ones. */
  customInstructionsPath?: string;
  /** Code may call methods that only read. */
  codeAllowHttpGets?: boolean;
  /** What code may call besides reading, as with `--allow`: methods, resources, verbs, patterns with `*`. */
  allow?: readonly string[];
  /** What code may never call. */
  block?: readonly string[];
  /** Regular expressions on `resource.method`. */
  codeAllowedMethods?: readonly string[];
  codeBlockedMethods?: readonly string[];
  /** Check code against the declarations of the SDK before it runs. */
  codeCheck?: boolean;
  /** Ask the user, where the client can, before code calls what is not allowed. */
  codeAsk?: boolean;
  /** Folders that code may send files from. */
  codeFiles?: readonly string[];
};

/** Everything that the command line says. */
export type CLIOptions = ServerOptions;

/**
 * Reads the command line and the environment.
 *
 * @throws Error if an option has a value that it cannot have
 */
export function parseCLIOptions(
  argv: readonly string[] = process.argv.slice(2),
  environment: Readonly<Record<string, string | undefined>> = process.env,
): CLIOptions {
  return readOptions({ argv, environment, isTerminal: process.stderr.isTTY === true }, SERVER_INFO);
}

/**
 * The options with the tools that a query asks for: `tools=docs`, `no_tools=code`. It takes tools away and adds none.
 *
 * @throws Error if the query names other tools, or leaves none
 */
export function parseQueryOptions(defaults: McpOptions, query: unknown): McpOptions {
  const given = typeof query === 'object' && query !== null ? (query as Record<string, unknown>) : {};
  const list = (name: string): string[] | undefined => {
    const value = given[name] ?? given[`${name}[]`];
    return value === undefined ? undefined : [value].flat().map(String);
  };
  const tools = selectGroups(groupsOf(defaults), list('tools'), list('no_tools'));
  return { ...defaults, includeCodeTool: tools.includes('code'), includeDocsTools: tools.includes('docs') };
}

/** The groups of tools that the options leave. */
export function groupsOf({
  includeCodeTool = true,
  includeDocsTools = true,
}: McpOptions): readonly ToolGroup[] {
  const wanted: Readonly<Record<ToolGroup, boolean>> = { docs: includeDocsTools, code: includeCodeTool };
  return (SERVER_INFO.tools ?? GROUPS).filter((group) => wanted[group]);
}

const FLAGS = {
  docsDir: 'docs-dir',
  customInstructionsPath: 'custom-instructions-path',
  codeAllowHttpGets: 'code-allow-http-gets',
  allow: 'allow',
  block: 'block',
  codeAllowedMethods: 'code-allowed-methods',
  codeBlockedMethods: 'code-blocked-methods',
  codeCheck: 'code-check',
  codeAsk: 'code-ask',
  codeFiles: 'code-files',
} as const;

/** The options as the command line would give them, with what it has by default. */
export function serverOptions(options: McpOptions = {}): ServerOptions {
  const flags = Object.entries(FLAGS).flatMap(([name, flag]) => {
    const value = options[name as keyof typeof FLAGS];
    return value === undefined ? [] : [value].flat().map((own) => `--${flag}=${own}`);
  });
  const tools = groupsOf(options).map((group) => `--tools=${group}`);
  const read = parseCLIOptions(tools.length === 0 ? ['--no-tools=docs,code'] : [...tools, ...flags], {});
  // Who is at the other end, and may say yes, is known to who launches the server.
  return { ...read, ask: options.codeAsk ?? false };
}
