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
import { heldFetch, holdTime, isPendingAfter, settle } from './fixtures/waiting';

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
  await settle();
  expect(unhandled).toEqual([]);
});

const client = (options = {}) => new Example({ apiKey: 'k', baseURL: server.origin, ...options });
/** A signal, and what aborts it. */
const abortable = () => {
  const controller = new AbortController();
  return { signal: controller.signal, abort: () => controller.abort(new Error('mine')) };
};

describe('abort', () => {
  it('before the call sends nothing', async () => {
    const { client: recorder, sent } = recordingClient();
    const error = await rejection(recorder.calls.retrieve('a', { signal: AbortSignal.abort() }));
    expect(error).toBeInstanceOf(APIUserAbortError);
    expect(error.message).toBe('Request was aborted.');
    expect(sent).toHaveLength(0);
  });

  it.each([
    ['while waiting for headers', undefined],
    ['while reading the body', 200],
    ['while reading the body of an error', 400],
  ])('%s', async (_, status) => {
    answer = (__, response) => {
      if (status) response.writeHead(status, { 'content-type': 'application/json' }).write('{');
    };
    server.received.length = 0;
    const { signal, abort } = abortable();
    const fetch = async (...args: Parameters<typeof globalThis.fetch>) => {
      const response = await globalThis.fetch(...args);
      setImmediate(abort);
      return response;
    };
    const failure = rejection(client({ fetch }).calls.retrieve('a', { signal }));
    await server.arrived(1);
    if (!status) abort();
    expect(await failure).toBeInstanceOf(APIUserAbortError);
    expect(server.received).toHaveLength(1);
    expect(getEventListeners(signal, 'abort')).toHaveLength(0);
  });

  it('during back-off rejects at once', async () => {
    const { client: recorder, sent } = recordingClient({}, () =>
      jsonResponse({}, 429, { 'retry-after': '30' }),
    );
    const { signal, abort } = abortable();
    holdTime();
    try {
      const failure = rejection(recorder.calls.retrieve('a', { signal }));
      expect(await isPendingAfter(29_999, failure)).toBe(true);
      abort();
      expect(await isPendingAfter(0, failure)).toBe(false);
      expect(await failure).toBeInstanceOf(APIUserAbortError);
      expect(vi.getTimerCount()).toBe(0);
    } finally {
      vi.useRealTimers();
    }
    expect(sent).toHaveLength(1);
    expect(getEventListeners(signal, 'abort')).toHaveLength(0);
  });

  it('during connect', async () => {
    const { signal, abort } = abortable();
    const { fetch, requests } = heldFetch();
    const failure = rejection(client({ fetch }).calls.retrieve('a', { signal }));
    await settle();
    expect(requests).toHaveLength(1);
    abort();
    expect(await failure).toBeInstanceOf(APIUserAbortError);
  });

  it('of a raw response ends its body', async () => {
    answer = (_, response) => response.writeHead(200).write('x');
    const { signal, abort } = abortable();
    const response = await client().files.content('a', { signal });
    abort();
    expect((await rejection(response.text())).name).toBe('APIUserAbortError');
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
    await settle();
    process.off('warning', warn);
    expect(warnings).toEqual([]);
  });

  it('has one listener for all that wait at once, and each of them ends', async () => {
    const warnings: Error[] = [];
    const warn = (warning: Error) => warnings.push(warning);
    process.on('warning', warn);
    const { fetch, requests } = heldFetch();
    const { signal, abort } = abortable();
    const failures = Array.from({ length: 30 }, () =>
      rejection(client({ fetch }).calls.retrieve('a', { signal })),
    );
    await vi.waitFor(() => expect(requests).toHaveLength(30));
    expect(getEventListeners(signal, 'abort')).toHaveLength(1);
    abort();
    for (const failure of failures) expect(await failure).toBeInstanceOf(APIUserAbortError);
    expect(getEventListeners(signal, 'abort')).toHaveLength(0);
    await settle();
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
       const quit = new AbortController();
       const fetch = async (...args) => {
         const response = await globalThis.fetch(...args);
         if (response.status === 429) setImmediate(() => quit.abort());
         return response;
       };
       const client = new Example({ apiKey: 'k', baseURL: process.argv[2], fetch });
       Promise.allSettled([
         client.calls.retrieve('ok'),
         client.calls.create({ to: 'x' }),
         client.calls.retrieve('later', { signal: quit.signal }),
       ]).then((results) => {
         const timers = process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
         console.log(results.map((r) => r.reason?.name ?? 'ok').join(), timers);
       });`,
    );
    const answers = await startServer((request, response) => {
      if (request.url === '/calls/ok') json(response, {});
      else if (request.method === 'POST') json(response, {}, 500);
      else json(response, {}, 429, { 'retry-after': '50' });
    });
    try {
      const { stdout } = await promisify(execFile)(process.execPath, [script, answers.origin]);
      expect(stdout.trim()).toBe('ok,InternalServerError,APIUserAbortError 0');
    } finally {
      await answers.close();
      rmSync(folder, { recursive: true });
    }
  });
});
