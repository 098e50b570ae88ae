// File generated from our OpenAPI spec by Specsmith. See CONTRIBUTING.md for details.

import type { APIPromise } from '../core/api-promise';
import { listing, type ListPromise } from '../core/list-promise';
import { APIResource } from '../core/resource';
import type {
  AgentCore,
  AgentResponseBase,
  AgentUpdateParamsBase,
  AmbientSound,
  Model,
  VoiceModel,
  WebhookEvents,
} from '../internal/families';
import { byLastAgentID } from '../internal/lists';
import type { RequestOptions } from '../internal/request-options';
import { path } from '../internal/utils/path';
import type { ChatAgentResponse } from './chat-agent';
import type {
  BooleanAnalysisData,
  CallPresetAnalysisData,
  CallScreeningOption,
  CustomSttConfig,
  EnumAnalysisData,
  GuardrailConfig,
  IvrOption,
  NumberAnalysisData,
  PiiConfig,
  PronunciationDictionary,
  ResponseEngineConversationFlow,
  ResponseEngineCustomLm,
  ResponseEngineRetellLm,
  StringAnalysisData,
  UserDtmfOptions,
  VoiceHandbookConfig,
  VoicemailOption,
} from './schemas';

/**
 * The methods of `client.agent`.
 */
export class Agent extends APIResource {
  /**
   * Creates a voice agent from a response engine and a voice. The response engine
   * has to exist beforehand.
   *
   * @see POST /create-agent
   *
   * @example
   * ```ts
   * const agentResponse = await client.agent.create({
   *   response_engine: {
   *     llm_id: 'llm_234sdertfsdsfsdf',
   *     type: 'retell-llm',
   *   },
   *   voice_id: 'retell-Cimo',
   * });
   * ```
   */
  create(body: AgentCreateParams, options?: RequestOptions): APIPromise<AgentResponse> {
    return this._client.post('/create-agent', { body, ...options });
  }

  /**
   * Returns an agent in the requested version, or in its latest one.
   *
   * @see GET /get-agent/{agent_id}
   *
   * @example
   * ```ts
   * const agentResponse = await client.agent.retrieve(
   *   '16b980523634a6dc504898cda492e939',
   * );
   * ```
   */
  retrieve(
    agentID: string,
    query: AgentRetrieveParams | null | undefined = {},
    options?: RequestOptions,
  ): APIPromise<AgentResponse> {
    return this._client.get(path`/get-agent/${agentID}`, { query, ...options });
  }

  /**
   * Returns agents in an array, each version counting as one entry unless
   * `is_latest` is set. Page on with `pagination_key` and `pagination_key_version`.
   *
   * @see GET /list-agents
   *
   * @example
   * ```ts
   * const agentResponses = await client.agent.list();
   * ```
   */
  list(
    query: AgentListParams | null | undefined = {},
    options?: RequestOptions,
  ): ListPromise<AgentListResponse, AgentResponse> {
    return listing(this._client.get('/list-agents', { query, ...options }), byLastAgentID);
  }

  /**
   * Changes the settings of an agent's draft. Settings left out of the body keep
   * their value.
   *
   * @see PATCH /update-agent/{agent_id}
   *
   * @example
   * ```ts
   * const agentResponse = await client.agent.update(
   *   '16b980523634a6dc504898cda492e939',
   *   { agent_name: 'Jarvis' },
   * );
   * ```
   */
  update(agentID: string, params: AgentUpdateParams, options?: RequestOptions): APIPromise<AgentResponse> {
    const { version, ...body } = params;
    return this._client.patch(path`/update-agent/${agentID}`, { query: { version }, body, ...options });
  }

  /**
   * Removes an agent together with all of its versions.
   *
   * @see DELETE /delete-agent/{agent_id}
   *
   * @example
   * ```ts
   * await client.agent.delete(
   *   'oBeDLoLOeuAbiuaMFXRtDOLriTJ5tSxD',
   * );
   * ```
   */
  delete(agentID: string, options?: RequestOptions): APIPromise<void> {
    return this._client.delete(path`/delete-agent/${agentID}`, { accept: '*/*', ...options });
  }

