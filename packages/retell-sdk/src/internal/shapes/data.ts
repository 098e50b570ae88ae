// File generated from our OpenAPI spec by Specsmith. See CONTRIBUTING.md for details.

import type { AnalysisDataBase, PresetAnalysisDataBase } from '../families';

/**
 * A yes-or-no value to be extracted from a conversation.
 */
export interface BooleanAnalysisData extends AnalysisDataBase {
  /**
   * Type of the value; always `boolean`.
   */
  type: 'boolean';
}

/**
 * A built-in analysis item for calls, listed in `post_call_analysis_data` to
 * change its prompt or to make it optional.
 */
export interface CallPresetAnalysisData extends PresetAnalysisDataBase {
  /**
   * Which built-in item is meant: `call_summary`, `call_successful` or
   * `user_sentiment`.
   */
  name: 'call_summary' | 'call_successful' | 'user_sentiment';
}

/**
 * A built-in analysis item for chats, listed in `post_chat_analysis_data` to
 * change its prompt or to make it optional.
 */
export interface ChatPresetAnalysisData extends PresetAnalysisDataBase {
  /**
   * Which built-in item is meant: `chat_summary`, `chat_successful` or
   * `user_sentiment`.
   */
  name: 'chat_summary' | 'chat_successful' | 'user_sentiment';
}

/**
 * A value to be extracted from a conversation and limited to a list of choices.
 */
export interface EnumAnalysisData extends AnalysisDataBase {
  /**
   * Values to choose from. At least one.
   */
  choices: Array<string>;

  /**
   * Type of the value; always `enum`.
   */
  type: 'enum';
}

/**
 * A number to be extracted from a conversation.
 */
export interface NumberAnalysisData extends AnalysisDataBase {
  /**
   * Type of the value; always `number`.
   */
  type: 'number';
}

/**
 * A text to be extracted from a conversation.
 */
export interface StringAnalysisData extends AnalysisDataBase {
  /**
   * Type of the value; always `string`.
   */
  type: 'string';

  /**
   * Sample values that show the model the style and form you expect.
   */
  examples?: Array<string>;
}
