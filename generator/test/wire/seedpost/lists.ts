import type Seedpost from 'seedpost';
import Seedtable from 'seedtable';
import { bytes, FORM, part, PARTS, type Exchange } from './exchange.ts';

/** A call of the package of `spec/mini/swagger.yaml`. */
type TableExchange = Omit<Exchange, 'call'> & { readonly call: (client: Seedtable) => unknown };

/** The client of that package for the same server. */
const tableAt = ({ baseURL }: Seedpost): Seedtable =>
  new Seedtable({
    baseURL: new URL('/v1', baseURL).href,
    maxRetries: 0,
    dangerouslyAllowBrowser: true,
    logLevel: 'off',
  });

const cells = [['a', 'b c'], ['d|,&']];
const plain = [['a', 'b'], ['c']];

const exchanges: readonly TableExchange[] = [
  {
    name: 'path: words, and lists of them',
    call: (client) => client.beds.retrieve(plain, { rows: ['1', '2/3'] }),
    sent: [['GET /v1/beds/1%202%2F3/a%7Cb%09c']],
  },
  {
    name: 'query: each level with its own separator',
    call: (client) => client.beds.list({ bars: cells, blanks: cells, tabs: cells }),
    sent: [
      ['GET /v1/beds?bars=a,b%20c%7Cd%7C%2C%26&blanks=a%20b%20c,d%7C%2C%26&tabs=a%7Cb%20c%09d%7C%2C%26'],
    ],
  },
  {
    name: 'query: commas, unless something else is said',
    call: (client) => client.beds.list({ usual: [[1, 2], [3]] }),
    sent: [['GET /v1/beds?usual=1,2,3']],
  },
  {
    name: 'query: a pair for each inner list',
    call: (client) => client.beds.list({ many: cells }),
    sent: [['GET /v1/beds?many=a%7Cb%20c&many=d%7C%2C%26']],
  },
  {
    name: 'query: three levels, and dates',
    call: (client) =>
      client.beds.list({
        deep: [[[true, false], [true]], [[false]]],
        days: [['2026-03-04', '2026-01-01'], []],
      }),
    sent: [['GET /v1/beds?deep=true%20false,true%7Cfalse&days=2026-03-04,2026-01-01']],
  },
  {
    name: 'query: lists of nothing are not sent',
    call: (client) => client.beds.list({ bars: [[]], many: [] }),
    sent: [['GET /v1/beds']],
  },
  {
    name: 'header',
    call: (client) => client.beds.list({ 'X-Cells': [['a', 'b'], ['c,']] }),
    sent: [['GET /v1/beds', { 'x-cells': 'a b|c,' }]],
  },
  {
    name: 'fields',
    call: (client) => client.plans.create({ cells, many: plain }),
    sent: [['POST /v1/plans', FORM, 'cells=a,b%20c%7Cd%7C%2C%26&many=a%20b&many=c']],
  },
  {
    name: 'parts beside a file',
    call: (client) =>
      client.plans.update({
        drawing: new File([bytes('\x00\xff')], 'plan.png', { type: 'image/png' }),
        cells,
        many: plain,
      }),
    sent: [
      [
        'PUT /v1/plans',
        PARTS,
        part('name="drawing"; filename="plan.png"', 'image/png', '\x00\xff') +
          part('name="cells"', undefined, 'a,b c|d|,&') +
          part('name="many"', undefined, 'a b') +
          part('name="many"', undefined, 'c') +
          '--LINE--\r\n',
      ],
    ],
  },
];

/** Lists of lists of Swagger 2.0, with a format for each level. */
export const lists: readonly Exchange[] = exchanges.map(({ call, ...exchange }) => ({
  ...exchange,
  call: (client) => call(tableAt(client)),
}));