  /**
   * Turns a draft version into a published one without creating another version.
   * Works for voice and chat agents alike.
   *
   * @see POST /publish-agent-version/{agent_id}
   *
   * @example
   * ```ts
   * await client.agent.publish('agent_xxx', { version: 15 });
   * ```
   */
  publish(agentID: string, body: AgentPublishParams, options?: RequestOptions): APIPromise<void> {
    return this._client.post(path`/publish-agent-version/${agentID}`, { body, accept: '*/*', ...options });
  }

  /**
   * Adds a draft to an agent, copied from one of its versions. Works for voice and
   * chat agents alike.
   *
   * @see POST /create-agent-version/{agent_id}
   *
   * @example
   * ```ts
   * const response = await client.agent.createVersion(
   *   'agent_xxx',
   *   { base_version: 12 },
   * );
   * ```
   */
  createVersion(
    agentID: string,
    body: AgentCreateVersionParams,
    options?: RequestOptions,
  ): APIPromise<AgentCreateVersionResponse> {
    return this._client.post(path`/create-agent-version/${agentID}`, { body, ...options });
  }

  /**
   * Removes a single version of an agent and leaves its other versions alone. Works
   * for voice and chat agents alike.
   *
   * @see DELETE /delete-agent-version/{agent_id}
   *
   * @example
   * ```ts
   * await client.agent.deleteVersion('agent_xxx', {
   *   version: 1,
   * });
   * ```
   */
  deleteVersion(
    agentID: string,
    params: AgentDeleteVersionParams,
    options?: RequestOptions,
  ): APIPromise<void> {
    return this._client.delete(path`/delete-agent-version/${agentID}`, {
      query: params,
      accept: '*/*',
      ...options,
    });
  }

  /**
   * Returns an agent in every version it has, draft and published.
   *
   * @see GET /get-agent-versions/{agent_id}
   *
   * @example
   * ```ts
   * const agentResponses = await client.agent.getVersions(
   *   '16b980523634a6dc504898cda492e939',
   * );
   * ```
   */
  getVersions(
    agentID: string,
    options?: RequestOptions,
  ): ListPromise<AgentGetVersionsResponse, AgentResponse> {
    return listing(this._client.get(path`/get-agent-versions/${agentID}`, options));
  }
}

/**
 * A voice agent in one of its versions.
 */
export interface AgentResponse extends AgentCore, AgentResponseBase {
  /**
   * Identifier of the agent. All of its versions share it.
   */
  agent_id: string;

  /**
   * What generates the agent's replies. It has to be created before the agent that
   * uses it.
   */
  response_engine: ResponseEngineRetellLm | ResponseEngineCustomLm | ResponseEngineConversationFlow;

  /**
   * Number of this version of the agent.
   */
  version: number;

  /**
   * Voice the agent speaks with. The dashboard and `GET /list-voices` show what is
   * available.
   */
  voice_id: string;
}

export declare namespace AgentResponse {
  export {
    type ResponseEngineRetellLm,
    type ResponseEngineCustomLm,
    type ResponseEngineConversationFlow,
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
    type UserDtmfOptions,
    type VoicemailOption,
  };
}

export type AgentListResponse = Array<AgentResponse>;

export type AgentCreateVersionResponse = AgentResponse | ChatAgentResponse;

export type AgentGetVersionsResponse = Array<AgentResponse>;

export interface AgentCreateParams extends AgentCore {
  /**
   * What generates the agent's replies. It has to be created before the agent that
   * uses it.
   */
  response_engine: ResponseEngineRetellLm | ResponseEngineCustomLm | ResponseEngineConversationFlow;

  /**
   * Voice the agent speaks with. The dashboard and `GET /list-voices` show what is
   * available.
   */
  voice_id: string;
}

