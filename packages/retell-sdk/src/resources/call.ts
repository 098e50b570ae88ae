// File generated from our OpenAPI spec by Specsmith. See CONTRIBUTING.md for details.

import type { SlimRetell } from '../slim';
import type { APIPromise } from '../core/api-promise';
import { listing, type ListPromise } from '../core/list-promise';
import { APIResource } from '../core/resource';
import type { WaitOptions } from '../core/waiting';
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
export interface PhoneCallResponse {
  /**
   * Identifier of the agent that handles the call.
   */
  agent_id: string;

  /**
   * Version of the agent that handles the call.
   */
  agent_version: number;

  /**
   * Identifier of the call, in this API as well as in the LLM websocket. Knowing it
   * is what admits to the audio websocket.
   */
  call_id: string;

  /**
   * Where the call stands.
   *
   * - `registered`: has an identifier and is about to begin
   * - `not_connected`: never came about
   * - `ongoing`: connected and in progress
   * - `ended`: over, because one side hung up or the call was transferred
   * - `error`: stopped by a failure
   */
  call_status: 'registered' | 'not_connected' | 'ongoing' | 'ended' | 'error';

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
   * Name of the agent that handles the call.
   */
  agent_name?: string;

  /**
   * What the analysis found out. Available some time after the call ends; the
   * webhook event `call_analyzed` tells when.
   */
  call_analysis?: CallAnalysis;

  /**
   * What the call costs, in total and by product.
   */
  call_cost?: CallCost;

  /**
   * Dynamic variables gathered in the course of the call. Filled in after it ends.
   */
  collected_dynamic_variables?: { [key: string]: string };

  /**
   * SIP headers that were added to the call.
   */
  custom_sip_headers?: { [key: string]: string };

  /**
   * How much of the call Retell keeps. Null means not set.
   *
   * - `everything`: all data
   * - `everything_except_pii`: all data, with personal data removed where possible
   * - `basic_attributes_only`: basic attributes alone
   */
  data_storage_setting?: 'everything' | 'everything_except_pii' | 'basic_attributes_only' | null;

  /**
   * Why the call ended. The
   * [documentation](https://docs.retellai.com/reliability/debug-call-disconnect#understanding-disconnection-reasons)
   * explains each reason.
   */
  disconnection_reason?:
    | 'user_hangup'
    | 'agent_hangup'
    | 'call_transfer'
    | 'voicemail_reached'
    | 'ivr_reached'
    | 'inactivity'
    | 'max_duration_reached'
    | 'concurrency_limit_reached'
    | 'no_concurrency_fallback'
    | 'no_valid_payment'
    | 'scam_detected'
    | 'dial_busy'
    | 'dial_failed'
    | 'dial_no_answer'
    | 'invalid_destination'
    | 'telephony_provider_permission_denied'
    | 'telephony_provider_unavailable'
    | 'sip_routing_error'
    | 'marked_as_spam'
    | 'user_declined'
    | 'error_llm_websocket_open'
    | 'error_llm_websocket_lost_connection'
    | 'error_llm_websocket_runtime'
    | 'error_llm_websocket_corrupt_payload'
    | 'error_no_audio_received'
    | 'error_asr'
    | 'error_retell'
    | 'error_unknown'
    | 'error_user_not_joined'
    | 'registered_call_timeout'
    | 'transfer_bridged'
    | 'transfer_cancelled'
    | 'manual_stopped'
    | 'call_take_over';

  /**
   * Length of the call in milliseconds. Set once it has ended.
   */
  duration_ms?: number;

  /**
   * Time the call ended, in milliseconds since the Unix epoch. Set once it has
   * ended.
   */
  end_timestamp?: number;

  /**
   * What was retrieved from knowledge bases, by response. The dashboard shows the
   * same in the call history. Set after the call ends if knowledge bases were used.
   */
  knowledge_base_retrieved_contents_url?: string;

  /**
   * How long the parts of the system took. Which figures exist depends on the kind
   * of call and the features used. Set after the call ends.
   */
  latency?: Latency;

  /**
   * How many tokens the LLM used. Missing for an LLM of your own, for
   * speech-to-speech models and if the LLM was never asked.
   */
  llm_token_usage?: LlmTokenUsage;

