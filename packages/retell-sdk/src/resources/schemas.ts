// File generated from our OpenAPI spec by Specsmith. See CONTRIBUTING.md for details.

/**
 * Selects an agent, in all of its versions or some of them.
 */
export interface AgentFilter {
  /**
   * Identifier of the agent to select.
   */
  agent_id: string;

  /**
   * Versions to select. All of them when left out.
   */
  version?: Array<number>;
}

/**
 * Settings that replace those of the agent and its response engine for a single
 * call. What is not mentioned stays as configured.
 */
export interface AgentOverrideRequest {
  /**
   * Agent settings for this call. Each one given here takes the place of the agent's
   * own.
   */
  agent?: AgentRequest;

  /**
   * Conversation flow settings for this call, such as model, temperature, knowledge
   * bases and first speaker. Has an effect only if the agent's response engine is a
   * conversation flow; nodes and tools cannot be replaced.
   */
  conversation_flow?: ConversationFlowOverride;

  /**
   * Retell LLM settings for this call, such as model, temperature, knowledge bases
   * and first message. Has an effect only if the agent's response engine is a Retell
   * LLM; prompts, tools and states cannot be replaced.
   */
  retell_llm?: RetellLlmOverride;
}

export declare namespace AgentOverrideRequest {
  export {
    type AgentRequest as Agent,
    type ConversationFlowOverride as ConversationFlow,
    type RetellLlmOverride as RetellLlm,
  };
}

/**
 * Settings of a voice agent: how it thinks, sounds, listens and takes turns, and
 * what is kept of its calls.
 */
export interface AgentRequest {
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
  ambient_sound?:
    | 'coffee-shop'
    | 'convention-hall'
    | 'summer-outdoor'
    | 'mountain-outdoor'
    | 'static-noise'
    | 'call-center'
    | null;

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
   * How the analysis should judge the mood of the user, in your own words and at
   * most 2000 characters. Null or nothing means the built-in prompt.
   */
  analysis_user_sentiment_prompt?: string | null;

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
   * Days after which the data of a conversation is deleted, from 1 to 730. Null or
   * nothing means it is kept for good.
   */
  data_storage_retention_days?: number | null;

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
   * Language or languages the agent works in: one locale such as `en-US`, the older
   * value `multi` for several languages at once, or a list of locales. `multi` must
   * not stand in a list, and a list with a single locale comes back as a plain
   * string. `en-US` when left out.
   */
  language?:
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
    | 'uk-UA'
    | 'multi'
    | Array<
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
        | 'uk-UA'
      >;

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
  post_call_analysis_model?:
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
    | 'gemini-3.1-flash-lite'
    | null;

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
   * What generates the agent's replies. It has to be created before the agent that
   * uses it.
   */
  response_engine?: ResponseEngineRetellLm | ResponseEngineCustomLm | ResponseEngineConversationFlow;

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
   * Lifetime of signed links in milliseconds. 86400000 (24 hours) when null or left
   * out; ignored unless `opt_in_signed_url` is true.
   */
  signed_url_expiration_ms?: number | null;

  /**
   * Whether transcription aims for speed or for accuracy. `fast` when left out.
   *
   * - `fast`: least delay
   * - `accurate`: fewest errors
   * - `custom`: as set in `custom_stt_config`, which is then mandatory
   */
  stt_mode?: 'fast' | 'accurate' | 'custom';

  /**
   * Time zone of the agent as an IANA name, for example `America/New_York`.
   * `America/Los_Angeles` when null or left out.
   */
  timezone?: string | null;

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
   * Voice the agent speaks with. The dashboard and `GET /list-voices` show what is
   * available.
   */
  voice_id?: string;

  /**
   * Speech model of the voice's provider. Which ones are possible depends on the
   * provider. Null returns to the provider's default.
   */
  voice_model?:
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
    | 's2.1-pro'
    | null;

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
  webhook_events?: Array<
    | 'call_started'
    | 'call_ended'
    | 'call_analyzed'
    | 'transcript_updated'
    | 'transfer_started'
    | 'transfer_bridged'
    | 'transfer_cancelled'
    | 'transfer_ended'
  > | null;

  /**
   * Time in milliseconds to wait for the webhook endpoint to answer. 10000 when left
   * out.
   */
  webhook_timeout_ms?: number;

  /**
   * Endpoint that receives the [events](https://docs.retellai.com/features/webhook)
   * of this agent's calls in place of the account-wide webhook. Null removes it.
   */
  webhook_url?: string | null;
}

export declare namespace AgentRequest {
  export {
    type CallScreeningOption,
    type CustomSttConfig,
    type GuardrailConfig,
    type VoiceHandbookConfig as HandbookConfig,
    type IvrOption,
    type PiiConfig,
    type StringAnalysisData,
    type EnumAnalysisData,
    type BooleanAnalysisData,
    type NumberAnalysisData,
    type CallPresetAnalysisData,
    type PronunciationDictionary,
    type ResponseEngineRetellLm,
    type ResponseEngineCustomLm,
    type ResponseEngineConversationFlow,
    type UserDtmfOptions,
    type VoicemailOption,
  };
}

/**
 * Node that hands the conversation over to another agent.
 */
export interface AgentSwapNode {
  /**
   * Identifier of the node. Edges refer to it in `destination_node_id`.
   */
  id: string;

  /**
   * Identifier of the agent that takes over the conversation.
   */
  agent_id: string;

  /**
   * Way out if the other agent cannot take over.
   */
  edge: TransferFailedEdge;

  /**
   * Whose post-call analysis runs after the handover.
   */
  post_call_analysis_setting: 'both_agents' | 'only_destination_agent';

  /**
   * Kind of node; always `agent_swap`.
   */
  type: 'agent_swap';

  /**
   * Version of the agent that takes over. The latest one when left out.
   */
  agent_version?: number | string;

  /**
   * Where on the canvas the node is drawn.
   */
  display_position?: DisplayPosition;

  /**
   * Makes the node reachable from everywhere in the flow.
   */
  global_node_setting?: GlobalNodeSetting;

  /**
   * What the agent says before it hands over. Ignored unless
   * `speak_during_execution` is true.
   */
  instruction?: NodeInstructionPrompt | NodeInstructionStaticText;

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
   * Model that generates the replies in this node.
   */
  model_choice?: ModelChoice;

  /**
   * Name of the node on the canvas.
   */
  name?: string;

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

export declare namespace AgentSwapNode {
  export {
    type TransferFailedEdge as Edge,
    type DisplayPosition,
    type GlobalNodeSetting,
    type NodeInstructionPrompt,
    type NodeInstructionStaticText,
    type ModelChoice,
  };
}

/**
 * Tool that lets the LLM hand the conversation over to another agent.
 */
export interface AgentSwapTool {
  /**
   * Identifier of the agent that takes over the conversation.
   */
  agent_id: string;

  /**
   * Name by which the LLM calls the tool. Has to differ from every other tool and
   * transition available at the same moment.
   */
  name: string;

  /**
   * Whose post-call analysis runs after the handover.
   */
  post_call_analysis_setting: 'both_agents' | 'only_destination_agent';

  /**
   * Kind of tool; always `agent_swap`.
   */
  type: 'agent_swap';

  /**
   * Version of the agent that takes over. The latest one when left out.
   */
  agent_version?: number | string;

  /**
   * What the tool is for and when the LLM should call it.
   */
  description?: string;

  /**
   * What the agent says, read as prompt or as fixed text according to
   * `execution_message_type`.
   */
  execution_message_description?: string;

  /**
   * How the message is to be read. `prompt` when left out.
   *
   * - `prompt`: an instruction from which the agent words its message
   * - `static_text`: the message itself, spoken as it stands
   */
  execution_message_type?: 'prompt' | 'static_text';

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
 * An agent bound to a phone number, with the share of traffic it receives.
 */
export interface AgentWeight {
  /**
   * Identifier of the agent that receives the share.
   */
  agent_id: string;

  /**
   * Share of this agent, above 0 and at most 1. The weights of all agents in a list
   * have to add up to 1.
   */
  weight: number;

  /**
   * Version of that agent, by number or by name.
   */
  agent_version?: number | string;
}

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
 * Edge that is taken unconditionally.
 */
export interface AlwaysEdge {
  /**
   * Identifier of the edge within its flow or component.
   */
  id: string;

  /**
   * Fixed condition that marks the edge.
   */
  transition_condition: PromptCondition | AlwaysEdgeEquationCondition | AlwaysEdgeUnionMember2;

  /**
   * Identifier of the node the edge leads to.
   */
  destination_node_id?: string;
}

export declare namespace AlwaysEdge {
  export {
    type PromptCondition,
    type AlwaysEdgeEquationCondition as EquationCondition,
    type AlwaysEdgeUnionMember2 as UnionMember2,
  };
}

/**
 * A condition made of comparisons between dynamic variables and values.
 */
export interface AlwaysEdgeEquationCondition {
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

  /**
   * Marks the edge; always `Always`.
   */
  prompt?: 'Always';
}

export declare namespace AlwaysEdgeEquationCondition {
  export { type Equation };
}

/**
 * Fixed condition that marks the edge.
 */
export interface AlwaysEdgeUnionMember2 {
  /**
   * Marks the edge; always `Always`.
   */
  prompt: 'Always';

  /**
   * Kind of condition; always `prompt`.
   */
  type: 'prompt';
}

/**
 * Tool that books an appointment in a Cal.com calendar.
 */
export interface BookAppointmentCalTool {
  /**
   * Cal.com API key with access to the event type.
   */
  cal_api_key: string;

  /**
   * Cal.com event type to book, as a number or as a dynamic variable such as
   * `{{variable_name}}` that is filled in during the call.
   */
  event_type_id: number | string;

  /**
   * Name by which the LLM calls the tool: up to 64 letters, digits, underscores and
   * dashes. Has to differ from every other tool and transition available at the same
   * moment.
   */
  name: string;

  /**
   * Kind of tool; always `book_appointment_cal`.
   */
  type: 'book_appointment_cal';

  /**
   * What the tool is for and when the LLM should call it.
   */
  description?: string;

  /**
   * IANA time zone of the appointment, or a dynamic variable such as
   * `{{variable_name}}`. When left out, the zone the user mentions counts, else that
   * of Retell's servers.
   */
  timezone?: string;
}

/**
 * A yes-or-no value to be extracted from a conversation.
 */
export interface BooleanAnalysisData {
  /**
   * What the value means, as a hint for the model.
   */
  description: string;

  /**
   * Name under which the value appears in the result.
   */
  name: string;

  /**
   * Type of the value; always `boolean`.
   */
  type: 'boolean';

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
 * Compares a yes-or-no value.
 */
export interface BooleanFilter {
  /**
   * How to compare: `eq`, the same value.
   */
  op: 'eq';

  /**
   * Kind of comparison; always `boolean`.
   */
  type: 'boolean';

  /**
   * Value the field needs to have: true or false.
   */
  value: boolean;
}

/**
 * Node that says nothing and only decides which node comes next.
 */
export interface BranchNode {
  /**
   * Identifier of the node. Edges refer to it in `destination_node_id`.
   */
  id: string;

  /**
   * Way out when no other edge applies.
   */
  else_edge: ElseEdge;

  /**
   * Kind of node; always `branch`.
   */
  type: 'branch';

  /**
   * Where on the canvas the node is drawn.
   */
  display_position?: DisplayPosition;

  /**
   * Ways out, each with its condition.
   */
  edges?: Array<NodeEdge>;

  /**
   * Examples of when to take which edge.
   */
  finetune_transition_examples?: Array<NodeFinetuneTransitionExample>;

