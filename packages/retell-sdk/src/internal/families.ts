// File generated from our OpenAPI spec by Specsmith. See CONTRIBUTING.md for details.

import type { CallResponse } from '../resources/call';
import type {
  AgentOverrideRequest,
  AgentSwapNode,
  AgentSwapTool,
  AgentWeight,
  BookAppointmentCalTool,
  BooleanAnalysisData,
  BranchNode,
  BridgeTransferNode,
  BridgeTransferTool,
  CallAnalysis,
  CallCost,
  CallPresetAnalysisData,
  CallScreeningOption,
  CancelTransferNode,
  CancelTransferTool,
  ChatHandbookConfig,
  ChatPresetAnalysisData,
  CheckAvailabilityCalTool,
  CodeNode,
  CodeTool,
  ComponentNode,
  ConversationNode,
  CreateConversationFlowComponentRequest,
  CustomSttConfig,
  CustomTool,
  DisplayPosition,
  DtmfUtterance,
  EndCallTool,
  EndNode,
  EnumAnalysisData,
  ExtractDynamicVariablesNode,
  ExtractDynamicVariableTool,
  FunctionNode,
  GlobalNodeSetting,
  GuardrailConfig,
  InjectedUtterance,
  IvrOption,
  KBConfig,
  Latency,
  LlmTokenUsage,
  Mcp,
  McpNode,
  McpToolSchema,
  ModelChoice,
  NodeEdge,
  NodeFinetuneTransitionExample,
  NodeToolBookAppointmentCalTool,
  NodeToolCheckAvailabilityCalTool,
  NodeToolCustomTool,
  NodeTransitionUtterance,
  Note,
  NumberAnalysisData,
  PiiConfig,
  PressDigitNode,
  PressDigitTool,
  PronunciationDictionary,
  ResponseEngineConversationFlow,
  ResponseEngineCustomLm,
  ResponseEngineRetellLm,
  SendSMSTool,
  SMSNode,
  SMSUtterance,
  State,
  StringAnalysisData,
  SubagentNode,
  ToolCallInvocationUtterance,
  ToolCallResultUtterance,
  ToolMock,
  TransferCallNode,
  TransferCallTool,
  TransferDestinationInferred,
  TransferDestinationPredefined,
  TransferOptionAgenticWarmTransfer,
  TransferOptionColdTransfer,
  TransferOptionWarmTransfer,
  UserDtmfOptions,
  Utterance,
  VoiceHandbookConfig,
  VoicemailOption,
  WarmTransferPrompt,
  WarmTransferStaticMessage,
} from '../resources/schemas';

/**
 * What `AgentCreateParams`, `AgentRequest`, `AgentResponse` and 2 others have in
 * common.
 */
export interface AgentBase {
  /**
   * How the analysis should judge the mood of the user, in your own words and at
   * most 2000 characters. Null or nothing means the built-in prompt.
   */
  analysis_user_sentiment_prompt?: string | null;

  /**
   * Days after which the data of a conversation is deleted, from 1 to 730. Null or
   * nothing means it is kept for good.
   */
  data_storage_retention_days?: number | null;

  /**
   * Language or languages the agent works in: one locale such as `en-US`, the older
   * value `multi` for several languages at once, or a list of locales. `multi` must
   * not stand in a list, and a list with a single locale comes back as a plain
   * string. `en-US` when left out.
   */
  language?: Language | 'multi' | Array<Language>;

  /**
   * Lifetime of signed links in milliseconds. 86400000 (24 hours) when null or left
   * out; ignored unless `opt_in_signed_url` is true.
   */
  signed_url_expiration_ms?: number | null;

  /**
   * Time zone of the agent as an IANA name, for example `America/New_York`.
   * `America/Los_Angeles` when null or left out.
   */
  timezone?: string | null;

  /**
   * Time in milliseconds to wait for the webhook endpoint to answer. 10000 when left
   * out.
   */
  webhook_timeout_ms?: number;
}

/**
 * What `AgentCreateParams`, `AgentRequest` and `AgentResponse` have in common.
 */
export interface AgentCore extends AgentBase {
  /**
   * Name of the agent, for your own reference. Null means no name.
   */
  agent_name?: string | null;

  /**
   * Whether a key press stops the agent even at an `interruption_sensitivity` of 0.
   * False when left out; conversation and subagent nodes can decide for themselves.
   */
  allow_dtmf_interruption?: boolean;

  /**
   * Whether keys the user presses are passed to the agent. True when left out; with
   * false they are dropped.
   */
  allow_user_dtmf?: boolean;

  /**
   * Background noise mixed into the call to make it sound more lifelike. Null
   * removes it.
   *
   * - `coffee-shop`: people talking in a café
   * - `convention-hall`: people talking in a large hall with echo
   * - `summer-outdoor`: cicadas in summer
   * - `mountain-outdoor`: birds in the mountains
   * - `static-noise`: even line noise
   * - `call-center`: an office full of agents
   */
  ambient_sound?: AmbientSound | null;

  /**
   * Loudness of the background noise, from 0 to 2; the higher, the louder. 1 when
   * left out.
   */
  ambient_sound_volume?: number;

  /**
   * When the analysis should call a conversation successful, in your own words and
   * at most 2000 characters. Null means the built-in prompt.
   */
  analysis_successful_prompt?: string | null;

  /**
   * How the analysis should sum up a conversation, in your own words and at most
   * 2000 characters. Null or nothing means the built-in prompt.
   */
  analysis_summary_prompt?: string | null;

  /**
   * How often an opportunity to throw in such a word is used, from 0 (rarely) to 1
   * (often). 0.8 when left out; ignored unless `enable_backchannel` is true.
   */
  backchannel_frequency?: number;

  /**
   * Words to throw in. Null or nothing means the
   * [default words](https://docs.retellai.com/agent/interaction-configuration#backchannel).
   * Not every word works with every voice, so listen before you settle on a list.
   * Ignored unless `enable_backchannel` is true.
   */
  backchannel_words?: Array<string> | null;

  /**
   * Pause in milliseconds before the first message, from 0 to 5000, to give the user
   * time to put the phone to the ear. Has an effect only if the agent speaks first;
   * without it the agent begins at once.
   */
  begin_message_delay_ms?: number;

  /**
   * Words the transcriber should lean towards, typically names of people, brands and
   * streets. Dynamic variables may be used, as in `{{variable}}`. Null removes them.
   */
  boosted_keywords?: Array<string> | null;

  /**
   * What the agent answers when a call screening service asks who is calling and
   * why. Null takes these instructions out of the agent prompt.
   */
  call_screening_option?: CallScreeningOption | null;

  /**
   * Transcription settings of your own, used while `stt_mode` is `custom`. Null
   * removes them.
   */
  custom_stt_config?: CustomSttConfig | null;

  /**
   * How much of each conversation Retell keeps; formerly
   * `opt_out_sensitive_data_storage`.
   *
   * - `everything`: transcripts, recordings and logs; the default
   * - `everything_except_pii`: the same, with personal data removed where it is
   *   detected
   * - `basic_attributes_only`: basic attributes, without transcripts, recordings and
   *   logs
   */
  data_storage_setting?: 'everything' | 'everything_except_pii' | 'basic_attributes_only';

