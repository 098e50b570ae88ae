// File generated from our OpenAPI spec by Specsmith. See CONTRIBUTING.md for details.

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
} from './agent';
export { BatchCall, type BatchCallResponse, type BatchCallCreateBatchCallParams } from './batch-call';
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
} from './call';
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
} from './chat';
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
} from './chat-agent';
export { Concurrency, type ConcurrencyRetrieveResponse } from './concurrency';
export {
  ConversationFlow,
  type ConversationFlowResponse,
  type ConversationFlowListResponse,
  type ConversationFlowCreateParams,
  type ConversationFlowRetrieveParams,
  type ConversationFlowListParams,
  type ConversationFlowUpdateParams,
} from './conversation-flow';
export {
  ConversationFlowComponent,
  type ConversationFlowComponentResponse,
  type ConversationFlowComponentListResponse,
  type ConversationFlowComponentCreateParams,
  type ConversationFlowComponentListParams,
  type ConversationFlowComponentUpdateParams,
} from './conversation-flow-component';
export {
  ExportRequest,
  type ExportRequestListResponse,
  type ExportRequestListParams,
} from './export-request';
export {
  KnowledgeBase,
  type KnowledgeBaseResponse,
  type KnowledgeBaseListResponse,
  type KnowledgeBaseCreateParams,
  type KnowledgeBaseAddSourcesParams,
  type KnowledgeBaseDeleteSourceParams,
} from './knowledge-base';
export {
  Llm,
  type LlmResponse,
  type LlmListResponse,
  type LlmCreateParams,
  type LlmRetrieveParams,
  type LlmListParams,
  type LlmUpdateParams,
} from './llm';
export {
  McpTool,
  type McpToolDefinition,
  type McpToolGetMcpToolsResponse,
  type McpToolGetMcpToolsParams,
} from './mcp-tool';
export {
  PhoneNumber,
  type PhoneNumberResponse,
  type PhoneNumberListResponse,
  type PhoneNumberCreateParams,
  type PhoneNumberImportParams,
  type PhoneNumberListParams,
  type PhoneNumberUpdateParams,
} from './phone-number';
export { Playground, type PlaygroundCompletionResponse, type PlaygroundCompletionParams } from './playground';
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
} from './tests';
export {
  Voice,
  type VoiceResponse,
  type VoiceListResponse,
  type VoiceSearchResponse,
  type VoiceAddResourceParams,
  type VoiceCloneParams,
  type VoiceSearchParams,
} from './voice';
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
} from './webhooks';
