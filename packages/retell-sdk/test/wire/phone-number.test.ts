import nock from 'nock';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { answer, client } from './server';

beforeAll(() => nock.disableNetConnect());
afterEach(() => nock.cleanAll());

describe('client.phoneNumber', () => {
  test('create: no parameters', async () => {
    const response = {
      last_modification_timestamp: 1703413636133,
      phone_number: '+14157774444',
      phone_number_type: 'retell-twilio',
    };
    const sent = answer('POST', 200, response);
    const result = await client.phoneNumber.create({ nickname: 'Frontdesk Number' });
    expect(await sent()).toEqual({
      path: '/create-phone-number',
      query: [],
      headers: {
        accept: 'application/json',
        authorization: 'Bearer My API Key',
        'content-type': 'application/json',
      },
      body: { nickname: 'Frontdesk Number' },
    });
    expect(result).toEqual(response);
  });

  test('create: all parameters', async () => {
    const response = {
      last_modification_timestamp: 1703413636133,
      phone_number: '+14157774444',
      phone_number_type: 'retell-twilio',
    };
    const sent = answer('POST', 200, response);
    const result = await client.phoneNumber.create({
      allowed_inbound_country_list: ['US', 'CA', 'GB'],
      allowed_outbound_country_list: ['US', 'CA'],
      area_code: 415,
      country_code: 'US',
      fallback_number: '+14155551234',
      inbound_agents: [{ agent_id: 'oBeDLoLOeuAbiuaMFXRtDOLriTJ5tSxD', weight: 0.5 }],
      inbound_webhook_url: 'https://example.com/inbound-webhook',
      nickname: 'Frontdesk Number',
      number_provider: 'twilio',
      outbound_agents: [{ agent_id: 'oBeDLoLOeuAbiuaMFXRtDOLriTJ5tSxD', weight: 0.5 }],
      phone_number: '+14157774444',
      toll_free: true,
      transport: 'TCP',
    });
    expect(await sent()).toEqual({
      path: '/create-phone-number',
      query: [],
      headers: {
        accept: 'application/json',
        authorization: 'Bearer My API Key',
        'content-type': 'application/json',
      },
      body: {
        allowed_inbound_country_list: ['US', 'CA', 'GB'],
        allowed_outbound_country_list: ['US', 'CA'],
        area_code: 415,
        country_code: 'US',
        fallback_number: '+14155551234',
        inbound_agents: [{ agent_id: 'oBeDLoLOeuAbiuaMFXRtDOLriTJ5tSxD', weight: 0.5 }],
        inbound_webhook_url: 'https://example.com/inbound-webhook',
        nickname: 'Frontdesk Number',
        number_provider: 'twilio',
        outbound_agents: [{ agent_id: 'oBeDLoLOeuAbiuaMFXRtDOLriTJ5tSxD', weight: 0.5 }],
        phone_number: '+14157774444',
        toll_free: true,
        transport: 'TCP',
      },
    });
    expect(result).toEqual(response);
  });

  test('import: required parameters', async () => {
    const response = {
      last_modification_timestamp: 1703413636133,
      phone_number: '+14157774444',
      phone_number_type: 'retell-twilio',
    };
    const sent = answer('POST', 200, response);
    const result = await client.phoneNumber.import({
      phone_number: '+14157774444',
      termination_uri: 'someuri.pstn.twilio.com',
    });
    expect(await sent()).toEqual({
      path: '/import-phone-number',
      query: [],
      headers: {
        accept: 'application/json',
        authorization: 'Bearer My API Key',
        'content-type': 'application/json',
      },
      body: { phone_number: '+14157774444', termination_uri: 'someuri.pstn.twilio.com' },
    });
    expect(result).toEqual(response);
  });

  test('import: all parameters', async () => {
    const response = {
      last_modification_timestamp: 1703413636133,
      phone_number: '+14157774444',
      phone_number_type: 'retell-twilio',
    };
    const sent = answer('POST', 200, response);
    const result = await client.phoneNumber.import({
      phone_number: '+14157774444',
      termination_uri: 'someuri.pstn.twilio.com',
      allowed_inbound_country_list: ['US', 'CA', 'GB'],
      allowed_outbound_country_list: ['US', 'CA'],
      ignore_e164_validation: true,
      inbound_agents: [{ agent_id: 'oBeDLoLOeuAbiuaMFXRtDOLriTJ5tSxD', weight: 0.5 }],
      inbound_webhook_url: 'https://example.com/inbound-webhook',
      nickname: 'Frontdesk Number',
      outbound_agents: [{ agent_id: 'oBeDLoLOeuAbiuaMFXRtDOLriTJ5tSxD', weight: 0.5 }],
      sip_trunk_auth_password: '123456',
      sip_trunk_auth_username: 'username',
      transport: 'TCP',
    });
    expect(await sent()).toEqual({
      path: '/import-phone-number',
      query: [],
      headers: {
        accept: 'application/json',
        authorization: 'Bearer My API Key',
        'content-type': 'application/json',
      },
      body: {
        phone_number: '+14157774444',
        termination_uri: 'someuri.pstn.twilio.com',
        allowed_inbound_country_list: ['US', 'CA', 'GB'],
        allowed_outbound_country_list: ['US', 'CA'],
        ignore_e164_validation: true,
        inbound_agents: [{ agent_id: 'oBeDLoLOeuAbiuaMFXRtDOLriTJ5tSxD', weight: 0.5 }],
        inbound_webhook_url: 'https://example.com/inbound-webhook',
        nickname: 'Frontdesk Number',
        outbound_agents: [{ agent_id: 'oBeDLoLOeuAbiuaMFXRtDOLriTJ5tSxD', weight: 0.5 }],
        sip_trunk_auth_password: '123456',
        sip_trunk_auth_username: 'username',
        transport: 'TCP',
      },
    });
    expect(result).toEqual(response);
  });

  test('retrieve', async () => {
    const response = {
      last_modification_timestamp: 1703413636133,
      phone_number: '+14157774444',
      phone_number_type: 'retell-twilio',
    };
    const sent = answer('GET', 200, response);
    const result = await client.phoneNumber.retrieve('+14157774444');
    expect(await sent()).toEqual({
      path: '/get-phone-number/+14157774444',
      query: [],
      headers: { accept: 'application/json', authorization: 'Bearer My API Key' },
    });
    expect(result).toEqual(response);
  });

  test('list: no parameters', async () => {
    const response = {};
    const sent = answer('GET', 200, response);
    const result = await client.phoneNumber.list();
    expect(await sent()).toEqual({
      path: '/v2/list-phone-numbers',
      query: [],
      headers: { accept: 'application/json', authorization: 'Bearer My API Key' },
    });
    expect(result).toEqual(response);
  });

  test('list: all parameters', async () => {
    const response = {};
    const sent = answer('GET', 200, response);
    const result = await client.phoneNumber.list({
      limit: 0,
      pagination_key: 'pagination_key',
      sort_order: 'ascending',
    });
    expect(await sent()).toEqual({
      path: '/v2/list-phone-numbers',
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
      phone_number: '+14157774444',
      phone_number_type: 'retell-twilio',
    };
    const sent = answer('PATCH', 200, response);
    const result = await client.phoneNumber.update('+14157774444', { nickname: 'Frontdesk Number' });
    expect(await sent()).toEqual({
      path: '/update-phone-number/+14157774444',
      query: [],
      headers: {
        accept: 'application/json',
        authorization: 'Bearer My API Key',
        'content-type': 'application/json',
      },
      body: { nickname: 'Frontdesk Number' },
    });
    expect(result).toEqual(response);
  });

  test('update: all parameters', async () => {
    const response = {
      last_modification_timestamp: 1703413636133,
      phone_number: '+14157774444',
      phone_number_type: 'retell-twilio',
    };
    const sent = answer('PATCH', 200, response);
    const result = await client.phoneNumber.update('+14157774444', {
      allowed_inbound_country_list: ['US', 'CA', 'GB'],
      allowed_outbound_country_list: ['US', 'CA'],
      auth_password: '123456',
      auth_username: 'username',
      fallback_number: '+14155551234',
      inbound_agents: [
        {
          agent_id: 'oBeDLoLOeuAbiuaMFXRtDOLriTJ5tSxD',
          agent_version: 1,
          weight: 1,
        },
      ],
      inbound_sms_agents: [{ agent_id: 'oBeDLoLOeuAbiuaMFXRtDOLriTJ5tSxD', weight: 0.5 }],
      inbound_sms_webhook_url: 'https://example.com/inbound-sms-webhook',
      inbound_webhook_url: 'https://example.com/inbound-webhook',
      nickname: 'Frontdesk Number',
      outbound_agents: [
        {
          agent_id: 'oBeDLoLOeuAbiuaMFXRtDOLriTJ5tSxD',
          agent_version: 1,
          weight: 1,
        },
      ],
      outbound_sms_agents: [{ agent_id: 'oBeDLoLOeuAbiuaMFXRtDOLriTJ5tSxD', weight: 0.5 }],
      termination_uri: 'someuri.pstn.twilio.com',
      transport: 'TCP',
    });
    expect(await sent()).toEqual({
      path: '/update-phone-number/+14157774444',
      query: [],
      headers: {
        accept: 'application/json',
        authorization: 'Bearer My API Key',
        'content-type': 'application/json',
      },
      body: {
        allowed_inbound_country_list: ['US', 'CA', 'GB'],
        allowed_outbound_country_list: ['US', 'CA'],
        auth_password: '123456',
        auth_username: 'username',
        fallback_number: '+14155551234',
        inbound_agents: [
          {
            agent_id: 'oBeDLoLOeuAbiuaMFXRtDOLriTJ5tSxD',
            agent_version: 1,
            weight: 1,
          },
        ],
        inbound_sms_agents: [{ agent_id: 'oBeDLoLOeuAbiuaMFXRtDOLriTJ5tSxD', weight: 0.5 }],
        inbound_sms_webhook_url: 'https://example.com/inbound-sms-webhook',
        inbound_webhook_url: 'https://example.com/inbound-webhook',
        nickname: 'Frontdesk Number',
        outbound_agents: [
          {
            agent_id: 'oBeDLoLOeuAbiuaMFXRtDOLriTJ5tSxD',
            agent_version: 1,
            weight: 1,
          },
        ],
        outbound_sms_agents: [{ agent_id: 'oBeDLoLOeuAbiuaMFXRtDOLriTJ5tSxD', weight: 0.5 }],
        termination_uri: 'someuri.pstn.twilio.com',
        transport: 'TCP',
      },
    });
    expect(result).toEqual(response);
  });

  test('delete', async () => {
    const sent = answer('DELETE', 204);
    await client.phoneNumber.delete('+14157774444');
    expect(await sent()).toEqual({
      path: '/delete-phone-number/+14157774444',
      query: [],
      headers: { accept: '*/*', authorization: 'Bearer My API Key' },
    });
  });
});
