import { inspect } from 'node:util';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ClientOptions } from './fixtures/example-client';
import { KeyExample } from './fixtures/api-key-client';
import { jsonResponse, recordingClient, rejection } from './fixtures/recording';

const recordingLogger = () => {
  const lines: Array<[level: string, message: string, detail: any]> = [];
  const log = (level: string) => (message: string, detail?: unknown) =>
    void lines.push([level, message, detail]);
  return {
    lines,
    logger: { error: log('error'), warn: log('warn'), info: log('info'), debug: log('debug') },
  };
};

afterEach(() => vi.unstubAllEnvs());

const failOnce = () => {
  let first = true;
  return () => {
    if (!first) return jsonResponse({ call_id: 'a' }, 200, { 'set-cookie': 'c=cookie-2' });
    first = false;
    return jsonResponse({}, 503, { 'retry-after-ms': '1', 'set-cookie': 'c=cookie-1' });
  };
};

const logged = async (options: ClientOptions) => {
  const { lines, logger } = recordingLogger();
  const { client } = recordingClient({ logger, ...options }, failOnce());
  await client.calls.retrieve('a b', {
    headers: { cookie: 'cookie-3', 'x-custom': 'value-4' },
    query: { q: 1 },
  });
  return lines;
};

describe('logging', () => {
  it.each([
    ['debug', ['debug', 'info', 'debug', 'debug', 'info', 'debug', 'debug']],
    ['info', ['info', 'info']],
    ['warn', []],
    ['error', []],
    ['off', []],
  ] as const)('%s', async (logLevel, levels) => {
    expect((await logged({ logLevel })).map(([level]) => level)).toEqual(levels);
  });

  it('info has one line per attempt', async () => {
    const [first, second] = (await logged({ logLevel: 'info' })).map(([, message]) => message);
    expect(first).toMatch(
      /^\[(log_[\da-f]{6})\] get https:\/\/api\.example\.com\/calls\/a%20b\?q=1 failed with status 503, will retry in \d+ms$/,
    );
    expect(second).toMatch(
      /^\[log_[\da-f]{6}, retryOf: log_[\da-f]{6}\] get .* succeeded with status 200 in \d+ms$/,
    );
    expect(second).toContain(`retryOf: ${first?.slice(1, 11)}]`);
  });

  it('tells about failures of the connection', async () => {
    const { lines, logger } = recordingLogger();
    const { client } = recordingClient({ logger, logLevel: 'info', maxRetries: 0 }, () =>
      Promise.reject(new TypeError('no')),
    );
    await rejection(client.calls.retrieve('a'));
    expect(lines[0]?.[1]).toMatch(/failed \(Connection error\.\) in \d+ms$/);
  });

  it('shows the values of harmless headers only', async () => {
    const lines = await logged({ logLevel: 'debug', defaultHeaders: { 'X-Default': 'value-5' } });
    const all = inspect(lines, { depth: 9 });
    expect(all).not.toMatch(/secret-key-1|cookie-\d|value-\d/);
    expect(lines[0]?.[2].headers).toMatchObject({
      accept: 'application/json',
      authorization: '***',
      cookie: '***',
      'x-custom': '***',
      'x-stainless-lang': 'js',
    });
    expect(lines[0]?.[2].options.headers).toBe(undefined);
    expect(lines.at(-1)?.[2]).toMatchObject({ status: 200, body: { call_id: 'a' } });
  });

  it('does not show credentials in the query', async () => {
    const { lines, logger } = recordingLogger();
    const fetch = async () => jsonResponse({});
    const client = new KeyExample({
      headerKey: 'header-key',
      queryKey: 'query key&',
      logger,
      logLevel: 'debug',
      fetch,
    });
    await client.get('/x');
    expect(lines.length).toBe(4);
    expect(inspect(lines, { depth: 9 })).not.toMatch(/header-key|query(%20| |\+)key/);
    expect(inspect(lines)).toContain('https://api.example.com/x?key=***');
  });

  it('does not show the credentials of the client wherever a call or an answer holds them', async () => {
    const { lines, logger } = recordingLogger();
    const answer = { echo: ['header-key', { deep: 'a header-key' }], when: 1 };
    const fetch = async () => jsonResponse(answer);
    const keys = { headerKey: 'header-key', queryKey: 'query key&' };
    const client = new KeyExample({ ...keys, logger, logLevel: 'debug', fetch });
    const given = { a: 'header-key', b: [{ c: 'query key&' }], at: new Date(0) };
    await client.get('/x/header-key', { query: given });
    expect(await client.post('/x', { body: given })).toEqual(answer);
    await client.post('/x', { body: 'text of header-key' });
    expect(inspect(lines, { depth: 9 })).not.toMatch(/header-key|query(%20| |\+)key/);
    expect(lines[4]?.[2].options.body).toEqual({ a: '***', b: [{ c: '***' }], at: new Date(0) });
    expect(given.a).toBe('header-key');
  });

  it('shows answers that nest deeper than the stack bears, and those of a fetch that tells no address', async () => {
    const { lines, logger } = recordingLogger();
    const deep = `${'['.repeat(5000)}${']'.repeat(5000)}`;
    const headers = new Headers({ 'content-type': 'application/json' });
    const fetch = async () => ({ ok: true, status: 200, headers, text: async () => deep }) as Response;
    const keys = { headerKey: 'header-key', queryKey: 'query key&' };
    const client = new KeyExample({ ...keys, logger, logLevel: 'debug', fetch });
    expect(await client.get('/x')).toHaveLength(1);
    expect(lines).toHaveLength(4);
  });

  it('takes the level from the environment and warns of one that is none', async () => {
    vi.stubEnv('EXAMPLE_LOG', ' info ');
    expect(await logged({})).toHaveLength(2);
    expect(await logged({ logLevel: 'off' })).toHaveLength(0);
    const wrong = await logged({ logLevel: 'loud' as 'info' });
    expect(wrong[0]?.slice(0, 2)).toEqual([
      'warn',
      'The log level "loud" is none of off, error, warn, info, debug',
    ]);
    expect(wrong).toHaveLength(3);
    vi.stubEnv('EXAMPLE_LOG', 'constructor');
    const [line, ...rest] = await logged({});
    expect(line?.[1]).toMatch(/^The log level "constructor" is none of /);
    expect(rest).toEqual([]);
  });

  it('calls the logger as a method', async () => {
    class Counter {
      count = 0;
      info() {
        this.count++;
      }
      error() {}
      warn() {}
      debug() {}
    }
    const logger = new Counter();
    await logged({ logger, logLevel: 'info' });
    expect(logger.count).toBe(2);
  });
});
