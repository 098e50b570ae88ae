// File generated from our OpenAPI spec by Specsmith. See CONTRIBUTING.md for details.

import type { SlimRetell } from '../slim';
import type { APIPromise } from '../core/api-promise';
import { listing, type ListPromise } from '../core/list-promise';
import { APIResource } from '../core/resource';
import type { WaitOptions } from '../core/waiting';
import type {
  CallCreateParamsBase,
  CallParamsBase,
  CallResponseBase,
  CallResponseCore,
  FilterBase,
  FilterCore,
  ListResponseBase,
} from '../internal/families';
import { byPaginationKeyInBody } from '../internal/lists';
import type { RequestOptions } from '../internal/request-options';
import { path } from '../internal/utils/path';
import type {
  AgentFilter,
  AgentOverrideRequest,
  BooleanFilter,
  CallAnalysis,
  CallCost,
  CustomFieldFilterBooleanFilter,
  CustomFieldFilterEnumFilter,
  CustomFieldFilterNumberFilter,
  CustomFieldFilterPresentFilter,
  CustomFieldFilterRangeFilter,
  CustomFieldFilterStringFilter,
  DisconnectionReason,
  DtmfUtterance,
  InjectedUtterance,
  Latency,
  LlmTokenUsage,
  NodeTransitionUtterance,
  NumberFilter,
  RangeFilter,
  SMSUtterance,
  StringFilter,
  TelephonyIdentifier,
  ToolCallInvocationUtterance,
  ToolCallResultUtterance,
  UserSentiment,
  Utterance,
} from './schemas';

/**
 * The methods of `client.call`.
 */
export class Call extends APIResource {
  /**
   * Dials a phone number and lets an agent speak to whoever answers. Retrieve the
   * call later to see how it went.
   *
   * @see POST /v2/create-phone-call
   *
   * @example
   * ```ts
   * const phoneCallResponse = await client.call.createPhoneCall(
   *   {
   *     from_number: '+14157774444',
   *     to_number: '+12137774445',
   *   },
   * );
   * ```
   */
  createPhoneCall(body: CallCreatePhoneCallParams, options?: RequestOptions): APIPromise<PhoneCallResponse> {
    return this._client.post('/v2/create-phone-call', { body, defaultTimeout: 120_000, ...options });
  }

  /**
   * Announces a call that your own telephony carries and returns the call identifier
   * to route it to Retell with.
   *
   * @see POST /v2/register-phone-call
   *
   * @example
   * ```ts
   * const phoneCallResponse =
   *   await client.call.registerPhoneCall({
   *     agent_id: 'oBeDLoLOeuAbiuaMFXRtDOLriTJ5tSxD',
   *   });
   * ```
   */
  registerPhoneCall(
    body: CallRegisterPhoneCallParams,
    options?: RequestOptions,
  ): APIPromise<PhoneCallResponse> {
    return this._client.post('/v2/register-phone-call', { body, ...options });
  }

  /**
   * Prepares a call in the browser. Hand the returned `access_token` to your
   * frontend, which joins the call with it.
   *
   * @see POST /v2/create-web-call
   *
   * @example
   * ```ts
   * const webCallResponse = await client.call.createWebCall({
   *   agent_id: 'oBeDLoLOeuAbiuaMFXRtDOLriTJ5tSxD',
   * });
   * ```
   */
  createWebCall(body: CallCreateWebCallParams, options?: RequestOptions): APIPromise<WebCallResponse> {
    return this._client.post('/v2/create-web-call', { body, ...options });
  }

  /**
   * Returns one call with everything known about it so far. Transcript, recording,
   * latency and cost are filled in after the call ends.
   *
   * @see GET /v2/get-call/{call_id}
   *
   * @example
   * ```ts
   * const callResponse = await client.call.retrieve(
   *   '119c3f8e47135a29e65947eeb34cf12d',
   * );
   * ```
   */
  retrieve(callID: string, options?: RequestOptions): APIPromise<CallResponse> {
    return this._client.get(path`/v2/get-call/${callID}`, options);
  }