  /**
   * Makes the node reachable from everywhere in the flow.
   */
  global_node_setting?: GlobalNodeSetting;

  /**
   * Model that generates the replies in this node.
   */
  model_choice?: ModelChoice;

  /**
   * Name of the node on the canvas.
   */
  name?: string;
}

export declare namespace BranchNode {
  export {
    type ElseEdge,
    type DisplayPosition,
    type NodeEdge as Edge,
    type NodeFinetuneTransitionExample as FinetuneTransitionExample,
    type GlobalNodeSetting,
    type ModelChoice,
  };
}

/**
 * Node of a transfer agent that completes a warm transfer by connecting caller and
 * target.
 */
export interface BridgeTransferNode {
  /**
   * Identifier of the node. Edges refer to it in `destination_node_id`.
   */
  id: string;

  /**
   * Kind of node; always `bridge_transfer`.
   */
  type: 'bridge_transfer';

  /**
   * Where on the canvas the node is drawn.
   */
  display_position?: DisplayPosition;

  /**
   * Makes the node reachable from everywhere in the flow.
   */
  global_node_setting?: GlobalNodeSetting;

  /**
   * What the agent says before it connects the two. Ignored unless
   * `speak_during_execution` is true.
   */
  instruction?: NodeInstructionPrompt | NodeInstructionStaticText;

  /**
   * Model that generates the replies in this node.
   */
  model_choice?: ModelChoice;

  /**
   * Name of the node on the canvas.
   */
  name?: string;

  /**
   * Whether the agent says something before it connects the two.
   */
  speak_during_execution?: boolean;
}

export declare namespace BridgeTransferNode {
  export {
    type DisplayPosition,
    type GlobalNodeSetting,
    type NodeInstructionPrompt,
    type NodeInstructionStaticText,
    type ModelChoice,
  };
}

/**
 * Tool of a transfer agent that completes an agentic warm transfer by connecting
 * caller and target.
 */
export interface BridgeTransferTool {
  /**
   * Name by which the LLM calls the tool: up to 64 letters, digits, underscores and
   * dashes. Has to differ from every other tool and transition available at the same
   * moment.
   */
  name: string;

  /**
   * Kind of tool; always `bridge_transfer`.
   */
  type: 'bridge_transfer';

  /**
   * What the tool is for. Only a transfer agent in an agentic warm transfer can call
   * it; calling it connects the original caller with the target and closes the
   * transfer agent's own call.
   */
  description?: string;

  /**
   * What the agent says before it connects the two, read as prompt or as fixed text
   * according to `execution_message_type`. Ignored unless `speak_during_execution`
   * is true.
   */
  execution_message_description?: string;

  /**
   * How the message is to be read. `prompt` when left out.
   *
   * - `prompt`: an instruction from which the agent words its message
   * - `static_text`: the message itself, spoken as it stands
   */
  execution_message_type?: 'prompt' | 'static_text';

  /**
   * Whether the agent says something before it connects the two.
   */
  speak_during_execution?: boolean;
}

/**
 * What the analysis found out about a call after it ended.
 */
export interface CallAnalysis {
  /**
   * Whether the call reached its goal: the agent got its task done and the
   * conversation came to a proper end.
   */
  call_successful?: boolean;

  /**
   * What happened in the call, in a few sentences.
   */
  call_summary?: string;

  /**
   * Values extracted as the agent's `post_call_analysis_data` defines, by name.
   * Empty if it defines none.
   */
  custom_analysis_data?: unknown;

  /**
   * Whether the call was answered by voicemail rather than a person.
   */
  in_voicemail?: boolean;

  /**
   * Mood of the user over the call: `Negative`, `Positive`, `Neutral`, or `Unknown`
   * if it cannot be told.
   */
  user_sentiment?: 'Negative' | 'Positive' | 'Neutral' | 'Unknown';
}

/**
 * What the call costs, in total and by product.
 */
export interface CallCost {
  /**
   * Sum over all products, in cents.
   */
  combined_cost: number;

  /**
   * What each product contributes, in cents.
   */
  product_costs: Array<ProductCost>;

  /**
   * How long the call lasted, in seconds.
   */
  total_duration_seconds: number;

  /**
   * What one second of the call costs over all products, in cents.
   */
  total_duration_unit_price: number;
}

export declare namespace CallCost {
  export { type ProductCost };
}

/**
 * Distribution of one kind of latency over a call, in milliseconds.
 */
export interface CallLatency {
  /**
   * Highest value measured in the call, in milliseconds.
   */
  max?: number;

  /**
   * Lowest value measured in the call, in milliseconds.
   */
  min?: number;

  /**
   * How many times the latency was measured.
   */
  num?: number;

  /**
   * Half of the measured values are at or below this one, in milliseconds.
   */
  p50?: number;

  /**
   * 90 % of the measured values are at or below this one, in milliseconds.
   */
  p90?: number;

  /**
   * 95 % of the measured values are at or below this one, in milliseconds.
   */
  p95?: number;

  /**
   * 99 % of the measured values are at or below this one, in milliseconds.
   */
  p99?: number;

  /**
   * Every value measured in the call, in milliseconds.
   */
  values?: Array<number>;
}

/**
 * A built-in analysis item for calls, listed in `post_call_analysis_data` to
 * change its prompt or to make it optional.
 */
export interface CallPresetAnalysisData {
  /**
   * Which built-in item is meant: `call_summary`, `call_successful` or
   * `user_sentiment`.
   */
  name: 'call_summary' | 'call_successful' | 'user_sentiment';

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
 * Answers the agent gives when a call screening service asks who is calling and
 * why. Null takes these instructions out of the agent prompt.
 */
export interface CallScreeningOption {
  /**
   * Who the agent says is calling, at most 100 characters. Dynamic variables are
   * filled in.
   */
  agent_identity: string;

  /**
   * Why the agent says it is calling, at most 300 characters. Dynamic variables are
   * filled in.
   */
  call_purpose: string;
}

/**
 * Times of day at which calls may be placed, in one time zone. Each window runs
 * from its start up to, but not including, its end, counted in minutes from local
 * midnight; the end has to be later than the start, so no window spans midnight,
 * and 1440 stands for 24:00.
 */
export interface CallTimeWindow {
  /**
   * Spans within a day in which calls may be placed. At least one.
   */
  windows: Array<TimeWindow>;

  /**
   * Days on which the spans apply. Every day when left out or empty.
   */
  day?: Array<'Monday' | 'Tuesday' | 'Wednesday' | 'Thursday' | 'Friday' | 'Saturday' | 'Sunday'>;

  /**
   * IANA time zone that the spans are meant in. `America/Los_Angeles` when left out.
   */
  timezone?: string;
}

export declare namespace CallTimeWindow {
  export { type TimeWindow as Window };
}

/**
 * Node of a transfer agent that calls off a warm transfer and ends the transfer
 * agent's call.
 */
export interface CancelTransferNode {
  /**
   * Identifier of the node. Edges refer to it in `destination_node_id`.
   */
  id: string;

  /**
   * Kind of node; always `cancel_transfer`.
   */
  type: 'cancel_transfer';

  /**
   * Where on the canvas the node is drawn.
   */
  display_position?: DisplayPosition;

  /**
   * Makes the node reachable from everywhere in the flow.
   */
  global_node_setting?: GlobalNodeSetting;

  /**
   * What the agent says before it calls the transfer off. Ignored unless
   * `speak_during_execution` is true.
   */
  instruction?: NodeInstructionPrompt | NodeInstructionStaticText;

  /**
   * Model that generates the replies in this node.
   */
  model_choice?: ModelChoice;

  /**
   * Name of the node on the canvas.
   */
  name?: string;

  /**
   * Whether the agent says something before it calls the transfer off.
   */
  speak_during_execution?: boolean;
}

export declare namespace CancelTransferNode {
  export {
    type DisplayPosition,
    type GlobalNodeSetting,
    type NodeInstructionPrompt,
    type NodeInstructionStaticText,
    type ModelChoice,
  };
}

/**
 * Tool of a transfer agent that calls off an agentic warm transfer.
 */
export interface CancelTransferTool {
  /**
   * Name by which the LLM calls the tool: up to 64 letters, digits, underscores and
   * dashes. Has to differ from every other tool and transition available at the same
   * moment.
   */
  name: string;

  /**
   * Kind of tool; always `cancel_transfer`.
   */
  type: 'cancel_transfer';

  /**
   * What the tool is for. Only a transfer agent in an agentic warm transfer can call
   * it; calling it returns the original caller to the agent that started the
   * transfer and closes the transfer agent's own call.
   */
  description?: string;

  /**
   * What the agent says before it calls the transfer off, read as prompt or as fixed
   * text according to `execution_message_type`. Ignored unless
   * `speak_during_execution` is true.
   */
  execution_message_description?: string;

  /**
   * How the message is to be read. `prompt` when left out.
   *
   * - `prompt`: an instruction from which the agent words its message
   * - `static_text`: the message itself, spoken as it stands
   */
  execution_message_type?: 'prompt' | 'static_text';

  /**
   * Whether the agent says something before it calls the transfer off.
   */
  speak_during_execution?: boolean;
}

/**
 * Ready-made habits for a chat agent, each switched on by setting it to true.
 * Habits that concern only speech are absent.
 */
export interface ChatHandbookConfig {
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
 * A built-in analysis item for chats, listed in `post_chat_analysis_data` to
 * change its prompt or to make it optional.
 */
export interface ChatPresetAnalysisData {
  /**
   * Which built-in item is meant: `chat_summary`, `chat_successful` or
   * `user_sentiment`.
   */
  name: 'chat_summary' | 'chat_successful' | 'user_sentiment';

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
 * Tool that looks up free slots in a Cal.com calendar.
 */
export interface CheckAvailabilityCalTool {
  /**
   * Cal.com API key with access to the event type.
   */
  cal_api_key: string;

  /**
   * Cal.com event type whose free slots are wanted, as a number or as a dynamic
   * variable such as `{{variable_name}}` that is filled in during the call.
   */
  event_type_id: number | string;

  /**
   * Name by which the LLM calls the tool: up to 64 letters, digits, underscores and
   * dashes. Has to differ from every other tool and transition available at the same
   * moment.
   */
  name: string;

  /**
   * Kind of tool; always `check_availability_cal`.
   */
  type: 'check_availability_cal';

  /**
   * What the tool is for and when the LLM should call it.
   */
  description?: string;

  /**
   * IANA time zone of the slots, or a dynamic variable such as `{{variable_name}}`.
   * When left out, the zone the user mentions counts, else that of Retell's servers.
   */
  timezone?: string;
}

/**
 * Node that runs JavaScript in a sandbox.
 */
export interface CodeNode {
  /**
   * Identifier of the node. Edges refer to it in `destination_node_id`.
   */
  id: string;

  /**
   * JavaScript to run in the sandbox, at most 20000 characters.
   */
  code: string;

  /**
   * Kind of node; always `code`.
   */
  type: 'code';

  /**
   * Whether the node stays active until the code has finished.
   */
  wait_for_result: boolean;

  /**
   * Where on the canvas the node is drawn.
   */
  display_position?: DisplayPosition;

  /**
   * Ways out, each with its condition.
   */
  edges?: Array<NodeEdge>;

  /**
   * Way out when no other edge applies.
   */
  else_edge?: ElseEdge;

  /**
   * Whether the user hears typing while the code runs.
   */
  enable_typing_sound?: boolean;

  /**
   * Examples of when to take which edge.
   */
  finetune_transition_examples?: Array<NodeFinetuneTransitionExample>;

  /**
   * Makes the node reachable from everywhere in the flow.
   */
  global_node_setting?: GlobalNodeSetting;

