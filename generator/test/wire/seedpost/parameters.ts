import type { Exchange } from './exchange.ts';

const list = ['b', 'c d'];
const box = { r: 1, g: 'é' };
const spot = { x: 1, y: 2 };

/** Values in paths, queries, headers and cookies. */
export const parameters: readonly Exchange[] = [
  {
    name: 'path: simple',
    call: (client) => client.labels.simple.retrieve(box, { list, box }),
    sent: [['GET /v2/labels/simple/b,c%20d/r=1,g=%C3%A9/r,1,g,%C3%A9']],
  },
  {
    name: 'path: label',
    call: (client) => client.label.retrieve(box, { word: 'a/b', list, exploded: list, box }),
    sent: [['GET /v2/labels/label/.a%2Fb/.b,c%20d/.b.c%20d/.r=1.g=%C3%A9/.r,1,g,%C3%A9']],
  },
  {
    name: 'path: matrix',
    call: (client) => client.labels.matrix.retrieve(box, { word: 'w', list, exploded: list, box }),
    sent: [
      ['GET /v2/labels/matrix/;word=w;list=b,c%20d;exploded=b;exploded=c%20d;r=1;g=%C3%A9;flat=r,1,g,%C3%A9'],
    ],
  },
  {
    name: 'path: content, reserved characters, text beside braces',
    call: (client) => client.labels.content.retrieve('gz', { spot, open: 'a:b/c', day: '2026-03-04' }),
    sent: [['GET /v2/labels/content/%7B%22x%22%3A1%2C%22y%22%3A2%7D/a:b%2Fc/2026-03-04.gz']],
  },
  {
    name: 'path: what would lead elsewhere is not sent',
    call: (client) => client.marks.retrieveNames('..'),
    fails: 'id',
    sent: [],
  },
  {
    name: 'query: form',
    call: (client) =>
      client.searches.form.retrieve({
        words: list,
        joined: ['a', 'b,c'],
        page: { size: 2, sort: ['x', 'y'], owner: spot },
        box,
        'ids[]': [1, 2],
        open: '/a?b=#&+%41%',
        weight: 7,
        since: '2026-03-04T05:06:07Z',
        empty: '',
        rot: false,
      }),
    sent: [
      [
        'GET /v2/searches/form?mode=full&words=b&words=c%20d&joined=a,b%2Cc&size=2&sort=x&sort=y&owner%5Bx%5D=1' +
          '&owner%5By%5D=2&box=r,1,g,%C3%A9&ids%5B%5D=1&ids%5B%5D=2&open=/a?b=%23%26%2B%41%25&weight=7' +
          '&since=2026-03-04T05%3A06%3A07Z&empty=&rot=false',
      ],
    ],
  },
  {
    name: 'query: spaceDelimited and pipeDelimited',
    call: (client) =>
      client.searches.delimited.retrieve({
        blanks: list,
        blankBox: box,
        bars: list,
        barBox: box,
        barsExploded: list,
        blanksExploded: list,
      }),
    sent: [
      [
        'GET /v2/searches/delimited?blanks=b%20c%20d&blankBox=r%201%20g%20%C3%A9&bars=b%7Cc%20d' +
          '&barBox=r%7C1%7Cg%7C%C3%A9&barsExploded=b&barsExploded=c%20d&blanksExploded=b&blanksExploded=c%20d',
      ],
    ],
  },
  {
    name: 'query: deepObject and content',
    call: (client) =>
      client.searches.deep.retrieve({
        deep: { a: { b: 1 }, list: [1, 2], boxes: [{ c: 1 }, { c: 2 }] },
        filter: box,
        note: 'a&b',
      }),
    sent: [
      [
        'GET /v2/searches/deep?deep%5Ba%5D%5Bb%5D=1&deep%5Blist%5D%5B%5D=1&deep%5Blist%5D%5B%5D=2' +
          '&deep%5Bboxes%5D%5B0%5D%5Bc%5D=1&deep%5Bboxes%5D%5B1%5D%5Bc%5D=2' +
          '&filter=%7B%22r%22%3A1%2C%22g%22%3A%22%C3%A9%22%7D&note=a%26b',
      ],
    ],
  },
  {
    name: 'query: all of it is one parameter',
    call: (client) => client.searches.whole.retrieve({ all: { a: 'x y', b: 1, c: ['p', 'q'] } }),
    sent: [['GET /v2/searches/whole?a=x+y&b=1&c=p&c=q']],
  },
  {
    name: 'header: simple, content, booleans',
    call: (client) =>
      client.marks.headers({
        'X-Flag': false,
        'X-List': list,
        'X-Box': { r: 1, g: 'b' },
        'X-Box-Exploded': { r: 1, g: 'b' },
        'X-Json': box,
        'If-Match': '"7"',
      }),
    sent: [
      [
        'GET /v2/marks/headers',
        {
          'x-flag': 'false',
          'x-list': 'b,c d',
          'x-box': 'r,1,g,b',
          'x-box-exploded': 'r=1,g=b',
          'x-json': '{"r":1,"g":"\\u00e9"}',
          'if-match': '"7"',
        },
      ],
    ],
  },
  {
    name: 'header: what is absent, and what no header may hold',
    call: async (client) => {
      await client.marks.headers({ 'X-Flag': true });
      return client.marks.headers({ 'X-Flag': true, 'If-Match': 'a\r\nb' });
    },
    sent: [['GET /v2/marks/headers', { 'x-flag': 'true', 'x-list': null, 'x-box': null, 'x-json': null }]],
    fails: '"If-Match"',
  },
  {
    name: 'cookie: form, cookie, content',
    call: (client) =>
      client.marks.cookies(
        { theme: 'dark mode', recent: list, box, raw: ['a b', 'c'], crate: { r: 1, g: 'b' }, prefs: box },
        { headers: { Cookie: 'own=1' } },
      ),
    sent: [
      [
        'GET /v2/marks/cookies',
        {
          cookie:
            'own=1; box=r,1,g,%C3%A9; crate=r,1,g,b; prefs=%7B%22r%22%3A1%2C%22g%22%3A%22%C3%A9%22%7D; raw=a b; raw=c; ' +
            'recent=b,c%20d; theme=dark%20mode',
        },
      ],
    ],
    inBrowser: { sent: [['GET /v2/marks/cookies', { cookie: null }]], gives: { ok: true } },
  },
  {
    name: 'cookie: one that is required',
    call: (client) => client.marks.session({ session: 'S' }),
    sent: [['GET /v2/marks/session', { cookie: 'session=S' }]],
    inBrowser: { sent: [], fails: 'a browser does not let a page send the cookie session' },
  },
  {
    name: 'one name in three places',
    call: (client) => client.marks.retrieveNames('P', { id: 'Q', header_id: 'H' }),
    sent: [['GET /v2/marks/P/names?id=Q', { id: 'H' }]],
  },
  {
    name: 'path: one name in two places',
    call: (client) => client.ledgers.repeated.of.retrieve('a b'),
    sent: [['GET /v2/ledgers/repeated/a%20b/of/a%20b']],
  },
  {
    name: 'query: days inside of values',
    call: (client) => {
      // Where a text is declared a program may have a Date all the same.
      const at = new Date('2026-03-04T23:00:00Z') as unknown as string;
      return client.searches.days.retrieve({ deep: { from: at, at }, span: { from: at } });
    },
    sent: [
      [
        'GET /v2/searches/days?deep%5Bfrom%5D=2026-03-04&deep%5Bat%5D=2026-03-04T23%3A00%3A00.000Z&from=2026-03-04',
      ],
    ],
  },
];
