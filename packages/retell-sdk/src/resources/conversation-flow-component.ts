// File generated from our OpenAPI spec by Specsmith. See CONTRIBUTING.md for details.

import type { APIPromise } from '../core/api-promise';
import { listing, type ListPromise } from '../core/list-promise';
import { APIResource } from '../core/resource';
import type {
  ConversationFlowComponentBase,
  ConversationFlowComponentCore,
  ListParamsBase,
  ListResponseBase,
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
export interface ConversationFlowComponentResponse extends ConversationFlowComponentCore {
  /**
   * Identifier of the component. Nodes of type `component` refer to it.
   */
  conversation_flow_component_id: string;

  /**
   * When somebody last changed the component.
   */
  user_modified_timestamp: number;

  /**
   * Conversation flows that use the component.
   */
  linked_conversation_flow_ids?: Array<string>;
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

export interface ConversationFlowComponentListResponse extends ListResponseBase {
  /**
   * Components on this page of results.
   */
  items?: Array<ConversationFlowComponentResponse>;
}

export interface ConversationFlowComponentCreateParams extends ConversationFlowComponentCore {}

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

export interface ConversationFlowComponentListParams extends ListParamsBase {
  /**
   * Direction in which entries are sorted: `ascending` or `descending`. `descending`
   * when left out.
   */
  sort_order?: 'ascending' | 'descending';
}

export interface ConversationFlowComponentUpdateParams extends ConversationFlowComponentBase {
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
