import { describe, expect, test } from 'vitest';
import { eachOnWire, loadPackage, partsOf, type AnyClient, type Received } from '../../kit/wire.ts';
import { document } from './request-bodies-document.ts';

const wire = eachOnWire(() => loadPackage(document));

const call = (endpoint: string, ...args: readonly unknown[]): AnyClient =>
  wire.sdk.call(wire.client, endpoint, ...args);

async function sent(request: () => Promise<unknown>): Promise<Received> {
  const before = wire.server.received.length;
  await request();
  const [arrived, second] = wire.server.received.slice(before);
  if (arrived === undefined || second !== undefined) throw new Error('not one request');
  return arrived;
}

const typeAndText = ({ headers, body }: Received): readonly [string | undefined, string] => [
  headers['content-type'],
  body.toString(),
];

describe('form data', () => {
  const photo = new File([new Uint8Array([0, 255, 13])], 'a"b.png', { type: 'image/jpeg' });

  test('writes a part for each property as its type and its encoding say', async () => {
    const request = await sent(() =>
      call('post /loaves', {
        photo,
        crumb: new Blob(['C'], { type: 'image/x-own' }),
        slices: [new File(['1'], 's1'), new File(['2'], 's2', { type: 'image/gif' })],
        label: { name: 'T', seeds: ['a', 'b'] },
        weights: [1, 2],
        marks: ['x', 'y'],
        oven: { heat: 220, steam: true },
        toppings: [{ name: 'salt' }, { name: 'oil' }],
        grid: [[1, 2], [3]],
        seal: 'QUJD',
        sold: null,
        shelf: { row: 1, side: 'left' },
        note: { value: '# n', headers: { 'X-Page': '7' } },
        raw: new File(['R'], 'r.bin'),
      }),
    );
    expect(request.headers['content-type']).toMatch(/^multipart\/form-data; boundary=\S+$/);
    expect(partsOf(request)).toBe(
      [
        '--LINE\nContent-Disposition: form-data; name="photo"; filename="a%22b.png"\nContent-Type: image/jpeg\n\n\x00\xff\r\n',
        '--LINE\nContent-Disposition: form-data; name="crumb"; filename="unknown_file"\nContent-Type: image/x-own\n\nC\n',
        '--LINE\nContent-Disposition: form-data; name="slices"; filename="s1"\nContent-Type: application/octet-stream\n\n1\n',
        '--LINE\nContent-Disposition: form-data; name="slices"; filename="s2"\nContent-Type: image/gif\n\n2\n',
        '--LINE\nContent-Disposition: form-data; name="label"\nContent-Type: application/json\n\n{"name":"T","seeds":["a","b"]}\n',
        '--LINE\nContent-Disposition: form-data; name="weights"\nContent-Type: application/json\n\n[1,2]\n',
        '--LINE\nContent-Disposition: form-data; name="marks"\n\nx\n',
        '--LINE\nContent-Disposition: form-data; name="marks"\n\ny\n',
        '--LINE\nContent-Disposition: form-data; name="oven"\nContent-Type: application/json\n\n{"heat":220,"steam":true}\n',
        '--LINE\nContent-Disposition: form-data; name="toppings"\nContent-Type: application/json\n\n{"name":"salt"}\n',
        '--LINE\nContent-Disposition: form-data; name="toppings"\nContent-Type: application/json\n\n{"name":"oil"}\n',
        '--LINE\nContent-Disposition: form-data; name="grid"\nContent-Type: application/json\n\n[1,2]\n',
        '--LINE\nContent-Disposition: form-data; name="grid"\nContent-Type: application/json\n\n[3]\n',
        '--LINE\nContent-Disposition: form-data; name="seal"\nContent-Type: application/octet-stream\n\nQUJD\n',
        '--LINE\nContent-Disposition: form-data; name="row"\n\n1\n',
        '--LINE\nContent-Disposition: form-data; name="side"\n\nleft\n',
        '--LINE\nContent-Disposition: form-data; name="note"\nContent-Type: text/markdown\nx-lang: en\nx-page: 7\n\n# n\n',
        '--LINE\nContent-Disposition: form-data; name="raw"; filename="r.bin"\nContent-Type: application/octet-stream\n\nR\n',
        '--LINE--\n',
      ].join(''),
    );
  });

  test('a file takes the first type of the document if its own is not listed', async () => {
    const request = await sent(() =>
      call('post /loaves', { photo: new File(['p'], 'p.txt', { type: 'text/plain' }), label: {} }),
    );
    expect(partsOf(request)).toContain('filename="p.txt"\nContent-Type: image/png\n');
  });

  test('types what is uploaded as files, also behind a component', () => {
    const text = wire.sdk.files.get('src/resources/loaves.ts') ?? '';
    expect(text).toContain('crumb?: Uploadable;');
    expect(text).toContain('photo: Uploadable;');
    expect(text).toContain('raw?: Uploadable;');
    expect(text).toContain('slices?: Array<Uploadable>;');
    expect(text).toContain('seal?: string;');
  });
});

