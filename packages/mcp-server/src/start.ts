import { serveStdio } from '@modelcontextprotocol/server/stdio';
import type { MethodRow, SdkClient, SdkClientOptions, ServerInfo } from './api/types.ts';
import { serveHttp } from './serve-http.ts';
import { readOptions, type ServerOptions } from './read-options.ts';
import { createService, type Service } from './service.ts';
import { createLogger, type Logger } from './support/logger.ts';

/** The API that the server is for. */
export type StartParts = {
  readonly info: ServerInfo;
  readonly rows: readonly MethodRow[];
  readonly createClient: (options: SdkClientOptions) => SdkClient;
};

/** Runs the server as a program, until a signal or, over stdio, the client ends it. */
export async function start({ info, rows, createClient }: StartParts): Promise<void> {
  const options = readOptions(
    { argv: process.argv.slice(2), environment: process.env, isTerminal: process.stderr.isTTY === true },
    info,
  );
  const { logFormat: format, debug } = options;
  const logger = createLogger({ format, debug, write: (line) => void process.stderr.write(line) });
  const apiKey = process.env[info.apiKeyEnv]?.trim() || (info.keyless === undefined ? undefined : '');
  const service = await createService({ info, rows, createClient, options, logger });
  const close =
    options.transport === 'http' ?
      await startHttp(service, options, { info, logger, apiKey })
    : startStdio(service, logger, apiKey);
  logger.info('started', {
    name: info.packageName,
    version: info.version,
    transport: options.transport,
    tools: options.tools,
  });
  service.prepare();
  stopOnSignal(logger, async () => {
    await close();
    await service.close();
  });
}

type HttpContext = {
  readonly info: ServerInfo;
  readonly logger: Logger;
  readonly apiKey: string | undefined;
};

async function startHttp(
  service: Service,
  options: ServerOptions,
  context: HttpContext,
): Promise<() => Promise<void>> {
  const { address, close } = await serveHttp({ service, options, ...context });
  context.logger.info('listening', { address });
  return close;
}

function startStdio(service: Service, logger: Logger, apiKey: string | undefined): () => Promise<void> {
  const { close } = serveStdio(() => service.connect(apiKey), {
    onerror: (error) => logger.warn('protocol error', { error }),
  });
  process.stdin.once('end', () => void service.close());
  return close;
}

function stopOnSignal(logger: Logger, stop: () => Promise<void>): void {
  let stopping = false;
  const onSignal = (signal: NodeJS.Signals): void => {
    if (stopping) process.exit(1);
    stopping = true;
    logger.info('stopping', { signal });
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        logger.error('stopping failed', { error });
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
}