  /**
   * What is filtered out of the user's audio. `noise-cancellation` when left out.
   *
   * - `no-denoise`: nothing
   * - `noise-cancellation`: noise
   * - `noise-and-background-speech-cancellation`: noise and other people talking
   */
  denoising_mode?: 'no-denoise' | 'noise-cancellation' | 'noise-and-background-speech-cancellation';

  /**
   * Whether the agent throws in words such as "uh-huh" to show that it listens,
   * mostly while the user speaks at length. False when left out.
   */
  enable_backchannel?: boolean;

  /**
   * Whether the agent adapts how fast it answers to the pace of the user and to
   * earlier turns in the call. False when left out.
   */
  enable_dynamic_responsiveness?: boolean;

  /**
   * Whether the agent adapts its speaking rate to the pace of the user and the
   * course of the conversation. False when left out.
   */
  enable_dynamic_voice_speed?: boolean;

  /**
   * Silence of the user in milliseconds after which the agent hangs up. At least
   * 10000 (10 seconds); 600000 (10 minutes) when left out.
   */
  end_call_after_silence_ms?: number;

  /**
   * Voices to switch to while the provider of the chosen voice is down, tried in
   * order. Each has to come from a provider other than that of `voice_id`. Null
   * removes the fallback.
   */
  fallback_voice_ids?: Array<string> | null;

  /**
   * Which topics are held back in what the agent says and in what the user says.
   */
  guardrail_config?: GuardrailConfig;

  /**
   * Ready-made habits that shape how the agent talks and behaves.
   */
  handbook_config?: VoiceHandbookConfig;

  /**
   * How easily the user can cut in, from 0 to 1. The lower the value, the more has
   * to be said before the agent stops; at 0 it never stops. 1 when left out.
   */
  interruption_sensitivity?: number;

  /**
   * What to do when a phone menu answers within the first three minutes. Null turns
   * detection off.
   */
  ivr_option?: IvrOption | null;

  /**
   * Length in milliseconds at which the call is cut off, from 60000 (1 minute) to
   * 7200000 (2 hours). 3600000 (1 hour) when left out.
   */
  max_call_duration_ms?: number;

  /**
   * Whether links to logs and recordings are signed. Signed links stop working after
   * 24 hours, or after `signed_url_expiration_ms`.
   */
  opt_in_signed_url?: boolean;

  /**
   * Which personal data is removed from transcripts and recordings.
   */
  pii_config?: PiiConfig;

  /**
   * Values to extract once a call is over, in addition to those always extracted.
   * They appear in `call_analysis`. Null means no additional ones.
   */
  post_call_analysis_data?: Array<
    StringAnalysisData | EnumAnalysisData | BooleanAnalysisData | NumberAnalysisData | CallPresetAnalysisData
  > | null;

  /**
   * Model that analyses calls. `gpt-4.1` when null or left out.
   */
  post_call_analysis_model?: Model | null;

  /**
   * How to pronounce certain words, so that they always sound the same. Not every
   * voice provider supports it. Null removes the dictionary.
   */
  pronunciation_dictionary?: Array<PronunciationDictionary> | null;

  /**
   * How many times the agent speaks up to a silent user. 0 turns reminders off; 1
   * when left out.
   */
  reminder_max_count?: number;

  /**
   * Silence of the user in milliseconds after which the agent speaks up again. Has
   * to be positive; 10000 (10 seconds) when left out.
   */
  reminder_trigger_ms?: number;

  /**
   * How soon the agent answers, from 0 (waits long) to 1 (answers as soon as it
   * can). 1 when left out.
   */
  responsiveness?: number;

  /**
   * How long the phone rings before an outbound call or a transfer is given up, from
   * 5000 to 300000 milliseconds. 30000 (30 seconds) when left out.
   */
  ring_duration_ms?: number;

  /**
   * Whether transcription aims for speed or for accuracy. `fast` when left out.
   *
   * - `fast`: least delay
   * - `accurate`: fewest errors
   * - `custom`: as set in `custom_stt_config`, which is then mandatory
   */
  stt_mode?: 'fast' | 'accurate' | 'custom';

  /**
   * When key presses of the user count as one complete input. Null removes these
   * rules.
   */
  user_dtmf_options?: UserDtmfOptions | null;

  /**
   * Note about this version, for your own reference. Null means no note.
   */
  version_description?: string | null;

  /**
   * Vocabulary the transcriber expects. `medical` has an effect only for agents that
   * speak English; `general` when left out.
   */
  vocab_specialization?: 'general' | 'medical';

  /**
   * Emotional tone of the voice: `calm`, `sympathetic`, `happy`, `sad`, `angry`,
   * `fearful` or `surprised`. Only voices of Cartesia and Minimax have one; null or
   * nothing means none.
   */
  voice_emotion?: 'calm' | 'sympathetic' | 'happy' | 'sad' | 'angry' | 'fearful' | 'surprised' | null;

  /**
   * Speech model of the voice's provider. Which ones are possible depends on the
   * provider. Null returns to the provider's default.
   */
  voice_model?: VoiceModel | null;

  /**
   * Speaking rate, from 0.5 (half speed) to 2 (double speed). 1 when left out.
   */
  voice_speed?: number;

  /**
   * How much the delivery varies, from 0 (steady) to 2 (lively). 1 when left out.
   * Not every provider supports it.
   */
  voice_temperature?: number;

  /**
   * Time in milliseconds after which the agent stops listening for voicemail, from
   * 5000 to 180000 (3 minutes). Late detection does more harm than good, so the
   * default is 30000 (30 seconds).
   */
  voicemail_detection_timeout_ms?: number;

  /**
   * What the agent says when it reaches voicemail on a phone call. An empty string
   * makes it hang up instead.
   */
  voicemail_message?: string;

  /**
   * What to do when voicemail answers within the first three minutes. Null turns
   * detection off.
   */
  voicemail_option?: VoicemailOption | null;

  /**
   * Loudness of the agent, from 0 to 2; the higher, the louder. 1 when left out.
   */
  volume?: number;

  /**
   * Events to send to the webhook. `call_started`, `call_ended` and `call_analyzed`
   * when null or left out; `transcript_updated` and those that begin with
   * `transfer_` have to be asked for.
   */
  webhook_events?: Array<WebhookEvents> | null;

  /**
   * Endpoint that receives the [events](https://docs.retellai.com/features/webhook)
   * of this agent's calls in place of the account-wide webhook. Null removes it.
   */
  webhook_url?: string | null;
}

/**
 * What `AgentResponse` and `ChatAgentResponse` have in common.
 */
export interface AgentResponseBase {
  /**
   * Time of the last change, or of creation if there was none, in milliseconds since
   * the Unix epoch.
   */
  last_modification_timestamp: number;

  /**
   * Tags that point to this version, beginning with the preferred one.
   */
  assigned_tags?: Array<string>;

  /**
   * Number of the version that this draft was made from. Null for the first one.
   */
  base_version?: number | null;

