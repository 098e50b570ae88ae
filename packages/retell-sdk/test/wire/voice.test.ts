import nock from 'nock';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { answer, client, file } from './server';

beforeAll(() => nock.disableNetConnect());
afterEach(() => nock.cleanAll());

describe('client.voice', () => {
  test('addResource: required parameters', async () => {
    const response = {
      gender: 'male',
      provider: 'elevenlabs',
      voice_id: 'retell-Cimo',
      voice_name: 'Adrian',
    };
    const sent = answer('POST', 200, response);
    const result = await client.voice.addResource({
      provider_voice_id: 'provider_voice_id',
      voice_name: 'x',
    });
    expect(await sent()).toEqual({
      path: '/add-community-voice',
      query: [],
      headers: {
        accept: 'application/json',
        authorization: 'Bearer My API Key',
        'content-type': 'application/json',
      },
      body: { provider_voice_id: 'provider_voice_id', voice_name: 'x' },
    });
    expect(result).toEqual(response);
  });

  test('addResource: all parameters', async () => {
    const response = {
      gender: 'male',
      provider: 'elevenlabs',
      voice_id: 'retell-Cimo',
      voice_name: 'Adrian',
    };
    const sent = answer('POST', 200, response);
    const result = await client.voice.addResource({
      provider_voice_id: 'provider_voice_id',
      voice_name: 'x',
      public_user_id: 'public_user_id',
      voice_provider: 'elevenlabs',
    });
    expect(await sent()).toEqual({
      path: '/add-community-voice',
      query: [],
      headers: {
        accept: 'application/json',
        authorization: 'Bearer My API Key',
        'content-type': 'application/json',
      },
      body: {
        provider_voice_id: 'provider_voice_id',
        voice_name: 'x',
        public_user_id: 'public_user_id',
        voice_provider: 'elevenlabs',
      },
    });
    expect(result).toEqual(response);
  });

  test('clone', async () => {
    const response = {
      gender: 'male',
      provider: 'elevenlabs',
      voice_id: 'retell-Cimo',
      voice_name: 'Adrian',
    };
    const sent = answer('POST', 200, response);
    const result = await client.voice.clone({
      files: [file],
      voice_name: 'x',
      voice_provider: 'elevenlabs',
    });
    expect(await sent()).toEqual({
      path: '/clone-voice',
      query: [],
      headers: {
        accept: 'application/json',
        authorization: 'Bearer My API Key',
        'content-type': 'multipart/form-data',
      },
      body: [
        ['files[]', 'example.txt'],
        ['voice_name', 'x'],
        ['voice_provider', 'elevenlabs'],
      ],
    });
    expect(result).toEqual(response);
  });

  test('retrieve', async () => {
    const response = {
      gender: 'male',
      provider: 'elevenlabs',
      voice_id: 'retell-Cimo',
      voice_name: 'Adrian',
    };
    const sent = answer('GET', 200, response);
    const result = await client.voice.retrieve('retell-Cimo');
    expect(await sent()).toEqual({
      path: '/get-voice/retell-Cimo',
      query: [],
      headers: { accept: 'application/json', authorization: 'Bearer My API Key' },
    });
    expect(result).toEqual(response);
  });

  test('list', async () => {
    const response = [
      {
        gender: 'male',
        provider: 'elevenlabs',
        voice_id: 'retell-Cimo',
        voice_name: 'Adrian',
      },
    ];
    const sent = answer('GET', 200, response);
    const result = await client.voice.list();
    expect(await sent()).toEqual({
      path: '/list-voices',
      query: [],
      headers: { accept: 'application/json', authorization: 'Bearer My API Key' },
    });
    expect(result).toEqual(response);
  });

  test('search: required parameters', async () => {
    const response = { voices: [{}] };
    const sent = answer('POST', 200, response);
    const result = await client.voice.search({ search_query: 'search_query' });
    expect(await sent()).toEqual({
      path: '/search-community-voice',
      query: [],
      headers: {
        accept: 'application/json',
        authorization: 'Bearer My API Key',
        'content-type': 'application/json',
      },
      body: { search_query: 'search_query' },
    });
    expect(result).toEqual(response);
  });

  test('search: all parameters', async () => {
    const response = { voices: [{}] };
    const sent = answer('POST', 200, response);
    const result = await client.voice.search({ search_query: 'search_query', voice_provider: 'elevenlabs' });
    expect(await sent()).toEqual({
      path: '/search-community-voice',
      query: [],
      headers: {
        accept: 'application/json',
        authorization: 'Bearer My API Key',
        'content-type': 'application/json',
      },
      body: { search_query: 'search_query', voice_provider: 'elevenlabs' },
    });
    expect(result).toEqual(response);
  });
});
