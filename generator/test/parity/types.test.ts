import { describe, expect, test } from 'vitest';
import { compareTypes, loadTypes } from '../../src/parity/types/index.ts';
import type { Gap, Measure } from '../../src/parity/model/model.ts';
import { SMALL } from '../compare/types/small-package.ts';

type Files = Readonly<Record<string, string>>;

/** What differs after one place of the small package was changed. */
async function compare(file: string, from: string, to: string, before: Files = SMALL) {
  const text = before[file] ?? '';
  expect(text).toContain(from);
  const after = { ...before, [file]: text.replace(from, to) };
  const sides = [before, after].map((files) => new Map(Object.entries(files)));
  const context = await loadTypes(sides[0] ?? new Map(), sides[1] ?? new Map());
  const { rows, gaps } = compareTypes(context);
  const figure = (measure: Measure): string => {
    const row = rows.find((each) => each.measure === measure);
    return `${row?.equal}/${row?.total}`;
  };
  return { gaps, figure, rows };
}

const told = (gaps: readonly Gap[]): readonly string[] =>
  gaps.map(({ measure, symbol, says, weight }) => `${weight} ${measure}: ${symbol} ${says}`);

const CALL = 'resources/call.d.ts';
const TOO_FEW = 'breaking methods: client.call.list takes 0 arguments instead of 1';

describe('a package against itself', () => {
  test('has no gap, whatever is private in it', async () => {
    const { gaps, figure } = await compare(CALL, 'agent?: Agent', 'agent?: Agent');
    expect(gaps).toEqual([]);
    expect(figure('methods')).toBe('4/4');
    expect(figure('names')).not.toBe('0/0');
  });
});

describe('every way to call a method', () => {
  const WAY = 'list(options?: RequestOptions): APIPromise<Array<CallResponse>>;';
  const QUERY = 'list(query?: ListParams | null, options?: RequestOptions): APIPromise<Array<CallResponse>>;';
  const both = { ...SMALL, [CALL]: SMALL[CALL]?.replace(QUERY, `${QUERY}\n  ${WAY}`) ?? '' };
  const LOST = 'breaking arguments: client.call.list does not take options as it was';

  test.each([
    ['it stays', both, WAY, WAY, []],
    ['one is added', SMALL, QUERY, `${QUERY}\n  ${WAY}`, []],
    ['the others come first', both, `${QUERY}\n  ${WAY}`, `${WAY}\n  ${QUERY}`, []],
    ['the one with options alone is lost', both, WAY, '', [LOST]],
    ['the one with options behind others is lost', both, QUERY, '', [TOO_FEW]],
    [
      'the only one takes a query before the options',
      { ...SMALL, [CALL]: both[CALL].replace(QUERY, '') },
      WAY,
      QUERY,
      [LOST],
    ],
    ['options are no longer taken', SMALL, QUERY, QUERY.replace(', options?: RequestOptions', ''), [LOST]],
  ])('is there where %s, or told', async (_, before, from, to, gaps) => {
    const found = await compare(CALL, from, to, before);
    expect(told(found.gaps)).toEqual(gaps);
    expect(found.figure('arguments')).toBe(gaps.includes(LOST) ? '3/4' : '4/4');
  });

  test('is told with what stands in the place of the options', async () => {
    const { gaps } = await compare(CALL, WAY, '', both);
    expect(gaps).toMatchObject([{ before: 'RequestOptions', after: 'ListParams | null' }]);
  });
});

describe('what iterates', () => {
  const streaming = `${SMALL[CALL]}
export interface Noise { sound: string }
export declare class Stream<T> implements AsyncIterable<T> {
  readonly controller: AbortController;
  [Symbol.asyncIterator](): AsyncIterator<T>;
}
`;
  const files = {
    ...SMALL,
    [CALL]: streaming.replace(
      'plain(options?: RequestOptions): APIPromise<CallResponse>;',
      'plain(options?: RequestOptions): APIPromise<Stream<Noise>>;',
    ),
  };

  test('is compared by what it gives, which nothing but its symbol tells', async () => {
    expect((await compare(CALL, 'sound: string', 'sound: string', files)).gaps).toEqual([]);
    const { gaps } = await compare(CALL, 'sound: string', 'sound: number', files);
    expect(told(gaps)).toContain('breaking results: client.call.plain does not give [].sound as it was');
  });

  test('is missed where it is gone', async () => {
    const { gaps } = await compare(CALL, '  [Symbol.asyncIterator](): AsyncIterator<T>;\n', '', {
      ...files,
      [CALL]: files[CALL].replace(' implements AsyncIterable<T>', ''),
    });
    expect(told(gaps)).toContain('breaking results: client.call.plain does not give [] as it was');
  });
});

