import nock from 'nock';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { answer, client } from './server';

beforeAll(() => nock.disableNetConnect());
afterEach(() => nock.cleanAll());

describe('client.agent', () => {
  test('create: required parameters', async () => {
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
    const result = await client.agent.create({
      response_engine: { llm_id: 'llm_234sdertfsdsfsdf', type: 'retell-llm' },
      voice_id: 'retell-Cimo',
    });
    expect(await sent()).toEqual({
      path: '/create-agent',
      query: [],
      headers: {
        accept: 'application/json',
        authorization: 'Bearer My API Key',
        'content-type': 'application/json',
      },
      body: {
        response_engine: { llm_id: 'llm_234sdertfsdsfsdf', type: 'retell-llm' },
        voice_id: 'retell-Cimo',
      },
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
      version: 0,
      voice_id: 'retell-Cimo',
    };
    const sent = answer('POST', 200, response);
    const result = await client.agent.create({
      response_engine: {
        llm_id: 'llm_234sdertfsdsfsdf',
        type: 'retell-llm',
        version: 0,
      },
      voice_id: 'retell-Cimo',
      agent_name: 'Jarvis',
      allow_dtmf_interruption: false,
      allow_user_dtmf: true,
      ambient_sound: 'coffee-shop',
      ambient_sound_volume: 1,
      analysis_successful_prompt:
        'The agent finished the task and the call was complete without being cutoff.',
      analysis_summary_prompt: 'Summarize the outcome of the conversation in two sentences.',
      analysis_user_sentiment_prompt:
        "Evaluate the user's sentiment based on their tone and satisfaction level.",
      backchannel_frequency: 0.9,
      backchannel_words: ['yeah', 'uh-huh'],
      begin_message_delay_ms: 1000,
      boosted_keywords: ['retell', 'kroger'],
      call_screening_option: {
        agent_identity: 'Acme Health scheduling team',
        call_purpose: 'confirming your appointment for tomorrow',
      },
      custom_stt_config: { endpointing_ms: 0, provider: 'azure' },
      data_storage_retention_days: 30,
      data_storage_setting: 'everything',
      denoising_mode: 'noise-cancellation',
      enable_backchannel: true,
      enable_dynamic_responsiveness: true,
      enable_dynamic_voice_speed: true,
      end_call_after_silence_ms: 600000,
      fallback_voice_ids: ['cartesia-Cimo', 'minimax-Cimo'],
      guardrail_config: {},
      handbook_config: {},
      interruption_sensitivity: 1,
      ivr_option: { action: { type: 'hangup' } },
      language: 'en-US',
      max_call_duration_ms: 3600000,
      opt_in_signed_url: true,
      pii_config: { categories: ['person_name'], mode: 'post_call' },
      post_call_analysis_data: [
        {
          description: 'The name of the customer.',
          name: 'customer_name',
          type: 'string',
        },
      ],
      post_call_analysis_model: 'gpt-4.1-mini',
      pronunciation_dictionary: [
        {
          alphabet: 'ipa',
          phoneme: 'ˈæktʃuəli',
          word: 'actually',
        },
      ],
      reminder_max_count: 2,
      reminder_trigger_ms: 10000,
      responsiveness: 1,
      ring_duration_ms: 30000,
      signed_url_expiration_ms: 86400000,
      stt_mode: 'fast',
      timezone: 'America/New_York',
      user_dtmf_options: {},
      version_description: 'Customer support agent for handling product inquiries',
      vocab_specialization: 'general',
      voice_emotion: 'calm',
      voice_model: 'eleven_turbo_v2',
      voice_speed: 1,
      voice_temperature: 1,
      voicemail_detection_timeout_ms: 30000,
      voicemail_message: 'Hi, please give us a callback.',
      voicemail_option: {
        action: { text: 'Please give us a callback tomorrow at 10am.', type: 'static_text' },
      },
      volume: 1,
      webhook_events: ['call_started'],
      webhook_timeout_ms: 10000,
      webhook_url: 'https://webhook-url-here',
    });
    expect(await sent()).toEqual({
      path: '/create-agent',
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
        voice_id: 'retell-Cimo',
        agent_name: 'Jarvis',
        allow_dtmf_interruption: false,
        allow_user_dtmf: true,
        ambient_sound: 'coffee-shop',
        ambient_sound_volume: 1,
        analysis_successful_prompt:
          'The agent finished the task and the call was complete without being cutoff.',
        analysis_summary_prompt: 'Summarize the outcome of the conversation in two sentences.',
        analysis_user_sentiment_prompt:
          "Evaluate the user's sentiment based on their tone and satisfaction level.",
        backchannel_frequency: 0.9,
        backchannel_words: ['yeah', 'uh-huh'],
        begin_message_delay_ms: 1000,
        boosted_keywords: ['retell', 'kroger'],
        call_screening_option: {
          agent_identity: 'Acme Health scheduling team',
          call_purpose: 'confirming your appointment for tomorrow',
        },
        custom_stt_config: { endpointing_ms: 0, provider: 'azure' },
        data_storage_retention_days: 30,
        data_storage_setting: 'everything',
        denoising_mode: 'noise-cancellation',
        enable_backchannel: true,
        enable_dynamic_responsiveness: true,
        enable_dynamic_voice_speed: true,
        end_call_after_silence_ms: 600000,
        fallback_voice_ids: ['cartesia-Cimo', 'minimax-Cimo'],
        guardrail_config: {},
        handbook_config: {},
        interruption_sensitivity: 1,
        ivr_option: { action: { type: 'hangup' } },
        language: 'en-US',
        max_call_duration_ms: 3600000,
        opt_in_signed_url: true,
        pii_config: { categories: ['person_name'], mode: 'post_call' },
        post_call_analysis_data: [
          {
            description: 'The name of the customer.',
            name: 'customer_name',
            type: 'string',
          },
        ],
        post_call_analysis_model: 'gpt-4.1-mini',
        pronunciation_dictionary: [
          {
            alphabet: 'ipa',
            phoneme: 'ˈæktʃuəli',
            word: 'actually',
          },
        ],
        reminder_max_count: 2,
        reminder_trigger_ms: 10000,
        responsiveness: 1,
        ring_duration_ms: 30000,
        signed_url_expiration_ms: 86400000,
        stt_mode: 'fast',
        timezone: 'America/New_York',
        user_dtmf_options: {},
        version_description: 'Customer support agent for handling product inquiries',
        vocab_specialization: 'general',
        voice_emotion: 'calm',
        voice_model: 'eleven_turbo_v2',
        voice_speed: 1,
        voice_temperature: 1,
        voicemail_detection_timeout_ms: 30000,
        voicemail_message: 'Hi, please give us a callback.',
        voicemail_option: {
          action: { text: 'Please give us a callback tomorrow at 10am.', type: 'static_text' },
        },
        volume: 1,
        webhook_events: ['call_started'],
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
      version: 0,
      voice_id: 'retell-Cimo',
    };
    const sent = answer('GET', 200, response);
    const result = await client.agent.retrieve('16b980523634a6dc504898cda492e939');
    expect(await sent()).toEqual({
      path: '/get-agent/16b980523634a6dc504898cda492e939',
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
      version: 0,
      voice_id: 'retell-Cimo',
    };
    const sent = answer('GET', 200, response);
    const result = await client.agent.retrieve('16b980523634a6dc504898cda492e939', { version: 1 });
    expect(await sent()).toEqual({
      path: '/get-agent/16b980523634a6dc504898cda492e939',
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
        version: 0,
        voice_id: 'retell-Cimo',
      },
    ];
    const sent = answer('GET', 200, response);
    const result = await client.agent.list();
    expect(await sent()).toEqual({
      path: '/list-agents',
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
        version: 0,
        voice_id: 'retell-Cimo',
      },
    ];
    const sent = answer('GET', 200, response);
    const result = await client.agent.list({
      is_latest: true,
      limit: 50,
      pagination_key: 'agent_1ffdb9717444d0e77346838911',
      pagination_key_version: 0,
    });
    expect(await sent()).toEqual({
      path: '/list-agents',
      query: [
        ['is_latest', 'true'],
        ['limit', '50'],
        ['pagination_key', 'agent_1ffdb9717444d0e77346838911'],
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
      version: 0,
      voice_id: 'retell-Cimo',
    };
    const sent = answer('PATCH', 200, response);
    const result = await client.agent.update('16b980523634a6dc504898cda492e939', { agent_name: 'Jarvis' });
    expect(await sent()).toEqual({
      path: '/update-agent/16b980523634a6dc504898cda492e939',
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
      version: 0,
      voice_id: 'retell-Cimo',
    };
    const sent = answer('PATCH', 200, response);
    const result = await client.agent.update('16b980523634a6dc504898cda492e939', {
      version: 1,
      agent_name: 'Jarvis',
      allow_dtmf_interruption: false,
      allow_user_dtmf: true,
      ambient_sound: 'coffee-shop',
      ambient_sound_volume: 1,
      analysis_successful_prompt:
        'The agent finished the task and the call was complete without being cutoff.',
      analysis_summary_prompt: 'Summarize the outcome of the conversation in two sentences.',
      analysis_user_sentiment_prompt:
        "Evaluate the user's sentiment based on their tone and satisfaction level.",
      backchannel_frequency: 0.9,
      backchannel_words: ['yeah', 'uh-huh'],
      begin_message_delay_ms: 1000,
      boosted_keywords: ['retell', 'kroger'],
      call_screening_option: {
        agent_identity: 'Acme Health scheduling team',
        call_purpose: 'confirming your appointment for tomorrow',
      },
      custom_stt_config: { endpointing_ms: 0, provider: 'azure' },
      data_storage_retention_days: 30,
      data_storage_setting: 'everything',
      denoising_mode: 'noise-cancellation',
      enable_backchannel: true,
      enable_dynamic_responsiveness: true,
      enable_dynamic_voice_speed: true,
      end_call_after_silence_ms: 600000,
      fallback_voice_ids: ['cartesia-Cimo', 'minimax-Cimo'],
      guardrail_config: {},
      handbook_config: {},
      interruption_sensitivity: 1,
      ivr_option: { action: { type: 'hangup' } },
      language: 'en-US',
      max_call_duration_ms: 3600000,
      opt_in_signed_url: true,
      pii_config: { categories: ['person_name'], mode: 'post_call' },
      post_call_analysis_data: [
        {
          description: 'The name of the customer.',
          name: 'customer_name',
          type: 'string',
        },
      ],
      post_call_analysis_model: 'gpt-4.1-mini',
      pronunciation_dictionary: [
        {
          alphabet: 'ipa',
          phoneme: 'ˈæktʃuəli',
          word: 'actually',
        },
      ],
      reminder_max_count: 2,
      reminder_trigger_ms: 10000,
      response_engine: {
        llm_id: 'llm_234sdertfsdsfsdf',
        type: 'retell-llm',
        version: 0,
      },
      responsiveness: 1,
      ring_duration_ms: 30000,
      signed_url_expiration_ms: 86400000,
      stt_mode: 'fast',
      timezone: 'America/New_York',
      user_dtmf_options: {},
      version_description: 'Customer support agent for handling product inquiries',
      vocab_specialization: 'general',
      voice_emotion: 'calm',
      voice_id: 'retell-Cimo',
      voice_model: 'eleven_turbo_v2',
      voice_speed: 1,
      voice_temperature: 1,
      voicemail_detection_timeout_ms: 30000,
      voicemail_message: 'Hi, please give us a callback.',
      voicemail_option: {
        action: { text: 'Please give us a callback tomorrow at 10am.', type: 'static_text' },
      },
      volume: 1,
      webhook_events: ['call_started'],
      webhook_timeout_ms: 10000,
      webhook_url: 'https://webhook-url-here',
    });
    expect(await sent()).toEqual({
      path: '/update-agent/16b980523634a6dc504898cda492e939',
      query: [['version', '1']],
      headers: {
        accept: 'application/json',
        authorization: 'Bearer My API Key',
        'content-type': 'application/json',
      },
      body: {
        agent_name: 'Jarvis',
        allow_dtmf_interruption: false,
        allow_user_dtmf: true,
        ambient_sound: 'coffee-shop',
        ambient_sound_volume: 1,
        analysis_successful_prompt:
          'The agent finished the task and the call was complete without being cutoff.',
        analysis_summary_prompt: 'Summarize the outcome of the conversation in two sentences.',
        analysis_user_sentiment_prompt:
          "Evaluate the user's sentiment based on their tone and satisfaction level.",
        backchannel_frequency: 0.9,
        backchannel_words: ['yeah', 'uh-huh'],
        begin_message_delay_ms: 1000,
        boosted_keywords: ['retell', 'kroger'],
        call_screening_option: {
          agent_identity: 'Acme Health scheduling team',
          call_purpose: 'confirming your appointment for tomorrow',
        },
        custom_stt_config: { endpointing_ms: 0, provider: 'azure' },
        data_storage_retention_days: 30,
        data_storage_setting: 'everything',
        denoising_mode: 'noise-cancellation',
        enable_backchannel: true,
        enable_dynamic_responsiveness: true,
        enable_dynamic_voice_speed: true,
        end_call_after_silence_ms: 600000,
        fallback_voice_ids: ['cartesia-Cimo', 'minimax-Cimo'],
        guardrail_config: {},
        handbook_config: {},
        interruption_sensitivity: 1,
        ivr_option: { action: { type: 'hangup' } },
        language: 'en-US',
        max_call_duration_ms: 3600000,
        opt_in_signed_url: true,
        pii_config: { categories: ['person_name'], mode: 'post_call' },
        post_call_analysis_data: [
          {
            description: 'The name of the customer.',
            name: 'customer_name',
            type: 'string',
          },
        ],
        post_call_analysis_model: 'gpt-4.1-mini',
        pronunciation_dictionary: [
          {
            alphabet: 'ipa',
            phoneme: 'ˈæktʃuəli',
            word: 'actually',
          },
        ],
        reminder_max_count: 2,
        reminder_trigger_ms: 10000,
        response_engine: {
          llm_id: 'llm_234sdertfsdsfsdf',
          type: 'retell-llm',
          version: 0,
        },
        responsiveness: 1,
        ring_duration_ms: 30000,
        signed_url_expiration_ms: 86400000,
        stt_mode: 'fast',
        timezone: 'America/New_York',
        user_dtmf_options: {},
        version_description: 'Customer support agent for handling product inquiries',
        vocab_specialization: 'general',
        voice_emotion: 'calm',
        voice_id: 'retell-Cimo',
        voice_model: 'eleven_turbo_v2',
        voice_speed: 1,
        voice_temperature: 1,
        voicemail_detection_timeout_ms: 30000,
        voicemail_message: 'Hi, please give us a callback.',
        voicemail_option: {
          action: { text: 'Please give us a callback tomorrow at 10am.', type: 'static_text' },
        },
        volume: 1,
        webhook_events: ['call_started'],
        webhook_timeout_ms: 10000,
        webhook_url: 'https://webhook-url-here',
      },
    });
    expect(result).toEqual(response);
  });

  test('delete', async () => {
    const sent = answer('DELETE', 204);
    await client.agent.delete('oBeDLoLOeuAbiuaMFXRtDOLriTJ5tSxD');
    expect(await sent()).toEqual({
      path: '/delete-agent/oBeDLoLOeuAbiuaMFXRtDOLriTJ5tSxD',
      query: [],
      headers: { accept: '*/*', authorization: 'Bearer My API Key' },
    });
  });

  test('publish: required parameters', async () => {
    const sent = answer('POST', 204);
    await client.agent.publish('agent_xxx', { version: 15 });
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
    await client.agent.publish('agent_xxx', {
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
    const result = await client.agent.createVersion('agent_xxx', { base_version: 12 });
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
    await client.agent.deleteVersion('agent_xxx', { version: 1 });
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
        version: 0,
        voice_id: 'retell-Cimo',
      },
    ];
    const sent = answer('GET', 200, response);
    const result = await client.agent.getVersions('16b980523634a6dc504898cda492e939');
    expect(await sent()).toEqual({
      path: '/get-agent-versions/16b980523634a6dc504898cda492e939',
      query: [],
      headers: { accept: 'application/json', authorization: 'Bearer My API Key' },
    });
    expect(result).toEqual(response);
  });
});
