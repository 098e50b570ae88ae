// File generated from our OpenAPI spec by Specsmith. See CONTRIBUTING.md for details.

import type { Retell } from '../client';
import { APIResource } from '../core/resource';
import type { WebhookBody, WebhookHeaders, WebhookKey } from '../core/webhooks';
import type { TransferEventBase } from '../internal/families';
import { parsedEvent } from '../internal/webhook-input';
import { xRetellSignature } from '../internal/webhook-schemes';
import { signedEvent } from '../internal/webhook-signature';
import type { CallResponse } from './call';
import type { ChatResponse } from './chat';
import type {
  DtmfUtterance,
  InjectedUtterance,
  NodeTransitionUtterance,
  SMSUtterance,
  ToolCallInvocationUtterance,
  ToolCallResultUtterance,
  Utterance,
} from './schemas';

/**
 * The methods of `client.webhooks`.
 */
export class Webhooks extends APIResource {
  /**
   * Checks the signature of a webhook, and gives its event.
   *
   * @param body The body as it arrived, text or bytes: JSON that was parsed cannot be checked any more.
   * @param options.headers The headers of the request.
   * @param options.key What it is signed with; several keys while one is being replaced.
   *
   * @throws InvalidWebhookSignatureError if it was not signed with the key, or not lately.
   *
   * @example
   * ```ts
   * const event = client.webhooks.unwrap(await request.text(), { headers: request.headers });
   * ```
   */
  unwrap(
    body: WebhookBody,
    { headers, key }: { headers: WebhookHeaders; key?: WebhookKey | undefined },
  ): UnwrapWebhookEvent {
    return signedEvent(xRetellSignature, body, headers, key ?? (this._client as Retell).apiKey);
  }

  /**
   * Gives the event of a webhook without a look at its signature: anybody may have
   * sent it.
   *
   * @param body The body as it arrived, text or bytes: JSON that was parsed cannot be checked any more.
   *
   * @example
   * ```ts
   * const event = client.webhooks.unsafeUnwrap(await request.text());
   * ```
   */
  unsafeUnwrap(body: WebhookBody): UnsafeUnwrapWebhookEvent {
    return parsedEvent(body);
  }
}

/**
 * The analysis of a call is finished.
 */
export interface CallAnalyzedEvent {
  /**
   * The call with its analysis in `call_analysis`.
   */
  call: CallResponse;

  /**
   * What happened; always `call_analyzed`.
   */
  event: 'call_analyzed';
}

/**
 * A call is over: it was completed or transferred, failed, or did not connect.
 */
export interface CallEndedEvent {
  /**
   * The call without its analysis, which `call_analyzed` brings.
   */
  call: CallResponse;

  /**
   * What happened; always `call_ended`.
   */
  event: 'call_ended';
}

/**
 * A call began. There is none for a call that did not connect.
 */
export interface CallStartedEvent {
  /**
   * What is known of the call so early.
   */
  call: CallResponse;

  /**
   * What happened; always `call_started`.
   */
  event: 'call_started';
}

/**
 * Somebody else has the word in a call, or the call has ended and its transcript
 * is final.
 */
export interface CallTranscriptUpdatedEvent {
  /**
   * The call as it is known by now.
   */
  call: CallResponse;

  /**
   * What happened; always `transcript_updated`.
   */
  event: 'transcript_updated';

  /**
   * The conversation so far, with tool calls and their results in between.
   */
  transcript_with_tool_calls?: Array<
    | Utterance
    | ToolCallInvocationUtterance
    | ToolCallResultUtterance
    | NodeTransitionUtterance
    | DtmfUtterance
    | SMSUtterance
    | InjectedUtterance
  >;
}

export declare namespace CallTranscriptUpdatedEvent {
  export {
    type Utterance,
    type ToolCallInvocationUtterance,
    type ToolCallResultUtterance,
    type NodeTransitionUtterance,
    type DtmfUtterance,
    type SMSUtterance,
    type InjectedUtterance,
  };
}

/**
 * The analysis of a chat is finished.
 */
export interface ChatAnalyzedEvent {
  /**
   * The chat with its analysis in `chat_analysis`.
   */
  chat: ChatResponse;

  /**
   * What happened; always `chat_analyzed`.
   */
  event: 'chat_analyzed';
}

/**
 * A chat is over, or failed.
 */
export interface ChatEndedEvent {
  /**
   * The chat without its analysis, which `chat_analyzed` brings.
   */
  chat: ChatResponse;

  /**
   * What happened; always `chat_ended`.
   */
  event: 'chat_ended';
}

/**
 * A chat began.
 */
export interface ChatStartedEvent {
  /**
   * What is known of the chat so early.
   */
  chat: ChatResponse;

  /**
   * What happened; always `chat_started`.
   */
  event: 'chat_started';
}

/**
 * The transcript of a chat has grown, or is final.
 */
export interface ChatTranscriptUpdatedEvent {
  /**
   * The chat as it is known by now.
   */
  chat: ChatResponse;

  /**
   * What happened; always `transcript_updated`.
   */
  event: 'transcript_updated';
}

/**
 * The transfer of a call succeeded: both sides can talk.
 */
export interface TransferBridgedEvent extends TransferEventBase {
  /**
   * What happened; always `transfer_bridged`.
   */
  event: 'transfer_bridged';
}

/**
 * The transfer of a call was given up, or nobody was reached.
 */
export interface TransferCancelledEvent extends TransferEventBase {
  /**
   * What happened; always `transfer_cancelled`.
   */
  event: 'transfer_cancelled';
}

/**
 * The transferred part of a call is over.
 */
export interface TransferEndedEvent {
  /**
   * The call as it is known by now.
   */
  call: CallResponse;

  /**
   * What happened; always `transfer_ended`.
   */
  event: 'transfer_ended';
}

/**
 * A call is about to be transferred.
 */
export interface TransferStartedEvent extends TransferEventBase {
  /**
   * What happened; always `transfer_started`.
   */
  event: 'transfer_started';
}

export type UnsafeUnwrapWebhookEvent =
  | CallStartedEvent
  | CallEndedEvent
  | CallAnalyzedEvent
  | CallTranscriptUpdatedEvent
  | TransferStartedEvent
  | TransferBridgedEvent
  | TransferCancelledEvent
  | TransferEndedEvent
  | ChatStartedEvent
  | ChatEndedEvent
  | ChatAnalyzedEvent
  | ChatTranscriptUpdatedEvent;

export type UnwrapWebhookEvent =
  | CallStartedEvent
  | CallEndedEvent
  | CallAnalyzedEvent
  | CallTranscriptUpdatedEvent
  | TransferStartedEvent
  | TransferBridgedEvent
  | TransferCancelledEvent
  | TransferEndedEvent
  | ChatStartedEvent
  | ChatEndedEvent
  | ChatAnalyzedEvent
  | ChatTranscriptUpdatedEvent;

export declare namespace Webhooks {
  export {
    type CallAnalyzedEvent,
    type CallEndedEvent,
    type CallStartedEvent,
    type CallTranscriptUpdatedEvent,
    type ChatAnalyzedEvent,
    type ChatEndedEvent,
    type ChatStartedEvent,
    type ChatTranscriptUpdatedEvent,
    type TransferBridgedEvent,
    type TransferCancelledEvent,
    type TransferEndedEvent,
    type TransferStartedEvent,
    type UnsafeUnwrapWebhookEvent,
    type UnwrapWebhookEvent,
  };
}
