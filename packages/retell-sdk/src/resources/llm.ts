// File generated from our OpenAPI spec by Specsmith. See CONTRIBUTING.md for details.

import type { APIPromise } from '../core/api-promise';
import { listing, type ListPromise } from '../core/list-promise';
import { APIResource } from '../core/resource';
import type {
  ListParamsBase,
  ListResponseBase,
  LlmBase,
  LlmCore,
  Model,
  UpdateParamsBase,
} from '../internal/families';
import { byPaginationKey } from '../internal/lists';
import type { RequestOptions } from '../internal/request-options';
import { path } from '../internal/utils/path';
import type {
  AgentSwapTool,
  BookAppointmentCalTool,
  BridgeTransferTool,
  CancelTransferTool,
  CheckAvailabilityCalTool,
  CodeTool,
  CustomTool,
  EndCallTool,
  ExtractDynamicVariableTool,
  KBConfig,
  Mcp,
  McpToolSchema,
  PressDigitTool,
  SendSMSTool,
  State,
  TransferCallTool,
} from './schemas';

/**
 * The methods of `client.llm`.
 */
export class Llm extends APIResource {
  /**
   * Creates a response engine made of prompts, tools and optional states. Attach it
   * to an agent to put it to work.
   *
   * @see POST /create-retell-llm
   *
   * @example
   * ```ts
   * const llmResponse = await client.llm.create({
   *   begin_message:
   *     'Hey I am a virtual assistant calling from Retell Hospital.',
   * });
   * ```
   */
  create(body: LlmCreateParams, options?: RequestOptions): APIPromise<LlmResponse> {
    return this._client.post('/create-retell-llm', { body, ...options });
  }

  /**
   * Returns a Retell LLM in the requested version, or in its latest one.
   *
   * @see GET /get-retell-llm/{llm_id}
   *
   * @example
   * ```ts
   * const llmResponse = await client.llm.retrieve(
   *   '16b980523634a6dc504898cda492e939',
   * );
   * ```
   */
  retrieve(
    llmID: string,
    query: LlmRetrieveParams | null | undefined = {},
    options?: RequestOptions,
  ): APIPromise<LlmResponse> {
    return this._client.get(path`/get-retell-llm/${llmID}`, { query, ...options });
  }

  /**
   * Returns the Retell LLMs of the organization, page by page.
   *
   * @see GET /v2/list-retell-llms
   *
   * @example
   * ```ts
   * const llms = await client.llm.list();
   * ```
   */
  list(
    query: LlmListParams | null | undefined = {},
    options?: RequestOptions,
  ): ListPromise<LlmListResponse, LlmResponse> {
    return listing(this._client.get('/v2/list-retell-llms', { query, ...options }), byPaginationKey);
  }

  /**
   * Changes a Retell LLM. Settings left out of the body keep their value.
   *
   * @see PATCH /update-retell-llm/{llm_id}
   *
   * @example
   * ```ts
   * const llmResponse = await client.llm.update(
   *   '16b980523634a6dc504898cda492e939',
   *   {
   *     begin_message:
   *       'Hey I am a virtual assistant calling from Retell Hospital.',
   *   },
   * );
   * ```
   */
  update(llmID: string, params: LlmUpdateParams, options?: RequestOptions): APIPromise<LlmResponse> {
    const { version, ...body } = params;
    return this._client.patch(path`/update-retell-llm/${llmID}`, { query: { version }, body, ...options });
  }

  /**
   * Removes a Retell LLM in all of its versions.
   *
   * @see DELETE /delete-retell-llm/{llm_id}
   *
   * @example
   * ```ts
   * await client.llm.delete('oBeDLoLOeuAbiuaMFXRtDOLriTJ5tSxD');
   * ```
   */
  delete(llmID: string, options?: RequestOptions): APIPromise<void> {
    return this._client.delete(path`/delete-retell-llm/${llmID}`, { accept: '*/*', ...options });
  }
}

/**
 * A Retell LLM in one of its versions.
 */
export interface LlmResponse extends LlmBase, LlmCore {
  /**
   * Time of the last change, or of creation if there was none, in milliseconds since
   * the Unix epoch.
   */
  last_modification_timestamp: number;

  /**
   * Identifier of the Retell LLM. All of its versions share it.
   */
  llm_id: string;

  /**
   * Whether this version of the Retell LLM is published.
   */
  is_published?: boolean;

  /**
   * Number of this version of the Retell LLM.
   */
  version?: number;
}

