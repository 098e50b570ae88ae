// File generated from our OpenAPI spec by Specsmith. See CONTRIBUTING.md for details.

import { DEFAULT_BASE_URL } from './sdk-info';
import { fetchWith, type MockFetch } from './internal/fetch-mock';
import { answer, fixture, type Fixture, nothing, oneOf } from './internal/fixtures';
import { signedBy } from './internal/own-signatures';
import { repliesTo, type Reply } from './internal/replies';
import { webhook } from './internal/signed-fixtures';
import { xRetellSignature } from './internal/webhook-schemes';
import type {
  AgentCreateVersionResponse,
  AgentGetVersionsResponse,
  AgentListResponse,
  AgentResponse,
} from './resources/agent';
import type { BatchCallResponse } from './resources/batch-call';
import type { CallListResponse, CallResponse, PhoneCallResponse, WebCallResponse } from './resources/call';
import type { ChatCreateChatCompletionResponse, ChatListResponse, ChatResponse } from './resources/chat';
import type {
  ChatAgentCreateVersionResponse,
  ChatAgentGetVersionsResponse,
  ChatAgentListResponse,
  ChatAgentResponse,
} from './resources/chat-agent';
import type { ConcurrencyRetrieveResponse } from './resources/concurrency';
import type { ConversationFlowListResponse, ConversationFlowResponse } from './resources/conversation-flow';
import type {
  ConversationFlowComponentListResponse,
  ConversationFlowComponentResponse,
} from './resources/conversation-flow-component';
import type { ExportRequestListResponse } from './resources/export-request';
import type { KnowledgeBaseListResponse, KnowledgeBaseResponse } from './resources/knowledge-base';
import type { LlmListResponse, LlmResponse } from './resources/llm';
import type { McpToolDefinition, McpToolGetMcpToolsResponse } from './resources/mcp-tool';
import type { PhoneNumberListResponse, PhoneNumberResponse } from './resources/phone-number';
import type { PlaygroundCompletionResponse } from './resources/playground';
import type {
  BatchTestResponse,
  TestCaseDefinitionResponse,
  TestCaseJobResponse,
  TestListBatchTestsResponse,
  TestListTestCaseDefinitionsResponse,
  TestListTestRunsResponse,
} from './resources/tests';
import type { VoiceListResponse, VoiceResponse, VoiceSearchResponse } from './resources/voice';
import type {
  CallAnalyzedEvent,
  CallEndedEvent,
  CallStartedEvent,
  CallTranscriptUpdatedEvent,
  ChatAnalyzedEvent,
  ChatEndedEvent,
  ChatStartedEvent,
  ChatTranscriptUpdatedEvent,
  TransferBridgedEvent,
  TransferCancelledEvent,
  TransferEndedEvent,
  TransferStartedEvent,
  UnsafeUnwrapWebhookEvent,
  UnwrapWebhookEvent,
} from './resources/webhooks';

export type { Answer, Fixture, Overrides } from './internal/fixtures';
export {
  fail,
  reply,
  type Failure,
  type FailureOptions,
  type Reply,
  type ReplyOptions,
} from './internal/replies';
export type { MockFetch } from './internal/fetch-mock';

/** The fixtures of types that have names. */
export interface Models {
  CallResponse: Fixture<CallResponse>;
  PhoneCallResponse: Fixture<PhoneCallResponse>;
  WebCallResponse: Fixture<WebCallResponse>;
  ChatResponse: Fixture<ChatResponse>;
  PhoneNumberResponse: Fixture<PhoneNumberResponse>;
  AgentResponse: Fixture<AgentResponse>;
  ChatAgentResponse: Fixture<ChatAgentResponse>;
  LlmResponse: Fixture<LlmResponse>;
  ConversationFlowResponse: Fixture<ConversationFlowResponse>;
  ConversationFlowComponentResponse: Fixture<ConversationFlowComponentResponse>;
  KnowledgeBaseResponse: Fixture<KnowledgeBaseResponse>;
  VoiceResponse: Fixture<VoiceResponse>;
  BatchCallResponse: Fixture<BatchCallResponse>;
  BatchTestResponse: Fixture<BatchTestResponse>;
  TestCaseDefinitionResponse: Fixture<TestCaseDefinitionResponse>;
  TestCaseJobResponse: Fixture<TestCaseJobResponse>;
  McpToolDefinition: Fixture<McpToolDefinition>;
  CallStartedEvent: Fixture<CallStartedEvent>;
  CallEndedEvent: Fixture<CallEndedEvent>;
  CallAnalyzedEvent: Fixture<CallAnalyzedEvent>;
  CallTranscriptUpdatedEvent: Fixture<CallTranscriptUpdatedEvent>;
  TransferStartedEvent: Fixture<TransferStartedEvent>;
  TransferBridgedEvent: Fixture<TransferBridgedEvent>;
  TransferCancelledEvent: Fixture<TransferCancelledEvent>;
  TransferEndedEvent: Fixture<TransferEndedEvent>;
  ChatStartedEvent: Fixture<ChatStartedEvent>;
  ChatEndedEvent: Fixture<ChatEndedEvent>;
  ChatAnalyzedEvent: Fixture<ChatAnalyzedEvent>;
  ChatTranscriptUpdatedEvent: Fixture<ChatTranscriptUpdatedEvent>;
}

