// File generated from our OpenAPI spec by Specsmith. See CONTRIBUTING.md for details.

import type { APIPromise } from '../core/api-promise';
import { APIResource } from '../core/resource';
import { Stream, streaming } from '../core/streaming';
import type { RequestOptions } from '../internal/request-options';

/**
 * The methods of `client.advice`.
 */
export class Advice extends APIResource {
  /**
   * Answers a question about growing, all at once or word by word.
   *
   * @see POST /advice
   *
   * @example
   * ```ts
   * const response = await client.advice.ask({
   *   question: 'When do I sow beans?',
   * });
   * ```
   */
  ask(body: AdviceAskParamsNonStreaming, options?: RequestOptions): APIPromise<AdviceAskResponse>;
  ask(body: AdviceAskParamsStreaming, options?: RequestOptions): APIPromise<Stream<Word>>;
  ask(body: AdviceAskParamsBase, options?: RequestOptions): APIPromise<Stream<Word> | AdviceAskResponse>;
  ask(
    body: AdviceAskParams,
    options?: RequestOptions,
  ): APIPromise<AdviceAskResponse> | APIPromise<Stream<Word>> {
    const response = this._client.post('/advice', { body, ...options, stream: body.stream ?? false });
    return (body.stream ? streaming(response) : response) as
      | APIPromise<AdviceAskResponse>
      | APIPromise<Stream<Word>>;
  }
}

/**
 * The next word of an answer.
 */
export interface Word {
  text: string;
}

export interface AdviceAskResponse {
  answer: string;
}

export type AdviceAskParams = AdviceAskParamsNonStreaming | AdviceAskParamsStreaming;

export interface AdviceAskParamsBase {
  question: string;

  /**
   * Whether the answer comes word by word.
   */
  stream?: boolean;
}

export declare namespace AdviceAskParams {
  export { type AdviceAskParamsNonStreaming, type AdviceAskParamsStreaming };
}

export interface AdviceAskParamsNonStreaming extends AdviceAskParamsBase {
  /**
   * Whether the answer comes word by word.
   */
  stream?: false;
}

export interface AdviceAskParamsStreaming extends AdviceAskParamsBase {
  /**
   * Whether the answer comes word by word.
   */
  stream: true;
}

export declare namespace Advice {
  export {
    type Word,
    type AdviceAskResponse,
    type AdviceAskParams,
    type AdviceAskParamsNonStreaming,
    type AdviceAskParamsStreaming,
  };
}
