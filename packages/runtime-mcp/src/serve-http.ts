import { hostHeaderValidation, originValidation, toNodeHandler } from '@modelcontextprotocol/node';
import { createMcpHandler } from '@modelcontextprotocol/server';
import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ServerInfo } from './api/types.ts';
import { readKey } from './auth.ts';
import { type ServerOptions } from './read-options.ts';
import { selectGroups, type ToolGroup } from './tools/groups.ts';
import type { Service } from './service.ts';
import type { Logger } from './support/logger.ts';

/** How requests are taken. */
export type HttpOptions = Pick<
  ServerOptions,
  'host' | 'port' | 'socket' | 'shareKey' | 'tools' | 'allowedHosts' | 'allowedOrigins'
>;

/** What the HTTP side needs. */
export type HttpParts = {
  readonly service: Service;
  readonly info: ServerInfo;
  readonly options: HttpOptions;
  readonly logger: Logger;
  /** Key of the environment. */
  readonly apiKey: string | undefined;
};

/** A server that listens. */
export type HttpServer = {
  /** `http://127.0.0.1:3000`, or the path of the socket. */
  readonly address: string;
  /** Takes no further requests and ends when those under way are answered. */
  readonly close: () => Promise<void>;
};

const LOCAL = ['localhost', '127.0.0.1', '[::1]'];
const DRAIN_MILLISECONDS = 10_000;
/** Longer than proxies and clients keep a connection: it is theirs to close, so that no request meets a closing one. */
const KEEP_ALIVE_MILLISECONDS = 75_000;

/** Answers requests; a server of Node or a framework passes them on. */
export type HttpListener = {
  readonly listener: (request: IncomingMessage, response: ServerResponse) => void;
  readonly close: () => Promise<void>;
};

/** What answers MCP over Streamable HTTP; every request stands alone. */
export function createListener(parts: HttpParts): HttpListener {
  const { options, logger, service } = parts;
  const handler = createMcpHandler(
    ({ authInfo, requestInfo }) =>
      service.connect(authInfo?.token, groupsOf(requestInfo?.url ?? '', options.tools)),
    { onerror: (error) => logger.debug('request failed', { error }) },
  );
  const answer = toNodeHandler(handler, { onerror: (error) => logger.error('request failed', { error }) });
  // Node's request is what the handler takes; only the types differ, in whether `undefined` may be written out.
  const respond: Respond = (request, response) => answer(request as Parameters<typeof answer>[0], response);
  const listener: HttpListener['listener'] = (request, response) => {
    void route(parts, request, response, respond).catch((error: unknown) => {
      logger.error('request failed', { error });
      if (!response.headersSent) sendError(response, 500, -32603, 'Internal error');
      else response.destroy();
    });
  };
  return { listener, close: () => handler.close() };
}

/** `?tools=docs`, `?no_tools=code`: some of the groups that the server offers. */
function groupsOf(url: string, all: readonly ToolGroup[]): readonly ToolGroup[] {
  const query = new URLSearchParams(url.split('?').slice(1).join('?'));
  const only = [...query.getAll('tools'), ...query.getAll('tools[]')];
  const off = [...query.getAll('no_tools'), ...query.getAll('no_tools[]')];
  return selectGroups(all, only.length === 0 ? undefined : only, off);
}

/** Serves MCP over Streamable HTTP. */
export async function serveHttp(parts: HttpParts): Promise<HttpServer> {
  const { listener, close } = createListener(parts);
  const server = createServer(listener);
  server.keepAliveTimeout = KEEP_ALIVE_MILLISECONDS;
  let closing = false;
  server.on('request', (_, response) => {
    // A connection that is kept for a next request would keep the server from ending.
    response.on('close', () => closing && setImmediate(() => server.closeIdleConnections()));
  });
  const address = await listen(server, parts.options);
  return {
    address,
    close: async () => {
      closing = true;
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      const impatient = setTimeout(() => server.closeAllConnections(), DRAIN_MILLISECONDS);
      await closed;
      clearTimeout(impatient);
      await close();
    },
  };
}

type Respond = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

