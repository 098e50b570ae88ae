// File generated from our OpenAPI spec by Specsmith. See CONTRIBUTING.md for details.

import type { SlimRetell } from '../slim';
import type { APIPromise } from '../core/api-promise';
import { listing, type ListPromise } from '../core/list-promise';
import { APIResource } from '../core/resource';
import type { WaitOptions } from '../core/waiting';
import type { ChatBase, FilterBase, ListResponseBase } from '../internal/families';
import { byPaginationKeyInBody } from '../internal/lists';
import type { RequestOptions } from '../internal/request-options';
import { path } from '../internal/utils/path';
import type {
  AgentFilter,
  BooleanFilter,
  CustomFieldFilterBooleanFilter,
  CustomFieldFilterEnumFilter,
  CustomFieldFilterNumberFilter,
  CustomFieldFilterPresentFilter,
  CustomFieldFilterRangeFilter,
  CustomFieldFilterStringFilter,
  DisconnectionReason,
  MessageBase,
  NodeTransitionMessageBase,
  NumberFilter,
  ProductCost,
  RangeFilter,
  StateTransitionMessageBase,
  StringFilter,
  ToolCallInvocationMessageBase,
  ToolCallResultMessageBase,
  UserSentiment,
} from './schemas';

/**
 * The methods of `client.chat`.
 */
export class Chat extends APIResource {
  /**
   * Opens a chat session with a chat agent. Send messages to it with
   * `POST /create-chat-completion`.
   *
   * @see POST /create-chat
   *
   * @example
   * ```ts
   * const chatResponse = await client.chat.create({
   *   agent_id: 'oBeDLoLOeuAbiuaMFXRtDOLriTJ5tSxD',
   * });
   * ```
   */
  create(body: ChatCreateParams, options?: RequestOptions): APIPromise<ChatResponse> {
    return this._client.post('/create-chat', { body, ...options });
  }

  /**
   * Opens a chat over SMS: the agent composes the first message and texts it to the
   * recipient. Only agents set up for chat can do this.
   *
   * @see POST /create-sms-chat
   *
   * @example
   * ```ts
   * const chatResponse = await client.chat.createSMSChat({
   *   from_number: '+12137771234',
   *   to_number: '+14155551234',
   * });
   * ```
   */
  createSMSChat(body: ChatCreateSMSChatParams, options?: RequestOptions): APIPromise<ChatResponse> {
    return this._client.post('/create-sms-chat', { body, ...options });
  }

  /**
   * Closes an ongoing chat. The agent generates no further replies in it.
   *
   * @see PATCH /end-chat/{chat_id}
   *
   * @example
   * ```ts
   * await client.chat.end('16b980523634a6dc504898cda492e939');
   * ```
   */
  end(chatID: string, options?: RequestOptions): APIPromise<void> {
    return this._client.patch(path`/end-chat/${chatID}`, { accept: '*/*', ...options });
  }

  /**
   * Returns one chat with its messages and, once it has ended, its analysis.
   *
   * @see GET /get-chat/{chat_id}
   *
   * @example
   * ```ts
   * const chatResponse = await client.chat.retrieve(
   *   '16b980523634a6dc504898cda492e939',
   * );
   * ```
   */
  retrieve(chatID: string, options?: RequestOptions): APIPromise<ChatResponse> {
    return this._client.get(path`/get-chat/${chatID}`, options);
  }

  /**
   * Delivers a user message to an ongoing chat and returns what the agent answers,
   * tool calls included. The reply can take a while when tools run.
   *
   * @see POST /create-chat-completion
   *
   * @example
   * ```ts
   * const response = await client.chat.createChatCompletion({
   *   chat_id: 'oBeDLoLOeuAbiuaMFXRtDOLriTJ5tSxD',
   *   content: 'hi how are you doing?',
   * });
   * ```
   */
  createChatCompletion(
    body: ChatCreateChatCompletionParams,
    options?: RequestOptions,
  ): APIPromise<ChatCreateChatCompletionResponse> {
    return this._client.post('/create-chat-completion', { body, defaultTimeout: 300_000, ...options });
  }

