// File generated from our OpenAPI spec by Specsmith. See CONTRIBUTING.md for details.

import type { EdgeBase } from '../families';
import type {
  AlwaysEdgeEquationCondition,
  ElseEdgeEquationCondition,
  EquationCondition,
  PromptCondition,
  SkipResponseEdgeEquationCondition,
  SMSFailedEdgeEquationCondition,
  SMSSuccessEdgeEquationCondition,
  TransferFailedEdgeEquationCondition,
} from './condition';
import type { ToolParameter } from './others';

/**
 * Edge that is taken unconditionally.
 */
export interface AlwaysEdge extends EdgeBase {
  /**
   * Fixed condition that marks the edge.
   */
  transition_condition: PromptCondition | AlwaysEdgeEquationCondition | AlwaysEdgeUnionMember2;
}

export declare namespace AlwaysEdge {
  export {
    type PromptCondition,
    type AlwaysEdgeEquationCondition as EquationCondition,
    type AlwaysEdgeUnionMember2 as UnionMember2,
  };
}

/**
 * Fixed condition that marks the edge.
 */
export interface AlwaysEdgeUnionMember2 {
  /**
   * Marks the edge; always `Always`.
   */
  prompt: 'Always';

  /**
   * Kind of condition; always `prompt`.
   */
  type: 'prompt';
}

/**
 * Edge that is taken when no other edge of the node applies.
 */
export interface ElseEdge extends EdgeBase {
  /**
   * Fixed condition that marks the edge.
   */
  transition_condition: PromptCondition | ElseEdgeEquationCondition | ElseEdgeUnionMember2;
}

export declare namespace ElseEdge {
  export {
    type PromptCondition,
    type ElseEdgeEquationCondition as EquationCondition,
    type ElseEdgeUnionMember2 as UnionMember2,
  };
}

/**
 * Fixed condition that marks the edge.
 */
export interface ElseEdgeUnionMember2 {
  /**
   * Marks the edge; always `Else`.
   */
  prompt: 'Else';

  /**
   * Kind of condition; always `prompt`.
   */
  type: 'prompt';
}

/**
 * A way out of a node, taken when its condition holds.
 */
export interface NodeEdge extends EdgeBase {
  /**
   * When the edge is taken: judged by the model or computed.
   */
  transition_condition: PromptCondition | EquationCondition;
}

export declare namespace NodeEdge {
  export { type PromptCondition, type EquationCondition };
}

/**
 * Edge that is taken when the text message could not be sent.
 */
export interface SMSFailedEdge extends EdgeBase {
  /**
   * Fixed condition that marks the edge.
   */
  transition_condition: PromptCondition | SMSFailedEdgeEquationCondition | SMSFailedEdgeUnionMember2;
}

export declare namespace SMSFailedEdge {
  export {
    type PromptCondition,
    type SMSFailedEdgeEquationCondition as EquationCondition,
    type SMSFailedEdgeUnionMember2 as UnionMember2,
  };
}

/**
 * Fixed condition that marks the edge.
 */
export interface SMSFailedEdgeUnionMember2 {
  /**
   * Marks the edge; always `Failed to send`.
   */
  prompt: 'Failed to send';

  /**
   * Kind of condition; always `prompt`.
   */
  type: 'prompt';
}

/**
 * Edge that is taken once the text message is sent.
 */
export interface SMSSuccessEdge extends EdgeBase {
  /**
   * Fixed condition that marks the edge.
   */
  transition_condition: PromptCondition | SMSSuccessEdgeEquationCondition | SMSSuccessEdgeUnionMember2;
}

export declare namespace SMSSuccessEdge {
  export {
    type PromptCondition,
    type SMSSuccessEdgeEquationCondition as EquationCondition,
    type SMSSuccessEdgeUnionMember2 as UnionMember2,
  };
}

/**
 * Fixed condition that marks the edge.
 */
export interface SMSSuccessEdgeUnionMember2 {
  /**
   * Marks the edge; always `Sent successfully`.
   */
  prompt: 'Sent successfully';

  /**
   * Kind of condition; always `prompt`.
   */
  type: 'prompt';
}

/**
 * Edge that is taken without waiting for the user to answer.
 */
export interface SkipResponseEdge extends EdgeBase {
  /**
   * Fixed condition that marks the edge.
   */
  transition_condition: PromptCondition | SkipResponseEdgeEquationCondition | SkipResponseEdgeUnionMember2;
}

export declare namespace SkipResponseEdge {
  export {
    type PromptCondition,
    type SkipResponseEdgeEquationCondition as EquationCondition,
    type SkipResponseEdgeUnionMember2 as UnionMember2,
  };
}

/**
 * Fixed condition that marks the edge.
 */
export interface SkipResponseEdgeUnionMember2 {
  /**
   * Marks the edge; always `Skip response`.
   */
  prompt: 'Skip response';

  /**
   * Kind of condition; always `prompt`.
   */
  type: 'prompt';
}

/**
 * A way from one state to another.
 */
export interface StateEdge {
  /**
   * When to take the edge, in words that the model judges.
   */
  description: string;

  /**
   * State the edge leads to. The LLM follows it by calling a tool named
   * `transition_to_` plus this name, which prompts may mention.
   */
  destination_state_name: string;

  /**
   * Values to extract on the way. Prompts and tool descriptions of later states can
   * use them as dynamic variables.
   */
  parameters?: ToolParameter;
}

export declare namespace StateEdge {
  export { type ToolParameter as Parameters };
}

/**
 * Edge that is taken when the handover did not succeed.
 */
export interface TransferFailedEdge extends EdgeBase {
  /**
   * Fixed condition that marks the edge.
   */
  transition_condition:
    | PromptCondition
    | TransferFailedEdgeEquationCondition
    | TransferFailedEdgeUnionMember2;
}

export declare namespace TransferFailedEdge {
  export {
    type PromptCondition,
    type TransferFailedEdgeEquationCondition as EquationCondition,
    type TransferFailedEdgeUnionMember2 as UnionMember2,
  };
}

/**
 * Fixed condition that marks the edge.
 */
export interface TransferFailedEdgeUnionMember2 {
  /**
   * Marks the edge; always `Transfer failed`.
   */
  prompt: 'Transfer failed';

  /**
   * Kind of condition; always `prompt`.
   */
  type: 'prompt';
}