  /**
   * Whether this version is published. A version that is not is a draft.
   */
  is_published?: boolean;
}

/**
 * What `AgentSwapNode` and `AgentSwapTool` have in common.
 */
export interface AgentSwapBase {
  /**
   * Identifier of the agent that takes over the conversation.
   */
  agent_id: string;

  /**
   * Whose post-call analysis runs after the handover.
   */
  post_call_analysis_setting: 'both_agents' | 'only_destination_agent';

  /**
   * Version of the agent that takes over. The latest one when left out.
   */
  agent_version?: number | string;

  /**
   * Whether the present language stays in use after the handover. False when left
   * out.
   */
  keep_current_language?: boolean;

  /**
   * Whether the user goes on hearing the present voice after the handover. False
   * when left out.
   */
  keep_current_voice?: boolean;

  /**
   * Whether the agent says something before it hands over.
   */
  speak_during_execution?: boolean;

  /**
   * Whose webhook receives events after the handover. `only_source_agent` when left
   * out.
   */
  webhook_setting?: 'both_agents' | 'only_destination_agent' | 'only_source_agent';
}

/**
 * What `AgentUpdateParams` and `ChatAgentUpdateParams` have in common.
 */
export interface AgentUpdateParamsBase {
  /**
   * Query param: Version to change. The latest one when left out.
   */
  version?: number | string;

  /**
   * Body param: How the analysis should judge the mood of the user, in your own
   * words and at most 2000 characters. Null or nothing means the built-in prompt.
   */
  analysis_user_sentiment_prompt?: string | null;

  /**
   * Body param: Days after which the data of a conversation is deleted, from 1
   * to 730. Null or nothing means it is kept for good.
   */
  data_storage_retention_days?: number | null;

  /**
   * Body param: Language or languages the agent works in: one locale such as
   * `en-US`, the older value `multi` for several languages at once, or a list of
   * locales. `multi` must not stand in a list, and a list with a single locale comes
   * back as a plain string. `en-US` when left out.
   */
  language?: Language | 'multi' | Array<Language>;

  /**
   * Body param: What generates the agent's replies. It has to be created before the
   * agent that uses it.
   */
  response_engine?: ResponseEngineRetellLm | ResponseEngineCustomLm | ResponseEngineConversationFlow;

  /**
   * Body param: Lifetime of signed links in milliseconds. 86400000 (24 hours) when
   * null or left out; ignored unless `opt_in_signed_url` is true.
   */
  signed_url_expiration_ms?: number | null;

  /**
   * Body param: Time zone of the agent as an IANA name, for example
   * `America/New_York`. `America/Los_Angeles` when null or left out.
   */
  timezone?: string | null;

  /**
   * Body param: Time in milliseconds to wait for the webhook endpoint to answer.
   * 10000 when left out.
   */
  webhook_timeout_ms?: number;
}

/**
 * What `BooleanAnalysisData`, `EnumAnalysisData`, `NumberAnalysisData` and
 * `StringAnalysisData` have in common.
 */
export interface AnalysisDataBase {
  /**
   * What the value means, as a hint for the model.
   */
  description: string;

  /**
   * Name under which the value appears in the result.
   */
  name: string;

  /**
   * When the value should be extracted at all, in your own words. Always when left
   * out, and always when `required` is true.
   */
  conditional_prompt?: string;

  /**
   * Whether the value has to be found. If it is true and nothing is found, the call
   * counts as unsuccessful.
   */
  required?: boolean;
}

/**
 * What `BatchCallCreateBatchCallParams.Task` and `CallCreatePhoneCallParams` have
 * in common.
 */
export interface CallCreateParamsBase {
  /**
   * Whom to call, as a number in E.164 form. Numbers bought from Retell reach only
   * the United States.
   */
  to_number: string;

  /**
   * SIP headers to add to the call.
   */
  custom_sip_headers?: { [key: string]: string };

  /**
   * Whether to accept a `from_number` that is not in E.164 form, such as an internal
   * extension. Has an effect only with custom telephony; false when left out.
   */
  ignore_e164_validation?: boolean;

  /**
   * Agent to use for this call in place of the one bound to the number. The binding
   * itself does not change.
   */
  override_agent_id?: string;

  /**
   * Agent version to use for this call only. The binding of the number does not
   * change.
   */
  override_agent_version?: number | string;
}

/**
 * What `BatchCallCreateBatchCallParams.Task`, `CallCreatePhoneCallParams`,
 * `CallCreateWebCallParams` and `CallRegisterPhoneCallParams` have in common.
 */
export interface CallParamsBase {
  /**
   * Anything you want to keep with the call, for example a customer number. Retell
   * stores it, returns it with the call and makes no other use of it.
   */
  metadata?: unknown;

  /**
   * Dynamic variables for this call, all of them strings. They are filled into the
   * prompts and tool descriptions of the response engine.
   */
  retell_llm_dynamic_variables?: { [key: string]: string };

  /**
   * Agent settings for this call only. The agent itself does not change.
   */
  agent_override?: AgentOverrideRequest;
}

/**
 * What `CallListResponse.V3PhoneCallResponse`,
 * `CallListResponse.V3WebCallResponse`, `PhoneCallResponse` and `WebCallResponse`
 * have in common.
 */
export interface CallResponseBase {
  /**
   * Identifier of the agent that handles the call.
   */
  agent_id: string;

  /**
   * Version of the agent that handles the call.
   */
  agent_version: number;

  /**
   * Identifier of the call, in this API as well as in the LLM websocket. Knowing it
   * is what admits to the audio websocket.
   */
  call_id: string;

  /**
   * Where the call stands.
   *
   * - `registered`: has an identifier and is about to begin
   * - `not_connected`: never came about
   * - `ongoing`: connected and in progress
   * - `ended`: over, because one side hung up or the call was transferred
   * - `error`: stopped by a failure
   */
  call_status: 'registered' | 'not_connected' | 'ongoing' | 'ended' | 'error';

  /**
   * Name of the agent that handles the call.
   */
  agent_name?: string;

  /**
   * What the analysis found out. Available some time after the call ends; the
   * webhook event `call_analyzed` tells when.
   */
  call_analysis?: CallAnalysis;

  /**
   * What the call costs, in total and by product.
   */
  call_cost?: CallCost;

  /**
   * Dynamic variables gathered in the course of the call. Filled in after it ends.
   */
  collected_dynamic_variables?: { [key: string]: string };

  /**
   * SIP headers that were added to the call.
   */
  custom_sip_headers?: { [key: string]: string };

  /**
   * How much of the call Retell keeps. Null means not set.
   *
   * - `everything`: all data
   * - `everything_except_pii`: all data, with personal data removed where possible
   * - `basic_attributes_only`: basic attributes alone
   */
  data_storage_setting?: 'everything' | 'everything_except_pii' | 'basic_attributes_only' | null;

  /**
   * Why the call ended. The
   * [documentation](https://docs.retellai.com/reliability/debug-call-disconnect#understanding-disconnection-reasons)
   * explains each reason.
   */
  disconnection_reason?: DisconnectionReasonValue;

