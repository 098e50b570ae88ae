/** Verbs the client sends. */
export type HTTPMethod = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** A value now or later. */
export type PromiseOrValue<T> = T | Promise<T>;

/** The function that sends a request: the global `fetch` or one with its signature. */
export type Fetch = (input: string | URL | Request, init?: RequestInit) => Promise<Response>;

/** The arguments of all overloads of a function: platforms add their own to `fetch`. */
type Overloads<T> =
  T extends (
    {
      (...args: infer A): unknown;
      (...args: infer B): unknown;
      (...args: infer C): unknown;
      (...args: infer D): unknown;
    }
  ) ?
    A | B | C | D
  : T extends (...args: infer A) => unknown ? A
  : never;

/** `RequestInit` of the current platform, with its extensions, without what the client sets itself. */
export type MergedRequestInit = (RequestInit | NonNullable<Overloads<typeof fetch>[1]>) &
  Partial<Record<'body' | 'headers' | 'method' | 'signal', never>>;

/** What is handed to `fetch`. */
export type FinalizedRequestInit = RequestInit & { headers: Headers };
