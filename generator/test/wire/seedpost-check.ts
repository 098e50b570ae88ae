import { createHash } from 'node:crypto';
import { expect } from 'vitest';
import type { ExchangeServer } from '../kit/exchange-server.ts';
import { partsOf, type Received } from '../kit/wire.ts';
import type { Exchange, Outcome, Result, Sent } from './seedpost-program.ts';

/** Makes a call, and compares what the server got and what the caller got with what the exchange says. */
export async function checkExchange(
  server: ExchangeServer,
  { answers = [[200, 'application/json', '{"ok":true}']] }: Exchange,
  { sent = [], gives = { ok: true }, fails }: Outcome,
  run: () => Promise<Result>,
): Promise<void> {
  server.expect(answers);
  const result = await run();
  const want = sent.map(([line, headers = {}, body]) => ({ line, headers, body: inLines(headers, body) }));
  const named = nameRandom(server.received);
  const got = server.received.map((request, i) => arrived(request, sent[i], named));
  expect({ got, result }).toEqual({
    got: want,
    result: fails === undefined ? { gives } : { fails: expect.stringContaining(fails) },
  });
}

/** What arrived, as far as it is expected: headers and bodies that nobody asks about are left out. */
function arrived(
  request: Received,
  [, headers = {}, body]: Sent = [''],
  named: (text: string) => string,
): object {
  const { method, url } = request;
  const given = Object.fromEntries(
    Object.keys(headers).map((name) => {
      const value = request.headers[name];
      return [name, value === undefined ? null : String(value).replace(/(boundary=).*/, '$1LINE')];
    }),
  );
  const isForm = request.headers['content-type']?.startsWith('multipart/');
  const text = isForm === true ? partsOf(request) : request.body.toString('latin1');
  return {
    line: named(`${method} ${url}`),
    headers: given,
    body: body === undefined ? undefined : named(text),
  };
}

/** Form data is compared with plain line ends, like what {@link partsOf} gives. */
function inLines(headers: Readonly<Record<string, string | null>>, body?: string): string | undefined {
  return headers['content-type']?.startsWith('multipart/') === true ? body?.replaceAll('\r\n', '\n') : body;
}

/**
 * Writes names for what is random in an authorization. The challenge has a name only if it is the SHA-256 of the verifier
 * that comes with the code (RFC 7636 section 4.6), and a text only if it has the form of 256 bits as base64url.
 */
function nameRandom(requests: readonly Received[]): (text: string) => string {
  const found = (pattern: RegExp): readonly string[] =>
    requests.flatMap(({ url, body }) => pattern.exec(`${url}\n${body.toString('latin1')}`)?.[1] ?? []);
  const [verifier] = found(/[&\n]code_verifier=([\w-]{43})(?=&|$)/);
  const [state] = found(/[?&]state=([\w-]{43})(?=[&\n])/);
  const challenge = verifier && createHash('sha256').update(verifier).digest('base64url');
  const names = Object.entries({ VERIFIER: verifier, CHALLENGE: challenge, STATE: state });
  return (text) =>
    names.reduce((now, [name, value]) => (value === undefined ? now : now.replaceAll(value, name)), text);
}
