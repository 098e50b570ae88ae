import { APIPromise } from './api-promise';

/**
 * The result of a call whose document says more about its answers than their value: their headers, or which value
 * comes with which status.
 */
export class DetailedPromise<T, Headers extends object, Answer> extends APIPromise<T> {
  constructor(request: APIPromise<T>) {
    super(request['client'], request['request'], request['read']);
  }

  /** The result together with the response it came from and the headers that are declared for it. */
  override async withResponse(): Promise<{ data: T; response: Response; headers: Headers }> {
    const { data, response } = await super.withResponse();
    return { data, response, headers: Object.fromEntries(response.headers) as unknown as Headers };
  }

  /** The result together with the status that it came with. */
  async byStatus(): Promise<Answer> {
    const { data, response } = await super.withResponse();
    return { status: response.status, data } as Answer;
  }
}
