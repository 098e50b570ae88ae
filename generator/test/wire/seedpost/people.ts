import type Seedpost from 'seedpost';
import { FORM, JSON_TYPE, type Answer, type AnswerTo, type Exchange } from './exchange.ts';

type Asked = Parameters<Seedpost['authorizationURL']>[0];

const redirectURI = 'https://app.example/back?shelf=1&kind=a%20b';
const REDIRECT = 'redirect_uri=https%3A%2F%2Fapp.example%2Fback%3Fshelf%3D1%26kind%3Da%2520b';

/** The page of the office: the person agrees, and its answer is the address that the person is sent back to. */
const agrees: AnswerTo = (url) => {
  const asked = new URL(url, 'http://office.example').searchParams;
  const back = new URL(asked.get('redirect_uri') ?? 'about:blank');
  back.searchParams.set('code', 'C/1+2 3');
  back.searchParams.set('state', asked.get('state') ?? '');
  return [200, 'text/plain', back.href];
};
const tokens: Answer = [
  200,
  JSON_TYPE,
  '{"access_token":"T","token_type":"bearer","refresh_token":"R/1","scope":"read write","id_token":"I"}',
];

/** Sends a person to the page, as a browser does, and takes the code that the person comes back with. */
async function ask(client: Seedpost, params?: Partial<Asked>): ReturnType<Seedpost['exchangeCode']> {
  const { url, state, codeVerifier } = await client.authorizationURL({ redirectURI, ...params });
  const back = new URL(await (await fetch(url)).text()).searchParams;
  if (back.get('state') !== state) throw new Error('another authorization');
  return client.exchangeCode({ code: back.get('code') ?? '', codeVerifier, redirectURI });
}

/** People who allow access: authorization codes with PKCE. */
export const people: readonly Exchange[] = [
  {
    name: 'a person allows an application without a secret',
    options: { clientID: 'id 1' },
    call: (client) => ask(client),
    sent: [
      [
        `GET /allow?desk=2&response_type=code&client_id=id+1&${REDIRECT}&scope=read&state=STATE&code_challenge=CHALLENGE&code_challenge_method=S256`,
      ],
      [
        'POST /token',
        { authorization: null, ...FORM },
        `grant_type=authorization_code&code=C%2F1%2B2+3&${REDIRECT}&code_verifier=VERIFIER&client_id=id+1`,
      ],
    ],
    answers: [agrees, tokens],
    gives: {
      accessToken: 'T',
      refreshToken: 'R/1',
      scopes: ['read', 'write'],
      answer: {
        access_token: 'T',
        token_type: 'bearer',
        refresh_token: 'R/1',
        scope: 'read write',
        id_token: 'I',
      },
    },
  },
  {
    name: 'a person allows an application with a secret, which then calls for that person',
    options: { clientID: 'id', clientSecret: 'se:cret' },
    call: async (client) => {
      const parameters = { prompt: 'consent', client_id: 'other' };
      const { accessToken } = await ask(client, { state: 's&1', scopes: ['read', 'write'], parameters });
      return client.withOptions({ accessToken }).counters.granted.retrieve();
    },
    sent: [
      [
        `GET /allow?desk=2&prompt=consent&client_id=id&response_type=code&${REDIRECT}&scope=read+write&state=s%261&code_challenge=CHALLENGE&code_challenge_method=S256`,
      ],
      [
        'POST /token',
        { authorization: 'Basic aWQ6c2UlM0FjcmV0', ...FORM },
        `grant_type=authorization_code&code=C%2F1%2B2+3&${REDIRECT}&code_verifier=VERIFIER`,
      ],
      ['GET /v2/counters/granted', { authorization: 'Bearer T' }],
    ],
    answers: [agrees, tokens, [200, JSON_TYPE, '{"ok":true}']],
  },
  {
    name: 'the token of a person is renewed',
    options: { clientID: 'id', refreshToken: 'R/1' },
    call: (client) => client.counters.granted.retrieve(),
    sent: [
      [
        'POST /token',
        { authorization: null, ...FORM },
        'grant_type=refresh_token&refresh_token=R%2F1&client_id=id',
      ],
      ['GET /v2/counters/granted', { authorization: 'Bearer T' }],
    ],
    answers: [tokens, [200, JSON_TYPE, '{"ok":true}']],
  },
  {
    name: 'a code that is refused is not sent again',
    options: { clientID: 'id', maxRetries: 2 },
    call: (client) => client.exchangeCode({ code: 'C', codeVerifier: 'V', redirectURI: 'app:/back' }),
    sent: [
      [
        'POST /token',
        { authorization: null },
        'grant_type=authorization_code&code=C&redirect_uri=app%3A%2Fback&code_verifier=V&client_id=id',
      ],
    ],
    answers: [[400, JSON_TYPE, '{"error":"invalid_grant","error_description":"It was used before."}']],
    fails: 'invalid_grant (It was used before.)',
  },
  {
    name: 'nobody is asked for a client without a name',
    call: (client) => client.authorizationURL({ redirectURI }),
    sent: [],
    fails: 'pass clientID (SEEDPOST_CLIENT_ID)',
  },
];
