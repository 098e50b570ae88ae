import { JSON_TYPE, type Exchange } from './exchange.ts';

const secrets = {
  seal: 'S&1',
  stamp: 'M',
  crumb: 'C',
  username: 'u',
  password: 'pä',
  bearerToken: 'B',
};
/** No trace of a credential. */
const NONE = { authorization: null, 'x-stamp': null, cookie: null };

/** Credentials and addresses. */
export const callers: readonly Exchange[] = [
  {
    name: 'two keys together, and nothing else',
    options: secrets,
    call: (client) => client.counters.key.retrieve(),
    sent: [['GET /v2/counters/key?seal=S%261', { ...NONE, 'x-stamp': 'M' }]],
  },
  {
    name: 'the first of two ways',
    options: secrets,
    call: (client) => client.counters.either.retrieve(),
    sent: [['GET /v2/counters/either', { ...NONE, authorization: 'Basic dTpww6Q=' }]],
  },
  {
    name: 'the second of two ways',
    options: { bearerToken: 'B' },
    call: (client) => client.counters.either.retrieve(),
    sent: [['GET /v2/counters/either', { ...NONE, authorization: 'Bearer B' }]],
  },
  {
    name: 'neither of two ways',
    call: (client) => client.counters.either.retrieve(),
    sent: [],
    fails: 'pass username (SEEDPOST_USERNAME) and password (SEEDPOST_PASSWORD), or bearerToken',
  },
  {
    name: 'optional, with a token',
    options: { bearerToken: 'B' },
    call: (client) => client.counters.maybe.retrieve(),
    sent: [['GET /v2/counters/maybe', { ...NONE, authorization: 'Bearer B' }]],
  },
  {
    name: 'optional, without a token',
    call: (client) => client.counters.maybe.retrieve(),
    sent: [['GET /v2/counters/maybe', NONE]],
  },
  {
    name: 'open to everybody',
    options: secrets,
    call: (client) => client.counters.open(),
    sent: [['GET /v2/counters/open', NONE]],
  },
  {
    name: 'a key in a cookie',
    options: secrets,
    call: (client) => client.counters.crumb.retrieve(),
    sent: [['GET /v2/counters/crumb', { ...NONE, cookie: 'crumb=C' }]],
    inBrowser: { sent: [], fails: 'a browser does not let a page send the cookie crumb' },
  },
  {
    name: 'a token from a function',
    options: { accessToken: () => Promise.resolve('T') },
    call: (client) => client.counters.granted.retrieve(),
    sent: [['GET /v2/counters/granted', { ...NONE, authorization: 'Bearer T' }]],
  },
  {
    name: 'a token that is fetched first',
    options: { clientID: 'id', clientSecret: 'se:cret' },
    call: (client) => client.counters.granted.retrieve(),
    sent: [
      [
        'POST /token',
        { authorization: 'Basic aWQ6c2UlM0FjcmV0', 'content-type': 'application/x-www-form-urlencoded' },
        'grant_type=client_credentials&scope=read',
      ],
      ['GET /v2/counters/granted', { authorization: 'Bearer T' }],
    ],
    answers: [
      [200, JSON_TYPE, '{"access_token":"T","token_type":"bearer","expires_in":3600}'],
      [200, JSON_TYPE, '{"ok":true}'],
    ],
  },
  {
    name: 'a server variable',
    options: { base: 'v3' },
    call: (client) => client.counters.open(),
    sent: [['GET /v3/counters/open']],
  },
  {
    name: 'another server',
    options: { environment: 'rehearsal' },
    call: (client) => client.counters.open(),
    sent: [['GET /try/counters/open']],
  },
  {
    name: 'the server of a path',
    call: (client) => client.counters.elsewhere.retrieve(),
    sent: [['GET /elsewhere/counters/elsewhere']],
  },
  {
    name: 'the relative server of an operation',
    call: (client) => client.counters.elsewhere.create(),
    sent: [['POST /v0/counters/elsewhere']],
  },
];