export declare namespace AgentCreateParams {
  export {
    type ResponseEngineRetellLm,
    type ResponseEngineCustomLm,
    type ResponseEngineConversationFlow,
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
    type UserDtmfOptions,
    type VoicemailOption,
  };
}

export interface AgentRetrieveParams {
  /**
   * Version to return. The latest one when left out.
   */
  version?: number | string;
}

export interface AgentListParams {
  /**
   * Whether to return one entry per agent, its newest version. All versions are
   * returned otherwise.
   */
  is_latest?: boolean;

  /**
   * Most entries to return, from 1 to 1000. 1000 when left out.
   */
  limit?: number;

  /**
   * Agent identifier to continue after; combined with `pagination_key_version` it
   * marks the last entry of the page before, which is not returned again. Leave it
   * out to start from the beginning.
   */
  pagination_key?: string;

  /**
   * Version that goes with `pagination_key`. Both are needed to find the exact place
   * where the previous page ended.
   */
  pagination_key_version?: number;
}

export interface AgentUpdateParams extends AgentUpdateParamsBase {
  /**
   * Body param: Name of the agent, for your own reference. Null means no name.
   */
  agent_name?: string | null;

  /**
   * Body param: Whether a key press stops the agent even at an
   * `interruption_sensitivity` of 0. False when left out; conversation and subagent
   * nodes can decide for themselves.
   */
  allow_dtmf_interruption?: boolean;

  /**
   * Body param: Whether keys the user presses are passed to the agent. True when
   * left out; with false they are dropped.
   */
  allow_user_dtmf?: boolean;

  /**
   * Body param: Background noise mixed into the call to make it sound more lifelike.
   * Null removes it.
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
   * Body param: Loudness of the background noise, from 0 to 2; the higher, the
   * louder. 1 when left out.
   */
  ambient_sound_volume?: number;

  /**
   * Body param: When the analysis should call a conversation successful, in your own
   * words and at most 2000 characters. Null means the built-in prompt.
   */
  analysis_successful_prompt?: string | null;

  /**
   * Body param: How the analysis should sum up a conversation, in your own words and
   * at most 2000 characters. Null or nothing means the built-in prompt.
   */
  analysis_summary_prompt?: string | null;

  /**
   * Body param: How often an opportunity to throw in such a word is used, from 0
   * (rarely) to 1 (often). 0.8 when left out; ignored unless `enable_backchannel` is
   * true.
   */
  backchannel_frequency?: number;

  /**
   * Body param: Words to throw in. Null or nothing means the
   * [default words](https://docs.retellai.com/agent/interaction-configuration#backchannel).
   * Not every word works with every voice, so listen before you settle on a list.
   * Ignored unless `enable_backchannel` is true.
   */
  backchannel_words?: Array<string> | null;

  /**
   * Body param: Pause in milliseconds before the first message, from 0 to 5000, to
   * give the user time to put the phone to the ear. Has an effect only if the agent
   * speaks first; without it the agent begins at once.
   */
  begin_message_delay_ms?: number;

  /**
   * Body param: Words the transcriber should lean towards, typically names of
   * people, brands and streets. Dynamic variables may be used, as in `{{variable}}`.
   * Null removes them.
   */
  boosted_keywords?: Array<string> | null;

  /**
   * Body param: What the agent answers when a call screening service asks who is
   * calling and why. Null takes these instructions out of the agent prompt.
   */
  call_screening_option?: CallScreeningOption | null;

  /**
   * Body param: Transcription settings of your own, used while `stt_mode` is
   * `custom`. Null removes them.
   */
  custom_stt_config?: CustomSttConfig | null;

  /**
   * Body param: How much of each conversation Retell keeps; formerly
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
   * Body param: What is filtered out of the user's audio. `noise-cancellation` when
   * left out.
   *
   * - `no-denoise`: nothing
   * - `noise-cancellation`: noise
   * - `noise-and-background-speech-cancellation`: noise and other people talking
   */
  denoising_mode?: 'no-denoise' | 'noise-cancellation' | 'noise-and-background-speech-cancellation';

