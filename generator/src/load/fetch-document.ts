import { addressName } from './address.ts';

/** How a document is fetched. */
export type FetchSettings = {
  /** Headers for the origin of the address, and for no other. */
  readonly headers: ReadonlyArray<readonly [name: string, value: string]>;
  /** Where the proxies are named: `HTTPS_PROXY`, `HTTP_PROXY`, `NO_PROXY`. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly limits: FetchLimits;
  /** Where redirects may lead, `host` or `host:port`; anywhere if not given. */
  readonly hosts?: ReadonlySet<string>;
};

/** How long it may take, and how much may come. */
export type FetchLimits = {
  readonly bytes: number;
  readonly milliseconds: number;
  readonly redirects: number;
};

/** A description of an API, not a download: servers that need longer than this are not going to answer. */
export const FETCH_LIMITS: Omit<FetchLimits, 'bytes'> = { milliseconds: 60_000, redirects: 5 };

/** The bytes of the document, or why there are none and what may help. */
export type Fetched =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'failed'; readonly reason: string; readonly hint?: string };

type Undici = typeof import('undici');

const PROXY_HINT = 'Write the variable as http://host:port, or unset it.';
type Hop = { readonly url: URL; readonly headers: FetchSettings['headers'] };

/**
 * Fetches one document, through the proxy of the environment if it names one. Certificates are those that Node.js
 * trusts, with those of `NODE_EXTRA_CA_CERTS`. What the answer says about its content is not looked at, nothing that the
 * document refers to is fetched, and no reason that is given has a query or a header in it.
 *
 * @param address `https`, or `http` on this machine.
 */
export async function fetchDocument(address: string, settings: FetchSettings): Promise<Fetched> {
  const fault = addressFault(address);
  if (fault !== undefined) return fault;
  const asked = proxiesOf(settings.environment);
  if (asked instanceof ProxyError) return { kind: 'failed', reason: asked.message, hint: PROXY_HINT };
  const undici = await import('undici');
  const dispatcher = new undici.EnvHttpProxyAgent(asked);
  const signal = AbortSignal.timeout(settings.limits.milliseconds);
  try {
    const first = { url: new URL(address), headers: settings.headers };
    return await follow(first, settings, (hop) => send(undici, hop, { dispatcher, signal }));
  } catch (error) {
    return failed(error, settings.limits);
  } finally {
    await dispatcher.destroy();
  }
}

/**
 * The proxies that an environment names, as undici's `EnvHttpProxyAgent` takes them; empty texts keep it from asking the
 * process. As curl does, it takes `host:port` for a proxy that is asked by http.
 *
 * @throws ProxyError where a variable names no http(s) address.
 */
export function proxies(environment: FetchSettings['environment']): Record<string, string> {
  const named = (name: string): string => environment[name.toLowerCase()] ?? environment[name] ?? '';
  const address = (name: string): string => {
    const written = named(name).trim();
    const url = written === '' || /^[a-z][a-z\d+.-]*:\/\//i.test(written) ? written : `http://${written}`;
    const isAddress = url === '' || (URL.canParse(url) && /^https?:$/.test(new URL(url).protocol));
    if (!isAddress) throw new ProxyError(name);
    return url;
  };
  return { httpProxy: address('HTTP_PROXY'), httpsProxy: address('HTTPS_PROXY'), noProxy: named('NO_PROXY') };
}

function proxiesOf(environment: FetchSettings['environment']): Record<string, string> | ProxyError {
  try {
    return proxies(environment);
  } catch (error) {
    if (error instanceof ProxyError) return error;
    throw error;
  }
}

/** A variable of the environment names no proxy. Its value may hold a password, and is not in the message. */
class ProxyError extends Error {
  constructor(variable: string) {
    super(`${variable} names no http or https address of a proxy`);
    this.name = 'ProxyError';
  }
}

type Answer = Awaited<ReturnType<Undici['fetch']>>;

