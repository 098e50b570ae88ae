// File generated from our OpenAPI spec by Specsmith. See CONTRIBUTING.md for details.

import type { APIPromise } from '../core/api-promise';
import { listing, type ListPromise } from '../core/list-promise';
import { APIResource } from '../core/resource';
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
  DisplayPosition,
  EndNode,
  ExtractDynamicVariablesNode,
  FunctionNode,
  Mcp,
  McpNode,
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
 * The methods of `client.conversationFlowComponent`.
 */
export class ConversationFlowComponent extends APIResource {
  /**
   * Stores a reusable part of a conversation flow that any number of flows can link
   * to.
   *
   * @see POST /create-conversation-flow-component
   *
   * @example
   * ```ts
   * const conversationFlowComponentResponse =
   *   await client.conversationFlowComponent.create({
   *     name: 'Customer Information Collector',
   *     nodes: [
   *       {
   *         id: 'collect_info',
   *         instruction: {
   *           text: 'Ask the customer for their name and contact information.',
   *           type: 'prompt',
   *         },
   *         type: 'conversation',
   *       },
   *     ],
   *   });
   * ```
   */
  create(
    body: ConversationFlowComponentCreateParams,
    options?: RequestOptions,
  ): APIPromise<ConversationFlowComponentResponse> {
    return this._client.post('/create-conversation-flow-component', { body, ...options });
  }

  /**
   * Returns one shared component with the flows linked to it.
   *
   * @see GET /get-conversation-flow-component/{conversation_flow_component_id}
   *
   * @example
   * ```ts
   * const conversationFlowComponentResponse =
   *   await client.conversationFlowComponent.retrieve(
   *     'conversation_flow_component_id',
   *   );
   * ```
   */
  retrieve(
    conversationFlowComponentID: string,
    options?: RequestOptions,
  ): APIPromise<ConversationFlowComponentResponse> {
    return this._client.get(path`/get-conversation-flow-component/${conversationFlowComponentID}`, options);
  }

  /**
   * Returns the shared components of the organization, page by page.
   *
   * @see GET /v2/list-conversation-flow-components
   *
   * @example
   * ```ts
   * const conversationFlowComponents =
   *   await client.conversationFlowComponent.list();
   * ```
   */
  list(
    query: ConversationFlowComponentListParams | null | undefined = {},
    options?: RequestOptions,
  ): ListPromise<ConversationFlowComponentListResponse, ConversationFlowComponentResponse> {
    return listing(
      this._client.get('/v2/list-conversation-flow-components', { query, ...options }),
      byPaginationKey,
    );
  }

  /**
   * Changes a shared component for every conversation flow linked to it.
   *
   * @see PATCH /update-conversation-flow-component/{conversation_flow_component_id}
   *
   * @example
   * ```ts
   * const conversationFlowComponentResponse =
   *   await client.conversationFlowComponent.update(
   *     'conversation_flow_component_id',
   *     { name: 'Customer Information Collector' },
   *   );
   * ```
   */
  update(
    conversationFlowComponentID: string,
    body: ConversationFlowComponentUpdateParams,
    options?: RequestOptions,
  ): APIPromise<ConversationFlowComponentResponse> {
    return this._client.patch(path`/update-conversation-flow-component/${conversationFlowComponentID}`, {
      body,
      ...options,
    });
  }

  /**
   * Removes a shared component. Every conversation flow linked to it receives a
   * local copy, so no flow breaks.
   *
   * @see DELETE /delete-conversation-flow-component/{conversation_flow_component_id}
   *
   * @example
   * ```ts
   * await client.conversationFlowComponent.delete(
   *   'conversation_flow_component_id',
   * );
   * ```
   */
  delete(conversationFlowComponentID: string, options?: RequestOptions): APIPromise<void> {
    return this._client.delete(path`/delete-conversation-flow-component/${conversationFlowComponentID}`, {
      accept: '*/*',
      ...options,
    });
  }
}

/**
 * A shared component as stored.
 */
export interface ConversationFlowComponentResponse {
  /**
   * Identifier of the component. Nodes of type `component` refer to it.
   */
  conversation_flow_component_id: string;

  /**
   * Name of the component, by which people recognize it.
   */
  name: string;

  /**
   * Nodes the component consists of; their edges say what follows what.
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
   * When somebody last changed the component.
   */
  user_modified_timestamp: number;

  /**
   * Where on the canvas the start marker is drawn. Null means no fixed place.
   */
  begin_tag_display_position?: DisplayPosition | null;

  /**
   * Whether the component as a whole runs as an agent with a single prompt rather
   * than node by node. Null means not set.
   */
  flex_mode?: boolean | null;

  /**
   * Conversation flows that use the component.
   */
  linked_conversation_flow_ids?: Array<string>;

