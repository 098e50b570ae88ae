import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadPackage, type AnyClient, type LoadedPackage } from '../../kit/wire.ts';
import {
  done,
  scopes,
  documentOf,
  loopback,
  isToken,
  json,
  asked,
  called,
  answer,
  clientWith,
  serveDepot,
} from './oauth-depot.ts';

serveDepot();

describe('a document with the authorization code flow', () => {
  const flow = { authorizationUrl: '/allow?tenant=a', tokenUrl: '/token', scopes };
  const redirectURI = 'https://app.example/back?x=1';
  let given: LoadedPackage;
  beforeAll(async () => {
    const schemes = { login: { type: 'oauth2', flows: { authorizationCode: flow } } };
    given = await loadPackage(
      documentOf(schemes, {
        '/boxes': { get: done },
        '/exchange-code': { get: { ...done, tags: ['exchangeCode'] } },
      }),
    );
  }, 120_000);

  test('asks a person on its page, with a proof that differs each time', async () => {
    const client = clientWith({ clientID: 'c d' }, given) as AnyClient;
    const first = await client.authorizationURL({
      redirectURI,
      parameters: { prompt: 'consent', client_id: 'other' },
    });
    const url = new URL(first.url);
    expect([url.origin, url.pathname]).toEqual([loopback.url, '/allow']);
    const { code_challenge: challenge, ...query } = Object.fromEntries(url.searchParams);
    expect(query).toEqual({
      tenant: 'a',
      prompt: 'consent',
      response_type: 'code',
      client_id: 'c d',
      redirect_uri: redirectURI,
      scope: 'read',
      state: first.state,
      code_challenge_method: 'S256',
    });
    expect(first.codeVerifier).toMatch(/^[\w-]{43}$/);
    expect(challenge).toBe(createHash('sha256').update(first.codeVerifier).digest('base64url'));
    const second = await client.authorizationURL({ redirectURI, scopes: ['x', 'y'], state: 's' });
    expect(new URL(second.url).searchParams.get('scope')).toBe('x y');
    expect(second.state).toBe('s');
    expect(second.codeVerifier).not.toBe(first.codeVerifier);
    expect(loopback.received).toEqual([]);
  });

  test('takes the code once, keeps nothing, and a client of that person renews the token', async () => {
    const client = clientWith({ clientID: 'c', clientSecret: 's', maxRetries: 2 }, given) as AnyClient;
    const code = { code: 'C', codeVerifier: 'V', redirectURI };
    loopback.answer = (response, request) =>
      isToken(request) && asked().length === 1 ?
        json(response, 200, {
          access_token: 'A',
          refresh_token: 'R',
          expires_in: 60,
          scope: 'read',
          id_token: 'I',
        })
      : answer(response, request);
    const before = Date.now();
    const tokens = await client.exchangeCode(code);
    expect(tokens).toMatchObject({
      accessToken: 'A',
      refreshToken: 'R',
      scopes: ['read'],
      answer: { id_token: 'I' },
    });
    expect(tokens.expiresAt.getTime()).toBeGreaterThanOrEqual(before + 60_000);
    expect(asked().map(({ body, headers }) => [body.toString(), headers.authorization])).toEqual([
      [
        'grant_type=authorization_code&code=C&redirect_uri=https%3A%2F%2Fapp.example%2Fback%3Fx%3D1&code_verifier=V',
        `Basic ${btoa('c:s')}`,
      ],
    ]);
    await expect(given.call(client, 'get /boxes')).rejects.toThrow('needs credentials');
    await given.call(client.withOptions({ refreshToken: tokens.refreshToken }), 'get /boxes');
    expect(asked().at(-1)?.body.toString()).toBe('grant_type=refresh_token&refresh_token=R');
    expect(called().at(-1)?.headers.authorization).toBe('Bearer t2');

    loopback.received.splice(0);
    loopback.answer = (response) =>
      json(response, 503, { error: 'later', error_description: 'code C-9 of VERIFIER' });
    const failed = client.exchangeCode({ ...code, code: 'C-9', codeVerifier: 'VERIFIER' });
    await expect(failed).rejects.toThrow('503 later (code *** of ***)');
    expect(asked()).toHaveLength(1);
  });

  test('a client without a secret names itself in the body; what is missing is said', async () => {
    const client = clientWith({ clientID: 'c' }, given) as AnyClient;
    await client.exchangeCode({ code: 'C', codeVerifier: 'V', redirectURI: 'app:/back' });
    expect(asked()[0]?.body.toString()).toMatch(/&code_verifier=V&client_id=c$/);
    expect(asked()[0]?.headers.authorization).toBeUndefined();
    const nobody = clientWith({}, given) as AnyClient;
    await expect(nobody.authorizationURL({ redirectURI })).rejects.toThrow('pass clientID (DEPOT_CLIENT_ID)');
    await expect(client.authorizationURL({ redirectURI, scheme: 'door' })).rejects.toThrow('can be "login"');
  });

  test('exports the types of what goes in and comes out', () => {
    expect(given.files.get('src/index.ts')).toMatch(
      /type AuthorizationParams,\s+type Authorization,\s+type CodeParams,\s+type AuthorizedTokens/,
    );
  });

  test('leaves its names to nobody else, and is explained', async () => {
    await given.call(clientWith({ accessToken: 'T' }, given), 'get /exchange-code');
    expect(called()[0]?.url).toBe('/v1/exchange-code');
    expect(given.findings).toMatch(/exchangeCode is taken by a member of clients that ask people for access/);
    expect(given.files.get('README.md')).toContain('await client.authorizationURL({ redirectURI })');
  });
});

test('a page that a person must not be sent to is refused', async () => {
  const flow = { authorizationUrl: 'http://id.example/allow', tokenUrl: '/token', scopes };
  const bad = { type: 'oauth2', flows: { authorizationCode: flow } };
  const given = await loadPackage(documentOf({ login: bad }, { '/boxes': { get: done } }));
  const client = clientWith({ clientID: 'c' }, given) as AnyClient;
  await expect(client.authorizationURL({ redirectURI: 'app:/back' })).rejects.toThrow('must be an https URL');
}, 120_000);
