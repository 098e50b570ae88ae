import { expect, test } from 'vitest';
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
