// File generated from our OpenAPI spec by Specsmith. See CONTRIBUTING.md for details.

import type { APIPromise } from '../core/api-promise';
import { listing, type ListPromise } from '../core/list-promise';
import { APIResource } from '../core/resource';
import type {
  ConversationFlowCore,
  ListParamsBase,
  ListResponseBase,
  UpdateParamsBase,
} from '../internal/families';
import { byPaginationKey } from '../internal/lists';
import type { RequestOptions } from '../internal/request-options';
import { path } from '../internal/utils/path';
import type {
  AgentSwapNode,
  BranchNode,
  BridgeTransferNode,
  CancelTransferNode,
  CodeNode,
  ComponentNode,
  ConversationNode,
  CreateConversationFlowComponentRequest,
  DisplayPosition,
  EndNode,
  ExtractDynamicVariablesNode,
  FunctionNode,
  KBConfig,
  Mcp,
  McpNode,
  ModelChoice,
  NodeToolBookAppointmentCalTool,
  NodeToolCheckAvailabilityCalTool,
  NodeToolCustomTool,
  Note,
  PressDigitNode,
  SMSNode,
  SubagentNode,
  TransferCallNode,
} from './schemas';

/**
 * The methods of `client.conversationFlow`.
 */
export class ConversationFlow extends APIResource {
  /**
   * Creates a response engine that leads the conversation through a graph of nodes.
   * Attach it to an agent to put it to work.
   *
   * @see POST /create-conversation-flow
   *
   * @example
   * ```ts
   * const conversationFlowResponse =
   *   await client.conversationFlow.create({
   *     model_choice: { model: 'gpt-4.1', type: 'cascading' },
   *     nodes: [
   *       {
   *         id: 'start',
   *         instruction: {
   *           text: 'Greet the customer and ask how you can help them.',
   *           type: 'prompt',
   *         },
   *         type: 'conversation',
   *       },
   *     ],
   *     start_speaker: 'agent',
   *   });
   * ```
   */
  create(body: ConversationFlowCreateParams, options?: RequestOptions): APIPromise<ConversationFlowResponse> {
    return this._client.post('/create-conversation-flow', { body, ...options });
  }

  /**
   * Returns a conversation flow in the requested version, or in its latest one.
   *
   * @see GET /get-conversation-flow/{conversation_flow_id}
   *
   * @example
   * ```ts
   * const conversationFlowResponse =
   *   await client.conversationFlow.retrieve(
   *     'conversation_flow_id',
   *   );
   * ```
   */
  retrieve(
    conversationFlowID: string,
    query: ConversationFlowRetrieveParams | null | undefined = {},
    options?: RequestOptions,
  ): APIPromise<ConversationFlowResponse> {
    return this._client.get(path`/get-conversation-flow/${conversationFlowID}`, { query, ...options });
  }

  /**
   * Returns the conversation flows of the organization, page by page.
   *
   * @see GET /v2/list-conversation-flows
   *
   * @example
   * ```ts
   * const conversationFlows =
   *   await client.conversationFlow.list();
   * ```
   */
  list(
    query: ConversationFlowListParams | null | undefined = {},
    options?: RequestOptions,
  ): ListPromise<ConversationFlowListResponse, ConversationFlowResponse> {
    return listing(this._client.get('/v2/list-conversation-flows', { query, ...options }), byPaginationKey);
  }

  /**
   * Changes a conversation flow. Settings left out of the body keep their value.
   *
   * @see PATCH /update-conversation-flow/{conversation_flow_id}
   *
   * @example
   * ```ts
   * const conversationFlowResponse =
   *   await client.conversationFlow.update(
   *     'conversation_flow_id',
   *     {
   *       global_prompt:
   *         'You are a helpful customer service agent.',
   *     },
   *   );
   * ```
   */
  update(
    conversationFlowID: string,
    params: ConversationFlowUpdateParams,
    options?: RequestOptions,
  ): APIPromise<ConversationFlowResponse> {
    const { version, ...body } = params;
    return this._client.patch(path`/update-conversation-flow/${conversationFlowID}`, {
      query: { version },
      body,
      ...options,
    });
  }

