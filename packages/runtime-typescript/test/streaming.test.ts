import { getEventListeners, once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { APIConnectionError, APIError, APIResponseValidationError, SdkError } from '../src/core/error';
import { serverSentEvents, Stream } from '../src/core/streaming';
import type { EventHandler } from '../src/internal/event-handler';
import * as info from '../src/sdk-info';
import { Example } from './fixtures/example-client';
import { recordingClient, rejection } from './fixtures/recording';
import { startServer } from './fixtures/server';

vi.mock('../src/sdk-info', async (original) => ({ ...(await original<typeof info>()) }));

const chunked = (...chunks: Array<string | Uint8Array>) =>
  new Response(
    new ReadableStream({
      start(controller) {
        for (const chunk of chunks) {
          controller.enqueue(typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk);
        }
        controller.close();
      },
    }),
  );

const all = async <T>(source: AsyncIterable<T>): Promise<T[]> => {
  const list: T[] = [];
  for await (const item of source) list.push(item);
  return list;
};

const events = (...chunks: Array<string | Uint8Array>) => all(serverSentEvents(chunked(...chunks)));

describe('serverSentEvents', () => {
  it.each([
    ['line feeds', 'data: a\n\ndata: b\n\n', ['a', 'b']],
    ['CR LF', 'data: a\r\n\r\ndata: b\r\n\r\n', ['a', 'b']],
    ['CR', 'data: a\r\rdata: b\r\r', ['a', 'b']],
    ['several lines', 'data: a\ndata:\ndata:  b\n\n', ['a\n\n b']],
    ['no space', 'data:a\n\n', ['a']],
    ['colons', 'data: a: b\n\n', ['a: b']],
    ['comments and unknown fields', ': ping\nid: 1\nretry: 5\ndata\n\n', ['']],
    ['events without data', 'event: x\n\ndata: a\n\n', ['a']],
    ['a cut event', 'data: a\n\ndata: b\n', ['a']],
    ['a byte order mark', '\ufeffdata: a\n\n', ['a']],
    ['nothing', '', []],
  ])('%s', async (_, text, data) => {
    expect((await events(text)).map((event) => event.data)).toEqual(data);
    const bytes = [...new TextEncoder().encode(text)].map((byte) => new Uint8Array([byte]));
    expect((await events(...bytes)).map((event) => event.data)).toEqual(data);
  });

  it('knows the type of an event and keeps split characters whole', async () => {
    const bytes = new TextEncoder().encode('event: tick\ndata: ☃\n\ndata: x\n\n');
    expect(await events(bytes.slice(0, 20), bytes.slice(20))).toEqual([
      { event: 'tick', data: '☃' },
      { event: null, data: 'x' },
    ]);
  });
});

describe('Stream', () => {
  const stream = (...chunks: string[]) => Stream.fromSSEResponse(chunked(...chunks), new AbortController());

  it('ends at [DONE]', async () => {
    expect(await all(stream('data: {"a":1}\n\ndata: 2\n\n', 'data: [DONE]\n\ndata: 3\n\n'))).toEqual([
      { a: 1 },
      2,
    ]);
  });

  it('throws for errors of the server and for what is not JSON', async () => {
    const error = await rejection(all(stream('event: error\ndata: {"message":"no"}\n\n')));
    expect(error).toBeInstanceOf(APIError);
    expect([error.message, error.error]).toEqual(['no', { message: 'no' }]);
    expect(await rejection(all(stream('data: {"a"\n\n')))).toBeInstanceOf(APIResponseValidationError);
  });

  it('is split by tee into two that are read at their own speed', async () => {
    const [left, right] = stream('data: 1\n\ndata: 2\n\n', 'data: 3\n\n').tee();
    for await (const value of left) if (value === 2) break;
    expect(await all(right)).toEqual([1, 2, 3]);
    const [ahead, behind] = stream('data: 1\n\n', 'data: {"a"\n\n').tee();
    expect(await rejection(all(ahead))).toBeInstanceOf(APIResponseValidationError);
    expect(await rejection(all(behind))).toBeInstanceOf(APIResponseValidationError);
  });

  it('goes through a readable stream and back', async () => {
    const readable = stream('data: {"a":"\\n☃"}\n\n', 'data: null\n\n').toReadableStream();
    const [text, copy] = readable.tee();
    expect(await new Response(text).text()).toBe('{"a":"\\n☃"}\nnull\n');
    expect(await all(Stream.fromReadableStream(copy, new AbortController()))).toEqual([{ a: '\n☃' }, null]);
    const bad = new Response('{"a"\n').body as ReadableStream;
    const error = await rejection(all(Stream.fromReadableStream(bad, new AbortController())));
    expect(error).toBeInstanceOf(SdkError);
  });

  it('ends the request when its readable stream is cancelled', async () => {
    const values = stream('data: 1\n\n');
    await values.toReadableStream().cancel();
    expect(values.controller.signal.aborted).toBe(true);
  });

  it('can be read once', async () => {
    const values = stream('data: 1\n\n');
    expect(await all(values)).toEqual([1]);
    expect(() => values[Symbol.asyncIterator]()).toThrow(SdkError);
  });
});

describe('handlers of events', () => {
  const read = (text: string, handlers: readonly EventHandler[]) => {
    vi.mocked(info).EVENT_HANDLERS = handlers;
    return all(Stream.fromSSEResponse(chunked(text), new AbortController()));
  };
  const usual = [...info.EVENT_HANDLERS];
  afterEach(() => {
    vi.mocked(info).EVENT_HANDLERS = usual;
  });

  it('end a stream, skip what none takes, and give the rest to the caller', async () => {
    const text = 'event: a\ndata: 1\n\nevent: b\ndata: 2\n\ndata: fin.\n\nevent: a\ndata: 3\n\n';
    const handlers = [
      { starts: 'fin', handle: 'done' },
      { types: ['a'], handle: 'yield' },
    ] as const;
    expect(await read(text, handlers)).toEqual([1]);
  });

  it('throw errors, also those inside of other events', async () => {
    const handlers = [
      { types: ['fault'], handle: 'error', errorProperty: 'why' },
      { handle: 'yield', errorProperty: 'error' },
    ] as const;
    const [whole, inner, within] = await Promise.all(
      [
        'event: fault\ndata: {"a":1}\n\n',
        'event: fault\ndata: {"why":{"message":"no"}}\n\n',
        'data: {"error":{"b":2}}\n\n',
      ].map((text) => rejection(read(text, handlers))),
    );
    expect([whole, inner, within].every((error) => error instanceof APIError)).toBe(true);
    expect([whole?.error, inner?.message, within?.error]).toEqual([{ a: 1 }, 'no', { b: 2 }]);
    expect(await read('data: {"error":null}\n\n', handlers)).toEqual([{ error: null }]);
  });
});

describe('a streaming method', () => {
  let server: Awaited<ReturnType<typeof startServer>> | undefined;
  /** The answer that is under way, and its end. */
  let last: { response: ServerResponse; closed: Promise<unknown> } | undefined;
  afterEach(() => server?.close());

  const start = async (end?: (attempt: number) => string | undefined) => {
    server = await startServer((_, response, attempt) => {
      last = { response, closed: once(response, 'close') };
      response.writeHead(200, { 'content-type': 'text/event-stream' }).write('data: {"kind":"a"}\n\n');
      const rest = end?.(attempt);
      if (rest) response.end(rest);
    });
    return new Example({ apiKey: 'k', baseURL: server.origin });
  };

  it('gives values as they come; leaving the loop ends the request', async () => {
    const kinds: string[] = [];
    for await (const { kind } of await (await start()).calls.follow('c')) {
      kinds.push(kind);
      if (kind === 'b') break;
      last?.response.write('data: {"kind":"b"}\n\n');
    }
    expect(kinds).toEqual(['a', 'b']);
    expect(server?.received[0]?.headers.accept).toBe('text/event-stream');
    await last?.closed;
  });

  it('ends quietly when its controller aborts', async () => {
    const values = await (await start()).calls.follow('c');
    const kinds: string[] = [];
    for await (const { kind } of values) {
      kinds.push(kind);
      values.controller.abort();
    }
    expect(kinds).toEqual(['a']);
    await last?.closed;
  });

  it('lets go of the signal when it ends, and tells about a cut connection', async () => {
    const client = await start((attempt) => (attempt === 1 ? 'data: [DONE]\n\n' : undefined));
    const { signal } = new AbortController();
    expect(await all(await client.calls.follow('c', { signal }))).toEqual([{ kind: 'a' }]);
    expect(getEventListeners(signal, 'abort')).toHaveLength(0);
    const values = await client.calls.follow('c', { signal });
    last?.response.destroy();
    expect(await rejection(all(values))).toBeInstanceOf(APIConnectionError);
    expect(getEventListeners(signal, 'abort')).toHaveLength(0);
  });

  it('asks for an event stream and fails like other methods', async () => {
    const { client } = recordingClient({ maxRetries: 0 }, () => new Response('no', { status: 400 }));
    expect((await rejection(client.calls.follow('c'))).status).toBe(400);
  });
});
