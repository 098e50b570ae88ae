// File generated from our OpenAPI spec by Specsmith. See CONTRIBUTING.md for details.

import type { HandbookConfigBase } from '../families';
import type { TransferAgent } from './transfer';

/**
 * Agent that leads the transfer, and how long it may take.
 */
export interface AgenticTransferConfig {
  /**
   * What happens if that time runs out: `bridge_transfer` connects the call,
   * `cancel_transfer` calls the transfer off. `cancel_transfer` when left out.
   */
  action_on_timeout?: 'bridge_transfer' | 'cancel_transfer';

  /**
   * Agent that speaks to the target and decides about the transfer.
   */
  transfer_agent?: TransferAgent;

  /**
   * Time in milliseconds the transfer agent has to decide. 30000 (30 seconds) when
   * left out.
   */
  transfer_timeout_ms?: number;
}

export declare namespace AgenticTransferConfig {
  export { type TransferAgent };
}

/**
 * Ready-made habits for a chat agent, each switched on by setting it to true.
 * Habits that concern only speech are absent.
 */
export interface ChatHandbookConfig extends HandbookConfigBase {}

/**
 * Transcription settings of your own, used while `stt_mode` is `custom`. Null
 * removes them.
 */
export interface CustomSttConfig {
  /**
   * Silence in milliseconds that marks the end of an utterance. At least 100 with
   * Azure, 10 with Deepgram and 500 with Soniox.
   */
  endpointing_ms: number;

  /**
   * Service that turns speech into text.
   */
  provider: 'azure' | 'deepgram' | 'soniox';
}

/**
 * Topics that the agent keeps away from and those it does not react to.
 */
export interface GuardrailConfig {
  /**
   * Topics of user messages that the agent does not process but answers with a
   * placeholder. `platform_integrity_jailbreaking`, attempts to break out of the
   * instructions, is the only one. Null means no topic is checked.
   */
  input_topics?: Array<'platform_integrity_jailbreaking'> | null;

  /**
   * Topics the agent must not bring up. A reply that does is replaced with a
   * placeholder. Null means no topic is checked.
   */
  output_topics?: Array<
    | 'harassment'
    | 'self_harm'
    | 'sexual_exploitation'
    | 'violence'
    | 'defense_and_national_security'
    | 'illicit_and_harmful_activity'
    | 'gambling'
    | 'regulated_professional_advice'
    | 'child_safety_and_exploitation'
  > | null;
}

/**
 * How much is retrieved from knowledge bases for one reply.
 */
export interface KBConfig {
  /**
   * Similarity a passage needs to be used, from 0 to 1.
   */
  filter_score?: number;

  /**
   * Most passages to retrieve, from 1 to 10.
   */
  top_k?: number;
}

/**
 * Which personal data is removed from what is stored, and when.
 */
export interface PiiConfig {
  /**
   * Kinds of personal data to remove. Nothing is removed as long as the list is
   * empty.
   */
  categories: Array<
    | 'person_name'
    | 'address'
    | 'email'
    | 'phone_number'
    | 'ssn'
    | 'passport'
    | 'driver_license'
    | 'credit_card'
    | 'bank_account'
    | 'password'
    | 'pin'
    | 'medical_id'
    | 'date_of_birth'
    | 'customer_account_number'
  >;

  /**
   * When personal data is removed. `post_call`, after the conversation, is the only
   * choice so far.
   */
  mode: 'post_call';
}

/**
 * Ready-made habits for a voice agent, each switched on by setting it to true.
 */
export interface VoiceHandbookConfig extends HandbookConfigBase {
  /**
   * Reads important details back to have them confirmed.
   */
  echo_verification?: boolean;

  /**
   * Spells in the manner of the NATO alphabet.
   */
  nato_phonetic_alphabet?: boolean;

  /**
   * Drops in fillers such as "um" now and then, to sound more human.
   */
  natural_filler_words?: boolean;

  /**
   * Takes words that sound nearly alike for the same thing, which evens out
   * transcription errors.
   */
  smart_matching?: boolean;

  /**
   * Speaks numbers, dates and amounts of money the way people say them.
   */
  speech_normalization?: boolean;
}
