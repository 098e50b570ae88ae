import { describe, expect, it } from 'vitest';
import { asEvents, asLines, asSequence, asTextEvents, asWholeEvents } from '../src/internal/fixture-streams';
import { fetchWith } from '../src/internal/fetch-mock';
import { answer, fixture, nothing, oneOf, orStreamed } from '../src/internal/fixtures';
import { fail, patternOf, reply, repliesTo } from '../src/internal/replies';

const base = 'https://api.example.com/v1';

describe('fixtures', () => {
  type Pet =
    | { kind: 'cat'; lives: number }
    | { kind: 'dog'; tricks: string[] }
    | { kind: 'cat'; claws: number };
  const pet = oneOf<Pet>('kind', () => [
    { kind: 'cat', lives: 9 },
    { kind: 'dog', tricks: [] },
    { kind: 'cat', claws: 18 },
  ]);

  it('take members from what is given, also undefined ones', () => {
    const make = fixture<{ id: string; name?: string | undefined }>(() => ({ id: 'a', name: 'b' }));
    expect(make({ name: undefined })).toEqual({ id: 'a', name: undefined });
    expect(make()).not.toBe(make());
  });

  it('are of the kind that is given, and of the one that has all that is given', () => {
    expect(pet()).toEqual({ kind: 'cat', lives: 9 });
    expect(pet({ kind: 'dog' })).toEqual({ kind: 'dog', tricks: [] });
    expect(pet({ claws: 4 })).toEqual({ kind: 'cat', claws: 4 });
    expect(pet({ kind: 'cat', claws: 4 })).toEqual({ kind: 'cat', claws: 4 });
  });

  it('are replaced where they are no objects', () => {
    expect(fixture<string[]>(() => ['a'])(['b', 'c'])).toEqual(['b', 'c']);
    expect(fixture<number>(() => 1)(0)).toBe(0);
  });
});

describe('addresses', () => {
  it.each([
    ['/pets/{id}', `${base}/pets/1`, true],
    ['/pets/{id}', `${base}/pets/1/toys`, false],
    ['/pets/{id}', 'https://api.example.com/pets/1', false],
    ['/pets/{id}.json', `${base}/pets/1.json`, true],
    ['/a+b(c)/{x}', `${base}/a+b(c)/y`, true],
    ['/pets?kind=cat', `${base}/pets`, true],
  ])('%s and %s: %s', (path, address, isOne) => {
    expect(patternOf({ verb: 'GET', path }, base).test(address)).toBe(isOne);
  });

  it('are of any host where the API names none, and of their own server', () => {
    expect(patternOf({ verb: 'GET', path: '/pets' }, '').test('http://localhost:1/pets')).toBe(true);
    const route = { verb: 'GET', path: '/pets', server: 'https://pets.example.com/' };
    expect(patternOf(route, base).test('https://pets.example.com/pets')).toBe(true);
  });
});

