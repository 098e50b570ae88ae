/** Declarations of what the examples of the README use beside this package, as far as they use it. */
export const surroundings = `
declare module 'express' {
  type Request = { readonly body: Buffer; readonly headers: NodeJS.Dict<string | string[]> };
  type Response = { status(code: number): Response; end(): void };
  type Handler = (request: Request, response: Response) => void;
  const express: {
    (): { post(path: string, ...handlers: readonly Handler[]): void };
    raw(options: { readonly type: string }): Handler;
  };
  export default express;
}

declare module 'pino' {
  type Log = (...values: readonly unknown[]) => void;
  type Logger = { error: Log; warn: Log; info: Log; debug: Log; child(bindings: object): Logger };
  const pino: () => Logger;
  export default pino;
}

declare module 'undici' {
  export const ProxyAgent: new (url: string) => NonNullable<RequestInit['dispatcher']>;
}

declare module 'my-fetch' {
  const fetch: typeof globalThis.fetch;
  export default fetch;
}

/** The request that a webhook comes with. */
declare const request: Request;

// Bun and Deno declare what their fetch takes beyond the standard on the function.
declare function fetch(
  input: string | URL | Request,
  init?: RequestInit & { proxy?: string },
): Promise<Response>;
declare function fetch(
  input: string | URL | Request,
  init?: RequestInit & { client: Deno.HttpClient },
): Promise<Response>;

declare namespace Deno {
  type HttpClient = { readonly close: () => void };
  function createHttpClient(options: { readonly proxy: { readonly url: string } }): HttpClient;
}
`;
