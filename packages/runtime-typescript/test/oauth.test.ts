import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { inspect } from 'node:util';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { APIUserAbortError, AuthenticationError, SdkError } from '../src/core/error';
import { securedBy } from '../src/internal/security';
import { OAuthExample, type ClientOptions } from './fixtures/oauth-client';

type Seen = { readonly url: string; readonly headers: IncomingHttpHeaders; readonly body: string };

let asked: Seen[] = [];
let called: Seen[] = [];
/** What the token endpoint and the API answer; each test sets what it needs. */
let giveToken: (response: ServerResponse, seen: Seen) => void;
let giveAnswer: (response: ServerResponse, seen: Seen) => void;

const json = (response: ServerResponse, status: number, value: unknown, headers = {}): void =>
  void response
    .writeHead(status, { 'content-type': 'application/json', ...headers })
    .end(JSON.stringify(value));

const server = createServer((request, response) => {
  let body = '';
  request.on('data', (chunk: Buffer) => (body += chunk.toString()));
  request.on('end', () => {
    const seen = { url: request.url ?? '', headers: request.headers, body };
    if (seen.url.includes('/oauth/')) {
      asked.push(seen);
      giveToken(response, seen);
    } else {
      called.push(seen);
      giveAnswer(response, seen);
    }
  });
});
let origin = '';

beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => void server.close());
beforeEach(() => {
  asked = [];
  called = [];
  giveToken = (response) =>
    json(response, 200, { access_token: `token-${asked.length}`, token_type: 'bearer', expires_in: 3600 });
  giveAnswer = (response) => json(response, 200, {});
});
afterEach(() => void vi.useRealTimers());

const MACHINE = { clientID: 'robot', clientSecret: 's3cret+/%' };
const clientWith = (options: ClientOptions = MACHINE): OAuthExample =>
  new OAuthExample({ baseURL: `${origin}/v1`, maxRetries: 0, ...options });
const machine = securedBy(['machine']);
const person = securedBy(['person']);
const bearers = (): Array<string | undefined> => called.map(({ headers }) => headers.authorization);

describe('the client credentials grant (RFC 6749 section 4.4)', () => {
  it('asks once for calls in parallel, by HTTP Basic, for the scopes of the description', async () => {
    const client = clientWith();
    await Promise.all(Array.from({ length: 50 }, (_, i) => client.get(`/doors/${i}`, machine)));
    expect(asked).toHaveLength(1);
    const [{ url, headers, body }] = asked as [Seen];
    expect({ url, body }).toEqual({
      url: '/oauth/token',
      body: 'grant_type=client_credentials&scope=read+write+all',
    });
    expect(headers).toMatchObject({
      // Both are encoded as in a form before Base64 (section 2.3.1).
      authorization: `Basic ${btoa('robot:s3cret%2B%2F%25')}`,
      accept: 'application/json',
      'content-type': 'application/x-www-form-urlencoded',
    });
    expect(new Set(bearers())).toEqual(new Set(['Bearer token-1']));
    expect(called).toHaveLength(50);
  });

  it('shows who it is in the body if that is wanted, with other scopes and another address', async () => {
    const tokenURL = `${origin}/oauth/other?tenant=1`;
    await clientWith({ ...MACHINE, clientAuth: 'body', scopes: ['x'], tokenURL }).get('/doors', machine);
    expect(asked[0]).toMatchObject({
      url: '/oauth/other?tenant=1',
      body: 'grant_type=client_credentials&scope=x&client_id=robot&client_secret=s3cret%2B%2F%25',
    });
    expect(asked[0]?.headers.authorization).toBeUndefined();
  });

  it('has further fields, but none in place of those of the standard', async () => {
    const tokenParameters = { audience: 'https://doors.example/?a=1', grant_type: 'other' };
    await clientWith({ ...MACHINE, scopes: [], tokenParameters }).get('/doors', machine);
    expect(asked[0]?.body).toBe(
      'audience=https%3A%2F%2Fdoors.example%2F%3Fa%3D1&grant_type=client_credentials',
    );
  });

  it('leaves scopes out where nobody names any', async () => {
    await clientWith({ ...MACHINE, scopes: [] }).get('/doors', machine);
    expect(asked[0]?.body).toBe('grant_type=client_credentials');
  });

  it('takes a token of the caller instead', async () => {
    await clientWith({ ...MACHINE, machineToken: () => Promise.resolve('mine') }).get('/doors', machine);
    expect(bearers()).toEqual(['Bearer mine']);
    expect(asked).toEqual([]);
  });

  it('takes a header of the caller instead', async () => {
    await clientWith().get('/doors', { ...machine, headers: { authorization: 'Mine' } });
    expect(bearers()).toEqual(['Mine']);
  });

  it('names every way to give the credential if there is none', async () => {
    await expect(clientWith({}).get('/doors', securedBy(['tenant', 'machine']))).rejects.toThrow(
      'pass tenant (EXAMPLE_TENANT) and machineToken, or tenant (EXAMPLE_TENANT) and clientID ' +
        '(EXAMPLE_CLIENT_ID) and clientSecret (EXAMPLE_CLIENT_SECRET)',
    );
  });

  it('is not asked for calls that need no token', async () => {
    await clientWith().get('/doors', securedBy());
    expect([bearers(), asked]).toEqual([[undefined], []]);
  });

  it('shares the token with copies of the client, unless they say otherwise', async () => {
    const client = clientWith();
    await client.get('/doors', machine);
    await client.withOptions({ timeout: 5000 }).get('/doors', machine);
    expect(asked).toHaveLength(1);
    await client.withOptions({ clientID: 'other' }).get('/doors', machine);
    expect(asked).toHaveLength(2);
  });
});

