import type { ClientCore } from '../internal/client-core';
import { guarded, type APIResponseProps } from '../internal/answer';
import { defaultParseResponse } from '../internal/parse';
import type { PromiseOrValue } from '../internal/types';

type Parse<T> = (client: ClientCore, props: APIResponseProps) => PromiseOrValue<T>;

/** The result of a call. The request is sent at once; the response is read when the result is asked for. */
export class APIPromise<T> extends Promise<T> {
  private declare client: ClientCore;
  private declare request: Promise<APIResponseProps>;
  private declare read: Parse<T>;
  private declare result: Promise<T> | undefined;
  private declare raw: Promise<Response> | undefined;

  constructor(client: ClientCore, request: Promise<APIResponseProps>, read: Parse<T> = defaultParseResponse) {
    // Settling the inherited promise is harmless: then, which catch calls, and finally never look at it.
    super((resolve) => resolve(null as T));
    this.client = client;
    this.request = request;
    this.read = read;
  }

  /** @internal The same call with a changed result. */
  _thenUnwrap<U>(transform: (data: T, props: APIResponseProps) => U): APIPromise<U> {
    return new APIPromise(this.client, this.request, async (client, props) =>
      transform(await this.read(client, props), props),
    );
  }

  /** The response itself, with its body unread. Statuses other than 2xx still throw. */
  asResponse(): Promise<Response> {
    return (this.raw ??= this.request.then((props) => (props.release ? guarded(props) : props.response)));
  }

  /** The result together with the response it came from. */
  async withResponse(): Promise<{ data: T; response: Response }> {
    const [data, { response }] = await Promise.all([this.parse(), this.request]);
    return { data, response };
  }

  private parse(): Promise<T> {
    return (this.result ??= this.request.then((props) => this.read(this.client, props)));
  }

  override then<R1 = T, R2 = never>(
    onfulfilled?: ((value: T) => R1 | PromiseLike<R1>) | undefined | null,
    onrejected?: ((reason: any) => R2 | PromiseLike<R2>) | undefined | null,
  ): Promise<R1 | R2> {
    return this.parse().then(onfulfilled, onrejected);
  }

  override finally(onfinally?: (() => void) | undefined | null): Promise<T> {
    return this.parse().finally(onfinally);
  }
}
