import Seedpost, { errorOf } from 'seedpost';
import type { LedgerCreateErrors } from 'seedpost/resources/ledgers/ledgers';
import { all, JSON_TYPE, textOf, type Exchange } from './exchange.ts';

const SSE = 'text/event-stream';
const LEDGERS: Readonly<Record<string, string>> = { accept: JSON_TYPE };

/** Values, errors and streams. */
export const answers: readonly Exchange[] = [
  {
    name: 'several successes: the first, with its headers',
    call: async (client) => {
      const { data, headers, response } = await client.ledgers.create({ cents: 1 }).withResponse();
      return { data, page: headers['x-page'], status: response.status };
    },
    sent: [['POST /v2/ledgers', LEDGERS, '{"cents":1}']],
    answers: [[200, JSON_TYPE, '{"id":"a"}', { 'X-Page': '7' }]],
    gives: { data: { id: 'a' }, page: '7', status: 200 },
  },
  {
    name: 'several successes: another, by its status',
    call: async (client) => {
      const answer = await client.ledgers.create().byStatus();
      return answer.status === 202 ? { later: answer.data.eta } : answer;
    },
    sent: [['POST /v2/ledgers', { 'content-type': null }, '']],
    answers: [[202, JSON_TYPE, '{"eta":3}']],
    gives: { later: 3 },
  },
  {
    name: 'several successes: one without a body',
    call: (client) => client.ledgers.create({}).byStatus(),
    sent: [['POST /v2/ledgers', LEDGERS, '{}']],
    answers: [[204]],
    gives: { status: 204, data: null },
  },
  {
    name: 'an error with a type',
    call: async (client) => {
      const error: unknown = await client.ledgers.create().then(undefined, (thrown: unknown) => thrown);
      const known = errorOf<LedgerCreateErrors>(error);
      return [
        error instanceof Seedpost.NotFoundError,
        known !== undefined && 'why' in known.error && known.error.why,
      ];
    },
    sent: [['POST /v2/ledgers']],
    answers: [[404, 'application/problem+json', '{"why":"no such book"}']],
    gives: [true, 'no such book'],
  },
  {
    name: 'an error of a range',
    call: async (client) => {
      const error: unknown = await client.ledgers.create().then(undefined, (thrown: unknown) => thrown);
      const known = errorOf<LedgerCreateErrors>(error);
      return [error instanceof Seedpost.InternalServerError, known?.status, known?.error];
    },
    sent: [['POST /v2/ledgers']],
    answers: [[503, JSON_TYPE, '{"eta":9}']],
    gives: [true, 503, { eta: 9 }],
  },
  {
    name: 'nothing',
    call: (client) => client.ledgers.deleteAll(),
    sent: [['DELETE /v2/ledgers', { accept: '*/*' }]],
    answers: [[204]],
    gives: null,
  },
  {
    name: 'nothing, without saying so',
    call: (client) => client.ledgers.update({}),
    sent: [['PATCH /v2/ledgers', {}, '{}']],
    answers: [[200, 'application/hal+json', '']],
    gives: null,
  },
  {
    name: 'HEAD',
    call: async (client) => (await client.ledgers.head().withResponse()).response.status,
    sent: [['HEAD /v2/ledgers']],
    answers: [[200]],
    gives: 200,
  },
  {
    name: 'text where JSON is declared is an error',
    call: (client) => client.ledgers.update({}),
    sent: [['PATCH /v2/ledgers']],
    answers: [[200, 'text/plain', 'hello']],
    fails: 'Expected application/hal+json, got text/plain',
  },
  {
    name: '304',
    call: (client) => client.ledgers.cached({ 'If-None-Match': '"7"' }),
    sent: [['GET /v2/ledgers/cached', { 'if-none-match': '"7"' }]],
    answers: [[304]],
    gives: null,
  },
  {
    name: 'a redirect that is the answer',
    call: async (client) => {
      const { data, headers } = await client.ledgers.moved().withResponse();
      return [data.status, headers.location];
    },
    sent: [['GET /v2/ledgers/moved', { accept: '*/*' }]],
    answers: [[302, undefined, undefined, { Location: 'https://elsewhere.example/' }]],
    gives: [302, 'https://elsewhere.example/'],
    // A browser lets no page see where it would lead.
    inBrowser: { sent: [['GET /v2/ledgers/moved']], gives: [0, null] },
  },
  {
    name: 'bytes under any type',
    call: async (client) => textOf(await client.papers.bytes.list()),
    sent: [['GET /v2/papers/bytes', { accept: '*/*' }]],
    answers: [[200, 'application/zip', 'PK\x00\xff']],
    gives: 'PK\x00\xff',
  },
  {
    name: 'bytes under the type of JSON',
    call: async (client) => textOf(await client.papers.pictures.list()),
    sent: [['GET /v2/papers/pictures', { accept: JSON_TYPE }]],
    answers: [[200, JSON_TYPE, '\x89PNG\r\n']],
    gives: '\x89PNG\r\n',
  },
  {
    name: 'text under any type, as text',
    call: (client) => client.papers.text.retrieve(),
    sent: [['GET /v2/papers/text', { accept: '*/*' }]],
    answers: [[200, 'text/html', '<p>']],
    gives: '<p>',
  },
  {
    name: 'text under any type, as JSON',
    call: (client) => client.papers.text.retrieve(),
    sent: [['GET /v2/papers/text']],
    answers: [[200, JSON_TYPE, '"hi"']],
    gives: 'hi',
  },
  {
    name: 'JSON lines, cut anywhere',
    call: async (client) => all(await client.ledgers.lines.list()),
    sent: [['GET /v2/ledgers/lines', { accept: 'application/jsonl' }]],
    answers: [[200, 'application/jsonl', '{"id":"a"}\n\n{"id":"\xc3\xa9"}']],
    gives: [{ id: 'a' }, { id: 'é' }],
  },
  {
    name: 'a JSON sequence',
    call: async (client) => all(await client.ledgers.sequence.retrieve()),
    sent: [['GET /v2/ledgers/sequence', { accept: 'application/json-seq' }]],
    answers: [[200, 'application/json-seq', '\x1e{"id":\n"a"}\n\x1e{"id":"b"}\n']],
    gives: [{ id: 'a' }, { id: 'b' }],
  },
  {
    name: 'the data of events',
    call: async (client) => all(await client.news.retrieve()),
    sent: [['GET /v2/news', { accept: SSE }]],
    answers: [
      [200, SSE, ': hello\n\ndata: {"id":"a"}\n\ndata:\n\ndata: {"id":\ndata: "b"}\n\ndata: [DONE]\n\n'],
    ],
    gives: [{ id: 'a' }, { id: 'b' }],
  },
  {
    name: 'whole events',
    call: async (client) => all(await client.news.events.list()),
    sent: [['GET /v2/news/events', { accept: SSE }]],
    answers: [[200, SSE, 'event: new\nid: 7\nretry: 50\ndata: {"id":"a"}\n\ndata: {"id":"b"}\n\n']],
    gives: [{ event: 'new', id: '7', retry: 50, data: { id: 'a' } }, { data: { id: 'b' } }],
  },
  {
    name: 'an answer at once',
    call: (client) => client.news.create({ topic: 'beans' }),
    sent: [['POST /v2/news', {}, '{"topic":"beans"}']],
    answers: [[200, JSON_TYPE, '{"id":"a"}']],
    gives: { id: 'a' },
  },
  {
    name: 'an answer piece by piece',
    call: async (client) => all(await client.news.create({ topic: 'beans', stream: true })),
    sent: [['POST /v2/news', {}, '{"topic":"beans","stream":true}']],
    answers: [[200, SSE, 'data: {"eta":1}\n\ndata: {"eta":2}\n\n']],
    gives: [{ eta: 1 }, { eta: 2 }],
  },
  {
    name: 'JSON in place of a stream is an error',
    call: async (client) => all(await client.news.retrieve()),
    sent: [['GET /v2/news']],
    answers: [[200, JSON_TYPE, '{"id":"a"}']],
    fails: 'got application/json',
  },
  {
    name: 'JSON, text or bytes, by what comes',
    call: async (client) => {
      const given = [
        await client.papers.mixed.retrieve(),
        await client.papers.mixed.retrieve(),
        await client.papers.mixed.retrieve(),
        await client.papers.mixed.retrieve(),
      ];
      return Promise.all(given.map((each) => (each instanceof Response ? textOf(each) : each)));
    },
    sent: Array.from({ length: 4 }, () => [
      'GET /v2/papers/mixed',
      { accept: 'application/json, image/png, text/csv, application/zip' },
    ]),
    answers: [
      [200, 'image/png', '\x89PNG\r\n\xff'],
      [200, JSON_TYPE, '{"x":1}'],
      [200, 'text/csv', 'a,b'],
      [202, 'application/zip', 'PK\x00\xff'],
    ],
    gives: ['\x89PNG\r\n\xff', { x: 1 }, 'a,b', 'PK\x00\xff'],
  },
  {
    name: 'an object of any type',
    call: (client) => client.papers.open(),
    sent: [['GET /v2/papers/open', { accept: '*/*' }]],
    answers: [[200, JSON_TYPE, '{"x":1}']],
    gives: { x: 1 },
  },
  {
    name: 'text in the place of an object of any type',
    call: (client) => client.papers.open(),
    sent: [['GET /v2/papers/open']],
    answers: [[200, 'text/plain', 'hello']],
    fails: 'Expected application/json, got text/plain',
  },
  {
    name: 'a stream, or a value in its place',
    call: async (client) => {
      const now = await client.news.retrieveLate();
      const later = await client.news.retrieveLate();
      return ['eta' in now ? now : await all(now), 'eta' in later ? later : await all(later)];
    },
    sent: [['GET /v2/news/late', { accept: 'application/json, text/event-stream' }], ['GET /v2/news/late']],
    answers: [
      [200, SSE, 'data: {"id":"a"}\n\n'],
      [202, JSON_TYPE, '{"eta":3}'],
    ],
    gives: [[{ id: 'a' }], { eta: 3 }],
  },
];