  /**
   * Returns chats that match a filter, page by page and without their messages.
   * Retrieve a chat by its identifier to read the transcript.
   *
   * @see POST /v3/list-chats
   *
   * @example
   * ```ts
   * const chats = await client.chat.list();
   * ```
   */
  list(
    body: ChatListParams | null | undefined = {},
    options?: RequestOptions,
  ): ListPromise<ChatListResponse, ChatListResponse.Item> {
    return listing(
      this._client.post('/v3/list-chats', { body, defaultTimeout: 300_000, retryClass: 'safe', ...options }),
      byPaginationKeyInBody,
    );
  }

  /**
   * Changes what is kept with a chat: its metadata, its custom attributes, how much
   * of it is stored and which dynamic variables are overridden.
   *
   * @see PATCH /update-chat/{chat_id}
   *
   * @example
   * ```ts
   * const chatResponse = await client.chat.update(
   *   'chat_98c1a2157aa0559144d67bb0729',
   *   {
   *     data_storage_setting: 'everything',
   *     metadata: {
   *       customer_id: 'cust_123',
   *       notes: 'Follow-up required',
   *     },
   *     override_dynamic_variables: {
   *       additional_discount: '15%',
   *     },
   *   },
   * );
   * ```
   */
  update(chatID: string, body: ChatUpdateParams, options?: RequestOptions): APIPromise<ChatResponse> {
    return this._client.patch(path`/update-chat/${chatID}`, { body, ...options });
  }

  /**
   * Removes a chat and its record.
   *
   * @see DELETE /delete-chat/{chat_id}
   *
   * @example
   * ```ts
   * await client.chat.delete(
   *   '16b980523634a6dc504898cda492e939',
   * );
   * ```
   */
  delete(chatID: string, options?: RequestOptions): APIPromise<void> {
    return this._client.delete(path`/delete-chat/${chatID}`, { accept: '*/*', ...options });
  }

  /**
   * Calls `retrieve` again and again, at growing distances, until `chat_status` is
   * `ended`.
   *
   * @throws WaitError if it becomes `error`.
   * @throws WaitTimeoutError after 60 minutes, or the `timeout` of the options.
   *
   * @example
   * ```ts
   * const latest = await client.chat.waitUntilEnded('16b980523634a6dc504898cda492e939');
   * ```
   */
  waitUntilEnded(chatID: string, options?: WaitOptions<ChatResponse>): Promise<ChatResponse> {
    return (this._client as SlimRetell)._waitFor(
      (request) => this.retrieve(chatID, request),
      {
        path: 'chat_status',
        state: (latest) => latest.chat_status,
        done: ['ended'],
        failed: ['error'],
        interval: 2_000,
        timeout: 3_600_000,
      },
      options,
    );
  }
}

/**
 * A chat between a user and an agent, through the API or over SMS.
 */
export interface ChatResponse extends ChatBase {
  /**
   * Chat agent that answers in this chat.
   */
  agent_id: string;

  /**
   * Identifier of the chat, needed to send messages to it, retrieve it or end it.
   */
  chat_id: string;

  /**
   * Where the chat stands.
   *
   * - `ongoing`: open; the agent takes messages and answers them
   * - `ended`: closed; no further answers
   * - `error`: stopped by a failure
   */
  chat_status: 'ongoing' | 'ended' | 'error';

  /**
   * What the analysis found out. Available some time after the chat ends; the
   * webhook event `chat_analyzed` tells when.
   */
  chat_analysis?: ChatResponse.ChatAnalysis;

  /**
   * What the chat costs, in total and by product.
   */
  chat_cost?: ChatResponse.ChatCost;

  /**
   * Channel of the chat: `api_chat` through this API, `sms_chat` over text messages.
   */
  chat_type?: 'api_chat' | 'sms_chat';

  /**
   * Dynamic variables gathered in the course of the chat. Filled in after it ends.
   */
  collected_dynamic_variables?: { [key: string]: string };

  /**
   * Attributes of your own, each a string, a number or a boolean.
   */
  custom_attributes?: { [key: string]: string | number | boolean };

  /**
   * Time the chat ended, in milliseconds since the Unix epoch. Null or missing until
   * then.
   */
  end_timestamp?: number | null;

