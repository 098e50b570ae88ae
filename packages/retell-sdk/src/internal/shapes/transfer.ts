// File generated from our OpenAPI spec by Specsmith. See CONTRIBUTING.md for details.

import type { TransferOptionWarmBase } from '../families';
import type { AgenticTransferConfig } from './config';
import type { WarmTransferStaticMessage } from './message';
import type { WarmTransferPrompt } from './others';

/**
 * Agent that speaks to the target and decides about the transfer.
 */
export interface TransferAgent {
  /**
   * Transfer agent. Its `isTransferAgent` has to be true, and it needs the means to
   * connect or call off: the tools `bridge_transfer` and `cancel_transfer` in a
   * Retell LLM, the matching nodes in a conversation flow.
   */
  agent_id: string;

  /**
   * Which version of that agent leads the transfer.
   */
  agent_version: number | string;
}

/**
 * A destination that the model works out from the conversation.
 */
export interface TransferDestinationInferred {
  /**
   * How to work out the number, as a prompt. The model also takes the global prompt
   * and the conversation so far into account. Dynamic variables are filled in.
   */
  prompt: string;

  /**
   * Kind of destination; always `inferred`.
   */
  type: 'inferred';
}

/**
 * A fixed destination.
 */
export interface TransferDestinationPredefined {
  /**
   * Phone number in E.164 form, or a dynamic variable such as `{{transfer_number}}`
   * that holds one.
   */
  number: string;

  /**
   * Kind of destination; always `predefined`.
   */
  type: 'predefined';

  /**
   * Extension to dial as key presses once the number answers: digits,
   * `*`, `#` or a dynamic variable such as `{{extension}}`.
   */
  extension?: string;
}

/**
 * Warm transfer led by a second agent, which speaks to the target and decides
 * whether to connect the caller.
 */
export interface TransferOptionAgenticWarmTransfer extends TransferOptionWarmBase {
  /**
   * Agent that leads the transfer, and how long it may take.
   */
  agentic_transfer_config: AgenticTransferConfig;

  /**
   * Kind of transfer; always `agentic_warm_transfer`.
   */
  type: 'agentic_warm_transfer';
}

export declare namespace TransferOptionAgenticWarmTransfer {
  export { type AgenticTransferConfig, type WarmTransferPrompt, type WarmTransferStaticMessage };
}

/**
 * Transfer without announcement: the caller is connected directly and the agent
 * drops out.
 */
export interface TransferOptionColdTransfer {
  /**
   * Kind of transfer; always `cold_transfer`.
   */
  type: 'cold_transfer';

  /**
   * SIP method of the transfer. `sip_invite` when left out.
   *
   * - `sip_invite`: Retell places a second call (SIP INVITE)
   * - `sip_refer`: the provider is told to redirect the call (SIP REFER)
   */
  cold_transfer_mode?: 'sip_refer' | 'sip_invite';

  /**
   * Whether the target sees the number of the user as the caller. Has an effect only
   * with `sip_invite`, and the telephony provider has to allow it; numbers bought
   * through Twilio do. With `sip_refer` these always show the number of the user.
   */
  show_transferee_as_caller?: boolean;

  /**
   * How long this transfer rings, from 5000 to 90000 milliseconds. The agent's
   * `ring_duration_ms` when left out.
   */
  transfer_ring_duration_ms?: number;
}

/**
 * Transfer with announcement: the agent can brief the target before the caller is
 * connected.
 */
export interface TransferOptionWarmTransfer extends TransferOptionWarmBase {
  /**
   * Kind of transfer; always `warm_transfer`.
   */
  type: 'warm_transfer';

  /**
   * Time in milliseconds after which the transfer counts as failed if nobody is
   * detected.
   */
  agent_detection_timeout_ms?: number;

  /**
   * How to get through a phone menu on the way to a person, as a prompt.
   */
  ivr_option?: WarmTransferPrompt;

  /**
   * Whether to connect without checking that a person has answered. False when left
   * out.
   */
  opt_out_human_detection?: boolean;

  /**
   * What only the target hears once it is on the line: a fixed message or one the
   * model words. Null means nothing is said.
   */
  private_handoff_option?: WarmTransferPrompt | WarmTransferStaticMessage;
}

export declare namespace TransferOptionWarmTransfer {
  export { type WarmTransferPrompt as IvrOption, type WarmTransferPrompt, type WarmTransferStaticMessage };
}