  /**
   * Removes a conversation flow in all of its versions.
   *
   * @see DELETE /delete-conversation-flow/{conversation_flow_id}
   *
   * @example
   * ```ts
   * await client.conversationFlow.delete(
   *   'conversation_flow_id',
   * );
   * ```
   */
  delete(conversationFlowID: string, options?: RequestOptions): APIPromise<void> {
    return this._client.delete(path`/delete-conversation-flow/${conversationFlowID}`, {
      accept: '*/*',
      ...options,
    });
  }
}

/**
 * A conversation flow in one of its versions.
 */
export interface ConversationFlowResponse extends ConversationFlowCore {
  /**
   * Identifier of the conversation flow. All of its versions share it.
   */
  conversation_flow_id: string;

  /**
   * Number of this version of the conversation flow.
   */
  version: number;

  /**
   * Model that generates the replies in every node without a choice of its own.
   */
  model_choice?: ModelChoice;

  /**
   * Nodes the flow consists of; their edges say what follows what.
   */
  nodes?: Array<
    | ConversationNode
    | SubagentNode
    | EndNode
    | FunctionNode
    | CodeNode
    | TransferCallNode
    | PressDigitNode
    | BranchNode
    | SMSNode
    | ExtractDynamicVariablesNode
    | AgentSwapNode
    | McpNode
    | ComponentNode
    | BridgeTransferNode
    | CancelTransferNode
  >;

  /**
   * Who speaks first: `user` or `agent`.
   */
  start_speaker?: 'user' | 'agent';
}

export declare namespace ConversationFlowResponse {
  export {
    type DisplayPosition as BeginTagDisplayPosition,
    type CreateConversationFlowComponentRequest as Component,
    type KBConfig,
    type Mcp,
    type ModelChoice,
    type ConversationNode,
    type SubagentNode,
    type EndNode,
    type FunctionNode,
    type CodeNode,
    type TransferCallNode,
    type PressDigitNode,
    type BranchNode,
    type SMSNode,
    type ExtractDynamicVariablesNode,
    type AgentSwapNode,
    type McpNode,
    type ComponentNode,
    type BridgeTransferNode,
    type CancelTransferNode,
    type Note,
    type NodeToolCustomTool as CustomTool,
    type NodeToolCheckAvailabilityCalTool as CheckAvailabilityCalTool,
    type NodeToolBookAppointmentCalTool as BookAppointmentCalTool,
  };
}

export interface ConversationFlowListResponse extends ListResponseBase {
  /**
   * Conversation flows on this page of results.
   */
  items?: Array<ConversationFlowResponse>;
}

export interface ConversationFlowCreateParams extends ConversationFlowCore {
  /**
   * Model that generates the replies in every node without a choice of its own.
   */
  model_choice: ModelChoice;

  /**
   * Nodes the flow consists of; their edges say what follows what.
   */
  nodes: Array<
    | ConversationNode
    | SubagentNode
    | EndNode
    | FunctionNode
    | CodeNode
    | TransferCallNode
    | PressDigitNode
    | BranchNode
    | SMSNode
    | ExtractDynamicVariablesNode
    | AgentSwapNode
    | McpNode
    | ComponentNode
    | BridgeTransferNode
    | CancelTransferNode
  >;

  /**
   * Who speaks first: `user` or `agent`.
   */
  start_speaker: 'user' | 'agent';
}

export declare namespace ConversationFlowCreateParams {
  export {
    type ModelChoice,
    type ConversationNode,
    type SubagentNode,
    type EndNode,
    type FunctionNode,
    type CodeNode,
    type TransferCallNode,
    type PressDigitNode,
    type BranchNode,
    type SMSNode,
    type ExtractDynamicVariablesNode,
    type AgentSwapNode,
    type McpNode,
    type ComponentNode,
    type BridgeTransferNode,
    type CancelTransferNode,
    type DisplayPosition as BeginTagDisplayPosition,
    type CreateConversationFlowComponentRequest as Component,
    type KBConfig,
    type Mcp,
    type Note,
    type NodeToolCustomTool as CustomTool,
    type NodeToolCheckAvailabilityCalTool as CheckAvailabilityCalTool,
    type NodeToolBookAppointmentCalTool as BookAppointmentCalTool,
  };
}