  /**
   * The conversation in order, with tool calls and their results in between.
   */
  message_with_tool_calls?: Array<
    | MessageBase
    | ToolCallInvocationMessageBase
    | ToolCallResultMessageBase
    | NodeTransitionMessageBase
    | StateTransitionMessageBase
  >;

  /**
   * Time the chat began, in milliseconds since the Unix epoch. Set once it has
   * begun.
   */
  start_timestamp?: number;

  /**
   * The conversation as plain text, one line for each message.
   */
  transcript?: string;

  /**
   * Version of the agent that answers. Null if it is not known.
   */
  version?: number | null;
}

export declare namespace ChatResponse {
  /**
   * What the analysis found out. Available some time after the chat ends; the
   * webhook event `chat_analyzed` tells when.
   */
  export interface ChatAnalysis {
    /**
     * Whether the chat reached its goal: the agent got its task done and the
     * conversation came to a proper end.
     */
    chat_successful?: boolean;

    /**
     * What happened in the chat, in a few sentences.
     */
    chat_summary?: string;

    /**
     * Values extracted as the agent's `post_chat_analysis_data` defines, by name.
     * Empty if it defines none.
     */
    custom_analysis_data?: unknown;

    /**
     * Mood of the user over the chat: `Negative`, `Positive`, `Neutral`, or `Unknown`
     * if it cannot be told.
     */
    user_sentiment?: 'Negative' | 'Positive' | 'Neutral' | 'Unknown';
  }

  /**
   * What the chat costs, in total and by product.
   */
  export interface ChatCost {
    /**
     * Sum over all products, in cents.
     */
    combined_cost?: number;

    /**
     * What each product contributes, in cents.
     */
    product_costs?: Array<ProductCost>;
  }

  export namespace ChatCost {
    export { type ProductCost };
  }

  export {
    type MessageBase,
    type ToolCallInvocationMessageBase,
    type ToolCallResultMessageBase,
    type NodeTransitionMessageBase,
    type StateTransitionMessageBase,
  };
}

export interface ChatListResponse extends ListResponseBase {
  /**
   * Chats on this page of results.
   */
  items?: Array<ChatListResponse.Item>;

  /**
   * Number of all chats that meet the filter. Set only if `include_total` was true.
   */
  total?: number;
}

export declare namespace ChatListResponse {
  /**
   * A chat as it appears in lists: without transcript and messages.
   */
  export interface Item extends ChatResponse {}
}

export interface ChatCreateChatCompletionResponse {
  /**
   * What the agent added, tool calls and results included. The user's message is not
   * repeated.
   */
  messages: Array<
    | MessageBase
    | ToolCallInvocationMessageBase
    | ToolCallResultMessageBase
    | NodeTransitionMessageBase
    | StateTransitionMessageBase
  >;
}

export declare namespace ChatCreateChatCompletionResponse {
  export {
    type MessageBase,
    type ToolCallInvocationMessageBase,
    type ToolCallResultMessageBase,
    type NodeTransitionMessageBase,
    type StateTransitionMessageBase,
  };
}

export interface ChatCreateParams extends ChatBase {
  /**
   * Identifier of the chat agent that answers.
   */
  agent_id: string;

  /**
   * Version of the chat agent. The latest one when left out.
   */
  agent_version?: number | string;
}

export interface ChatCreateSMSChatParams extends ChatBase {
  /**
   * Number to send from, in E.164 form. It has to be bought from or imported to
   * Retell and able to send text messages.
   */
  from_number: string;

  /**
   * Number to send to, in E.164 form.
   */
  to_number: string;

  /**
   * Agent to use for this chat in place of the one bound to the number. The binding
   * itself does not change.
   */
  override_agent_id?: string;

  /**
   * Agent version to use for this chat only. The binding of the number does not
   * change.
   */
  override_agent_version?: number | string;
}

export interface ChatCreateChatCompletionParams {
  /**
   * Identifier of the chat the message belongs to.
   */
  chat_id: string;

  /**
   * Message of the user that the agent answers.
   */
  content: string;
}

export interface ChatListParams {
  /**
   * Conditions that a chat has to meet to be listed. Every chat is listed when this
   * is left out.
   */
  filter_criteria?: ChatListParams.FilterCriteria;

  /**
   * Set it to true to get `total`, the number of all chats that meet the filter on
   * any page. Counting costs a query of its own on each request, so the default is
   * false.
   */
  include_total?: boolean;

