// File generated from our OpenAPI spec by Specsmith. See CONTRIBUTING.md for details.

/**
 * A text message that the model writes.
 */
export interface SMSContentInferred {
  /**
   * What the message should say, as a prompt. The model also takes the global prompt
   * and the conversation so far into account. Dynamic variables are filled in.
   */
  prompt?: string;

  /**
   * Kind of content; always `inferred`.
   */
  type?: 'inferred';
}

/**
 * A text message with fixed wording.
 */
export interface SMSContentPredefined {
  /**
   * Wording of the message. Dynamic variables are filled in.
   */
  content?: string;

  /**
   * Kind of content; always `predefined`.
   */
  type?: 'predefined';
}

/**
 * A text message taken from a template.
 */
export interface SMSContentTemplate {
  /**
   * Template to use. `info_collection` asks the user for information.
   */
  template: 'info_collection';

  /**
   * Kind of content; always `template`.
   */
  type: 'template';
}

/**
 * A text message taken from a template.
 */
export interface SMSInstructionTemplate {
  /**
   * Template to use. `info_collection` asks the user for information.
   */
  template: 'info_collection';

  /**
   * Kind of instruction; always `template`.
   */
  type: 'template';
}

/**
 * A picture or other file attached to a text message.
 */
export interface SMSMultimediaItem {
  /**
   * Where the attachment can be loaded from.
   */
  url: string;

  /**
   * What the attachment shows, in a few words.
   */
  summary?: string;
}
