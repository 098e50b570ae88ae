// File generated from our OpenAPI spec by Specsmith. See CONTRIBUTING.md for details.

import type {
  AgentSwapBase,
  CalToolBase,
  ToolBase,
  ToolCore,
  ToolWithName,
  TransferCallBase,
} from '../families';
import type { BooleanAnalysisData, EnumAnalysisData, NumberAnalysisData, StringAnalysisData } from './data';
import type { ToolParameter } from './others';
import type { SMSContentInferred, SMSContentPredefined, SMSContentTemplate } from './sms';
import type {
  TransferDestinationInferred,
  TransferDestinationPredefined,
  TransferOptionAgenticWarmTransfer,
  TransferOptionColdTransfer,
  TransferOptionWarmTransfer,
} from './transfer';
import type { CustomTool as CustomTool2 } from '../../resources/schemas';

/**
 * Tool that lets the LLM hand the conversation over to another agent.
 */
export interface AgentSwapTool extends ToolWithName, AgentSwapBase {
  /**
   * Kind of tool; always `agent_swap`.
   */
  type: 'agent_swap';

  /**
   * What the agent says, read as prompt or as fixed text according to
   * `execution_message_type`.
   */
  execution_message_description?: string;
}

/**
 * Tool that books an appointment in a Cal.com calendar.
 */
export interface BookAppointmentCalTool extends CalToolBase {
  /**
   * Cal.com event type to book, as a number or as a dynamic variable such as
   * `{{variable_name}}` that is filled in during the call.
   */
  event_type_id: number | string;

  /**
   * Kind of tool; always `book_appointment_cal`.
   */
  type: 'book_appointment_cal';

  /**
   * IANA time zone of the appointment, or a dynamic variable such as
   * `{{variable_name}}`. When left out, the zone the user mentions counts, else that
   * of Retell's servers.
   */
  timezone?: string;
}

/**
 * Tool of a transfer agent that completes an agentic warm transfer by connecting
 * caller and target.
 */
export interface BridgeTransferTool extends ToolBase {
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
   * Whether the agent says something before it connects the two.
   */
  speak_during_execution?: boolean;
}

/**
 * Tool of a transfer agent that calls off an agentic warm transfer.
 */
export interface CancelTransferTool extends ToolBase {
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
   * Whether the agent says something before it calls the transfer off.
   */
  speak_during_execution?: boolean;
}

/**
 * Tool that looks up free slots in a Cal.com calendar.
 */
export interface CheckAvailabilityCalTool extends CalToolBase {
  /**
   * Cal.com event type whose free slots are wanted, as a number or as a dynamic
   * variable such as `{{variable_name}}` that is filled in during the call.
   */
  event_type_id: number | string;

  /**
   * Kind of tool; always `check_availability_cal`.
   */
  type: 'check_availability_cal';

  /**
   * IANA time zone of the slots, or a dynamic variable such as `{{variable_name}}`.
   * When left out, the zone the user mentions counts, else that of Retell's servers.
   */
  timezone?: string;
}

/**
 * Tool that runs JavaScript in a sandbox.
 */
export interface CodeTool extends ToolBase {
  /**
   * JavaScript to run in the sandbox, at most 20000 characters.
   */
  code: string;

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
 * Tool that calls an HTTP endpoint of yours.
 */
export interface CustomTool extends ToolBase, ToolCore {
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
   * Time in milliseconds after which the tool is given up and the agent is told so,
   * from 1000 to 600000 (10 minutes). 120000 (2 minutes) when left out.
   */
  timeout_ms?: number;
}

export declare namespace CustomTool {
  export { type ToolParameter as Parameters };
}

/**
 * Tool that lets the LLM hang up.
 */
export interface EndCallTool extends ToolBase {
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
   * Whether the agent says something before it hangs up.
   */
  speak_during_execution?: boolean;
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
 * Tool that passes the call on to an MCP server.
 */
export interface McpToolSchema extends ToolCore {
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
}

/**
 * Tool that books an appointment in a Cal.com calendar.
 */
export interface NodeToolBookAppointmentCalTool extends CalToolBase {
  /**
   * Cal.com event type to book, as a number or as a dynamic variable such as
   * `{{variable_name}}` that is filled in during the call.
   */
  event_type_id: number | string;

  /**
   * Kind of tool; always `book_appointment_cal`.
   */
  type: 'book_appointment_cal';

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
export interface NodeToolCheckAvailabilityCalTool extends CalToolBase {
  /**
   * Cal.com event type whose free slots are wanted, as a number or as a dynamic
   * variable such as `{{variable_name}}` that is filled in during the call.
   */
  event_type_id: number | string;

  /**
   * Kind of tool; always `check_availability_cal`.
   */
  type: 'check_availability_cal';

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
export interface NodeToolCustomTool extends CustomTool2 {
  /**
   * Identifier by which nodes refer to the tool.
   */
  tool_id?: string;
}

export declare namespace NodeToolCustomTool {
  export { type ToolParameter as Parameters };
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
 * Tool that sends a text message.
 */
export interface SendSMSTool extends ToolWithName {
  /**
   * What the text message says: fixed, worded by the model or from a template.
   */
  sms_content: SMSContentPredefined | SMSContentInferred | SMSContentTemplate;

  /**
   * Kind of tool; always `send_sms`.
   */
  type: 'send_sms';

  /**
   * What the agent says before it sends the message, read as prompt or as fixed text
   * according to `execution_message_type`. Ignored unless `speak_during_execution`
   * is true.
   */
  execution_message_description?: string;

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
 * Tool that lets the LLM transfer the call to another number.
 */
export interface TransferCallTool extends ToolWithName, TransferCallBase {
  /**
   * Kind of tool; always `transfer_call`.
   */
  type: 'transfer_call';

  /**
   * SIP headers to add to the call.
   */
  custom_sip_headers?: { [key: string]: string };

  /**
   * What the agent says before it transfers the call, read as prompt or as fixed
   * text according to `execution_message_type`. Ignored unless
   * `speak_during_execution` is true.
   */
  execution_message_description?: string;
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
