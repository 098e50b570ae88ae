import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { RateLimitError } from '../src/core/error';
import { retryAfter } from '../src/internal/retry-after';
import { jsonResponse, recordingClient, rejection } from './fixtures/recording';
import { failing } from './fixtures/failing-answers';

vi.mock('../src/sdk-info', async (original) => ({
  ...(await original<typeof import('../src/sdk-info')>()),
  RETRY_DELAY: [1, 16],
}));

describe('Retry-After', () => {
  const NOW = Date.UTC(2026, 10, 29, 12);
  const inTenSeconds = new Date(NOW + 10_000).toUTCString();

  beforeEach(() => {
    vi.useFakeTimers({ now: NOW });
    vi.spyOn(Math, 'random').mockReturnValue(0);
  });
  afterEach(() => {
    vi.restoreAllMocks();
    vi.useRealTimers();
  });

  /** How often a request is sent, and how long it waits for its second attempt: undefined if there is none. */
  const attempts = async (verb: 'get' | 'post', status: number, headers: Record<string, string>) => {
    const times: number[] = [];
    vi.setSystemTime(NOW);
    const answer = () => {
      times.push(Date.now());
      return failing(status, headers)();
    };
    const { client } = recordingClient({ maxRetryAfter: Infinity }, answer);
    const failure = rejection(client[verb]('/x'));
    await vi.runAllTimersAsync();
    await failure;
    const [first = NaN, second] = times;
    return { requests: times.length, waited: second === undefined ? undefined : second - first };
  };

  it.each([
    ['seconds', { 'retry-after': '15' }, 15_000],
    ['no seconds', { 'retry-after': '0' }, 0],
    ['seconds with zeros', { 'retry-after': '0010' }, 10_000],
    ['blanks around them', { 'retry-after': ' 7 ' }, 7_000],
    ['milliseconds', { 'retry-after-ms': '1500' }, 1_500],
    ['a fraction of a millisecond', { 'retry-after-ms': '1500.0' }, 1_500],
    ['milliseconds before seconds', { 'retry-after-ms': '150', 'retry-after': '3' }, 150],
    ['seconds if milliseconds cannot be read', { 'retry-after-ms': '1;2', 'retry-after': '3' }, 3_000],
    ['a date', { 'retry-after': inTenSeconds }, 10_000],
    ['a date as in RFC 850', { 'retry-after': 'Sunday, 29-Nov-26 12:00:10 GMT' }, 10_000],
    ['a date as of asctime', { 'retry-after': 'Sun Nov 29 12:00:10 2026' }, 10_000],
    ['a date as of asctime, one digit', { 'retry-after': 'Tue Dec  1 12:00:00 2026' }, 172_800_000],
    ['a leap second', { 'retry-after': 'Sun, 29 Nov 2026 12:00:60 GMT' }, 59_000],
    ['a past date', { 'retry-after': 'Wed, 21 Oct 2015 07:28:00 GMT' }, 0],
    ['a past date as in RFC 850', { 'retry-after': 'Sunday, 06-Nov-94 08:49:37 GMT' }, 0],
    ['the start of time', { 'retry-after': 'Thu, 01 Jan 1970 00:00:00 GMT' }, 0],
  ])('waits: %s', async (_, headers, waited) => {
    expect(await attempts('get', 503, headers as {})).toEqual({ requests: 3, waited });
    expect(await attempts('post', 503, headers as {})).toEqual({ requests: 3, waited });
  });

  it.each([
    ...['soon 5', '1;2', 'soon', '', '-1', '+5', '1.5', '5s', '1e3', '0x10', '1e999', 'NaN', 'Infinity'],
    ...['5, 5', '2026-11-29T12:00:10Z', 'Nov 29 2026', '29 Nov 2026 12:00:10 GMT', 'tomorrow 12:00'],
    ...['Sun, 29 Nov 2026 12:00:10', 'Sun, 29 Nov 2026 12:00:10 UTC', 'Sun, 29 Nov 2026 12:00:10 +0100'],
    ...['sun, 29 nov 2026 12:00:10 gmt', 'Sun, 29 Nov 26 12:00:10 GMT', 'Sun, 29 Nov 2026 24:00:00 GMT'],
    ...['Mon, 31 Feb 2027 12:00:00 GMT', 'Sun, 00 Nov 2026 12:00:00 GMT', 'Sun, 29 Nov 2026 12:60:00 GMT'],
    ...['Sun, 29-Nov-26 12:00:10 GMT', 'Sun Nov 29 12:00:10 2026 GMT', `${inTenSeconds}, ${inTenSeconds}`],
  ])('counts as absent: %j', async (text) => {
    const headers = { 'retry-after': text };
    expect(await attempts('post', 503, headers)).toEqual({ requests: 1, waited: undefined });
    // One millisecond is the usual wait here.
    expect(await attempts('post', 429, headers)).toEqual({ requests: 3, waited: 1 });
    for (const status of [429, 503]) {
      expect(await attempts('get', status, headers)).toEqual({ requests: 3, waited: 1 });
    }
  });

  it.each(['', 'soon', '1;2', '-1', '1e3', '.5', '1.', '5, 5', 'NaN', inTenSeconds])(
    'counts as absent, in milliseconds: %j',
    async (text) => {
      expect(await attempts('post', 503, { 'retry-after-ms': text })).toEqual({
        requests: 1,
        waited: undefined,
      });
    },
  );

  it('two digits of a year mean at most 50 years ahead', () => {
    const wait = (date: string) => retryAfter(new Headers({ 'retry-after': date }));
    expect(wait('Friday, 27-Nov-76 12:00:00 GMT')).toBe(Date.UTC(2076, 10, 27, 12) - NOW);
    expect(wait('Sunday, 27-Nov-77 12:00:00 GMT')).toBe(0);
  });

  it.each([
    [{ 'retry-after': '99999' }, 99999000],
    [{ 'retry-after': '9'.repeat(400) }, Infinity],
    [{ 'retry-after-ms': '60001' }, 60001],
  ])('fails at once if asked for too long: %j', async (headers, wait) => {
    const { client, sent } = recordingClient({}, failing(429, headers as {}));
    const error = await rejection(client.calls.retrieve('a'));
    expect(error).toBeInstanceOf(RateLimitError);
    expect(error.retryAfter).toBe(wait);
    expect(sent).toHaveLength(1);
  });

  it('takes the longest wait from the options', async () => {
    const short = recordingClient({ maxRetryAfter: 10 }, failing(429, { 'retry-after-ms': '11' }));
    await rejection(short.client.calls.retrieve('a'));
    expect(short.sent).toHaveLength(1);
    const answers = [failing(429, { 'retry-after': '7200' }), () => jsonResponse({ call_id: 'a' })];
    const long = recordingClient({ compat: { anyRetryAfter: true } }, ...answers);
    const call = long.client.calls.retrieve('a').then((result) => result);
    await vi.advanceTimersByTimeAsync(7199000);
    expect(long.sent).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1001);
    expect(await call).toEqual({ call_id: 'a' });
  });
});