  /**
   * Length of the call in milliseconds. Set once it has ended.
   */
  duration_ms?: number;

  /**
   * Time the call ended, in milliseconds since the Unix epoch. Set once it has
   * ended.
   */
  end_timestamp?: number;

  /**
   * What was retrieved from knowledge bases, by response. The dashboard shows the
   * same in the call history. Set after the call ends if knowledge bases were used.
   */
  knowledge_base_retrieved_contents_url?: string;

  /**
   * How long the parts of the system took. Which figures exist depends on the kind
   * of call and the features used. Set after the call ends.
   */
  latency?: Latency;

  /**
   * How many tokens the LLM used. Missing for an LLM of your own, for
   * speech-to-speech models and if the LLM was never asked.
   */
  llm_token_usage?: LlmTokenUsage;

  /**
   * Anything you want to keep with the call, for example a customer number. Retell
   * stores it, returns it with the call and makes no other use of it.
   */
  metadata?: unknown;

  /**
   * Whether links to logs and recordings are signed, which restricts access and
   * makes them expire after 24 hours.
   */
  opt_in_signed_url?: boolean;

  /**
   * Log of the call for tracing problems: what went over the LLM websocket, and the
   * latency of each turn. Set after the call ends.
   */
  public_log_url?: string;

  /**
   * Address of a recording in which each party has a channel to itself. Set after
   * the call ends.
   */
  recording_multi_channel_url?: string;

  /**
   * Address of the audio recording. Set after the call ends.
   */
  recording_url?: string;

  /**
   * Dynamic variables for this call, all of them strings. They are filled into the
   * prompts and tool descriptions of the response engine.
   */
  retell_llm_dynamic_variables?: { [key: string]: string };

  /**
   * Same as `recording_multi_channel_url`, with personal data removed.
   */
  scrubbed_recording_multi_channel_url?: string;

  /**
   * Same as `recording_url`, with personal data removed.
   */
  scrubbed_recording_url?: string;

  /**
   * Time the call began, in milliseconds since the Unix epoch. Set once it has
   * begun.
   */
  start_timestamp?: number;

  /**
   * Phone number or SIP URI (such as `sip:…;transport=tcp`) that received the call.
   * Null or missing unless the call ended with `call_transfer`.
   */
  transfer_destination?: string | null;

  /**
   * Time the transferred call ended, in milliseconds since the Unix epoch. Set once
   * it has ended.
   */
  transfer_end_timestamp?: number;
}

/**
 * What `PhoneCallResponse` and `WebCallResponse` have in common.
 */
export interface CallResponseCore {
  /**
   * Same as `transcript_with_tool_calls`, with personal data removed.
   */
  scrubbed_transcript_with_tool_calls?: Array<
    | Utterance
    | ToolCallInvocationUtterance
    | ToolCallResultUtterance
    | NodeTransitionUtterance
    | DtmfUtterance
    | SMSUtterance
    | InjectedUtterance
  >;

  /**
   * The conversation as plain text, one line for each utterance. Set after the call
   * ends.
   */
  transcript?: string;

  /**
   * The conversation as a list of utterances with times. Set after the call ends.
   */
  transcript_object?: Array<Utterance>;

  /**
   * The conversation in order, with tool calls and their results at the exact word
   * where they happened. Set after the call ends.
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

/**
 * What `BookAppointmentCalTool`, `CheckAvailabilityCalTool`,
 * `NodeToolBookAppointmentCalTool` and `NodeToolCheckAvailabilityCalTool` have in
 * common.
 */
export interface CalToolBase {
  /**
   * Cal.com API key with access to the event type.
   */
  cal_api_key: string;

  /**
   * Name by which the LLM calls the tool: up to 64 letters, digits, underscores and
   * dashes. Has to differ from every other tool and transition available at the same
   * moment.
   */
  name: string;

  /**
   * What the tool is for and when the LLM should call it.
   */
  description?: string;
}

/**
 * What `ChatAgentCreateParams` and `ChatAgentResponse` have in common.
 */
export interface ChatAgentBase extends AgentBase {
  /**
   * What generates the agent's replies. It has to be created before the agent that
   * uses it.
   */
  response_engine: ResponseEngineRetellLm | ResponseEngineCustomLm | ResponseEngineConversationFlow;

  /**
   * Name of the chat agent, for your own reference. Null means no name.
   */
  agent_name?: string | null;

  /**
   * When the analysis should call a conversation successful, in your own words. Null
   * means the built-in prompt.
   */
  analysis_successful_prompt?: string | null;

  /**
   * How the analysis should sum up a conversation, in your own words. Null means the
   * built-in prompt.
   */
  analysis_summary_prompt?: string | null;

  /**
   * Message shown when the chat is closed automatically. Null means none.
   */
  auto_close_message?: string | null;

  /**
   * How much of each conversation Retell keeps. Null counts as `everything`.
   *
   * - `everything`: all data; the default
   * - `everything_except_pii`: all data, with personal data removed as `pii_config`
   *   says
   * - `basic_attributes_only`: basic attributes alone
   */
  data_storage_setting?: 'everything' | 'everything_except_pii' | 'basic_attributes_only' | null;

  /**
   * Silence of the user in milliseconds after which the chat is closed, from 120000
   * (2 minutes) to 259200000 (72 hours). 3600000 (1 hour) when null or left out.
   */
  end_chat_after_silence_ms?: number | null;

  /**
   * Which topics are held back in what the agent writes and in what the user writes.
   */
  guardrail_config?: GuardrailConfig;

  /**
   * Ready-made habits that shape how the agent writes and behaves. Those that
   * concern only speech are absent.
   */
  handbook_config?: ChatHandbookConfig;

  /**
   * Whether links to the public log are signed and expire. False when left out.
   */
  opt_in_signed_url?: boolean;

  /**
   * Which personal data is removed from what is kept of chats.
   */
  pii_config?: PiiConfig;

  /**
   * Values to extract once a chat is over, in addition to those always extracted.
   * They appear in `chat_analysis`. Null means no additional ones.
   */
  post_chat_analysis_data?: Array<
    StringAnalysisData | EnumAnalysisData | BooleanAnalysisData | NumberAnalysisData | ChatPresetAnalysisData
  > | null;

  /**
   * Model that analyses chats. `gpt-4.1` when null or left out.
   */
  post_chat_analysis_model?: Model | null;

  /**
   * Events to send to the webhook. `chat_started`, `chat_ended` and `chat_analyzed`
   * when null or left out; `transcript_updated` has to be asked for.
   */
  webhook_events?: Array<'chat_started' | 'chat_ended' | 'chat_analyzed' | 'transcript_updated'> | null;

  /**
   * Endpoint that receives the [events](https://docs.retellai.com/features/webhook)
   * of this agent's chats in place of the account-wide webhook. Null removes it.
   */
  webhook_url?: string | null;
}

/**
 * What `ChatCreateParams`, `ChatCreateSMSChatParams` and `ChatResponse` have in
 * common.
 */
export interface ChatBase {
  /**
   * Anything you want to keep with the chat, for example a customer number. Retell
   * stores it, returns it with the chat and makes no other use of it.
   */
  metadata?: unknown;