  /**
   * Returns calls that match a filter, page by page and without their transcripts.
   * Retrieve a call by its identifier to read the transcript.
   *
   * @see POST /v3/list-calls
   *
   * @example
   * ```ts
   * const calls = await client.call.list();
   * ```
   */
  list(
    body: CallListParams | null | undefined = {},
    options?: RequestOptions,
  ): ListPromise<
    CallListResponse,
    CallListResponse.V3WebCallResponse | CallListResponse.V3PhoneCallResponse
  > {
    return listing(
      this._client.post('/v3/list-calls', { body, defaultTimeout: 300_000, retryClass: 'safe', ...options }),
      byPaginationKeyInBody,
    );
  }

  /**
   * Changes what is kept with a call: its metadata, its custom attributes and how
   * much of it is stored.
   *
   * @see PATCH /v2/update-call/{call_id}
   *
   * @example
   * ```ts
   * const callResponse = await client.call.update(
   *   'call_a4441234567890777c4a4a123e6',
   *   {
   *     data_storage_setting: 'everything_except_pii',
   *     metadata: {
   *       customer_id: 'cust_123',
   *       notes: 'Follow-up required',
   *     },
   *   },
   * );
   * ```
   */
  update(callID: string, body: CallUpdateParams, options?: RequestOptions): APIPromise<CallResponse> {
    return this._client.patch(path`/v2/update-call/${callID}`, { body, ...options });
  }

  /**
   * Hangs up a call that is still running.
   *
   * @see POST /v2/stop-call/{call_id}
   *
   * @example
   * ```ts
   * await client.call.stop('call_a4441234567890777c4a4a123e6');
   * ```
   */
  stop(callID: string, options?: RequestOptions): APIPromise<void> {
    return this._client.post(path`/v2/stop-call/${callID}`, { accept: '*/*', ...options });
  }

  /**
   * Removes a call along with its transcript, recording and other data.
   *
   * @see DELETE /v2/delete-call/{call_id}
   *
   * @example
   * ```ts
   * await client.call.delete(
   *   '119c3f8e47135a29e65947eeb34cf12d',
   * );
   * ```
   */
  delete(callID: string, options?: RequestOptions): APIPromise<void> {
    return this._client.delete(path`/v2/delete-call/${callID}`, { accept: '*/*', ...options });
  }

  /**
   * Calls `retrieve` again and again, at growing distances, until `call_status` is
   * `ended`.
   *
   * @throws WaitError if it becomes `error` or `not_connected`.
   * @throws WaitTimeoutError after 60 minutes, or the `timeout` of the options.
   *
   * @example
   * ```ts
   * const latest = await client.call.waitUntilEnded('119c3f8e47135a29e65947eeb34cf12d');
   * ```
   */
  waitUntilEnded(callID: string, options?: WaitOptions<CallResponse>): Promise<CallResponse> {
    return (this._client as SlimRetell)._waitFor(
      (request) => this.retrieve(callID, request),
      {
        path: 'call_status',
        state: (latest) => latest.call_status,
        done: ['ended'],
        failed: ['error', 'not_connected'],
        interval: 2_000,
        timeout: 3_600_000,
      },
      options,
    );
  }
}

/**
 * A call. `call_type` tells web calls and phone calls apart.
 */
export type CallResponse = WebCallResponse | PhoneCallResponse;

/**
 * A call over the telephone network.
 */
export interface PhoneCallResponse extends CallResponseBase, CallResponseCore {
  /**
   * Kind of call; always `phone_call`.
   */
  call_type: 'phone_call';

  /**
   * Whether the call came in (`inbound`) or went out (`outbound`).
   */
  direction: 'inbound' | 'outbound';

  /**
   * Number of the caller: the user's on inbound calls, yours on outbound ones.
   */
  from_number: string;

  /**
   * Number that is called: yours on inbound calls, the user's on outbound ones.
   */
  to_number: string;

  /**
   * How the telephony provider refers to the call, where known. For tracing only.
   */
  telephony_identifier?: TelephonyIdentifier;
}

export declare namespace PhoneCallResponse {
  export {
    type CallAnalysis,
    type CallCost,
    type Latency,
    type LlmTokenUsage,
    type Utterance,
    type ToolCallInvocationUtterance,
    type ToolCallResultUtterance,
    type NodeTransitionUtterance,
    type DtmfUtterance,
    type SMSUtterance,
    type InjectedUtterance,
    type TelephonyIdentifier,
    type Utterance as TranscriptObject,
  };
}

/**
 * A call in the browser.
 */
