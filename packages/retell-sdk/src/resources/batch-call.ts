// File generated from our OpenAPI spec by Specsmith. See CONTRIBUTING.md for details.

import type { APIPromise } from '../core/api-promise';
import { APIResource } from '../core/resource';
import type { CallCreateParamsBase, CallParamsBase } from '../internal/families';
import type { RequestOptions } from '../internal/request-options';
import type { AgentOverrideRequest, CallTimeWindow } from './schemas';

/**
 * The methods of `client.batchCall`.
 */
export class BatchCall extends APIResource {
  /**
   * Places many outbound phone calls from one number, at once or at a scheduled
   * time. Each task names a callee and may carry its own agent and variables.
   *
   * @see POST /create-batch-call
   *
   * @example
   * ```ts
   * const batchCallResponse =
   *   await client.batchCall.createBatchCall({
   *     from_number: '+14157774444',
   *     tasks: [{ to_number: '+12137774445' }],
   *   });
   * ```
   */
  createBatchCall(
    body: BatchCallCreateBatchCallParams,
    options?: RequestOptions,
  ): APIPromise<BatchCallResponse> {
    return this._client.post('/create-batch-call', { body, defaultTimeout: 300_000, ...options });
  }
}

/**
 * A batch call as accepted.
 */
export interface BatchCallResponse {
  /**
   * Identifier of the batch. Its calls can be found with it in
   * `POST /v3/list-calls`.
   */
  batch_call_id: string;

  /**
   * Number the calls are placed from, in E.164 form.
   */
  from_number: string;

  /**
   * Name of the batch, for your own reference.
   */
  name: string;

  /**
   * Unix time at which the calls are due to begin.
   */
  scheduled_timestamp: number;

  /**
   * Number of calls in the batch.
   */
  total_task_count: number;

  /**
   * Times of day at which calls of this batch may be placed, brought into canonical
   * form. Missing unless the batch was given some.
   */
  call_time_window?: CallTimeWindow;
}

export declare namespace BatchCallResponse {
  export { type CallTimeWindow };
}

export interface BatchCallCreateBatchCallParams {
  /**
   * Number to call from, in E.164 form. It has to be bought from or imported to
   * Retell.
   */
  from_number: string;

  /**
   * The calls to place, each with its callee and, if need be, its own agent and
   * variables.
   */
  tasks: Array<BatchCallCreateBatchCallParams.Task>;

  /**
   * Times of day at which the calls may be placed. Any time when left out.
   */
  call_time_window?: CallTimeWindow;

  /**
   * Name of the batch, for your own reference.
   */
  name?: string;

  /**
   * Number of concurrent calls kept free for everything outside this batch, such as
   * incoming calls.
   */
  reserved_concurrency?: number;

  /**
   * When to place the calls, in milliseconds since the Unix epoch. At once when left
   * out.
   */
  trigger_timestamp?: number;
}

export declare namespace BatchCallCreateBatchCallParams {
  /**
   * One outbound call of a batch.
   */
  export interface Task extends CallParamsBase, CallCreateParamsBase {}

  export namespace Task {
    export { type AgentOverrideRequest as AgentOverride };
  }

  export { type CallTimeWindow };
}

export declare namespace BatchCall {
  export { type BatchCallResponse, type BatchCallCreateBatchCallParams };
}
