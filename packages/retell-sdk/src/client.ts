// File generated from our OpenAPI spec by Specsmith. See CONTRIBUTING.md for details.

import { sign, verify } from './lib/webhooks';
import { DEFAULT_TIMEOUT } from './sdk-info';
import { SlimRetell } from './slim';
import * as Errors from './core/error';
import { defineResources, type ResourcesOf } from './core/resource';
import { toFile } from './core/uploads';
import * as Opts from './internal/request-options';
import {
  Agent,
  type AgentCreateParams,
  type AgentCreateVersionParams,
  type AgentCreateVersionResponse,
  type AgentDeleteVersionParams,
  type AgentGetVersionsResponse,
  type AgentListParams,
  type AgentListResponse,
  type AgentPublishParams,
  type AgentResponse,
  type AgentRetrieveParams,
  type AgentUpdateParams,
} from './resources/agent';
import {
  BatchCall,
  type BatchCallCreateBatchCallParams,
  type BatchCallResponse,
} from './resources/batch-call';
import {
  Call,
  type CallCreatePhoneCallParams,
  type CallCreateWebCallParams,
  type CallListParams,
  type CallListResponse,
  type CallRegisterPhoneCallParams,
  type CallResponse,
  type CallUpdateParams,
  type PhoneCallResponse,
  type WebCallResponse,
} from './resources/call';
import {
  Chat,
  type ChatCreateChatCompletionParams,
  type ChatCreateChatCompletionResponse,
  type ChatCreateParams,
  type ChatCreateSMSChatParams,
  type ChatListParams,
  type ChatListResponse,
  type ChatResponse,
  type ChatUpdateParams,
} from './resources/chat';
import {
  ChatAgent,
  type ChatAgentCreateParams,
  type ChatAgentCreateVersionParams,
  type ChatAgentCreateVersionResponse,
  type ChatAgentDeleteVersionParams,
  type ChatAgentGetVersionsResponse,
  type ChatAgentListParams,
  type ChatAgentListResponse,
  type ChatAgentPublishParams,
  type ChatAgentResponse,
  type ChatAgentRetrieveParams,
  type ChatAgentUpdateParams,
} from './resources/chat-agent';
import { Concurrency, type ConcurrencyRetrieveResponse } from './resources/concurrency';
import {
  ConversationFlow,
  type ConversationFlowCreateParams,
  type ConversationFlowListParams,
  type ConversationFlowListResponse,
  type ConversationFlowResponse,
  type ConversationFlowRetrieveParams,
  type ConversationFlowUpdateParams,
} from './resources/conversation-flow';
import {
  ConversationFlowComponent,
  type ConversationFlowComponentCreateParams,
  type ConversationFlowComponentListParams,
  type ConversationFlowComponentListResponse,
  type ConversationFlowComponentResponse,
  type ConversationFlowComponentUpdateParams,
} from './resources/conversation-flow-component';
import {
  ExportRequest,
  type ExportRequestListParams,
  type ExportRequestListResponse,
} from './resources/export-request';
import {
  KnowledgeBase,
  type KnowledgeBaseAddSourcesParams,
  type KnowledgeBaseCreateParams,
  type KnowledgeBaseDeleteSourceParams,
  type KnowledgeBaseListResponse,
  type KnowledgeBaseResponse,
} from './resources/knowledge-base';
import {
  Llm,
  type LlmCreateParams,
  type LlmListParams,
  type LlmListResponse,
  type LlmResponse,
  type LlmRetrieveParams,
  type LlmUpdateParams,
} from './resources/llm';
import {
  McpTool,
  type McpToolDefinition,
  type McpToolGetMcpToolsParams,
  type McpToolGetMcpToolsResponse,
} from './resources/mcp-tool';
import {
  PhoneNumber,
  type PhoneNumberCreateParams,
  type PhoneNumberImportParams,
  type PhoneNumberListParams,
  type PhoneNumberListResponse,
  type PhoneNumberResponse,
  type PhoneNumberUpdateParams,
} from './resources/phone-number';
import {
  Playground,
  type PlaygroundCompletionParams,
  type PlaygroundCompletionResponse,
} from './resources/playground';
import {
  type BatchTestResponse,
  type TestCaseDefinitionResponse,
  type TestCaseJobResponse,
  type TestCreateBatchTestParams,
  type TestCreateTestCaseDefinitionParams,
  type TestListBatchTestsParams,
  type TestListBatchTestsResponse,
  type TestListTestCaseDefinitionsParams,
  type TestListTestCaseDefinitionsResponse,
  type TestListTestRunsParams,
  type TestListTestRunsResponse,
  Tests,
  type TestUpdateTestCaseDefinitionParams,
} from './resources/tests';
import {
  Voice,
  type VoiceAddResourceParams,
  type VoiceCloneParams,
  type VoiceListResponse,
  type VoiceResponse,
  type VoiceSearchParams,
  type VoiceSearchResponse,
} from './resources/voice';
import {
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
  Webhooks,
} from './resources/webhooks';

export type { ClientOptions } from './slim';
export type { Logger, LogLevel } from './internal/utils/log';

const RESOURCES = {
  call: Call,
  chat: Chat,
  phoneNumber: PhoneNumber,
  agent: Agent,
  chatAgent: ChatAgent,
  llm: Llm,
  conversationFlow: ConversationFlow,
  conversationFlowComponent: ConversationFlowComponent,
  knowledgeBase: KnowledgeBase,
  voice: Voice,
  concurrency: Concurrency,
  exportRequest: ExportRequest,
  batchCall: BatchCall,
  tests: Tests,
  playground: Playground,
  mcpTool: McpTool,
  webhooks: Webhooks,
};

