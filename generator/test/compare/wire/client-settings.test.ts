import { expect, test } from 'vitest';
import { changesOf } from '../../../src/compare/causes/index.ts';
import { summaryOf, reportedWireFact } from '../../../src/compare/report/index.ts';
import { proposeRelease } from '../../../src/compare/release/index.ts';
import { CLIENT_RULES } from '../../../src/compare/rules/client.ts';
import { compareDocuments } from '../../../src/compare/wire/index.ts';
import { sideOf } from './pair.ts';

type Edit = { readonly set?: string; readonly remove?: string; readonly to?: unknown };

const set = (at: string, to: unknown): Edit => ({ set: at, to });
const client = '/client_settings';
const option = `${client}/opts/api_key/read_env`;
const browser = '/targets/typescript/options/browser';
const createBook = '/resources/books/methods/create';
const withOptions = (options: unknown): Edit =>
  set(createBook, { endpoint: 'post /books', default_request_options: options });
const multipart = {
  set: '/paths/~1books/post/requestBody',
  to: {
    content: {
      'multipart/form-data': {
        schema: { type: 'object', properties: { tags: { type: 'array', items: { type: 'string' } } } },
      },
    },
  },
};
const stream = {
  set: '/paths/~1readers/get/responses/200/content',
  to: { 'text/event-stream': { schema: { type: 'object', properties: { line: { type: 'string' } } } } },
};

type Row = {
  readonly code: keyof typeof CLIENT_RULES;
  readonly from?: Edit;
  readonly to: Edit;
  readonly bump: string;
  readonly line: string;
  readonly key: string;
  readonly document?: Edit;
};

const ROWS: readonly Row[] = [
  {
    code: 'client-timeout-changed',
    from: set(`${client}/default_timeout`, 'PT1M30S'),
    to: set(`${client}/default_timeout`, 'PT30S'),
    bump: 'minor',
    line: 'one attempt of a call may take `30 s` (was `90 s`)',
    key: `${client}/default_timeout`,
  },
  {
    code: 'client-retries-changed',
    to: set(`${client}/default_retries`, { max_retries: 5 }),
    bump: 'minor',
    line: 'a call that failed is repeated at most `5 times` (was `2 times`)',
    key: `${client}/default_retries/max_retries`,
  },
  {
    code: 'client-retry-pauses-changed',
    to: set(`${client}/default_retries`, { max_delay_seconds: 20 }),
    bump: 'patch',
    line: 'pauses before a repeated call last `0.5 s to 20 s` (was `0.5 s to 8 s`)',
    key: `${client}/default_retries`,
  },
  {
    code: 'client-header-added',
    to: set(`${client}/default_headers`, { 'X-Edition': '2' }),
    bump: 'minor',
    line: 'every request carries the header `X-Edition` with the value `2`',
    key: `${client}/default_headers/X-Edition`,
  },
  {
    code: 'client-header-changed',
    from: set(`${client}/default_headers`, { 'X-Edition': '2' }),
    to: set(`${client}/default_headers`, { 'X-Edition': '3' }),
    bump: 'minor',
    line: 'every request carries `3` in the header `X-Edition` (was `2`)',
    key: `${client}/default_headers/X-Edition`,
  },
  {
    code: 'client-header-removed',
    from: set(`${client}/default_headers`, { 'X-Edition': '2' }),
    to: set(`${client}/default_headers`, {}),
    bump: 'minor',
    line: 'requests no longer carry the header `X-Edition` (was `2`)',
    key: `${client}/default_headers`,
  },
  {
    code: 'client-variable-changed',
    to: set(option, 'BOOKS_KEY'),
    bump: 'major',
    line: 'the option `apiKey` is read from the environment variable `BOOKS_KEY`, and no longer from `LIBRARY_API_KEY`',
    key: option,
  },
  {
    code: 'client-variable-removed',
    to: { remove: option },
    bump: 'major',
    line: 'the option `apiKey` is no longer read from the environment variable `LIBRARY_API_KEY`',
    key: `${client}/opts/api_key`,
  },
  {
    code: 'client-variable-added',
    from: { remove: option },
    to: set(option, 'BOOKS_KEY'),
    bump: 'minor',
    line: 'the option `apiKey` is read from the environment variable `BOOKS_KEY`',
    key: option,
  },
  {
    code: 'client-option-header-added',
    from: set(`${client}/opts/unit`, { type: 'string', nullable: true }),
    to: set(`${client}/opts/unit`, { type: 'string', nullable: true, send_in_header: 'X-Unit' }),
    bump: 'minor',
    line: 'the option `unit` is sent as the header `X-Unit`',
    key: `${client}/opts/unit/send_in_header`,
  },
  {
    code: 'client-option-header-changed',
    from: set(`${client}/opts/unit`, { type: 'string', nullable: true, send_in_header: 'X-Unit' }),
    to: set(`${client}/opts/unit`, { type: 'string', nullable: true, send_in_header: 'X-Branch' }),
    bump: 'minor',
    line: 'the option `unit` is sent as the header `X-Branch`, and no longer as `X-Unit`',
    key: `${client}/opts/unit/send_in_header`,
  },
  {
    code: 'client-option-header-removed',
    from: set(`${client}/opts/unit`, { type: 'string', nullable: true, send_in_header: 'X-Unit' }),
    to: set(`${client}/opts/unit`, { type: 'string', nullable: true }),
    bump: 'minor',
    line: 'the option `unit` is no longer sent as the header `X-Unit`',
    key: `${client}/opts/unit`,
  },
  {
    code: 'client-option-query-added',
    from: set(`${client}/opts/unit`, { type: 'string', nullable: true }),
    to: set(`${client}/opts/unit`, { type: 'string', nullable: true, send_as_query_param: 'unit' }),
    bump: 'minor',
    line: 'the option `unit` is sent as the query parameter `unit`',
    key: `${client}/opts/unit/send_as_query_param`,
  },
  {
    code: 'client-option-query-changed',
    from: set(`${client}/opts/unit`, { type: 'string', nullable: true, send_as_query_param: 'unit' }),
    to: set(`${client}/opts/unit`, { type: 'string', nullable: true, send_as_query_param: 'branch' }),
    bump: 'minor',
    line: 'the option `unit` is sent as the query parameter `branch`, and no longer as `unit`',
    key: `${client}/opts/unit/send_as_query_param`,
  },
  {
    code: 'client-option-query-removed',
    from: set(`${client}/opts/unit`, { type: 'string', nullable: true, send_as_query_param: 'unit' }),
    to: set(`${client}/opts/unit`, { type: 'string', nullable: true }),
    bump: 'minor',
    line: 'the option `unit` is no longer sent as the query parameter `unit`',
    key: `${client}/opts/unit`,
  },
  {
    code: 'client-stream-events-changed',
    document: stream,
    to: set('/streaming', { on_event: [{ event_type: 'end', handle: 'done' }] }),
    bump: 'minor',
    line: 'events of streams are taken by other rules: `end: done; others: yield` (was `"[DONE]"…: done; error: error; others: yield`)',
    key: '/streaming/on_event',
  },
  {
    code: 'client-idempotency-header-changed',
    to: set(`${client}/idempotency`, { header: 'X-Once' }),
    bump: 'minor',
    line: 'the header that makes repeated requests harmless is `X-Once` (was `none`)',
    key: `${client}/idempotency`,
  },
  {
    code: 'client-form-lists-changed',
    document: multipart,
    to: set('/multipart_settings', { array_format: 'repeat' }),
    bump: 'minor',
    line: 'lists in forms are written in the style `repeat` (was `indices`)',
    key: '/multipart_settings/array_format',
  },
  {
    code: 'client-browser-refused',
    from: set(browser, { state: 'allow' }),
    to: set(browser, { state: 'disallow' }),
    bump: 'minor',
    line: 'with credentials, the client starts on a web page only where it is told to',
    key: browser,
  },
  {
    code: 'client-browser-allowed',
    from: set(browser, { state: 'disallow' }),
    to: set(browser, { state: 'allow' }),
    bump: 'minor',
    line: 'the client starts on web pages, with credentials, too',
    key: browser,
  },
  {
    code: 'method-timeout-changed',
    to: withOptions({ timeout: 5000 }),
    bump: 'minor',
    line: 'one attempt of `client.books.create()` may take `5 s` (was `as long as the client says`)',
    key: createBook,
  },
  {
    code: 'method-retries-changed',
    to: withOptions({ max_retries: 0 }),
    bump: 'minor',
    line: '`client.books.create()` is repeated at most `0 times` (was `as often as the client says`)',
    key: createBook,
  },
];