/** Values of the types that have names. */
export const models: Models = {
  CallResponse: oneOf<CallResponse>('call_type', () => [
    models.WebCallResponse(),
    models.PhoneCallResponse(),
  ]),
  PhoneCallResponse: fixture<PhoneCallResponse>(() => ({
    agent_id: 'oBeDLoLOeuAbiuaMFXRtDOLriTJ5tSxD',
    agent_version: 1,
    call_id: 'Jabr9TXYYJHfvl6Syypi88rdAHYHmcq6',
    call_status: 'registered',
    call_type: 'phone_call',
    direction: 'inbound',
    from_number: '+12137771234',
    to_number: '+12137771235',
    agent_name: 'My Agent',
    collected_dynamic_variables: { last_node_name: 'Test node' },
    custom_sip_headers: { 'X-Custom-Header': 'Custom Value' },
    data_storage_setting: 'everything',
    disconnection_reason: 'agent_hangup',
    duration_ms: 10000,
    end_timestamp: 1703302428855,
    knowledge_base_retrieved_contents_url:
      'https://retellai.s3.us-west-2.amazonaws.com/Jabr9TXYYJHfvl6Syypi88rdAHYHmcq6/kb_retrieved_contents.txt',
    opt_in_signed_url: true,
    public_log_url:
      'https://retellai.s3.us-west-2.amazonaws.com/Jabr9TXYYJHfvl6Syypi88rdAHYHmcq6/public_log.txt',
    recording_multi_channel_url:
      'https://retellai.s3.us-west-2.amazonaws.com/Jabr9TXYYJHfvl6Syypi88rdAHYHmcq6/recording_multichannel.wav',
    recording_url:
      'https://retellai.s3.us-west-2.amazonaws.com/Jabr9TXYYJHfvl6Syypi88rdAHYHmcq6/recording.wav',
    retell_llm_dynamic_variables: { customer_name: 'John Doe' },
    scrubbed_recording_multi_channel_url:
      'https://retellai.s3.us-west-2.amazonaws.com/Jabr9TXYYJHfvl6Syypi88rdAHYHmcq6/recording_multichannel.wav',
    scrubbed_recording_url:
      'https://retellai.s3.us-west-2.amazonaws.com/Jabr9TXYYJHfvl6Syypi88rdAHYHmcq6/recording.wav',
    start_timestamp: 1703302407333,
    transcript:
      "Agent: hi how are you doing?\nUser: Doing pretty well. How are you?\nAgent: That's great to hear! I'm doing well too, thanks! What's up?\nUser: I don't have anything in particular.\nAgent: Got it, just checking in!\nUser: Alright. See you.\nAgent: have a nice day\n",
    transfer_destination: '+12137771234',
    transfer_end_timestamp: 1703302628855,
  })),
  WebCallResponse: fixture<WebCallResponse>(() => ({
    access_token: 'eyJhbGciOiJIUzI1NiJ9.eyJ2aWRlbyI6eyJyb29tSm9p',
    agent_id: 'oBeDLoLOeuAbiuaMFXRtDOLriTJ5tSxD',
    agent_version: 1,
    call_id: 'Jabr9TXYYJHfvl6Syypi88rdAHYHmcq6',
    call_status: 'registered',
    call_type: 'web_call',
    agent_name: 'My Agent',
    collected_dynamic_variables: { last_node_name: 'Test node' },
    custom_sip_headers: { 'X-Custom-Header': 'Custom Value' },
    data_storage_setting: 'everything',
    disconnection_reason: 'agent_hangup',
    duration_ms: 10000,
    end_timestamp: 1703302428855,
    knowledge_base_retrieved_contents_url:
      'https://retellai.s3.us-west-2.amazonaws.com/Jabr9TXYYJHfvl6Syypi88rdAHYHmcq6/kb_retrieved_contents.txt',
    opt_in_signed_url: true,
    public_log_url:
      'https://retellai.s3.us-west-2.amazonaws.com/Jabr9TXYYJHfvl6Syypi88rdAHYHmcq6/public_log.txt',
    recording_multi_channel_url:
      'https://retellai.s3.us-west-2.amazonaws.com/Jabr9TXYYJHfvl6Syypi88rdAHYHmcq6/recording_multichannel.wav',
    recording_url:
      'https://retellai.s3.us-west-2.amazonaws.com/Jabr9TXYYJHfvl6Syypi88rdAHYHmcq6/recording.wav',
    retell_llm_dynamic_variables: { customer_name: 'John Doe' },
    scrubbed_recording_multi_channel_url:
      'https://retellai.s3.us-west-2.amazonaws.com/Jabr9TXYYJHfvl6Syypi88rdAHYHmcq6/recording_multichannel.wav',
    scrubbed_recording_url:
      'https://retellai.s3.us-west-2.amazonaws.com/Jabr9TXYYJHfvl6Syypi88rdAHYHmcq6/recording.wav',
    start_timestamp: 1703302407333,
    transcript:
      "Agent: hi how are you doing?\nUser: Doing pretty well. How are you?\nAgent: That's great to hear! I'm doing well too, thanks! What's up?\nUser: I don't have anything in particular.\nAgent: Got it, just checking in!\nUser: Alright. See you.\nAgent: have a nice day\n",
    transfer_destination: '+12137771234',
    transfer_end_timestamp: 1703302628855,
  })),
  ChatResponse: fixture<ChatResponse>(() => ({
    agent_id: 'oBeDLoLOeuAbiuaMFXRtDOLriTJ5tSxD',
    chat_id: 'Jabr9TXYYJHfvl6Syypi88rdAHYHmcq6',
    chat_status: 'ongoing',
    chat_type: 'api_chat',
    collected_dynamic_variables: { last_node_name: 'Test node' },
    end_timestamp: 1703302428855,
    retell_llm_dynamic_variables: { customer_name: 'John Doe' },
    start_timestamp: 1703302407333,
    transcript:
      "Agent: hi how are you doing?\nUser: Doing pretty well. How are you?\nAgent: That's great to hear! I'm doing well too, thanks! What's up?\nUser: I don't have anything in particular.\nAgent: Got it, just checking in!\nUser: Alright. See you.\nAgent: have a nice day\n",
    version: 1,
  })),
  PhoneNumberResponse: fixture<PhoneNumberResponse>(() => ({
    last_modification_timestamp: 1703413636133,
    phone_number: '+14157774444',
    phone_number_type: 'retell-twilio',
    allowed_inbound_country_list: ['US', 'CA', 'GB'],
    allowed_outbound_country_list: ['US', 'CA'],
    area_code: 415,
    fallback_number: '+14155551234',
    inbound_sms_webhook_url: 'https://example.com/inbound-sms-webhook',
    inbound_webhook_url: 'https://example.com/inbound-webhook',
    nickname: 'Frontdesk Number',
    phone_number_pretty: '+1 (415) 777-4444',
  })),
  AgentResponse: fixture<AgentResponse>(() => ({
    agent_id: 'oBeDLoLOeuAbiuaMFXRtDOLriTJ5tSxD',
    last_modification_timestamp: 1703413636133,
    response_engine: {
      type: 'retell-llm',
      llm_id: 'llm_234sdertfsdsfsdf',
      version: 0,
    },
    version: 0,
    voice_id: 'retell-Cimo',
    agent_name: 'Jarvis',
    allow_dtmf_interruption: false,
    allow_user_dtmf: true,
    ambient_sound_volume: 1,
    analysis_successful_prompt: 'The agent finished the task and the call was complete without being cutoff.',
    analysis_summary_prompt: 'Summarize the outcome of the conversation in two sentences.',
    analysis_user_sentiment_prompt:
      "Evaluate the user's sentiment based on their tone and satisfaction level.",
    backchannel_frequency: 0.9,
    backchannel_words: ['yeah', 'uh-huh'],
    base_version: 12,
    begin_message_delay_ms: 1000,
    boosted_keywords: ['retell', 'kroger'],
    data_storage_retention_days: 30,
    data_storage_setting: 'everything',
    denoising_mode: 'noise-cancellation',
    enable_backchannel: true,
    enable_dynamic_responsiveness: true,
    enable_dynamic_voice_speed: true,
    end_call_after_silence_ms: 600000,
    fallback_voice_ids: ['cartesia-Cimo', 'minimax-Cimo'],
    interruption_sensitivity: 1,
    is_published: false,
    ivr_option: { action: { type: 'hangup' } },
    max_call_duration_ms: 3600000,
    opt_in_signed_url: true,
    post_call_analysis_model: 'gpt-4.1-mini',
    reminder_max_count: 2,
    reminder_trigger_ms: 10000,
    responsiveness: 1,
    ring_duration_ms: 30000,
    signed_url_expiration_ms: 86400000,
    stt_mode: 'fast',
    timezone: 'America/New_York',
    version_description: 'Customer support agent for handling product inquiries',
    vocab_specialization: 'general',
    voice_emotion: 'calm',
    voice_speed: 1,
    voice_temperature: 1,
    voicemail_detection_timeout_ms: 30000,
    voicemail_message: 'Hi, please give us a callback.',
    voicemail_option: {
      action: { type: 'static_text', text: 'Please give us a callback tomorrow at 10am.' },
    },
    volume: 1,
    webhook_timeout_ms: 10000,
    webhook_url: 'https://webhook-url-here',
  })),
  ChatAgentResponse: fixture<ChatAgentResponse>(() => ({
    agent_id: 'oBeDLoLOeuAbiuaMFXRtDOLriTJ5tSxD',
    last_modification_timestamp: 1703413636133,
    response_engine: {
      type: 'retell-llm',
      llm_id: 'llm_234sdertfsdsfsdf',
      version: 0,
    },
    agent_name: 'Jarvis',
    analysis_successful_prompt: 'The agent finished the task and the call was complete without being cutoff.',
    analysis_summary_prompt: 'Summarize the call in a few sentences.',
    analysis_user_sentiment_prompt:
      "Evaluate the user's sentiment based on their tone and satisfaction level.",
    auto_close_message: 'Thank you for chatting. The conversation has ended.',
    base_version: 12,
    data_storage_retention_days: 30,
    data_storage_setting: 'everything',
    end_chat_after_silence_ms: 3600000,
    is_published: false,
    opt_in_signed_url: true,
    post_chat_analysis_model: 'gpt-4.1-mini',
    signed_url_expiration_ms: 86400000,
    timezone: 'America/New_York',
    version: 0,
    webhook_timeout_ms: 10000,
    webhook_url: 'https://webhook-url-here',
  })),
  LlmResponse: fixture<LlmResponse>(() => ({
    last_modification_timestamp: 1703413636133,
    llm_id: 'oBeDLoLOeuAbiuaMFXRtDOLriTJ5tSxD',
    begin_after_user_silence_ms: 2000,
    begin_message: 'Hey I am a virtual assistant calling from Retell Hospital.',
    default_dynamic_variables: { customer_name: 'John Doe' },
    general_prompt: 'You are ...',
    general_tools: [
      {
        type: 'end_call',
        name: 'end_call',
        description: 'End the call with user.',
      },
    ],
    is_published: false,
    model: 'gpt-4.1',
    model_high_priority: true,
    model_temperature: 0,
    s2s_model: 'gpt-realtime-1.5',
    starting_state: 'information_collection',
    states: [
      {
        name: 'information_collection',
        state_prompt: 'You will follow the steps below to collect information...',
        edges: [
          {
            destination_state_name: 'appointment_booking',
            description: 'Transition to book an appointment.',
          },
        ],
        tools: [
          {
            type: 'transfer_call',
            name: 'transfer_to_support',
            description: 'Transfer to the support team.',
            transfer_destination: { type: 'predefined', number: '16175551212' },
            transfer_option: { type: 'cold_transfer', show_transferee_as_caller: false },
          },
        ],
      },
      {
        name: 'appointment_booking',
        state_prompt: 'You will follow the steps below to book an appointment...',
        tools: [
          {
            type: 'book_appointment_cal',
            name: 'book_appointment',
            description: 'Book an annual check up.',
            cal_api_key: 'cal_live_xxxxxxxxxxxx',
            event_type_id: 60444,
            timezone: 'America/Los_Angeles',
          },
        ],
      },
    ],
    tool_call_strict_mode: true,
    version: 0,
  })),
  ConversationFlowResponse: fixture<ConversationFlowResponse>(() => ({
    conversation_flow_id: 'conversation_flow_id',
    version: 0,
    begin_after_user_silence_ms: 2000,
    default_dynamic_variables: { company_name: 'Retell Inc', support_hours: '9 AM - 5 PM' },
    flex_mode: false,
    global_prompt: 'You are a helpful customer service agent.',
    is_transfer_llm: false,
    knowledge_base_ids: ['kb_001', 'kb_002'],
    model_temperature: 0.7,
    nodes: [
      {
        id: 'start',
        type: 'conversation',
        instruction: { type: 'prompt', text: 'Greet the customer and ask how you can help them.' },
        edges: [
          {
            id: 'edge_1',
            transition_condition: { type: 'prompt', prompt: 'Customer wants to book appointment' },
            destination_node_id: 'book_appointment',
          },
        ],
      },
    ],
    start_node_id: 'start',
    start_speaker: 'agent',
    tool_call_strict_mode: true,
    tools: [
      {
        type: 'custom',
        name: 'get_customer_info',
        description: 'Get customer information from database',
        tool_id: 'tool_001',
        url: 'https://api.example.com/customer',
        method: 'GET',
      },
    ],
  })),
  ConversationFlowComponentResponse: fixture<ConversationFlowComponentResponse>(() => ({
    conversation_flow_component_id: 'conversation_flow_component_id',
    name: 'Customer Information Collector',
    nodes: [
      {
        id: 'collect_info',
        type: 'conversation',
        instruction: { type: 'prompt', text: 'Ask the customer for their name and contact information.' },
      },
    ],
    user_modified_timestamp: 0,
    flex_mode: false,
    start_node_id: 'collect_info',
    tools: [
      {
        type: 'custom',
        name: 'get_customer_info',
        description: 'Get customer information from database',
        tool_id: 'tool_001',
        url: 'https://api.example.com/customer',
        method: 'GET',
      },
    ],
  })),
  KnowledgeBaseResponse: fixture<KnowledgeBaseResponse>(() => ({
    knowledge_base_id: 'knowledge_base_a456426614174000',
    knowledge_base_name: 'Sample KB',
    status: 'in_progress',
    enable_auto_refresh: true,
    last_refreshed_timestamp: 1703413636133,
    max_chunk_size: 2000,
    min_chunk_size: 400,
  })),
  VoiceResponse: fixture<VoiceResponse>(() => ({
    gender: 'male',
    provider: 'elevenlabs',
    voice_id: 'retell-Cimo',
    voice_name: 'Adrian',
    accent: 'American',
    age: 'Young',
    preview_audio_url: 'https://retell-utils-public.s3.us-west-2.amazonaws.com/adrian.mp3',
  })),
  BatchCallResponse: fixture<BatchCallResponse>(() => ({
    batch_call_id: 'batch_call_dbcc4412483ebfc348abb',
    from_number: '+14157774444',
    name: 'First batch call',
    scheduled_timestamp: 1735718400,
    total_task_count: 0,
  })),
  BatchTestResponse: fixture<BatchTestResponse>(() => ({
    creation_timestamp: 0,
    error_count: 0,
    fail_count: 0,
    pass_count: 0,
    response_engine: {
      llm_id: 'llm_id',
      type: 'retell-llm',
      version: 0,
    },
    status: 'in_progress',
    test_case_batch_job_id: 'test_case_batch_job_id',
    total_count: 0,
    user_modified_timestamp: 0,
  })),
  TestCaseDefinitionResponse: fixture<TestCaseDefinitionResponse>(() => ({
    creation_timestamp: 0,
    dynamic_variables: {},
    llm_model: 'gpt-4.1',
    metrics: ['string'],
    name: 'name',
    response_engine: {
      llm_id: 'llm_id',
      type: 'retell-llm',
      version: 0,
    },
    test_case_definition_id: 'test_case_definition_id',
    tool_mocks: [
      {
        input_match_rule: { type: 'any' },
        output: 'output',
        tool_name: 'tool_name',
      },
    ],
    type: 'simulation',
    user_modified_timestamp: 0,
    user_prompt: 'user_prompt',
  })),
  TestCaseJobResponse: fixture<TestCaseJobResponse>(() => ({
    creation_timestamp: 0,
    status: 'in_progress',
    test_case_definition_id: 'test_case_definition_id',
    test_case_definition_snapshot: models.TestCaseDefinitionResponse(),
    test_case_job_id: 'test_case_job_id',
    user_modified_timestamp: 0,
  })),
  McpToolDefinition: fixture<McpToolDefinition>(() => ({
    description: 'Search for files in the filesystem',
    inputSchema: {
      type: 'object',
      properties: { query: { type: 'string', description: 'Search query' } },
      required: ['query'],
    },
    name: 'search_files',
  })),
  CallStartedEvent: fixture<CallStartedEvent>(() => ({ call: models.CallResponse(), event: 'call_started' })),
  CallEndedEvent: fixture<CallEndedEvent>(() => ({ call: models.CallResponse(), event: 'call_ended' })),
  CallAnalyzedEvent: fixture<CallAnalyzedEvent>(() => ({
    call: models.CallResponse(),
    event: 'call_analyzed',
  })),
  CallTranscriptUpdatedEvent: fixture<CallTranscriptUpdatedEvent>(() => ({
    call: models.CallResponse(),
    event: 'transcript_updated',
  })),
  TransferStartedEvent: fixture<TransferStartedEvent>(() => ({
    call: models.CallResponse(),
    event: 'transfer_started',
  })),
  TransferBridgedEvent: fixture<TransferBridgedEvent>(() => ({
    call: models.CallResponse(),
    event: 'transfer_bridged',
  })),
  TransferCancelledEvent: fixture<TransferCancelledEvent>(() => ({
    call: models.CallResponse(),
    event: 'transfer_cancelled',
  })),
  TransferEndedEvent: fixture<TransferEndedEvent>(() => ({
    call: models.CallResponse(),
    event: 'transfer_ended',
  })),
  ChatStartedEvent: fixture<ChatStartedEvent>(() => ({ chat: models.ChatResponse(), event: 'chat_started' })),
  ChatEndedEvent: fixture<ChatEndedEvent>(() => ({ chat: models.ChatResponse(), event: 'chat_ended' })),
  ChatAnalyzedEvent: fixture<ChatAnalyzedEvent>(() => ({
    chat: models.ChatResponse(),
    event: 'chat_analyzed',
  })),
  ChatTranscriptUpdatedEvent: fixture<ChatTranscriptUpdatedEvent>(() => ({
    chat: models.ChatResponse(),
    event: 'transcript_updated',
  })),
};