  /**
   * Most chats to return in one page, up to 1000. 50 when left out.
   */
  limit?: number;

  /**
   * Cursor from the response before. Treat it as opaque; not allowed together with
   * `skip`.
   */
  pagination_key?: string;

  /**
   * How many matching chats to pass over before the first one returned. 0 when left
   * out; not allowed together with `pagination_key`.
   */
  skip?: number;

  /**
   * Direction in which chats are sorted by `start_timestamp`: `ascending` puts the
   * oldest first, `descending` the newest. `descending` when left out.
   */
  sort_order?: 'ascending' | 'descending';
}

export declare namespace ChatListParams {
  /**
   * Conditions that a chat has to meet to be listed. Every chat is listed when this
   * is left out.
   */
  export interface FilterCriteria {
    /**
     * Agents to select; a chat qualifies if any one of them took part.
     */
    agent?: Array<AgentFilter>;

    /**
     * Condition on the identifier of the chat.
     */
    chat_id?: StringFilter;

    /**
     * States the chat may be in: `ongoing`, `ended` or `error`.
     */
    chat_status?: FilterCriteria.ChatStatus;

    /**
     * `true` selects chats the analysis rated a success, `false` those it did not.
     */
    chat_successful?: BooleanFilter;

    /**
     * What the chat has to have cost in total.
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
     * Conditions on the custom attributes of the chat.
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
     * Reasons the chat may have ended for.
     */
    disconnection_reason?: DisconnectionReason;

    /**
     * How long the chat has to have lasted, in milliseconds.
     */
    duration_ms?: NumberFilter | RangeFilter;

    /**
     * When the chat has to have ended, in milliseconds since the Unix epoch.
     */
    end_timestamp?: NumberFilter | RangeFilter;

    /**
     * When the chat has to have begun, in milliseconds since the Unix epoch.
     */
    start_timestamp?: NumberFilter | RangeFilter;

    /**
     * Moods the user may have been in: `Negative`, `Positive`, `Neutral` or `Unknown`.
     */
    user_sentiment?: UserSentiment;
  }

  export namespace FilterCriteria {
    /**
     * States the chat may be in: `ongoing`, `ended` or `error`.
     */
    export interface ChatStatus extends FilterBase {
      /**
       * States that qualify; the chat needs to be in any one of them.
       */
      value: Array<'ongoing' | 'ended' | 'error'>;
    }

    export {
      type AgentFilter as Agent,
      type StringFilter as ChatID,
      type BooleanFilter as ChatSuccessful,
      type CustomFieldFilterNumberFilter as NumberFilter,
      type CustomFieldFilterRangeFilter as RangeFilter,
      type CustomFieldFilterStringFilter as StringFilter,
      type CustomFieldFilterBooleanFilter as BooleanFilter,
      type CustomFieldFilterEnumFilter as EnumFilter,
      type CustomFieldFilterPresentFilter as PresentFilter,
      type DisconnectionReason,
      type UserSentiment,
    };
  }
}

export interface ChatUpdateParams {
  /**
   * Attributes of your own, each a string, a number or a boolean.
   */
  custom_attributes?: { [key: string]: string | number | boolean };

  /**
   * How much of this chat Retell keeps, whatever the agent says. Can be tightened,
   * never loosened.
   *
   * - `everything`: all data
   * - `basic_attributes_only`: basic attributes alone
   */
  data_storage_setting?: 'everything' | 'basic_attributes_only';

  /**
   * Anything you want to keep with the chat, for example a customer number, up to 50
   * kB. Retell stores it, returns it with the chat and makes no other use of it.
   */
  metadata?: unknown;

  /**
   * Dynamic variables to add or to replace, all of them strings. Variables not
   * mentioned stay as they are; null takes all replacements back.
   */
  override_dynamic_variables?: { [key: string]: string } | null;
}

export declare namespace Chat {
  export {
    type ChatResponse,
    type ChatListResponse,
    type ChatCreateChatCompletionResponse,
    type ChatCreateParams,
    type ChatCreateSMSChatParams,
    type ChatCreateChatCompletionParams,
    type ChatListParams,
    type ChatUpdateParams,
  };
}
