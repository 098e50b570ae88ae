// File generated from our OpenAPI spec by Specsmith. See CONTRIBUTING.md for details.

import type { MessageBaseBase, ToolCallInvocationBase, ToolCallResultBase } from '../families';

/**
 * Something the agent or the user wrote, before it necessarily has an identifier.
 */
export interface MessageBase extends MessageBaseBase {
  /**
   * Text of the message.
   */
  content: string;

  /**
   * Who wrote the message: `agent` or `user`.
   */
  role: 'agent' | 'user';
}

/**
 * A move from one node to another, before it necessarily has an identifier.
 */
export interface NodeTransitionMessageBase extends MessageBaseBase {
  /**
   * Marks the entry as a move between nodes; always `node_transition`.
   */
  role: 'node_transition';

  /**
   * Identifier of the node that was left.
   */
  former_node_id?: string;

  /**
   * Name of the node that was left.
   */
  former_node_name?: string;

  /**
   * Identifier of the node that was entered.
   */
  new_node_id?: string;

  /**
   * Name of the node that was entered.
   */
  new_node_name?: string;

  /**
   * How the new node was reached.
   *
   * - `normal`: over an edge
   * - `global`: by the condition of a global node
   * - `global_go_back`: by returning from a global node
   * - `interrupt_go_back`: by going back because the user cut in
   */
  transition_type?: 'global' | 'global_go_back' | 'interrupt_go_back' | 'normal';
}

/**
 * A change of state, before it necessarily has an identifier.
 */
export interface StateTransitionMessageBase extends MessageBaseBase {
  /**
   * Marks the entry as a change of state; always `state_transition`.
   */
  role: 'state_transition';

  /**
   * Name of the state that was left.
   */
  former_state_name?: string;

  /**
   * Name of the state that was entered.
   */
  new_state_name?: string;
}

/**
 * A tool call, before it necessarily has an identifier.
 */
export interface ToolCallInvocationMessageBase extends MessageBaseBase, ToolCallInvocationBase {}

/**
 * What a tool call returned, before it necessarily has an identifier.
 */
export interface ToolCallResultMessageBase extends MessageBaseBase, ToolCallResultBase {}

/**
 * A handoff message with fixed wording.
 */
export interface WarmTransferStaticMessage {
  /**
   * Message, word for word. Dynamic variables are filled in.
   */
  message?: string;

  /**
   * Kind of message; always `static_message`.
   */
  type?: 'static_message';
}