describe('replies', () => {
  const send = (
    fetch: ReturnType<typeof fetchWith>,
    path: string,
    init?: RequestInit,
  ): Promise<[number, string | null, string]> =>
    fetch(base + path, init).then(async (response) => [
      response.status,
      response.headers.get('content-type'),
      await response.text(),
    ]);

  it('have status, media type and form of the answer', async () => {
    const tree = {
      none: answer('DELETE', '/none', nothing),
      wrapped: answer(
        'GET',
        '/wrapped',
        fixture(() => [1n]),
        { sent: (data: unknown) => ({ data }), status: 201 },
      ),
      text: answer(
        'GET',
        '/text',
        fixture(() => 'plain'),
        { type: 'text/plain', write: String },
      ),
      bytes: answer(
        'GET',
        '/bytes',
        fixture(() => new Blob(['ä'], { type: 'image/png' })),
      ),
    };
    const fetch = fetchWith(repliesTo(tree), base);
    expect(await send(fetch, '/none', { method: 'DELETE' })).toEqual([204, null, '']);
    expect(await send(fetch, '/wrapped')).toEqual([201, 'application/json', '{"data":[1]}']);
    expect(await send(fetch, '/text')).toEqual([200, 'text/plain', 'plain']);
    expect(await send(fetch, '/bytes')).toEqual([200, 'image/png', 'ä']);
    expect((await send(fetch, '/none'))[0]).toBe(501);
  });

  it('go to the address with fewer parameters first', async () => {
    const tree = {
      one: answer(
        'GET',
        '/pets/{id}',
        fixture(() => 'one'),
      ),
      mine: answer(
        'GET',
        '/pets/mine',
        fixture(() => 'mine'),
      ),
    };
    const fetch = fetchWith(repliesTo(tree), base);
    expect((await send(fetch, '/pets/mine'))[2]).toBe('"mine"');
    expect((await send(fetch, '/pets/x'))[2]).toBe('"one"');
  });

  it('are streams where the body asks for one', async () => {
    const ask = orStreamed(
      answer(
        'POST',
        '/ask',
        fixture(() => ({ text: 'whole' })),
      ),
      answer(
        'POST',
        '/ask',
        fixture(() => [{ text: 'a' }, { text: 'b' }]),
        {
          type: 'text/event-stream',
          write: asEvents,
          flag: 'stream',
        },
      ),
    );
    const fetch = fetchWith(repliesTo({ ask }), base);
    const body = (stream: boolean) => ({ method: 'POST', body: JSON.stringify({ stream }) });
    expect((await send(fetch, '/ask', body(false)))[2]).toBe('{"text":"whole"}');
    expect(await send(fetch, '/ask', body(true))).toEqual([
      200,
      'text/event-stream',
      'data: {"text":"a"}\n\ndata: {"text":"b"}\n\n',
    ]);
  });

  it('have no items behind the first page', async () => {
    const page = fixture(() => ({ data: { items: [1], total: 1 } }));
    const tree = {
      get: answer('GET', '/pets', page, { page: ['query', 'filter', 'offset'], items: ['data', 'items'] }),
      post: answer('POST', '/pets', page, { page: ['body', 'page'], first: 1, items: ['data', 'items'] }),
      list: answer(
        'GET',
        '/all',
        fixture(() => [1]),
        { page: ['query', 'after'], items: [] },
      ),
    };
    const fetch = fetchWith(repliesTo(tree), base);
    const all = '{"data":{"items":[1],"total":1}}';
    const none = '{"data":{"items":[],"total":1}}';
    expect((await send(fetch, '/pets?filter[offset]=0'))[2]).toBe(all);
    expect((await send(fetch, '/pets?filter[offset]=1000'))[2]).toBe(none);
    expect((await send(fetch, '/pets', { method: 'POST', body: '{"page":1}' }))[2]).toBe(all);
    expect((await send(fetch, '/pets', { method: 'POST', body: '{"page":2}' }))[2]).toBe(none);
    expect((await send(fetch, '/all?after=x'))[2]).toBe('[]');
  });

  it('end after their times, and failures have what is asked for', async () => {
    const pet = answer(
      'GET',
      '/pet',
      fixture(() => 'pet'),
    );
    const fetch = fetchWith(
      [fail(pet, 418, { times: 1, body: { no: 'tea' } }), reply(pet, 'dog', { times: 1 })],
      base,
    );
    expect(await send(fetch, '/pet')).toEqual([418, 'application/json', '{"no":"tea"}']);
    expect((await send(fetch, '/pet'))[2]).toBe('"dog"');
    expect((await send(fetch, '/pet'))[0]).toBe(501);
    await expect(fetchWith([fail(pet, 'cut')], base)(`${base}/pet`)).rejects.toThrow(TypeError);
    const limited = await fetchWith([fail(pet, 'rate-limit')], base)(`${base}/pet`);
    expect([limited.status, limited.headers.get('retry-after')]).toEqual([429, '1']);
    const signal = AbortSignal.abort(new Error('enough'));
    await expect(fetchWith([fail(pet, 'timeout')], base)(`${base}/pet`, { signal })).rejects.toThrow(
      'enough',
    );
  });
});

describe('streams', () => {
  it('are written line by line', () => {
    expect(asTextEvents(['a\nb', { c: 1 }])).toBe('data: a\ndata: b\n\ndata: {"c":1}\n\n');
    expect(asWholeEvents([{ event: 'x', data: 'y', id: null }])).toBe('event: x\ndata: y\n\n');
    expect(asLines([1, { a: 'b' }])).toBe('1\n{"a":"b"}\n');
    expect(asSequence([1])).toBe('\x1e1\n');
  });
});