  /**
   * Anything you want to keep with the call, for example a customer number. Retell
   * stores it, returns it with the call and makes no other use of it.
   */
  metadata?: unknown;

  /**
   * Whether links to logs and recordings are signed, which restricts access and
   * makes them expire after 24 hours.
   */
  opt_in_signed_url?: boolean;

  /**
   * Log of the call for tracing problems: what went over the LLM websocket, and the
   * latency of each turn. Set after the call ends.
   */
  public_log_url?: string;

  /**
   * Address of a recording in which each party has a channel to itself. Set after
   * the call ends.
   */
  recording_multi_channel_url?: string;

  /**
   * Address of the audio recording. Set after the call ends.
   */
  recording_url?: string;

  /**
   * Dynamic variables for this call, all of them strings. They are filled into the
   * prompts and tool descriptions of the response engine.
   */
  retell_llm_dynamic_variables?: { [key: string]: string };

  /**
   * Same as `recording_multi_channel_url`, with personal data removed.
   */
  scrubbed_recording_multi_channel_url?: string;

  /**
   * Same as `recording_url`, with personal data removed.
   */
  scrubbed_recording_url?: string;

  /**
   * Same as `transcript_with_tool_calls`, with personal data removed.
   */
  scrubbed_transcript_with_tool_calls?: Array<
    | Utterance
    | ToolCallInvocationUtterance
    | ToolCallResultUtterance
    | NodeTransitionUtterance
    | DtmfUtterance
    | SMSUtterance
    | InjectedUtterance
  >;

  /**
   * Time the call began, in milliseconds since the Unix epoch. Set once it has
   * begun.
   */
  start_timestamp?: number;

  /**
   * How the telephony provider refers to the call, where known. For tracing only.
   */
  telephony_identifier?: TelephonyIdentifier;

  /**
   * The conversation as plain text, one line for each utterance. Set after the call
   * ends.
   */
  transcript?: string;

  /**
   * The conversation as a list of utterances with times. Set after the call ends.
   */
  transcript_object?: Array<Utterance>;

  /**
   * The conversation in order, with tool calls and their results at the exact word
   * where they happened. Set after the call ends.
   */
  transcript_with_tool_calls?: Array<
    | Utterance
    | ToolCallInvocationUtterance
    | ToolCallResultUtterance
    | NodeTransitionUtterance
    | DtmfUtterance
    | SMSUtterance
    | InjectedUtterance
  >;

  /**
   * Phone number or SIP URI (such as `sip:…;transport=tcp`) that received the call.
   * Null or missing unless the call ended with `call_transfer`.
   */
  transfer_destination?: string | null;

  /**
   * Time the transferred call ended, in milliseconds since the Unix epoch. Set once
   * it has ended.
   */
  transfer_end_timestamp?: number;
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
export interface WebCallResponse {
  /**
   * Token your frontend joins the call with.
   */
  access_token: string;

  /**
   * Identifier of the agent that handles the call.
   */
  agent_id: string;

  /**
   * Version of the agent that handles the call.
   */
  agent_version: number;

  /**
   * Identifier of the call, in this API as well as in the LLM websocket. Knowing it
   * is what admits to the audio websocket.
   */
  call_id: string;

  /**
   * Where the call stands.
   *
   * - `registered`: has an identifier and is about to begin
   * - `not_connected`: never came about
   * - `ongoing`: connected and in progress
   * - `ended`: over, because one side hung up or the call was transferred
   * - `error`: stopped by a failure
   */
  call_status: 'registered' | 'not_connected' | 'ongoing' | 'ended' | 'error';

  /**
   * Kind of call; always `web_call`.
   */
  call_type: 'web_call';

  /**
   * Name of the agent that handles the call.
   */
  agent_name?: string;

  /**
   * What the analysis found out. Available some time after the call ends; the
   * webhook event `call_analyzed` tells when.
   */
  call_analysis?: CallAnalysis;

  /**
   * What the call costs, in total and by product.
   */
  call_cost?: CallCost;

  /**
   * Dynamic variables gathered in the course of the call. Filled in after it ends.
   */
  collected_dynamic_variables?: { [key: string]: string };

  /**
   * SIP headers that were added to the call.
   */
  custom_sip_headers?: { [key: string]: string };