export declare namespace LlmResponse {
  export {
    type EndCallTool,
    type TransferCallTool,
    type CheckAvailabilityCalTool,
    type BookAppointmentCalTool,
    type AgentSwapTool,
    type PressDigitTool,
    type SendSMSTool,
    type CustomTool,
    type CodeTool,
    type ExtractDynamicVariableTool,
    type BridgeTransferTool,
    type CancelTransferTool,
    type McpToolSchema as McpTool,
    type KBConfig,
    type Mcp,
    type State,
  };
}

export interface LlmListResponse extends ListResponseBase {
  /**
   * Retell LLMs on this page of results.
   */
  items?: Array<LlmResponse>;
}

export interface LlmCreateParams extends LlmBase, LlmCore {}

export declare namespace LlmCreateParams {
  export {
    type EndCallTool,
    type TransferCallTool,
    type CheckAvailabilityCalTool,
    type BookAppointmentCalTool,
    type AgentSwapTool,
    type PressDigitTool,
    type SendSMSTool,
    type CustomTool,
    type CodeTool,
    type ExtractDynamicVariableTool,
    type BridgeTransferTool,
    type CancelTransferTool,
    type McpToolSchema as McpTool,
    type KBConfig,
    type Mcp,
    type State,
  };
}

export interface LlmRetrieveParams {
  /**
   * Version to return. The latest one when left out.
   */
  version?: number;
}

export interface LlmListParams extends ListParamsBase {
  /**
   * Direction in which entries are sorted: `ascending` or `descending`. `descending`
   * when left out.
   */
  sort_order?: 'ascending' | 'descending';
}

export interface LlmUpdateParams extends UpdateParamsBase {
  /**
   * Body param: First words of the agent. The model makes them up when null or left
   * out; with an empty string the agent lets the user begin.
   */
  begin_message?: string | null;

  /**
   * Body param: Instructions that hold in every state. They make up the system
   * prompt, followed by the prompt of the current state if there are states. Null
   * means none.
   */
  general_prompt?: string | null;

  /**
   * Body param: Tools the LLM can call in every state: built-in ones such as hanging
   * up or transferring, and your own. Tools and transitions of the current state
   * come on top. Null means none.
   */
  general_tools?: Array<
    | EndCallTool
    | TransferCallTool
    | CheckAvailabilityCalTool
    | BookAppointmentCalTool
    | AgentSwapTool
    | PressDigitTool
    | SendSMSTool
    | CustomTool
    | CodeTool
    | ExtractDynamicVariableTool
    | BridgeTransferTool
    | CancelTransferTool
    | McpToolSchema
  > | null;

  /**
   * Body param: How much is retrieved from the knowledge bases for one reply. Null
   * means not set.
   */
  kb_config?: KBConfig | null;

  /**
   * Body param: MCP servers whose tools the LLM can call. Null means none.
   */
  mcps?: Array<Mcp> | null;

  /**
   * Body param: Text model that generates the replies. `gpt-4.1` when null or left
   * out; excludes `s2s_model`.
   */
  model?: Model | null;

  /**
   * Body param: Whether requests go to a reserved pool of servers with lower and
   * steadier latency, usually at a higher price. False when null or left out.
   */
  model_high_priority?: boolean | null;

  /**
   * Body param: How freely the model words its replies, from 0 (the same each time)
   * to 1 (most varied). 0 when left out; keep it low if the model calls tools.
   */
  model_temperature?: number;

  /**
   * Body param: Speech-to-speech model that generates the replies, one of the
   * `gpt-realtime` family. Excludes `model`; null means that a text model is used.
   */
  s2s_model?: 'gpt-realtime-2' | 'gpt-realtime-1.5' | 'gpt-realtime' | 'gpt-realtime-mini' | null;

  /**
   * Body param: State the conversation begins in. Mandatory if there are states;
   * null otherwise.
   */
  starting_state?: string | null;

  /**
   * Body param: Phases of the conversation, each with a prompt and tools of its own.
   * Short prompts and few tools help the model stay focused. With null or nothing,
   * the general prompt and tools are all there is.
   */
  states?: Array<State> | null;
}

export declare namespace LlmUpdateParams {
  export {
    type EndCallTool,
    type TransferCallTool,
    type CheckAvailabilityCalTool,
    type BookAppointmentCalTool,
    type AgentSwapTool,
    type PressDigitTool,
    type SendSMSTool,
    type CustomTool,
    type CodeTool,
    type ExtractDynamicVariableTool,
    type BridgeTransferTool,
    type CancelTransferTool,
    type McpToolSchema as McpTool,
    type KBConfig,
    type Mcp,
    type State,
  };
}

export declare namespace Llm {
  export {
    type LlmResponse,
    type LlmListResponse,
    type LlmCreateParams,
    type LlmRetrieveParams,
    type LlmListParams,
    type LlmUpdateParams,
  };
}
