import nock from 'nock';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { answer, client } from './server';

beforeAll(() => nock.disableNetConnect());
afterEach(() => nock.cleanAll());

describe('client.chatAgent', () => {
  test('create: required parameters', async () => {
    const response = {
      agent_id: 'oBeDLoLOeuAbiuaMFXRtDOLriTJ5tSxD',
      last_modification_timestamp: 1703413636133,
      response_engine: {
        llm_id: 'llm_234sdertfsdsfsdf',
        type: 'retell-llm',
        version: 0,
      },
    };
    const sent = answer('POST', 200, response);
    const result = await client.chatAgent.create({
      response_engine: { llm_id: 'llm_234sdertfsdsfsdf', type: 'retell-llm' },
    });
    expect(await sent()).toEqual({
      path: '/create-chat-agent',
      query: [],
      headers: {
        accept: 'application/json',
        authorization: 'Bearer My API Key',
        'content-type': 'application/json',
      },
      body: { response_engine: { llm_id: 'llm_234sdertfsdsfsdf', type: 'retell-llm' } },
    });
    expect(result).toEqual(response);
  });

  test('create: all parameters', async () => {
    const response = {
      agent_id: 'oBeDLoLOeuAbiuaMFXRtDOLriTJ5tSxD',
      last_modification_timestamp: 1703413636133,
      response_engine: {
        llm_id: 'llm_234sdertfsdsfsdf',
        type: 'retell-llm',
        version: 0,
      },
    };
    const sent = answer('POST', 200, response);
    const result = await client.chatAgent.create({
      response_engine: {
        llm_id: 'llm_234sdertfsdsfsdf',
        type: 'retell-llm',
        version: 0,
      },
      agent_name: 'Jarvis',
      analysis_successful_prompt:
        'The agent finished the task and the call was complete without being cutoff.',
      analysis_summary_prompt: 'Summarize the call in a few sentences.',
      analysis_user_sentiment_prompt:
        "Evaluate the user's sentiment based on their tone and satisfaction level.",
      auto_close_message: 'Thank you for chatting. The conversation has ended.',
      data_storage_retention_days: 30,
      data_storage_setting: 'everything',
      end_chat_after_silence_ms: 3600000,
      guardrail_config: {},
      handbook_config: {},
      language: 'en-US',
      opt_in_signed_url: true,
      pii_config: { categories: ['person_name'], mode: 'post_call' },
      post_chat_analysis_data: [
        {
          description: 'The name of the customer.',
          name: 'customer_name',
          type: 'string',
        },
      ],
      post_chat_analysis_model: 'gpt-4.1-mini',
      signed_url_expiration_ms: 86400000,
      timezone: 'America/New_York',
      webhook_events: ['chat_started'],
      webhook_timeout_ms: 10000,
      webhook_url: 'https://webhook-url-here',
    });
    expect(await sent()).toEqual({
      path: '/create-chat-agent',
      query: [],
      headers: {
        accept: 'application/json',
        authorization: 'Bearer My API Key',
        'content-type': 'application/json',
      },
      body: {
        response_engine: {
          llm_id: 'llm_234sdertfsdsfsdf',
          type: 'retell-llm',
          version: 0,
        },
        agent_name: 'Jarvis',
        analysis_successful_prompt:
          'The agent finished the task and the call was complete without being cutoff.',
        analysis_summary_prompt: 'Summarize the call in a few sentences.',
        analysis_user_sentiment_prompt:
          "Evaluate the user's sentiment based on their tone and satisfaction level.",
        auto_close_message: 'Thank you for chatting. The conversation has ended.',
        data_storage_retention_days: 30,
        data_storage_setting: 'everything',
        end_chat_after_silence_ms: 3600000,
        guardrail_config: {},
        handbook_config: {},
        language: 'en-US',
        opt_in_signed_url: true,
        pii_config: { categories: ['person_name'], mode: 'post_call' },
        post_chat_analysis_data: [
          {
            description: 'The name of the customer.',
            name: 'customer_name',
            type: 'string',
          },
        ],
        post_chat_analysis_model: 'gpt-4.1-mini',
        signed_url_expiration_ms: 86400000,
        timezone: 'America/New_York',
        webhook_events: ['chat_started'],
        webhook_timeout_ms: 10000,
        webhook_url: 'https://webhook-url-here',
      },
    });
    expect(result).toEqual(response);
  });

  test('retrieve: no parameters', async () => {
    const response = {
      agent_id: 'oBeDLoLOeuAbiuaMFXRtDOLriTJ5tSxD',
      last_modification_timestamp: 1703413636133,
      response_engine: {
        llm_id: 'llm_234sdertfsdsfsdf',
        type: 'retell-llm',
        version: 0,
      },
    };
    const sent = answer('GET', 200, response);
    const result = await client.chatAgent.retrieve('16b980523634a6dc504898cda492e939');
    expect(await sent()).toEqual({
      path: '/get-chat-agent/16b980523634a6dc504898cda492e939',
      query: [],
      headers: { accept: 'application/json', authorization: 'Bearer My API Key' },
    });
    expect(result).toEqual(response);
  });

  test('retrieve: all parameters', async () => {
    const response = {
      agent_id: 'oBeDLoLOeuAbiuaMFXRtDOLriTJ5tSxD',
      last_modification_timestamp: 1703413636133,
      response_engine: {
        llm_id: 'llm_234sdertfsdsfsdf',
        type: 'retell-llm',
        version: 0,
      },
    };
    const sent = answer('GET', 200, response);
    const result = await client.chatAgent.retrieve('16b980523634a6dc504898cda492e939', { version: 1 });
    expect(await sent()).toEqual({
      path: '/get-chat-agent/16b980523634a6dc504898cda492e939',
      query: [['version', '1']],
      headers: { accept: 'application/json', authorization: 'Bearer My API Key' },
    });
    expect(result).toEqual(response);
  });

  test('list: no parameters', async () => {
    const response = [
      {
        agent_id: 'oBeDLoLOeuAbiuaMFXRtDOLriTJ5tSxD',
        last_modification_timestamp: 1703413636133,
        response_engine: {
          llm_id: 'llm_234sdertfsdsfsdf',
          type: 'retell-llm',
          version: 0,
        },
      },
    ];
    const sent = answer('GET', 200, response);
    const result = await client.chatAgent.list();
    expect(await sent()).toEqual({
      path: '/list-chat-agents',
      query: [],
      headers: { accept: 'application/json', authorization: 'Bearer My API Key' },
    });
    expect(result).toEqual(response);
  });

  test('list: all parameters', async () => {
    const response = [
      {
        agent_id: 'oBeDLoLOeuAbiuaMFXRtDOLriTJ5tSxD',
        last_modification_timestamp: 1703413636133,
        response_engine: {
          llm_id: 'llm_234sdertfsdsfsdf',
          type: 'retell-llm',
          version: 0,
        },
      },
    ];
    const sent = answer('GET', 200, response);
    const result = await client.chatAgent.list({
      is_latest: true,
      limit: 50,
      pagination_key: '16b980523634a6dc504898cda492e939',
      pagination_key_version: 0,
    });
    expect(await sent()).toEqual({
      path: '/list-chat-agents',
      query: [
        ['is_latest', 'true'],
        ['limit', '50'],
        ['pagination_key', '16b980523634a6dc504898cda492e939'],
        ['pagination_key_version', '0'],
      ],
      headers: { accept: 'application/json', authorization: 'Bearer My API Key' },
    });
    expect(result).toEqual(response);
  });

  test('update: no parameters', async () => {
    const response = {
      agent_id: 'oBeDLoLOeuAbiuaMFXRtDOLriTJ5tSxD',
      last_modification_timestamp: 1703413636133,
      response_engine: {
        llm_id: 'llm_234sdertfsdsfsdf',
        type: 'retell-llm',
        version: 0,
      },
    };
    const sent = answer('PATCH', 200, response);
    const result = await client.chatAgent.update('16b980523634a6dc504898cda492e939', {
      agent_name: 'Jarvis',
    });
    expect(await sent()).toEqual({
      path: '/update-chat-agent/16b980523634a6dc504898cda492e939',
      query: [],
      headers: {
        accept: 'application/json',
        authorization: 'Bearer My API Key',
        'content-type': 'application/json',
      },
      body: { agent_name: 'Jarvis' },
    });
    expect(result).toEqual(response);
  });

  test('update: all parameters', async () => {
    const response = {
      agent_id: 'oBeDLoLOeuAbiuaMFXRtDOLriTJ5tSxD',
      last_modification_timestamp: 1703413636133,
      response_engine: {
        llm_id: 'llm_234sdertfsdsfsdf',
        type: 'retell-llm',
        version: 0,
      },
    };
    const sent = answer('PATCH', 200, response);
    const result = await client.chatAgent.update('16b980523634a6dc504898cda492e939', {
      version: 1,
      agent_name: 'Jarvis',
      analysis_successful_prompt:
        'The agent finished the task and the call was complete without being cutoff.',
      analysis_summary_prompt: 'Summarize the call in a few sentences.',
      analysis_user_sentiment_prompt:
        "Evaluate the user's sentiment based on their tone and satisfaction level.",
      auto_close_message: 'Thank you for chatting. The conversation has ended.',
      data_storage_retention_days: 30,
      data_storage_setting: 'everything',
      end_chat_after_silence_ms: 3600000,
      guardrail_config: {},
      handbook_config: {},
      language: 'en-US',
      opt_in_signed_url: true,
      pii_config: { categories: ['person_name'], mode: 'post_call' },
      post_chat_analysis_data: [
        {
          description: 'The name of the customer.',
          name: 'customer_name',
          type: 'string',
        },
      ],
      post_chat_analysis_model: 'gpt-4.1-mini',
      response_engine: {
        llm_id: 'llm_234sdertfsdsfsdf',
        type: 'retell-llm',
        version: 0,
      },
      signed_url_expiration_ms: 86400000,
      timezone: 'America/New_York',
      webhook_events: ['chat_started'],
      webhook_timeout_ms: 10000,
      webhook_url: 'https://webhook-url-here',
    });
    expect(await sent()).toEqual({
      path: '/update-chat-agent/16b980523634a6dc504898cda492e939',
      query: [['version', '1']],
      headers: {
        accept: 'application/json',
        authorization: 'Bearer My API Key',
        'content-type': 'application/json',
      },
      body: {
        agent_name: 'Jarvis',
        analysis_successful_prompt:
          'The agent finished the task and the call was complete without being cutoff.',
        analysis_summary_prompt: 'Summarize the call in a few sentences.',
        analysis_user_sentiment_prompt:
          "Evaluate the user's sentiment based on their tone and satisfaction level.",
        auto_close_message: 'Thank you for chatting. The conversation has ended.',
        data_storage_retention_days: 30,
        data_storage_setting: 'everything',
        end_chat_after_silence_ms: 3600000,
        guardrail_config: {},
        handbook_config: {},
        language: 'en-US',
        opt_in_signed_url: true,
        pii_config: { categories: ['person_name'], mode: 'post_call' },
        post_chat_analysis_data: [
          {
            description: 'The name of the customer.',
            name: 'customer_name',
            type: 'string',
          },
        ],
        post_chat_analysis_model: 'gpt-4.1-mini',
        response_engine: {
          llm_id: 'llm_234sdertfsdsfsdf',
          type: 'retell-llm',
          version: 0,
        },
        signed_url_expiration_ms: 86400000,
        timezone: 'America/New_York',
        webhook_events: ['chat_started'],
        webhook_timeout_ms: 10000,
        webhook_url: 'https://webhook-url-here',
      },
    });
    expect(result).toEqual(response);
  });

  test('delete', async () => {
    const sent = answer('DELETE', 204);
    await client.chatAgent.delete('oBeDLoLOeuAbiuaMFXRtDOLriTJ5tSxD');
    expect(await sent()).toEqual({
      path: '/delete-chat-agent/oBeDLoLOeuAbiuaMFXRtDOLriTJ5tSxD',
      query: [],
      headers: { accept: '*/*', authorization: 'Bearer My API Key' },
    });
  });

  test('publish: required parameters', async () => {
    const sent = answer('POST', 204);
    await client.chatAgent.publish('agent_xxx', { version: 15 });
    expect(await sent()).toEqual({
      path: '/publish-agent-version/agent_xxx',
      query: [],
      headers: {
        accept: '*/*',
        authorization: 'Bearer My API Key',
        'content-type': 'application/json',
      },
      body: { version: 15 },
    });
  });

  test('publish: all parameters', async () => {
    const sent = answer('POST', 204);
    await client.chatAgent.publish('agent_xxx', {
      version: 15,
      version_description: 'Hotfix for transfer timeout',
    });
    expect(await sent()).toEqual({
      path: '/publish-agent-version/agent_xxx',
      query: [],
      headers: {
        accept: '*/*',
        authorization: 'Bearer My API Key',
        'content-type': 'application/json',
      },
      body: { version: 15, version_description: 'Hotfix for transfer timeout' },
    });
  });

  test('createVersion', async () => {
    const response = {
      agent_id: 'oBeDLoLOeuAbiuaMFXRtDOLriTJ5tSxD',
      last_modification_timestamp: 1703413636133,
      response_engine: {
        llm_id: 'llm_234sdertfsdsfsdf',
        type: 'retell-llm',
        version: 0,
      },
      version: 0,
      voice_id: 'retell-Cimo',
    };
    const sent = answer('POST', 200, response);
    const result = await client.chatAgent.createVersion('agent_xxx', { base_version: 12 });
    expect(await sent()).toEqual({
      path: '/create-agent-version/agent_xxx',
      query: [],
      headers: {
        accept: 'application/json',
        authorization: 'Bearer My API Key',
        'content-type': 'application/json',
      },
      body: { base_version: 12 },
    });
    expect(result).toEqual(response);
  });

  test('deleteVersion', async () => {
    const sent = answer('DELETE', 204);
    await client.chatAgent.deleteVersion('agent_xxx', { version: 1 });
    expect(await sent()).toEqual({
      path: '/delete-agent-version/agent_xxx',
      query: [['version', '1']],
      headers: { accept: '*/*', authorization: 'Bearer My API Key' },
    });
  });

  test('getVersions', async () => {
    const response = [
      {
        agent_id: 'oBeDLoLOeuAbiuaMFXRtDOLriTJ5tSxD',
        last_modification_timestamp: 1703413636133,
        response_engine: {
          llm_id: 'llm_234sdertfsdsfsdf',
          type: 'retell-llm',
          version: 0,
        },
      },
    ];
    const sent = answer('GET', 200, response);
    const result = await client.chatAgent.getVersions('16b980523634a6dc504898cda492e939');
    expect(await sent()).toEqual({
      path: '/get-chat-agent-versions/16b980523634a6dc504898cda492e939',
      query: [],
      headers: { accept: 'application/json', authorization: 'Bearer My API Key' },
    });
    expect(result).toEqual(response);
  });
});