export interface WebCallResponse extends CallResponseBase, CallResponseCore {
  /**
   * Token your frontend joins the call with.
   */
  access_token: string;

  /**
   * Kind of call; always `web_call`.
   */
  call_type: 'web_call';
}

export declare namespace WebCallResponse {
  export {
    type CallAnalysis,
    type CallCost,
    type Latency,
    type LlmTokenUsage,
    type Utterance,
    type ToolCallInvocationUtterance,
    type ToolCallResultUtterance,
    type NodeTransitionUtterance,
    type DtmfUtterance,
    type SMSUtterance,
    type InjectedUtterance,
    type Utterance as TranscriptObject,
  };
}

export interface CallListResponse extends ListResponseBase {
  /**
   * Calls on this page of results.
   */
  items?: Array<CallListResponse.V3WebCallResponse | CallListResponse.V3PhoneCallResponse>;

  /**
   * Number of all calls that meet the filter. Set only if `include_total` was true.
   */
  total?: number;
}

export declare namespace CallListResponse {
  /**
   * A call in the browser as it appears in lists.
   */
  export interface V3WebCallResponse extends CallResponseBase {
    /**
     * Token your frontend joins the call with.
     */
    access_token: string;

    /**
     * Kind of call; always `web_call`.
     */
    call_type: 'web_call';
  }

  export namespace V3WebCallResponse {
    export { type CallAnalysis, type CallCost, type Latency, type LlmTokenUsage };
  }

  /**
   * A call over the telephone network as it appears in lists.
   */
  export interface V3PhoneCallResponse extends CallResponseBase {
    /**
     * Kind of call; always `phone_call`.
     */
    call_type: 'phone_call';

    /**
     * Whether the call came in (`inbound`) or went out (`outbound`).
     */
    direction: 'inbound' | 'outbound';

    /**
     * Number of the caller: the user's on inbound calls, yours on outbound ones.
     */
    from_number: string;

    /**
     * Number that is called: yours on inbound calls, the user's on outbound ones.
     */
    to_number: string;

    /**
     * How the telephony provider refers to the call, where known. For tracing only.
     */
    telephony_identifier?: TelephonyIdentifier;
  }

  export namespace V3PhoneCallResponse {
    export { type CallAnalysis, type CallCost, type Latency, type LlmTokenUsage, type TelephonyIdentifier };
  }
}

export interface CallCreatePhoneCallParams extends CallParamsBase, CallCreateParamsBase {
  /**
   * Number to call from, in E.164 form. It has to be bought from or imported to
   * Retell.
   */
  from_number: string;
}

export declare namespace CallCreatePhoneCallParams {
  export { type AgentOverrideRequest as AgentOverride };
}

export interface CallRegisterPhoneCallParams extends CallParamsBase {
  /**
   * Identifier of the agent that handles the call.
   */
  agent_id: string;

  /**
   * Version of that agent, by number or by name.
   */
  agent_version?: number | string;

  /**
   * Whether the call comes in (`inbound`) or goes out (`outbound`). Kept for tracing
   * only.
   */
  direction?: 'inbound' | 'outbound';

  /**
   * Number that calls, in E.164 form. Kept for tracing only.
   */
  from_number?: string;

  /**
   * Number that is called, in E.164 form. Kept for tracing only.
   */
  to_number?: string;
}

export declare namespace CallRegisterPhoneCallParams {
  export { type AgentOverrideRequest as AgentOverride };
}

export interface CallCreateWebCallParams extends CallParamsBase {
  /**
   * Identifier of the agent that handles the call.
   */
  agent_id: string;

  /**
   * Version of that agent, by number or by name.
   */
  agent_version?: number | string;

  /**
   * Node of the agent's conversation flow to begin in. Ignored for agents with a
   * Retell LLM; null means the usual beginning.
   */
  current_node_id?: string | null;

  /**
   * State of the agent's Retell LLM to begin in. Ignored for agents with a
   * conversation flow; null means the usual beginning.
   */
  current_state?: string | null;
}

export declare namespace CallCreateWebCallParams {
  export { type AgentOverrideRequest as AgentOverride };
}

export interface CallListParams {
  /**
   * Conditions that a call has to meet to be listed. Every call is listed when this
   * is left out.
   */
  filter_criteria?: CallListParams.FilterCriteria;