  /**
   * How much of the call Retell keeps. Null means not set.
   *
   * - `everything`: all data
   * - `everything_except_pii`: all data, with personal data removed where possible
   * - `basic_attributes_only`: basic attributes alone
   */
  data_storage_setting?: 'everything' | 'everything_except_pii' | 'basic_attributes_only' | null;

  /**
   * Why the call ended. The
   * [documentation](https://docs.retellai.com/reliability/debug-call-disconnect#understanding-disconnection-reasons)
   * explains each reason.
   */
  disconnection_reason?:
    | 'user_hangup'
    | 'agent_hangup'
    | 'call_transfer'
    | 'voicemail_reached'
    | 'ivr_reached'
    | 'inactivity'
    | 'max_duration_reached'
    | 'concurrency_limit_reached'
    | 'no_concurrency_fallback'
    | 'no_valid_payment'
    | 'scam_detected'
    | 'dial_busy'
    | 'dial_failed'
    | 'dial_no_answer'
    | 'invalid_destination'
    | 'telephony_provider_permission_denied'
    | 'telephony_provider_unavailable'
    | 'sip_routing_error'
    | 'marked_as_spam'
    | 'user_declined'
    | 'error_llm_websocket_open'
    | 'error_llm_websocket_lost_connection'
    | 'error_llm_websocket_runtime'
    | 'error_llm_websocket_corrupt_payload'
    | 'error_no_audio_received'
    | 'error_asr'
    | 'error_retell'
    | 'error_unknown'
    | 'error_user_not_joined'
    | 'registered_call_timeout'
    | 'transfer_bridged'
    | 'transfer_cancelled'
    | 'manual_stopped'
    | 'call_take_over';

  /**
   * Length of the call in milliseconds. Set once it has ended.
   */
  duration_ms?: number;

  /**
   * Time the call ended, in milliseconds since the Unix epoch. Set once it has
   * ended.
   */
  end_timestamp?: number;

  /**
   * What was retrieved from knowledge bases, by response. The dashboard shows the
   * same in the call history. Set after the call ends if knowledge bases were used.
   */
  knowledge_base_retrieved_contents_url?: string;

  /**
   * How long the parts of the system took. Which figures exist depends on the kind
   * of call and the features used. Set after the call ends.
   */
  latency?: Latency;

  /**
   * How many tokens the LLM used. Missing for an LLM of your own, for
   * speech-to-speech models and if the LLM was never asked.
   */
  llm_token_usage?: LlmTokenUsage;

  /**
   * Anything you want to keep with the call, for example a customer number. Retell
   * stores it, returns it with the call and makes no other use of it.
   */
  metadata?: unknown;

  /**
   * Whether links to logs and recordings are signed, which restricts access and
   * makes them expire after 24 hours.
   */
  opt_in_signed_url?: boolean;

  /**
   * Log of the call for tracing problems: what went over the LLM websocket, and the
   * latency of each turn. Set after the call ends.
   */
  public_log_url?: string;

  /**
   * Address of a recording in which each party has a channel to itself. Set after
   * the call ends.
   */
  recording_multi_channel_url?: string;

  /**
   * Address of the audio recording. Set after the call ends.
   */
  recording_url?: string;

  /**
   * Dynamic variables for this call, all of them strings. They are filled into the
   * prompts and tool descriptions of the response engine.
   */
  retell_llm_dynamic_variables?: { [key: string]: string };

  /**
   * Same as `recording_multi_channel_url`, with personal data removed.
   */
  scrubbed_recording_multi_channel_url?: string;

  /**
   * Same as `recording_url`, with personal data removed.
   */
  scrubbed_recording_url?: string;

  /**
   * Same as `transcript_with_tool_calls`, with personal data removed.
   */
  scrubbed_transcript_with_tool_calls?: Array<
    | Utterance
    | ToolCallInvocationUtterance
    | ToolCallResultUtterance
    | NodeTransitionUtterance
    | DtmfUtterance
    | SMSUtterance
    | InjectedUtterance
  >;

  /**
   * Time the call began, in milliseconds since the Unix epoch. Set once it has
   * begun.
   */
  start_timestamp?: number;

  /**
   * The conversation as plain text, one line for each utterance. Set after the call
   * ends.
   */
  transcript?: string;