export interface Retell extends ResourcesOf<typeof RESOURCES> {}

/**
 * Client of the Retell API.
 *
 * @see https://docs.retellai.com/
 */
export class Retell extends SlimRetell {
  static Retell = this;
  static DEFAULT_TIMEOUT = DEFAULT_TIMEOUT;

  static RetellError = Errors.RetellError;
  declare static APIError: typeof Errors.APIError;
  declare static APIConnectionError: typeof Errors.APIConnectionError;
  declare static APIConnectionTimeoutError: typeof Errors.APIConnectionTimeoutError;
  declare static APIUserAbortError: typeof Errors.APIUserAbortError;
  declare static NotFoundError: typeof Errors.NotFoundError;
  declare static ConflictError: typeof Errors.ConflictError;
  declare static RateLimitError: typeof Errors.RateLimitError;
  declare static BadRequestError: typeof Errors.BadRequestError;
  declare static AuthenticationError: typeof Errors.AuthenticationError;
  declare static InternalServerError: typeof Errors.InternalServerError;
  declare static PermissionDeniedError: typeof Errors.PermissionDeniedError;
  declare static UnprocessableEntityError: typeof Errors.UnprocessableEntityError;
  declare static PaymentRequiredError: typeof Errors.PaymentRequiredError;
  declare static APIResponseValidationError: typeof Errors.APIResponseValidationError;

  static toFile = toFile;
  static sign = sign;
  static verify = verify;
}

defineResources(Retell, RESOURCES, Errors.ERROR_CLASSES);

export declare namespace Retell {
  export type RequestOptions = Opts.RequestOptions;
  export {
    Call,
    type CallResponse,
    type PhoneCallResponse,
    type WebCallResponse,
    type CallListResponse,
    type CallCreatePhoneCallParams,
    type CallRegisterPhoneCallParams,
    type CallCreateWebCallParams,
    type CallListParams,
    type CallUpdateParams,
  };
  export {
    Chat,
    type ChatResponse,
    type ChatListResponse,
    type ChatCreateChatCompletionResponse,
    type ChatCreateParams,
    type ChatCreateSMSChatParams,
    type ChatCreateChatCompletionParams,
    type ChatListParams,
    type ChatUpdateParams,
  };
  export {
    PhoneNumber,
    type PhoneNumberResponse,
    type PhoneNumberListResponse,
    type PhoneNumberCreateParams,
    type PhoneNumberImportParams,
    type PhoneNumberListParams,
    type PhoneNumberUpdateParams,
  };
  export {
    Agent,
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
  export {
    ChatAgent,
    type ChatAgentResponse,
    type ChatAgentListResponse,
    type ChatAgentCreateVersionResponse,
    type ChatAgentGetVersionsResponse,
    type ChatAgentCreateParams,
    type ChatAgentRetrieveParams,
    type ChatAgentListParams,
    type ChatAgentUpdateParams,
    type ChatAgentPublishParams,
    type ChatAgentCreateVersionParams,
    type ChatAgentDeleteVersionParams,
  };
  export {
    Llm,
    type LlmResponse,
    type LlmListResponse,
    type LlmCreateParams,
    type LlmRetrieveParams,
    type LlmListParams,
    type LlmUpdateParams,
  };
  export {
    ConversationFlow,
    type ConversationFlowResponse,
    type ConversationFlowListResponse,
    type ConversationFlowCreateParams,
    type ConversationFlowRetrieveParams,
    type ConversationFlowListParams,
    type ConversationFlowUpdateParams,
  };
  export {
    ConversationFlowComponent,
    type ConversationFlowComponentResponse,
    type ConversationFlowComponentListResponse,
    type ConversationFlowComponentCreateParams,
    type ConversationFlowComponentListParams,
    type ConversationFlowComponentUpdateParams,
  };
  export {
    KnowledgeBase,
    type KnowledgeBaseResponse,
    type KnowledgeBaseListResponse,
    type KnowledgeBaseCreateParams,
    type KnowledgeBaseAddSourcesParams,
    type KnowledgeBaseDeleteSourceParams,
  };
  export {
    Voice,
    type VoiceResponse,
    type VoiceListResponse,
    type VoiceSearchResponse,
    type VoiceAddResourceParams,
    type VoiceCloneParams,
    type VoiceSearchParams,
  };
  export { Concurrency, type ConcurrencyRetrieveResponse };
  export { ExportRequest, type ExportRequestListResponse, type ExportRequestListParams };
  export { BatchCall, type BatchCallResponse, type BatchCallCreateBatchCallParams };
  export {
    Tests,
    type BatchTestResponse,
    type TestCaseDefinitionResponse,
    type TestCaseJobResponse,
    type TestListBatchTestsResponse,
    type TestListTestCaseDefinitionsResponse,
    type TestListTestRunsResponse,
    type TestCreateTestCaseDefinitionParams,
    type TestListTestCaseDefinitionsParams,
    type TestUpdateTestCaseDefinitionParams,
    type TestCreateBatchTestParams,
    type TestListBatchTestsParams,
    type TestListTestRunsParams,
  };
  export { Playground, type PlaygroundCompletionResponse, type PlaygroundCompletionParams };
  export { McpTool, type McpToolDefinition, type McpToolGetMcpToolsResponse, type McpToolGetMcpToolsParams };
  export {
    Webhooks,
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
