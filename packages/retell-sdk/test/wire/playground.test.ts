import nock from 'nock';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { answer, client } from './server';

beforeAll(() => nock.disableNetConnect());
afterEach(() => nock.cleanAll());

describe('client.playground', () => {
  test('completion: required parameters', async () => {
    const response = { messages: [{ content: 'hi how are you doing?', role: 'agent' }] };
    const sent = answer('POST', 200, response);
    const result = await client.playground.completion('agent_id', {
      messages: [
        { content: "Hi, I'd like to check my appointment.", role: 'user' },
        { content: 'Sure! Could you please provide your name?', role: 'agent' },
        { content: 'My name is John Smith.', role: 'user' },
      ],
    });
    expect(await sent()).toEqual({
      path: '/agent-playground-completion/agent_id',
      query: [],
      headers: {
        accept: 'application/json',
        authorization: 'Bearer My API Key',
        'content-type': 'application/json',
      },
      body: {
        messages: [
          { content: "Hi, I'd like to check my appointment.", role: 'user' },
          { content: 'Sure! Could you please provide your name?', role: 'agent' },
          { content: 'My name is John Smith.', role: 'user' },
        ],
      },
    });
    expect(result).toEqual(response);
  });

  test('completion: all parameters', async () => {
    const response = { messages: [{ content: 'hi how are you doing?', role: 'agent' }] };
    const sent = answer('POST', 200, response);
    const result = await client.playground.completion('agent_id', {
      messages: [
        { content: "Hi, I'd like to check my appointment.", role: 'user' },
        { content: 'Sure! Could you please provide your name?', role: 'agent' },
        { content: 'My name is John Smith.', role: 'user' },
      ],
      version: 1,
      component_id: 'component_xyz789',
      current_node_id: 'start-node-abc123',
      current_state: 'greeting',
      dynamic_variables: { customer_name: 'John Smith', customer_phone: '444-223-3564' },
      tool_mocks: [
        {
          input_match_rule: { type: 'any' },
          output: 'output',
          tool_name: 'tool_name',
        },
      ],
    });
    expect(await sent()).toEqual({
      path: '/agent-playground-completion/agent_id',
      query: [['version', '1']],
      headers: {
        accept: 'application/json',
        authorization: 'Bearer My API Key',
        'content-type': 'application/json',
      },
      body: {
        messages: [
          { content: "Hi, I'd like to check my appointment.", role: 'user' },
          { content: 'Sure! Could you please provide your name?', role: 'agent' },
          { content: 'My name is John Smith.', role: 'user' },
        ],
        component_id: 'component_xyz789',
        current_node_id: 'start-node-abc123',
        current_state: 'greeting',
        dynamic_variables: { customer_name: 'John Smith', customer_phone: '444-223-3564' },
        tool_mocks: [
          {
            input_match_rule: { type: 'any' },
            output: 'output',
            tool_name: 'tool_name',
          },
        ],
      },
    });
    expect(result).toEqual(response);
  });
});
