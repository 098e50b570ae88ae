import type { ServerResponse } from 'node:http';
import { startLoopback, type Loopback, type Received } from './wire.ts';

/** An answer: status, media type, body with one character per byte, further headers. */
export type Answer = readonly [
  status: number,
  type?: string | undefined,
  body?: string | undefined,
  headers?: Readonly<Record<string, string>>,
];

/** An answer that depends on what is asked for. */
export type AnswerTo = (url: string) => Answer;

/** A server that gives the next of its answers, also to pages of other origins. */
export type ExchangeServer = {
  readonly port: string;
  /** Requests since the last {@link ExchangeServer.expect}. */
  readonly received: readonly Received[];
  /** Forgets what was received, and answers from now on with these, the last one again and again. */
  readonly expect: (answers: ReadonlyArray<Answer | AnswerTo>) => void;
  /** Gives a page at a path, with scripts beside it. */
  readonly serve: (path: string, type: string, body: string) => void;
  readonly close: () => Promise<void>;
};

/** A page of another origin may send and see everything. */
const OPEN = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': '*',
};

/** Starts a server on a port of its own. */
export async function startExchangeServer(): Promise<ExchangeServer> {
  const loopback: Loopback = await startLoopback();
  const pages = new Map<string, Answer>();
  let received: Received[] = [];
  let answers: ReadonlyArray<Answer | AnswerTo> = [];
  loopback.answer = (response, request) => {
    const page = pages.get(request.url);
    if (page !== undefined) return send(response, page);
    const { 'access-control-request-method': verb, 'access-control-request-headers': names } =
      request.headers;
    if (verb !== undefined)
      return send(response, [
        204,
        undefined,
        undefined,
        { 'access-control-allow-methods': verb, 'access-control-allow-headers': String(names) },
      ]);
    received.push(request);
    const answer = answers[received.length - 1] ?? answers.at(-1) ?? [500];
    return send(response, typeof answer === 'function' ? answer(request.url) : answer);
  };
  return {
    port: new URL(loopback.url).port,
    get received() {
      return received;
    },
    expect: (next) => {
      received = [];
      answers = next;
    },
    serve: (path, type, body) => void pages.set(path, [200, type, body]),
    close: loopback.close,
  };
}

function send(response: ServerResponse, [status, type, body, headers = {}]: Answer): void {
  response.writeHead(status, { ...OPEN, ...(type !== undefined && { 'content-type': type }), ...headers });
  response.end(body === undefined ? undefined : Buffer.from(body, 'latin1'));
}