  /**
   * What the agent says while the code runs. Ignored unless `speak_during_execution`
   * is true.
   */
  instruction?: NodeInstructionPrompt | NodeInstructionStaticText;

  /**
   * Model that generates the replies in this node.
   */
  model_choice?: ModelChoice;

  /**
   * Name of the node on the canvas.
   */
  name?: string;

  /**
   * Dynamic variables to set from what the code returns. Each key is a variable,
   * each value the path to it in the result.
   */
  response_variables?: { [key: string]: string };

  /**
   * Whether the agent says something while the code runs.
   */
  speak_during_execution?: boolean;

  /**
   * Time in milliseconds after which the code is stopped, from 5000 to 60000. 30000
   * (30 seconds) when left out.
   */
  timeout_ms?: number;
}

export declare namespace CodeNode {
  export {
    type DisplayPosition,
    type NodeEdge as Edge,
    type ElseEdge,
    type NodeFinetuneTransitionExample as FinetuneTransitionExample,
    type GlobalNodeSetting,
    type NodeInstructionPrompt,
    type NodeInstructionStaticText,
    type ModelChoice,
  };
}

/**
 * Tool that runs JavaScript in a sandbox.
 */
export interface CodeTool {
  /**
   * JavaScript to run in the sandbox, at most 20000 characters.
   */
  code: string;

  /**
   * Name by which the LLM calls the tool: up to 64 letters, digits, underscores and
   * dashes. Has to differ from every other tool and transition available at the same
   * moment.
   */
  name: string;

  /**
   * Kind of tool; always `code`.
   */
  type: 'code';

  /**
   * What the tool is for and when the LLM should call it.
   */
  description?: string;

  /**
   * Whether the user hears typing while the code runs.
   */
  enable_typing_sound?: boolean;

  /**
   * What the agent says while the code runs, read as prompt or as fixed text
   * according to `execution_message_type`. Ignored unless `speak_during_execution`
   * is true.
   */
  execution_message_description?: string;

  /**
   * How the message is to be read. `prompt` when left out.
   *
   * - `prompt`: an instruction from which the agent words its message
   * - `static_text`: the message itself, spoken as it stands
   */
  execution_message_type?: 'prompt' | 'static_text';

  /**
   * Dynamic variables to set from what the code returns. Each key is a variable,
   * each value the path to it in the result.
   */
  response_variables?: { [key: string]: string };

  /**
   * Whether the LLM is asked for a reply once the result is there. True when left
   * out.
   */
  speak_after_execution?: boolean;

  /**
   * Whether the agent says something like "Let me look that up." while the code
   * runs.
   */
  speak_during_execution?: boolean;

  /**
   * Time in milliseconds after which the code is stopped, from 5000 to 60000. 30000
   * (30 seconds) when left out.
   */
  timeout_ms?: number;
}

/**
 * Node that runs a component, a reusable group of nodes.
 */
export interface ComponentNode {
  /**
   * Identifier of the node. Edges refer to it in `destination_node_id`.
   */
  id: string;

  /**
   * Identifier of the component to run.
   */
  component_id: string;

  /**
   * Where the component is kept:
   *
   * - `local`: in `components` of the conversation flow
   * - `shared`: on its own, open to every flow
   */
  component_type: 'local' | 'shared';

  /**
   * Way out when no other edge applies.
   */
  else_edge: ElseEdge;

  /**
   * Kind of node; always `component`.
   */
  type: 'component';

  /**
   * Where on the canvas the node is drawn.
   */
  display_position?: DisplayPosition;

  /**
   * Ways out of the component, each with its condition.
   */
  edges?: Array<NodeEdge>;

  /**
   * Examples of when to take which edge.
   */
  finetune_transition_examples?: Array<NodeFinetuneTransitionExample>;

  /**
   * Makes the node reachable from everywhere in the flow.
   */
  global_node_setting?: GlobalNodeSetting;

  /**
   * Name of the node on the canvas.
   */
  name?: string;
}

export declare namespace ComponentNode {
  export {
    type ElseEdge,
    type DisplayPosition,
    type NodeEdge as Edge,
    type NodeFinetuneTransitionExample as FinetuneTransitionExample,
    type GlobalNodeSetting,
  };
}

/**
 * The part of a conversation flow that can be replaced for a single call.
 */
export interface ConversationFlowOverride {
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
   * Model that generates the replies in every node without a choice of its own.
   */
  model_choice?: ModelChoice;

  /**
   * How freely the model words its replies, from 0 (the same each time) to 1 (most
   * varied). Null means not set.
   */
  model_temperature?: number | null;

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

export declare namespace ConversationFlowOverride {
  export { type KBConfig, type ModelChoice };
}

/**
 * Node in which the agent talks with the user.
 */
export interface ConversationNode {
  /**
   * Identifier of the node. Edges refer to it in `destination_node_id`.
   */
  id: string;

  /**
   * What the agent says or does in this node.
   */
  instruction: NodeInstructionPrompt | NodeInstructionStaticText;

  /**
   * Kind of node; always `conversation`.
   */
  type: 'conversation';

  /**
   * Whether a key press stops the agent while this node is active. The agent's own
   * value counts when null or left out.
   */
  allow_dtmf_interruption?: boolean | null;

  /**
   * Way out that is taken unconditionally.
   */
  always_edge?: AlwaysEdge;

  /**
   * Where on the canvas the node is drawn.
   */
  display_position?: DisplayPosition;

  /**
   * Ways out, each with its condition.
   */
  edges?: Array<NodeEdge>;

  /**
   * Examples of how to talk in this node.
   */
  finetune_conversation_examples?: Array<NodeFinetuneConversationExample>;

  /**
   * Examples of when to take which edge.
   */
  finetune_transition_examples?: Array<NodeFinetuneTransitionExample>;

  /**
   * Makes the node reachable from everywhere in the flow.
   */
  global_node_setting?: GlobalNodeSetting;

  /**
   * How easily the user can cut in while this node is active, from 0 to 1. The
   * agent's own value counts when null or left out.
   */
  interruption_sensitivity?: number | null;

  /**
   * How much is retrieved from the knowledge bases while this node is active. What
   * is set here wins over the setting of the flow.
   */
  kb_config?: KBConfig;

  /**
   * Knowledge bases to retrieve from while this node is active. Null means none.
   */
  knowledge_base_ids?: Array<string> | null;

  /**
   * Model that generates the replies in this node.
   */
  model_choice?: ModelChoice;

  /**
   * Name of the node on the canvas.
   */
  name?: string;

  /**
   * How soon the agent answers while this node is active, from 0 to 1. The agent's
   * own value counts when null or left out.
   */
  responsiveness?: number | null;

  /**
   * Way out that is taken without waiting for an answer.
   */
  skip_response_edge?: SkipResponseEdge;

  /**
   * Speaking rate while this node is active, from 0.5 to 2. The agent's own value
   * counts when null or left out.
   */
  voice_speed?: number | null;
}

export declare namespace ConversationNode {
  export {
    type NodeInstructionPrompt,
    type NodeInstructionStaticText,
    type AlwaysEdge,
    type DisplayPosition,
    type NodeEdge as Edge,
    type NodeFinetuneConversationExample as FinetuneConversationExample,
    type NodeFinetuneTransitionExample as FinetuneTransitionExample,
    type GlobalNodeSetting,
    type KBConfig,
    type ModelChoice,
    type SkipResponseEdge,
  };
}

/**
 * A reusable group of nodes with its own tools and MCP servers.
 */
export interface CreateConversationFlowComponentRequest {
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

export declare namespace CreateConversationFlowComponentRequest {
  export {
    type ConversationNode,
    type SubagentNode,
    type EndNode,
    type FunctionNode,
    type CodeNode,
    type TransferCallNode,
    type PressDigitNode,
    type BranchNode,
    type SMSNode,
    type ExtractDynamicVariablesNode,
    type AgentSwapNode,
    type McpNode,
    type ComponentNode,
    type BridgeTransferNode,
    type CancelTransferNode,
    type DisplayPosition as BeginTagDisplayPosition,
    type Mcp,
    type Note,
    type NodeToolCustomTool as CustomTool,
    type NodeToolCheckAvailabilityCalTool as CheckAvailabilityCalTool,
    type NodeToolBookAppointmentCalTool as BookAppointmentCalTool,
  };
}

/**
 * Compares a yes-or-no value.
 */
export interface CustomFieldFilterBooleanFilter {
  /**
   * How to compare: `eq`, the same value.
   */
  op: 'eq';

  /**
   * Kind of comparison; always `boolean`.
   */
  type: 'boolean';

  /**
   * Value the field needs to have: true or false.
   */
  value: boolean;

  /**
   * Name of the field that the condition is about.
   */
  key?: string;
}

/**
 * Accepts any of several values.
 */
export interface CustomFieldFilterEnumFilter {
  /**
   * How to compare: `in`, any of the values.
   */
  op: 'in';

  /**
   * Kind of comparison; always `enum`.
   */
  type: 'enum';

  /**
   * Values that are accepted; the field needs to have any one of them.
   */
  value: Array<string>;

  /**
   * Name of the field that the condition is about.
   */
  key?: string;
}

/**
 * Compares a number.
 */
export interface CustomFieldFilterNumberFilter {
  /**
   * How to compare.
   *
   * - `eq`, `ne`: the number itself, any other number
   * - `gt`, `ge`: above the number, the number or above
   * - `lt`, `le`: below the number, the number or below
   */
  op: 'eq' | 'ne' | 'gt' | 'ge' | 'lt' | 'le';

  /**
   * Kind of comparison; always `number`.
   */
  type: 'number';

  /**
   * Number to hold the field against.
   */
  value: number;

  /**
   * Name of the field that the condition is about.
   */
  key?: string;
}

/**
 * Tests whether a field has a value at all.
 */
export interface CustomFieldFilterPresentFilter {
  /**
   * What to test: `pr` for a field with a value, `np` for a field without one.
   */
  op: 'pr' | 'np';

  /**
   * Kind of comparison; always `present`.
   */
  type: 'present';

  /**
   * Name of the field that the condition is about.
   */
  key?: string;
}

/**
 * Accepts numbers between two bounds.
 */
export interface CustomFieldFilterRangeFilter {
  /**
   * How to compare: `bt`, between the two bounds.
   */
  op: 'bt';

  /**
   * Kind of comparison; always `range`.
   */
  type: 'range';

  /**
   * Two numbers: the lower bound, then the upper bound.
   */
  value: Array<number>;

  /**
   * Name of the field that the condition is about.
   */
  key?: string;
}

/**
 * Compares a text.
 */
export interface CustomFieldFilterStringFilter {
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

  /**
   * Name of the field that the condition is about.
   */
  key?: string;
}

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
 * Tool that calls an HTTP endpoint of yours.
 */
export interface CustomTool {
  /**
   * Name by which the LLM calls the tool: up to 64 letters, digits, underscores and
   * dashes. Has to differ from every other tool and transition available at the same
   * moment.
   */
  name: string;

  /**
   * Kind of tool; always `custom`.
   */
  type: 'custom';

  /**
   * Address of the HTTP endpoint that is called.
   */
  url: string;

  /**
   * Whether the arguments make up the request body by themselves. Otherwise they are
   * wrapped in a field named `args`.
   */
  args_at_root?: boolean;

  /**
   * What the tool is for and when the LLM should call it.
   */
  description?: string;

  /**
   * Whether the user hears typing while the tool runs, which bridges longer
   * silences.
   */
  enable_typing_sound?: boolean;

  /**
   * What the agent says while the tool runs, read as prompt or as fixed text
   * according to `execution_message_type`. A general instruction to say something
   * fitting applies when left out; ignored unless `speak_during_execution` is true.
   */
  execution_message_description?: string;

