/** Values that go with a line of the log. */
export type LogFields = Readonly<Record<string, unknown>>;

/** Structured lines for people who run the server; standard output belongs to the protocol. */
export type Logger = {
  readonly debug: (message: string, fields?: LogFields) => void;
  readonly info: (message: string, fields?: LogFields) => void;
  readonly warn: (message: string, fields?: LogFields) => void;
  readonly error: (message: string, fields?: LogFields) => void;
};

/** How lines look and where they go. */
export type LoggerOptions = {
  readonly format: 'json' | 'pretty';
  readonly debug: boolean;
  readonly write: (line: string) => void;
  readonly now?: () => Date;
};

const SECRET = /auth|cookie|key|token|secret|password/i;
const MOST_DEPTH = 6;

/** Makes a logger that never writes a value under a name that may be a secret. */
export function createLogger({ format, debug, write, now = () => new Date() }: LoggerOptions): Logger {
  const log =
    (level: string) =>
    (message: string, fields: LogFields = {}): void => {
      const time = now().toISOString();
      const safe = redact(fields, 0) as LogFields;
      if (format === 'json') return write(`${JSON.stringify({ time, level, message, ...safe })}\n`);
      const rest = Object.entries(safe).map(
        ([name, value]) => ` ${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`,
      );
      write(`${time} ${level.toUpperCase().padEnd(5)} ${message}${rest.join('')}\n`);
    };
  return {
    debug: debug ? log('debug') : () => undefined,
    info: log('info'),
    warn: log('warn'),
    error: log('error'),
  };
}

/** A copy without secrets. */
function redact(value: unknown, depth: number): unknown {
  if (value instanceof Error) return { name: value.name, message: value.message };
  if (typeof value !== 'object' || value === null) return value;
  if (depth >= MOST_DEPTH) return '…';
  if (Array.isArray(value)) return value.map((item) => redact(item, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([name, own]) => [
      name,
      SECRET.test(name) ? '[redacted]' : redact(own, depth + 1),
    ]),
  );
}
