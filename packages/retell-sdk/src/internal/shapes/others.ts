// File generated from our OpenAPI spec by Specsmith. See CONTRIBUTING.md for details.

import type {
  AgentCore,
  ConversationFlowBase,
  ConversationFlowComponentCore,
  DisconnectionReasonValue,
  LlmBase,
  Model,
} from '../families';
import type { CallLatency, CallScreeningOption } from './call';
import type { CustomSttConfig, GuardrailConfig, KBConfig, PiiConfig, VoiceHandbookConfig } from './config';
import type {
  BooleanAnalysisData,
  CallPresetAnalysisData,
  EnumAnalysisData,
  NumberAnalysisData,
  StringAnalysisData,
} from './data';
import type { NodeEdge, StateEdge } from './edge';
import type {
  AgentSwapNode,
  BranchNode,
  BridgeTransferNode,
  CancelTransferNode,
  CodeNode,
  ComponentNode,
  ConversationNode,
  EndNode,
  ExtractDynamicVariablesNode,
  FunctionNode,
  McpNode,
  PressDigitNode,
  SMSNode,
  SubagentNode,
  TransferCallNode,
} from './node';
import type {
  AgentSwapTool,
  BookAppointmentCalTool,
  BridgeTransferTool,
  CancelTransferTool,
  CheckAvailabilityCalTool,
  CodeTool,
  CustomTool,
  EndCallTool,
  ExtractDynamicVariableTool,
  McpToolSchema,
  NodeToolBookAppointmentCalTool,
  NodeToolCheckAvailabilityCalTool,
  NodeToolCustomTool,
  PressDigitTool,
  SendSMSTool,
  TransferCallTool,
} from './tool';
import type {
  FinetuneExampleUtteranceUnionMember0,
  FinetuneExampleUtteranceUnionMember1,
  FinetuneExampleUtteranceUnionMember2,
} from './utterance';
import type { VoicemailOption } from './voicemail';

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
export interface AgentRequest extends AgentCore {
  /**
   * What generates the agent's replies. It has to be created before the agent that
   * uses it.
   */
  response_engine?: ResponseEngineRetellLm | ResponseEngineCustomLm | ResponseEngineConversationFlow;

  /**
   * Voice the agent speaks with. The dashboard and `GET /list-voices` show what is
   * available.
   */
  voice_id?: string;
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
 * The part of a conversation flow that can be replaced for a single call.
 */
export interface ConversationFlowOverride extends ConversationFlowBase {
  /**
   * Model that generates the replies in every node without a choice of its own.
   */
  model_choice?: ModelChoice;

  /**
   * Who speaks first: `user` or `agent`.
   */
  start_speaker?: 'user' | 'agent';
}

export declare namespace ConversationFlowOverride {
  export { type KBConfig, type ModelChoice };
}

/**
 * A reusable group of nodes with its own tools and MCP servers.
 */
export interface CreateConversationFlowComponentRequest extends ConversationFlowComponentCore {}

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
  value: Array<DisconnectionReasonValue>;
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
 * Which model generates the replies.
 */
export interface ModelChoice {
  /**
   * Language model that generates the replies.
   */
  model: Model;

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
export interface RetellLlmOverride extends LlmBase {}

export declare namespace RetellLlmOverride {
  export { type KBConfig };
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