/** What the methods answer with: each makes a new value at every call, and knows its request. */
export const answers = {
  call: {
    createPhoneCall: answer('POST', '/v2/create-phone-call', models.PhoneCallResponse, { status: 201 }),
    registerPhoneCall: answer('POST', '/v2/register-phone-call', models.PhoneCallResponse, { status: 201 }),
    createWebCall: answer('POST', '/v2/create-web-call', models.WebCallResponse, { status: 201 }),
    retrieve: answer('GET', '/v2/get-call/{call_id}', models.CallResponse),
    list: answer(
      'POST',
      '/v3/list-calls',
      fixture<CallListResponse>(() => ({
        items: [
          {
            access_token: 'eyJhbGciOiJIUzI1NiJ9.eyJ2aWRlbyI6eyJyb29tSm9p',
            agent_id: 'oBeDLoLOeuAbiuaMFXRtDOLriTJ5tSxD',
            agent_version: 1,
            call_id: 'Jabr9TXYYJHfvl6Syypi88rdAHYHmcq6',
            call_status: 'registered',
            call_type: 'web_call',
            agent_name: 'My Agent',
            collected_dynamic_variables: { last_node_name: 'Test node' },
            custom_sip_headers: { 'X-Custom-Header': 'Custom Value' },
            data_storage_setting: 'everything',
            disconnection_reason: 'agent_hangup',
            duration_ms: 10000,
            end_timestamp: 1703302428855,
            knowledge_base_retrieved_contents_url:
              'https://retellai.s3.us-west-2.amazonaws.com/Jabr9TXYYJHfvl6Syypi88rdAHYHmcq6/kb_retrieved_contents.txt',
            opt_in_signed_url: true,
            public_log_url:
              'https://retellai.s3.us-west-2.amazonaws.com/Jabr9TXYYJHfvl6Syypi88rdAHYHmcq6/public_log.txt',
            recording_multi_channel_url:
              'https://retellai.s3.us-west-2.amazonaws.com/Jabr9TXYYJHfvl6Syypi88rdAHYHmcq6/recording_multichannel.wav',
            recording_url:
              'https://retellai.s3.us-west-2.amazonaws.com/Jabr9TXYYJHfvl6Syypi88rdAHYHmcq6/recording.wav',
            retell_llm_dynamic_variables: { customer_name: 'John Doe' },
            scrubbed_recording_multi_channel_url:
              'https://retellai.s3.us-west-2.amazonaws.com/Jabr9TXYYJHfvl6Syypi88rdAHYHmcq6/recording_multichannel.wav',
            scrubbed_recording_url:
              'https://retellai.s3.us-west-2.amazonaws.com/Jabr9TXYYJHfvl6Syypi88rdAHYHmcq6/recording.wav',
            start_timestamp: 1703302407333,
            transfer_destination: '+12137771234',
            transfer_end_timestamp: 1703302628855,
          },
        ],
        has_more: false,
      })),
    ),
    update: answer('PATCH', '/v2/update-call/{call_id}', models.CallResponse),
    stop: answer('POST', '/v2/stop-call/{call_id}', nothing),
    delete: answer('DELETE', '/v2/delete-call/{call_id}', nothing),
  },
  chat: {
    create: answer('POST', '/create-chat', models.ChatResponse, { status: 201 }),
    createSMSChat: answer('POST', '/create-sms-chat', models.ChatResponse),
    end: answer('PATCH', '/end-chat/{chat_id}', nothing),
    retrieve: answer('GET', '/get-chat/{chat_id}', models.ChatResponse),
    createChatCompletion: answer(
      'POST',
      '/create-chat-completion',
      fixture<ChatCreateChatCompletionResponse>(() => ({
        messages: [
          {
            content: 'hi how are you doing?',
            role: 'agent',
            created_timestamp: 1703302428855,
            message_id: 'Jabr9TXYYJHfvl6Syypi88rdAHYHmcq6',
          },
        ],
      })),
      { status: 201 },
    ),
    list: answer(
      'POST',
      '/v3/list-chats',
      fixture<ChatListResponse>(() => ({
        items: [
          {
            agent_id: 'oBeDLoLOeuAbiuaMFXRtDOLriTJ5tSxD',
            chat_id: 'Jabr9TXYYJHfvl6Syypi88rdAHYHmcq6',
            chat_status: 'ongoing',
            chat_type: 'api_chat',
            collected_dynamic_variables: { last_node_name: 'Test node' },
            end_timestamp: 1703302428855,
            retell_llm_dynamic_variables: { customer_name: 'John Doe' },
            start_timestamp: 1703302407333,
            version: 1,
          },
        ],
        has_more: false,
      })),
    ),
    update: answer('PATCH', '/update-chat/{chat_id}', models.ChatResponse),
    delete: answer('DELETE', '/delete-chat/{chat_id}', nothing),
  },
  phoneNumber: {
    create: answer('POST', '/create-phone-number', models.PhoneNumberResponse, { status: 201 }),
    import: answer('POST', '/import-phone-number', models.PhoneNumberResponse, { status: 201 }),
    retrieve: answer('GET', '/get-phone-number/{phone_number}', models.PhoneNumberResponse),
    list: answer(
      'GET',
      '/v2/list-phone-numbers',
      fixture<PhoneNumberListResponse>(() => ({ items: [models.PhoneNumberResponse()], has_more: false })),
    ),
    update: answer('PATCH', '/update-phone-number/{phone_number}', models.PhoneNumberResponse),
    delete: answer('DELETE', '/delete-phone-number/{phone_number}', nothing),
  },
  agent: {
    create: answer('POST', '/create-agent', models.AgentResponse, { status: 201 }),
    retrieve: answer('GET', '/get-agent/{agent_id}', models.AgentResponse),
    list: answer(
      'GET',
      '/list-agents',
      fixture<AgentListResponse>(() => [models.AgentResponse()]),
      { page: ['query', 'pagination_key'], items: [] },
    ),
    update: answer('PATCH', '/update-agent/{agent_id}', models.AgentResponse),
    delete: answer('DELETE', '/delete-agent/{agent_id}', nothing),
    publish: answer('POST', '/publish-agent-version/{agent_id}', nothing, { status: 200 }),
    createVersion: answer(
      'POST',
      '/create-agent-version/{agent_id}',
      fixture<AgentCreateVersionResponse>(() => models.ChatAgentResponse()),
      { status: 201 },
    ),
    deleteVersion: answer('DELETE', '/delete-agent-version/{agent_id}', nothing),
    getVersions: answer(
      'GET',
      '/get-agent-versions/{agent_id}',
      fixture<AgentGetVersionsResponse>(() => [models.AgentResponse()]),
    ),
  },
  chatAgent: {
    create: answer('POST', '/create-chat-agent', models.ChatAgentResponse, { status: 201 }),
    retrieve: answer('GET', '/get-chat-agent/{agent_id}', models.ChatAgentResponse),
    list: answer(
      'GET',
      '/list-chat-agents',
      fixture<ChatAgentListResponse>(() => [models.ChatAgentResponse()]),
      { page: ['query', 'pagination_key'], items: [] },
    ),
    update: answer('PATCH', '/update-chat-agent/{agent_id}', models.ChatAgentResponse),
    delete: answer('DELETE', '/delete-chat-agent/{agent_id}', nothing),
    publish: answer('POST', '/publish-agent-version/{agent_id}', nothing, { status: 200 }),
    createVersion: answer(
      'POST',
      '/create-agent-version/{agent_id}',
      fixture<ChatAgentCreateVersionResponse>(() => models.ChatAgentResponse()),
      { status: 201 },
    ),
    deleteVersion: answer('DELETE', '/delete-agent-version/{agent_id}', nothing),
    getVersions: answer(
      'GET',
      '/get-chat-agent-versions/{agent_id}',
      fixture<ChatAgentGetVersionsResponse>(() => [models.ChatAgentResponse()]),
    ),
  },
  llm: {
    create: answer('POST', '/create-retell-llm', models.LlmResponse, { status: 201 }),
    retrieve: answer('GET', '/get-retell-llm/{llm_id}', models.LlmResponse),
    list: answer(
      'GET',
      '/v2/list-retell-llms',
      fixture<LlmListResponse>(() => ({ items: [models.LlmResponse()], has_more: false })),
    ),
    update: answer('PATCH', '/update-retell-llm/{llm_id}', models.LlmResponse),
    delete: answer('DELETE', '/delete-retell-llm/{llm_id}', nothing),
  },
  conversationFlow: {
    create: answer('POST', '/create-conversation-flow', models.ConversationFlowResponse, { status: 201 }),
    retrieve: answer('GET', '/get-conversation-flow/{conversation_flow_id}', models.ConversationFlowResponse),
    list: answer(
      'GET',
      '/v2/list-conversation-flows',
      fixture<ConversationFlowListResponse>(() => ({
        items: [models.ConversationFlowResponse()],
        has_more: false,
      })),
    ),
    update: answer(
      'PATCH',
      '/update-conversation-flow/{conversation_flow_id}',
      models.ConversationFlowResponse,
    ),
    delete: answer('DELETE', '/delete-conversation-flow/{conversation_flow_id}', nothing),
  },
  conversationFlowComponent: {
    create: answer('POST', '/create-conversation-flow-component', models.ConversationFlowComponentResponse, {
      status: 201,
    }),
    retrieve: answer(
      'GET',
      '/get-conversation-flow-component/{conversation_flow_component_id}',
      models.ConversationFlowComponentResponse,
    ),
    list: answer(
      'GET',
      '/v2/list-conversation-flow-components',
      fixture<ConversationFlowComponentListResponse>(() => ({
        items: [models.ConversationFlowComponentResponse()],
        has_more: false,
      })),
    ),
    update: answer(
      'PATCH',
      '/update-conversation-flow-component/{conversation_flow_component_id}',
      models.ConversationFlowComponentResponse,
    ),
    delete: answer('DELETE', '/delete-conversation-flow-component/{conversation_flow_component_id}', nothing),
  },
  knowledgeBase: {
    create: answer('POST', '/create-knowledge-base', models.KnowledgeBaseResponse, { status: 201 }),
    retrieve: answer('GET', '/get-knowledge-base/{knowledge_base_id}', models.KnowledgeBaseResponse),
    list: answer(
      'GET',
      '/list-knowledge-bases',
      fixture<KnowledgeBaseListResponse>(() => [models.KnowledgeBaseResponse()]),
    ),
    delete: answer('DELETE', '/delete-knowledge-base/{knowledge_base_id}', nothing),
    addSources: answer(
      'POST',
      '/add-knowledge-base-sources/{knowledge_base_id}',
      models.KnowledgeBaseResponse,
      { status: 201 },
    ),
    deleteSource: answer(
      'DELETE',
      '/delete-knowledge-base-source/{knowledge_base_id}/source/{source_id}',
      models.KnowledgeBaseResponse,
    ),
  },
  voice: {
    addResource: answer('POST', '/add-community-voice', models.VoiceResponse),
    clone: answer('POST', '/clone-voice', models.VoiceResponse, { status: 201 }),
    retrieve: answer('GET', '/get-voice/{voice_id}', models.VoiceResponse),
    list: answer(
      'GET',
      '/list-voices',
      fixture<VoiceListResponse>(() => [models.VoiceResponse()]),
    ),
    search: answer(
      'POST',
      '/search-community-voice',
      fixture<VoiceSearchResponse>(() => ({ voices: [{}] })),
    ),
  },
  concurrency: {
    retrieve: answer(
      'GET',
      '/get-concurrency',
      fixture<ConcurrencyRetrieveResponse>(() => ({
        base_concurrency: 20,
        concurrency_burst_enabled: true,
        concurrency_burst_limit: 60,
        concurrency_limit: 100,
        concurrency_purchase_limit: 100,
        current_concurrency: 10,
        purchased_concurrency: 80,
        remaining_purchase_limit: 20,
      })),
    ),
  },
  exportRequest: {
    list: answer(
      'GET',
      '/v2/list-export-requests',
      fixture<ExportRequestListResponse>(() => ({ items: [{}], has_more: false })),
    ),
  },
  batchCall: {
    createBatchCall: answer('POST', '/create-batch-call', models.BatchCallResponse, { status: 201 }),
  },
  tests: {
    createTestCaseDefinition: answer(
      'POST',
      '/create-test-case-definition',
      models.TestCaseDefinitionResponse,
      { status: 201 },
    ),
    getTestCaseDefinition: answer(
      'GET',
      '/get-test-case-definition/{test_case_definition_id}',
      models.TestCaseDefinitionResponse,
    ),
    listTestCaseDefinitions: answer(
      'GET',
      '/v2/list-test-case-definitions',
      fixture<TestListTestCaseDefinitionsResponse>(() => ({
        items: [models.TestCaseDefinitionResponse()],
        has_more: false,
      })),
    ),
    updateTestCaseDefinition: answer(
      'PUT',
      '/update-test-case-definition/{test_case_definition_id}',
      models.TestCaseDefinitionResponse,
    ),
    deleteTestCaseDefinition: answer(
      'DELETE',
      '/delete-test-case-definition/{test_case_definition_id}',
      nothing,
    ),
    createBatchTest: answer('POST', '/create-batch-test', models.BatchTestResponse, { status: 201 }),
    getBatchTest: answer('GET', '/get-batch-test/{test_case_batch_job_id}', models.BatchTestResponse),
    listBatchTests: answer(
      'GET',
      '/v2/list-batch-tests',
      fixture<TestListBatchTestsResponse>(() => ({ items: [models.BatchTestResponse()], has_more: false })),
    ),
    getTestRun: answer('GET', '/get-test-run/{test_case_job_id}', models.TestCaseJobResponse),
    listTestRuns: answer(
      'GET',
      '/v2/list-test-runs/{test_case_batch_job_id}',
      fixture<TestListTestRunsResponse>(() => ({ items: [models.TestCaseJobResponse()], has_more: false })),
    ),
  },
  playground: {
    completion: answer(
      'POST',
      '/agent-playground-completion/{agent_id}',
      fixture<PlaygroundCompletionResponse>(() => ({
        messages: [
          {
            content: 'hi how are you doing?',
            role: 'agent',
            created_timestamp: 1703302428855,
            message_id: 'Jabr9TXYYJHfvl6Syypi88rdAHYHmcq6',
          },
        ],
        call_ended: false,
        current_node_id: 'node_abc123',
        current_state: 'greeting',
        dynamic_variables: { customer_name: 'John Doe' },
        knowledge_base_retrieved_contents: ['Our business hours are Monday through Friday, 9am to 5pm.'],
      })),
    ),
  },
  mcpTool: {
    getMcpTools: answer(
      'GET',
      '/get-mcp-tools/{agent_id}',
      fixture<McpToolGetMcpToolsResponse>(() => [models.McpToolDefinition()]),
    ),
  },
};