  /**
   * Dynamic variables for this chat, all of them strings. They are filled into the
   * prompts and tool descriptions of the response engine.
   */
  retell_llm_dynamic_variables?: { [key: string]: string };
}

/**
 * What `ConversationFlowCreateParams`, `ConversationFlowOverride` and
 * `ConversationFlowResponse` have in common.
 */
export interface ConversationFlowBase {
  /**
   * Silence in milliseconds after which the agent begins although it is the user's
   * turn to speak first. Null or nothing makes it wait for as long as it takes;
   * ignored if the agent speaks first anyway.
   */
  begin_after_user_silence_ms?: number | null;

  /**
   * How much is retrieved from the knowledge bases for one reply.
   */
  kb_config?: KBConfig;

  /**
   * Knowledge bases to retrieve from. Null means none.
   */
  knowledge_base_ids?: Array<string> | null;

  /**
   * How freely the model words its replies, from 0 (the same each time) to 1 (most
   * varied). Null means not set.
   */
  model_temperature?: number | null;

  /**
   * Whether the model has to keep exactly to the argument schemas of its tools. Only
   * some models support it. Null means not set.
   */
  tool_call_strict_mode?: boolean | null;
}

/**
 * What `ConversationFlowComponentCreateParams`,
 * `ConversationFlowComponentResponse`, `ConversationFlowComponentUpdateParams` and
 * `CreateConversationFlowComponentRequest` have in common.
 */
export interface ConversationFlowComponentBase {
  /**
   * Where on the canvas the start marker is drawn. Null means no fixed place.
   */
  begin_tag_display_position?: DisplayPosition | null;

  /**
   * Whether the component as a whole runs as an agent with a single prompt rather
   * than node by node. Null means not set.
   */
  flex_mode?: boolean | null;

  /**
   * MCP servers whose tools nodes of the component can call. Null means none.
   */
  mcps?: Array<Mcp> | null;

  /**
   * Sticky notes on the canvas. Null means none.
   */
  notes?: Array<Note> | null;

  /**
   * Node the component begins with. Null means none is chosen.
   */
  start_node_id?: string | null;

  /**
   * Tools that nodes of the component can call. Null means none.
   */
  tools?: Array<
    NodeToolCustomTool | NodeToolCheckAvailabilityCalTool | NodeToolBookAppointmentCalTool
  > | null;
}

/**
 * What `ConversationFlowComponentCreateParams`,
 * `ConversationFlowComponentResponse` and `CreateConversationFlowComponentRequest`
 * have in common.
 */
export interface ConversationFlowComponentCore extends ConversationFlowComponentBase {
  /**
   * Name of the component, by which people recognize it.
   */
  name: string;

  /**
   * Nodes the component consists of; their edges say what follows what.
   */
  nodes: Array<
    | ConversationNode
    | SubagentNode
    | EndNode
    | FunctionNode
    | CodeNode
    | TransferCallNode
    | PressDigitNode
    | BranchNode
    | SMSNode
    | ExtractDynamicVariablesNode
    | AgentSwapNode
    | McpNode
    | ComponentNode
    | BridgeTransferNode
    | CancelTransferNode
  >;
}

/**
 * What `ConversationFlowCreateParams` and `ConversationFlowResponse` have in
 * common.
 */
export interface ConversationFlowCore extends ConversationFlowBase {
  /**
   * Where on the canvas the start marker is drawn. Null means no fixed place.
   */
  begin_tag_display_position?: DisplayPosition | null;

  /**
   * Components that belong to this flow alone. Null means none.
   */
  components?: Array<CreateConversationFlowComponentRequest> | null;

  /**
   * Values of dynamic variables that a call or chat does not set itself. All values
   * are strings. Null means none.
   */
  default_dynamic_variables?: { [key: string]: string } | null;

  /**
   * Whether the flow as a whole runs as an agent with a single prompt rather than
   * node by node. Null means not set.
   */
  flex_mode?: boolean | null;

  /**
   * Instructions that hold in every node. Null means none.
   */
  global_prompt?: string | null;

  /**
   * Whether the flow belongs to a transfer agent, which leads agentic warm
   * transfers. Null means not set.
   */
  is_transfer_llm?: boolean | null;

  /**
   * MCP servers whose tools nodes can call. Null means none.
   */
  mcps?: Array<Mcp> | null;

  /**
   * Sticky notes on the canvas. Null means none.
   */
  notes?: Array<Note> | null;

  /**
   * Node the conversation begins with. Null means none is chosen.
   */
  start_node_id?: string | null;

  /**
   * Tools that nodes can call. Null means none.
   */
  tools?: Array<
    NodeToolCustomTool | NodeToolCheckAvailabilityCalTool | NodeToolBookAppointmentCalTool
  > | null;
}

/**
 * What `AlwaysEdge`, `ElseEdge`, `NodeEdge` and 4 others have in common.
 */
export interface EdgeBase {
  /**
   * Identifier of the edge within its flow or component.
   */
  id: string;

  /**
   * Identifier of the node the edge leads to.
   */
  destination_node_id?: string;
}

/**
 * What `CallListParams.FilterCriteria.CallStatus`,
 * `CallListParams.FilterCriteria.CallType`,
 * `CallListParams.FilterCriteria.DataStorageSetting` and 3 others have in common.
 */
export interface FilterBase {
  /**
   * How to compare: `in`, any of the values.
   */
  op: 'in';

  /**
   * Kind of comparison; always `enum`.
   */
  type: 'enum';
}

/**
 * What `CallListParams.FilterCriteria.DynamicVariable`,
 * `CustomFieldFilterStringFilter` and `StringFilter` have in common.
 */
export interface FilterCore {
  /**
   * How to compare.
   *
   * - `eq`: the same text
   * - `ne`: any other text
   * - `sw`: starts with the text
   * - `ew`: ends with the text
   * - `co`: contains the text
   */
  op: 'eq' | 'ne' | 'sw' | 'ew' | 'co';

  /**
   * Kind of comparison; always `string`.
   */
  type: 'string';

  /**
   * Text to hold the field against.
   */
  value: string;
}

/**
 * What `ChatHandbookConfig` and `VoiceHandbookConfig` have in common.
 */
export interface HandbookConfigBase {
  /**
   * Does not pretend to be human: whoever asks is told that a virtual assistant is
   * speaking.
   */
  ai_disclosure?: boolean;

  /**
   * Speaks like a professional call center representative.
   */
  default_personality?: boolean;

  /**
   * Shows warm understanding for what troubles the user.
   */
  high_empathy?: boolean;

  /**
   * Keeps to what prompt and context cover and makes nothing up.
   */
  scope_boundaries?: boolean;
}

/**
 * What `ConversationFlowComponentListParams`, `ConversationFlowListParams`,
 * `ExportRequestListParams` and 5 others have in common.
 */
export interface ListParamsBase {
  /**
   * Page size: how many entries one response holds at most. 50 unless set, never
   * more than 1000.
   */
  limit?: number;