  /**
   * Set it to true to get `total`, the number of all calls that meet the filter on
   * any page. Counting costs a query of its own on each request, so the default is
   * false.
   */
  include_total?: boolean;

  /**
   * Most calls to return in one page, up to 1000. 50 when left out.
   */
  limit?: number;

  /**
   * Cursor from the response before. Treat it as opaque; not allowed together with
   * `skip`.
   */
  pagination_key?: string;

  /**
   * How many matching calls to pass over before the first one returned. 0 when left
   * out; not allowed together with `pagination_key`.
   */
  skip?: number;

  /**
   * Direction in which calls are sorted by `start_timestamp`: `ascending` puts the
   * oldest first, `descending` the newest. `descending` when left out.
   */
  sort_order?: 'ascending' | 'descending';
}

export declare namespace CallListParams {
  /**
   * Conditions that a call has to meet to be listed. Every call is listed when this
   * is left out.
   */
  export interface FilterCriteria {
    /**
     * Agents to select; a call qualifies if any one of them took part.
     */
    agent?: Array<AgentFilter>;

    /**
     * Condition on the batch the call belongs to.
     */
    batch_call_id?: StringFilter;

    /**
     * Condition on the identifier of the call.
     */
    call_id?: StringFilter;

    /**
     * States the call may be in: `not_connected`, `ongoing`, `ended` or `error`.
     */
    call_status?: FilterCriteria.CallStatus;

    /**
     * `true` selects calls the analysis rated a success, `false` those it did not.
     */
    call_successful?: BooleanFilter;

    /**
     * Kinds of call: `web_call` in the browser, `phone_call` over the telephone.
     */
    call_type?: FilterCriteria.CallType;

    /**
     * What the call has to have cost in total.
     */
    combined_cost?: NumberFilter | RangeFilter;

    /**
     * Conditions on values that the analysis extracted.
     */
    custom_analysis_data?: Array<
      | CustomFieldFilterStringFilter
      | CustomFieldFilterNumberFilter
      | CustomFieldFilterBooleanFilter
      | CustomFieldFilterRangeFilter
      | CustomFieldFilterEnumFilter
      | CustomFieldFilterPresentFilter
    >;

    /**
     * Conditions on the custom attributes of the call.
     */
    custom_attributes?: Array<
      | CustomFieldFilterStringFilter
      | CustomFieldFilterNumberFilter
      | CustomFieldFilterBooleanFilter
      | CustomFieldFilterRangeFilter
      | CustomFieldFilterEnumFilter
      | CustomFieldFilterPresentFilter
    >;

    /**
     * Storage settings the call may have been made under: `everything`,
     * `everything_except_pii` or `basic_attributes_only`.
     */
    data_storage_setting?: FilterCriteria.DataStorageSetting;

    /**
     * Directions of phone calls: `inbound` or `outbound`.
     */
    direction?: FilterCriteria.Direction;

    /**
     * Reasons the call may have ended for.
     */
    disconnection_reason?: DisconnectionReason;

    /**
     * How long the call has to have lasted, in milliseconds.
     */
    duration_ms?: NumberFilter | RangeFilter;

    /**
     * Conditions on the dynamic variables of the call.
     */
    dynamic_variables?: Array<FilterCriteria.DynamicVariable>;

    /**
     * How long the median wait for the agent's reply has to have been.
     */
    e2e_latency_p50?: NumberFilter | RangeFilter;

    /**
     * When the call has to have ended, in milliseconds since the Unix epoch.
     */
    end_timestamp?: NumberFilter | RangeFilter;

    /**
     * Condition on the number the call came from.
     */
    from_number?: StringFilter;

    /**
     * `true` selects calls that reached voicemail, `false` those that did not.
     */
    in_voicemail?: BooleanFilter;

    /**
     * Conditions on the metadata of the call.
     */
    metadata?: Array<
      | CustomFieldFilterStringFilter
      | CustomFieldFilterNumberFilter
      | CustomFieldFilterBooleanFilter
      | CustomFieldFilterRangeFilter
      | CustomFieldFilterEnumFilter
      | CustomFieldFilterPresentFilter
    >;

    /**
     * When the call has to have begun, in milliseconds since the Unix epoch.
     */
    start_timestamp?: NumberFilter | RangeFilter;

    /**
     * Condition on the number the call went to.
     */
    to_number?: StringFilter;

