// File generated from our OpenAPI spec by Specsmith. See CONTRIBUTING.md for details.

/**
 * Connects the transfer when voicemail answers.
 */
export interface VoicemailActionBridgeTransfer {
  /**
   * Kind of action; always `bridge_transfer`.
   */
  type: 'bridge_transfer';
}

/**
 * Hangs up when voicemail answers.
 */
export interface VoicemailActionHangup {
  /**
   * Kind of action; always `hangup`.
   */
  type: 'hangup';
}

/**
 * Leaves a message that the model writes.
 */
export interface VoicemailActionPrompt {
  /**
   * Prompt the model words the message from.
   */
  text: string;

  /**
   * Kind of action; always `prompt`.
   */
  type: 'prompt';
}

/**
 * Leaves a message with fixed wording.
 */
export interface VoicemailActionStaticText {
  /**
   * Message to leave, word for word.
   */
  text: string;

  /**
   * Kind of action; always `static_text`.
   */
  type: 'static_text';
}

/**
 * What to do when voicemail answers within the first three minutes. Null turns
 * detection off.
 */
export interface VoicemailOption {
  /**
   * What the agent does once voicemail is detected.
   */
  action:
    | VoicemailActionPrompt
    | VoicemailActionStaticText
    | VoicemailActionHangup
    | VoicemailActionBridgeTransfer;

  /**
   * What counts as voicemail, in your own words and at most 2000 characters. Null
   * means the built-in definition.
   */
  detection_prompt?: string | null;
}

export declare namespace VoicemailOption {
  export {
    type VoicemailActionPrompt,
    type VoicemailActionStaticText,
    type VoicemailActionHangup,
    type VoicemailActionBridgeTransfer,
  };
}
