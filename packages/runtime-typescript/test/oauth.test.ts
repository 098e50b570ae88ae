import { inspect } from 'node:util';
import { describe, expect, it, vi } from 'vitest';
import { securedBy } from '../src/internal/security';
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
    await clientWith({ ...MACHINE, defaultHeaders: { Authorization: 'Ours' } }).get('/doors', machine);
    await clientWith().get('/doors', { ...machine, headers: { authorization: null } });
    expect(bearers()).toEqual(['Mine', 'Ours', undefined]);
    expect(asked).toEqual([]);
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
    give.token = (response) =>
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