describe('who wrote what is counted', () => {
  const HEADING = '// File generated from our OpenAPI spec by Acme.\n';
  const METHODS = `class Call extends APIResource {
    create(body, options) {
        return this._client.post('/calls', { body, ...options });
    }
    retrieve(id, options) {
        return this._client.get(path\`/calls/\${id}\`, options);
    }
    list(query, options) {
        return this._client.getAPIList('/calls', Page, { query, ...options });
    }
    plain(options) {
        return this.list({}, options);
    }
}`;
  const marked = {
    ...SMALL,
    'resources/call.js': `${HEADING}${METHODS}`,
    'index.js': '// by hand',
    'core.js': HEADING,
  };

  test('is told by the headings of files, and by methods that send nothing', async () => {
    const { rows } = await compare(
      CALL,
      'plain(options?: RequestOptions): APIPromise<CallResponse>;',
      '',
      marked,
    );
    const byWriter = (measure: Measure) => rows.find((row) => row.measure === measure)?.byWriter;
    expect(byWriter('methods')).toEqual({
      generated: { total: 3, equal: 3 },
      added: { total: 1, equal: 0 },
    });
    expect(byWriter('names')?.['by-hand']?.total).toBeGreaterThan(0);
    expect(byWriter('names')?.generated?.total).toBeGreaterThan(0);
  });

  test('is not known of a package without headings', async () => {
    const { rows } = await compare(CALL, 'agent?: Agent', '');
    expect(rows.filter(({ byWriter }) => byWriter !== undefined)).toEqual([]);
  });

  test('takes no method for added where most endpoints cannot be read', async () => {
    const unread = { ...marked, 'resources/call.js': `${HEADING}export {};` };
    const { rows } = await compare(
      CALL,
      'plain(options?: RequestOptions): APIPromise<CallResponse>;',
      '',
      unread,
    );
    expect(rows.find(({ measure }) => measure === 'methods')?.byWriter).toEqual({
      generated: { total: 4, equal: 3 },
    });
  });
});

describe('what callers hand over', () => {
  test('a parameter that must be there now does not take what was fine', async () => {
    const { gaps, figure } = await compare(CALL, 'agent?: Agent', 'agent: Agent');
    expect(told(gaps)).toEqual([
      'breaking arguments: client.call.create does not take body.agent as it was',
      expect.stringContaining('breaking types: Acme.CreateParams'),
    ]);
    expect(figure('arguments')).toBe('3/4');
    expect(figure('results')).toBe('4/4');
  });

  test('a parameter that is gone is a lost property, which assignability does not see', async () => {
    const { gaps, figure } = await compare(CALL, 'agent?: Agent', '');
    expect(told(gaps)).toEqual(['breaking properties: Acme.CreateParams.agent is missing']);
    expect(figure('arguments')).toBe('4/4');
  });

  test('a parameter that takes more is told only for those who read the type', async () => {
    const { gaps, figure } = await compare(CALL, 'voice: string', 'voice: string | number');
    expect(gaps.map(({ weight }) => weight)).not.toContain('breaking');
    expect(figure('arguments')).toBe('4/4');
  });
});

test('the order of variants says nothing, be they lists or objects', async () => {
  const mix = [
    'Array<{ x: string; y: number }>',
    'Array<{ z: string }>',
    '{ x: string }',
    '{ x: string; y: string }',
  ];
  const base = {
    ...SMALL,
    [CALL]: (SMALL[CALL] ?? '').replace('agent?: Agent', `agent?: ${mix.join(' | ')}`),
  };
  const { gaps } = await compare(CALL, mix.join(' | '), [...mix].reverse().join(' | '), base);
  expect(gaps).toEqual([]);
});

