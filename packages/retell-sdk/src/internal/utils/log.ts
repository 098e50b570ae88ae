type LogFn = (message: string, ...rest: unknown[]) => void;

/** Where log lines go; `console` is one. */
export type Logger = { error: LogFn; warn: LogFn; info: LogFn; debug: LogFn };

/** How much is logged; each level includes the ones before it. */
export type LogLevel = 'off' | 'error' | 'warn' | 'info' | 'debug';

type LoggingClient = {
  readonly logger: Logger;
  readonly logLevel: LogLevel | undefined;
  _secrets(): string[];
};

const LEVELS = ['off', 'error', 'warn', 'info', 'debug'];

/** True if the client logs lines of this level. */
export const isLogged = (client: LoggingClient, level: LogLevel): boolean =>
  LEVELS.indexOf(client.logLevel ?? 'off') >= LEVELS.indexOf(level);

/** The level if it is one, otherwise undefined after a warning that names where the value came from. */
export const parseLogLevel = (
  level: string | undefined,
  source: string,
  logger: Logger,
): LogLevel | undefined => {
  if (!level || LEVELS.includes(level)) return level as LogLevel | undefined;
  logger.warn(`${source} is ${JSON.stringify(level)}; expected one of ${LEVELS.join(', ')}`);
  return undefined;
};

// Everything else may be a credential or personal.
const SHOWN =
  /^(accept|content-.*|date|retry-after.*|user-agent|x-(stainless-.*|ratelimit-.*|request-id|should-retry))$/;

/** Headers for a log line: names are kept, values only of an allow list. */
const redactHeaders = (headers: Headers): Record<string, string> =>
  Object.fromEntries([...headers].map(([name, value]) => [name, SHOWN.test(name) ? value : '***']));

/** The text without the client's credentials, plain or percent-encoded. */
const redact = (client: LoggingClient, text: string): string => {
  for (const secret of client._secrets()) {
    text = text.replaceAll(secret, '***').replaceAll(encodeURIComponent(secret), '***');
  }
  return text;
};

/** Logs one line for people who follow what the client does. */
export const info = (client: LoggingClient, message: string): void => {
  if (isLogged(client, 'info')) client.logger.info(redact(client, message));
};

type Details = { url: string; headers?: Headers; options?: object; [detail: string]: unknown };

/** Logs a detail with its data. */
export const debug = (client: LoggingClient, id: string, title: string, details: Details): void => {
  if (!isLogged(client, 'debug')) return;
  const { url, headers, options } = details;
  client.logger.debug(`[${id}] ${title}`, {
    ...details,
    url: redact(client, url),
    ...(headers && { headers: redactHeaders(headers) }),
    ...(options && { options: { ...options, headers: undefined } }),
  });
};