  /**
   * How the message is to be read. `prompt` when left out.
   *
   * - `prompt`: an instruction from which the agent words its message
   * - `static_text`: the message itself, spoken as it stands
   */
  execution_message_type?: 'prompt' | 'static_text';

  /**
   * Headers to send with the request.
   */
  headers?: { [key: string]: string };

  /**
   * HTTP method of the request: `GET`, `POST`, `PUT`, `PATCH` or `DELETE`. `POST`
   * when left out.
   */
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

  /**
   * Arguments that the LLM fills in. No arguments when left out.
   */
  parameters?: ToolParameter;

  /**
   * Parameters for the query string of the URL.
   */
  query_params?: { [key: string]: string };

  /**
   * Dynamic variables to set from the response. Each key is a variable, each value
   * the path to it in the JSON body.
   */
  response_variables?: { [key: string]: string };

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

  /**
   * Time in milliseconds after which the tool is given up and the agent is told so,
   * from 1000 to 600000 (10 minutes). 120000 (2 minutes) when left out.
   */
  timeout_ms?: number;
}

export declare namespace CustomTool {
  export { type ToolParameter as Parameters };
}

/**
 * Reasons the call may have ended for.
 */
export interface DisconnectionReason {
  /**
   * How to compare: `in`, any of the values.
   */
  op: 'in';

  /**
   * Kind of comparison; always `enum`.
   */
  type: 'enum';

  /**
   * Reasons that qualify; the call needs to have ended for any one of them.
   */
  value: Array<
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
    | 'call_take_over'
  >;
}

/**
 * Where on the canvas the start marker is drawn. Null means no fixed place.
 */
export interface DisplayPosition {
  /**
   * Horizontal position on the canvas.
   */
  x?: number;

  /**
   * Vertical position on the canvas.
   */
  y?: number;
}

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
 * Edge that is taken when no other edge of the node applies.
 */
export interface ElseEdge {
  /**
   * Identifier of the edge within its flow or component.
   */
  id: string;

  /**
   * Fixed condition that marks the edge.
   */
  transition_condition: PromptCondition | ElseEdgeEquationCondition | ElseEdgeUnionMember2;

  /**
   * Identifier of the node the edge leads to.
   */
  destination_node_id?: string;
}

export declare namespace ElseEdge {
  export {
    type PromptCondition,
    type ElseEdgeEquationCondition as EquationCondition,
    type ElseEdgeUnionMember2 as UnionMember2,
  };
}

/**
 * A condition made of comparisons between dynamic variables and values.
 */
export interface ElseEdgeEquationCondition {
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

  /**
   * Marks the edge; always `Else`.
   */
  prompt?: 'Else';
}

export declare namespace ElseEdgeEquationCondition {
  export { type Equation };
}

/**
 * Fixed condition that marks the edge.
 */
export interface ElseEdgeUnionMember2 {
  /**
   * Marks the edge; always `Else`.
   */
  prompt: 'Else';

  /**
   * Kind of condition; always `prompt`.
   */
  type: 'prompt';
}

/**
 * Tool that lets the LLM hang up.
 */
export interface EndCallTool {
  /**
   * Name by which the LLM calls the tool: up to 64 letters, digits, underscores and
   * dashes. Has to differ from every other tool and transition available at the same
   * moment.
   */
  name: string;

  /**
   * Kind of tool; always `end_call`.
   */
  type: 'end_call';

  /**
   * What the tool is for and when the LLM should call it.
   */
  description?: string;

  /**
   * What the agent says before it hangs up, read as prompt or as fixed text
   * according to `execution_message_type`. Ignored unless `speak_during_execution`
   * is true.
   */
  execution_message_description?: string;

  /**
   * How the message is to be read. `prompt` when left out.
   *
   * - `prompt`: an instruction from which the agent words its message
   * - `static_text`: the message itself, spoken as it stands
   */
  execution_message_type?: 'prompt' | 'static_text';

  /**
   * Whether the agent says something before it hangs up.
   */
  speak_during_execution?: boolean;
}

/**
 * Node that ends the conversation.
 */
export interface EndNode {
  /**
   * Identifier of the node. Edges refer to it in `destination_node_id`.
   */
  id: string;

  /**
   * Kind of node; always `end`.
   */
  type: 'end';

  /**
   * Where on the canvas the node is drawn.
   */
  display_position?: DisplayPosition;

  /**
   * Makes the node reachable from everywhere in the flow.
   */
  global_node_setting?: GlobalNodeSetting;

  /**
   * What the agent says before it ends the conversation. Ignored unless
   * `speak_during_execution` is true.
   */
  instruction?: NodeInstructionPrompt | NodeInstructionStaticText;

  /**
   * Model that generates the replies in this node.
   */
  model_choice?: ModelChoice;

  /**
   * Name of the node on the canvas.
   */
  name?: string;

  /**
   * Whether the agent says something before it ends the conversation.
   */
  speak_during_execution?: boolean;
}

export declare namespace EndNode {
  export {
    type DisplayPosition,
    type GlobalNodeSetting,
    type NodeInstructionPrompt,
    type NodeInstructionStaticText,
    type ModelChoice,
  };
}

/**
 * A value to be extracted from a conversation and limited to a list of choices.
 */
export interface EnumAnalysisData {
  /**
   * Values to choose from. At least one.
   */
  choices: Array<string>;

  /**
   * What the value means, as a hint for the model.
   */
  description: string;

  /**
   * Name under which the value appears in the result.
   */
  name: string;

  /**
   * Type of the value; always `enum`.
   */
  type: 'enum';

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
 * One comparison within a condition.
 */
export interface Equation {
  /**
   * Left side of the comparison, usually a dynamic variable.
   */
  left: string;

  /**
   * How the sides are compared.
   *
   * - `==`, `!=`: equal, not equal
   * - `>`, `>=`, `<`, `<=`: greater, greater or equal, less, less or equal
   * - `contains`, `not_contains`: the left side holds the right side, or does not
   * - `exists`, `not_exist`: the left side has a value, or has none
   */
  operator: '==' | '!=' | '>' | '>=' | '<' | '<=' | 'contains' | 'not_contains' | 'exists' | 'not_exist';

  /**
   * Right side of the comparison. Not needed with `exists` and `not_exist`.
   */
  right?: string;
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
 * Tool that reads values out of the conversation and stores them as dynamic
 * variables.
 */
export interface ExtractDynamicVariableTool {
  /**
   * What the tool is for and when the LLM should call it.
   */
  description: string;

  /**
   * Name by which the LLM calls the tool: up to 64 letters, digits, underscores and
   * dashes. Has to differ from every other tool and transition available at the same
   * moment.
   */
  name: string;

  /**
   * Kind of tool; always `extract_dynamic_variable`.
   */
  type: 'extract_dynamic_variable';

  /**
   * Values to extract, each becoming a dynamic variable of the same name.
   */
  variables: Array<StringAnalysisData | EnumAnalysisData | BooleanAnalysisData | NumberAnalysisData>;

  /**
   * Whether the user hears typing while the values are extracted.
   */
  enable_typing_sound?: boolean;
}

export declare namespace ExtractDynamicVariableTool {
  export {
    type StringAnalysisData,
    type EnumAnalysisData,
    type BooleanAnalysisData,
    type NumberAnalysisData,
  };
}

/**
 * Node that reads values out of the conversation and stores them as dynamic
 * variables.
 */
export interface ExtractDynamicVariablesNode {
  /**
   * Identifier of the node. Edges refer to it in `destination_node_id`.
   */
  id: string;

  /**
   * Kind of node; always `extract_dynamic_variables`.
   */
  type: 'extract_dynamic_variables';

  /**
   * Values to extract, each becoming a dynamic variable of the same name.
   */
  variables: Array<StringAnalysisData | EnumAnalysisData | BooleanAnalysisData | NumberAnalysisData>;

  /**
   * Where on the canvas the node is drawn.
   */
  display_position?: DisplayPosition;

  /**
   * Ways out, each with its condition.
   */
  edges?: Array<NodeEdge>;

  /**
   * Way out when no other edge applies.
   */
  else_edge?: ElseEdge;

  /**
   * Whether the user hears typing while the values are extracted.
   */
  enable_typing_sound?: boolean;

  /**
   * Examples of when to take which edge.
   */
  finetune_transition_examples?: Array<NodeFinetuneTransitionExample>;

  /**
   * Makes the node reachable from everywhere in the flow.
   */
  global_node_setting?: GlobalNodeSetting;

  /**
   * Model that generates the replies in this node.
   */
  model_choice?: ModelChoice;

  /**
   * Name of the node on the canvas.
   */
  name?: string;
}

export declare namespace ExtractDynamicVariablesNode {
  export {
    type StringAnalysisData,
    type EnumAnalysisData,
    type BooleanAnalysisData,
    type NumberAnalysisData,
    type DisplayPosition,
    type NodeEdge as Edge,
    type ElseEdge,
    type NodeFinetuneTransitionExample as FinetuneTransitionExample,
    type GlobalNodeSetting,
    type ModelChoice,
  };
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
 * Node that calls a tool of the flow.
 */
export interface FunctionNode {
  /**
   * Identifier of the node. Edges refer to it in `destination_node_id`.
   */
  id: string;

  /**
   * Identifier of the tool to call, as given in the flow's `tools`.
   */
  tool_id: string;

  /**
   * Where the tool is kept: `local` if it belongs to the flow, `shared` if it stands
   * on its own.
   */
  tool_type: 'local' | 'shared';

  /**
   * Kind of node; always `function`.
   */
  type: 'function';

  /**
   * Whether the node stays active until the tool has returned.
   */
  wait_for_result: boolean;

  /**
   * Where on the canvas the node is drawn.
   */
  display_position?: DisplayPosition;

  /**
   * Ways out, each with its condition.
   */
  edges?: Array<NodeEdge>;

  /**
   * Way out when no other edge applies.
   */
  else_edge?: ElseEdge;

  /**
   * Whether the user hears typing while the tool runs.
   */
  enable_typing_sound?: boolean;

  /**
   * Examples of when to take which edge.
   */
  finetune_transition_examples?: Array<NodeFinetuneTransitionExample>;

  /**
   * Makes the node reachable from everywhere in the flow.
   */
  global_node_setting?: GlobalNodeSetting;

  /**
   * What the agent says while the tool runs. Ignored unless `speak_during_execution`
   * is true.
   */
  instruction?: NodeInstructionPrompt | NodeInstructionStaticText;

  /**
   * Model that generates the replies in this node.
   */
  model_choice?: ModelChoice;

  /**
   * Name of the node on the canvas.
   */
  name?: string;

  /**
   * Whether the agent says something while the tool runs.
   */
  speak_during_execution?: boolean;
}

export declare namespace FunctionNode {
  export {
    type DisplayPosition,
    type NodeEdge as Edge,
    type ElseEdge,
    type NodeFinetuneTransitionExample as FinetuneTransitionExample,
    type GlobalNodeSetting,
    type NodeInstructionPrompt,
    type NodeInstructionStaticText,
    type ModelChoice,
  };
}

/**
 * Example conversation that shows when to enter a global node, or when not to.
 */
export interface GlobalNodeFinetuneTransitionExample {
  /**
   * The example conversation, line by line.
   */
  transcript: Array<
    | FinetuneExampleUtteranceUnionMember0
    | FinetuneExampleUtteranceUnionMember1
    | FinetuneExampleUtteranceUnionMember2
  >;
}

export declare namespace GlobalNodeFinetuneTransitionExample {
  export {
    type FinetuneExampleUtteranceUnionMember0 as UnionMember0,
    type FinetuneExampleUtteranceUnionMember1 as UnionMember1,
    type FinetuneExampleUtteranceUnionMember2 as UnionMember2,
  };
}

/**
 * Makes a node reachable from everywhere in the flow as soon as a condition holds.
 */
export interface GlobalNodeSetting {
  /**
   * When to enter the node, in words that the model judges. Must not be empty.
   */
  condition: string;

