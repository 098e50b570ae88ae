import { expect, test } from 'vitest';
import { callBoth, changed, CLIENT } from './small-client.ts';

/** The client with a method that reads events. */
const STREAMING: Readonly<Record<string, string>> = {
  ...CLIENT,
  'index.d.ts': (CLIENT['index.d.ts'] ?? '').replace(
    'retrieve(petID',
    `ask(body: { stream: true }, options?: RequestOptions): Promise<AsyncIterable<unknown>>;
  retrieve(petID`,
  ),
  'index.js': (changed(
    'retrieve(petID',
    `async ask() {
    const response = await fetch(this._client.baseURL + '/ask', { method: 'POST', body: '{}', headers: this._client.options.defaultHeaders });
    const text = await response.text();
    return (async function* () {
      for (const event of text.replaceAll('\\r', '').split('\\n\\n')) {
        const type = /^event: (.*)$/m.exec(event)?.[1];
        const data = [...event.matchAll(/^data: (.*)$/gm)].map(([, line]) => line).join('\\n');
        if (data.startsWith('[DONE]')) return;
        if (type === 'error') throw new AcmeError(data);
        if (data !== '') yield data.startsWith('{') ? JSON.parse(data) : data;
      }
    })();
  }
  retrieve(petID`,
  )['index.js'] ?? '') as string,
};
const other = (from: string, to: string): Readonly<Record<string, string>> => {
  const text = STREAMING['index.js'] ?? '';
  expect(text).toContain(from);
  return { ...STREAMING, 'index.js': text.replace(from, () => to) };
};

const streamsOf = async (after: Readonly<Record<string, string>>) => {
  const { value } = await callBoth(after, { before: STREAMING });
  return {
    row: value?.rows.find(({ measure }) => measure === 'streams'),
    gaps: value?.gaps.filter(({ measure }) => measure === 'streams') ?? [],
  };
};

test('the same events become the same values', async () => {
  const { row, gaps } = await streamsOf(STREAMING);
  expect(gaps).toEqual([]);
  expect(row?.total).toBeGreaterThan(15);
  expect(row?.equal).toBe(row?.total);
});

test('another word that ends a stream breaks', async () => {
  const { gaps } = await streamsOf(other("startsWith('[DONE]')", "startsWith('END')"));
  expect(gaps).toContainEqual(
    expect.objectContaining({
      symbol: 'client.pets.ask: the data [DONE]',
      says: 'gives other values',
      before: '{"event":1}',
      after: '{"event":1} [DONE] {"event":2}',
      weight: 'breaking',
    }),
  );
});

test('events of the type error that are given instead of thrown break', async () => {
  const { gaps } = await streamsOf(other("type === 'error'", "type === 'failure'"));
  expect(gaps.map(({ symbol }) => symbol)).toContain('client.pets.ask: an event of the type error');
});

test('another class of the error is a note', async () => {
  const { gaps } = await streamsOf(other('throw new AcmeError(data)', 'throw new TypeError(data)'));
  expect(gaps.length).toBeGreaterThan(0);
  expect(new Set(gaps.map(({ weight }) => weight))).toEqual(new Set(['note']));
});