  /**
   * The conversation as a list of utterances with times. Set after the call ends.
   */
  transcript_object?: Array<Utterance>;

  /**
   * The conversation in order, with tool calls and their results at the exact word
   * where they happened. Set after the call ends.
   */
  transcript_with_tool_calls?: Array<
    | Utterance
    | ToolCallInvocationUtterance
    | ToolCallResultUtterance
    | NodeTransitionUtterance
    | DtmfUtterance
    | SMSUtterance
    | InjectedUtterance
  >;

  /**
   * Phone number or SIP URI (such as `sip:…;transport=tcp`) that received the call.
   * Null or missing unless the call ended with `call_transfer`.
   */
  transfer_destination?: string | null;

  /**
   * Time the transferred call ended, in milliseconds since the Unix epoch. Set once
   * it has ended.
   */
  transfer_end_timestamp?: number;
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

export interface CallListResponse {
  /**
   * Whether at least one further page follows this one.
   */
  has_more?: boolean;

  /**
   * Calls on this page of results.
   */
  items?: Array<CallListResponse.V3WebCallResponse | CallListResponse.V3PhoneCallResponse>;

  /**
   * Cursor of the next page. Pass it as `pagination_key` of the next request.
   */
  pagination_key?: string;

  /**
   * Number of all calls that meet the filter. Set only if `include_total` was true.
   */
  total?: number;
}

export declare namespace CallListResponse {
  /**
   * A call in the browser as it appears in lists.
   */
  export interface V3WebCallResponse {
    /**
     * Token your frontend joins the call with.
     */
    access_token: string;

    /**
     * Identifier of the agent that handles the call.
     */
    agent_id: string;

    /**
     * Version of the agent that handles the call.
     */
    agent_version: number;

    /**
     * Identifier of the call, in this API as well as in the LLM websocket. Knowing it
     * is what admits to the audio websocket.
     */
    call_id: string;

    /**
     * Where the call stands.
     *
     * - `registered`: has an identifier and is about to begin
     * - `not_connected`: never came about
     * - `ongoing`: connected and in progress
     * - `ended`: over, because one side hung up or the call was transferred
     * - `error`: stopped by a failure
     */
    call_status: 'registered' | 'not_connected' | 'ongoing' | 'ended' | 'error';

    /**
     * Kind of call; always `web_call`.
     */
    call_type: 'web_call';

    /**
     * Name of the agent that handles the call.
     */
    agent_name?: string;

    /**
     * What the analysis found out. Available some time after the call ends; the
     * webhook event `call_analyzed` tells when.
     */
    call_analysis?: CallAnalysis;

    /**
     * What the call costs, in total and by product.
     */
    call_cost?: CallCost;

    /**
     * Dynamic variables gathered in the course of the call. Filled in after it ends.
     */
    collected_dynamic_variables?: { [key: string]: string };

    /**
     * SIP headers that were added to the call.
     */
    custom_sip_headers?: { [key: string]: string };

    /**
     * How much of the call Retell keeps. Null means not set.
     *
     * - `everything`: all data
     * - `everything_except_pii`: all data, with personal data removed where possible
     * - `basic_attributes_only`: basic attributes alone
     */
    data_storage_setting?: 'everything' | 'everything_except_pii' | 'basic_attributes_only' | null;

    /**
     * Why the call ended. The
     * [documentation](https://docs.retellai.com/reliability/debug-call-disconnect#understanding-disconnection-reasons)
     * explains each reason.
     */
    disconnection_reason?:
      | 'user_hangup'
      | 'agent_hangup'
      | 'call_transfer'
      | 'voicemail_reached'
      | 'ivr_reached'
      | 'inactivity'
      | 'max_duration_reached'
      | 'concurrency_limit_reached'
      | 'no_concurrency_fallback'
      | 'no_valid_payment'
      | 'scam_detected'
      | 'dial_busy'
      | 'dial_failed'
      | 'dial_no_answer'
      | 'invalid_destination'
      | 'telephony_provider_permission_denied'
      | 'telephony_provider_unavailable'
      | 'sip_routing_error'
      | 'marked_as_spam'
      | 'user_declined'
      | 'error_llm_websocket_open'
      | 'error_llm_websocket_lost_connection'
      | 'error_llm_websocket_runtime'
      | 'error_llm_websocket_corrupt_payload'
      | 'error_no_audio_received'
      | 'error_asr'
      | 'error_retell'
      | 'error_unknown'
      | 'error_user_not_joined'
      | 'registered_call_timeout'
      | 'transfer_bridged'
      | 'transfer_cancelled'
      | 'manual_stopped'
      | 'call_take_over';