  /**
   * Body param: Whether the agent throws in words such as "uh-huh" to show that it
   * listens, mostly while the user speaks at length. False when left out.
   */
  enable_backchannel?: boolean;

  /**
   * Body param: Whether the agent adapts how fast it answers to the pace of the user
   * and to earlier turns in the call. False when left out.
   */
  enable_dynamic_responsiveness?: boolean;

  /**
   * Body param: Whether the agent adapts its speaking rate to the pace of the user
   * and the course of the conversation. False when left out.
   */
  enable_dynamic_voice_speed?: boolean;

  /**
   * Body param: Silence of the user in milliseconds after which the agent hangs up.
   * At least 10000 (10 seconds); 600000 (10 minutes) when left out.
   */
  end_call_after_silence_ms?: number;

  /**
   * Body param: Voices to switch to while the provider of the chosen voice is down,
   * tried in order. Each has to come from a provider other than that of `voice_id`.
   * Null removes the fallback.
   */
  fallback_voice_ids?: Array<string> | null;

  /**
   * Body param: Which topics are held back in what the agent says and in what the
   * user says.
   */
  guardrail_config?: GuardrailConfig;

  /**
   * Body param: Ready-made habits that shape how the agent talks and behaves.
   */
  handbook_config?: VoiceHandbookConfig;

  /**
   * Body param: How easily the user can cut in, from 0 to 1. The lower the value,
   * the more has to be said before the agent stops; at 0 it never stops. 1 when left
   * out.
   */
  interruption_sensitivity?: number;

  /**
   * Body param: What to do when a phone menu answers within the first three minutes.
   * Null turns detection off.
   */
  ivr_option?: IvrOption | null;

  /**
   * Body param: Length in milliseconds at which the call is cut off, from 60000 (1
   * minute) to 7200000 (2 hours). 3600000 (1 hour) when left out.
   */
  max_call_duration_ms?: number;

  /**
   * Body param: Whether links to logs and recordings are signed. Signed links stop
   * working after 24 hours, or after `signed_url_expiration_ms`.
   */
  opt_in_signed_url?: boolean;

  /**
   * Body param: Which personal data is removed from transcripts and recordings.
   */
  pii_config?: PiiConfig;

  /**
   * Body param: Values to extract once a call is over, in addition to those always
   * extracted. They appear in `call_analysis`. Null means no additional ones.
   */
  post_call_analysis_data?: Array<
    StringAnalysisData | EnumAnalysisData | BooleanAnalysisData | NumberAnalysisData | CallPresetAnalysisData
  > | null;

  /**
   * Body param: Model that analyses calls. `gpt-4.1` when null or left out.
   */
  post_call_analysis_model?: Model | null;

  /**
   * Body param: How to pronounce certain words, so that they always sound the same.
   * Not every voice provider supports it. Null removes the dictionary.
   */
  pronunciation_dictionary?: Array<PronunciationDictionary> | null;

  /**
   * Body param: How many times the agent speaks up to a silent user. 0 turns
   * reminders off; 1 when left out.
   */
  reminder_max_count?: number;

  /**
   * Body param: Silence of the user in milliseconds after which the agent speaks up
   * again. Has to be positive; 10000 (10 seconds) when left out.
   */
  reminder_trigger_ms?: number;

  /**
   * Body param: How soon the agent answers, from 0 (waits long) to 1 (answers as
   * soon as it can). 1 when left out.
   */
  responsiveness?: number;

  /**
   * Body param: How long the phone rings before an outbound call or a transfer is
   * given up, from 5000 to 300000 milliseconds. 30000 (30 seconds) when left out.
   */
  ring_duration_ms?: number;

