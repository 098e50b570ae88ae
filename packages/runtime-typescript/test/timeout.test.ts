import type { ServerResponse } from 'node:http';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { APIConnectionTimeoutError, SdkError } from '../src/core/error';
import { Example } from './fixtures/example-client';
import { recordingClient, rejection } from './fixtures/recording';
import { startServer } from './fixtures/server';
import { heldFetch, holdTime, isPendingAfter, settle } from './fixtures/waiting';

describe('the timeout', () => {
  beforeEach(() => holdTime());
  afterEach(() => void vi.useRealTimers());

  const start = (options: object) => {
    const { fetch, requests } = heldFetch();
    return { client: new Example({ apiKey: 'k', fetch, ...options }), requests };
  };

  it('covers the wait for headers', async () => {
    const { client } = start({ timeout: 100, maxRetries: 0 });
    const failure = rejection(client.calls.retrieve('a'));
    expect(await isPendingAfter(99, failure)).toBe(true);
    expect(await isPendingAfter(1, failure)).toBe(false);
    const error = await failure;
    expect(error).toBeInstanceOf(APIConnectionTimeoutError);
    expect(error.message).toBe('Request timed out.');
    expect(error.maybeDelivered).toBe(true);
  });

  it.each([200, 500])('covers a body that stalls (status %i)', async (status) => {
    const { client, requests } = start({ timeout: 150, maxRetries: 0 });
    const failure = rejection(client.calls.retrieve('a'));
    await settle();
    requests[0]?.begin(status);
    expect(await isPendingAfter(149, failure)).toBe(true);
    expect(await isPendingAfter(1, failure)).toBe(false);
    if (status === 200) expect(await failure).toBeInstanceOf(APIConnectionTimeoutError);
    else expect((await failure).status).toBe(500);
  });

  it('is one limit for headers and body together', async () => {
    const { client, requests } = start({ maxRetries: 0 });
    const failure = rejection(client.calls.retrieve('a', { timeout: 500 }));
    expect(await isPendingAfter(300, failure)).toBe(true);
    requests[0]?.begin();
    expect(await isPendingAfter(199, failure)).toBe(true);
    expect(await isPendingAfter(1, failure)).toBe(false);
    expect(await failure).toBeInstanceOf(APIConnectionTimeoutError);
  });

  it('ends at the headers if the reference behaviour is asked for, and for responses read by hand', async () => {
    const options = { timeout: 120, maxRetries: 0 };
    const reference = start({ ...options, compat: { headerTimeout: true } });
    const raw = start(options);
    const results = [
      reference.client.calls.retrieve('a').then((result) => JSON.stringify(result)),
      raw.client.calls
        .retrieve('a')
        .asResponse()
        .then((response) => response.text()),
    ];
    await settle();
    for (const { requests } of [reference, raw]) requests[0]?.begin();
    for (const result of results) expect(await isPendingAfter(1000, result)).toBe(true);
    for (const { requests } of [reference, raw]) requests[0]?.end();
    expect(await Promise.all(results)).toEqual(['{}', '{}']);
  });

  it('is the longest wait for the next piece of a binary body', async () => {
    const { client, requests } = start({ timeout: 200, maxRetries: 0 });
    const result = rejection(client.files.content('a').then((response) => response.text()));
    await settle();
    requests[0]?.begin();
    expect(await isPendingAfter(150, result)).toBe(true);
    await vi.advanceTimersByTimeAsync(100);
    expect((await result).name).toBe('APIConnectionTimeoutError');
  });

  it('does not count the time before the result is asked for', async () => {
    const { client, requests } = start({ timeout: 200, maxRetries: 0 });
    const call = client.calls.retrieve('a');
    await settle();
    requests[0]?.begin();
    await vi.advanceTimersByTimeAsync(1000);
    requests[0]?.end();
    expect(await call).toEqual({});
  });

  it('is per attempt and repeated for safe requests only', async () => {
    const { client, requests } = start({ timeout: 100 });
    const reading = client.calls.retrieve('a').then((result) => result);
    // The second attempt follows after half a second at most.
    expect(await isPendingAfter(100, reading)).toBe(true);
    expect(requests).toHaveLength(1);
    while (requests.length < 2) await vi.advanceTimersToNextTimerAsync();
    expect(await isPendingAfter(99, reading)).toBe(true);
    requests[1]?.begin();
    requests[1]?.end();
    expect(await reading).toEqual({});
    const failure = rejection(client.calls.create({ to: 'x' }));
    expect(await isPendingAfter(100, failure)).toBe(false);
    expect(await failure).toBeInstanceOf(APIConnectionTimeoutError);
    expect(vi.getTimerCount()).toBe(0);
    expect(requests).toHaveLength(3);
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

describe('the timeout of a request over the network', () => {
  it.each([
    ['headers', () => {}],
    ['the body', (_: unknown, response: ServerResponse) => response.writeHead(200).write('{')],
  ])('ends the wait for %s', async (_, answer) => {
    const server = await startServer(answer);
    try {
      const client = new Example({ apiKey: 'k', baseURL: server.origin, timeout: 100, maxRetries: 0 });
      expect(await rejection(client.calls.retrieve('a'))).toBeInstanceOf(APIConnectionTimeoutError);
    } finally {
      await server.close();
    }
  });
});