  /**
   * Number of node transitions, at least 1, for which the node cannot be entered
   * again.
   */
  cool_down?: number;

  /**
   * When to return to the node the conversation came from. These edges have no
   * destination of their own.
   */
  go_back_conditions?: Array<NodeEdge>;

  /**
   * Examples of when not to enter the node.
   */
  negative_finetune_examples?: Array<GlobalNodeFinetuneTransitionExample>;

  /**
   * Examples of when to enter the node.
   */
  positive_finetune_examples?: Array<GlobalNodeFinetuneTransitionExample>;
}

export declare namespace GlobalNodeSetting {
  export {
    type NodeEdge as GoBackCondition,
    type GlobalNodeFinetuneTransitionExample as NegativeFinetuneExample,
    type GlobalNodeFinetuneTransitionExample as PositiveFinetuneExample,
  };
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
 * What to do when a phone menu answers.
 */
export interface IvrAction {
  /**
   * Kind of action; always `hangup`.
   */
  type: 'hangup';
}

/**
 * What to do when a phone menu answers within the first three minutes. Null turns
 * detection off.
 */
export interface IvrOption {
  /**
   * What the agent does once a phone menu is detected.
   */
  action: IvrAction;

  /**
   * What counts as a phone menu, in your own words and at most 2000 characters. Null
   * means the built-in definition.
   */
  detection_prompt?: string | null;
}

export declare namespace IvrOption {
  export { type IvrAction as Action };
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
 * A text to add.
 */
export interface KnowledgeBaseText {
  /**
   * Content of the text to add.
   */
  text: string;

  /**
   * Title under which the text is listed as a source.
   */
  title: string;
}

/**
 * How long the parts of the system took. Which figures exist depends on the kind
 * of call and the features used. Set after the call ends.
 */
export interface Latency {
  /**
   * How far transcription lags behind the audio.
   */
  asr?: CallLatency;

  /**
   * Time from the user falling silent to the agent speaking, measured at each change
   * of turn. The network between Retell and the user is not included.
   */
  e2e?: CallLatency;

  /**
   * Time from starting a retrieval to having everything relevant. Set only if
   * knowledge bases were used.
   */
  knowledge_base?: CallLatency;

  /**
   * Time from asking the LLM to the first words it can be quoted with. For an LLM of
   * your own this includes the way over the websocket and back.
   */
  llm?: CallLatency;

  /**
   * Time over the websocket to your LLM and back. Set only for calls with an LLM of
   * your own.
   */
  llm_websocket_network_rtt?: CallLatency;

  /**
   * Time from asking the speech-to-speech model to the first byte of audio. Set only
   * for calls with such a model.
   */
  s2s?: CallLatency;

  /**
   * Time from asking for speech to the first byte of audio.
   */
  tts?: CallLatency;
}

export declare namespace Latency {
  export {
    type CallLatency as Asr,
    type CallLatency as E2E,
    type CallLatency as KnowledgeBase,
    type CallLatency as Llm,
    type CallLatency as LlmWebsocketNetworkRtt,
    type CallLatency as S2s,
    type CallLatency as Tts,
  };
}

/**
 * How many tokens the LLM used. Missing for an LLM of your own, for
 * speech-to-speech models and if the LLM was never asked.
 */
export interface LlmTokenUsage {
  /**
   * Tokens of a request on average.
   */
  average: number;

  /**
   * Number of requests to the LLM.
   */
  num_requests: number;

  /**
   * Tokens of each request to the LLM.
   */
  values: Array<number>;
}

/**
 * Connection to a server that offers tools through the Model Context Protocol.
 */
export interface Mcp {
  /**
   * Name of the server, by which people recognize it.
   */
  name: string;

  /**
   * Address the MCP server listens on.
   */
  url: string;

  /**
   * HTTP headers to send when connecting, for example for authorization.
   */
  headers?: { [key: string]: string };

  /**
   * Parameters for the query string of the address, sent when connecting.
   */
  query_params?: { [key: string]: string };

  /**
   * Time in milliseconds to wait for the connection. 120000 (2 minutes) when left
   * out.
   */
  timeout_ms?: number;
}

/**
 * Node that calls a tool of an MCP server.
 */
export interface McpNode {
  /**
   * Identifier of the node. Edges refer to it in `destination_node_id`.
   */
  id: string;

  /**
   * Identifier of the MCP server that offers the tool.
   */
  mcp_id: string;

  /**
   * Tool to call, by the name the server gives it.
   */
  mcp_tool_name: string;

  /**
   * Kind of node; always `mcp`.
   */
  type: 'mcp';

  /**
   * Whether the node stays active until the tool has returned.
   */
  wait_for_result: boolean;

  /**
   * Where on the canvas the node is drawn.
   */
  display_position?: DisplayPosition;

  /**
   * Ways out, each with its condition.
   */
  edges?: Array<NodeEdge>;

  /**
   * Way out when no other edge applies.
   */
  else_edge?: ElseEdge;

  /**
   * Whether the user hears typing while the tool runs.
   */
  enable_typing_sound?: boolean;

  /**
   * Examples of when to take which edge.
   */
  finetune_transition_examples?: Array<NodeFinetuneTransitionExample>;

  /**
   * Makes the node reachable from everywhere in the flow.
   */
  global_node_setting?: GlobalNodeSetting;

  /**
   * What the agent says while the tool runs. Ignored unless `speak_during_execution`
   * is true.
   */
  instruction?: NodeInstructionPrompt | NodeInstructionStaticText;

  /**
   * Model that generates the replies in this node.
   */
  model_choice?: ModelChoice;

  /**
   * Name of the node on the canvas.
   */
  name?: string;

  /**
   * Dynamic variables to set from the result. Each key is a variable, each value the
   * path to it in the result.
   */
  response_variables?: { [key: string]: string };

  /**
   * Whether the agent says something while the tool runs.
   */
  speak_during_execution?: boolean;
}

export declare namespace McpNode {
  export {
    type DisplayPosition,
    type NodeEdge as Edge,
    type ElseEdge,
    type NodeFinetuneTransitionExample as FinetuneTransitionExample,
    type GlobalNodeSetting,
    type NodeInstructionPrompt,
    type NodeInstructionStaticText,
    type ModelChoice,
  };
}

/**
 * Tool that passes the call on to an MCP server.
 */
export interface McpToolSchema {
  /**
   * What the tool is for and when the LLM should call it.
   */
  description: string;

  /**
   * Name of the tool on its server.
   */
  name: string;

  /**
   * Kind of tool; always `mcp`.
   */
  type: 'mcp';

  /**
   * Whether the user hears typing while the tool runs.
   */
  enable_typing_sound?: boolean;

  /**
   * What the agent says while the tool runs, read as prompt or as fixed text
   * according to `execution_message_type`. A general instruction to say something
   * fitting applies when left out; ignored unless `speak_during_execution` is true.
   */
  execution_message_description?: string;

  /**
   * How the message is to be read. `prompt` when left out.
   *
   * - `prompt`: an instruction from which the agent words its message
   * - `static_text`: the message itself, spoken as it stands
   */
  execution_message_type?: 'prompt' | 'static_text';

  /**
   * Arguments the tool takes, by name.
   */
  input_schema?: { [key: string]: string };

  /**
   * Identifier of the MCP server that offers the tool.
   */
  mcp_id?: string;

  /**
   * Dynamic variables to set from the result. Each key is a variable, each value the
   * path to it in the result.
   */
  response_variables?: { [key: string]: string };

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
 * Something the agent or the user wrote, before it necessarily has an identifier.
 */
export interface MessageBase {
  /**
   * Text of the message.
   */
  content: string;

  /**
   * Who wrote the message: `agent` or `user`.
   */
  role: 'agent' | 'user';

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
 * Which model generates the replies.
 */
export interface ModelChoice {
  /**
   * Language model that generates the replies.
   */
  model:
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

  /**
   * Kind of model choice; always `cascading`.
   */
  type: 'cascading';

  /**
   * Whether requests go to a faster, reserved pool of servers. False when left out.
   */
  high_priority?: boolean;
}

/**
 * A way out of a node, taken when its condition holds.
 */
export interface NodeEdge {
  /**
   * Identifier of the edge within its flow or component.
   */
  id: string;

  /**
   * When the edge is taken: judged by the model or computed.
   */
  transition_condition: PromptCondition | EquationCondition;

  /**
   * Identifier of the node the edge leads to.
   */
  destination_node_id?: string;
}

export declare namespace NodeEdge {
  export { type PromptCondition, type EquationCondition };
}

/**
 * Example conversation that shows the agent how to talk in a node.
 */
export interface NodeFinetuneConversationExample {
  /**
   * Identifier of the example within its node.
   */
  id: string;

  /**
   * The example conversation, line by line.
   */
  transcript: Array<
    | FinetuneExampleUtteranceUnionMember0
    | FinetuneExampleUtteranceUnionMember1
    | FinetuneExampleUtteranceUnionMember2
  >;
}

export declare namespace NodeFinetuneConversationExample {
  export {
    type FinetuneExampleUtteranceUnionMember0 as UnionMember0,
    type FinetuneExampleUtteranceUnionMember1 as UnionMember1,
    type FinetuneExampleUtteranceUnionMember2 as UnionMember2,
  };
}

/**
 * Example conversation that shows the agent when to leave a node, and where to.
 */
export interface NodeFinetuneTransitionExample {
  /**
   * Identifier of the example within its node.
   */
  id: string;

  /**
   * The example conversation, line by line.
   */
  transcript: Array<
    | FinetuneExampleUtteranceUnionMember0
    | FinetuneExampleUtteranceUnionMember1
    | FinetuneExampleUtteranceUnionMember2
  >;

  /**
   * Node the example conversation moves on to.
   */
  destination_node_id?: string;
}

export declare namespace NodeFinetuneTransitionExample {
  export {
    type FinetuneExampleUtteranceUnionMember0 as UnionMember0,
    type FinetuneExampleUtteranceUnionMember1 as UnionMember1,
    type FinetuneExampleUtteranceUnionMember2 as UnionMember2,
  };
}

/**
 * An instruction that the model carries out in its own words.
 */
export interface NodeInstructionPrompt {
  /**
   * Prompt from which the model words what it says.
   */
  text: string;

  /**
   * Kind of instruction; always `prompt`.
   */
  type: 'prompt';
}

/**
 * A text that is spoken word for word.
 */
export interface NodeInstructionStaticText {
  /**
   * Text to be spoken word for word.
   */
  text: string;

  /**
   * Kind of instruction; always `static_text`.
   */
  type: 'static_text';
}

/**
 * Tool that books an appointment in a Cal.com calendar.
 */
export interface NodeToolBookAppointmentCalTool {
  /**
   * Cal.com API key with access to the event type.
   */
  cal_api_key: string;

  /**
   * Cal.com event type to book, as a number or as a dynamic variable such as
   * `{{variable_name}}` that is filled in during the call.
   */
  event_type_id: number | string;

  /**
   * Name by which the LLM calls the tool: up to 64 letters, digits, underscores and
   * dashes. Has to differ from every other tool and transition available at the same
   * moment.
   */
  name: string;

  /**
   * Kind of tool; always `book_appointment_cal`.
   */
  type: 'book_appointment_cal';

  /**
   * What the tool is for and when the LLM should call it.
   */
  description?: string;