    /**
     * Length of the call in milliseconds. Set once it has ended.
     */
    duration_ms?: number;

    /**
     * Time the call ended, in milliseconds since the Unix epoch. Set once it has
     * ended.
     */
    end_timestamp?: number;

    /**
     * What was retrieved from knowledge bases, by response. The dashboard shows the
     * same in the call history. Set after the call ends if knowledge bases were used.
     */
    knowledge_base_retrieved_contents_url?: string;

    /**
     * How long the parts of the system took. Which figures exist depends on the kind
     * of call and the features used. Set after the call ends.
     */
    latency?: Latency;

    /**
     * How many tokens the LLM used. Missing for an LLM of your own, for
     * speech-to-speech models and if the LLM was never asked.
     */
    llm_token_usage?: LlmTokenUsage;

    /**
     * Anything you want to keep with the call, for example a customer number. Retell
     * stores it, returns it with the call and makes no other use of it.
     */
    metadata?: unknown;

    /**
     * Whether links to logs and recordings are signed, which restricts access and
     * makes them expire after 24 hours.
     */
    opt_in_signed_url?: boolean;

    /**
     * Log of the call for tracing problems: what went over the LLM websocket, and the
     * latency of each turn. Set after the call ends.
     */
    public_log_url?: string;

    /**
     * Address of a recording in which each party has a channel to itself. Set after
     * the call ends.
     */
    recording_multi_channel_url?: string;

    /**
     * Address of the audio recording. Set after the call ends.
     */
    recording_url?: string;

    /**
     * Dynamic variables for this call, all of them strings. They are filled into the
     * prompts and tool descriptions of the response engine.
     */
    retell_llm_dynamic_variables?: { [key: string]: string };

    /**
     * Same as `recording_multi_channel_url`, with personal data removed.
     */
    scrubbed_recording_multi_channel_url?: string;

    /**
     * Same as `recording_url`, with personal data removed.
     */
    scrubbed_recording_url?: string;

    /**
     * Time the call began, in milliseconds since the Unix epoch. Set once it has
     * begun.
     */
    start_timestamp?: number;

    /**
     * Phone number or SIP URI (such as `sip:…;transport=tcp`) that received the call.
     * Null or missing unless the call ended with `call_transfer`.
     */
    transfer_destination?: string | null;

    /**
     * Time the transferred call ended, in milliseconds since the Unix epoch. Set once
     * it has ended.
     */
    transfer_end_timestamp?: number;
  }

  export namespace V3WebCallResponse {
    export { type CallAnalysis, type CallCost, type Latency, type LlmTokenUsage };
  }

  /**
   * A call over the telephone network as it appears in lists.
   */
  export interface V3PhoneCallResponse {
    /**
     * Identifier of the agent that handles the call.
     */
    agent_id: string;

    /**
     * Version of the agent that handles the call.
     */
    agent_version: number;

    /**
     * Identifier of the call, in this API as well as in the LLM websocket. Knowing it
     * is what admits to the audio websocket.
     */
    call_id: string;

    /**
     * Where the call stands.
     *
     * - `registered`: has an identifier and is about to begin
     * - `not_connected`: never came about
     * - `ongoing`: connected and in progress
     * - `ended`: over, because one side hung up or the call was transferred
     * - `error`: stopped by a failure
     */
    call_status: 'registered' | 'not_connected' | 'ongoing' | 'ended' | 'error';

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
     * Name of the agent that handles the call.
     */
    agent_name?: string;

    /**
     * What the analysis found out. Available some time after the call ends; the
     * webhook event `call_analyzed` tells when.
     */
    call_analysis?: CallAnalysis;

    /**
     * What the call costs, in total and by product.
     */
    call_cost?: CallCost;

    /**
     * Dynamic variables gathered in the course of the call. Filled in after it ends.
     */
    collected_dynamic_variables?: { [key: string]: string };

