import type { SdkClient } from '../client-base';
import { SdkError } from './sdk-error';
import { backoff } from './retry';
import { retryAfter } from './retry-after';
import type { TokenRequest } from './token-request';
import type { Fetch } from './types';
import { sleep } from './utils/sleep';
import { safeJSON } from './utils/values';

/** Milliseconds before its end at which a token is renewed, at most; short ones have a tenth of their life. */
const MARGIN = 60_000;

/** Milliseconds that a token endpoint may ask to wait. */
const LONGEST_WAIT = 60_000;

type Held = {
  token?: string | undefined;
  refreshToken?: string | undefined;
  /** Times in milliseconds since 1970. */
  renewAt: number;
  endsAt: number;
  pending?: Promise<string> | undefined;
};

type Requests = {
  /** Asks for a token as if there had never been one. */
  readonly first: TokenRequest;
  /** Renews one with its refresh token. */
  readonly refresh: (refreshToken: string) => TokenRequest;
};

class Refused extends SdkError {}

/** Fields of requests that no message may show. */
const SECRET_FIELDS = ['client_secret', 'password', 'refresh_token', 'code', 'code_verifier'];

/** What a token endpoint gave. */
export type TokenAnswer = {
  readonly token: string;
  readonly refreshToken: string | undefined;
  /** Time in milliseconds since 1970. */
  readonly endsAt: number | undefined;
  /** All that was answered. */
  readonly fields: Readonly<Record<string, unknown>>;
};

/** The access tokens of a client and of its copies: each is fetched when a call needs it, once for all that wait. */
export class AccessTokens {
  readonly client: SdkClient;
  private readonly fetch: () => Fetch;
  private readonly held: Map<string, Held>;

  /**
   * @param fetch What the client sends requests with.
   * @param from The tokens that are shared with another client.
   */
  constructor(client: SdkClient, fetch: () => Fetch, from?: AccessTokens) {
    this.client = client;
    this.fetch = fetch;
    this.held = from?.held ?? new Map<string, Held>();
  }

  /** All tokens that are kept, to be left out of what is shown. */
  secrets(): string[] {
    return [...this.held.values()].flatMap(({ token, refreshToken }) =>
      [token, refreshToken].filter((secret): secret is string => !!secret),
    );
  }

  /**
   * The token that the requests ask for, from the last time if it still holds.
   *
   * @param refused A token that the API did not take: another one is fetched, unless that has happened already.
   * @throws SdkError if the token endpoint gives none
   */
  async get(requests: Requests, refused?: string): Promise<string> {
    const key = JSON.stringify(requests.first);
    const held = this.held.get(key) ?? { renewAt: 0, endsAt: 0 };
    this.held.set(key, held);
    if (refused && held.token === refused) held.token = undefined;
    if (held.token && Date.now() < held.renewAt) return held.token;
    held.pending ??= this.renew(held, requests).finally(() => (held.pending = undefined));
    try {
      return await held.pending;
    } catch (error) {
      // A token that still holds is better than none.
      if (held.token && Date.now() < held.endsAt) return held.token;
      throw error;
    }
  }

  /** Forgets a token that the API did not take: the next call that needs it fetches another one. */
  drop(refused: string): void {
    for (const held of this.held.values()) if (held.token === refused) held.token = undefined;
  }

  /**
   * What the token endpoint answers; nothing of it is kept. It is asked once: a code that was sent twice is void, and so
   * are the tokens that it brought (RFC 6749 section 4.1.2).
   *
   * @throws SdkError if it gives no token
   */
  async once(request: TokenRequest): Promise<TokenAnswer> {
    const askedAt = Date.now();
    const answer = await this.send(request).catch((error: Error) => error);
    if (answer instanceof Error || answer.status >= 300) throw this.failure(request, answer);
    const { token, seconds, ...rest } = this.read(answer, request);
    return { ...rest, token, endsAt: seconds >= 0 ? askedAt + seconds * 1000 : undefined };
  }

  private async renew(held: Held, { first, refresh }: Requests): Promise<string> {
    const { refreshToken } = held;
    if (!refreshToken) return this.ask(held, first);
    try {
      return await this.ask(held, refresh(refreshToken));
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      held.refreshToken = undefined;
      return this.ask(held, first);
    }
  }

