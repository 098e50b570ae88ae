import { setImmediate } from 'node:timers/promises';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { APIConnectionTimeoutError, SdkError } from '../src/core/error';
import { Example } from './fixtures/example-client';
import { recordingClient, rejection } from './fixtures/recording';
import { json, startServer } from './fixtures/server';

let server: Awaited<ReturnType<typeof startServer>> | undefined;
afterEach(() => {
  vi.useRealTimers();
  return server?.close();
});

/** Time stands still for the client, but not for the network. */
const stopTime = () => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });

describe('the timeout', () => {
  it('covers the wait for headers', async () => {
    server = await startServer(() => {});
    const client = new Example({ apiKey: 'k', baseURL: server.origin, timeout: 100, maxRetries: 0 });
    const error = await rejection(client.calls.retrieve('a'));
    expect(error).toBeInstanceOf(APIConnectionTimeoutError);
    expect(error.message).toBe('Request timed out.');
    expect(error.maybeDelivered).toBe(true);
  });

  it.each([200, 500])('covers a body that stalls (status %i)', async (status) => {
    server = await startServer((_, response) => {
      response.writeHead(status, { 'content-type': 'application/json' }).write('{"a"');
    });
    const client = new Example({ apiKey: 'k', baseURL: server.origin, timeout: 150, maxRetries: 0 });
    const error = await rejection(client.calls.retrieve('a'));
    if (status === 200) expect(error).toBeInstanceOf(APIConnectionTimeoutError);
    else expect(error.status).toBe(500);
  });

  it('is one limit for headers and body together', async () => {
    let finish = (): unknown => undefined;
    server = await startServer((_, response) => {
      // The headers take three fifths of the time.
      vi.advanceTimersByTime(300);
      response.writeHead(200, { 'content-type': 'application/json' }).write('{');
      finish = () => response.end('}');
    });
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
    const client = new Example({ apiKey: 'k', baseURL: server.origin, maxRetries: 0 });
    const call = client.calls.retrieve('a', { timeout: 500 });
    await call.asResponse();
    const failure = rejection(call);
    await vi.advanceTimersByTimeAsync(199);
    expect(vi.getTimerCount()).toBe(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(await failure).toBeInstanceOf(APIConnectionTimeoutError);
    finish();
  });

  it('ends at the headers if the reference behaviour is asked for, and for raw responses', async () => {
    let finish = (): unknown => undefined;
    server = await startServer((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' }).write('{');
      finish = () => response.end('}');
    });
    stopTime();
    const options = { apiKey: 'k', baseURL: server.origin, timeout: 120, maxRetries: 0 };
    const late = async (read: Promise<unknown>): Promise<unknown> => {
      await vi.advanceTimersByTimeAsync(1000);
      finish();
      return read;
    };
    const reference = new Example({ ...options, compat: { headerTimeout: true } }).calls.retrieve('a');
    await reference.asResponse();
    expect(await late(reference.then((value) => value))).toEqual({});
    const raw = await new Example(options).calls.retrieve('a').asResponse();
    expect(await late(raw.text())).toBe('{}');
    const binary = await new Example(options).files.content('a');
    expect(await late(binary.text())).toBe('{}');
  });

  it('does not count the time before the result is asked for', async () => {
    server = await startServer((_, response) => json(response, { call_id: 'a' }));
    stopTime();
    const client = new Example({ apiKey: 'k', baseURL: server.origin, timeout: 200, maxRetries: 0 });
    const call = client.calls.retrieve('a');
    await call.asResponse();
    await vi.advanceTimersByTimeAsync(400);
    expect(await call).toEqual({ call_id: 'a' });
  });

  it('is per attempt and repeated for safe requests only', async () => {
    let arrived = (): void => undefined;
    server = await startServer((_, response, attempt) => {
      if (attempt > 1) json(response, {});
      else arrived();
    });
    stopTime();
    const first = (): Promise<void> => new Promise((resolve) => (arrived = resolve));
    const client = new Example({ apiKey: 'k', baseURL: server.origin, timeout: 100 });
    let received = first();
    const read = client.calls.retrieve('a').then((value) => value);
    await received;
    await vi.advanceTimersToNextTimerAsync();
    // What is next now is the pause before the second attempt.
    while (vi.getTimerCount() === 0) await setImmediate();
    await vi.advanceTimersToNextTimerAsync();
    expect(await read).toEqual({});
    expect(server.received).toHaveLength(2);
    server.received.length = 0;
    received = first();
    const failure = rejection(client.calls.create({ to: 'x' }));
    await received;
    await vi.advanceTimersToNextTimerAsync();
    expect(await failure).toBeInstanceOf(APIConnectionTimeoutError);
    expect(server.received).toHaveLength(1);
  });

  it.each([
    [-5, 'timeout must be a positive integer'],
    [1.5, 'timeout must be an integer'],
    [NaN, 'timeout must be an integer'],
  ])('rejects %d', async (timeout, message) => {
    const { client, sent } = recordingClient();
    const error = await rejection(client.calls.retrieve('a', { timeout }));
    expect(error).toBeInstanceOf(SdkError);
    expect(error.message).toBe(message);
    expect(sent).toHaveLength(0);
  });

  it('is told to the server only if the request or method has one', async () => {
    const { client, sent } = recordingClient();
    await client.calls.retrieve('a');
    await client.calls.retrieve('a', { timeout: 2999 });
    await client.calls.search();
    await client.calls.search({}, { timeout: 5000 });
    expect(sent.map(({ headers }) => headers.get('x-stainless-timeout'))).toEqual([null, '2', '120', '5']);
  });

  it('of a method gives way to one that the user set, not to withOptions', async () => {
    const sentTimeout = async (change: (client: Example) => Example, options = {}) => {
      const { client, sent } = recordingClient(options);
      await change(client).calls.search();
      return sent[0]?.headers.get('x-stainless-timeout');
    };
    expect(await sentTimeout((client) => client)).toBe('120');
    expect(await sentTimeout((client) => client.withOptions({ maxRetries: 1 }))).toBe('120');
    expect(await sentTimeout((client) => client.withOptions({ timeout: 9000 }))).toBe('9');
    expect(await sentTimeout((client) => client.withOptions({}).withOptions({}), { timeout: 7000 })).toBe(
      '7',
    );
    expect(await sentTimeout((client) => client, { timeout: 60000 })).toBe('60');
  });
});