    /**
     * SIP headers that were added to the call.
     */
    custom_sip_headers?: { [key: string]: string };

    /**
     * How much of the call Retell keeps. Null means not set.
     *
     * - `everything`: all data
     * - `everything_except_pii`: all data, with personal data removed where possible
     * - `basic_attributes_only`: basic attributes alone
     */
    data_storage_setting?: 'everything' | 'everything_except_pii' | 'basic_attributes_only' | null;

    /**
     * Why the call ended. The
     * [documentation](https://docs.retellai.com/reliability/debug-call-disconnect#understanding-disconnection-reasons)
     * explains each reason.
     */
    disconnection_reason?:
      | 'user_hangup'
      | 'agent_hangup'
      | 'call_transfer'
      | 'voicemail_reached'
      | 'ivr_reached'
      | 'inactivity'
      | 'max_duration_reached'
      | 'concurrency_limit_reached'
      | 'no_concurrency_fallback'
      | 'no_valid_payment'
      | 'scam_detected'
      | 'dial_busy'
      | 'dial_failed'
      | 'dial_no_answer'
      | 'invalid_destination'
      | 'telephony_provider_permission_denied'
      | 'telephony_provider_unavailable'
      | 'sip_routing_error'
      | 'marked_as_spam'
      | 'user_declined'
      | 'error_llm_websocket_open'
      | 'error_llm_websocket_lost_connection'
      | 'error_llm_websocket_runtime'
      | 'error_llm_websocket_corrupt_payload'
      | 'error_no_audio_received'
      | 'error_asr'
      | 'error_retell'
      | 'error_unknown'
      | 'error_user_not_joined'
      | 'registered_call_timeout'
      | 'transfer_bridged'
      | 'transfer_cancelled'
      | 'manual_stopped'
      | 'call_take_over';

    /**
     * Length of the call in milliseconds. Set once it has ended.
     */
    duration_ms?: number;

    /**
     * Time the call ended, in milliseconds since the Unix epoch. Set once it has
     * ended.
     */
    end_timestamp?: number;

    /**
     * What was retrieved from knowledge bases, by response. The dashboard shows the
     * same in the call history. Set after the call ends if knowledge bases were used.
     */
    knowledge_base_retrieved_contents_url?: string;

    /**
     * How long the parts of the system took. Which figures exist depends on the kind
     * of call and the features used. Set after the call ends.
     */
    latency?: Latency;

    /**
     * How many tokens the LLM used. Missing for an LLM of your own, for
     * speech-to-speech models and if the LLM was never asked.
     */
    llm_token_usage?: LlmTokenUsage;

    /**
     * Anything you want to keep with the call, for example a customer number. Retell
     * stores it, returns it with the call and makes no other use of it.
     */
    metadata?: unknown;

    /**
     * Whether links to logs and recordings are signed, which restricts access and
     * makes them expire after 24 hours.
     */
    opt_in_signed_url?: boolean;

    /**
     * Log of the call for tracing problems: what went over the LLM websocket, and the
     * latency of each turn. Set after the call ends.
     */
    public_log_url?: string;

    /**
     * Address of a recording in which each party has a channel to itself. Set after
     * the call ends.
     */
    recording_multi_channel_url?: string;

    /**
     * Address of the audio recording. Set after the call ends.
     */
    recording_url?: string;

    /**
     * Dynamic variables for this call, all of them strings. They are filled into the
     * prompts and tool descriptions of the response engine.
     */
    retell_llm_dynamic_variables?: { [key: string]: string };

    /**
     * Same as `recording_multi_channel_url`, with personal data removed.
     */
    scrubbed_recording_multi_channel_url?: string;

    /**
     * Same as `recording_url`, with personal data removed.
     */
    scrubbed_recording_url?: string;

    /**
     * Time the call began, in milliseconds since the Unix epoch. Set once it has
     * begun.
     */
    start_timestamp?: number;

    /**
     * How the telephony provider refers to the call, where known. For tracing only.
     */
    telephony_identifier?: TelephonyIdentifier;

    /**
     * Phone number or SIP URI (such as `sip:…;transport=tcp`) that received the call.
     * Null or missing unless the call ended with `call_transfer`.
     */
    transfer_destination?: string | null;