  /**
   * MCP servers whose tools nodes of the component can call. Null means none.
   */
  mcps?: Array<Mcp> | null;

  /**
   * Sticky notes on the canvas. Null means none.
   */
  notes?: Array<Note> | null;

  /**
   * Node the component begins with. Null means none is chosen.
   */
  start_node_id?: string | null;

  /**
   * Tools that nodes of the component can call. Null means none.
   */
  tools?: Array<
    NodeToolCustomTool | NodeToolCheckAvailabilityCalTool | NodeToolBookAppointmentCalTool
  > | null;
}

export declare namespace ConversationFlowComponentResponse {
  export {
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
    type Mcp,
    type Note,
    type NodeToolCustomTool as CustomTool,
    type NodeToolCheckAvailabilityCalTool as CheckAvailabilityCalTool,
    type NodeToolBookAppointmentCalTool as BookAppointmentCalTool,
  };
}

export interface ConversationFlowComponentListResponse {
  /**
   * Whether at least one further page follows this one.
   */
  has_more?: boolean;

  /**
   * Components on this page of results.
   */
  items?: Array<ConversationFlowComponentResponse>;

  /**
   * Cursor of the next page. Pass it as `pagination_key` of the next request.
   */
  pagination_key?: string;
}

export interface ConversationFlowComponentCreateParams {
  /**
   * Name of the component, by which people recognize it.
   */
  name: string;

  /**
   * Nodes the component consists of; their edges say what follows what.
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
   * Where on the canvas the start marker is drawn. Null means no fixed place.
   */
  begin_tag_display_position?: DisplayPosition | null;

  /**
   * Whether the component as a whole runs as an agent with a single prompt rather
   * than node by node. Null means not set.
   */
  flex_mode?: boolean | null;

  /**
   * MCP servers whose tools nodes of the component can call. Null means none.
   */
  mcps?: Array<Mcp> | null;

  /**
   * Sticky notes on the canvas. Null means none.
   */
  notes?: Array<Note> | null;

  /**
   * Node the component begins with. Null means none is chosen.
   */
  start_node_id?: string | null;

  /**
   * Tools that nodes of the component can call. Null means none.
   */
  tools?: Array<
    NodeToolCustomTool | NodeToolCheckAvailabilityCalTool | NodeToolBookAppointmentCalTool
  > | null;
}

export declare namespace ConversationFlowComponentCreateParams {
  export {
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
    type Mcp,
    type Note,
    type NodeToolCustomTool as CustomTool,
    type NodeToolCheckAvailabilityCalTool as CheckAvailabilityCalTool,
    type NodeToolBookAppointmentCalTool as BookAppointmentCalTool,
  };
}

export interface ConversationFlowComponentListParams {
  /**
   * Page size: how many entries one response holds at most. 50 unless set, never
   * more than 1000.
   */
  limit?: number;

  /**
   * Cursor of the page to fetch, copied from `pagination_key` of the response
   * before. Leave it out to get the first page.
   */
  pagination_key?: string;

  /**
   * Direction in which entries are sorted: `ascending` or `descending`. `descending`
   * when left out.
   */
  sort_order?: 'ascending' | 'descending';
}

export interface ConversationFlowComponentUpdateParams {
  /**
   * Where on the canvas the start marker is drawn. Null means no fixed place.
   */
  begin_tag_display_position?: DisplayPosition | null;

  /**
   * Whether the component as a whole runs as an agent with a single prompt rather
   * than node by node. Null means not set.
   */
  flex_mode?: boolean | null;

  /**
   * MCP servers whose tools nodes of the component can call. Null means none.
   */
  mcps?: Array<Mcp> | null;

  /**
   * Name of the component, by which people recognize it.
   */
  name?: string;

  /**
   * Nodes the component consists of; their edges say what follows what.
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
   * Sticky notes on the canvas. Null means none.
   */
  notes?: Array<Note> | null;

  /**
   * Node the component begins with. Null means none is chosen.
   */
  start_node_id?: string | null;

  /**
   * Tools that nodes of the component can call. Null means none.
   */
  tools?: Array<
    NodeToolCustomTool | NodeToolCheckAvailabilityCalTool | NodeToolBookAppointmentCalTool
  > | null;
}

export declare namespace ConversationFlowComponentUpdateParams {
  export {
    type DisplayPosition as BeginTagDisplayPosition,
    type Mcp,
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

export declare namespace ConversationFlowComponent {
  export {
    type ConversationFlowComponentResponse,
    type ConversationFlowComponentListResponse,
    type ConversationFlowComponentCreateParams,
    type ConversationFlowComponentListParams,
    type ConversationFlowComponentUpdateParams,
  };
}
