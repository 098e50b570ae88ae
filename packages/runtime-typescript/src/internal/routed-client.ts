import { SdkClient } from '../client-base';
import { APIConnectionError } from '../core/error';
import type { BaseClientOptions } from './client-options';
import { canReadRedirects } from './detect-platform';
import type { APIResponseProps } from './answer';
import type { FinalRequestOptions } from './request-options';
import { givenURL, NAMES_HOST, operationURL, serverURL, type ServerOptions } from './servers';
import type { PromiseOrValue } from './types';
import { isStream } from './utils/values';

/** What the innermost cause of an error says. */
const causeOf = (error: unknown): string => {
  const { cause, message = '' } = error as { cause?: unknown; message?: string };
  return cause ? causeOf(cause) || message : message;
};

/**
 * A client whose requests go to the servers that the API's description names, unless the caller gives a base URL, and
 * whose connection errors say where a request went and what happened.
 */
export abstract class RoutedClient<
  Options extends BaseClientOptions = BaseClientOptions,
> extends SdkClient<Options> {
  /** The address that the options choose; undefined if the caller gave a base URL. */
  private declare _server: string | undefined;

  constructor(options: Options) {
    const given = givenURL(options);
    const server = given ? undefined : serverURL(options);
    super({ ...options, baseURL: given ?? server });
    this._server = server;
  }

  /** A new client with the options of this one and the given changes. */
  override withOptions(options: Partial<Options>): this {
    const { baseURL, environment }: ServerOptions = options;
    // The address is worked out again, as what it depends on may have changed.
    const isChosen = this.baseURL === this._server || environment;
    return super.withOptions({
      ...(isChosen && { baseURL: undefined }),
      ...(baseURL && { environment: undefined }),
      ...options,
    } as Partial<Options>);
  }

  /**
   * The address of a request: the base URL and the path, with the path's own query, the client's default query
   * and the request's query; later ones win.
   */
  override buildURL(
    path: string,
    query: Record<string, unknown> | null | undefined,
    _defaultBaseURL?: string | undefined,
  ): string {
    return super.buildURL(path, query);
  }

  override async buildRequest(
    options: FinalRequestOptions,
    context: { retryCount?: number } = {},
  ): ReturnType<SdkClient['buildRequest']> {
    const request = await super.buildRequest.call(this._at(options), options, context);
    const { req } = request;
    // Few browsers send streams, and those only over HTTP/2. What can be read once only is kept for a second attempt.
    if (isStream(req.body) && !canReadRedirects()) {
      req.body = options.body = await new Response(req.body).blob();
    }
    return request;
  }

  override async _makeRequest(
    input: PromiseOrValue<FinalRequestOptions>,
    remainingRetries: number | null,
  ): Promise<APIResponseProps> {
    const options = await input;
    try {
      return await super._makeRequest(options, remainingRetries);
    } catch (error) {
      if (error instanceof APIConnectionError) error.message = this._describe(error, options);
      throw error;
    }
  }

  /**
   * This client, or one that is the same but for the base URL where the request has a server of its own. A base URL of
   * the caller takes the place of every server, unless it only says what the API's description leaves open.
   */
  private _at({ defaultBaseURL }: FinalRequestOptions): this {
    if (!defaultBaseURL || (NAMES_HOST && this.baseURL !== this._server)) return this;
    const baseURL = operationURL(defaultBaseURL, this.baseURL, this._options);
    return Object.create(this, { baseURL: { value: baseURL } }) as this;
  }

  /** `Connection error: GET https://api.example.com/beds (connect ECONNREFUSED …)`; a query may hold credentials. */
  private _describe(error: APIConnectionError, options: FinalRequestOptions): string {
    const { origin, pathname } = new URL(this._at(options).buildURL(options.path, undefined));
    const text = `${error.message.replace(/\.$/, '')}: ${options.method.toUpperCase()} ${origin}${pathname}`;
    const cause = error.cause ? ` (${causeOf(error.cause)})` : '';
    return this._secrets().reduce((shown, secret) => shown.replaceAll(secret, '***'), text + cause);
  }
}