  private async ask(held: Held, request: TokenRequest): Promise<string> {
    const { maxRetries } = this.client;
    for (let left = maxRetries; ; left--) {
      const askedAt = Date.now();
      const answer = await this.send(request).catch((error: Error) => error);
      if (!(answer instanceof Error) && answer.status < 300)
        return this.keep(held, answer, { request, askedAt });
      const isTemporary = answer instanceof Error || /^(408|429|5..)$/.test(String(answer.status));
      const wait = answer instanceof Error ? undefined : retryAfter(answer.headers);
      if (left <= 0 || !isTemporary || (wait ?? 0) > LONGEST_WAIT) throw this.failure(request, answer);
      await sleep(wait ?? backoff(maxRetries - left));
    }
  }

  /** Secrets go to the token endpoint alone, so redirects are not followed. */
  private async send({ url, headers, body }: TokenRequest): Promise<Answer> {
    const { fetchOptions, timeout } = this.client;
    const controller = new AbortController();
    const timer = setTimeout(() => controller.abort(), timeout);
    try {
      const init = { ...fetchOptions, method: 'POST', headers, body, signal: controller.signal };
      const response = await this.fetch()(url, { ...init, redirect: 'manual' });
      return { status: response.status, headers: response.headers, text: await response.text() };
    } finally {
      clearTimeout(timer);
    }
  }

  private keep(
    held: Held,
    answer: Answer,
    { request, askedAt }: { request: TokenRequest; askedAt: number },
  ): string {
    const { token, seconds, refreshToken } = this.read(answer, request);
    held.token = token;
    held.endsAt = seconds >= 0 ? askedAt + seconds * 1000 : Infinity;
    held.renewAt = held.endsAt - Math.min(MARGIN, seconds * 100 || 0);
    if (refreshToken) held.refreshToken = refreshToken;
    return token;
  }

  /** What an answer says; its life is NaN where it says nothing of it. */
  private read(answer: Answer, request: TokenRequest) {
    const fields = fieldsOf(answer);
    const { access_token: token, expires_in: life, refresh_token: refreshToken } = fields;
    if (typeof token !== 'string' || !/^[\x21-\x7e]+$/.test(token)) throw this.failure(request, answer);
    return {
      token,
      seconds: life === undefined || life === null || life === '' ? NaN : Number(life),
      refreshToken: typeof refreshToken === 'string' && refreshToken ? refreshToken : undefined,
      fields,
    };
  }

  /** `No access token from https://id.example.com/token: 401 invalid_client (Unknown client)`, without secrets. */
  private failure({ url, headers, body }: TokenRequest, answer: Answer | Error): SdkError {
    const { origin, pathname } = new URL(url);
    const [, basic = ''] = headers['authorization']?.split(' ') ?? [];
    const sent = SECRET_FIELDS.map((name) => new URLSearchParams(body).get(name));
    const problem = [basic, ...sent, ...this.client._secrets()].reduce<string>(
      (text, secret) => (secret ? text.replaceAll(secret, '***') : text),
      problemOf(answer),
    );
    const shown = `No access token from ${origin}${pathname}: ${problem}`;
    const isRefused = !(answer instanceof Error) && answer.status >= 400 && answer.status < 500;
    return isRefused ? new Refused(shown) : new SdkError(shown);
  }
}

type Answer = { readonly status: number; readonly headers: Headers; readonly text: string };

const fieldsOf = ({ text }: Answer): Record<string, unknown> => {
  const data = safeJSON(text);
  return typeof data === 'object' && data ? (data as Record<string, unknown>) : {};
};

const printable = (value: unknown): string =>
  typeof value === 'string' ? value.replace(/[^\x20-\x7e]+/g, ' ').slice(0, 300) : '';

const problemOf = (answer: Answer | Error): string => {
  if (answer instanceof Error) {
    const { name, message, cause } = answer;
    return name === 'AbortError' ? 'no answer in time' : (
        printable((cause as Error | undefined)?.message || message)
      );
  }
  const { status } = answer;
  if (status >= 200 && status < 300) return 'the answer holds no access token';
  if (status === 0 || (status >= 300 && status < 400)) return 'it leads elsewhere, which is not followed';
  const { error, error_description: description } = fieldsOf(answer);
  return [status, printable(error), description && `(${printable(description)})`].filter(Boolean).join(' ');
};
