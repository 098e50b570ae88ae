import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SdkError } from '../src/core/error';
import { cookieValue, securedBy } from '../src/internal/security';
import { LockExample } from './fixtures/lock-client';

const seen: IncomingMessage[] = [];
const server = createServer((request, response) => {
  seen.push(request);
  response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
});
let baseURL = '';

beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  baseURL = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
});
afterAll(() => void server.close());
beforeEach(() => void seen.splice(0));

const all = {
  apiKey: 'K y/1',
  session: 's;1',
  username: 'Aladdin',
  password: 'öpen',
  accessToken: async () => 'T',
  tenant: 'acme',
};
const clientWith = (options: object): LockExample => new LockExample({ baseURL, maxRetries: 0, ...options });

/** What a request carried, credentials of every place alone. */
const sent = (): object => {
  const { url, headers } = seen[0] as IncomingMessage;
  const { authorization, cookie, 'x-tenant': tenant } = headers;
  return JSON.parse(JSON.stringify({ url, authorization, cookie, tenant })) as object;
};

describe('the ways to authenticate', () => {
  it('takes the first one that is complete, and nothing else', async () => {
    await clientWith(all).get('/doors');
    expect(sent()).toEqual({ url: '/v1/doors?api_key=K%20y%2F1' });
  });

  it('takes the next one where a credential is missing', async () => {
    await clientWith({ ...all, apiKey: null }).get('/doors');
    expect(sent()).toEqual({ url: '/v1/doors', cookie: 'sid=s%3B1' });
  });

  it('takes no user name without a password, but an empty one', async () => {
    await expect(clientWith({ username: 'u' }).get('/doors')).rejects.toThrow(SdkError);
    await clientWith({ username: 'u', password: '' }).get('/doors');
    expect(sent()).toEqual({ url: '/v1/doors', authorization: `Basic ${btoa('u:')}` });
  });

  it('encodes user names and passwords in UTF-8', async () => {
    await clientWith({ username: 'Aladdin', password: 'öpen' }).get('/doors');
    expect(sent()).toMatchObject({ authorization: 'Basic QWxhZGRpbjrDtnBlbg==' });
  });

  it('sends nothing where nothing is asked for', async () => {
    await clientWith(all).get('/public', securedBy());
    expect(sent()).toEqual({ url: '/v1/public' });
  });

  it('sends what goes together', async () => {
    await clientWith(all).get('/admin', securedBy(['token', 'tenant'], ['key']));
    expect(sent()).toEqual({ url: '/v1/admin', authorization: 'Bearer T', tenant: 'acme' });
    seen.splice(0);
    await clientWith({ ...all, tenant: undefined }).get('/admin', securedBy(['token', 'tenant'], ['key']));
    expect(sent()).toEqual({ url: '/v1/admin?api_key=K%20y%2F1' });
  });

  it('goes without where that is allowed and nothing is complete', async () => {
    const ways = [[], ['token']] as const;
    await clientWith({}).get('/maybe', securedBy(...ways));
    await clientWith(all).get('/maybe', securedBy(...ways));
    expect(seen.map(({ headers }) => headers.authorization)).toEqual([undefined, 'Bearer T']);
  });

  it('leaves client certificates to fetch', async () => {
    await clientWith(all).get('/mutual', securedBy(['certificate', 'tenant']));
    expect(sent()).toEqual({ url: '/v1/mutual', tenant: 'acme' });
  });
});

describe('a missing credential', () => {
  it('is told before anything is sent, with all ways out', async () => {
    await expect(clientWith({}).get('/doors')).rejects.toThrow(
      'GET /doors needs credentials: pass apiKey (EXAMPLE_API_KEY), or session (EXAMPLE_SESSION), ' +
        'or username (EXAMPLE_USERNAME) and password (EXAMPLE_PASSWORD)',
    );
    await expect(clientWith({}).get('/admin', securedBy(['token']))).rejects.toThrow('pass accessToken');
    expect(seen).toEqual([]);
  });

  it('can be given later', async () => {
    await clientWith({}).withOptions({ apiKey: 'later' }).get('/doors');
    expect(sent()).toEqual({ url: '/v1/doors?api_key=later' });
  });

  it('survives a copy of the client', async () => {
    await clientWith(all)
      .withOptions({ timeout: 1000 })
      .get('/admin', securedBy(['token']));
    expect(sent()).toMatchObject({ authorization: 'Bearer T' });
  });
});

describe('what the caller writes', () => {
  it.each([
    ['a header', ['token'], { headers: { Authorization: 'Mine' } }, { authorization: 'Mine' }],
    ['a header that is left out', ['token'], { headers: { authorization: null } }, {}],
    ['a parameter', ['key'], { query: { api_key: 'mine' } }, { url: '/v1/x?api_key=mine' }],
    ['a cookie', ['session'], { headers: { Cookie: 'a=b; sid=mine' } }, { cookie: 'a=b; sid=mine' }],
  ] as const)('counts: %s', async (_, way, options, want) => {
    await clientWith({}).get('/x', { ...securedBy(way), ...options });
    expect(sent()).toEqual({ url: '/v1/x', ...want });
  });

  it('counts as a default header', async () => {
    await clientWith({ defaultHeaders: { Authorization: 'Mine' } }).get('/x', securedBy(['token']));
    expect(sent()).toMatchObject({ authorization: 'Mine' });
  });

  it('wins over the credential of the client', async () => {
    await clientWith(all).get('/x', { ...securedBy(['token']), headers: { authorization: 'Mine' } });
    expect(sent()).toMatchObject({ authorization: 'Mine' });
  });

  it('stands before the cookie of the client, in every attempt', async () => {
    const headers = { cookie: 'theme=dark' };
    await clientWith(all).get('/x', { ...securedBy(['session']), headers });
    expect(sent()).toMatchObject({ cookie: 'theme=dark; sid=s%3B1' });
  });
});

it('sends nothing to another origin', async () => {
  const client = clientWith({ ...all, baseURL: 'https://api.example.com' });
  await client.get(`${baseURL}/elsewhere`, securedBy(['session'], ['tenant']));
  expect(sent()).toEqual({ url: '/v1/elsewhere' });
});

it('writes cookies that hold any text', () => {
  expect(cookieValue('a+b/c=%3D"é;,\\ \n')).toBe('a+b/c=%3D%22%C3%A9%3B%2C%5C%20%0A');
});