test('every rule about the client has a row here', () => {
  expect([...new Set(ROWS.map(({ code }) => code))].sort()).toEqual(Object.keys(CLIENT_RULES).sort());
});

test.each(ROWS.map((row) => [row.code, row] as const))('%s is found, weighed and told', async (code, row) => {
  const document = row.document === undefined ? [] : [row.document];
  const start = row.from === undefined ? [] : [row.from];
  const [before, after] = [await sideOf(document, start), await sideOf(document, [...start, row.to])];
  const facts = compareDocuments(before, after);
  expect(facts.map(reportedWireFact)).toMatchObject([
    { code, area: 'config', line: row.line, after: { file: 'stainless.json', pointer: row.key } },
  ]);
  expect(proposeRelease({ api: [], wire: facts }, { version: '1.0.0', today: '2026-01-01' }).bump).toBe(
    row.bump,
  );
  expect(changesOf({ api: [], wire: facts }).map((each) => summaryOf(each, []).cause)).toEqual(['config']);
});

test('the name of a header is the same in any case', async () => {
  const unit = (name: string) =>
    set(`${client}/opts/unit`, { type: 'string', nullable: true, send_in_header: name });
  expect(compareDocuments(await sideOf([], [unit('X-Unit')]), await sideOf([], [unit('x-unit')]))).toEqual(
    [],
  );
});

test('what a config says of calls that there are none of is no change', async () => {
  const settings = [set('/streaming', { on_event: [{ event_type: 'end', handle: 'done' }] })];
  expect(compareDocuments(await sideOf([], []), await sideOf([], settings))).toEqual([]);
});

test('what a config says as usual is no change', async () => {
  const usual = [
    set('/streaming', {
      on_event: [
        { data_starts_with: '[DONE]', handle: 'done' },
        { event_type: 'error', handle: 'error' },
      ],
    }),
  ];
  expect(compareDocuments(await sideOf([stream], []), await sideOf([stream], usual))).toEqual([]);
});

test('a variable that no config names is named by the document', async () => {
  const unnamed = [{ remove: '/organization' }];
  const renamed = [set('/info/title', 'Archive')];
  const facts = compareDocuments(await sideOf([], unnamed), await sideOf(renamed, unnamed));
  const causes = changesOf({ api: [], wire: facts }).map((each) => summaryOf(each, []));
  expect(causes.filter(({ code }) => code.startsWith('client-variable')).map(({ cause }) => cause)).toContain(
    'document',
  );
  expect(causes.map(({ cause }) => cause)).not.toContain('config');
});
