import { execFile } from 'node:child_process';
import { getEventListeners } from 'node:events';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { APIUserAbortError } from '../src/core/error';
import { compile } from './fixtures/compile';
import { Example } from './fixtures/example-client';
import { jsonResponse, recordingClient, rejection } from './fixtures/recording';
import { json, startServer } from './fixtures/server';

let server: Awaited<ReturnType<typeof startServer>>;
let answer: Parameters<typeof startServer>[0] = () => {};
beforeAll(async () => {
  server = await startServer((...args) => answer(...args));
});
afterAll(() => server.close());

const unhandled: unknown[] = [];
const note = (error: unknown) => unhandled.push(error);
beforeAll(() => void process.on('unhandledRejection', note));
afterAll(() => void process.off('unhandledRejection', note));
afterEach(async () => {
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(unhandled).toEqual([]);
});

const client = (options = {}) => new Example({ apiKey: 'k', baseURL: server.origin, ...options });

describe('abort', () => {
  it('before the call sends nothing', async () => {
    const { client: recorder, sent } = recordingClient();
    const error = await rejection(recorder.calls.retrieve('a', { signal: AbortSignal.abort() }));
    expect(error).toBeInstanceOf(APIUserAbortError);
    expect(error.message).toBe('Request was aborted.');
    expect(sent).toHaveLength(0);
  });

  it.each([
    ['while waiting for headers', () => {}],
    [
      'while reading the body',
      (_: unknown, response: any) =>
        response.writeHead(200, { 'content-type': 'application/json' }).write('{'),
    ],
    [
      'while reading the body of an error',
      (_: unknown, response: any) =>
        response.writeHead(400, { 'content-type': 'application/json' }).write('{'),
    ],
  ])('%s', async (_, handler) => {
    const controller = new AbortController();
    const { signal } = controller;
    answer = (request, response) => {
      handler(request, response);
      setTimeout(() => controller.abort(new Error('mine')), 20);
    };
    server.received.length = 0;
    const error = await rejection(client().calls.retrieve('a', { signal }));
    expect(error).toBeInstanceOf(APIUserAbortError);
    expect(server.received).toHaveLength(1);
    expect(getEventListeners(signal, 'abort')).toHaveLength(0);
  });

  it('during back-off rejects at once', async () => {
    const { client: recorder, sent } = recordingClient({}, () =>
      jsonResponse({}, 429, { 'retry-after': '30' }),
    );
    vi.useFakeTimers();
    try {
      const controller = new AbortController();
      const { signal } = controller;
      let outcome: unknown;
      void rejection(recorder.calls.retrieve('a', { signal })).then((error) => (outcome = error));
      await vi.advanceTimersByTimeAsync(1000);
      expect(outcome).toBe(undefined);
      controller.abort(new Error('mine'));
      await vi.advanceTimersByTimeAsync(0);
      expect(outcome).toBeInstanceOf(APIUserAbortError);
      expect(sent).toHaveLength(1);
      expect(getEventListeners(signal, 'abort')).toHaveLength(0);
    } finally {
      vi.useRealTimers();
    }
  });

  it('during connect', async () => {
    const hanging = new Example({
      apiKey: 'k',
      fetch: (_, init) =>
        new Promise(
          (__, reject) => init?.signal?.addEventListener('abort', () => reject(init.signal?.reason)),
        ),
    });
    const controller = new AbortController();
    const failure = rejection(hanging.calls.retrieve('a', { signal: controller.signal }));
    setTimeout(() => controller.abort(new Error('mine')), 20);
    expect(await failure).toBeInstanceOf(APIUserAbortError);
  });

  it('of a raw response ends its body', async () => {
    answer = (_, response) => response.writeHead(200).write('x');
    const controller = new AbortController();
    const response = await client().files.content('a', { signal: controller.signal });
    controller.abort(new Error('mine'));
    expect((await rejection(response.text())).name).toBe('AbortError');
  });
});

describe('a signal shared by 1,000 calls', () => {
  it('keeps no listener', async () => {
    const warnings: Error[] = [];
    const warn = (warning: Error) => warnings.push(warning);
    process.on('warning', warn);
    const { client: recorder } = recordingClient({ maxRetries: 0 }, () =>
      Math.random() < 0.5 ? jsonResponse({}) : jsonResponse({}, 400),
    );
    const { signal } = new AbortController();
    for (let i = 0; i < 1000; i++) await recorder.calls.retrieve('a', { signal }).catch(() => {});
    await recorder.calls.delete('a', { signal }).catch(() => {});
    expect(getEventListeners(signal, 'abort')).toHaveLength(0);
    await new Promise((resolve) => setTimeout(resolve, 10));
    process.off('warning', warn);
    expect(warnings).toEqual([]);
  });

  it('keeps none after failures of the connection', async () => {
    const { client: recorder } = recordingClient({ maxRetries: 0 }, () =>
      Promise.reject(new TypeError('no')),
    );
    const { signal } = new AbortController();
    await rejection(recorder.calls.retrieve('a', { signal }));
    expect(getEventListeners(signal, 'abort')).toHaveLength(0);
  });
});

describe('sockets and the process', () => {
  it('1,000 calls at once reuse sockets', async () => {
    const busy = await startServer((_, response) => json(response, { call_id: 'a' }));
    try {
      const example = new Example({ apiKey: 'k', baseURL: busy.origin });
      await Promise.all(Array.from({ length: 10 }, () => example.calls.retrieve('a')));
      const before = busy.connections();
      for (let round = 0; round < 100; round++) {
        await Promise.all(Array.from({ length: 10 }, () => example.calls.retrieve('a')));
      }
      expect(busy.received).toHaveLength(1010);
      expect(busy.connections() - before).toBeLessThan(20);
    } finally {
      await busy.close();
    }
  });

  it('the process ends when the calls have', async () => {
    const folder = compile();
    const script = join(folder, 'main.js');
    writeFileSync(
      script,
      `const { Example } = require('./test/fixtures/example-client.js');
       const client = new Example({ apiKey: 'k', baseURL: process.argv[2] });
       const quit = new AbortController();
       Promise.allSettled([
         client.calls.retrieve('ok'),
         client.calls.create({ to: 'x' }),
         client.calls.retrieve('later', { signal: quit.signal }),
       ]).then((results) => {
         const left = process.getActiveResourcesInfo().filter((name) => name === 'Timeout');
         console.log([...results.map((r) => r.reason?.name ?? 'ok'), ...left].join());
       });
       setTimeout(() => quit.abort(), 200);`,
    );
    const answers = await startServer((request, response) => {
      if (request.url === '/calls/ok') json(response, {});
      else if (request.method === 'POST') json(response, {}, 500);
      else json(response, {}, 429, { 'retry-after': '50' });
    });
    try {
      const { stdout } = await promisify(execFile)(process.execPath, [script, answers.origin]);
      // No timer is left that would hold it: not that of the pause which the server asked for.
      expect(stdout.trim()).toBe('ok,InternalServerError,APIUserAbortError');
    } finally {
      await answers.close();
      rmSync(folder, { recursive: true });
    }
  });
});