    /**
     * Time the transferred call ended, in milliseconds since the Unix epoch. Set once
     * it has ended.
     */
    transfer_end_timestamp?: number;
  }

  export namespace V3PhoneCallResponse {
    export { type CallAnalysis, type CallCost, type Latency, type LlmTokenUsage, type TelephonyIdentifier };
  }
}

export interface CallCreatePhoneCallParams {
  /**
   * Number to call from, in E.164 form. It has to be bought from or imported to
   * Retell.
   */
  from_number: string;

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

export declare namespace CallCreatePhoneCallParams {
  export { type AgentOverrideRequest as AgentOverride };
}

export interface CallRegisterPhoneCallParams {
  /**
   * Identifier of the agent that handles the call.
   */
  agent_id: string;

  /**
   * Agent settings for this call only. The agent itself does not change.
   */
  agent_override?: AgentOverrideRequest;

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
   * Anything you want to keep with the call, for example a customer number. Retell
   * stores it, returns it with the call and makes no other use of it.
   */
  metadata?: unknown;

  /**
   * Dynamic variables for this call, all of them strings. They are filled into the
   * prompts and tool descriptions of the response engine.
   */
  retell_llm_dynamic_variables?: { [key: string]: string };

  /**
   * Number that is called, in E.164 form. Kept for tracing only.
   */
  to_number?: string;
}

export declare namespace CallRegisterPhoneCallParams {
  export { type AgentOverrideRequest as AgentOverride };
}

export interface CallCreateWebCallParams {
  /**
   * Identifier of the agent that handles the call.
   */
  agent_id: string;

  /**
   * Agent settings for this call only. The agent itself does not change.
   */
  agent_override?: AgentOverrideRequest;

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

  /**
   * Anything you want to keep with the call, for example a customer number. Retell
   * stores it, returns it with the call and makes no other use of it.
   */
  metadata?: unknown;

  /**
   * Dynamic variables for this call, all of them strings. They are filled into the
   * prompts and tool descriptions of the response engine.
   */
  retell_llm_dynamic_variables?: { [key: string]: string };
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
    export interface CallStatus {
      /**
       * How to compare: `in`, any of the values.
       */
      op: 'in';

      /**
       * Kind of comparison; always `enum`.
       */
      type: 'enum';

      /**
       * States that qualify; the call needs to be in any one of them.
       */
      value: Array<'not_connected' | 'ongoing' | 'ended' | 'error'>;
    }

    /**
     * Kinds of call: `web_call` in the browser, `phone_call` over the telephone.
     */
    export interface CallType {
      /**
       * How to compare: `in`, any of the values.
       */
      op: 'in';

      /**
       * Kind of comparison; always `enum`.
       */
      type: 'enum';

      /**
       * Kinds of call that qualify.
       */
      value: Array<'web_call' | 'phone_call'>;
    }

    /**
     * Storage settings the call may have been made under: `everything`,
     * `everything_except_pii` or `basic_attributes_only`.
     */
    export interface DataStorageSetting {
      /**
       * How to compare: `in`, any of the values.
       */
      op: 'in';

      /**
       * Kind of comparison; always `enum`.
       */
      type: 'enum';

      /**
       * Settings that qualify; the call needs to have been made under any one of them.
       */
      value: Array<'everything' | 'everything_except_pii' | 'basic_attributes_only'>;
    }

    /**
     * Directions of phone calls: `inbound` or `outbound`.
     */
    export interface Direction {
      /**
       * How to compare: `in`, any of the values.
       */
      op: 'in';

      /**
       * Kind of comparison; always `enum`.
       */
      type: 'enum';

      /**
       * Directions of phone call that qualify.
       */
      value: Array<'inbound' | 'outbound'>;
    }

    export interface DynamicVariable {
      /**
       * Name of the dynamic variable that the condition is about.
       */
      key: string;

      /**
       * How to compare.
       *
       * - `eq`: the same text
       * - `ne`: any other text
       * - `sw`: starts with the text
       * - `ew`: ends with the text
       * - `co`: contains the text
       */
      op: 'eq' | 'ne' | 'sw' | 'ew' | 'co';

      /**
       * Kind of comparison; always `string`.
       */
      type: 'string';

      /**
       * Text to hold the field against.
       */
      value: string;
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
