import { createReadStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { SdkError } from '../src/core/error';
import { toFile } from '../src/core/uploads';
import type { FormEncodings } from '../src/internal/form';
import { createForm, maybeMultipartFormRequestOptions } from '../src/internal/uploads';
import { Example } from './fixtures/example-client';
import { recordingClient, rejection } from './fixtures/recording';
import { json, startServer } from './fixtures/server';

const folder = mkdtempSync(join(tmpdir(), 'upload-'));
const onDisk = join(folder, 'notes.txt');
writeFileSync(onDisk, 'file on disk');
afterAll(() => rmSync(folder, { recursive: true }));

const parts = async (body: unknown, encoding?: FormEncodings) => {
  const list: unknown[] = [];
  for (const [name, value] of await createForm(body, encoding)) {
    list.push(typeof value === 'string' ? [name, value] : [name, value.name, value.type, await value.text()]);
  }
  return list;
};

describe('form data', () => {
  it('writes plain values as text and leaves undefined out', async () => {
    const body = { a: 'x', b: 1.5, c: true, d: undefined, e: new Date(0), f: 10n, g: '' };
    expect(await parts(body)).toEqual([
      ['a', 'x'],
      ['b', '1.5'],
      ['c', 'true'],
      ['e', '1970-01-01T00:00:00.000Z'],
      ['f', '10'],
      ['g', ''],
    ]);
  });

  it('writes lists of plain values and files under one name', async () => {
    const files = [new File(['1'], 'a.txt', { type: 'text/plain' }), new File(['2'], 'b.txt')];
    expect(await parts({ files, urls: ['u', 'v'] })).toEqual([
      ['files[]', 'a.txt', 'text/plain', '1'],
      ['files[]', 'b.txt', '', '2'],
      ['urls[]', 'u'],
      ['urls[]', 'v'],
    ]);
  });

  const nested = { o: { a: 1, b: { c: [2] } }, l: [{ t: 'x', u: 1 }, { t: 'y' }], s: [1] };

  it('keeps the items of a list of objects apart', async () => {
    expect(await parts(nested, 'indices')).toEqual([
      ['o[a]', '1'],
      ['o[b][c][]', '2'],
      ['l[0][t]', 'x'],
      ['l[0][u]', '1'],
      ['l[1][t]', 'y'],
      ['s[]', '1'],
    ]);
    expect(await parts(nested)).toEqual(await parts(nested, 'indices'));
  });

  it.each([
    ['brackets', ['o[b][c][]=2', 'l[][t]=x', 's[]=1', 's[]=2', 'f[]=a.txt']],
    ['numbered', ['o[b][c][0]=2', 'l[0][t]=x', 's[0]=1', 's[1]=2', 'f[0]=a.txt']],
    ['repeat', ['o[b][c]=2', 'l[t]=x', 's=1', 's=2', 'f=a.txt']],
    ['comma', ['o[b][c]=2', 'l[0][t]=x', 's=1,2', 'f=a.txt']],
  ] as const)('names the items of lists: %s', async (encoding, want) => {
    const body = {
      o: { b: { c: [2] } },
      l: [{ t: 'x' }],
      s: [1, 2, undefined],
      f: [new File(['1'], 'a.txt')],
    };
    const found = await parts(body, encoding);
    expect(found.map(([name, text]) => `${name}=${text}`)).toEqual(want);
  });

  it('has no part for an empty list, and none for null in one', async () => {
    for (const encoding of ['comma', 'repeat', 'numbered'] as const) {
      expect(await parts({ s: [] }, encoding)).toEqual([]);
      await expect(parts({ s: [1, null] }, encoding)).rejects.toThrow('null cannot be sent');
    }
  });

  it('writes nested values as JSON', async () => {
    expect(await parts(nested, 'json')).toEqual([
      ['o', '{"a":1,"b":{"c":[2]}}'],
      ['l', '[{"t":"x","u":1},{"t":"y"}]'],
      ['s[]', '1'],
    ]);
  });

  it('writes one field as JSON, also a list of plain values', async () => {
    expect(
      await parts({ l: [{ t: 'x' }], s: [1, 2], n: 'text' }, { l: 'json', s: 'json', n: 'json' }),
    ).toEqual([
      ['l', '[{"t":"x"}]'],
      ['s', '[1,2]'],
      ['n', 'text'],
    ]);
  });

  it('can write lists of objects as the reference does', async () => {
    expect(await parts({ l: [{ t: 'x', u: 1 }, { t: 'y' }] }, 'brackets')).toEqual([
      ['l[][t]', 'x'],
      ['l[][u]', '1'],
      ['l[][t]', 'y'],
    ]);
  });

  it('never puts a file into JSON', async () => {
    const file = new File(['1'], 'a.txt');
    expect(await parts({ l: [{ file, t: 'x' }], o: { file } }, 'json')).toEqual([
      ['l[0][file]', 'a.txt', '', '1'],
      ['l[0][t]', 'x'],
      ['o[file]', 'a.txt', '', '1'],
    ]);
  });

  it('refuses null', async () => {
    expect(await rejection(createForm({ a: [null] }))).toBeInstanceOf(TypeError);
    expect((await rejection(createForm({ a: null }))).message).toContain('"a"');
  });

  it.each([
    ['a Blob', () => new Blob(['abc'], { type: 'text/csv' }), ['unknown_file', 'text/csv', 'abc']],
    ['bytes', () => Buffer.from('abc'), ['unknown_file', '', 'abc']],
    ['an array buffer', () => new TextEncoder().encode('abc').buffer, ['unknown_file', '', 'abc']],
    ['a stream from disk', () => createReadStream(onDisk), ['notes.txt', '', 'file on disk']],
    ['a web stream', () => new Blob(['abc']).stream(), ['unknown_file', '', 'abc']],
    [
      'a Response',
      () => new Response('abc', { headers: { 'content-type': 'a/b' } }),
      ['unknown_file', 'a/b', 'abc'],
    ],
  ])('takes %s as a file', async (_, make, [name, type, content]) => {
    expect(await parts({ f: make() })).toEqual([['f', name, type, content]]);
  });

  it('treats __proto__ as any name', async () => {
    expect(await parts(JSON.parse('{"__proto__":{"polluted":1}}'))).toEqual([['__proto__[polluted]', '1']]);
    expect(({} as Record<string, unknown>)['polluted']).toBe(undefined);
  });

  it('survives quotes, line breaks and unicode in names on the way', async () => {
    let contentType = '';
    const bodies: string[] = [];
    const server = await startServer((request, response) => {
      contentType = request.headers['content-type'] ?? '';
      json(response, { file_id: 'f' });
    });
    try {
      const client = new Example({ apiKey: 'k', baseURL: server.origin });
      const file = new File(['x'], 'a "b"\r\nX-Evil: 1 ☃.txt', { type: 'text/plain' });
      await client.files.upload({ name: 'q"\r\nz', files: [file] });
      bodies.push(server.received[0]?.body ?? '');
    } finally {
      await server.close();
    }
    expect(contentType).toMatch(/^multipart\/form-data; ?boundary=/);
    expect(bodies[0]).toContain('filename="a %22b%22%0D%0AX-Evil: 1 ☃.txt"');
    expect(bodies[0]).not.toMatch(/^X-Evil/m);
    const form = await new Response(bodies[0], { headers: { 'content-type': contentType } }).formData();
    expect(form.get('name')).toBe('q"\r\nz');
  });

  it('is sent by methods, with the encoding they ask for', async () => {
    const { client, sent } = recordingClient();
    const notes = [{ title: 't', text: 'ü' }];
    await client.files.upload({ notes }, { timeout: 5000 });
    await client.files.annotate('f', { notes });
    const [uploaded, annotated] = sent.map(({ body }) => body as FormData);
    expect([...(uploaded?.keys() ?? [])]).toEqual(['notes[0][title]', 'notes[0][text]']);
    expect([...(annotated ?? [])]).toEqual([['notes', '[{"title":"t","text":"ü"}]']]);
    expect(sent[0]?.headers.get('content-type')).toBe(null);
    expect(sent[0]?.headers.get('x-stainless-timeout')).toBe('5');
    const error = await rejection(client.files.upload({ name: null as never }));
    expect(error).toBeInstanceOf(TypeError);
    expect(sent).toHaveLength(2);
  });

  it('is used only for files if that is left open', async () => {
    expect((await maybeMultipartFormRequestOptions({ body: { a: 1 } })).body).toEqual({ a: 1 });
    const { body } = await maybeMultipartFormRequestOptions({ body: { a: { b: [new Blob(['x'])] } } });
    expect(body).toBeInstanceOf(FormData);
  });
});

describe('toFile', () => {
  it.each([
    ['bytes', Buffer.from('abc'), 'abc'],
    ['a promise', Promise.resolve(Buffer.from('abc')), 'abc'],
    ['text', 'abc', 'abc'],
    ['a data view', new DataView(new TextEncoder().encode('abc').buffer), 'abc'],
    ['a Blob', new Blob(['abc']), 'abc'],
    ['a Response', new Response('abc'), 'abc'],
  ])('%s with a name', async (_, value, content) => {
    const file = await toFile(value as never, 'n.txt', { type: 'text/plain', lastModified: 5 });
    expect([file.name, file.type, await file.text(), file.lastModified]).toEqual([
      'n.txt',
      'text/plain',
      content,
      5,
    ]);
  });

  it.each([
    ['a path', createReadStream(onDisk), 'notes.txt'],
    ['a Windows path', Object.assign(new Blob(['x']).stream(), { path: 'C:\\dir\\w.txt' }), 'w.txt'],
    ['a URL', { url: 'https://h.example/a/b.png?c=/d#e', blob: async () => new Blob(['x']) }, 'b.png'],
    ['a URL without file', { url: 'https://h.example/', blob: async () => new Blob(['x']) }, 'unknown_file'],
    ['nothing', new Uint8Array(1), 'unknown_file'],
  ])('takes the name from %s', async (_, value, name) => {
    expect((await toFile(value as never)).name).toBe(name);
  });

  it('takes the type from the value', async () => {
    expect((await toFile(new Blob(['x'], { type: 'image/png' }))).type).toBe('image/png');
  });

  it('returns a File as it is', async () => {
    const file = new File(['x'], 'q.bin');
    expect(await toFile(file, 'other')).toBe(file);
  });

  it('takes objects that look like a Blob', async () => {
    const like = {
      size: 1,
      type: 'a/b',
      text: async () => 'x',
      slice: () => like,
      arrayBuffer: async () => new TextEncoder().encode('x').buffer,
    };
    expect(await (await toFile(like as never)).text()).toBe('x');
  });

  it.each([5, null, undefined, {}])('refuses %j', async (value) => {
    expect(await rejection(toFile(value as never))).toBeInstanceOf(SdkError);
  });

  it('says what it needs', async () => {
    vi.stubGlobal('File', undefined);
    try {
      expect((await rejection(toFile('x' as never))).message).toMatch(/Node\.js 20/);
    } finally {
      vi.unstubAllGlobals();
    }
  });
});
