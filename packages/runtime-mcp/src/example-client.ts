import type { SdkCall, SdkClientOptions } from './api/types.ts';

class ExampleError extends Error {
  readonly status: number;
  readonly requestID: string | null;

  constructor(response: Response, text: string) {
    super(`${response.status} ${text}`);
    this.name = response.status === 404 ? 'NotFoundError' : 'APIError';
    this.status = response.status;
    this.requestID = response.headers.get('x-request-id');
  }
}

/** What a real SDK does: JSON, text, or the response itself. */
async function readExample(response: Response): Promise<{ data: unknown; response: Response }> {
  const type = response.headers.get('content-type') ?? '';
  if (response.status === 204) return { data: undefined, response };
  if (/json/.test(type)) return { data: await response.json(), response };
  return { data: /^text/.test(type) ? await response.text() : response, response };
}

/** A list without further pages. */
function listed(call: SdkCall): SdkCall {
  const list = {
    ...call,
    async *pages(): AsyncGenerator<unknown> {
      yield (await call.withResponse()).data;
    },
    async *[Symbol.asyncIterator](): AsyncGenerator<unknown> {
      // The pages of this API are lists.
      for await (const page of this.pages()) yield* page as readonly unknown[];
    },
  };
  return list;
}

type Options = { readonly method?: string; readonly path?: string; readonly signal?: AbortSignal };

/** Stands in for an SDK where the runtime is tested alone; generated servers import the real one. */
export class ExampleClient {
  readonly baseURL: string = process.env['EXAMPLE_BASE_URL'] ?? 'http://127.0.0.1:9';
  readonly apiKey: string;
  readonly #options: SdkClientOptions;

  constructor(options: SdkClientOptions) {
    this.apiKey = options.apiKey;
    this.#options = options;
  }

  /** A real SDK lets a request option replace verb and path too; the sandbox must not reach that. */
  request(method: string, path: string, body: unknown, options: Options = {}): SdkCall {
    const send = async (): Promise<Response> => {
      const response = await this.#options.fetch(this.baseURL + (options.path ?? path), {
        method: options.method ?? method,
        headers: {
          ...this.#options.defaultHeaders,
          authorization: `Bearer ${this.apiKey}`,
          ...(body !== undefined && { 'content-type': 'application/json' }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
        ...(options.signal && { signal: options.signal }),
      });
      if (!response.ok) throw new ExampleError(response, await response.text());
      return response;
    };
    return { withResponse: async () => readExample(await send()) };
  }

  readonly pet = {
    create: (body: object, options?: Options): SdkCall => this.request('POST', '/pets', body, options),
    retrieve: (id: string, options?: Options): SdkCall =>
      this.request('GET', `/pets/${encodeURIComponent(id)}`, undefined, options),
    list: (query: Record<string, string> = {}, options?: Options): SdkCall =>
      listed(this.request('GET', `/pets?${new URLSearchParams(query)}`, undefined, options)),
    update: (id: string, body: object, options?: Options): SdkCall =>
      this.request('PATCH', `/pets/${encodeURIComponent(id)}`, body, options),
    delete: (id: string, options?: Options): SdkCall =>
      this.request('DELETE', `/pets/${encodeURIComponent(id)}`, undefined, options),
    search: (body: object, options?: Options): SdkCall => this.request('POST', '/pets/search', body, options),
  };

  readonly store = {
    order: {
      place: (body: object, options?: Options): SdkCall => this.request('POST', '/orders', body, options),
    },
  };
}
