import type { APIPromise } from './api-promise';
import { APIConnectionTimeoutError, APIError, APIResponseValidationError } from './error';
import { SdkError } from '../internal/sdk-error';
import { connectionError } from '../internal/errors';
import type { EventHandler } from '../internal/event-handler';
import { readText, type APIResponseProps } from '../internal/answer';
import { readLine, writeLine } from '../internal/stream-lines';
import { safeJSON } from '../internal/utils/values';
import { EVENT_HANDLERS } from '../sdk-info';

/** One server-sent event (WHATWG HTML, section 9.2). */
export interface ServerSentEvent {
  event: string | null;
  data: string;
  id?: string;
  /** Milliseconds to wait before connecting again. */
  retry?: number;
}

/** A read of a body that takes at most so many milliseconds. */
async function readWithin<T>(read: Promise<T> | undefined, ms: number | undefined): Promise<T | undefined> {
  if (!read || ms === undefined) return read;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new APIConnectionTimeoutError()), ms);
  });
  try {
    return await Promise.race([read, late]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * The texts of a body up to each line end; what follows the last one comes as `rest`.
 *
 * @param idle longest wait for more of the body, milliseconds
 */
export async function* lines(
  response: Pick<Response, 'body'>,
  idle?: number,
): AsyncGenerator<{ readonly text: string; readonly rest?: true }> {
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  try {
    for (;;) {
      const { done, value } = (await readWithin(reader?.read(), idle)) ?? { done: true };
      rest += decoder.decode(value, { stream: !done });
      // A CR at the end may be the first half of a CR LF.
      const parts = rest.split(done ? /\r\n|\r|\n/ : /\r\n|\n|\r(?!$)/);
      rest = parts.pop() ?? '';
      for (const text of parts) yield { text };
      if (!done) continue;
      yield { text: rest, rest: true };
      return;
    }
  } finally {
    void reader?.cancel().catch(() => {});
  }
}

/**
 * The events of a response; an event that the end of the response cuts off is dropped.
 *
 * @param idle longest wait for more of the body, milliseconds
 */
export async function* serverSentEvents(response: Response, idle?: number): AsyncGenerator<ServerSentEvent> {
  let event: string | null = null;
  let data: string[] = [];
  let more: { id?: string; retry?: number } = {};
  for await (const { text, rest } of lines(response, idle)) {
    const [field, value = ''] = text.split(/: ?(.*)/s, 2);
    if (rest) return;
    if (field === 'data') data.push(value);
    else if (field === 'event') event = value;
    else if (field === 'id') more.id = value;
    else if (field === 'retry' && /^\d+$/.test(value)) more.retry = Number(value);
    else if (!text) {
      if (data.length) yield { event, data: data.join('\n'), ...more };
      event = null;
      data = [];
      more = {};
    }
  }
}

/** What the events of a stream hold. */
export interface EventFormat {
  /** `json` by default; `any`: JSON where it is some, else text. */
  readonly data?: 'json' | 'text' | 'any';
  /** Gives the whole event, not its data alone. */
  readonly whole?: boolean;
  /** Longest wait for the next event, milliseconds. */
  readonly idle?: number | undefined;
}

const valueOf = (
  event: ServerSentEvent,
  { data = 'json', whole }: EventFormat,
  response: Response,
): unknown => {
  const parsed = data === 'text' ? event.data : safeJSON(event.data);
  if (parsed === undefined && data === 'json') {
    throw new APIResponseValidationError(response, 'Event is not valid JSON', event.data);
  }
  const value = parsed === undefined ? event.data : parsed;
  if (!whole) return value;
  const { event: type, ...rest } = event;
  return { ...(type !== null && { event: type }), ...rest, data: value };
};

const handlerOf = ({ event, data }: ServerSentEvent): EventHandler | undefined =>
  EVENT_HANDLERS.find(
    ({ types, starts }) =>
      (!types || types.includes(event ?? '')) && (starts === undefined || data.startsWith(starts)),
  );

/** The error that an event is, or that its data holds. */
const errorIn = (
  { data }: ServerSentEvent,
  { handle, errorProperty }: EventHandler,
  { headers }: Response,
): APIError | undefined => {
  const body = handle === 'error' || errorProperty !== undefined ? safeJSON(data) : undefined;
  const inner = errorProperty && (body as Record<string, unknown> | null | undefined)?.[errorProperty];
  if (inner) return new APIError(undefined, inner as Object, undefined, headers);
  return handle === 'error' ? new APIError(undefined, body as Object, data, headers) : undefined;
};

type Results<Item> = Array<Promise<IteratorResult<Item>>>;

/** The values a server sends one after the other. Leaving the loop early ends the request. */
export class Stream<Item> implements AsyncIterable<Item> {
  /** Ends the request. */
  readonly controller: AbortController;
  private source: () => AsyncIterator<Item>;
  private used = false;

  constructor(source: () => AsyncIterator<Item>, controller: AbortController) {
    this.source = source;
    this.controller = controller;
  }

  /** The values of an event stream; `release` is called when it ends. Events without data or handler are skipped. */
  static fromSSEResponse<Item>(
    response: Response,
    controller: AbortController,
    release?: (() => void) | undefined,
    format: EventFormat = {},
  ): Stream<Item> {
    return Stream.from(
      async function* () {
        for await (const event of serverSentEvents(response, format.idle)) {
          const handler = handlerOf(event);
          if (handler?.handle === 'done') break;
          const error = handler && errorIn(event, handler, response);
          if (error) throw error;
          if (handler && event.data) yield valueOf(event, format, response) as Item;
        }
      },
      controller,
      release,
    );
  }

  /** A stream whose request ends with its values, whatever ends them. */
  static from<Item>(
    values: () => AsyncIterable<Item>,
    controller: AbortController,
    release?: (() => void) | undefined,
  ): Stream<Item> {
    return new Stream(async function* () {
      let finished = false;
      try {
        yield* values();
        finished = true;
      } catch (error) {
        if (!controller.signal.aborted) throw connectionError(error, undefined);
      } finally {
        if (!finished) controller.abort();
        release?.();
      }
    }, controller);
  }

  /** The values that {@link toReadableStream} of another stream has written. */
  static fromReadableStream<Item>(readable: ReadableStream, controller: AbortController): Stream<Item> {
    return Stream.from(async function* () {
      for await (const { text } of lines({ body: readable })) {
        const value = text ? readLine(text) : undefined;
        if (text && value === undefined) throw new SdkError(`Line is not valid JSON: ${text}`);
        if (text) yield value as Item;
      }
    }, controller);
  }

  /** Two streams with the values of this one, each read at its own speed; what the slower one has yet to read is kept. */
  tee(): [Stream<Item>, Stream<Item>] {
    const values = this[Symbol.asyncIterator]();
    const half = (own: Results<Item>, other: Results<Item>): Stream<Item> =>
      new Stream(
        () => ({
          next: () => {
            const known = own.shift();
            if (known) return known;
            const result = values.next();
            other.push(result);
            return result;
          },
        }),
        this.controller,
      );
    const [left, right]: [Results<Item>, Results<Item>] = [[], []];
    return [half(left, right), half(right, left)];
  }

  /** The values as lines of JSON, to hand them on to a browser, say. Cancelling it ends the request. */
  toReadableStream(): ReadableStream {
    const values = this[Symbol.asyncIterator]();
    const encoder = new TextEncoder();
    return new ReadableStream({
      pull: async (readable) => {
        const { value, done } = await values.next();
        if (done) readable.close();
        else readable.enqueue(encoder.encode(`${writeLine(value) ?? null}\n`));
      },
      cancel: () => this.controller.abort(),
    });
  }

  /**
   * @throws SdkError the second time, because the values are not kept; see {@link tee}.
   */
  [Symbol.asyncIterator](): AsyncIterator<Item> {
    if (this.used) throw new SdkError('A stream can be read only once; tee() splits it');
    this.used = true;
    return this.source();
  }
}

/** Makes a stream of the answer to a request; `idle` is how long it may wait for more. */
export function streamed<Item>(
  request: APIPromise<unknown>,
  unfit: RegExp,
  make: (props: APIResponseProps, idle: number | undefined) => Stream<Item>,
): APIPromise<Stream<Item>> {
  const client = request['client'];
  return request._thenUnwrap(async (_, props) => {
    const { response, options } = props;
    const type = response.headers.get('content-type') ?? '';
    if (unfit.test(type)) {
      throw new APIResponseValidationError(
        response,
        `Expected a stream, got ${type}`,
        await readText(client, props),
      );
    }
    return make(props, client._compat('headerTimeout') ? undefined : options.timeout ?? client.timeout);
  }) as APIPromise<unknown> as APIPromise<Stream<Item>>;
}

/** Turns a request made with `stream: true` into one that resolves with its values. */
export function streaming<Item>(
  request: APIPromise<unknown>,
  format: EventFormat = {},
): APIPromise<Stream<Item>> {
  return streamed(request, /^[^;]*[/+](?:json|html)\s*(?:;|$)/i, ({ response, controller, release }, idle) =>
    Stream.fromSSEResponse<Item>(response, controller, release, { idle, ...format }),
  );
}
