import { getEventListeners } from 'node:events';
import vm from 'node:vm';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { APIError } from '../src/core/error';
import { toFile } from '../src/core/uploads';
import { createForm } from '../src/internal/uploads';
import { encodeBody } from '../src/internal/body';
import { encodeBody as encodeStandardBody } from '../src/internal/body.standard';
import { utf8 } from '../src/internal/utils/values';
import { Example } from './fixtures/example-client';
import { jsonResponse, recordingClient, rejection } from './fixtures/recording';

// Node.js looks for the class when it is first needed, and keeps what it finds.
void new Response(new ReadableStream()).body;
afterEach(() => void vi.unstubAllGlobals());

/** A client whose `fetch` gives the value, whatever it is. */
const mocked = (answer: unknown) =>
  new Example({ apiKey: 'k', maxRetries: 0, fetch: (async () => answer) as unknown as typeof fetch });

describe('a platform', () => {
  it.each([['ReadableStream'], ['Blob'], ['File'], ['FormData'], ['URLSearchParams']])(
    'without %s can send and read JSON',
    async (name) => {
      const answers = [jsonResponse({ call_id: 'a' }), jsonResponse({ call_id: 'a' })];
      const { client, sent } = recordingClient({}, () => answers.pop() ?? jsonResponse({}));
      vi.stubGlobal(name, undefined);
      expect(await client.post('/x', { body: { a: 1 } })).toEqual({ call_id: 'a' });
      expect(await client.calls.retrieve('a')).toEqual({ call_id: 'a' });
      expect(sent[0]?.body).toBe('{"a":1}');
    },
  );

  it('may have no TextEncoder: text is UTF-8 all the same', () => {
    const texts = ['', '{"a":1}', 'é €', '100% 😀', 'a\ud800b', '\udc00', '%E2'];
    const expected = texts.map((text) => [...utf8(text)]);
    expect(expected).toEqual(texts.map((text) => [...Buffer.from(text)]));
    vi.stubGlobal('TextEncoder', undefined);
    const whole = texts.filter((text) => !/[\ud800-\udfff]/u.test(text));
    expect(whole.map((text) => [...utf8(text)])).toEqual(whole.map((text) => [...Buffer.from(text)]));
    expect(() => utf8('a\ud800b')).toThrow(URIError);
  });

  const encoders = [
    ['habit', encodeBody],
    ['standard', encodeStandardBody],
  ] as const;

  it.each(encoders)('may have bytes of another realm (%s)', (_, encode) => {
    for (const text of ['new ArrayBuffer(4)', 'new Uint8Array(4)', 'new DataView(new ArrayBuffer(2))']) {
      const body: unknown = vm.runInNewContext(text);
      expect(encode(body, undefined)).toEqual([body]);
    }
  });

  it.each(encoders)('may have classes of its own (%s)', (_, encode) => {
    for (const name of ['Blob', 'File', 'FormData', 'URLSearchParams']) {
      const body = { [Symbol.toStringTag]: name };
      expect(encode(body, undefined)[0]).toBe(body);
    }
  });
});

describe('a File of a test environment', () => {
  const foreign = {
    [Symbol.toStringTag]: 'File',
    name: 'a.txt',
    type: 'text/plain',
    size: 2,
    slice: () => foreign,
  };

  it('is read by the reader of that environment', async () => {
    class Reader extends EventTarget {
      result: unknown;
      readAsArrayBuffer() {
        this.result = new TextEncoder().encode('hi').buffer;
        this.dispatchEvent(new Event('load'));
      }
    }
    vi.stubGlobal('FileReader', Reader);
    const file = await toFile(foreign as unknown as File);
    expect([file.name, await file.text()]).toEqual(['a.txt', 'hi']);
  });

  it('is refused by name if nothing can read it', async () => {
    expect((await rejection(toFile(foreign as unknown as File))).message).toContain(
      'Cannot read the bytes of',
    );
  });

  it('is told from what is no file, which is named', async () => {
    class Upload {
      path_ = 1;
    }
    const error = await rejection(toFile(new Upload() as never));
    expect(error.message).toBe('Cannot make a file from Upload with the keys path_');
  });
});

describe('a FormData of a test environment', () => {
  it('is not what is sent: fetch does not know it', async () => {
    const Platform = FormData;
    class FileOfTests extends File {}
    vi.stubGlobal('FormData', Map);
    vi.stubGlobal('File', FileOfTests);
    const form = await createForm({ name: 'n', file: new FileOfTests(['hi'], 'a.txt', { type: 'text/x' }) });
    expect(form).toBeInstanceOf(Platform);
    const file = form.get('file') as File;
    expect([form.get('name'), file.name, file.type, await file.text()]).toEqual([
      'n',
      'a.txt',
      'text/x',
      'hi',
    ]);
  });
});