async function route(
  parts: HttpParts,
  request: IncomingMessage,
  response: ServerResponse,
  respond: Respond,
): Promise<void> {
  const { logger } = parts;
  const path = (request.url ?? '/').split('?')[0];
  const started = performance.now();
  response.on('finish', () => {
    const milliseconds = Math.round(performance.now() - started);
    logger.debug('request', {
      method: request.method,
      path,
      status: response.statusCode,
      milliseconds,
      headers: request.headers,
    });
  });
  if (path === '/health' && (request.method === 'GET' || request.method === 'HEAD'))
    return sendText(response, 'OK');
  if (path !== '/' && path !== '/mcp') return sendError(response, 404, -32000, 'Not found');
  if (request.method !== 'POST') {
    response.setHeader('allow', 'POST');
    return sendError(response, 405, -32000, 'Method not supported');
  }
  if (!mayCome(parts.options, request, response)) return;
  try {
    groupsOf(request.url ?? '', parts.options.tools);
  } catch (error) {
    return sendError(response, 400, -32602, error instanceof Error ? error.message : 'Wrong tools');
  }
  await authorize(parts, request, response, respond);
}

async function authorize(
  { info, options, apiKey }: HttpParts,
  request: IncomingMessage,
  response: ServerResponse,
  respond: Respond,
): Promise<void> {
  const found = readKey(request.headers, info);
  if (found.kind === 'invalid') {
    response.setHeader('www-authenticate', 'Bearer');
    return sendError(response, 401, -32000, found.message);
  }
  const mayUseOwn = isLocal(options) || options.shareKey || info.keyless === 'always';
  const own = mayUseOwn ? apiKey : undefined;
  const key = found.kind === 'key' ? found.key : own;
  response.setHeader('mcp-session-id', sessionId(request));
  const auth = key === undefined ? {} : { auth: { token: key, clientId: 'request', scopes: [] } };
  await respond(Object.assign(request, auth), response);
}

/** The client's own id comes back; a client without one gets one. Nothing is kept under it. */
function sessionId({ headers }: IncomingMessage): string {
  const given = headers['mcp-session-id'];
  return typeof given === 'string' && /^[\x21-\x7e]{1,200}$/.test(given) ? given : randomUUID();
}

const isLocal = ({ host, socket }: HttpParts['options']): boolean =>
  socket !== undefined || /^(localhost|127\.\d+\.\d+\.\d+|::1)$/.test(host);

/**
 * A page of another site must not reach a server on this machine, not even under a name that leads here, nor use a key
 * that the server shares.
 */
function mayCome(options: HttpOptions, request: IncomingMessage, response: ServerResponse): boolean {
  const { allowedHosts, allowedOrigins, shareKey } = options;
  const own = isLocal(options) ? LOCAL : [];
  if (own.length > 0 || allowedHosts.length > 0) {
    if (!hostHeaderValidation([...own, ...allowedHosts])(request, response)) return false;
  }
  if (own.length === 0 && allowedOrigins.length === 0 && !shareKey) return true;
  // Of a shared server, its own pages come from the name that it is called by.
  const called = shareKey && own.length === 0 ? hostnameOf(request.headers.host) : [];
  return originValidation([...own, ...called, ...allowedOrigins])(request, response);
}

function hostnameOf(host: string | undefined): readonly string[] {
  const url = `http://${host ?? ''}`;
  return URL.canParse(url) ? [new URL(url).hostname] : [];
}

function sendText(response: ServerResponse, text: string): void {
  response.writeHead(200, { 'content-type': 'text/plain; charset=utf-8' }).end(text);
}

function sendError(response: ServerResponse, status: number, code: number, message: string): void {
  const body = JSON.stringify({ jsonrpc: '2.0', error: { code, message }, id: null });
  response.writeHead(status, { 'content-type': 'application/json' }).end(body);
}

async function listen(server: Server, { host, port, socket }: HttpParts['options']): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    if (socket !== undefined) server.listen(socket, resolve);
    else server.listen(port, host, resolve);
  });
  if (socket !== undefined) return socket;
  // A server on a port has this form of address.
  const { port: own } = server.address() as AddressInfo;
  return `http://${host.includes(':') ? `[${host}]` : host}:${own}`;
}