describe('urlencoded bodies', () => {
  test('repeat lists, write objects as JSON, and follow encoding', async () => {
    const request = await sent(() =>
      call('post /orders', {
        text: "a b~*'é",
        tags: ['a', 'b&c'],
        geo: { x: 1 },
        piped: ['p', 'q r'],
        deep: { a: { b: 1 } },
        link: 'http://x/?a=1#f%20g',
        sizes: [{ s: 1 }, { s: 2 }],
      }),
    );
    expect(typeAndText(request)).toEqual([
      'application/x-www-form-urlencoded',
      'text=a+b%7E*%27%C3%A9&tags=a&tags=b%26c&geo=%7B%22x%22%3A1%7D&piped=p%7Cq%20r&deep%5Ba%5D%5Bb%5D=1' +
        '&link=http://x/?a=1%23f%20g&sizes=%7B%22s%22%3A1%7D&sizes=%7B%22s%22%3A2%7D',
    ]);
  });

  test('are not sent if nothing is given', async () => {
    expect(typeAndText(await sent(() => call('post /orders')))).toEqual([undefined, '']);
  });
});

describe('forms whose schema is no object', () => {
  test('of text are sent as the caller has written them', async () => {
    expect(typeAndText(await sent(() => call('post /tickets', { body: 'a=1&b=%20' })))).toEqual([
      'application/x-www-form-urlencoded',
      'a=1&b=%20',
    ]);
  });

  test('of anything else have the fields that the caller names, and are a warning', async () => {
    expect(typeAndText(await sent(() => call('put /tickets', { body: { seat: 7 } })))).toEqual([
      'application/x-www-form-urlencoded',
      'seat=7',
    ]);
    const request = await sent(() => call('patch /tickets', { body: { scan: new File(['S'], 's.png') } }));
    expect(partsOf(request)).toContain(
      'name="scan"; filename="s.png"\nContent-Type: application/octet-stream\n\nS\n',
    );
    expect(wire.sdk.findings).toContain('warning Body/NotAForm /paths/~1tickets/put/');
    expect(wire.sdk.findings).toContain('warning Body/NotAForm /paths/~1tickets/patch/');
  });
});