  /**
   * Cursor of the page to fetch, copied from `pagination_key` of the response
   * before. Leave it out to get the first page.
   */
  pagination_key?: string;
}

/**
 * What `CallListResponse`, `ChatListResponse`,
 * `ConversationFlowComponentListResponse` and 7 others have in common.
 */
export interface ListResponseBase {
  /**
   * Whether at least one further page follows this one.
   */
  has_more?: boolean;

  /**
   * Cursor of the next page. Pass it as `pagination_key` of the next request.
   */
  pagination_key?: string;
}

/**
 * What `LlmCreateParams`, `LlmResponse` and `RetellLlmOverride` have in common.
 */
export interface LlmBase {
  /**
   * Silence in milliseconds after which the agent begins although it is the user's
   * turn to speak first. Null or nothing makes it wait for as long as it takes;
   * ignored if the agent speaks first anyway.
   */
  begin_after_user_silence_ms?: number | null;

  /**
   * First words of the agent. The model makes them up when null or left out; with an
   * empty string the agent lets the user begin.
   */
  begin_message?: string | null;

  /**
   * How much is retrieved from the knowledge bases for one reply. Null means not
   * set.
   */
  kb_config?: KBConfig | null;

  /**
   * Knowledge bases to retrieve from. Null means none.
   */
  knowledge_base_ids?: Array<string> | null;

  /**
   * Text model that generates the replies. `gpt-4.1` when null or left out; excludes
   * `s2s_model`.
   */
  model?: Model | null;

  /**
   * Whether requests go to a reserved pool of servers with lower and steadier
   * latency, usually at a higher price. False when null or left out.
   */
  model_high_priority?: boolean | null;

  /**
   * How freely the model words its replies, from 0 (the same each time) to 1 (most
   * varied). 0 when left out; keep it low if the model calls tools.
   */
  model_temperature?: number;

  /**
   * Speech-to-speech model that generates the replies, one of the `gpt-realtime`
   * family. Excludes `model`; null means that a text model is used.
   */
  s2s_model?: 'gpt-realtime-2' | 'gpt-realtime-1.5' | 'gpt-realtime' | 'gpt-realtime-mini' | null;

  /**
   * Who speaks first: `user` or `agent`.
   */
  start_speaker?: 'user' | 'agent';

  /**
   * Whether the model has to keep exactly to the argument schemas of its tools. Only
   * some models support it. Null means not set.
   */
  tool_call_strict_mode?: boolean | null;
}

/**
 * What `LlmCreateParams` and `LlmResponse` have in common.
 */
export interface LlmCore {
  /**
   * Values of dynamic variables that a call or chat does not set itself. All values
   * are strings. Null means none.
   */
  default_dynamic_variables?: { [key: string]: string } | null;

  /**
   * Instructions that hold in every state. They make up the system prompt, followed
   * by the prompt of the current state if there are states. Null means none.
   */
  general_prompt?: string | null;

  /**
   * Tools the LLM can call in every state: built-in ones such as hanging up or
   * transferring, and your own. Tools and transitions of the current state come on
   * top. Null means none.
   */
  general_tools?: Array<
    | EndCallTool
    | TransferCallTool
    | CheckAvailabilityCalTool
    | BookAppointmentCalTool
    | AgentSwapTool
    | PressDigitTool
    | SendSMSTool
    | CustomTool
    | CodeTool
    | ExtractDynamicVariableTool
    | BridgeTransferTool
    | CancelTransferTool
    | McpToolSchema
  > | null;

  /**
   * MCP servers whose tools the LLM can call. Null means none.
   */
  mcps?: Array<Mcp> | null;

  /**
   * State the conversation begins in. Mandatory if there are states; null otherwise.
   */
  starting_state?: string | null;

  /**
   * Phases of the conversation, each with a prompt and tools of its own. Short
   * prompts and few tools help the model stay focused. With null or nothing, the
   * general prompt and tools are all there is.
   */
  states?: Array<State> | null;
}

/**
 * What `MessageBase`, `NodeTransitionMessageBase`, `StateTransitionMessageBase`
 * and 2 others have in common.
 */
export interface MessageBaseBase {
  /**
   * Time the entry was made, in milliseconds since the Unix epoch.
   */
  created_timestamp?: number;

  /**
   * Identifier of the entry within its conversation.
   */
  message_id?: string;
}

/**
 * What `AgentSwapNode`, `BranchNode`, `BridgeTransferNode` and 12 others have in
 * common.
 */
export interface NodeBase {
  /**
   * Identifier of the node. Edges refer to it in `destination_node_id`.
   */
  id: string;

  /**
   * Where on the canvas the node is drawn.
   */
  display_position?: DisplayPosition;

  /**
   * Makes the node reachable from everywhere in the flow.
   */
  global_node_setting?: GlobalNodeSetting;

  /**
   * Name of the node on the canvas.
   */
  name?: string;
}

/**
 * What `AgentSwapNode`, `BranchNode`, `BridgeTransferNode` and 11 others have in
 * common.
 */
export interface NodeCore extends NodeBase {
  /**
   * Model that generates the replies in this node.
   */
  model_choice?: ModelChoice;
}

/**
 * What `BranchNode`, `CodeNode`, `ConversationNode` and 5 others have in common.
 */
export interface NodeWithEdges {
  /**
   * Ways out, each with its condition.
   */
  edges?: Array<NodeEdge>;

  /**
   * Examples of when to take which edge.
   */
  finetune_transition_examples?: Array<NodeFinetuneTransitionExample>;
}

/**
 * What `PhoneNumberCreateParams`, `PhoneNumberImportParams`, `PhoneNumberResponse`
 * and `PhoneNumberUpdateParams` have in common.
 */
export interface PhoneNumberBase {
  /**
   * Countries that may call the number, as two-letter ISO 3166-1 codes. Null or an
   * empty list admits every country.
   */
  allowed_inbound_country_list?: Array<string> | null;

  /**
   * Countries that may be called from the number, as two-letter ISO 3166-1 codes.
   * Null or an empty list admits every country.
   */
  allowed_outbound_country_list?: Array<string> | null;

  /**
   * Agents that answer calls. One is drawn at random for each call according to its
   * weight; the weights have to add up to 1. Null means none.
   */
  inbound_agents?: Array<AgentWeight> | null;

  /**
   * Endpoint that is asked about each incoming call. Its answer can replace the
   * agent, set dynamic variables and change further fields of that call. Null means
   * none.
   */
  inbound_webhook_url?: string | null;

  /**
   * Agents that place calls. One is drawn at random for each call according to its
   * weight; the weights have to add up to 1. Null means none.
   */
  outbound_agents?: Array<AgentWeight> | null;
}

/**
 * What `PhoneNumberResponse` and `PhoneNumberUpdateParams` have in common.
 */
export interface PhoneNumberCore {
  /**
   * Agents that answer text messages. One is drawn at random for each conversation
   * according to its weight; the weights have to add up to 1. `inbound_sms_agent_id`
   * applies when null or empty.
   */
  inbound_sms_agents?: Array<AgentWeight> | null;

