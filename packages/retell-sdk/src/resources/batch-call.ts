// File generated from our OpenAPI spec by Specsmith. See CONTRIBUTING.md for details.

import type { APIPromise } from '../core/api-promise';
import { APIResource } from '../core/resource';
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
  export interface Task {
    /**
     * Whom to call, as a number in E.164 form. Numbers bought from Retell reach only
     * the United States.
     */
    to_number: string;

    /**
     * Agent settings for this call only. The agent itself does not change.
     */
    agent_override?: AgentOverrideRequest;

    /**
     * SIP headers to add to the call.
     */
    custom_sip_headers?: { [key: string]: string };

    /**
     * Whether to accept a `from_number` that is not in E.164 form, such as an internal
     * extension. Has an effect only with custom telephony; false when left out.
     */
    ignore_e164_validation?: boolean;

    /**
     * Anything you want to keep with the call, for example a customer number. Retell
     * stores it, returns it with the call and makes no other use of it.
     */
    metadata?: unknown;

    /**
     * Agent to use for this call in place of the one bound to the number. The binding
     * itself does not change.
     */
    override_agent_id?: string;

    /**
     * Agent version to use for this call only. The binding of the number does not
     * change.
     */
    override_agent_version?: number | string;

    /**
     * Dynamic variables for this call, all of them strings. They are filled into the
     * prompts and tool descriptions of the response engine.
     */
    retell_llm_dynamic_variables?: { [key: string]: string };
  }

  export namespace Task {
    export { type AgentOverrideRequest as AgentOverride };
  }

  export { type CallTimeWindow };
}

export declare namespace BatchCall {
  export { type BatchCallResponse, type BatchCallCreateBatchCallParams };
}
