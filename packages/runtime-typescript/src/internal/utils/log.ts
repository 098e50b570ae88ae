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

/** The first of the texts that is a level; a warning names those that are none. */
export const chooseLogLevel = (logger: Logger, ...texts: ReadonlyArray<string | undefined>): LogLevel =>
  (texts.find((text) => {
    if (!text || LEVELS.includes(text)) return text;
    logger.warn(`The log level ${JSON.stringify(text)} is none of ${LEVELS.join(', ')}`);
    return false;
  }) as LogLevel | undefined) ?? 'warn';

// Everything else may be a credential or personal.
const SHOWN =
  /^(accept|content-.*|date|retry-after.*|user-agent|x-((stainless|ratelimit)-.*|request-id|should-retry))$/;

/** Headers for a log line: names are kept, values only of an allow list. */
const shown = (headers: Headers): Record<string, string> =>
  Object.fromEntries([...headers].map(([name, value]) => [name, SHOWN.test(name) ? value : '***']));

type Details = { url: string; headers?: Headers; options?: object; [detail: string]: unknown };

/** Nobody reads further; an answer may nest deeper than the stack bears. */
const SHOWN_LEVELS = 50;

/** Changes the texts in plain values, names aside; what is of a class stays as it is. */
const mapTexts = (value: unknown, change: (text: string) => string, level = 0): unknown => {
  if (typeof value === 'string') return change(value);
  const isList = Array.isArray(value);
  if (!value || !(isList || Object.getPrototypeOf(value) === Object.prototype)) return value;
  if (level > SHOWN_LEVELS) return '...';
  const inner = (item: unknown) => mapTexts(item, change, level + 1);
  if (isList) return value.map(inner);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, inner(item)]));
};

/** Logs a line, and with details its data, without the client's credentials, plain or percent-encoded. */
export const log = (
  client: LoggingClient,
  level: 'warn' | 'info' | 'debug',
  line: string,
  details?: Details,
): void => {
  if (!isLogged(client, level)) return;
  const secrets = client._secrets().flatMap((secret) => [secret, encodeURIComponent(secret)]);
  const redact = (text: string) => secrets.reduce((rest, secret) => rest.replaceAll(secret, '***'), text);
  if (!details) return client.logger[level](redact(line));
  const { headers, options } = details;
  const data = {
    ...details,
    ...(headers && { headers: shown(headers) }),
    ...(options && { options: { ...options, headers: undefined } }),
  };
  client.logger[level](line, mapTexts(data, redact));
};