  /**
   * Endpoint that is asked about each incoming text message. Its answer can replace
   * the agent, set dynamic variables and change further fields of that chat. Null
   * means none.
   */
  inbound_sms_webhook_url?: string | null;

  /**
   * Agents that send text messages. One is drawn at random for each conversation
   * according to its weight; the weights have to add up to 1.
   * `outbound_sms_agent_id` applies when null or empty.
   */
  outbound_sms_agents?: Array<AgentWeight> | null;
}

/**
 * What `CallPresetAnalysisData` and `ChatPresetAnalysisData` have in common.
 */
export interface PresetAnalysisDataBase {
  /**
   * Marks the item as built in; always `system-presets`.
   */
  type: 'system-presets';

  /**
   * When the item should be filled in, in your own words. Always when left out.
   */
  conditional_prompt?: string;

  /**
   * Prompt that replaces the built-in one.
   */
  description?: string;

  /**
   * Whether the item has to be filled in. True when left out.
   */
  required?: boolean;
}

/**
 * What `TestCaseDefinitionResponse` and `TestCreateTestCaseDefinitionParams` have
 * in common.
 */
export interface TestCaseDefinitionBase {
  /**
   * What the conversation is judged by.
   */
  metrics: Array<string>;

  /**
   * Name of the definition, by which people recognize it.
   */
  name: string;

  /**
   * Response engine to test: a Retell LLM or a conversation flow.
   */
  response_engine: ResponseEngineRetellLm | ResponseEngineConversationFlow;

  /**
   * Role the simulated user plays, as a prompt.
   */
  user_prompt: string;
}

/**
 * What `TestCreateTestCaseDefinitionParams` and
 * `TestUpdateTestCaseDefinitionParams` have in common.
 */
export interface TestCaseDefinitionParamsBase {
  /**
   * Dynamic variables to fill in during the test.
   */
  dynamic_variables?: { [key: string]: string };

  /**
   * Language model used for the simulation.
   */
  llm_model?: Model;

  /**
   * Tool results to make up in place of calling the real tools.
   */
  tool_mocks?: Array<ToolMock>;
}

/**
 * What `BatchTestResponse`, `TestCaseDefinitionResponse` and `TestCaseJobResponse`
 * have in common.
 */
export interface TestResponseBase {
  /**
   * Time of creation in milliseconds since the Unix epoch.
   */
  creation_timestamp: number;

  /**
   * Time of the last change in milliseconds since the Unix epoch.
   */
  user_modified_timestamp: number;
}

/**
 * What `BridgeTransferTool`, `CancelTransferTool`, `CodeTool` and 3 others have in
 * common.
 */
export interface ToolBase {
  /**
   * Name by which the LLM calls the tool: up to 64 letters, digits, underscores and
   * dashes. Has to differ from every other tool and transition available at the same
   * moment.
   */
  name: string;

  /**
   * How the message is to be read. `prompt` when left out.
   *
   * - `prompt`: an instruction from which the agent words its message
   * - `static_text`: the message itself, spoken as it stands
   */
  execution_message_type?: 'prompt' | 'static_text';
}

/**
 * What `ToolCallInvocationMessageBase` and `ToolCallInvocationUtterance` have in
 * common.
 */
export interface ToolCallInvocationBase {
  /**
   * Arguments of the tool call as a JSON string.
   */
  arguments: string;

  /**
   * Name of the tool that was called.
   */
  name: string;

  /**
   * Marks the entry as a tool call; always `tool_call_invocation`.
   */
  role: 'tool_call_invocation';

  /**
   * Identifier of the tool call, unique everywhere. The result carries the same one.
   */
  tool_call_id: string;

  /**
   * Signature that Gemini models attach to their reasoning so that it survives over
   * several tool calls. For internal use.
   */
  thought_signature?: string;
}

/**
 * What `ToolCallResultMessageBase` and `ToolCallResultUtterance` have in common.
 */
export interface ToolCallResultBase {
  /**
   * What the tool returned: plain text, JSON as a string or the like.
   */
  content: string;

  /**
   * Marks the entry as what a tool returned; always `tool_call_result`.
   */
  role: 'tool_call_result';

  /**
   * Identifier of the tool call that this is the result of.
   */
  tool_call_id: string;

  /**
   * Whether the tool call succeeded or failed.
   */
  successful?: boolean;
}

/**
 * What `CustomTool`, `McpToolSchema` and `NodeToolCustomTool` have in common.
 */
export interface ToolCore {
  /**
   * What the agent says while the tool runs, read as prompt or as fixed text
   * according to `execution_message_type`. A general instruction to say something
   * fitting applies when left out; ignored unless `speak_during_execution` is true.
   */
  execution_message_description?: string;

  /**
   * Whether the LLM is asked for a reply once the result is there, so that the user
   * hears about it. Usually wanted.
   */
  speak_after_execution?: boolean;

  /**
   * Whether the agent says something like "Let me look that up." while the tool
   * runs. Worth turning on if the tool usually needs more than a second.
   */
  speak_during_execution?: boolean;
}

/**
 * What `AgentSwapTool`, `SendSMSTool` and `TransferCallTool` have in common.
 */
export interface ToolWithName {
  /**
   * Name by which the LLM calls the tool. Has to differ from every other tool and
   * transition available at the same moment.
   */
  name: string;

  /**
   * What the tool is for and when the LLM should call it.
   */
  description?: string;

  /**
   * How the message is to be read. `prompt` when left out.
   *
   * - `prompt`: an instruction from which the agent words its message
   * - `static_text`: the message itself, spoken as it stands
   */
  execution_message_type?: 'prompt' | 'static_text';
}

/**
 * What `TransferCallNode` and `TransferCallTool` have in common.
 */
export interface TransferCallBase {
  /**
   * Where to transfer the call: a fixed number or one the model works out.
   */
  transfer_destination: TransferDestinationPredefined | TransferDestinationInferred;

  /**
   * How to transfer the call: cold, warm or warm led by a second agent.
   */
  transfer_option:
    | TransferOptionColdTransfer
    | TransferOptionWarmTransfer
    | TransferOptionAgenticWarmTransfer;

  /**
   * Whether the agent says something before it transfers the call.
   */
  speak_during_execution?: boolean;

  /**
   * Whether to accept a `from_number` that is not in E.164 form, such as an internal
   * extension. Has an effect only with custom telephony; false when left out.
   */
  ignore_e164_validation?: boolean;
}

/**
 * What `TransferBridgedEvent`, `TransferCancelledEvent` and `TransferStartedEvent`
 * have in common.
 */
export interface TransferEventBase {
  /**
   * The call as it is known by now.
   */
  call: CallResponse;

  /**
   * Where the call goes, as the tool or node that transfers it has it, where that is
   * known.
   */
  transfer_destination?: unknown;

  /**
   * How the call is transferred, as the tool or node that does it has it, where that
   * is known.
   */
  transfer_option?: unknown;
}

/**
 * What `TransferOptionAgenticWarmTransfer` and `TransferOptionWarmTransfer` have
 * in common.
 */
export interface TransferOptionWarmBase {
  /**
   * Whether a sound marks the moment the call is connected. True when left out.
   */
  enable_bridge_audio_cue?: boolean;

