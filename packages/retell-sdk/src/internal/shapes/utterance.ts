// File generated from our OpenAPI spec by Specsmith. See CONTRIBUTING.md for details.

import type { ToolCallInvocationBase, ToolCallResultBase } from '../families';
import type { Word } from './others';
import type { SMSMultimediaItem } from './sms';

/**
 * A key that the user pressed on the phone.
 */
export interface DtmfUtterance {
  /**
   * Key that was pressed: one digit, `*` or `#`.
   */
  digit: string;

  /**
   * Marks the entry as a key press; always `dtmf`.
   */
  role: 'dtmf';
}

/**
 * Something said by the agent or the user.
 */
export interface FinetuneExampleUtteranceUnionMember0 {
  /**
   * What is said in this line.
   */
  content: string;

  /**
   * Who says it: the agent or the user.
   */
  role: 'agent' | 'user';
}

/**
 * A tool call that the agent makes.
 */
export interface FinetuneExampleUtteranceUnionMember1 {
  /**
   * Arguments of the tool call as a JSON string.
   */
  arguments: string;

  /**
   * Name of the tool that is called.
   */
  name: string;

  /**
   * Marks the line as a tool call; always `tool_call_invocation`.
   */
  role: 'tool_call_invocation';

  /**
   * Identifier that links the tool call with its result.
   */
  tool_call_id: string;
}

/**
 * What a tool call returned.
 */
export interface FinetuneExampleUtteranceUnionMember2 {
  /**
   * What the tool returned, as text.
   */
  content: string;

  /**
   * Marks the line as what a tool returned; always `tool_call_result`.
   */
  role: 'tool_call_result';

  /**
   * Identifier of the tool call that this is the result of.
   */
  tool_call_id: string;
}

/**
 * Context that was added to a running call from outside through the API.
 */
export interface InjectedUtterance {
  /**
   * Context that was handed to the agent.
   */
  content: string;

  /**
   * Marks the entry as context that was added from outside and that nobody spoke;
   * always `injected`.
   */
  role: 'injected';

  /**
   * When the context came in, as seconds since the call began.
   */
  time_sec: number;
}

/**
 * A move from one node to another during a call.
 */
export interface NodeTransitionUtterance {
  /**
   * Identifier of the node that was left.
   */
  former_node_id: string;

  /**
   * Name of the node that was left.
   */
  former_node_name: string;

  /**
   * Identifier of the node that was entered.
   */
  new_node_id: string;

  /**
   * Name of the node that was entered.
   */
  new_node_name: string;

  /**
   * Marks the entry as a move between nodes; always `node_transition`.
   */
  role: 'node_transition';

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
 * A text message that the user sent while the call was running.
 */
export interface SMSUtterance {
  /**
   * Wording of the text message, without its attachments.
   */
  content: string;

  /**
   * Marks the entry as a text message that came in while the call was running, for
   * instance as the agent left a voicemail; always `sms`.
   */
  role: 'sms';

  /**
   * When the message came in, as seconds since the call began.
   */
  time_sec: number;

  /**
   * Attachments of the message. They are kept for display and play no part in the
   * spoken conversation.
   */
  multimedia?: Array<SMSMultimediaItem>;
}

export declare namespace SMSUtterance {
  export { type SMSMultimediaItem as Multimedia };
}

/**
 * A tool call made during a call.
 */
export interface ToolCallInvocationUtterance extends ToolCallInvocationBase {}

/**
 * What a tool call returned during a call.
 */
export interface ToolCallResultUtterance extends ToolCallResultBase {}

/**
 * Something that was said during a call.
 */
export interface Utterance {
  /**
   * Transcript of what is said.
   */
  content: string;

  /**
   * Who speaks: `agent`, `user`, or `transfer_target` for the person a call is
   * transferred to.
   */
  role: 'agent' | 'user' | 'transfer_target';

  /**
   * The same word by word with times, to tell what was said when. The times are
   * approximate.
   */
  words: Array<Word>;
}

export declare namespace Utterance {
  export { type Word };
}
