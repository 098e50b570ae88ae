import { type ServerResponse } from 'node:http';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { APIUserAbortError, AuthenticationError, SdkError } from '../src/core/error';
import { type ClientOptions } from './fixtures/oauth-client';
import {
  type Seen,
  asked,
  give,
  called,
  json,
  origin,
  MACHINE,
  clientWith,
  machine,
  person,
  bearers,
} from './fixtures/token-server';

describe('the life of a token', () => {
  const at = (seconds: number): void => void vi.setSystemTime(seconds * 1000);
  beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: 0 }));

  it.each([
    ['a minute before its end', 3600, 3539, 3541],
    ['a tenth of its life before its end, if that is less', 100, 89, 91],
  ])('is renewed %s', async (_, life, before, after) => {
    give.token = (response) =>
      json(response, 200, { access_token: `token-${asked.length}`, expires_in: String(life) });
    const client = clientWith();
    for (const time of [0, before, after]) {
      at(time);
      await client.get('/doors', machine);
    }
    expect(bearers()).toEqual(['Bearer token-1', 'Bearer token-1', 'Bearer token-2']);
  });

  it('has no end if the server names none', async () => {
    give.token = (response) => json(response, 200, { access_token: 'token-1' });
    const client = clientWith();
    await client.get('/doors', machine);
    at(1e9);
    await client.get('/doors', machine);
    expect(asked).toHaveLength(1);
  });

  it('is lengthened with its refresh token at the address for that', async () => {
    give.token = (response) =>
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
    give.token = (response, { url }) =>
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
    give.token = (response) => json(response, 500, {});
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
    give.answer = refuse('token-1');
    await clientWith().post('/doors', { ...machine, body: { open: true } });
    expect(bearers()).toEqual(['Bearer token-1', 'Bearer token-2']);
    expect(called.map(({ body }) => body)).toEqual(['{"open":true}', '{"open":true}']);
  });

  it('is replaced once for all calls in parallel', async () => {
    give.answer = refuse('token-1');
    const client = clientWith();
    await Promise.all(Array.from({ length: 20 }, () => client.get('/doors', machine)));
    expect(asked).toHaveLength(2);
    expect(called).toHaveLength(40);
  });

  it('is replaced once only', async () => {
    give.answer = refuse('token-1', 'token-2');
    const client = clientWith({ ...MACHINE, maxRetries: 2 });
    await expect(client.get('/doors', machine)).rejects.toThrow(AuthenticationError);
    expect(bearers()).toEqual(['Bearer token-1', 'Bearer token-2']);
  });

  it('ends the call if the next one is the same', async () => {
    give.token = (response) => json(response, 200, { access_token: 'token-1' });
    give.answer = refuse('token-1');
    await expect(clientWith().get('/doors', machine)).rejects.toThrow(AuthenticationError);
    expect(called).toHaveLength(1);
  });

  it('ends the call if the body cannot be sent twice', async () => {
    give.answer = refuse('token-1');
    const body = new Blob(['x']).stream();
    const client = clientWith();
    await expect(client.post('/doors', { ...machine, body })).rejects.toThrow(AuthenticationError);
    expect(called).toHaveLength(1);
    // What was refused once is not sent again.
    await client.get('/doors', machine);
    expect(bearers()).toEqual(['Bearer token-1', 'Bearer token-2']);
  });

  it('is not replaced if it is that of the caller', async () => {
    give.answer = refuse('mine');
    await expect(clientWith({ machineToken: 'mine' }).get('/doors', machine)).rejects.toThrow(
      AuthenticationError,
    );
    expect([called.length, asked.length]).toEqual([1, 0]);
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
    give.token = (response) => json(response, status, body);
    const error = await failure();
    expect(error).toBeInstanceOf(SdkError);
    expect(error.message).toBe(`No access token from ${origin}/oauth/token${want}`);
    expect(called).toEqual([]);
  });

  it('shows no secret that the server repeats', async () => {
    give.token = (response, { headers }) =>
      json(response, 400, {
        error: 'x',
        error_description: `${headers.authorization} ${MACHINE.clientSecret}`,
      });
    const { message } = await failure();
    expect(message).toContain('400 x (Basic *** ***)');
  });

  it('fails all calls that wait for it, and is asked again by the next', async () => {
    const good = give.token;
    give.token = (response) => json(response, 400, {});
    const client = clientWith();
    const results = await Promise.allSettled([1, 2, 3].map(() => client.get('/doors', machine)));
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    expect(asked).toHaveLength(1);
    give.token = good;
    await client.get('/doors', machine);
    expect(called).toHaveLength(1);
  });

  it('is asked again where that may help', async () => {
    const good = give.token;
    give.token = (response, seen) =>
      asked.length < 3 ? json(response, 503, {}, { 'retry-after-ms': '1' }) : good(response, seen);
    await clientWith({ ...MACHINE, maxRetries: 2 }).get('/doors', machine);
    expect(asked).toHaveLength(3);
  });

  it('gets no secret by a redirect', async () => {
    give.token = (response) => void response.writeHead(307, { location: `${origin}/oauth/else` }).end();
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
    give.token = (response) => {
      waiting = response;
      controller.abort();
    };
    const call = clientWith().get('/doors', { ...machine, signal: controller.signal });
    await expect(call).rejects.toThrow(APIUserAbortError);
    waiting?.end();
  });
});