describe('the life of a token', () => {
  const at = (seconds: number): void => void vi.setSystemTime(seconds * 1000);
  beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: 0 }));

  it.each([
    ['a minute before its end', 3600, 3539, 3541],
    ['a tenth of its life before its end, if that is less', 100, 89, 91],
  ])('is renewed %s', async (_, life, before, after) => {
    giveToken = (response) =>
      json(response, 200, { access_token: `token-${asked.length}`, expires_in: String(life) });
    const client = clientWith();
    for (const time of [0, before, after]) {
      at(time);
      await client.get('/doors', machine);
    }
    expect(bearers()).toEqual(['Bearer token-1', 'Bearer token-1', 'Bearer token-2']);
  });

  it('has no end if the server names none', async () => {
    giveToken = (response) => json(response, 200, { access_token: 'token-1' });
    const client = clientWith();
    await client.get('/doors', machine);
    at(1e9);
    await client.get('/doors', machine);
    expect(asked).toHaveLength(1);
  });

  it('is lengthened with its refresh token at the address for that', async () => {
    giveToken = (response) =>
      json(response, 200, { access_token: `t-${asked.length}`, expires_in: 10, refresh_token: 'again&' });
    const client = clientWith();
    await client.get('/doors', machine);
    at(20);
    await client.get('/doors', machine);
    expect(asked[1]).toMatchObject({
      url: '/oauth/refresh',
      body: 'grant_type=refresh_token&refresh_token=again%26',
    });
    expect(asked[1]?.headers.authorization).toMatch(/^Basic /);
  });

  it('starts anew if the refresh token is refused', async () => {
    giveToken = (response, { url }) =>
      url.endsWith('refresh') ?
        json(response, 400, { error: 'invalid_grant' })
      : json(response, 200, { access_token: `t-${asked.length}`, expires_in: 10, refresh_token: 'r' });
    const client = clientWith();
    await client.get('/doors', machine);
    at(20);
    await client.get('/doors', machine);
    expect(asked.map(({ url }) => url)).toEqual(['/oauth/token', '/oauth/refresh', '/oauth/token']);
    expect(bearers()).toEqual(['Bearer t-1', 'Bearer t-3']);
  });

  it('is used to its end if no other one can be had', async () => {
    const client = clientWith();
    await client.get('/doors', machine);
    giveToken = (response) => json(response, 500, {});
    at(3590);
    await client.get('/doors', machine);
    expect(bearers()).toEqual(['Bearer token-1', 'Bearer token-1']);
    at(3601);
    await expect(client.get('/doors', machine)).rejects.toThrow('500');
  });
});

