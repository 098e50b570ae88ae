import { McpServer } from '@modelcontextprotocol/server';
import { fileURLToPath } from 'node:url';
import type { MethodRow, SdkClient, SdkClientOptions, ServerInfo } from './api/types.ts';
import { createChecker, type Checker } from './check/checker.ts';
import { createVerdict } from './execute/policy.ts';
import { createSandbox } from './execute/sandbox.ts';
import { readExtraDocs } from './extra-docs.ts';
import { loadInstructions } from './instructions.ts';
import { loadDocs, loadEditions, loadSource } from './load-docs.ts';
import type { ServerOptions } from './read-options.ts';
import type { ToolGroup } from './tools/groups.ts';
import type { Docs } from './search/docs.ts';
import { addSections } from './search/search-index.ts';
import type { Logger } from './support/logger.ts';
import { registerExecute } from './tools/execute.ts';
import { registerPages } from './tools/pages.ts';
import { registerPrompts } from './tools/prompts.ts';
import { registerSearchDocs } from './tools/search-docs.ts';
import { registerVersionTools } from './tools/versions.ts';

/** What all connections of a process share. */
export type Service = {
  /** A server for one connection or request, with some of the tools or all. */
  readonly connect: (apiKey: string | undefined, tools?: readonly ToolGroup[]) => McpServer;
  /** A server without tools. */
  readonly create: () => McpServer;
  /** Gives a server its tools, pages and prompts. */
  readonly equip: (server: McpServer, apiKey: string | undefined, tools?: readonly ToolGroup[]) => void;
  /** Begins to read what the first run of code needs. */
  readonly prepare: () => void;
  readonly close: () => Promise<void>;
};

/** The API that a service is for. */
export type ServiceParts = {
  readonly info: ServerInfo;
  readonly rows: readonly MethodRow[];
  readonly createClient: (options: SdkClientOptions) => SdkClient;
  readonly options: ServerOptions;
  readonly logger: Logger;
  readonly workerUrl?: URL;
  /** How code is checked, instead of in the way of the options. */
  readonly checker?: Checker;
};

/** Prepares what all connections share: one index, one pool of sandboxes. */
export async function createService({
  info,
  rows,
  createClient,
  options,
  logger,
  workerUrl,
  checker = checkerFor({ info, rows, options, logger }),
}: ServiceParts): Promise<Service> {
  const verdict = createVerdict(options.policy, rows);
  const writes = rows.some((row) => row.access === 'write' && verdict(row) === 'allowed');
  const { sdkPackage, clientClass } = info;
  const sandbox = createSandbox({
    rows,
    verdict,
    createClient,
    sdkPackage,
    clientClass,
    limits: options.limits,
    concurrency: options.concurrency,
    folders: options.folders,
    ...(workerUrl !== undefined && { workerUrl }),
  });
  const row = new Map(rows.flatMap((own) => namesOf(own).map((name) => [name, own])));
  const execution = { info, sandbox, checker, logger, writes, row, verdict, ask: options.ask };
  const instructions = await loadInstructions(info, options.tools, options.instructionsPath);
  const docs = sharedDocs(options.docsDir);
  if (options.docsDir !== undefined && options.tools.includes('docs')) await docs();
  const create = (): McpServer =>
    new McpServer(
      { name: info.serverName, version: info.version },
      { instructions, capabilities: { tools: {} } },
    );
  const equip: Service['equip'] = (server, apiKey, tools = options.tools) => {
    if (tools.includes('docs')) {
      registerSearchDocs(server, info, docs);
      registerVersionTools(server, info, loadEditions);
      registerPages(server, info, loadSource);
    }
    if (tools.includes('code')) registerExecute(server, { ...execution, apiKey });
    registerPrompts(server, info, tools);
  };
  return {
    create,
    equip,
    connect: (apiKey, tools) => {
      const server = create();
      equip(server, apiKey, tools);
      return server;
    },
    prepare: () => checker?.prepare(),
    close: async () => {
      await Promise.all([sandbox.close(), checker?.close()]);
    },
  };
}

/** A method and those that call it for a caller: what is allowed of the one is of the others. */
const namesOf = ({ fullyQualifiedName, waiters = [] }: MethodRow): readonly string[] => [
  fullyQualifiedName,
  ...waiters.map(({ name }) => name),
];

function checkerFor({
  info: { sdkPackage, clientClass },
  rows,
  options,
  logger,
}: Pick<ServiceParts, 'info' | 'rows' | 'options' | 'logger'>): Checker | undefined {
  if (!options.check || !options.tools.includes('code')) return undefined;
  return createChecker({
    sdkPackage,
    clientClass,
    methods: rows.flatMap(namesOf),
    from: fileURLToPath(new URL('.', import.meta.url)),
    workerUrl: new URL('./check/check-worker.js', import.meta.url),
    onFailure: (reason) => logger.warn('code runs unchecked', { reason }),
  });
}

/** The documentation with the texts of a folder added once. */
function sharedDocs(folder: string | undefined): () => Promise<Docs> {
  let ready: Promise<Docs> | undefined;
  const load = async (): Promise<Docs> => {
    const docs = await loadDocs();
    if (folder !== undefined) addSections(docs.index, await readExtraDocs(folder));
    return docs;
  };
  return () => (ready ??= load());
}
