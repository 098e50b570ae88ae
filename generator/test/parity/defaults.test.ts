import { describe, expect, test } from 'vitest';
import { callBoth, changed, CLIENT } from './small-client.ts';

test('where requests go and how often by themselves is compared, for each environment', async () => {
  const named = (address: string, retries: number) => {
    const client = changed(
      'this.options = options;',
      `this.options = options; this.baseURL ??= { test: 'https://test.example' }[options.environment] ?? '${address}'; this.maxRetries = ${retries};`,
    );
    const types = (CLIENT['index.d.ts'] ?? '').replace(
      'apiKey?',
      "environment?: 'production' | 'test'; apiKey?",
    );
    return { ...client, 'index.d.ts': types };
  };
  const { value } = await callBoth(named('https://new.example', 3), {
    before: named('https://old.example', 2),
  });
  expect(value?.rows.find(({ measure }) => measure === 'defaults')).toMatchObject({ total: 4, equal: 1 });
  expect(value?.gaps.filter(({ measure }) => measure === 'defaults')).toMatchObject([
    {
      symbol: 'client.baseURL',
      before: 'https://old.example',
      after: 'https://new.example',
      weight: 'breaking',
    },
    { symbol: 'client.maxRetries', before: '2', after: '3', weight: 'note' },
    { symbol: 'client.baseURL of production', weight: 'breaking' },
  ]);
});

test('what a client does without an option is compared, also where a made-up text is none of its values', async () => {
  const placed = (region: string) =>
    changed(
      'this.apiKey = apiKey;',
      `if (!apiKey) throw new AcmeError('no key'); const region = options.region ?? '${region}';
  if (!/^[a-z]+$/.test(region)) throw new AcmeError('no region'); baseURL ??= 'https://' + region + '.example';
  this.apiKey = apiKey;`,
    );
  const types = (CLIENT['index.d.ts'] ?? '').replace('apiKey?', 'region?: string; apiKey?');
  const { value } = await callBoth(
    { ...placed('us'), 'index.d.ts': types },
    { before: { ...placed('eu'), 'index.d.ts': types } },
  );
  expect(value?.gaps.filter(({ measure }) => measure === 'defaults')).toMatchObject([
    { symbol: 'client.baseURL', before: 'https://eu.example', after: 'https://us.example' },
  ]);
});

describe('what a method decides in place of its client', () => {
  const repeating = (...changes: ReadonlyArray<readonly [from: string, to: string]>) => ({
    ...CLIENT,
    'index.js': changes.reduce(
      (text, [from, to]) => {
        expect(text).toContain(from);
        return text.replace(from, () => to);
      },
      changed('response.status < 500', '(response.status < 500 && response.status !== 429)')['index.js'] ??
        '',
    ),
  });
  const clients = (timeout: number, retries = 2) => [
    [
      'this.options = options;',
      `this.options = options; this.timeout = 60000; this.maxRetries = ${retries};`,
    ] as const,
    [
      "'GET', '/pets/' + encodeURIComponent(petID), options",
      `'GET', '/pets/' + encodeURIComponent(petID), { defaultTimeout: ${timeout}, ...options }`,
    ] as const,
    ['this.options.timeout ?? 60000', 'this.options.timeout ?? defaultTimeout ?? 60000'] as const,
    ['{ body, headers, query } = {}', '{ body, headers, query, defaultTimeout } = {}'] as const,
    ['this.options.maxRetries ?? 2', `this.options.maxRetries ?? ${retries}`] as const,
  ];

  test.each([
    [
      'a time limit that calls made with one hide, be it one that is cut short elsewhere',
      clients(5000),
      clients(7000),
      '5000',
      '7000',
      'retrieve: timeout',
    ],
    [
      'a time limit that only one has',
      clients(60_000),
      clients(90_000),
      '60000',
      '90000',
      'retrieve: timeout',
    ],
    [
      'how often it is repeated',
      clients(60_000),
      [
        ...clients(60_000),
        ['this.options.maxRetries ?? 2', "this.options.maxRetries ?? (method === 'POST' ? 4 : 2)"] as const,
      ],
      '2',
      '4',
      'create: maxRetries',
    ],
  ])('%s', async (_, own, other, before, after, symbol) => {
    const { value } = await callBoth(repeating(...other), { before: repeating(...own) });
    expect(value?.gaps.filter(({ measure }) => measure === 'defaults')).toMatchObject([
      {
        symbol: `client.pets.${symbol}`,
        before,
        after,
        weight: 'note',
        method: `pets.${symbol.split(':')[0]}`,
      },
    ]);
  });

  test('is counted where it is the same, and not told of each method where the client has it', async () => {
    const { value } = await callBoth(repeating(...clients(5000, 1)), { before: repeating(...clients(5000)) });
    expect(value?.gaps.filter(({ measure }) => measure === 'defaults')).toMatchObject([
      { symbol: 'client.maxRetries' },
    ]);
    expect(value?.rows.find(({ measure }) => measure === 'defaults')).toMatchObject({ total: 3, equal: 2 });
  });
});
