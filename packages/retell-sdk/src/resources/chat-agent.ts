// File generated from our OpenAPI spec by Specsmith. See CONTRIBUTING.md for details.

import type { APIPromise } from '../core/api-promise';
import { listing, type ListPromise } from '../core/list-promise';
import { APIResource } from '../core/resource';
import type { AgentResponseBase, AgentUpdateParamsBase, ChatAgentBase, Model } from '../internal/families';
import { byLastAgentID } from '../internal/lists';
import type { RequestOptions } from '../internal/request-options';
import { path } from '../internal/utils/path';
import type { AgentResponse } from './agent';
import type {
  BooleanAnalysisData,
  ChatHandbookConfig,
  ChatPresetAnalysisData,
  EnumAnalysisData,
  GuardrailConfig,
  NumberAnalysisData,
  PiiConfig,
  ResponseEngineConversationFlow,
  ResponseEngineCustomLm,
  ResponseEngineRetellLm,
  StringAnalysisData,
} from './schemas';

/**
 * The methods of `client.chatAgent`.
 */
export class ChatAgent extends APIResource {
  /**
   * Creates an agent for text conversations from a response engine, which has to
   * exist beforehand.
   *
   * @see POST /create-chat-agent
   *
   * @example
   * ```ts
   * const chatAgentResponse = await client.chatAgent.create({
   *   response_engine: {
   *     llm_id: 'llm_234sdertfsdsfsdf',
   *     type: 'retell-llm',
   *   },
   * });
   * ```
   */
  create(body: ChatAgentCreateParams, options?: RequestOptions): APIPromise<ChatAgentResponse> {
    return this._client.post('/create-chat-agent', { body, ...options });
  }

  /**
   * Returns a chat agent in the requested version, or in its latest one.
   *
   * @see GET /get-chat-agent/{agent_id}
   *
   * @example
   * ```ts
   * const chatAgentResponse = await client.chatAgent.retrieve(
   *   '16b980523634a6dc504898cda492e939',
   * );
   * ```
   */
  retrieve(
    agentID: string,
    query: ChatAgentRetrieveParams | null | undefined = {},
    options?: RequestOptions,
  ): APIPromise<ChatAgentResponse> {
    return this._client.get(path`/get-chat-agent/${agentID}`, { query, ...options });
  }

  /**
   * Returns chat agents in an array, each version counting as one entry unless
   * `is_latest` is set. Page on with `pagination_key` and `pagination_key_version`.
   *
   * @see GET /list-chat-agents
   *
   * @example
   * ```ts
   * const chatAgentResponses = await client.chatAgent.list();
   * ```
   */
  list(
    query: ChatAgentListParams | null | undefined = {},
    options?: RequestOptions,
  ): ListPromise<ChatAgentListResponse, ChatAgentResponse> {
    return listing(this._client.get('/list-chat-agents', { query, ...options }), byLastAgentID);
  }

  /**
   * Changes the settings of a chat agent. Settings left out of the body keep their
   * value.
   *
   * @see PATCH /update-chat-agent/{agent_id}
   *
   * @example
   * ```ts
   * const chatAgentResponse = await client.chatAgent.update(
   *   '16b980523634a6dc504898cda492e939',
   *   { agent_name: 'Jarvis' },
   * );
   * ```
   */
  update(
    agentID: string,
    params: ChatAgentUpdateParams,
    options?: RequestOptions,
  ): APIPromise<ChatAgentResponse> {
    const { version, ...body } = params;
    return this._client.patch(path`/update-chat-agent/${agentID}`, { query: { version }, body, ...options });
  }

  /**
   * Removes a chat agent together with all of its versions.
   *
   * @see DELETE /delete-chat-agent/{agent_id}
   *
   * @example
   * ```ts
   * await client.chatAgent.delete(
   *   'oBeDLoLOeuAbiuaMFXRtDOLriTJ5tSxD',
   * );
   * ```
   */
  delete(agentID: string, options?: RequestOptions): APIPromise<void> {
    return this._client.delete(path`/delete-chat-agent/${agentID}`, { accept: '*/*', ...options });
  }

  /**
   * Turns a draft version into a published one without creating another version.
   * Works for voice and chat agents alike.
   *
   * @see POST /publish-agent-version/{agent_id}
   *
   * @example
   * ```ts
   * await client.chatAgent.publish('agent_xxx', {
   *   version: 15,
   * });
   * ```
   */
  publish(agentID: string, body: ChatAgentPublishParams, options?: RequestOptions): APIPromise<void> {
    return this._client.post(path`/publish-agent-version/${agentID}`, { body, accept: '*/*', ...options });
  }

