import { isMeant, lostConnection, parsed, patternOf, readsBody, type Reply } from './replies';

/** A `fetch` for the client under test. */
export interface MockFetch {
  (input: string | URL | Request, init?: RequestInit): Promise<Response>;
  /** What was sent, in order. */
  readonly requests: Request[];
}

const settled = (made: Response | 'timeout' | 'cut', { signal }: Request): Promise<Response> | Response => {
  if (made === 'cut') throw new TypeError('fetch failed', { cause: lostConnection() });
  if (made !== 'timeout') return made;
  return new Promise((_, reject) => {
    const stop = () => reject(signal.reason as Error);
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
  });
};

/** A `fetch` that answers with the first reply that a request is for, and sends nothing. */
export const fetchWith = (replies: readonly Reply[], baseURL: string): MockFetch => {
  const requests: Request[] = [];
  const left = new Map(replies.map((reply) => [reply, reply.times]));
  const fetch = async (input: string | URL | Request, init?: RequestInit): Promise<Response> => {
    const request = new Request(input, init);
    requests.push(request);
    const { method, url } = request;
    const [address = ''] = url.split(/[?#]/);
    for (const reply of replies) {
      const { route } = reply;
      const count = left.get(reply) ?? 0;
      if (count < 1 || route.verb !== method || !patternOf(route, baseURL).test(address)) continue;
      const body = readsBody(route) ? parsed(await request.clone().text()) : undefined;
      if (!isMeant(route, body)) continue;
      left.set(reply, count - 1);
      return settled(reply.make({ url, body }), request);
    }
    const message = `No reply is for ${method} ${address}: is the baseURL of the mock that of the client?`;
    // Another attempt would end like this one.
    return Response.json({ message }, { status: 501, headers: { 'x-should-retry': 'false' } });
  };
  return Object.assign(fetch, { requests });
};