describe('bytes and texts', () => {
  const bytes = new Uint8Array([0, 1, 254, 255]);

  test('an object schema under octet-stream is sent as the bytes that are given', async () => {
    const request = await sent(() => call('post /scans', { body: bytes, side: 'top' }));
    expect(request.headers['content-type']).toBe('application/octet-stream');
    expect([...request.body]).toEqual([...bytes]);
    expect(request.url).toBe('/scans?side=top');
    expect(wire.sdk.findings).toContain('warning Body/SentAsBytes /paths/~1scans/post');
  });

  test('a stream of bytes is sent as it comes', async () => {
    const stream = new ReadableStream({
      start(controller) {
        controller.enqueue(bytes);
        controller.close();
      },
    });
    expect([...(await sent(() => call('post /scans', { body: stream }))).body]).toEqual([...bytes]);
  });

  test('a range takes the type of the Blob', async () => {
    const blob = new Blob([bytes], { type: 'image/webp' });
    expect((await sent(() => call('post /pictures', { body: blob }))).headers['content-type']).toBe(
      'image/webp',
    );
    expect((await sent(() => call('post /pictures', { body: bytes }))).headers['content-type']).toBe(
      'application/octet-stream',
    );
  });

  test('XML and YAML are text, never JSON under another name', async () => {
    expect(typeAndText(await sent(() => call('post /recipes', { body: '<a/>' })))).toEqual([
      'text/xml',
      '<a/>',
    ]);
    expect(typeAndText(await sent(() => call('put /recipes', { body: 'a: 1' })))).toEqual([
      'application/yaml',
      'a: 1',
    ]);
    await expect(call('post /recipes', { body: { a: '1' } })).rejects.toThrow(TypeError);
  });

  test('optional text that is not given is no body', async () => {
    expect(typeAndText(await sent(() => call('post /notes')))).toEqual([undefined, '']);
    expect(typeAndText(await sent(() => call('post /notes', { body: 'hi' })))).toEqual(['text/plain', 'hi']);
    expect(typeAndText(await sent(() => call('post /notes', { body: '' })))).toEqual(['text/plain', '']);
  });
});

describe('JSON', () => {
  test('media types go out as written', async () => {
    expect(typeAndText(await sent(() => call('patch /recipes', { a: null, n: 9007199254740993n })))).toEqual([
      'application/merge-patch+json; v=1',
      '{"a":null,"n":9007199254740993}',
    ]);
    expect(typeAndText(await sent(() => call('patch /recipes')))).toEqual([undefined, '']);
  });

  test('zero is a body', async () => {
    expect(typeAndText(await sent(() => call('post /prices', { body: 0 })))).toEqual([
      'application/json',
      '0',
    ]);
  });

  test('numbers that JSON has no form for are refused before anything is sent', async () => {
    const before = wire.server.received.length;
    await expect(call('put /prices', { tax: Number.NaN })).rejects.toThrow(/NaN .*"tax"/);
    await expect(call('put /prices', { tax: Infinity })).rejects.toThrow(TypeError);
    expect(wire.server.received.length).toBe(before);
  });

  test('an optional body beside a query is only there if a member is given', async () => {
    const [plain, full] = [
      await sent(() => call('patch /prices', { day: 'mon' })),
      await sent(() => call('patch /prices', { day: 'mon', cents: 1 })),
    ];
    expect([plain.url, ...typeAndText(plain)]).toEqual(['/prices?day=mon', undefined, '']);
    expect([full.url, ...typeAndText(full)]).toEqual(['/prices?day=mon', 'application/json', '{"cents":1}']);
  });

  test('lines and sequences are written value by value', async () => {
    async function* values(): AsyncGenerator<{ id: number }> {
      yield { id: 1 };
      yield { id: 2 };
    }
    expect(typeAndText(await sent(() => call('post /sales', { body: values() })))).toEqual([
      'application/x-ndjson',
      '{"id":1}\n{"id":2}\n',
    ]);
    expect(typeAndText(await sent(() => call('put /sales', { body: [{ id: 1 }] })))).toEqual([
      'application/json-seq',
      '\x1e{"id":1}\n',
    ]);
  });
});

test('a body that GET requires is a warning, and the method says why it cannot be called', () => {
  expect(wire.sdk.findings).toContain('warning Body/NotSendable');
  expect(() => call('get /sales')).toThrow('GET /sales needs a body, which fetch cannot send');
});