  /**
   * Adds a draft to an agent, copied from one of its versions. Works for voice and
   * chat agents alike.
   *
   * @see POST /create-agent-version/{agent_id}
   *
   * @example
   * ```ts
   * const response = await client.chatAgent.createVersion(
   *   'agent_xxx',
   *   { base_version: 12 },
   * );
   * ```
   */
  createVersion(
    agentID: string,
    body: ChatAgentCreateVersionParams,
    options?: RequestOptions,
  ): APIPromise<ChatAgentCreateVersionResponse> {
    return this._client.post(path`/create-agent-version/${agentID}`, { body, ...options });
  }

  /**
   * Removes a single version of an agent and leaves its other versions alone. Works
   * for voice and chat agents alike.
   *
   * @see DELETE /delete-agent-version/{agent_id}
   *
   * @example
   * ```ts
   * await client.chatAgent.deleteVersion('agent_xxx', {
   *   version: 1,
   * });
   * ```
   */
  deleteVersion(
    agentID: string,
    params: ChatAgentDeleteVersionParams,
    options?: RequestOptions,
  ): APIPromise<void> {
    return this._client.delete(path`/delete-agent-version/${agentID}`, {
      query: params,
      accept: '*/*',
      ...options,
    });
  }

  /**
   * Returns a chat agent in every version it has, draft and published.
   *
   * @see GET /get-chat-agent-versions/{agent_id}
   *
   * @example
   * ```ts
   * const chatAgentResponses =
   *   await client.chatAgent.getVersions(
   *     '16b980523634a6dc504898cda492e939',
   *   );
   * ```
   */
  getVersions(
    agentID: string,
    options?: RequestOptions,
  ): ListPromise<ChatAgentGetVersionsResponse, ChatAgentResponse> {
    return listing(this._client.get(path`/get-chat-agent-versions/${agentID}`, options));
  }
}

/**
 * A chat agent in one of its versions.
 */
export interface ChatAgentResponse extends ChatAgentBase, AgentResponseBase {
  /**
   * Identifier of the chat agent. All of its versions share it.
   */
  agent_id: string;

  /**
   * Number of this version of the agent.
   */
  version?: number;
}

export declare namespace ChatAgentResponse {
  export {
    type ResponseEngineRetellLm,
    type ResponseEngineCustomLm,
    type ResponseEngineConversationFlow,
    type GuardrailConfig,
    type ChatHandbookConfig as HandbookConfig,
    type PiiConfig,
    type StringAnalysisData,
    type EnumAnalysisData,
    type BooleanAnalysisData,
    type NumberAnalysisData,
    type ChatPresetAnalysisData,
  };
}

export type ChatAgentListResponse = Array<ChatAgentResponse>;

export type ChatAgentCreateVersionResponse = AgentResponse | ChatAgentResponse;

export type ChatAgentGetVersionsResponse = Array<ChatAgentResponse>;

export interface ChatAgentCreateParams extends ChatAgentBase {}

export declare namespace ChatAgentCreateParams {
  export {
    type ResponseEngineRetellLm,
    type ResponseEngineCustomLm,
    type ResponseEngineConversationFlow,
    type GuardrailConfig,
    type ChatHandbookConfig as HandbookConfig,
    type PiiConfig,
    type StringAnalysisData,
    type EnumAnalysisData,
    type BooleanAnalysisData,
    type NumberAnalysisData,
    type ChatPresetAnalysisData,
  };
}

export interface ChatAgentRetrieveParams {
  /**
   * Version to return. The latest one when left out.
   */
  version?: number | string;
}

export interface ChatAgentListParams {
  /**
   * Whether to return one entry per chat agent, its newest version. All versions are
   * returned otherwise.
   */
  is_latest?: boolean;

  /**
   * Most entries to return, from 1 to 1000. 1000 when left out.
   */
  limit?: number;

  /**
   * Agent identifier to continue after; combined with `pagination_key_version` it
   * marks the last entry of the page before, which is not returned again. Leave it
   * out to start from the beginning.
   */
  pagination_key?: string;

  /**
   * Version that goes with `pagination_key`. Both are needed to find the exact place
   * where the previous page ended.
   */
  pagination_key_version?: number;
}

