import type { HeadersLike } from './headers';
import type { RetryClass, RetryPolicy } from './retry';
import type { HTTPMethod, MergedRequestInit } from './types';

/** Options of a single request. */
export type RequestOptions = {
  /** The HTTP verb. */
  method?: HTTPMethod;

  /** Path below the base URL, or an absolute URL. Another origin than the API's gets no credentials. */
  path?: string;

  /** Query parameters; they win over the client's `defaultQuery`. */
  query?: object | undefined | null;

  /** A plain value (sent as JSON), or a body `fetch` knows: text, bytes, Blob, FormData, stream, … */
  body?: unknown;

  /** Headers of this request; `null` removes a default header. */
  headers?: HeadersLike;

  /**
   * How often the request is sent again after a temporary failure.
   *
   * @default 2
   */
  maxRetries?: number;

  /** Resolve with the response before its body is read. */
  stream?: boolean | undefined;

  /**
   * How long one attempt may take until its body has arrived. Of streams and binary bodies: the
   * longest wait for the headers, and for each piece. Raw responses: until the headers.
   *
   * @unit milliseconds
   */
  timeout?: number;

  /** Options for `fetch`; they win over those of the client. */
  fetchOptions?: MergedRequestInit;

  /** Cancels the request, also while it waits for the next attempt. */
  signal?: AbortSignal | undefined | null;

  /**
   * How long the call may take with all its attempts and the waits between them; the client's `totalTimeout` if not
   * given.
   *
   * @unit milliseconds
   */
  totalTimeout?: number | undefined;

  /** Makes a repeated request harmless. Has no effect, but for a warning, where the API has no header for it. */
  idempotencyKey?: string;

  /** Base URL of this request if the client's is the default one. */
  defaultBaseURL?: string | undefined;

  /** @internal Media types that the method asks for, if not for JSON; the header of the caller wins. */
  accept?: string | undefined;

  /** @internal Timeout of this request if neither it nor the client has one. */
  defaultTimeout?: number | undefined;

  /** Which failures are repeated; the client's `retryPolicy` if not given. */
  retryPolicy?: RetryPolicy | undefined;

  /** Whether this operation may be sent twice; by default known from the verb. */
  retryClass?: RetryClass | undefined;

  /** @internal Resolve with the response itself. */
  __binaryResponse?: boolean | undefined;
};

/** Options of a request that is about to be sent. */
export type FinalRequestOptions = Omit<RequestOptions, 'method'> & {
  method: HTTPMethod | 'head' | 'options' | Uppercase<string>;
  path: string;
};
