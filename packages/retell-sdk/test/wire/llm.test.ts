import nock from 'nock';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { answer, client } from './server';

beforeAll(() => nock.disableNetConnect());
afterEach(() => nock.cleanAll());

describe('client.llm', () => {
  test('create: no parameters', async () => {
    const response = {
      last_modification_timestamp: 1703413636133,
      llm_id: 'oBeDLoLOeuAbiuaMFXRtDOLriTJ5tSxD',
    };
    const sent = answer('POST', 200, response);
    const result = await client.llm.create({
      begin_message: 'Hey I am a virtual assistant calling from Retell Hospital.',
    });
    expect(await sent()).toEqual({
      path: '/create-retell-llm',
      query: [],
      headers: {
        accept: 'application/json',
        authorization: 'Bearer My API Key',
        'content-type': 'application/json',
      },
      body: { begin_message: 'Hey I am a virtual assistant calling from Retell Hospital.' },
    });
    expect(result).toEqual(response);
  });

  test('create: all parameters', async () => {
    const response = {
      last_modification_timestamp: 1703413636133,
      llm_id: 'oBeDLoLOeuAbiuaMFXRtDOLriTJ5tSxD',
    };
    const sent = answer('POST', 200, response);
    const result = await client.llm.create({
      begin_after_user_silence_ms: 2000,
      begin_message: 'Hey I am a virtual assistant calling from Retell Hospital.',
      default_dynamic_variables: { customer_name: 'John Doe' },
      general_prompt: 'You are ...',
      general_tools: [
        {
          name: 'end_call',
          type: 'end_call',
          description: 'End the call with user.',
        },
      ],
      kb_config: {},
      knowledge_base_ids: ['string'],
      mcps: [{ name: 'name', url: 'url' }],
      model: 'gpt-4.1',
      model_high_priority: true,
      model_temperature: 0,
      s2s_model: 'gpt-realtime-1.5',
      start_speaker: 'user',
      starting_state: 'information_collection',
      states: [
        {
          name: 'information_collection',
          edges: [
            {
              description: 'Transition to book an appointment.',
              destination_state_name: 'appointment_booking',
            },
          ],
          state_prompt: 'You will follow the steps below to collect information...',
          tools: [
            {
              name: 'transfer_to_support',
              transfer_destination: { number: '16175551212', type: 'predefined' },
              transfer_option: { type: 'cold_transfer', show_transferee_as_caller: false },
              type: 'transfer_call',
              description: 'Transfer to the support team.',
            },
          ],
        },
        {
          name: 'appointment_booking',
          state_prompt: 'You will follow the steps below to book an appointment...',
          tools: [
            {
              cal_api_key: 'cal_live_xxxxxxxxxxxx',
              event_type_id: 60444,
              name: 'book_appointment',
              type: 'book_appointment_cal',
              description: 'Book an annual check up.',
              timezone: 'America/Los_Angeles',
            },
          ],
        },
      ],
      tool_call_strict_mode: true,
    });
    expect(await sent()).toEqual({
      path: '/create-retell-llm',
      query: [],
      headers: {
        accept: 'application/json',
        authorization: 'Bearer My API Key',
        'content-type': 'application/json',
      },
      body: {
        begin_after_user_silence_ms: 2000,
        begin_message: 'Hey I am a virtual assistant calling from Retell Hospital.',
        default_dynamic_variables: { customer_name: 'John Doe' },
        general_prompt: 'You are ...',
        general_tools: [
          {
            name: 'end_call',
            type: 'end_call',
            description: 'End the call with user.',
          },
        ],
        kb_config: {},
        knowledge_base_ids: ['string'],
        mcps: [{ name: 'name', url: 'url' }],
        model: 'gpt-4.1',
        model_high_priority: true,
        model_temperature: 0,
        s2s_model: 'gpt-realtime-1.5',
        start_speaker: 'user',
        starting_state: 'information_collection',
        states: [
          {
            name: 'information_collection',
            edges: [
              {
                description: 'Transition to book an appointment.',
                destination_state_name: 'appointment_booking',
              },
            ],
            state_prompt: 'You will follow the steps below to collect information...',
            tools: [
              {
                name: 'transfer_to_support',
                transfer_destination: { number: '16175551212', type: 'predefined' },
                transfer_option: { type: 'cold_transfer', show_transferee_as_caller: false },
                type: 'transfer_call',
                description: 'Transfer to the support team.',
              },
            ],
          },
          {
            name: 'appointment_booking',
            state_prompt: 'You will follow the steps below to book an appointment...',
            tools: [
              {
                cal_api_key: 'cal_live_xxxxxxxxxxxx',
                event_type_id: 60444,
                name: 'book_appointment',
                type: 'book_appointment_cal',
                description: 'Book an annual check up.',
                timezone: 'America/Los_Angeles',
              },
            ],
          },
        ],
        tool_call_strict_mode: true,
      },
    });
    expect(result).toEqual(response);
  });

  test('retrieve: no parameters', async () => {
    const response = {
      last_modification_timestamp: 1703413636133,
      llm_id: 'oBeDLoLOeuAbiuaMFXRtDOLriTJ5tSxD',
    };
    const sent = answer('GET', 200, response);
    const result = await client.llm.retrieve('16b980523634a6dc504898cda492e939');
    expect(await sent()).toEqual({
      path: '/get-retell-llm/16b980523634a6dc504898cda492e939',
      query: [],
      headers: { accept: 'application/json', authorization: 'Bearer My API Key' },
    });
    expect(result).toEqual(response);
  });

  test('retrieve: all parameters', async () => {
    const response = {
      last_modification_timestamp: 1703413636133,
      llm_id: 'oBeDLoLOeuAbiuaMFXRtDOLriTJ5tSxD',
    };
    const sent = answer('GET', 200, response);
    const result = await client.llm.retrieve('16b980523634a6dc504898cda492e939', { version: 1 });
    expect(await sent()).toEqual({
      path: '/get-retell-llm/16b980523634a6dc504898cda492e939',
      query: [['version', '1']],
      headers: { accept: 'application/json', authorization: 'Bearer My API Key' },
    });
    expect(result).toEqual(response);
  });

  test('list: no parameters', async () => {
    const response = {};
    const sent = answer('GET', 200, response);
    const result = await client.llm.list();
    expect(await sent()).toEqual({
      path: '/v2/list-retell-llms',
      query: [],
      headers: { accept: 'application/json', authorization: 'Bearer My API Key' },
    });
    expect(result).toEqual(response);
  });

  test('list: all parameters', async () => {
    const response = {};
    const sent = answer('GET', 200, response);
    const result = await client.llm.list({
      limit: 0,
      pagination_key: 'pagination_key',
      sort_order: 'ascending',
    });
    expect(await sent()).toEqual({
      path: '/v2/list-retell-llms',
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
      last_modification_timestamp: 1703413636133,
      llm_id: 'oBeDLoLOeuAbiuaMFXRtDOLriTJ5tSxD',
    };
    const sent = answer('PATCH', 200, response);
    const result = await client.llm.update('16b980523634a6dc504898cda492e939', {
      begin_message: 'Hey I am a virtual assistant calling from Retell Hospital.',
    });
    expect(await sent()).toEqual({
      path: '/update-retell-llm/16b980523634a6dc504898cda492e939',
      query: [],
      headers: {
        accept: 'application/json',
        authorization: 'Bearer My API Key',
        'content-type': 'application/json',
      },
      body: { begin_message: 'Hey I am a virtual assistant calling from Retell Hospital.' },
    });
    expect(result).toEqual(response);
  });

  test('update: all parameters', async () => {
    const response = {
      last_modification_timestamp: 1703413636133,
      llm_id: 'oBeDLoLOeuAbiuaMFXRtDOLriTJ5tSxD',
    };
    const sent = answer('PATCH', 200, response);
    const result = await client.llm.update('16b980523634a6dc504898cda492e939', {
      version: 1,
      begin_after_user_silence_ms: 2000,
      begin_message: 'Hey I am a virtual assistant calling from Retell Hospital.',
      default_dynamic_variables: { customer_name: 'John Doe' },
      general_prompt: 'You are ...',
      general_tools: [
        {
          name: 'end_call',
          type: 'end_call',
          description: 'End the call with user.',
        },
      ],
      kb_config: {},
      knowledge_base_ids: ['string'],
      mcps: [{ name: 'name', url: 'url' }],
      model: 'gpt-4.1',
      model_high_priority: true,
      model_temperature: 0,
      s2s_model: 'gpt-realtime-1.5',
      start_speaker: 'user',
      starting_state: 'information_collection',
      states: [
        {
          name: 'information_collection',
          edges: [
            {
              description: 'Transition to book an appointment.',
              destination_state_name: 'appointment_booking',
            },
          ],
          state_prompt: 'You will follow the steps below to collect information...',
          tools: [
            {
              name: 'transfer_to_support',
              transfer_destination: { number: '16175551212', type: 'predefined' },
              transfer_option: { type: 'cold_transfer', show_transferee_as_caller: false },
              type: 'transfer_call',
              description: 'Transfer to the support team.',
            },
          ],
        },
        {
          name: 'appointment_booking',
          state_prompt: 'You will follow the steps below to book an appointment...',
          tools: [
            {
              cal_api_key: 'cal_live_xxxxxxxxxxxx',
              event_type_id: 60444,
              name: 'book_appointment',
              type: 'book_appointment_cal',
              description: 'Book an annual check up.',
              timezone: 'America/Los_Angeles',
            },
          ],
        },
      ],
      tool_call_strict_mode: true,
    });
    expect(await sent()).toEqual({
      path: '/update-retell-llm/16b980523634a6dc504898cda492e939',
      query: [['version', '1']],
      headers: {
        accept: 'application/json',
        authorization: 'Bearer My API Key',
        'content-type': 'application/json',
      },
      body: {
        begin_after_user_silence_ms: 2000,
        begin_message: 'Hey I am a virtual assistant calling from Retell Hospital.',
        default_dynamic_variables: { customer_name: 'John Doe' },
        general_prompt: 'You are ...',
        general_tools: [
          {
            name: 'end_call',
            type: 'end_call',
            description: 'End the call with user.',
          },
        ],
        kb_config: {},
        knowledge_base_ids: ['string'],
        mcps: [{ name: 'name', url: 'url' }],
        model: 'gpt-4.1',
        model_high_priority: true,
        model_temperature: 0,
        s2s_model: 'gpt-realtime-1.5',
        start_speaker: 'user',
        starting_state: 'information_collection',
        states: [
          {
            name: 'information_collection',
            edges: [
              {
                description: 'Transition to book an appointment.',
                destination_state_name: 'appointment_booking',
              },
            ],
            state_prompt: 'You will follow the steps below to collect information...',
            tools: [
              {
                name: 'transfer_to_support',
                transfer_destination: { number: '16175551212', type: 'predefined' },
                transfer_option: { type: 'cold_transfer', show_transferee_as_caller: false },
                type: 'transfer_call',
                description: 'Transfer to the support team.',
              },
            ],
          },
          {
            name: 'appointment_booking',
            state_prompt: 'You will follow the steps below to book an appointment...',
            tools: [
              {
                cal_api_key: 'cal_live_xxxxxxxxxxxx',
                event_type_id: 60444,
                name: 'book_appointment',
                type: 'book_appointment_cal',
                description: 'Book an annual check up.',
                timezone: 'America/Los_Angeles',
              },
            ],
          },
        ],
        tool_call_strict_mode: true,
      },
    });
    expect(result).toEqual(response);
  });

  test('delete', async () => {
    const sent = answer('DELETE', 204);
    await client.llm.delete('oBeDLoLOeuAbiuaMFXRtDOLriTJ5tSxD');
    expect(await sent()).toEqual({
      path: '/delete-retell-llm/oBeDLoLOeuAbiuaMFXRtDOLriTJ5tSxD',
      query: [],
      headers: { accept: '*/*', authorization: 'Bearer My API Key' },
    });
  });
});
