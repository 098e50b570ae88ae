import nock from 'nock';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { answer, client } from './server';

beforeAll(() => nock.disableNetConnect());
afterEach(() => nock.cleanAll());

describe('client.conversationFlowComponent', () => {
  test('create: required parameters', async () => {
    const response = {
      conversation_flow_component_id: 'conversation_flow_component_id',
      name: 'Customer Information Collector',
      nodes: [
        {
          id: 'collect_info',
          instruction: { text: 'Ask the customer for their name and contact information.', type: 'prompt' },
          type: 'conversation',
        },
      ],
      user_modified_timestamp: 0,
    };
    const sent = answer('POST', 200, response);
    const result = await client.conversationFlowComponent.create({
      name: 'Customer Information Collector',
      nodes: [
        {
          id: 'collect_info',
          instruction: { text: 'Ask the customer for their name and contact information.', type: 'prompt' },
          type: 'conversation',
        },
      ],
    });
    expect(await sent()).toEqual({
      path: '/create-conversation-flow-component',
      query: [],
      headers: {
        accept: 'application/json',
        authorization: 'Bearer My API Key',
        'content-type': 'application/json',
      },
      body: {
        name: 'Customer Information Collector',
        nodes: [
          {
            id: 'collect_info',
            instruction: { text: 'Ask the customer for their name and contact information.', type: 'prompt' },
            type: 'conversation',
          },
        ],
      },
    });
    expect(result).toEqual(response);
  });

  test('create: all parameters', async () => {
    const response = {
      conversation_flow_component_id: 'conversation_flow_component_id',
      name: 'Customer Information Collector',
      nodes: [
        {
          id: 'collect_info',
          instruction: { text: 'Ask the customer for their name and contact information.', type: 'prompt' },
          type: 'conversation',
        },
      ],
      user_modified_timestamp: 0,
    };
    const sent = answer('POST', 200, response);
    const result = await client.conversationFlowComponent.create({
      name: 'Customer Information Collector',
      nodes: [
        {
          id: 'collect_info',
          instruction: { text: 'Ask the customer for their name and contact information.', type: 'prompt' },
          type: 'conversation',
        },
      ],
      begin_tag_display_position: {},
      flex_mode: false,
      mcps: [{ name: 'name', url: 'url' }],
      notes: [
        {
          id: 'note_abc123',
          content: 'Remember to handle edge cases here.',
          display_position: {},
          size: {},
        },
      ],
      start_node_id: 'collect_info',
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
      path: '/create-conversation-flow-component',
      query: [],
      headers: {
        accept: 'application/json',
        authorization: 'Bearer My API Key',
        'content-type': 'application/json',
      },
      body: {
        name: 'Customer Information Collector',
        nodes: [
          {
            id: 'collect_info',
            instruction: { text: 'Ask the customer for their name and contact information.', type: 'prompt' },
            type: 'conversation',
          },
        ],
        begin_tag_display_position: {},
        flex_mode: false,
        mcps: [{ name: 'name', url: 'url' }],
        notes: [
          {
            id: 'note_abc123',
            content: 'Remember to handle edge cases here.',
            display_position: {},
            size: {},
          },
        ],
        start_node_id: 'collect_info',
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

  test('retrieve', async () => {
    const response = {
      conversation_flow_component_id: 'conversation_flow_component_id',
      name: 'Customer Information Collector',
      nodes: [
        {
          id: 'collect_info',
          instruction: { text: 'Ask the customer for their name and contact information.', type: 'prompt' },
          type: 'conversation',
        },
      ],
      user_modified_timestamp: 0,
    };
    const sent = answer('GET', 200, response);
    const result = await client.conversationFlowComponent.retrieve('conversation_flow_component_id');
    expect(await sent()).toEqual({
      path: '/get-conversation-flow-component/conversation_flow_component_id',
      query: [],
      headers: { accept: 'application/json', authorization: 'Bearer My API Key' },
    });
    expect(result).toEqual(response);
  });

  test('list: no parameters', async () => {
    const response = {};
    const sent = answer('GET', 200, response);
    const result = await client.conversationFlowComponent.list();
    expect(await sent()).toEqual({
      path: '/v2/list-conversation-flow-components',
      query: [],
      headers: { accept: 'application/json', authorization: 'Bearer My API Key' },
    });
    expect(result).toEqual(response);
  });

  test('list: all parameters', async () => {
    const response = {};
    const sent = answer('GET', 200, response);
    const result = await client.conversationFlowComponent.list({
      limit: 0,
      pagination_key: 'pagination_key',
      sort_order: 'ascending',
    });
    expect(await sent()).toEqual({
      path: '/v2/list-conversation-flow-components',
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
    const response = {
      conversation_flow_component_id: 'conversation_flow_component_id',
      name: 'Customer Information Collector',
      nodes: [
        {
          id: 'collect_info',
          instruction: { text: 'Ask the customer for their name and contact information.', type: 'prompt' },
          type: 'conversation',
        },
      ],
      user_modified_timestamp: 0,
    };
    const sent = answer('PATCH', 200, response);
    const result = await client.conversationFlowComponent.update('conversation_flow_component_id', {
      name: 'Customer Information Collector',
    });
    expect(await sent()).toEqual({
      path: '/update-conversation-flow-component/conversation_flow_component_id',
      query: [],
      headers: {
        accept: 'application/json',
        authorization: 'Bearer My API Key',
        'content-type': 'application/json',
      },
      body: { name: 'Customer Information Collector' },
    });
    expect(result).toEqual(response);
  });

  test('update: all parameters', async () => {
    const response = {
      conversation_flow_component_id: 'conversation_flow_component_id',
      name: 'Customer Information Collector',
      nodes: [
        {
          id: 'collect_info',
          instruction: { text: 'Ask the customer for their name and contact information.', type: 'prompt' },
          type: 'conversation',
        },
      ],
      user_modified_timestamp: 0,
    };
    const sent = answer('PATCH', 200, response);
    const result = await client.conversationFlowComponent.update('conversation_flow_component_id', {
      begin_tag_display_position: {},
      flex_mode: false,
      mcps: [{ name: 'name', url: 'url' }],
      name: 'Customer Information Collector',
      nodes: [
        {
          id: 'collect_info',
          instruction: { text: 'Ask the customer for their name and contact information.', type: 'prompt' },
          type: 'conversation',
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
      start_node_id: 'collect_info',
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
      path: '/update-conversation-flow-component/conversation_flow_component_id',
      query: [],
      headers: {
        accept: 'application/json',
        authorization: 'Bearer My API Key',
        'content-type': 'application/json',
      },
      body: {
        begin_tag_display_position: {},
        flex_mode: false,
        mcps: [{ name: 'name', url: 'url' }],
        name: 'Customer Information Collector',
        nodes: [
          {
            id: 'collect_info',
            instruction: { text: 'Ask the customer for their name and contact information.', type: 'prompt' },
            type: 'conversation',
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
        start_node_id: 'collect_info',
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
    await client.conversationFlowComponent.delete('conversation_flow_component_id');
    expect(await sent()).toEqual({
      path: '/delete-conversation-flow-component/conversation_flow_component_id',
      query: [],
      headers: { accept: '*/*', authorization: 'Bearer My API Key' },
    });
  });
});