describe('what callers get', () => {
  test('a property that may be missing now', async () => {
    const { gaps, figure } = await compare(CALL, 'note: string', 'note?: string');
    expect(told(gaps)[0]).toBe('breaking results: client.call.create does not give .note as it was');
    expect(figure('results')).toBe('0/4');
  });

  test('a value that is new is a note', async () => {
    const base = { ...SMALL, [CALL]: (SMALL[CALL] ?? '').replace('note: string', "note: 'a' | 'b'") };
    const { gaps } = await compare(CALL, "note: 'a' | 'b'", "note: 'a' | 'b' | 'c'", base);
    expect(new Set(gaps.map(({ weight }) => weight))).toEqual(new Set(['note']));
    expect(gaps[0]).toMatchObject({ before: "'a' | 'b'", after: "'c'" });
  });

  test('a variant that is new, in a list inside other lists', async () => {
    const variants = "{ kind: 'a'; index: number } | { kind: 'b'; index: number }";
    const base = {
      ...SMALL,
      [CALL]: (SMALL[CALL] ?? '').replace('note: string', `note: Array<{ notes: Array<${variants}> }>`),
    };
    const { gaps, figure } = await compare(CALL, variants, `${variants} | { kind: 'c' }`, base);
    expect(figure('results')).toBe('0/4');
    expect(new Set(gaps.map(({ weight }) => weight))).toEqual(new Set(['note']));
  });

  test('anything instead of a type', async () => {
    const { figure } = await compare(
      CALL,
      'plain(options?: RequestOptions): APIPromise<CallResponse>',
      'plain(options?: RequestOptions): APIPromise<any>',
    );
    expect(figure('results')).toBe('3/4');
  });
});

describe('names and methods', () => {
  test('a method that is gone', async () => {
    const { gaps, figure } = await compare(CALL, 'plain(', 'simple(');
    expect(told(gaps)).toContain('breaking methods: client.call.plain is missing');
    expect(figure('methods')).toBe('3/4');
    expect(figure('results')).toBe('3/3');
  });

  test('an argument more that must be given', async () => {
    const { gaps } = await compare(CALL, 'retrieve(id: string,', 'retrieve(id: string, part: string,');
    expect(told(gaps)).toContain('breaking methods: client.call.retrieve asks for 2 arguments instead of 1');
  });

  test('a name that is gone is counted with all in it, once', async () => {
    const { gaps } = await compare(
      CALL,
      'namespace Meta { interface Deep',
      'namespace Other { interface Deep',
    );
    const names = gaps.filter(({ measure }) => measure === 'names' || measure === 'subpath-names');
    expect(names.length).toBeGreaterThan(0);
    expect(names.every(({ symbol }) => symbol.endsWith('Meta.Deep'))).toBe(true);
  });

  test('an option that is gone, and one that must be given', async () => {
    const gone = await compare('index.d.ts', 'apiKey?: string', 'token?: string');
    expect(told(gone.gaps)).toContain('breaking options: ClientOptions.apiKey is missing');
    const fresh = await compare('index.d.ts', 'apiKey?: string', 'apiKey?: string; region: string');
    expect(told(fresh.gaps)).toContain('breaking options: ClientOptions.region is new and must be given');
  });

  test('an error class that no longer extends another one', async () => {
    const { gaps } = await compare(
      'core.d.ts',
      'NotFoundError extends APIError',
      'NotFoundError extends Error',
    );
    expect(gaps.filter(({ measure }) => measure === 'classes')).not.toEqual([]);
  });
});

describe('what differs in several places', () => {
  test('is told with all of them, each way not to fit once', async () => {
    const own = 'agent?: Agent; other?: { id: string }';
    const before = { ...SMALL, [CALL]: (SMALL[CALL] ?? '').replace('agent?: Agent', own) };
    const { gaps } = await compare(CALL, own, 'agent: number; other?: { id: number }', before);
    const places = gaps
      .filter(({ measure }) => measure === 'types')
      .flatMap(({ says, more = [] }) => [says, ...more.map((place) => place.says)].join(' | '));
    expect(places.join('\n')).toMatch(/\.agent.*\|.*\.other\.id/);
  });
});
