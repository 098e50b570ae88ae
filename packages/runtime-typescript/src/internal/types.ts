/** Verbs the client sends. */
export type HTTPMethod = 'get' | 'post' | 'put' | 'patch' | 'delete' | 'head' | 'options';

/** A value now or later. */
export type PromiseOrValue<T> = T | Promise<T>;

/** The function that sends a request: the global `fetch` or one with its signature. */
export type Fetch = (input: string | URL | Request, init?: RequestInit) => Promise<Response>;

/** `RequestInit` of the current platform, with its extensions, without what the client sets itself. */
export type MergedRequestInit = RequestInit &
  Partial<Record<'body' | 'headers' | 'method' | 'signal', never>>;

/** What is handed to `fetch`. */
export type FinalizedRequestInit = RequestInit & { headers: Headers };