export type { SignedWebhook, SigningOptions, WebhookFixture } from './internal/signed-fixtures';

/** The events of webhooks, plain or signed as the API signs them. */
export const events = {
  webhooks: {
    unwrap: webhook(
      oneOf<UnwrapWebhookEvent>('event', () => [
        models.CallStartedEvent(),
        models.CallEndedEvent(),
        models.CallAnalyzedEvent(),
        models.CallTranscriptUpdatedEvent(),
        models.TransferStartedEvent(),
        models.TransferBridgedEvent(),
        models.TransferCancelledEvent(),
        models.TransferEndedEvent(),
        models.ChatStartedEvent(),
        models.ChatEndedEvent(),
        models.ChatAnalyzedEvent(),
        models.ChatTranscriptUpdatedEvent(),
      ]),
      signedBy(xRetellSignature),
    ),
    unsafeUnwrap: oneOf<UnsafeUnwrapWebhookEvent>('event', () => [
      models.CallStartedEvent(),
      models.CallEndedEvent(),
      models.CallAnalyzedEvent(),
      models.CallTranscriptUpdatedEvent(),
      models.TransferStartedEvent(),
      models.TransferBridgedEvent(),
      models.TransferCancelledEvent(),
      models.TransferEndedEvent(),
      models.ChatStartedEvent(),
      models.ChatEndedEvent(),
      models.ChatAnalyzedEvent(),
      models.ChatTranscriptUpdatedEvent(),
    ]),
  },
};

/** Replies to the requests of all methods, each with the value in `answers`. */
export const replyAll = (): Reply[] => repliesTo(answers);

/**
 * A `fetch` for the client under test, which sends nothing and keeps the `requests`.
 *
 * @param replies Of several for one request the first is taken; by default every method answers with its value.
 * @param options.baseURL The base URL of the client, where it is not the usual one.
 */
export const mockFetch = (
  replies: readonly Reply[] = replyAll(),
  options: { baseURL?: string | undefined } = {},
): MockFetch => fetchWith(replies, options.baseURL ?? DEFAULT_BASE_URL);