function send(
  undici: Undici,
  { url, headers }: Hop,
  options: { readonly dispatcher: InstanceType<Undici['EnvHttpProxyAgent']>; readonly signal: AbortSignal },
): Promise<Answer> {
  const own = { accept: 'application/json, application/yaml, */*;q=0.5', 'user-agent': 'specsmith' };
  return undici.fetch(url.href, {
    ...options,
    redirect: 'manual',
    headers: { ...own, ...Object.fromEntries(headers) },
  });
}

async function follow(
  first: Hop,
  { limits, hosts }: FetchSettings,
  get: (hop: Hop) => Promise<Answer>,
): Promise<Fetched> {
  let hop = first;
  for (let hops = 0; ; hops += 1) {
    const { status, headers, body } = await get(hop);
    const location = status > 300 && status < 309 ? headers.get('location') : null;
    if (location === null) return status === 200 ? readBody(body, limits) : refused(status, hop);
    if (hops === limits.redirects) return { kind: 'failed', reason: `more than ${hops} redirects` };
    const next = URL.canParse(location, hop.url.href) ? new URL(location, hop.url) : undefined;
    const isWorse = next?.protocol === 'http:' && hop.url.protocol === 'https:';
    const isAllowed = next !== undefined && hosts?.has(next.host) !== false;
    if (!isAllowed || isWorse || addressFault(next.href) !== undefined)
      return { kind: 'failed', reason: `it leads to ${addressName(location)}, which is not followed` };
    hop = { url: next, headers: next.origin === first.url.origin ? first.headers : [] };
  }
}

async function readBody(body: Answer['body'], { bytes: limit }: FetchLimits): Promise<Fetched> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.length;
    if (size > limit) return { kind: 'failed', reason: `it has more than ${limit} bytes` };
    chunks.push(chunk);
  }
  return { kind: 'bytes', bytes: Buffer.concat(chunks) };
}

function refused(status: number, { url }: Hop): Fetched {
  const reason = `${url.host} answered with status ${status}`;
  const wantsCredentials = status === 401 || status === 403;
  return {
    kind: 'failed',
    reason,
    ...(wantsCredentials && { hint: "Send credentials: --spec-header 'Authorization: Bearer $TOKEN'" }),
  };
}

function addressFault(address: string): Fetched | undefined {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url === undefined) return { kind: 'failed', reason: 'it is no valid address' };
  if (url.username !== '' || url.password !== '')
    return {
      kind: 'failed',
      reason: 'it holds a user name or a password',
      hint: "Send them as a header: --spec-header 'Authorization: Basic $CREDENTIALS'",
    };
  const isHere = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(url.hostname);
  if (url.protocol === 'https:' || (url.protocol === 'http:' && isHere)) return undefined;
  return { kind: 'failed', reason: 'only https is fetched, and http from this machine' };
}

const CERTIFICATE = /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|ISSUER/;

function failed(error: unknown, { milliseconds }: FetchLimits): Fetched {
  const causes = causesOf(error);
  if (causes.some(({ name }) => name === 'TimeoutError'))
    return { kind: 'failed', reason: `it took longer than ${milliseconds / 1000} seconds` };
  const { code, message = 'unknown reason' } =
    causes.find((each) => each.code !== undefined) ?? causes[0] ?? {};
  const reason = code ?? message.replaceAll(/[a-z]+:\/\/\S+/gi, '…');
  return {
    kind: 'failed',
    reason,
    ...(CERTIFICATE.test(reason) && { hint: 'Name the certificate of its authority in NODE_EXTRA_CA_CERTS' }),
  };
}

type Cause = { readonly name?: string; readonly code?: string; readonly message?: string };

function causesOf(error: unknown, depth = 0): readonly Cause[] {
  if (!(error instanceof Error) || depth > 5) return [];
  const inner = error instanceof AggregateError ? (error.errors[0] as unknown) : error.cause;
  return [...causesOf(inner, depth + 1), error];
}
