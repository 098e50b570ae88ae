// File generated from our OpenAPI spec by Specsmith. See CONTRIBUTING.md for details.

import type { Equation } from './others';
import type { EquationCondition as EquationCondition2 } from '../../resources/schemas';

/**
 * A condition made of comparisons between dynamic variables and values.
 */
export interface AlwaysEdgeEquationCondition extends EquationCondition2 {
  /**
   * Marks the edge; always `Always`.
   */
  prompt?: 'Always';
}

export declare namespace AlwaysEdgeEquationCondition {
  export { type Equation };
}

/**
 * A condition made of comparisons between dynamic variables and values.
 */
export interface ElseEdgeEquationCondition extends EquationCondition2 {
  /**
   * Marks the edge; always `Else`.
   */
  prompt?: 'Else';
}

export declare namespace ElseEdgeEquationCondition {
  export { type Equation };
}

/**
 * A condition made of comparisons between dynamic variables and values.
 */
export interface EquationCondition {
  /**
   * Comparisons that make up the condition, at most 50.
   */
  equations: Array<Equation>;

  /**
   * How the comparisons combine: `||` if one of them is enough, `&&` if all have to
   * hold.
   */
  operator: '||' | '&&';

  /**
   * Kind of condition; always `equation`.
   */
  type: 'equation';
}

export declare namespace EquationCondition {
  export { type Equation };
}

/**
 * A condition in words, judged by the model.
 */
export interface PromptCondition {
  /**
   * Condition in words, which the model judges from the conversation.
   */
  prompt: string;

  /**
   * Kind of condition; always `prompt`.
   */
  type: 'prompt';
}

/**
 * A condition made of comparisons between dynamic variables and values.
 */
export interface SMSFailedEdgeEquationCondition extends EquationCondition2 {
  /**
   * Marks the edge; always `Failed to send`.
   */
  prompt?: 'Failed to send';
}

export declare namespace SMSFailedEdgeEquationCondition {
  export { type Equation };
}

/**
 * A condition made of comparisons between dynamic variables and values.
 */
export interface SMSSuccessEdgeEquationCondition extends EquationCondition2 {
  /**
   * Marks the edge; always `Sent successfully`.
   */
  prompt?: 'Sent successfully';
}

export declare namespace SMSSuccessEdgeEquationCondition {
  export { type Equation };
}

/**
 * A condition made of comparisons between dynamic variables and values.
 */
export interface SkipResponseEdgeEquationCondition extends EquationCondition2 {
  /**
   * Marks the edge; always `Skip response`.
   */
  prompt?: 'Skip response';
}

export declare namespace SkipResponseEdgeEquationCondition {
  export { type Equation };
}

/**
 * A condition made of comparisons between dynamic variables and values.
 */
export interface TransferFailedEdgeEquationCondition extends EquationCondition2 {
  /**
   * Marks the edge; always `Transfer failed`.
   */
  prompt?: 'Transfer failed';
}

export declare namespace TransferFailedEdgeEquationCondition {
  export { type Equation };
}