  /**
   * What the caller hears while waiting: `none`, `relaxing_sound`, `uplifting_beats`
   * or `ringtone`.
   */
  on_hold_music?: 'none' | 'relaxing_sound' | 'uplifting_beats' | 'ringtone';

  /**
   * What both parties hear once the transfer has succeeded: a fixed message or one
   * the model words. Null means nothing is said.
   */
  public_handoff_option?: WarmTransferPrompt | WarmTransferStaticMessage;

  /**
   * Whether the target sees the number of the user as the caller. The telephony
   * provider has to allow it; numbers bought through Twilio do.
   */
  show_transferee_as_caller?: boolean;

  /**
   * How long this transfer rings, from 5000 to 90000 milliseconds. The agent's
   * `ring_duration_ms` when left out.
   */
  transfer_ring_duration_ms?: number;
}

/**
 * What `ConversationFlowUpdateParams` and `LlmUpdateParams` have in common.
 */
export interface UpdateParamsBase {
  /**
   * Query param: Version to change. The latest one when left out.
   */
  version?: number;

  /**
   * Body param: Silence in milliseconds after which the agent begins although it is
   * the user's turn to speak first. Null or nothing makes it wait for as long as it
   * takes; ignored if the agent speaks first anyway.
   */
  begin_after_user_silence_ms?: number | null;

  /**
   * Body param: Values of dynamic variables that a call or chat does not set itself.
   * All values are strings. Null means none.
   */
  default_dynamic_variables?: { [key: string]: string } | null;

  /**
   * Body param: Knowledge bases to retrieve from. Null means none.
   */
  knowledge_base_ids?: Array<string> | null;

  /**
   * Body param: Who speaks first: `user` or `agent`.
   */
  start_speaker?: 'user' | 'agent';

  /**
   * Body param: Whether the model has to keep exactly to the argument schemas of its
   * tools. Only some models support it. Null means not set.
   */
  tool_call_strict_mode?: boolean | null;
}

/**
 * Values that several types list.
 */
interface Values {
  AmbientSound:
    | 'coffee-shop'
    | 'convention-hall'
    | 'summer-outdoor'
    | 'mountain-outdoor'
    | 'static-noise'
    | 'call-center';

  DisconnectionReasonValue:
    | 'user_hangup'
    | 'agent_hangup'
    | 'call_transfer'
    | 'voicemail_reached'
    | 'ivr_reached'
    | 'inactivity'
    | 'max_duration_reached'
    | 'concurrency_limit_reached'
    | 'no_concurrency_fallback'
    | 'no_valid_payment'
    | 'scam_detected'
    | 'dial_busy'
    | 'dial_failed'
    | 'dial_no_answer'
    | 'invalid_destination'
    | 'telephony_provider_permission_denied'
    | 'telephony_provider_unavailable'
    | 'sip_routing_error'
    | 'marked_as_spam'
    | 'user_declined'
    | 'error_llm_websocket_open'
    | 'error_llm_websocket_lost_connection'
    | 'error_llm_websocket_runtime'
    | 'error_llm_websocket_corrupt_payload'
    | 'error_no_audio_received'
    | 'error_asr'
    | 'error_retell'
    | 'error_unknown'
    | 'error_user_not_joined'
    | 'registered_call_timeout'
    | 'transfer_bridged'
    | 'transfer_cancelled'
    | 'manual_stopped'
    | 'call_take_over';

  Language:
    | 'en-US'
    | 'en-IN'
    | 'en-GB'
    | 'en-AU'
    | 'en-NZ'
    | 'de-DE'
    | 'es-ES'
    | 'es-419'
    | 'hi-IN'
    | 'fr-FR'
    | 'fr-CA'
    | 'ja-JP'
    | 'pt-PT'
    | 'pt-BR'
    | 'zh-CN'
    | 'ru-RU'
    | 'it-IT'
    | 'ko-KR'
    | 'nl-NL'
    | 'nl-BE'
    | 'pl-PL'
    | 'tr-TR'
    | 'vi-VN'
    | 'ro-RO'
    | 'bg-BG'
    | 'ca-ES'
    | 'th-TH'
    | 'da-DK'
    | 'fi-FI'
    | 'el-GR'
    | 'hu-HU'
    | 'id-ID'
    | 'no-NO'
    | 'sk-SK'
    | 'sv-SE'
    | 'lt-LT'
    | 'lv-LV'
    | 'cs-CZ'
    | 'ms-MY'
    | 'af-ZA'
    | 'ar-SA'
    | 'az-AZ'
    | 'bs-BA'
    | 'cy-GB'
    | 'fa-IR'
    | 'fil-PH'
    | 'gl-ES'
    | 'he-IL'
    | 'hr-HR'
    | 'hy-AM'
    | 'is-IS'
    | 'kk-KZ'
    | 'kn-IN'
    | 'mk-MK'
    | 'mr-IN'
    | 'ne-NP'
    | 'sl-SI'
    | 'sr-RS'
    | 'sw-KE'
    | 'ta-IN'
    | 'ur-IN'
    | 'yue-CN'
    | 'uk-UA';

  Model:
    | 'gpt-4.1'
    | 'gpt-4.1-mini'
    | 'gpt-4.1-nano'
    | 'gpt-5'
    | 'gpt-5-mini'
    | 'gpt-5-nano'
    | 'gpt-5.1'
    | 'gpt-5.2'
    | 'gpt-5.4'
    | 'gpt-5.4-mini'
    | 'gpt-5.4-nano'
    | 'gpt-5.5'
    | 'claude-4.5-sonnet'
    | 'claude-4.6-sonnet'
    | 'claude-4.5-haiku'
    | 'gemini-2.5-flash-lite'
    | 'gemini-3.0-flash'
    | 'gemini-3.1-flash-lite';

  VoiceModel:
    | 'eleven_turbo_v2'
    | 'eleven_flash_v2'
    | 'eleven_turbo_v2_5'
    | 'eleven_flash_v2_5'
    | 'eleven_multilingual_v2'
    | 'eleven_v3'
    | 'sonic-3'
    | 'sonic-3-latest'
    | 'sonic-3.5'
    | 'tts-1'
    | 'gpt-4o-mini-tts'
    | 'speech-02-turbo'
    | 'speech-2.8-turbo'
    | 's1'
    | 's2-pro'
    | 's2.1-pro';

  WebhookEvents:
    | 'call_started'
    | 'call_ended'
    | 'call_analyzed'
    | 'transcript_updated'
    | 'transfer_started'
    | 'transfer_bridged'
    | 'transfer_cancelled'
    | 'transfer_ended';
}

export type AmbientSound = Values['AmbientSound'];

export type DisconnectionReasonValue = Values['DisconnectionReasonValue'];

export type Language = Values['Language'];

export type Model = Values['Model'];

export type VoiceModel = Values['VoiceModel'];

export type WebhookEvents = Values['WebhookEvents'];
