import type { IncomingMessage, ServerResponse } from 'node:http';
import { serverOptions, type McpOptions } from './options.ts';
import { createListener, serveHttp, type HttpServer } from './serve-http.ts';
import { SERVER_INFO } from './server-info.ts';
import { environmentKey, serviceFor, warningsOnly, type ClientOptions } from './server.ts';

/** What answers requests: a listener for `node:http`, or for `app.use` of a framework. */
export type StreamableHTTPApp = ((request: IncomingMessage, response: ServerResponse) => void) & {
  close(): Promise<void>;
};

/** How a server over HTTP is made. */
export type HttpAppOptions = {
  clientOptions?: ClientOptions;
  mcpOptions?: McpOptions;
  /** Address that the server will listen on; it decides which hosts and origins may ask. */
  host?: string;
  /** Names that requests may call this server by, and hosts of pages that they may come from. */
  allowedHosts?: readonly string[];
  allowedOrigins?: readonly string[];
  /** Requests from the network may use the key of the environment. */
  shareKey?: boolean;
};

/** Answers MCP over Streamable HTTP; whoever calls this listens. */
export async function streamableHTTPApp(options: HttpAppOptions = {}): Promise<StreamableHTTPApp> {
  const parts = await partsOf(options);
  const { listener, close } = createListener(parts);
  const end = async (): Promise<void> => {
    await close();
    await parts.service.close();
  };
  return Object.assign(listener, { close: end });
}

/** Listens for MCP over Streamable HTTP. */
export async function launchStreamableHTTPServer(
  options: HttpAppOptions & { port?: number; socket?: string } = {},
): Promise<HttpServer> {
  const parts = await partsOf(options);
  const { port = parts.options.port, socket } = options;
  const where = { port, ...(socket !== undefined && { socket }) };
  const { address, close } = await serveHttp({ ...parts, options: { ...parts.options, ...where } });
  return {
    address,
    close: async () => {
      await close();
      await parts.service.close();
    },
  };
}

async function partsOf({ clientOptions = {}, mcpOptions = {}, host, ...rest }: HttpAppOptions) {
  const logger = warningsOnly();
  const service = await serviceFor(mcpOptions, logger);
  const base = serverOptions(mcpOptions);
  return {
    service,
    info: SERVER_INFO,
    logger,
    apiKey: clientOptions.apiKey ?? environmentKey(),
    options: {
      ...base,
      ...(host !== undefined && { host }),
      allowedHosts: rest.allowedHosts ?? [],
      allowedOrigins: rest.allowedOrigins ?? [],
      shareKey: rest.shareKey ?? false,
    },
  };
}
