import nock from 'nock';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { answer, client } from './server';

beforeAll(() => nock.disableNetConnect());
afterEach(() => nock.cleanAll());

describe('client.call', () => {
  test('createPhoneCall: required parameters', async () => {
    const response = {
      agent_id: 'oBeDLoLOeuAbiuaMFXRtDOLriTJ5tSxD',
      agent_version: 1,
      call_id: 'Jabr9TXYYJHfvl6Syypi88rdAHYHmcq6',
      call_status: 'registered',
      call_type: 'phone_call',
      direction: 'inbound',
      from_number: '+12137771234',
      to_number: '+12137771235',
    };
    const sent = answer('POST', 200, response);
    const result = await client.call.createPhoneCall({
      from_number: '+14157774444',
      to_number: '+12137774445',
    });
    expect(await sent()).toEqual({
      path: '/v2/create-phone-call',
      query: [],
      headers: {
        accept: 'application/json',
        authorization: 'Bearer My API Key',
        'content-type': 'application/json',
      },
      body: { from_number: '+14157774444', to_number: '+12137774445' },
    });
    expect(result).toEqual(response);
  });

  test('createPhoneCall: all parameters', async () => {
    const response = {
      agent_id: 'oBeDLoLOeuAbiuaMFXRtDOLriTJ5tSxD',
      agent_version: 1,
      call_id: 'Jabr9TXYYJHfvl6Syypi88rdAHYHmcq6',
      call_status: 'registered',
      call_type: 'phone_call',
      direction: 'inbound',
      from_number: '+12137771234',
      to_number: '+12137771235',
    };
    const sent = answer('POST', 200, response);
    const result = await client.call.createPhoneCall({
      from_number: '+14157774444',
      to_number: '+12137774445',
      agent_override: {},
      custom_sip_headers: { 'X-Custom-Header': 'Custom Value' },
      ignore_e164_validation: true,
      metadata: {},
      override_agent_id: 'oBeDLoLOeuAbiuaMFXRtDOLriTJ5tSxD',
      override_agent_version: 1,
      retell_llm_dynamic_variables: { customer_name: 'John Doe' },
    });
    expect(await sent()).toEqual({
      path: '/v2/create-phone-call',
      query: [],
      headers: {
        accept: 'application/json',
        authorization: 'Bearer My API Key',
        'content-type': 'application/json',
      },
      body: {
        from_number: '+14157774444',
        to_number: '+12137774445',
        agent_override: {},
        custom_sip_headers: { 'X-Custom-Header': 'Custom Value' },
        ignore_e164_validation: true,
        metadata: {},
        override_agent_id: 'oBeDLoLOeuAbiuaMFXRtDOLriTJ5tSxD',
        override_agent_version: 1,
        retell_llm_dynamic_variables: { customer_name: 'John Doe' },
      },
    });
    expect(result).toEqual(response);
  });

  test('registerPhoneCall: required parameters', async () => {
    const response = {
      agent_id: 'oBeDLoLOeuAbiuaMFXRtDOLriTJ5tSxD',
      agent_version: 1,
      call_id: 'Jabr9TXYYJHfvl6Syypi88rdAHYHmcq6',
      call_status: 'registered',
      call_type: 'phone_call',
      direction: 'inbound',
      from_number: '+12137771234',
      to_number: '+12137771235',
    };
    const sent = answer('POST', 200, response);
    const result = await client.call.registerPhoneCall({ agent_id: 'oBeDLoLOeuAbiuaMFXRtDOLriTJ5tSxD' });
    expect(await sent()).toEqual({
      path: '/v2/register-phone-call',
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

  test('registerPhoneCall: all parameters', async () => {
    const response = {
      agent_id: 'oBeDLoLOeuAbiuaMFXRtDOLriTJ5tSxD',
      agent_version: 1,
      call_id: 'Jabr9TXYYJHfvl6Syypi88rdAHYHmcq6',
      call_status: 'registered',
      call_type: 'phone_call',
      direction: 'inbound',
      from_number: '+12137771234',
      to_number: '+12137771235',
    };
    const sent = answer('POST', 200, response);
    const result = await client.call.registerPhoneCall({
      agent_id: 'oBeDLoLOeuAbiuaMFXRtDOLriTJ5tSxD',
      agent_override: {},
      agent_version: 1,
      direction: 'inbound',
      from_number: '+14157774444',
      metadata: {},
      retell_llm_dynamic_variables: { customer_name: 'John Doe' },
      to_number: '+12137774445',
    });
    expect(await sent()).toEqual({
      path: '/v2/register-phone-call',
      query: [],
      headers: {
        accept: 'application/json',
        authorization: 'Bearer My API Key',
        'content-type': 'application/json',
      },
      body: {
        agent_id: 'oBeDLoLOeuAbiuaMFXRtDOLriTJ5tSxD',
        agent_override: {},
        agent_version: 1,
        direction: 'inbound',
        from_number: '+14157774444',
        metadata: {},
        retell_llm_dynamic_variables: { customer_name: 'John Doe' },
        to_number: '+12137774445',
      },
    });
    expect(result).toEqual(response);
  });

  test('createWebCall: required parameters', async () => {
    const response = {
      access_token: 'eyJhbGciOiJIUzI1NiJ9.eyJ2aWRlbyI6eyJyb29tSm9p',
      agent_id: 'oBeDLoLOeuAbiuaMFXRtDOLriTJ5tSxD',
      agent_version: 1,
      call_id: 'Jabr9TXYYJHfvl6Syypi88rdAHYHmcq6',
      call_status: 'registered',
      call_type: 'web_call',
    };
    const sent = answer('POST', 200, response);
    const result = await client.call.createWebCall({ agent_id: 'oBeDLoLOeuAbiuaMFXRtDOLriTJ5tSxD' });
    expect(await sent()).toEqual({
      path: '/v2/create-web-call',
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

  test('createWebCall: all parameters', async () => {
    const response = {
      access_token: 'eyJhbGciOiJIUzI1NiJ9.eyJ2aWRlbyI6eyJyb29tSm9p',
      agent_id: 'oBeDLoLOeuAbiuaMFXRtDOLriTJ5tSxD',
      agent_version: 1,
      call_id: 'Jabr9TXYYJHfvl6Syypi88rdAHYHmcq6',
      call_status: 'registered',
      call_type: 'web_call',
    };
    const sent = answer('POST', 200, response);
    const result = await client.call.createWebCall({
      agent_id: 'oBeDLoLOeuAbiuaMFXRtDOLriTJ5tSxD',
      agent_override: {},
      agent_version: 1,
      current_node_id: 'collect_info',
      current_state: 'information_collection',
      metadata: {},
      retell_llm_dynamic_variables: { customer_name: 'John Doe' },
    });
    expect(await sent()).toEqual({
      path: '/v2/create-web-call',
      query: [],
      headers: {
        accept: 'application/json',
        authorization: 'Bearer My API Key',
        'content-type': 'application/json',
      },
      body: {
        agent_id: 'oBeDLoLOeuAbiuaMFXRtDOLriTJ5tSxD',
        agent_override: {},
        agent_version: 1,
        current_node_id: 'collect_info',
        current_state: 'information_collection',
        metadata: {},
        retell_llm_dynamic_variables: { customer_name: 'John Doe' },
      },
    });
    expect(result).toEqual(response);
  });

  test('retrieve', async () => {
    const response = {
      access_token: 'eyJhbGciOiJIUzI1NiJ9.eyJ2aWRlbyI6eyJyb29tSm9p',
      agent_id: 'oBeDLoLOeuAbiuaMFXRtDOLriTJ5tSxD',
      agent_version: 1,
      call_id: 'Jabr9TXYYJHfvl6Syypi88rdAHYHmcq6',
      call_status: 'registered',
      call_type: 'web_call',
    };
    const sent = answer('GET', 200, response);
    const result = await client.call.retrieve('119c3f8e47135a29e65947eeb34cf12d');
    expect(await sent()).toEqual({
      path: '/v2/get-call/119c3f8e47135a29e65947eeb34cf12d',
      query: [],
      headers: { accept: 'application/json', authorization: 'Bearer My API Key' },
    });
    expect(result).toEqual(response);
  });

  test('list: no parameters', async () => {
    const response = {};
    const sent = answer('POST', 200, response);
    const result = await client.call.list();
    expect(await sent()).toEqual({
      path: '/v3/list-calls',
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
    const result = await client.call.list({
      filter_criteria: {},
      include_total: true,
      limit: 0,
      pagination_key: 'pagination_key',
      skip: 0,
      sort_order: 'ascending',
    });
    expect(await sent()).toEqual({
      path: '/v3/list-calls',
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
      access_token: 'eyJhbGciOiJIUzI1NiJ9.eyJ2aWRlbyI6eyJyb29tSm9p',
      agent_id: 'oBeDLoLOeuAbiuaMFXRtDOLriTJ5tSxD',
      agent_version: 1,
      call_id: 'Jabr9TXYYJHfvl6Syypi88rdAHYHmcq6',
      call_status: 'registered',
      call_type: 'web_call',
    };
    const sent = answer('PATCH', 200, response);
    const result = await client.call.update('call_a4441234567890777c4a4a123e6', {
      data_storage_setting: 'everything_except_pii',
    });
    expect(await sent()).toEqual({
      path: '/v2/update-call/call_a4441234567890777c4a4a123e6',
      query: [],
      headers: {
        accept: 'application/json',
        authorization: 'Bearer My API Key',
        'content-type': 'application/json',
      },
      body: { data_storage_setting: 'everything_except_pii' },
    });
    expect(result).toEqual(response);
  });

  test('update: all parameters', async () => {
    const response = {
      access_token: 'eyJhbGciOiJIUzI1NiJ9.eyJ2aWRlbyI6eyJyb29tSm9p',
      agent_id: 'oBeDLoLOeuAbiuaMFXRtDOLriTJ5tSxD',
      agent_version: 1,
      call_id: 'Jabr9TXYYJHfvl6Syypi88rdAHYHmcq6',
      call_status: 'registered',
      call_type: 'web_call',
    };
    const sent = answer('PATCH', 200, response);
    const result = await client.call.update('call_a4441234567890777c4a4a123e6', {
      custom_attributes: { custom_attribute_1: 'value1', custom_attribute_2: 'value2' },
      data_storage_setting: 'everything_except_pii',
      metadata: { customer_id: 'cust_123', notes: 'Follow-up required' },
      override_dynamic_variables: { additional_discount: '15%' },
    });
    expect(await sent()).toEqual({
      path: '/v2/update-call/call_a4441234567890777c4a4a123e6',
      query: [],
      headers: {
        accept: 'application/json',
        authorization: 'Bearer My API Key',
        'content-type': 'application/json',
      },
      body: {
        custom_attributes: { custom_attribute_1: 'value1', custom_attribute_2: 'value2' },
        data_storage_setting: 'everything_except_pii',
        metadata: { customer_id: 'cust_123', notes: 'Follow-up required' },
        override_dynamic_variables: { additional_discount: '15%' },
      },
    });
    expect(result).toEqual(response);
  });

  test('stop', async () => {
    const sent = answer('POST', 204);
    await client.call.stop('call_a4441234567890777c4a4a123e6');
    expect(await sent()).toEqual({
      path: '/v2/stop-call/call_a4441234567890777c4a4a123e6',
      query: [],
      headers: { accept: '*/*', authorization: 'Bearer My API Key' },
    });
  });

  test('delete', async () => {
    const sent = answer('DELETE', 204);
    await client.call.delete('119c3f8e47135a29e65947eeb34cf12d');
    expect(await sent()).toEqual({
      path: '/v2/delete-call/119c3f8e47135a29e65947eeb34cf12d',
      query: [],
      headers: { accept: '*/*', authorization: 'Bearer My API Key' },
    });
  });
});