  /**
   * IANA time zone of the appointment, or a dynamic variable such as
   * `{{variable_name}}`. When left out, the zone the user mentions counts, else that
   * of Retell's servers.
   */
  timezone?: string;

  /**
   * Identifier by which nodes refer to the tool.
   */
  tool_id?: string;
}

/**
 * Tool that looks up free slots in a Cal.com calendar.
 */
export interface NodeToolCheckAvailabilityCalTool {
  /**
   * Cal.com API key with access to the event type.
   */
  cal_api_key: string;

  /**
   * Cal.com event type whose free slots are wanted, as a number or as a dynamic
   * variable such as `{{variable_name}}` that is filled in during the call.
   */
  event_type_id: number | string;

  /**
   * Name by which the LLM calls the tool: up to 64 letters, digits, underscores and
   * dashes. Has to differ from every other tool and transition available at the same
   * moment.
   */
  name: string;

  /**
   * Kind of tool; always `check_availability_cal`.
   */
  type: 'check_availability_cal';

  /**
   * What the tool is for and when the LLM should call it.
   */
  description?: string;

  /**
   * IANA time zone of the slots, or a dynamic variable such as `{{variable_name}}`.
   * When left out, the zone the user mentions counts, else that of Retell's servers.
   */
  timezone?: string;

  /**
   * Identifier by which nodes refer to the tool.
   */
  tool_id?: string;
}

/**
 * Tool that calls an HTTP endpoint of yours.
 */
export interface NodeToolCustomTool {
  /**
   * Name by which the LLM calls the tool: up to 64 letters, digits, underscores and
   * dashes. Has to differ from every other tool and transition available at the same
   * moment.
   */
  name: string;

  /**
   * Kind of tool; always `custom`.
   */
  type: 'custom';

  /**
   * Address of the HTTP endpoint that is called.
   */
  url: string;

  /**
   * Whether the arguments make up the request body by themselves. Otherwise they are
   * wrapped in a field named `args`.
   */
  args_at_root?: boolean;

  /**
   * What the tool is for and when the LLM should call it.
   */
  description?: string;

  /**
   * Whether the user hears typing while the tool runs, which bridges longer
   * silences.
   */
  enable_typing_sound?: boolean;

  /**
   * What the agent says while the tool runs, read as prompt or as fixed text
   * according to `execution_message_type`. A general instruction to say something
   * fitting applies when left out; ignored unless `speak_during_execution` is true.
   */
  execution_message_description?: string;

  /**
   * How the message is to be read. `prompt` when left out.
   *
   * - `prompt`: an instruction from which the agent words its message
   * - `static_text`: the message itself, spoken as it stands
   */
  execution_message_type?: 'prompt' | 'static_text';

  /**
   * Headers to send with the request.
   */
  headers?: { [key: string]: string };

  /**
   * HTTP method of the request: `GET`, `POST`, `PUT`, `PATCH` or `DELETE`. `POST`
   * when left out.
   */
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

  /**
   * Arguments that the LLM fills in. No arguments when left out.
   */
  parameters?: ToolParameter;

  /**
   * Parameters for the query string of the URL.
   */
  query_params?: { [key: string]: string };

  /**
   * Dynamic variables to set from the response. Each key is a variable, each value
   * the path to it in the JSON body.
   */
  response_variables?: { [key: string]: string };

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

  /**
   * Time in milliseconds after which the tool is given up and the agent is told so,
   * from 1000 to 600000 (10 minutes). 120000 (2 minutes) when left out.
   */
  timeout_ms?: number;

  /**
   * Identifier by which nodes refer to the tool.
   */
  tool_id?: string;
}

export declare namespace NodeToolCustomTool {
  export { type ToolParameter as Parameters };
}

/**
 * A move from one node to another, before it necessarily has an identifier.
 */
export interface NodeTransitionMessageBase {
  /**
   * Marks the entry as a move between nodes; always `node_transition`.
   */
  role: 'node_transition';

  /**
   * Time the entry was made, in milliseconds since the Unix epoch.
   */
  created_timestamp?: number;

  /**
   * Identifier of the node that was left.
   */
  former_node_id?: string;

  /**
   * Name of the node that was left.
   */
  former_node_name?: string;

  /**
   * Identifier of the entry within its conversation.
   */
  message_id?: string;

  /**
   * Identifier of the node that was entered.
   */
  new_node_id?: string;

  /**
   * Name of the node that was entered.
   */
  new_node_name?: string;

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
 * A sticky note on the canvas of a flow. It has no influence on conversations.
 */
export interface Note {
  /**
   * Identifier of the note, unique on its canvas.
   */
  id: string;

  /**
   * What the note says. `<image:asset_id>` shows an uploaded asset.
   */
  content: string;

  /**
   * Where on the canvas the note is placed.
   */
  display_position: DisplayPosition;

  /**
   * How large the note is drawn.
   */
  size: NoteSize;
}

export declare namespace Note {
  export { type DisplayPosition, type NoteSize as Size };
}

/**
 * How large the note is drawn.
 */
export interface NoteSize {
  /**
   * Height at which the note is drawn.
   */
  height?: number;

  /**
   * Width at which the note is drawn.
   */
  width?: number;
}

/**
 * A number to be extracted from a conversation.
 */
export interface NumberAnalysisData {
  /**
   * What the value means, as a hint for the model.
   */
  description: string;

  /**
   * Name under which the value appears in the result.
   */
  name: string;

  /**
   * Type of the value; always `number`.
   */
  type: 'number';

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
 * Compares a number.
 */
export interface NumberFilter {
  /**
   * How to compare.
   *
   * - `eq`, `ne`: the number itself, any other number
   * - `gt`, `ge`: above the number, the number or above
   * - `lt`, `le`: below the number, the number or below
   */
  op: 'eq' | 'ne' | 'gt' | 'ge' | 'lt' | 'le';

  /**
   * Kind of comparison; always `number`.
   */
  type: 'number';

  /**
   * Number to hold the field against.
   */
  value: number;
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
 * Node that presses keys, usually to get through a phone menu.
 */
export interface PressDigitNode {
  /**
   * Identifier of the node. Edges refer to it in `destination_node_id`.
   */
  id: string;

  /**
   * Which keys to press, as a prompt.
   */
  instruction: NodeInstructionPrompt;

  /**
   * Kind of node; always `press_digit`.
   */
  type: 'press_digit';

  /**
   * Pause in milliseconds before a key is pressed.
   */
  delay_ms?: number;

  /**
   * Where on the canvas the node is drawn.
   */
  display_position?: DisplayPosition;

  /**
   * Ways out, each with its condition.
   */
  edges?: Array<NodeEdge>;

  /**
   * Examples of when to take which edge.
   */
  finetune_transition_examples?: Array<NodeFinetuneTransitionExample>;

  /**
   * Makes the node reachable from everywhere in the flow.
   */
  global_node_setting?: GlobalNodeSetting;

  /**
   * Model that generates the replies in this node.
   */
  model_choice?: ModelChoice;

  /**
   * Name of the node on the canvas.
   */
  name?: string;
}

export declare namespace PressDigitNode {
  export {
    type NodeInstructionPrompt as Instruction,
    type DisplayPosition,
    type NodeEdge as Edge,
    type NodeFinetuneTransitionExample as FinetuneTransitionExample,
    type GlobalNodeSetting,
    type ModelChoice,
  };
}

/**
 * Tool that presses keys, usually to get through a phone menu.
 */
export interface PressDigitTool {
  /**
   * Name by which the LLM calls the tool: up to 64 letters, digits, underscores and
   * dashes. Has to differ from every other tool and transition available at the same
   * moment.
   */
  name: string;

  /**
   * Kind of tool; always `press_digit`.
   */
  type: 'press_digit';

  /**
   * Pause in milliseconds before a key is pressed, from 0 to 5000, so that slow
   * phone menus can be heard to the end. 1000 when left out.
   */
  delay_ms?: number;

  /**
   * What the tool is for and when the LLM should call it.
   */
  description?: string;
}

/**
 * What one product contributes to the cost of a call or chat.
 */
export interface ProductCost {
  /**
   * Amount due for the product over the whole conversation, in cents.
   */
  cost: number;

  /**
   * Name of the product, for example `elevenlabs_tts`.
   */
  product: string;

  /**
   * Whether the amount belongs to the part of the call after a transfer.
   */
  is_transfer_leg_cost?: boolean;

  /**
   * Cents charged for each second of use.
   */
  unit_price?: number;
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
 * Pronunciation of one word or phrase.
 */
export interface PronunciationDictionary {
  /**
   * Alphabet that `phoneme` is written in: `ipa` for the International Phonetic
   * Alphabet, `cmu` for the notation of the CMU dictionary.
   */
  alphabet: 'ipa' | 'cmu';

  /**
   * How the word is pronounced, in the chosen alphabet.
   */
  phoneme: string;

  /**
   * Word or phrase as it is spelled.
   */
  word: string;
}

/**
 * Accepts numbers between two bounds.
 */
export interface RangeFilter {
  /**
   * How to compare: `bt`, between the two bounds.
   */
  op: 'bt';

  /**
   * Kind of comparison; always `range`.
   */
  type: 'range';

  /**
   * Two numbers: the lower bound, then the upper bound.
   */
  value: Array<number>;
}

/**
 * Lets a conversation flow generate the replies.
 */
export interface ResponseEngineConversationFlow {
  /**
   * Identifier of the conversation flow to use.
   */
  conversation_flow_id: string;

  /**
   * Kind of response engine; always `conversation-flow`.
   */
  type: 'conversation-flow';

  /**
   * Version of the conversation flow to use. Null means none in particular.
   */
  version?: number | null;
}

/**
 * Lets an LLM of your own generate the replies over a websocket.
 */
export interface ResponseEngineCustomLm {
  /**
   * Websocket endpoint of your LLM, which Retell connects to.
   */
  llm_websocket_url: string;

  /**
   * Kind of response engine; always `custom-llm`.
   */
  type: 'custom-llm';
}

/**
 * Lets a Retell LLM generate the replies.
 */
export interface ResponseEngineRetellLm {
  /**
   * Identifier of the Retell LLM to use.
   */
  llm_id: string;

  /**
   * Kind of response engine; always `retell-llm`.
   */
  type: 'retell-llm';

  /**
   * Version of the Retell LLM to use. Null means none in particular.
   */
  version?: number | null;
}

/**
 * The part of a Retell LLM that can be replaced for a single call.
 */
export interface RetellLlmOverride {
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
  model?:
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
    | 'gemini-3.1-flash-lite'
    | null;

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

export declare namespace RetellLlmOverride {
  export { type KBConfig };
}

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
 * Edge that is taken when the text message could not be sent.
 */
export interface SMSFailedEdge {
  /**
   * Identifier of the edge within its flow or component.
   */
  id: string;

  /**
   * Fixed condition that marks the edge.
   */
  transition_condition: PromptCondition | SMSFailedEdgeEquationCondition | SMSFailedEdgeUnionMember2;

  /**
   * Identifier of the node the edge leads to.
   */
  destination_node_id?: string;
}

export declare namespace SMSFailedEdge {
  export {
    type PromptCondition,
    type SMSFailedEdgeEquationCondition as EquationCondition,
    type SMSFailedEdgeUnionMember2 as UnionMember2,
  };
}

/**
 * A condition made of comparisons between dynamic variables and values.
 */
export interface SMSFailedEdgeEquationCondition {
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

  /**
   * Marks the edge; always `Failed to send`.
   */
  prompt?: 'Failed to send';
}

export declare namespace SMSFailedEdgeEquationCondition {
  export { type Equation };
}

/**
 * Fixed condition that marks the edge.
 */
export interface SMSFailedEdgeUnionMember2 {
  /**
   * Marks the edge; always `Failed to send`.
   */
  prompt: 'Failed to send';

