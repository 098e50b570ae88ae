import nock from 'nock';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { answer, client } from './server';

beforeAll(() => nock.disableNetConnect());
afterEach(() => nock.cleanAll());

describe('client.chat', () => {
  test('create: required parameters', async () => {
    const response = {
      agent_id: 'oBeDLoLOeuAbiuaMFXRtDOLriTJ5tSxD',
      chat_id: 'Jabr9TXYYJHfvl6Syypi88rdAHYHmcq6',
      chat_status: 'ongoing',
    };
    const sent = answer('POST', 200, response);
    const result = await client.chat.create({ agent_id: 'oBeDLoLOeuAbiuaMFXRtDOLriTJ5tSxD' });
    expect(await sent()).toEqual({
      path: '/create-chat',
      query: [],
      headers: {
        accept: 'application/json',
        authorization: 'Bearer My API Key',
        'content-type': 'application/json',
      },
      body: { agent_id: 'oBeDLoLOeuAbiuaMFXRtDOLriTJ5tSxD' },
    });
    expect(result).toEqual(response);
  });

  test('create: all parameters', async () => {
    const response = {
      agent_id: 'oBeDLoLOeuAbiuaMFXRtDOLriTJ5tSxD',
      chat_id: 'Jabr9TXYYJHfvl6Syypi88rdAHYHmcq6',
      chat_status: 'ongoing',
    };
    const sent = answer('POST', 200, response);
    const result = await client.chat.create({
      agent_id: 'oBeDLoLOeuAbiuaMFXRtDOLriTJ5tSxD',
      agent_version: 1,
      metadata: {},
      retell_llm_dynamic_variables: { customer_name: 'John Doe' },
    });
    expect(await sent()).toEqual({
      path: '/create-chat',
      query: [],
      headers: {
        accept: 'application/json',
        authorization: 'Bearer My API Key',
        'content-type': 'application/json',
      },
      body: {
        agent_id: 'oBeDLoLOeuAbiuaMFXRtDOLriTJ5tSxD',
        agent_version: 1,
        metadata: {},
        retell_llm_dynamic_variables: { customer_name: 'John Doe' },
      },
    });
    expect(result).toEqual(response);
  });

  test('createSMSChat: required parameters', async () => {
    const response = {
      agent_id: 'oBeDLoLOeuAbiuaMFXRtDOLriTJ5tSxD',
      chat_id: 'Jabr9TXYYJHfvl6Syypi88rdAHYHmcq6',
      chat_status: 'ongoing',
    };
    const sent = answer('POST', 200, response);
    const result = await client.chat.createSMSChat({
      from_number: '+12137771234',
      to_number: '+14155551234',
    });
    expect(await sent()).toEqual({
      path: '/create-sms-chat',
      query: [],
      headers: {
        accept: 'application/json',
        authorization: 'Bearer My API Key',
        'content-type': 'application/json',
      },
      body: { from_number: '+12137771234', to_number: '+14155551234' },
    });
    expect(result).toEqual(response);
  });

  test('createSMSChat: all parameters', async () => {
    const response = {
      agent_id: 'oBeDLoLOeuAbiuaMFXRtDOLriTJ5tSxD',
      chat_id: 'Jabr9TXYYJHfvl6Syypi88rdAHYHmcq6',
      chat_status: 'ongoing',
    };
    const sent = answer('POST', 200, response);
    const result = await client.chat.createSMSChat({
      from_number: '+12137771234',
      to_number: '+14155551234',
      metadata: {},
      override_agent_id: 'oBeDLoLOeuAbiuaMFXRtDOLriTJ5tSxD',
      override_agent_version: 1,
      retell_llm_dynamic_variables: { customer_name: 'John Doe' },
    });
    expect(await sent()).toEqual({
      path: '/create-sms-chat',
      query: [],
      headers: {
        accept: 'application/json',
        authorization: 'Bearer My API Key',
        'content-type': 'application/json',
      },
      body: {
        from_number: '+12137771234',
        to_number: '+14155551234',
        metadata: {},
        override_agent_id: 'oBeDLoLOeuAbiuaMFXRtDOLriTJ5tSxD',
        override_agent_version: 1,
        retell_llm_dynamic_variables: { customer_name: 'John Doe' },
      },
    });
    expect(result).toEqual(response);
  });

  test('end', async () => {
    const sent = answer('PATCH', 204);
    await client.chat.end('16b980523634a6dc504898cda492e939');
    expect(await sent()).toEqual({
      path: '/end-chat/16b980523634a6dc504898cda492e939',
      query: [],
      headers: { accept: '*/*', authorization: 'Bearer My API Key' },
    });
  });

  test('retrieve', async () => {
    const response = {
      agent_id: 'oBeDLoLOeuAbiuaMFXRtDOLriTJ5tSxD',
      chat_id: 'Jabr9TXYYJHfvl6Syypi88rdAHYHmcq6',
      chat_status: 'ongoing',
    };
    const sent = answer('GET', 200, response);
    const result = await client.chat.retrieve('16b980523634a6dc504898cda492e939');
    expect(await sent()).toEqual({
      path: '/get-chat/16b980523634a6dc504898cda492e939',
      query: [],
      headers: { accept: 'application/json', authorization: 'Bearer My API Key' },
    });
    expect(result).toEqual(response);
  });

  test('createChatCompletion', async () => {
    const response = { messages: [{ content: 'hi how are you doing?', role: 'agent' }] };
    const sent = answer('POST', 200, response);
    const result = await client.chat.createChatCompletion({
      chat_id: 'oBeDLoLOeuAbiuaMFXRtDOLriTJ5tSxD',
      content: 'hi how are you doing?',
    });
    expect(await sent()).toEqual({
      path: '/create-chat-completion',
      query: [],
      headers: {
        accept: 'application/json',
        authorization: 'Bearer My API Key',
        'content-type': 'application/json',
      },
      body: { chat_id: 'oBeDLoLOeuAbiuaMFXRtDOLriTJ5tSxD', content: 'hi how are you doing?' },
    });
    expect(result).toEqual(response);
  });

  test('list: no parameters', async () => {
    const response = {};
    const sent = answer('POST', 200, response);
    const result = await client.chat.list();
    expect(await sent()).toEqual({
      path: '/v3/list-chats',
      query: [],
      headers: {
        accept: 'application/json',
        authorization: 'Bearer My API Key',
        'content-type': 'application/json',
      },
      body: {},
    });
    expect(result).toEqual(response);
  });

  test('list: all parameters', async () => {
    const response = {};
    const sent = answer('POST', 200, response);
    const result = await client.chat.list({
      filter_criteria: {},
      include_total: true,
      limit: 0,
      pagination_key: 'pagination_key',
      skip: 0,
      sort_order: 'ascending',
    });
    expect(await sent()).toEqual({
      path: '/v3/list-chats',
      query: [],
      headers: {
        accept: 'application/json',
        authorization: 'Bearer My API Key',
        'content-type': 'application/json',
      },
      body: {
        filter_criteria: {},
        include_total: true,
        limit: 0,
        pagination_key: 'pagination_key',
        skip: 0,
        sort_order: 'ascending',
      },
    });
    expect(result).toEqual(response);
  });

  test('update: no parameters', async () => {
    const response = {
      agent_id: 'oBeDLoLOeuAbiuaMFXRtDOLriTJ5tSxD',
      chat_id: 'Jabr9TXYYJHfvl6Syypi88rdAHYHmcq6',
      chat_status: 'ongoing',
    };
    const sent = answer('PATCH', 200, response);
    const result = await client.chat.update('chat_98c1a2157aa0559144d67bb0729', {
      data_storage_setting: 'everything',
    });
    expect(await sent()).toEqual({
      path: '/update-chat/chat_98c1a2157aa0559144d67bb0729',
      query: [],
      headers: {
        accept: 'application/json',
        authorization: 'Bearer My API Key',
        'content-type': 'application/json',
      },
      body: { data_storage_setting: 'everything' },
    });
    expect(result).toEqual(response);
  });

  test('update: all parameters', async () => {
    const response = {
      agent_id: 'oBeDLoLOeuAbiuaMFXRtDOLriTJ5tSxD',
      chat_id: 'Jabr9TXYYJHfvl6Syypi88rdAHYHmcq6',
      chat_status: 'ongoing',
    };
    const sent = answer('PATCH', 200, response);
    const result = await client.chat.update('chat_98c1a2157aa0559144d67bb0729', {
      custom_attributes: { custom_attribute_1: 'value1', custom_attribute_2: 'value2' },
      data_storage_setting: 'everything',
      metadata: { customer_id: 'cust_123', notes: 'Follow-up required' },
      override_dynamic_variables: { additional_discount: '15%' },
    });
    expect(await sent()).toEqual({
      path: '/update-chat/chat_98c1a2157aa0559144d67bb0729',
      query: [],
      headers: {
        accept: 'application/json',
        authorization: 'Bearer My API Key',
        'content-type': 'application/json',
      },
      body: {
        custom_attributes: { custom_attribute_1: 'value1', custom_attribute_2: 'value2' },
        data_storage_setting: 'everything',
        metadata: { customer_id: 'cust_123', notes: 'Follow-up required' },
        override_dynamic_variables: { additional_discount: '15%' },
      },
    });
    expect(result).toEqual(response);
  });

  test('delete', async () => {
    const sent = answer('DELETE', 204);
    await client.chat.delete('16b980523634a6dc504898cda492e939');
    expect(await sent()).toEqual({
      path: '/delete-chat/16b980523634a6dc504898cda492e939',
      query: [],
      headers: { accept: '*/*', authorization: 'Bearer My API Key' },
    });
  });
});