  /**
   * Body param: Whether transcription aims for speed or for accuracy. `fast` when
   * left out.
   *
   * - `fast`: least delay
   * - `accurate`: fewest errors
   * - `custom`: as set in `custom_stt_config`, which is then mandatory
   */
  stt_mode?: 'fast' | 'accurate' | 'custom';

  /**
   * Body param: When key presses of the user count as one complete input. Null
   * removes these rules.
   */
  user_dtmf_options?: UserDtmfOptions | null;

  /**
   * Body param: Note about this version, for your own reference. Null means no note.
   */
  version_description?: string | null;

  /**
   * Body param: Vocabulary the transcriber expects. `medical` has an effect only for
   * agents that speak English; `general` when left out.
   */
  vocab_specialization?: 'general' | 'medical';

  /**
   * Body param: Emotional tone of the voice: `calm`, `sympathetic`, `happy`, `sad`,
   * `angry`, `fearful` or `surprised`. Only voices of Cartesia and Minimax have one;
   * null or nothing means none.
   */
  voice_emotion?: 'calm' | 'sympathetic' | 'happy' | 'sad' | 'angry' | 'fearful' | 'surprised' | null;

  /**
   * Body param: Voice the agent speaks with. The dashboard and `GET /list-voices`
   * show what is available.
   */
  voice_id?: string;

  /**
   * Body param: Speech model of the voice's provider. Which ones are possible
   * depends on the provider. Null returns to the provider's default.
   */
  voice_model?: VoiceModel | null;

  /**
   * Body param: Speaking rate, from 0.5 (half speed) to 2 (double speed). 1 when
   * left out.
   */
  voice_speed?: number;

  /**
   * Body param: How much the delivery varies, from 0 (steady) to 2 (lively). 1 when
   * left out. Not every provider supports it.
   */
  voice_temperature?: number;

  /**
   * Body param: Time in milliseconds after which the agent stops listening for
   * voicemail, from 5000 to 180000 (3 minutes). Late detection does more harm than
   * good, so the default is 30000 (30 seconds).
   */
  voicemail_detection_timeout_ms?: number;

  /**
   * Body param: What the agent says when it reaches voicemail on a phone call. An
   * empty string makes it hang up instead.
   */
  voicemail_message?: string;

  /**
   * Body param: What to do when voicemail answers within the first three minutes.
   * Null turns detection off.
   */
  voicemail_option?: VoicemailOption | null;

  /**
   * Body param: Loudness of the agent, from 0 to 2; the higher, the louder. 1 when
   * left out.
   */
  volume?: number;

  /**
   * Body param: Events to send to the webhook. `call_started`, `call_ended` and
   * `call_analyzed` when null or left out; `transcript_updated` and those that begin
   * with `transfer_` have to be asked for.
   */
  webhook_events?: Array<WebhookEvents> | null;

  /**
   * Body param: Endpoint that receives the
   * [events](https://docs.retellai.com/features/webhook) of this agent's calls in
   * place of the account-wide webhook. Null removes it.
   */
  webhook_url?: string | null;
}

export declare namespace AgentUpdateParams {
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

export interface AgentPublishParams {
  /**
   * Number of the draft version to publish.
   */
  version: number;

  /**
   * Note about what is in this version, for your own reference.
   */
  version_description?: string;
}

export interface AgentCreateVersionParams {
  /**
   * Number of the existing version that the draft starts as a copy of.
   */
  base_version: number;
}

export interface AgentDeleteVersionParams {
  /**
   * Number of the version to remove.
   */
  version: number;
}

export declare namespace Agent {
  export {
    type AgentResponse,
    type AgentListResponse,
    type AgentCreateVersionResponse,
    type AgentGetVersionsResponse,
    type AgentCreateParams,
    type AgentRetrieveParams,
    type AgentListParams,
    type AgentUpdateParams,
    type AgentPublishParams,
    type AgentCreateVersionParams,
    type AgentDeleteVersionParams,
  };
}