  /**
   * Kind of condition; always `prompt`.
   */
  type: 'prompt';
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

/**
 * Node that sends a text message.
 */
export interface SMSNode {
  /**
   * Identifier of the node. Edges refer to it in `destination_node_id`.
   */
  id: string;

  /**
   * Way out if the message could not be sent.
   */
  failed_edge: SMSFailedEdge;

  /**
   * What the message says: worded by the model, fixed or from a template.
   */
  instruction: NodeInstructionPrompt | NodeInstructionStaticText | SMSInstructionTemplate;

  /**
   * Way out once the message is sent.
   */
  success_edge: SMSSuccessEdge;

  /**
   * Kind of node; always `sms`.
   */
  type: 'sms';

  /**
   * Where on the canvas the node is drawn.
   */
  display_position?: DisplayPosition;

  /**
   * Makes the node reachable from everywhere in the flow.
   */
  global_node_setting?: GlobalNodeSetting;

  /**
   * Model that generates the replies in this node.
   */
  model_choice?: ModelChoice;

  /**
   * Name of the node on the canvas.
   */
  name?: string;
}

export declare namespace SMSNode {
  export {
    type SMSFailedEdge as FailedEdge,
    type NodeInstructionPrompt,
    type NodeInstructionStaticText,
    type SMSInstructionTemplate,
    type SMSSuccessEdge as SuccessEdge,
    type DisplayPosition,
    type GlobalNodeSetting,
    type ModelChoice,
  };
}

/**
 * Edge that is taken once the text message is sent.
 */
export interface SMSSuccessEdge {
  /**
   * Identifier of the edge within its flow or component.
   */
  id: string;

  /**
   * Fixed condition that marks the edge.
   */
  transition_condition: PromptCondition | SMSSuccessEdgeEquationCondition | SMSSuccessEdgeUnionMember2;

  /**
   * Identifier of the node the edge leads to.
   */
  destination_node_id?: string;
}

export declare namespace SMSSuccessEdge {
  export {
    type PromptCondition,
    type SMSSuccessEdgeEquationCondition as EquationCondition,
    type SMSSuccessEdgeUnionMember2 as UnionMember2,
  };
}

/**
 * A condition made of comparisons between dynamic variables and values.
 */
export interface SMSSuccessEdgeEquationCondition {
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

  /**
   * Marks the edge; always `Sent successfully`.
   */
  prompt?: 'Sent successfully';
}

export declare namespace SMSSuccessEdgeEquationCondition {
  export { type Equation };
}

/**
 * Fixed condition that marks the edge.
 */
export interface SMSSuccessEdgeUnionMember2 {
  /**
   * Marks the edge; always `Sent successfully`.
   */
  prompt: 'Sent successfully';

  /**
   * Kind of condition; always `prompt`.
   */
  type: 'prompt';
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
 * Tool that sends a text message.
 */
export interface SendSMSTool {
  /**
   * Name by which the LLM calls the tool. Has to differ from every other tool and
   * transition available at the same moment.
   */
  name: string;

  /**
   * What the text message says: fixed, worded by the model or from a template.
   */
  sms_content: SMSContentPredefined | SMSContentInferred | SMSContentTemplate;

  /**
   * Kind of tool; always `send_sms`.
   */
  type: 'send_sms';

  /**
   * What the tool is for and when the LLM should call it.
   */
  description?: string;

  /**
   * What the agent says before it sends the message, read as prompt or as fixed text
   * according to `execution_message_type`. Ignored unless `speak_during_execution`
   * is true.
   */
  execution_message_description?: string;

  /**
   * How the message is to be read. `prompt` when left out.
   *
   * - `prompt`: an instruction from which the agent words its message
   * - `static_text`: the message itself, spoken as it stands
   */
  execution_message_type?: 'prompt' | 'static_text';

  /**
   * Whether the agent says a short line before it sends the message. True when left
   * out.
   */
  speak_during_execution?: boolean;
}

export declare namespace SendSMSTool {
  export { type SMSContentPredefined, type SMSContentInferred, type SMSContentTemplate };
}

/**
 * Edge that is taken without waiting for the user to answer.
 */
export interface SkipResponseEdge {
  /**
   * Identifier of the edge within its flow or component.
   */
  id: string;

  /**
   * Fixed condition that marks the edge.
   */
  transition_condition: PromptCondition | SkipResponseEdgeEquationCondition | SkipResponseEdgeUnionMember2;

  /**
   * Identifier of the node the edge leads to.
   */
  destination_node_id?: string;
}

export declare namespace SkipResponseEdge {
  export {
    type PromptCondition,
    type SkipResponseEdgeEquationCondition as EquationCondition,
    type SkipResponseEdgeUnionMember2 as UnionMember2,
  };
}

/**
 * A condition made of comparisons between dynamic variables and values.
 */
export interface SkipResponseEdgeEquationCondition {
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

  /**
   * Marks the edge; always `Skip response`.
   */
  prompt?: 'Skip response';
}

export declare namespace SkipResponseEdgeEquationCondition {
  export { type Equation };
}

/**
 * Fixed condition that marks the edge.
 */
export interface SkipResponseEdgeUnionMember2 {
  /**
   * Marks the edge; always `Skip response`.
   */
  prompt: 'Skip response';

  /**
   * Kind of condition; always `prompt`.
   */
  type: 'prompt';
}

/**
 * A phase of the conversation with its own prompt and tools.
 */
export interface State {
  /**
   * Name of the state: up to 64 letters, digits, underscores and dashes, different
   * from that of every other state.
   */
  name: string;

  /**
   * Ways from this state to others.
   */
  edges?: Array<StateEdge>;

  /**
   * Instructions for this state. They follow the general prompt in the system
   * prompt.
   */
  state_prompt?: string;

  /**
   * Tools the LLM can call in this state, in addition to the general tools and the
   * transitions.
   */
  tools?: Array<
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
  >;
}

export declare namespace State {
  export {
    type StateEdge as Edge,
    type EndCallTool,
    type TransferCallTool,
    type CheckAvailabilityCalTool,
    type BookAppointmentCalTool,
    type AgentSwapTool,
    type PressDigitTool,
    type SendSMSTool,
    type CustomTool,
    type CodeTool,
    type ExtractDynamicVariableTool,
    type BridgeTransferTool,
    type CancelTransferTool,
    type McpToolSchema as McpTool,
  };
}

/**
 * A way from one state to another.
 */
export interface StateEdge {
  /**
   * When to take the edge, in words that the model judges.
   */
  description: string;

  /**
   * State the edge leads to. The LLM follows it by calling a tool named
   * `transition_to_` plus this name, which prompts may mention.
   */
  destination_state_name: string;

  /**
   * Values to extract on the way. Prompts and tool descriptions of later states can
   * use them as dynamic variables.
   */
  parameters?: ToolParameter;
}

export declare namespace StateEdge {
  export { type ToolParameter as Parameters };
}

/**
 * A change of state, before it necessarily has an identifier.
 */
export interface StateTransitionMessageBase {
  /**
   * Marks the entry as a change of state; always `state_transition`.
   */
  role: 'state_transition';

  /**
   * Time the entry was made, in milliseconds since the Unix epoch.
   */
  created_timestamp?: number;

  /**
   * Name of the state that was left.
   */
  former_state_name?: string;

  /**
   * Identifier of the entry within its conversation.
   */
  message_id?: string;

  /**
   * Name of the state that was entered.
   */
  new_state_name?: string;
}

/**
 * A text to be extracted from a conversation.
 */
export interface StringAnalysisData {
  /**
   * What the value means, as a hint for the model.
   */
  description: string;

  /**
   * Name under which the value appears in the result.
   */
  name: string;

  /**
   * Type of the value; always `string`.
   */
  type: 'string';

  /**
   * When the value should be extracted at all, in your own words. Always when left
   * out, and always when `required` is true.
   */
  conditional_prompt?: string;

  /**
   * Sample values that show the model the style and form you expect.
   */
  examples?: Array<string>;

  /**
   * Whether the value has to be found. If it is true and nothing is found, the call
   * counts as unsuccessful.
   */
  required?: boolean;
}

/**
 * Compares a text.
 */
export interface StringFilter {
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
 * Node in which the agent talks with the user and may call tools on the way.
 */
export interface SubagentNode {
  /**
   * Identifier of the node. Edges refer to it in `destination_node_id`.
   */
  id: string;

  /**
   * Prompt the agent follows in this node.
   */
  instruction: NodeInstructionPrompt;

  /**
   * Kind of node; always `subagent`.
   */
  type: 'subagent';

  /**
   * Whether a key press stops the agent while this node is active. The agent's own
   * value counts when null or left out.
   */
  allow_dtmf_interruption?: boolean | null;

  /**
   * Way out that is taken unconditionally.
   */
  always_edge?: AlwaysEdge;

  /**
   * Where on the canvas the node is drawn.
   */
  display_position?: DisplayPosition;

  /**
   * Ways out, each with its condition.
   */
  edges?: Array<NodeEdge>;

  /**
   * Examples of how to talk in this node.
   */
  finetune_conversation_examples?: Array<NodeFinetuneConversationExample>;

  /**
   * Examples of when to take which edge.
   */
  finetune_transition_examples?: Array<NodeFinetuneTransitionExample>;

  /**
   * Makes the node reachable from everywhere in the flow.
   */
  global_node_setting?: GlobalNodeSetting;

  /**
   * How easily the user can cut in while this node is active, from 0 to 1. The
   * agent's own value counts when null or left out.
   */
  interruption_sensitivity?: number | null;

  /**
   * How much is retrieved from the knowledge bases while this node is active. What
   * is set here wins over the setting of the flow.
   */
  kb_config?: KBConfig;

  /**
   * Knowledge bases to retrieve from while this node is active. Null means none.
   */
  knowledge_base_ids?: Array<string> | null;

  /**
   * Model that generates the replies in this node.
   */
  model_choice?: ModelChoice;

  /**
   * Name of the node on the canvas.
   */
  name?: string;

  /**
   * How soon the agent answers while this node is active, from 0 to 1. The agent's
   * own value counts when null or left out.
   */
  responsiveness?: number | null;

  /**
   * Way out that is taken without waiting for an answer.
   */
  skip_response_edge?: SkipResponseEdge;

  /**
   * Tools of the flow or component, by `tool_id`, that can be called in this node.
   * Null means none.
   */
  tool_ids?: Array<string> | null;

  /**
   * Tools that belong to this node alone. Kinds that a flow cannot share, such as
   * transfers and agent swaps, are possible here. Null means none.
   */
  tools?: Array<
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
   * Speaking rate while this node is active, from 0.5 to 2. The agent's own value
   * counts when null or left out.
   */
  voice_speed?: number | null;
}

export declare namespace SubagentNode {
  export {
    type NodeInstructionPrompt as Instruction,
    type AlwaysEdge,
    type DisplayPosition,
    type NodeEdge as Edge,
    type NodeFinetuneConversationExample as FinetuneConversationExample,
    type NodeFinetuneTransitionExample as FinetuneTransitionExample,
    type GlobalNodeSetting,
    type KBConfig,
    type ModelChoice,
    type SkipResponseEdge,
    type EndCallTool,
    type TransferCallTool,
    type CheckAvailabilityCalTool,
    type BookAppointmentCalTool,
    type AgentSwapTool,
    type PressDigitTool,
    type SendSMSTool,
    type CustomTool,
    type CodeTool,
    type ExtractDynamicVariableTool,
    type BridgeTransferTool,
    type CancelTransferTool,
    type McpToolSchema as McpTool,
  };
}

/**
 * How the telephony provider refers to the call, where known. For tracing only.
 */
export interface TelephonyIdentifier {
  /**
   * Identifier of the call at Twilio.
   */
  twilio_call_sid?: string;
}

/**
 * A span within a day. The start belongs to it, the end does not.
 */
export interface TimeWindow {
  /**
   * End of the span in minutes from local midnight; 1020 stands for 17:00. Has to be
   * later than `start`.
   */
  end: number;