export interface ConversationFlowRetrieveParams {
  /**
   * Version to return. The latest one when left out.
   */
  version?: number;
}

export interface ConversationFlowListParams extends ListParamsBase {
  /**
   * Direction in which entries are sorted: `ascending` or `descending`. `descending`
   * when left out.
   */
  sort_order?: 'ascending' | 'descending';
}

export interface ConversationFlowUpdateParams extends UpdateParamsBase {
  /**
   * Body param: Where on the canvas the start marker is drawn. Null means no fixed
   * place.
   */
  begin_tag_display_position?: DisplayPosition | null;

  /**
   * Body param: Components that belong to this flow alone. Null means none.
   */
  components?: Array<CreateConversationFlowComponentRequest> | null;

  /**
   * Body param: Whether the flow as a whole runs as an agent with a single prompt
   * rather than node by node. Null means not set.
   */
  flex_mode?: boolean | null;

  /**
   * Body param: Instructions that hold in every node. Null means none.
   */
  global_prompt?: string | null;

  /**
   * Body param: Whether the flow belongs to a transfer agent, which leads agentic
   * warm transfers. Null means not set.
   */
  is_transfer_llm?: boolean | null;

  /**
   * Body param: How much is retrieved from the knowledge bases for one reply.
   */
  kb_config?: KBConfig;

  /**
   * Body param: MCP servers whose tools nodes can call. Null means none.
   */
  mcps?: Array<Mcp> | null;

  /**
   * Body param: Model that generates the replies in every node without a choice of
   * its own.
   */
  model_choice?: ModelChoice;

  /**
   * Body param: How freely the model words its replies, from 0 (the same each time)
   * to 1 (most varied). Null means not set.
   */
  model_temperature?: number | null;

  /**
   * Body param: Nodes the flow consists of; their edges say what follows what.
   */
  nodes?: Array<
    | ConversationNode
    | SubagentNode
    | EndNode
    | FunctionNode
    | CodeNode
    | TransferCallNode
    | PressDigitNode
    | BranchNode
    | SMSNode
    | ExtractDynamicVariablesNode
    | AgentSwapNode
    | McpNode
    | ComponentNode
    | BridgeTransferNode
    | CancelTransferNode
  >;

  /**
   * Body param: Sticky notes on the canvas. Null means none.
   */
  notes?: Array<Note> | null;

  /**
   * Body param: Node the conversation begins with. Null means none is chosen.
   */
  start_node_id?: string | null;

  /**
   * Body param: Tools that nodes can call. Null means none.
   */
  tools?: Array<
    NodeToolCustomTool | NodeToolCheckAvailabilityCalTool | NodeToolBookAppointmentCalTool
  > | null;
}

export declare namespace ConversationFlowUpdateParams {
  export {
    type DisplayPosition as BeginTagDisplayPosition,
    type CreateConversationFlowComponentRequest as Component,
    type KBConfig,
    type Mcp,
    type ModelChoice,
    type ConversationNode,
    type SubagentNode,
    type EndNode,
    type FunctionNode,
    type CodeNode,
    type TransferCallNode,
    type PressDigitNode,
    type BranchNode,
    type SMSNode,
    type ExtractDynamicVariablesNode,
    type AgentSwapNode,
    type McpNode,
    type ComponentNode,
    type BridgeTransferNode,
    type CancelTransferNode,
    type Note,
    type NodeToolCustomTool as CustomTool,
    type NodeToolCheckAvailabilityCalTool as CheckAvailabilityCalTool,
    type NodeToolBookAppointmentCalTool as BookAppointmentCalTool,
  };
}

export declare namespace ConversationFlow {
  export {
    type ConversationFlowResponse,
    type ConversationFlowListResponse,
    type ConversationFlowCreateParams,
    type ConversationFlowRetrieveParams,
    type ConversationFlowListParams,
    type ConversationFlowUpdateParams,
  };
}
