// File generated from our OpenAPI spec by Specsmith. See CONTRIBUTING.md for details.

import type { APIPromise } from '../core/api-promise';
import { APIResource } from '../core/resource';
import type { RequestOptions } from '../internal/request-options';
import { path } from '../internal/utils/path';
import type {
  MessageBase,
  NodeTransitionMessageBase,
  StateTransitionMessageBase,
  ToolCallInvocationMessageBase,
  ToolCallResultMessageBase,
  ToolMock,
} from './schemas';

/**
 * The methods of `client.playground`.
 */
export class Playground extends APIResource {
  /**
   * Lets an agent answer a conversation without creating a chat. Nothing is stored:
   * each request carries the whole history so far, and the response holds only what
   * the agent adds to it.
   *
   * @see POST /agent-playground-completion/{agent_id}
   *
   * @example
   * ```ts
   * const response = await client.playground.completion(
   *   'agent_id',
   *   {
   *     messages: [
   *       {
   *         content: "Hi, I'd like to check my appointment.",
   *         role: 'user',
   *       },
   *       {
   *         content:
   *           'Sure! Could you please provide your name?',
   *         role: 'agent',
   *       },
   *       { content: 'My name is John Smith.', role: 'user' },
   *     ],
   *   },
   * );
   * ```
   */
  completion(
    agentID: string,
    params: PlaygroundCompletionParams,
    options?: RequestOptions,
  ): APIPromise<PlaygroundCompletionResponse> {
    const { version, ...body } = params;
    return this._client.post(path`/agent-playground-completion/${agentID}`, {
      query: { version },
      body,
      defaultTimeout: 300_000,
      ...options,
    });
  }
}

export interface PlaygroundCompletionResponse {
  /**
   * What the agent added. The messages sent are not repeated.
   */
  messages: Array<
    | MessageBase
    | ToolCallInvocationMessageBase
    | ToolCallResultMessageBase
    | NodeTransitionMessageBase
    | StateTransitionMessageBase
  >;

  /**
   * Whether the agent has ended the conversation.
   */
  call_ended?: boolean;

  /**
   * Node the agent is in now, for agents with a conversation flow.
   */
  current_node_id?: string;

  /**
   * State the agent is in now, for agents with a Retell LLM.
   */
  current_state?: string;

  /**
   * Dynamic variables as they are after this turn; send them along with the next
   * one.
   */
  dynamic_variables?: { [key: string]: string };

  /**
   * Passages retrieved from knowledge bases for this turn.
   */
  knowledge_base_retrieved_contents?: Array<string>;
}

export declare namespace PlaygroundCompletionResponse {
  export {
    type MessageBase,
    type ToolCallInvocationMessageBase,
    type ToolCallResultMessageBase,
    type NodeTransitionMessageBase,
    type StateTransitionMessageBase,
  };
}

export interface PlaygroundCompletionParams {
  /**
   * Body param: The conversation so far, all of it and in order.
   */
  messages: Array<
    | MessageBase
    | ToolCallInvocationMessageBase
    | ToolCallResultMessageBase
    | NodeTransitionMessageBase
    | StateTransitionMessageBase
  >;

  /**
   * Query param: Version of the agent that answers. The latest one when left out.
   */
  version?: number | string;

  /**
   * Body param: Component that `current_node_id` belongs to. Needed only for nodes
   * of a component.
   */
  component_id?: string;

  /**
   * Body param: Node to continue in, for agents with a conversation flow. A node of
   * a component needs `component_id` as well.
   */
  current_node_id?: string;

  /**
   * Body param: State to continue in, for agents with a Retell LLM.
   */
  current_state?: string;

  /**
   * Body param: Dynamic variables to fill into prompts and tools, all of them
   * strings.
   */
  dynamic_variables?: { [key: string]: string };

  /**
   * Body param: Tool results to make up. With them the agent calls no real tool.
   */
  tool_mocks?: Array<ToolMock>;
}

export declare namespace PlaygroundCompletionParams {
  export {
    type MessageBase,
    type ToolCallInvocationMessageBase,
    type ToolCallResultMessageBase,
    type NodeTransitionMessageBase,
    type StateTransitionMessageBase,
    type ToolMock,
  };
}

export declare namespace Playground {
  export { type PlaygroundCompletionResponse, type PlaygroundCompletionParams };
}