describe('a token that the API does not take', () => {
  const refuse =
    (...tokens: string[]) =>
    (response: ServerResponse, { headers }: Seen): void =>
      json(response, tokens.includes(headers.authorization?.split(' ')[1] ?? '') ? 401 : 200, {});

  it('is replaced, and the call is repeated with its body', async () => {
    giveAnswer = refuse('token-1');
    await clientWith().post('/doors', { ...machine, body: { open: true } });
    expect(bearers()).toEqual(['Bearer token-1', 'Bearer token-2']);
    expect(called.map(({ body }) => body)).toEqual(['{"open":true}', '{"open":true}']);
  });

  it('is replaced once for all calls in parallel', async () => {
    giveAnswer = refuse('token-1');
    const client = clientWith();
    await Promise.all(Array.from({ length: 20 }, () => client.get('/doors', machine)));
    expect(asked).toHaveLength(2);
    expect(called).toHaveLength(40);
  });

  it('is replaced once only', async () => {
    giveAnswer = refuse('token-1', 'token-2');
    const client = clientWith({ ...MACHINE, maxRetries: 2 });
    await expect(client.get('/doors', machine)).rejects.toThrow(AuthenticationError);
    expect(bearers()).toEqual(['Bearer token-1', 'Bearer token-2']);
  });

  it('ends the call if the next one is the same', async () => {
    giveToken = (response) => json(response, 200, { access_token: 'token-1' });
    giveAnswer = refuse('token-1');
    await expect(clientWith().get('/doors', machine)).rejects.toThrow(AuthenticationError);
    expect(called).toHaveLength(1);
  });

  it('ends the call if the body cannot be sent twice', async () => {
    giveAnswer = refuse('token-1');
    const body = new Blob(['x']).stream();
    await expect(clientWith().post('/doors', { ...machine, body })).rejects.toThrow(AuthenticationError);
    expect(called).toHaveLength(1);
  });

  it('is not replaced if it is that of the caller', async () => {
    giveAnswer = refuse('mine');
    await expect(clientWith({ machineToken: 'mine' }).get('/doors', machine)).rejects.toThrow(
      AuthenticationError,
    );
    expect([called.length, asked.length]).toEqual([1, 0]);
  });
});

describe('other grants', () => {
  const personTokenURL = (): string => `${origin}/oauth/people`;

  it('sends user names and passwords', async () => {
    const given = { personUsername: 'Ann', personPassword: 'a&b', personTokenURL: personTokenURL() };
    await clientWith(given).get('/doors', person);
    expect(asked[0]?.body).toBe('grant_type=password&username=Ann&password=a%26b');
    expect(bearers()).toEqual(['Bearer token-1']);
  });

  it('renews with the refresh token that it was given, and with each that follows', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: 0 });
    giveToken = (response) =>
      json(response, 200, { access_token: 't', expires_in: 10, refresh_token: `r-${asked.length}` });
    const client = clientWith({ refreshToken: 'r-0', personTokenURL: personTokenURL() });
    await client.get('/doors', person);
    vi.setSystemTime(60_000);
    await client.get('/doors', person);
    expect(asked.map(({ body }) => body)).toEqual([
      'resource=urn%3Adoors&grant_type=refresh_token&refresh_token=r-0',
      'resource=urn%3Adoors&grant_type=refresh_token&refresh_token=r-1',
    ]);
  });
});

