import { McpServer } from '@modelcontextprotocol/server';
import type { MethodRow, SdkClient, SdkClientOptions, ServerInfo } from './api/types.ts';
import { createPolicy } from './execute/policy.ts';
import { createSandbox } from './execute/sandbox.ts';
import { readExtraDocs } from './extra-docs.ts';
import { loadInstructions } from './instructions.ts';
import { loadDocs, loadSurfaces } from './load-docs.ts';
import type { ServerOptions } from './options.ts';
import type { Docs } from './search/docs.ts';
import { addSections } from './search/search-index.ts';
import type { Logger } from './support/logger.ts';
import { registerExecute } from './tools/execute.ts';
import { registerSearchDocs } from './tools/search-docs.ts';
import { registerVersionTools } from './tools/versions.ts';

/** What all connections of a process share. */
export type Service = {
  /** A server for one connection or request. */
  readonly connect: (apiKey: string | undefined) => McpServer;
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
};

/** Prepares what all connections share: one index, one pool of sandboxes. */
export async function createService({
  info,
  rows,
  createClient,
  options,
  logger,
  workerUrl,
}: ServiceParts): Promise<Service> {
  const policy = createPolicy(options.policy, rows);
  const writes = rows.some((row) => row.access === 'write' && policy(row));
  const { sdkPackage, clientClass } = info;
  const sandbox = createSandbox({
    rows,
    policy,
    createClient,
    sdkPackage,
    clientClass,
    limits: options.limits,
    concurrency: options.concurrency,
    ...(workerUrl !== undefined && { workerUrl }),
  });
  const instructions = await loadInstructions(info, options.tools, options.instructionsPath);
  const docs = sharedDocs(options.docsDir);
  if (options.docsDir !== undefined && options.tools.includes('docs')) await docs();
  return {
    connect: (apiKey) => {
      const server = new McpServer(
        { name: info.serverName, version: info.version },
        { instructions, capabilities: { tools: {} } },
      );
      if (options.tools.includes('docs')) {
        registerSearchDocs(server, info, docs);
        registerVersionTools(server, info, loadSurfaces);
      }
      if (options.tools.includes('code')) registerExecute(server, { info, sandbox, apiKey, logger, writes });
      return server;
    },
    close: sandbox.close,
  };
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