  /**
   * Beginning of the span in minutes from local midnight; 540 stands for 9:00.
   */
  start: number;
}

/**
 * A tool call, before it necessarily has an identifier.
 */
export interface ToolCallInvocationMessageBase {
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
   * Time the entry was made, in milliseconds since the Unix epoch.
   */
  created_timestamp?: number;

  /**
   * Identifier of the entry within its conversation.
   */
  message_id?: string;

  /**
   * Signature that Gemini models attach to their reasoning so that it survives over
   * several tool calls. For internal use.
   */
  thought_signature?: string;
}

/**
 * A tool call made during a call.
 */
export interface ToolCallInvocationUtterance {
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
 * What a tool call returned, before it necessarily has an identifier.
 */
export interface ToolCallResultMessageBase {
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
   * Time the entry was made, in milliseconds since the Unix epoch.
   */
  created_timestamp?: number;

  /**
   * Identifier of the entry within its conversation.
   */
  message_id?: string;

  /**
   * Whether the tool call succeeded or failed.
   */
  successful?: boolean;
}

/**
 * What a tool call returned during a call.
 */
export interface ToolCallResultUtterance {
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
 * A made-up tool result that is used in place of the real tool.
 */
export interface ToolMock {
  /**
   * Which calls of the tool to mock.
   */
  input_match_rule: ToolMockInputMatchRuleType | ToolMockInputMatchRuleUnionMember1;

  /**
   * Result the LLM is given, as a JSON string of at most 15000 characters.
   */
  output: string;

  /**
   * Name of the tool whose result is made up.
   */
  tool_name: string;

  /**
   * Outcome to report for tools that only succeed or fail, such as a transfer. Null
   * or nothing for other tools.
   */
  result?: boolean | null;
}

export declare namespace ToolMock {
  export { type ToolMockInputMatchRuleType as Type, type ToolMockInputMatchRuleUnionMember1 as UnionMember1 };
}

/**
 * Mocks every call of the tool.
 */
export interface ToolMockInputMatchRuleType {
  /**
   * Kind of rule; always `any`.
   */
  type: 'any';
}

/**
 * Mocks only calls that carry certain arguments.
 */
export interface ToolMockInputMatchRuleUnionMember1 {
  /**
   * Arguments a call has to carry. Arguments not mentioned may have any value.
   */
  args: unknown;

  /**
   * Kind of rule; always `partial_match`.
   */
  type: 'partial_match';
}

/**
 * Arguments that a tool takes, as a
 * [JSON Schema](https://json-schema.org/understanding-json-schema/) of type
 * object. A tool without this schema takes no arguments.
 */
export interface ToolParameter {
  /**
   * Schema of each argument, by name.
   */
  properties: unknown;

  /**
   * Type of the schema; always `object`.
   */
  type: 'object';

  /**
   * Names of arguments the LLM should always fill in. Each has to appear in
   * `properties`.
   */
  required?: Array<string>;
}

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
 * Node that transfers the call to another number.
 */
export interface TransferCallNode {
  /**
   * Identifier of the node. Edges refer to it in `destination_node_id`.
   */
  id: string;

  /**
   * Way out if the transfer fails.
   */
  edge: TransferFailedEdge;

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
   * Kind of node; always `transfer_call`.
   */
  type: 'transfer_call';

  /**
   * SIP headers to add to the transfer.
   */
  custom_sip_headers?: { [key: string]: string };

  /**
   * Where on the canvas the node is drawn.
   */
  display_position?: DisplayPosition;

  /**
   * Makes the node reachable from everywhere in the flow.
   */
  global_node_setting?: GlobalNodeSetting;

  /**
   * Whether to accept a `from_number` that is not in E.164 form, such as an internal
   * extension. Has an effect only with custom telephony; false when left out.
   */
  ignore_e164_validation?: boolean;

  /**
   * What the agent says before it transfers the call. Ignored unless
   * `speak_during_execution` is true.
   */
  instruction?: NodeInstructionPrompt | NodeInstructionStaticText;

  /**
   * Model that generates the replies in this node.
   */
  model_choice?: ModelChoice;

  /**
   * Name of the node on the canvas.
   */
  name?: string;

  /**
   * Whether the agent says something before it transfers the call.
   */
  speak_during_execution?: boolean;
}

export declare namespace TransferCallNode {
  export {
    type TransferFailedEdge as Edge,
    type TransferDestinationPredefined,
    type TransferDestinationInferred,
    type TransferOptionColdTransfer,
    type TransferOptionWarmTransfer,
    type TransferOptionAgenticWarmTransfer,
    type DisplayPosition,
    type GlobalNodeSetting,
    type NodeInstructionPrompt,
    type NodeInstructionStaticText,
    type ModelChoice,
  };
}

/**
 * Tool that lets the LLM transfer the call to another number.
 */
export interface TransferCallTool {
  /**
   * Name by which the LLM calls the tool. Has to differ from every other tool and
   * transition available at the same moment.
   */
  name: string;

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
   * Kind of tool; always `transfer_call`.
   */
  type: 'transfer_call';

  /**
   * SIP headers to add to the call.
   */
  custom_sip_headers?: { [key: string]: string };

  /**
   * What the tool is for and when the LLM should call it.
   */
  description?: string;

  /**
   * What the agent says before it transfers the call, read as prompt or as fixed
   * text according to `execution_message_type`. Ignored unless
   * `speak_during_execution` is true.
   */
  execution_message_description?: string;

  /**
   * How the message is to be read. `prompt` when left out.
   *
   * - `prompt`: an instruction from which the agent words its message
   * - `static_text`: the message itself, spoken as it stands
   */
  execution_message_type?: 'prompt' | 'static_text';

  /**
   * Whether to accept a `from_number` that is not in E.164 form, such as an internal
   * extension. Has an effect only with custom telephony; false when left out.
   */
  ignore_e164_validation?: boolean;

  /**
   * Whether the agent says something before it transfers the call.
   */
  speak_during_execution?: boolean;
}

export declare namespace TransferCallTool {
  export {
    type TransferDestinationPredefined,
    type TransferDestinationInferred,
    type TransferOptionColdTransfer,
    type TransferOptionWarmTransfer,
    type TransferOptionAgenticWarmTransfer,
  };
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
 * Edge that is taken when the handover did not succeed.
 */
export interface TransferFailedEdge {
  /**
   * Identifier of the edge within its flow or component.
   */
  id: string;

  /**
   * Fixed condition that marks the edge.
   */
  transition_condition:
    | PromptCondition
    | TransferFailedEdgeEquationCondition
    | TransferFailedEdgeUnionMember2;

  /**
   * Identifier of the node the edge leads to.
   */
  destination_node_id?: string;
}

export declare namespace TransferFailedEdge {
  export {
    type PromptCondition,
    type TransferFailedEdgeEquationCondition as EquationCondition,
    type TransferFailedEdgeUnionMember2 as UnionMember2,
  };
}

/**
 * A condition made of comparisons between dynamic variables and values.
 */
export interface TransferFailedEdgeEquationCondition {
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

  /**
   * Marks the edge; always `Transfer failed`.
   */
  prompt?: 'Transfer failed';
}

export declare namespace TransferFailedEdgeEquationCondition {
  export { type Equation };
}

/**
 * Fixed condition that marks the edge.
 */
export interface TransferFailedEdgeUnionMember2 {
  /**
   * Marks the edge; always `Transfer failed`.
   */
  prompt: 'Transfer failed';

  /**
   * Kind of condition; always `prompt`.
   */
  type: 'prompt';
}

/**
 * Warm transfer led by a second agent, which speaks to the target and decides
 * whether to connect the caller.
 */
export interface TransferOptionAgenticWarmTransfer {
  /**
   * Agent that leads the transfer, and how long it may take.
   */
  agentic_transfer_config: AgenticTransferConfig;

  /**
   * Kind of transfer; always `agentic_warm_transfer`.
   */
  type: 'agentic_warm_transfer';

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
export interface TransferOptionWarmTransfer {
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
   * Whether a sound marks the moment the call is connected. True when left out.
   */
  enable_bridge_audio_cue?: boolean;

  /**
   * How to get through a phone menu on the way to a person, as a prompt.
   */
  ivr_option?: WarmTransferPrompt;

  /**
   * What the caller hears while waiting: `none`, `relaxing_sound`, `uplifting_beats`
   * or `ringtone`.
   */
  on_hold_music?: 'none' | 'relaxing_sound' | 'uplifting_beats' | 'ringtone';

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

export declare namespace TransferOptionWarmTransfer {
  export { type WarmTransferPrompt as IvrOption, type WarmTransferPrompt, type WarmTransferStaticMessage };
}

/**
 * When key presses of the user count as one complete input. Null removes these
 * rules.
 */
export interface UserDtmfOptions {
  /**
   * Number of digits, from 1 to 50, after which the input is complete and the agent
   * reacts at once.
   */
  digit_limit?: number | null;

  /**
   * Key that completes the input: a digit, `#` or `*`. Null means no such key.
   */
  termination_key?: string | null;

  /**
   * Time in milliseconds, from 1000 to 15000, without another key press after which
   * the input is complete.
   */
  timeout_ms?: number;
}

/**
 * Moods the user may have been in: `Negative`, `Positive`, `Neutral` or `Unknown`.
 */
export interface UserSentiment {
  /**
   * How to compare: `in`, any of the values.
   */
  op: 'in';

  /**
   * Kind of comparison; always `enum`.
   */
  type: 'enum';

  /**
   * Moods that qualify; the user needs to have been in any one of them.
   */
  value: Array<'Negative' | 'Positive' | 'Neutral' | 'Unknown'>;
}

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

/**
 * Ready-made habits for a voice agent, each switched on by setting it to true.
 */
export interface VoiceHandbookConfig {
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
   * Reads important details back to have them confirmed.
   */
  echo_verification?: boolean;

  /**
   * Shows warm understanding for what troubles the user.
   */
  high_empathy?: boolean;

  /**
   * Spells in the manner of the NATO alphabet.
   */
  nato_phonetic_alphabet?: boolean;

  /**
   * Drops in fillers such as "um" now and then, to sound more human.
   */
  natural_filler_words?: boolean;

  /**
   * Keeps to what prompt and context cover and makes nothing up.
   */
  scope_boundaries?: boolean;

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

/**
 * A handoff message or task that the model words from a prompt.
 */
export interface WarmTransferPrompt {
  /**
   * Prompt the message is worded from. Dynamic variables are filled in.
   */
  prompt?: string;

  /**
   * Kind of message; always `prompt`.
   */
  type?: 'prompt';
}

/**
 * A handoff message with fixed wording.
 */
export interface WarmTransferStaticMessage {
  /**
   * Message, word for word. Dynamic variables are filled in.
   */
  message?: string;

  /**
   * Kind of message; always `static_message`.
   */
  type?: 'static_message';
}

/**
 * One word with its time.
 */
export interface Word {
  /**
   * When the word ends, in seconds of audio from the start of the call.
   */
  end?: number;

  /**
   * When the word begins, in seconds of audio from the start of the call.
   */
  start?: number;

  /**
   * The word, with punctuation where there is any.
   */
  word?: string;
}
