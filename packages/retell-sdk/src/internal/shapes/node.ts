// File generated from our OpenAPI spec by Specsmith. See CONTRIBUTING.md for details.

import type { AgentSwapBase, NodeBase, NodeCore, NodeWithEdges, TransferCallBase } from '../families';
import type { KBConfig } from './config';
import type { BooleanAnalysisData, EnumAnalysisData, NumberAnalysisData, StringAnalysisData } from './data';
import type {
  AlwaysEdge,
  ElseEdge,
  NodeEdge,
  SkipResponseEdge,
  SMSFailedEdge,
  SMSSuccessEdge,
  TransferFailedEdge,
} from './edge';
import type {
  DisplayPosition,
  GlobalNodeSetting,
  ModelChoice,
  NodeFinetuneConversationExample,
  NodeFinetuneTransitionExample,
  NodeInstructionPrompt,
  NodeInstructionStaticText,
} from './others';
import type { SMSInstructionTemplate } from './sms';
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
  PressDigitTool,
  SendSMSTool,
  TransferCallTool,
} from './tool';
import type {
  TransferDestinationInferred,
  TransferDestinationPredefined,
  TransferOptionAgenticWarmTransfer,
  TransferOptionColdTransfer,
  TransferOptionWarmTransfer,
} from './transfer';

/**
 * Node that hands the conversation over to another agent.
 */
export interface AgentSwapNode extends NodeCore, AgentSwapBase {
  /**
   * Way out if the other agent cannot take over.
   */
  edge: TransferFailedEdge;

  /**
   * Kind of node; always `agent_swap`.
   */
  type: 'agent_swap';

  /**
   * What the agent says before it hands over. Ignored unless
   * `speak_during_execution` is true.
   */
  instruction?: NodeInstructionPrompt | NodeInstructionStaticText;
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
 * Node that says nothing and only decides which node comes next.
 */
export interface BranchNode extends NodeCore, NodeWithEdges {
  /**
   * Way out when no other edge applies.
   */
  else_edge: ElseEdge;

  /**
   * Kind of node; always `branch`.
   */
  type: 'branch';
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
export interface BridgeTransferNode extends NodeCore {
  /**
   * Kind of node; always `bridge_transfer`.
   */
  type: 'bridge_transfer';

  /**
   * What the agent says before it connects the two. Ignored unless
   * `speak_during_execution` is true.
   */
  instruction?: NodeInstructionPrompt | NodeInstructionStaticText;

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
 * Node of a transfer agent that calls off a warm transfer and ends the transfer
 * agent's call.
 */
export interface CancelTransferNode extends NodeCore {
  /**
   * Kind of node; always `cancel_transfer`.
   */
  type: 'cancel_transfer';

  /**
   * What the agent says before it calls the transfer off. Ignored unless
   * `speak_during_execution` is true.
   */
  instruction?: NodeInstructionPrompt | NodeInstructionStaticText;

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
 * Node that runs JavaScript in a sandbox.
 */
export interface CodeNode extends NodeCore, NodeWithEdges {
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
   * Way out when no other edge applies.
   */
  else_edge?: ElseEdge;

  /**
   * Whether the user hears typing while the code runs.
   */
  enable_typing_sound?: boolean;

  /**
   * What the agent says while the code runs. Ignored unless `speak_during_execution`
   * is true.
   */
  instruction?: NodeInstructionPrompt | NodeInstructionStaticText;

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
 * Node that runs a component, a reusable group of nodes.
 */
export interface ComponentNode extends NodeBase {
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
   * Ways out of the component, each with its condition.
   */
  edges?: Array<NodeEdge>;

  /**
   * Examples of when to take which edge.
   */
  finetune_transition_examples?: Array<NodeFinetuneTransitionExample>;
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
 * Node in which the agent talks with the user.
 */
export interface ConversationNode extends NodeCore, NodeWithEdges {
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
   * Examples of how to talk in this node.
   */
  finetune_conversation_examples?: Array<NodeFinetuneConversationExample>;

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
 * Node that ends the conversation.
 */
export interface EndNode extends NodeCore {
  /**
   * Kind of node; always `end`.
   */
  type: 'end';

  /**
   * What the agent says before it ends the conversation. Ignored unless
   * `speak_during_execution` is true.
   */
  instruction?: NodeInstructionPrompt | NodeInstructionStaticText;

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
 * Node that reads values out of the conversation and stores them as dynamic
 * variables.
 */
export interface ExtractDynamicVariablesNode extends NodeCore, NodeWithEdges {
  /**
   * Kind of node; always `extract_dynamic_variables`.
   */
  type: 'extract_dynamic_variables';

  /**
   * Values to extract, each becoming a dynamic variable of the same name.
   */
  variables: Array<StringAnalysisData | EnumAnalysisData | BooleanAnalysisData | NumberAnalysisData>;

  /**
   * Way out when no other edge applies.
   */
  else_edge?: ElseEdge;

  /**
   * Whether the user hears typing while the values are extracted.
   */
  enable_typing_sound?: boolean;
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
 * Node that calls a tool of the flow.
 */
export interface FunctionNode extends NodeCore, NodeWithEdges {
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
   * Way out when no other edge applies.
   */
  else_edge?: ElseEdge;

  /**
   * Whether the user hears typing while the tool runs.
   */
  enable_typing_sound?: boolean;

  /**
   * What the agent says while the tool runs. Ignored unless `speak_during_execution`
   * is true.
   */
  instruction?: NodeInstructionPrompt | NodeInstructionStaticText;

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
 * Node that calls a tool of an MCP server.
 */
export interface McpNode extends NodeCore, NodeWithEdges {
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
   * Way out when no other edge applies.
   */
  else_edge?: ElseEdge;

  /**
   * Whether the user hears typing while the tool runs.
   */
  enable_typing_sound?: boolean;

  /**
   * What the agent says while the tool runs. Ignored unless `speak_during_execution`
   * is true.
   */
  instruction?: NodeInstructionPrompt | NodeInstructionStaticText;

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
 * Node that presses keys, usually to get through a phone menu.
 */
export interface PressDigitNode extends NodeCore, NodeWithEdges {
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
 * Node that sends a text message.
 */
export interface SMSNode extends NodeCore {
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
 * Node in which the agent talks with the user and may call tools on the way.
 */
export interface SubagentNode extends NodeCore, NodeWithEdges {
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
   * Examples of how to talk in this node.
   */
  finetune_conversation_examples?: Array<NodeFinetuneConversationExample>;

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
 * Node that transfers the call to another number.
 */
export interface TransferCallNode extends NodeCore, TransferCallBase {
  /**
   * Way out if the transfer fails.
   */
  edge: TransferFailedEdge;

  /**
   * Kind of node; always `transfer_call`.
   */
  type: 'transfer_call';

  /**
   * SIP headers to add to the transfer.
   */
  custom_sip_headers?: { [key: string]: string };

  /**
   * What the agent says before it transfers the call. Ignored unless
   * `speak_during_execution` is true.
   */
  instruction?: NodeInstructionPrompt | NodeInstructionStaticText;
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
