import { afterEach, describe, expect, it } from 'vitest';
import { APIConnectionTimeoutError, SdkError } from '../src/core/error';
import { Example } from './fixtures/example-client';
import { recordingClient, rejection } from './fixtures/recording';
import { json, startServer } from './fixtures/server';

let server: Awaited<ReturnType<typeof startServer>> | undefined;
afterEach(() => server?.close());

const timed = async (promise: PromiseLike<unknown>) => {
  const start = performance.now();
  const error = await rejection(promise);
  return { error, ms: performance.now() - start };
};

describe('the timeout', () => {
  it('covers the wait for headers', async () => {
    server = await startServer(() => {});
    const client = new Example({ apiKey: 'k', baseURL: server.origin, timeout: 100, maxRetries: 0 });
    const { error, ms } = await timed(client.calls.retrieve('a'));
    expect(error).toBeInstanceOf(APIConnectionTimeoutError);
    expect(error.message).toBe('Request timed out.');
    expect(error.maybeDelivered).toBe(true);
    expect(ms).toBeLessThan(1000);
  });

  it.each([200, 500])('covers a body that stalls (status %i)', async (status) => {
    server = await startServer((_, response) => {
      response.writeHead(status, { 'content-type': 'application/json' }).write('{"a"');
    });
    const client = new Example({ apiKey: 'k', baseURL: server.origin, timeout: 150, maxRetries: 0 });
    const { error, ms } = await timed(client.calls.retrieve('a'));
    if (status === 200) expect(error).toBeInstanceOf(APIConnectionTimeoutError);
    else expect(error.status).toBe(500);
    expect(ms).toBeLessThan(1000);
  });

  it('is one limit for headers and body together', async () => {
    server = await startServer((_, response) => {
      setTimeout(() => {
        response.writeHead(200, { 'content-type': 'application/json' }).write('{');
        setTimeout(() => response.end('}'), 400);
      }, 300);
    });
    const client = new Example({ apiKey: 'k', baseURL: server.origin, maxRetries: 0 });
    const { error, ms } = await timed(client.calls.retrieve('a', { timeout: 500 }));
    expect(error).toBeInstanceOf(APIConnectionTimeoutError);
    expect(ms).toBeGreaterThan(450);
    expect(ms).toBeLessThan(690);
  });

  it('ends at the headers if the reference behaviour is asked for, and for raw responses', async () => {
    server = await startServer((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' }).write('{');
      setTimeout(() => response.end('}'), 250);
    });
    const options = { apiKey: 'k', baseURL: server.origin, timeout: 120, maxRetries: 0 };
    const reference = new Example({ ...options, compat: { headerTimeout: true } });
    expect(await reference.calls.retrieve('a')).toEqual({});
    const raw = await new Example(options).calls.retrieve('a').asResponse();
    expect(await raw.text()).toBe('{}');
    const binary = await new Example(options).files.content('a');
    expect(await binary.text()).toBe('{}');
  });

  it('does not count the time before the result is asked for', async () => {
    server = await startServer((_, response) => json(response, { call_id: 'a' }));
    const client = new Example({ apiKey: 'k', baseURL: server.origin, timeout: 200, maxRetries: 0 });
    const call = client.calls.retrieve('a');
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(await call).toEqual({ call_id: 'a' });
  });

  it('is per attempt and repeated for safe requests only', async () => {
    server = await startServer((_, response, attempt) => {
      if (attempt > 1) json(response, {});
    });
    const client = new Example({ apiKey: 'k', baseURL: server.origin, timeout: 100 });
    expect(await client.calls.retrieve('a')).toEqual({});
    expect(server.received).toHaveLength(2);
    server.received.length = 0;
    expect(await rejection(client.calls.create({ to: 'x' }))).toBeInstanceOf(APIConnectionTimeoutError);
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