describe('a token endpoint that fails', () => {
  const failure = async (options: ClientOptions = MACHINE, call = machine): Promise<Error> =>
    clientWith(options)
      .get('/doors', call)
      .then(
        () => Promise.reject(new Error('it went well')),
        (error: Error) => error,
      );

  it.each<[string, number, unknown, string]>([
    ['an error', 401, { error: 'invalid_client', error_description: 'Who?' }, ': 401 invalid_client (Who?)'],
    ['no JSON', 200, undefined, ': the answer holds no access token'],
    ['no token', 200, { token: 'x' }, ': the answer holds no access token'],
    ['a token that no header can hold', 200, { access_token: 'a\nb' }, ': the answer holds no access token'],
  ])('is named: %s', async (_, status, body, want) => {
    giveToken = (response) => json(response, status, body);
    const error = await failure();
    expect(error).toBeInstanceOf(SdkError);
    expect(error.message).toBe(`No access token from ${origin}/oauth/token${want}`);
    expect(called).toEqual([]);
  });

  it('shows no secret that the server repeats', async () => {
    giveToken = (response, { headers }) =>
      json(response, 400, {
        error: 'x',
        error_description: `${headers.authorization} ${MACHINE.clientSecret}`,
      });
    const { message } = await failure();
    expect(message).toContain('400 x (Basic *** ***)');
  });

  it('fails all calls that wait for it, and is asked again by the next', async () => {
    const good = giveToken;
    giveToken = (response) => json(response, 400, {});
    const client = clientWith();
    const results = await Promise.allSettled([1, 2, 3].map(() => client.get('/doors', machine)));
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    expect(asked).toHaveLength(1);
    giveToken = good;
    await client.get('/doors', machine);
    expect(called).toHaveLength(1);
  });

  it('is asked again where that may help', async () => {
    const good = giveToken;
    giveToken = (response, seen) =>
      asked.length < 3 ? json(response, 503, {}, { 'retry-after-ms': '1' }) : good(response, seen);
    await clientWith({ ...MACHINE, maxRetries: 2 }).get('/doors', machine);
    expect(asked).toHaveLength(3);
  });

  it('gets no secret by a redirect', async () => {
    giveToken = (response) => void response.writeHead(307, { location: `${origin}/oauth/else` }).end();
    expect((await failure()).message).toContain('leads elsewhere');
    expect(asked).toHaveLength(1);
  });

  it('that is not there is told with the cause', async () => {
    const tokenURL = 'http://127.0.0.1:1/token?key=hidden';
    expect((await failure({ ...MACHINE, tokenURL })).message).toMatch(
      /^No access token from http:\/\/127\.0\.0\.1:1\/token: \S/,
    );
  });

  it('has to be known, and reached by TLS', async () => {
    expect((await failure({ personUsername: 'a', personPassword: 'b' }, person)).message).toBe(
      'Where access tokens come from is not known: pass personTokenURL, or set EXAMPLE_PERSON_TOKEN_URL',
    );
    expect((await failure({ ...MACHINE, tokenURL: 'http://id.example.com/token' })).message).toContain(
      'tokenURL must be an https URL',
    );
  });

  it('does not keep a call that its caller cancels', async () => {
    const controller = new AbortController();
    let waiting: ServerResponse | undefined;
    giveToken = (response) => {
      waiting = response;
      controller.abort();
    };
    const call = clientWith().get('/doors', { ...machine, signal: controller.signal });
    await expect(call).rejects.toThrow(APIUserAbortError);
    waiting?.end();
  });
});

it('keeps secrets and tokens out of the log and of the client as text', async () => {
  const lines: string[] = [];
  const write = (...parts: unknown[]): void => void lines.push(JSON.stringify(parts));
  const logger = { error: write, warn: write, info: write, debug: write };
  const client = clientWith({ ...MACHINE, logger, logLevel: 'debug' });
  await client.get('/doors', machine);
  const text = `${lines.join('\n')}${JSON.stringify(client)}${inspect(client)}`;
  expect(text).toContain('sending request');
  expect(text).not.toMatch(/token-1|s3cret/);
});

it('is not done on a web page, where everybody could read the secret', async () => {
  vi.stubGlobal('window', { document: {} });
  vi.stubGlobal('navigator', {});
  try {
    await expect(clientWith().get('/doors', machine)).rejects.toThrow('dangerouslyAllowBrowser');
    await clientWith({ ...MACHINE, dangerouslyAllowBrowser: true }).get('/doors', machine);
    expect(called).toHaveLength(1);
  } finally {
    vi.unstubAllGlobals();
  }
});