    /**
     * Tool calls that have to have taken place, each of them.
     */
    tool_calls?: Array<FilterCriteria.ToolCall>;

    /**
     * Moods the user may have been in: `Negative`, `Positive`, `Neutral` or `Unknown`.
     */
    user_sentiment?: UserSentiment;
  }

  export namespace FilterCriteria {
    /**
     * States the call may be in: `not_connected`, `ongoing`, `ended` or `error`.
     */
    export interface CallStatus extends FilterBase {
      /**
       * States that qualify; the call needs to be in any one of them.
       */
      value: Array<'not_connected' | 'ongoing' | 'ended' | 'error'>;
    }

    /**
     * Kinds of call: `web_call` in the browser, `phone_call` over the telephone.
     */
    export interface CallType extends FilterBase {
      /**
       * Kinds of call that qualify.
       */
      value: Array<'web_call' | 'phone_call'>;
    }

    /**
     * Storage settings the call may have been made under: `everything`,
     * `everything_except_pii` or `basic_attributes_only`.
     */
    export interface DataStorageSetting extends FilterBase {
      /**
       * Settings that qualify; the call needs to have been made under any one of them.
       */
      value: Array<'everything' | 'everything_except_pii' | 'basic_attributes_only'>;
    }

    /**
     * Directions of phone calls: `inbound` or `outbound`.
     */
    export interface Direction extends FilterBase {
      /**
       * Directions of phone call that qualify.
       */
      value: Array<'inbound' | 'outbound'>;
    }

    export interface DynamicVariable extends FilterCore {
      /**
       * Name of the dynamic variable that the condition is about.
       */
      key: string;
    }

    /**
     * Selects calls in which a certain tool was called.
     */
    export interface ToolCall {
      /**
       * Name of the tool that needs to have been called.
       */
      name: string;

      /**
       * How long the tool call has to have taken, in milliseconds.
       */
      latency_ms?: NumberFilter | RangeFilter;

      /**
       * `true` selects tool calls that succeeded, `false` those that failed.
       */
      success?: BooleanFilter;
    }

    export namespace ToolCall {
      export { type NumberFilter, type RangeFilter, type BooleanFilter as Success };
    }

    export {
      type AgentFilter as Agent,
      type StringFilter as BatchCallID,
      type StringFilter as CallID,
      type BooleanFilter as CallSuccessful,
      type CustomFieldFilterNumberFilter as NumberFilter,
      type CustomFieldFilterRangeFilter as RangeFilter,
      type CustomFieldFilterStringFilter as StringFilter,
      type CustomFieldFilterBooleanFilter as BooleanFilter,
      type CustomFieldFilterEnumFilter as EnumFilter,
      type CustomFieldFilterPresentFilter as PresentFilter,
      type DisconnectionReason,
      type StringFilter as FromNumber,
      type BooleanFilter as InVoicemail,
      type StringFilter as ToNumber,
      type UserSentiment,
    };
  }
}

export interface CallUpdateParams {
  /**
   * Attributes of your own, each a string, a number or a boolean.
   */
  custom_attributes?: { [key: string]: string | number | boolean };

  /**
   * How much of this call Retell keeps, whatever the agent says. Can be tightened,
   * never loosened.
   *
   * - `everything`: all data
   * - `everything_except_pii`: all data, with personal data removed where possible
   * - `basic_attributes_only`: basic attributes alone
   */
  data_storage_setting?: 'everything' | 'everything_except_pii' | 'basic_attributes_only';

  /**
   * Anything you want to keep with the call, for example a customer number, up to 50
   * kB. Retell stores it, returns it with the call and makes no other use of it.
   */
  metadata?: unknown;

  /**
   * @deprecated Use `/v2/update-live-call/{call_id}` to change the dynamic variables
   * of a running call. This field adds or replaces dynamic variables, all of them
   * strings; those not mentioned stay as they are, and null takes all replacements
   * back.
   */
  override_dynamic_variables?: { [key: string]: string } | null;
}

export declare namespace Call {
  export {
    type CallResponse,
    type PhoneCallResponse,
    type WebCallResponse,
    type CallListResponse,
    type CallCreatePhoneCallParams,
    type CallRegisterPhoneCallParams,
    type CallCreateWebCallParams,
    type CallListParams,
    type CallUpdateParams,
  };
}
