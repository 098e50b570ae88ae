import { describe, expect, it } from 'vitest';
import { createLogger } from '../src/support/logger.ts';

const now = (): Date => new Date(0);

describe('logger', () => {
  it('writes one object a line and hides secrets at any depth', () => {
    const lines: string[] = [];
    const logger = createLogger({ format: 'json', debug: true, now, write: (line) => void lines.push(line) });
    logger.info('request', {
      headers: { Authorization: 'Bearer x', Cookie: 'x', 'x-example-api-key': 'x', accept: 'a' },
      list: [{ sessionToken: 'x', clientSecret: 'x', fine: 1 }],
      error: Object.assign(new TypeError('bad'), { apiKey: 'x' }),
    });
    expect(JSON.parse(lines[0] ?? '')).toEqual({
      time: '1970-01-01T00:00:00.000Z',
      level: 'info',
      message: 'request',
      headers: {
        Authorization: '[redacted]',
        Cookie: '[redacted]',
        'x-example-api-key': '[redacted]',
        accept: 'a',
      },
      list: [{ sessionToken: '[redacted]', clientSecret: '[redacted]', fine: 1 }],
      error: { name: 'TypeError', message: 'bad' },
    });
  });

  it('writes for people', () => {
    const lines: string[] = [];
    const logger = createLogger({
      format: 'pretty',
      debug: false,
      now,
      write: (line) => void lines.push(line),
    });
    logger.debug('hidden');
    logger.warn('careful', { port: 1, name: 'a' });
    expect(lines).toEqual(['1970-01-01T00:00:00.000Z WARN  careful port=1 name=a\n']);
  });
});
