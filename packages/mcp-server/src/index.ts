#!/usr/bin/env node
import { isMainModule } from './main-module.ts';
import { METHODS } from './methods.ts';
import { createClient, SERVER_INFO } from './server-info.ts';
import { start } from './start.ts';

export { LocalDocsSearch, type DocsQuery } from './docs-search.ts';
export {
  launchStreamableHTTPServer,
  streamableHTTPApp,
  type HttpAppOptions,
  type StreamableHTTPApp,
} from './http.ts';
export { parseCLIOptions, parseQueryOptions, type CLIOptions, type McpOptions } from './options.ts';
export { initMcpServer, newMcpServer, selectTools, type ClientOptions, type ToolEntry } from './server.ts';
export { launchStdioServer } from './stdio.ts';

if (isMainModule(import.meta.url)) {
  start({ info: SERVER_INFO, rows: METHODS, createClient }).catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 2;
  });
}
