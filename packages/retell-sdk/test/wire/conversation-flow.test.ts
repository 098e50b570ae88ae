import nock from 'nock';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { answer, client } from './server';

beforeAll(() => nock.disableNetConnect());
afterEach(() => nock.cleanAll());

describe('client.conversationFlow', () => {
  test('create: required parameters', async () => {
    const response = { conversation_flow_id: 'conversation_flow_id', version: 0 };
    const sent = answer('POST', 200, response);
    const result = await client.conversationFlow.create({
      model_choice: { model: 'gpt-4.1', type: 'cascading' },
      nodes: [
        {
          id: 'start',
          instruction: { text: 'Greet the customer and ask how you can help them.', type: 'prompt' },
          type: 'conversation',
        },
      ],
      start_speaker: 'agent',
    });
    expect(await sent()).toEqual({
      path: '/create-conversation-flow',
      query: [],
      headers: {
        accept: 'application/json',
        authorization: 'Bearer My API Key',
        'content-type': 'application/json',
      },
      body: {
        model_choice: { model: 'gpt-4.1', type: 'cascading' },
        nodes: [
          {
            id: 'start',
            instruction: { text: 'Greet the customer and ask how you can help them.', type: 'prompt' },
            type: 'conversation',
          },
        ],
        start_speaker: 'agent',
      },
    });
    expect(result).toEqual(response);
  });

  test('create: all parameters', async () => {
    const response = { conversation_flow_id: 'conversation_flow_id', version: 0 };
    const sent = answer('POST', 200, response);
    const result = await client.conversationFlow.create({
      model_choice: { model: 'gpt-4.1', type: 'cascading' },
      nodes: [
        {
          id: 'start',
          instruction: { text: 'Greet the customer and ask how you can help them.', type: 'prompt' },
          type: 'conversation',
          edges: [
            {
              id: 'edge_1',
              transition_condition: { prompt: 'Customer wants to book appointment', type: 'prompt' },
              destination_node_id: 'book_appointment',
            },
          ],
        },
      ],
      start_speaker: 'agent',
      begin_after_user_silence_ms: 2000,
      begin_tag_display_position: {},
      components: [
        {
          name: 'Customer Information Collector',
          nodes: [
            {
              id: 'collect_info',
              instruction: {
                text: 'Ask the customer for their name and contact information.',
                type: 'prompt',
              },
              type: 'conversation',
            },
          ],
        },
      ],
      default_dynamic_variables: { company_name: 'Retell Inc', support_hours: '9 AM - 5 PM' },
      flex_mode: false,
      global_prompt: 'You are a helpful customer service agent.',
      is_transfer_llm: false,
      kb_config: {},
      knowledge_base_ids: ['kb_001', 'kb_002'],
      mcps: [{ name: 'name', url: 'url' }],
      model_temperature: 0.7,
      notes: [
        {
          id: 'note_abc123',
          content: 'Remember to handle edge cases here.',
          display_position: {},
          size: {},
        },
      ],
      start_node_id: 'start',
      tool_call_strict_mode: true,
      tools: [
        {
          name: 'get_customer_info',
          type: 'custom',
          url: 'https://api.example.com/customer',
          description: 'Get customer information from database',
          method: 'GET',
          tool_id: 'tool_001',
        },
      ],
    });
    expect(await sent()).toEqual({
      path: '/create-conversation-flow',
      query: [],
      headers: {
        accept: 'application/json',
        authorization: 'Bearer My API Key',
        'content-type': 'application/json',
      },
      body: {
        model_choice: { model: 'gpt-4.1', type: 'cascading' },
        nodes: [
          {
            id: 'start',
            instruction: { text: 'Greet the customer and ask how you can help them.', type: 'prompt' },
            type: 'conversation',
            edges: [
              {
                id: 'edge_1',
                transition_condition: { prompt: 'Customer wants to book appointment', type: 'prompt' },
                destination_node_id: 'book_appointment',
              },
            ],
          },
        ],
        start_speaker: 'agent',
        begin_after_user_silence_ms: 2000,
        begin_tag_display_position: {},
        components: [
          {
            name: 'Customer Information Collector',
            nodes: [
              {
                id: 'collect_info',
                instruction: {
                  text: 'Ask the customer for their name and contact information.',
                  type: 'prompt',
                },
                type: 'conversation',
              },
            ],
          },
        ],
        default_dynamic_variables: { company_name: 'Retell Inc', support_hours: '9 AM - 5 PM' },
        flex_mode: false,
        global_prompt: 'You are a helpful customer service agent.',
        is_transfer_llm: false,
        kb_config: {},
        knowledge_base_ids: ['kb_001', 'kb_002'],
        mcps: [{ name: 'name', url: 'url' }],
        model_temperature: 0.7,
        notes: [
          {
            id: 'note_abc123',
            content: 'Remember to handle edge cases here.',
            display_position: {},
            size: {},
          },
        ],
        start_node_id: 'start',
        tool_call_strict_mode: true,
        tools: [
          {
            name: 'get_customer_info',
            type: 'custom',
            url: 'https://api.example.com/customer',
            description: 'Get customer information from database',
            method: 'GET',
            tool_id: 'tool_001',
          },
        ],
      },
    });
    expect(result).toEqual(response);
  });

  test('retrieve: no parameters', async () => {
    const response = { conversation_flow_id: 'conversation_flow_id', version: 0 };
    const sent = answer('GET', 200, response);
    const result = await client.conversationFlow.retrieve('conversation_flow_id');
    expect(await sent()).toEqual({
      path: '/get-conversation-flow/conversation_flow_id',
      query: [],
      headers: { accept: 'application/json', authorization: 'Bearer My API Key' },
    });
    expect(result).toEqual(response);
  });

  test('retrieve: all parameters', async () => {
    const response = { conversation_flow_id: 'conversation_flow_id', version: 0 };
    const sent = answer('GET', 200, response);
    const result = await client.conversationFlow.retrieve('conversation_flow_id', { version: 1 });
    expect(await sent()).toEqual({
      path: '/get-conversation-flow/conversation_flow_id',
      query: [['version', '1']],
      headers: { accept: 'application/json', authorization: 'Bearer My API Key' },
    });
    expect(result).toEqual(response);
  });

  test('list: no parameters', async () => {
    const response = {};
    const sent = answer('GET', 200, response);
    const result = await client.conversationFlow.list();
    expect(await sent()).toEqual({
      path: '/v2/list-conversation-flows',
      query: [],
      headers: { accept: 'application/json', authorization: 'Bearer My API Key' },
    });
    expect(result).toEqual(response);
  });

  test('list: all parameters', async () => {
    const response = {};
    const sent = answer('GET', 200, response);
    const result = await client.conversationFlow.list({
      limit: 0,
      pagination_key: 'pagination_key',
      sort_order: 'ascending',
    });
    expect(await sent()).toEqual({
      path: '/v2/list-conversation-flows',
      query: [
        ['limit', '0'],
        ['pagination_key', 'pagination_key'],
        ['sort_order', 'ascending'],
      ],
      headers: { accept: 'application/json', authorization: 'Bearer My API Key' },
    });
    expect(result).toEqual(response);
  });

  test('update: no parameters', async () => {
    const response = { conversation_flow_id: 'conversation_flow_id', version: 0 };
    const sent = answer('PATCH', 200, response);
    const result = await client.conversationFlow.update('conversation_flow_id', {
      global_prompt: 'You are a helpful customer service agent.',
    });
    expect(await sent()).toEqual({
      path: '/update-conversation-flow/conversation_flow_id',
      query: [],
      headers: {
        accept: 'application/json',
        authorization: 'Bearer My API Key',
        'content-type': 'application/json',
      },
      body: { global_prompt: 'You are a helpful customer service agent.' },
    });
    expect(result).toEqual(response);
  });

  test('update: all parameters', async () => {
    const response = { conversation_flow_id: 'conversation_flow_id', version: 0 };
    const sent = answer('PATCH', 200, response);
    const result = await client.conversationFlow.update('conversation_flow_id', {
      version: 1,
      begin_after_user_silence_ms: 2000,
      begin_tag_display_position: {},
      components: [
        {
          name: 'Customer Information Collector',
          nodes: [
            {
              id: 'collect_info',
              instruction: {
                text: 'Ask the customer for their name and contact information.',
                type: 'prompt',
              },
              type: 'conversation',
            },
          ],
        },
      ],
      default_dynamic_variables: { company_name: 'Retell Inc', support_hours: '9 AM - 5 PM' },
      flex_mode: false,
      global_prompt: 'You are a helpful customer service agent.',
      is_transfer_llm: false,
      kb_config: {},
      knowledge_base_ids: ['kb_001', 'kb_002'],
      mcps: [{ name: 'name', url: 'url' }],
      model_choice: { model: 'gpt-4.1', type: 'cascading' },
      model_temperature: 0.7,
      nodes: [
        {
          id: 'start',
          instruction: { text: 'Greet the customer and ask how you can help them.', type: 'prompt' },
          type: 'conversation',
          edges: [
            {
              id: 'edge_1',
              transition_condition: { prompt: 'Customer wants to book appointment', type: 'prompt' },
              destination_node_id: 'book_appointment',
            },
          ],
        },
      ],
      notes: [
        {
          id: 'note_abc123',
          content: 'Remember to handle edge cases here.',
          display_position: {},
          size: {},
        },
      ],
      start_node_id: 'start',
      start_speaker: 'agent',
      tool_call_strict_mode: true,
      tools: [
        {
          name: 'get_customer_info',
          type: 'custom',
          url: 'https://api.example.com/customer',
          description: 'Get customer information from database',
          method: 'GET',
          tool_id: 'tool_001',
        },
      ],
    });
    expect(await sent()).toEqual({
      path: '/update-conversation-flow/conversation_flow_id',
      query: [['version', '1']],
      headers: {
        accept: 'application/json',
        authorization: 'Bearer My API Key',
        'content-type': 'application/json',
      },
      body: {
        begin_after_user_silence_ms: 2000,
        begin_tag_display_position: {},
        components: [
          {
            name: 'Customer Information Collector',
            nodes: [
              {
                id: 'collect_info',
                instruction: {
                  text: 'Ask the customer for their name and contact information.',
                  type: 'prompt',
                },
                type: 'conversation',
              },
            ],
          },
        ],
        default_dynamic_variables: { company_name: 'Retell Inc', support_hours: '9 AM - 5 PM' },
        flex_mode: false,
        global_prompt: 'You are a helpful customer service agent.',
        is_transfer_llm: false,
        kb_config: {},
        knowledge_base_ids: ['kb_001', 'kb_002'],
        mcps: [{ name: 'name', url: 'url' }],
        model_choice: { model: 'gpt-4.1', type: 'cascading' },
        model_temperature: 0.7,
        nodes: [
          {
            id: 'start',
            instruction: { text: 'Greet the customer and ask how you can help them.', type: 'prompt' },
            type: 'conversation',
            edges: [
              {
                id: 'edge_1',
                transition_condition: { prompt: 'Customer wants to book appointment', type: 'prompt' },
                destination_node_id: 'book_appointment',
              },
            ],
          },
        ],
        notes: [
          {
            id: 'note_abc123',
            content: 'Remember to handle edge cases here.',
            display_position: {},
            size: {},
          },
        ],
        start_node_id: 'start',
        start_speaker: 'agent',
        tool_call_strict_mode: true,
        tools: [
          {
            name: 'get_customer_info',
            type: 'custom',
            url: 'https://api.example.com/customer',
            description: 'Get customer information from database',
            method: 'GET',
            tool_id: 'tool_001',
          },
        ],
      },
    });
    expect(result).toEqual(response);
  });

  test('delete', async () => {
    const sent = answer('DELETE', 204);
    await client.conversationFlow.delete('conversation_flow_id');
    expect(await sent()).toEqual({
      path: '/delete-conversation-flow/conversation_flow_id',
      query: [],
      headers: { accept: '*/*', authorization: 'Bearer My API Key' },
    });
  });
});