export interface ChatAgentUpdateParams extends AgentUpdateParamsBase {
  /**
   * Body param: Name of the chat agent, for your own reference. Null means no name.
   */
  agent_name?: string | null;

  /**
   * Body param: When the analysis should call a conversation successful, in your own
   * words. Null means the built-in prompt.
   */
  analysis_successful_prompt?: string | null;

  /**
   * Body param: How the analysis should sum up a conversation, in your own words.
   * Null means the built-in prompt.
   */
  analysis_summary_prompt?: string | null;

  /**
   * Body param: Message shown when the chat is closed automatically. Null means
   * none.
   */
  auto_close_message?: string | null;

  /**
   * Body param: How much of each conversation Retell keeps. Null counts as
   * `everything`.
   *
   * - `everything`: all data; the default
   * - `everything_except_pii`: all data, with personal data removed as `pii_config`
   *   says
   * - `basic_attributes_only`: basic attributes alone
   */
  data_storage_setting?: 'everything' | 'everything_except_pii' | 'basic_attributes_only' | null;

  /**
   * Body param: Silence of the user in milliseconds after which the chat is closed,
   * from 120000 (2 minutes) to 259200000 (72 hours). 3600000 (1 hour) when null or
   * left out.
   */
  end_chat_after_silence_ms?: number | null;

  /**
   * Body param: Which topics are held back in what the agent writes and in what the
   * user writes.
   */
  guardrail_config?: GuardrailConfig;

  /**
   * Body param: Ready-made habits that shape how the agent writes and behaves. Those
   * that concern only speech are absent.
   */
  handbook_config?: ChatHandbookConfig;

  /**
   * Body param: Whether links to the public log are signed and expire. False when
   * left out.
   */
  opt_in_signed_url?: boolean;

  /**
   * Body param: Which personal data is removed from what is kept of chats.
   */
  pii_config?: PiiConfig;

  /**
   * Body param: Values to extract once a chat is over, in addition to those always
   * extracted. They appear in `chat_analysis`. Null means no additional ones.
   */
  post_chat_analysis_data?: Array<
    StringAnalysisData | EnumAnalysisData | BooleanAnalysisData | NumberAnalysisData | ChatPresetAnalysisData
  > | null;

  /**
   * Body param: Model that analyses chats. `gpt-4.1` when null or left out.
   */
  post_chat_analysis_model?: Model | null;

  /**
   * Body param: Events to send to the webhook. `chat_started`, `chat_ended` and
   * `chat_analyzed` when null or left out; `transcript_updated` has to be asked for.
   */
  webhook_events?: Array<'chat_started' | 'chat_ended' | 'chat_analyzed' | 'transcript_updated'> | null;

  /**
   * Body param: Endpoint that receives the
   * [events](https://docs.retellai.com/features/webhook) of this agent's chats in
   * place of the account-wide webhook. Null removes it.
   */
  webhook_url?: string | null;
}

export declare namespace ChatAgentUpdateParams {
  export {
    type GuardrailConfig,
    type ChatHandbookConfig as HandbookConfig,
    type PiiConfig,
    type StringAnalysisData,
    type EnumAnalysisData,
    type BooleanAnalysisData,
    type NumberAnalysisData,
    type ChatPresetAnalysisData,
    type ResponseEngineRetellLm,
    type ResponseEngineCustomLm,
    type ResponseEngineConversationFlow,
  };
}

export interface ChatAgentPublishParams {
  /**
   * Number of the draft version to publish.
   */
  version: number;

  /**
   * Note about what is in this version, for your own reference.
   */
  version_description?: string;
}

export interface ChatAgentCreateVersionParams {
  /**
   * Number of the existing version that the draft starts as a copy of.
   */
  base_version: number;
}

export interface ChatAgentDeleteVersionParams {
  /**
   * Number of the version to remove.
   */
  version: number;
}

export declare namespace ChatAgent {
  export {
    type ChatAgentResponse,
    type ChatAgentListResponse,
    type ChatAgentCreateVersionResponse,
    type ChatAgentGetVersionsResponse,
    type ChatAgentCreateParams,
    type ChatAgentRetrieveParams,
    type ChatAgentListParams,
    type ChatAgentUpdateParams,
    type ChatAgentPublishParams,
    type ChatAgentCreateVersionParams,
    type ChatAgentDeleteVersionParams,
  };
}