describe('a mock of fetch', () => {
  it('may give a response that only has json()', async () => {
    const client = mocked({ ok: true, json: async () => ({ call_id: 'a' }) });
    expect(await client.calls.retrieve('a')).toEqual({ call_id: 'a' });
    expect(await client.get('/x')).toEqual({ call_id: 'a' });
  });

  it('keeps a response as it is, also one of a redirect that a browser does not show', async () => {
    const hidden = Object.defineProperty(new Response('{}'), 'status', { value: 0 });
    expect(
      await mocked(hidden)
        .calls.retrieve('a', { fetchOptions: { redirect: 'manual' } })
        .asResponse(),
    ).toBe(hidden);
  });

  it('may give a failure in that form', async () => {
    const client = mocked({ ok: false, status: 404, json: async () => ({ message: 'gone' }) });
    const error = await rejection(client.calls.retrieve('a'));
    expect([error.name, error.message]).toEqual(['NotFoundError', '404 gone']);
  });

  it.each([[undefined], [null], [{}], ['text']])('that gives no response is named: %j', async (answer) => {
    const error = await rejection(mocked(answer).calls.retrieve('a'));
    expect(error.message).toBe('What fetch gave is no Response');
  });
});

describe('a path that is called by hand', () => {
  const text = (type: string) => () => new Response('<p>', { headers: { 'content-type': type } });

  it('gives the text of an answer that is not JSON', async () => {
    const { client } = recordingClient({}, text('text/html'));
    expect(await client.get('/x')).toBe('<p>');
    expect(await client.post('/x')).toBe('<p>');
  });

  it('still says that JSON is broken', async () => {
    const { client } = recordingClient({}, text('application/json'));
    expect((await rejection(client.get('/x'))).name).toBe('APIResponseValidationError');
  });

  it('is not a method, which has a type', async () => {
    const { client } = recordingClient({}, text('text/html'));
    expect((await rejection(client.calls.retrieve('a'))).name).toBe('APIResponseValidationError');
  });
});

describe('an option under a similar name', () => {
  it.each(['api_key', 'APIKey', 'apikey'])('is named: %s', (name) => {
    expect(() => new Example({ [name]: 'k' })).toThrow(`pass the apiKey option (not ${name})`);
  });
});

describe('headers', () => {
  it('of one object in two spellings do not add up', async () => {
    const { client, sent } = recordingClient();
    await client.get('/x', { headers: { 'X-A': '1', 'x-a': '2', authorization: 'b', Authorization: 'c' } });
    expect([sent[0]?.headers.get('x-a'), sent[0]?.headers.get('authorization')]).toEqual(['2', 'c']);
  });

  it('with a list of values have them all', async () => {
    const { client, sent } = recordingClient();
    await client.get('/x', { headers: { 'X-A': '0', 'x-a': ['1', '2'] } });
    expect(sent[0]?.headers.get('x-a')).toBe('1, 2');
  });
});

describe('the body of an error', () => {
  it('is cut in the message, not in the error', async () => {
    const message = 'x'.repeat(10_000);
    const { client } = recordingClient({ maxRetries: 0 }, () => jsonResponse({ message }, 400));
    const error: APIError = await rejection(client.get('/x'));
    expect(error.message).toHaveLength(4 + 4096 + 1);
    expect(error.error).toEqual({ message });
  });

  it('is read up to a megabyte', async () => {
    let pieces = 0;
    const endless = () =>
      new Response(
        new ReadableStream({
          pull: (stream) => (pieces++, stream.enqueue(new Uint8Array(2 ** 16).fill(0x61))),
        }),
        { status: 400 },
      );
    const { client } = recordingClient({ maxRetries: 0 }, endless);
    const error = await rejection(client.get('/x'));
    expect(error.status).toBe(400);
    expect(pieces).toBeLessThan(20);
  });
});

describe('asResponse', () => {
  it('lets go of the signal when the body has been read', async () => {
    const { client } = recordingClient({}, () => jsonResponse({ a: 1 }));
    const { signal } = new AbortController();
    const response = await client.get('/x', { signal }).asResponse();
    expect(response.headers.get('content-type')).toBe('application/json');
    expect(await response.json()).toEqual({ a: 1 });
    expect(getEventListeners(signal, 'abort')).toHaveLength(0);
  });

  it('reads nothing that the result still needs', async () => {
    const { client } = recordingClient({}, () => jsonResponse({ a: 1 }));
    const { signal } = new AbortController();
    const call = client.get('/x', { signal });
    expect((await call.asResponse()).status).toBe(200);
    expect(await call).toEqual({ a: 1 });
    expect(getEventListeners(signal, 'abort')).toHaveLength(0);
  });
});

describe('totalTimeout', () => {
  it('ends the attempts before a wait that would be too long', async () => {
    const { client, sent } = recordingClient({ maxRetries: 5 }, () =>
      jsonResponse({ message: 'later' }, 503, { 'retry-after': '5' }),
    );
    const error = await rejection(client.get('/x', { totalTimeout: 3000 }));
    expect([error.status, sent.length]).toEqual([503, 1]);
  });

  it('of the client shortens its attempts', async () => {
    const client = new Example({
      apiKey: 'k',
      totalTimeout: 20,
      fetch: (_, init) =>
        new Promise((_resolve, reject) => {
          init?.signal?.addEventListener('abort', () => reject(init.signal?.reason));
        }),
    });
    expect((await rejection(client.calls.retrieve('a'))).name).toBe('APIConnectionTimeoutError');
  });
});

describe('an idempotency key', () => {
  it('that no header carries is not passed over in silence', async () => {
    const warn = vi.fn();
    const { client } = recordingClient({ logger: { ...console, warn } });
    for (const path of ['/x', '/y']) await client.post(path, { idempotencyKey: 'a' });
    expect(warn.mock.calls).toEqual([['idempotencyKey has no effect: this API has no header for it']]);
  });
});
