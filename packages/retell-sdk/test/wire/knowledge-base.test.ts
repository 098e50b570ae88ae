import nock from 'nock';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { answer, client, file } from './server';

beforeAll(() => nock.disableNetConnect());
afterEach(() => nock.cleanAll());

describe('client.knowledgeBase', () => {
  test('create: required parameters', async () => {
    const response = {
      knowledge_base_id: 'knowledge_base_a456426614174000',
      knowledge_base_name: 'Sample KB',
      status: 'in_progress',
    };
    const sent = answer('POST', 200, response);
    const result = await client.knowledgeBase.create({ knowledge_base_name: 'Sample KB' });
    expect(await sent()).toEqual({
      path: '/create-knowledge-base',
      query: [],
      headers: {
        accept: 'application/json',
        authorization: 'Bearer My API Key',
        'content-type': 'multipart/form-data',
      },
      body: [['knowledge_base_name', 'Sample KB']],
    });
    expect(result).toEqual(response);
  });

  test('create: all parameters', async () => {
    const response = {
      knowledge_base_id: 'knowledge_base_a456426614174000',
      knowledge_base_name: 'Sample KB',
      status: 'in_progress',
    };
    const sent = answer('POST', 200, response);
    const result = await client.knowledgeBase.create({
      knowledge_base_name: 'Sample KB',
      enable_auto_refresh: true,
      knowledge_base_files: [file],
      knowledge_base_texts: [{ text: 'text', title: 'title' }],
      knowledge_base_urls: ['https://www.example.com', 'https://www.retellai.com'],
      max_chunk_size: 2000,
      min_chunk_size: 400,
    });
    expect(await sent()).toEqual({
      path: '/create-knowledge-base',
      query: [],
      headers: {
        accept: 'application/json',
        authorization: 'Bearer My API Key',
        'content-type': 'multipart/form-data',
      },
      body: [
        ['knowledge_base_name', 'Sample KB'],
        ['enable_auto_refresh', 'true'],
        ['knowledge_base_files[]', 'example.txt'],
        ['knowledge_base_texts', '[{"text":"text","title":"title"}]'],
        ['knowledge_base_urls[]', 'https://www.example.com'],
        ['knowledge_base_urls[]', 'https://www.retellai.com'],
        ['max_chunk_size', '2000'],
        ['min_chunk_size', '400'],
      ],
    });
    expect(result).toEqual(response);
  });

  test('retrieve', async () => {
    const response = {
      knowledge_base_id: 'knowledge_base_a456426614174000',
      knowledge_base_name: 'Sample KB',
      status: 'in_progress',
    };
    const sent = answer('GET', 200, response);
    const result = await client.knowledgeBase.retrieve('kb_1234567890');
    expect(await sent()).toEqual({
      path: '/get-knowledge-base/kb_1234567890',
      query: [],
      headers: { accept: 'application/json', authorization: 'Bearer My API Key' },
    });
    expect(result).toEqual(response);
  });

  test('list', async () => {
    const response = [
      {
        knowledge_base_id: 'knowledge_base_a456426614174000',
        knowledge_base_name: 'Sample KB',
        status: 'in_progress',
      },
    ];
    const sent = answer('GET', 200, response);
    const result = await client.knowledgeBase.list();
    expect(await sent()).toEqual({
      path: '/list-knowledge-bases',
      query: [],
      headers: { accept: 'application/json', authorization: 'Bearer My API Key' },
    });
    expect(result).toEqual(response);
  });

  test('delete', async () => {
    const sent = answer('DELETE', 204);
    await client.knowledgeBase.delete('kb_1234567890');
    expect(await sent()).toEqual({
      path: '/delete-knowledge-base/kb_1234567890',
      query: [],
      headers: { accept: '*/*', authorization: 'Bearer My API Key' },
    });
  });

  test('addSources: no parameters', async () => {
    const response = {
      knowledge_base_id: 'knowledge_base_a456426614174000',
      knowledge_base_name: 'Sample KB',
      status: 'in_progress',
    };
    const sent = answer('POST', 200, response);
    const result = await client.knowledgeBase.addSources('kb_1234567890', {
      knowledge_base_urls: ['https://www.example.com', 'https://www.retellai.com'],
    });
    expect(await sent()).toEqual({
      path: '/add-knowledge-base-sources/kb_1234567890',
      query: [],
      headers: {
        accept: 'application/json',
        authorization: 'Bearer My API Key',
        'content-type': 'multipart/form-data',
      },
      body: [
        ['knowledge_base_urls[]', 'https://www.example.com'],
        ['knowledge_base_urls[]', 'https://www.retellai.com'],
      ],
    });
    expect(result).toEqual(response);
  });

  test('addSources: all parameters', async () => {
    const response = {
      knowledge_base_id: 'knowledge_base_a456426614174000',
      knowledge_base_name: 'Sample KB',
      status: 'in_progress',
    };
    const sent = answer('POST', 200, response);
    const result = await client.knowledgeBase.addSources('kb_1234567890', {
      knowledge_base_files: [file],
      knowledge_base_texts: [{ text: 'text', title: 'title' }],
      knowledge_base_urls: ['https://www.example.com', 'https://www.retellai.com'],
    });
    expect(await sent()).toEqual({
      path: '/add-knowledge-base-sources/kb_1234567890',
      query: [],
      headers: {
        accept: 'application/json',
        authorization: 'Bearer My API Key',
        'content-type': 'multipart/form-data',
      },
      body: [
        ['knowledge_base_files[]', 'example.txt'],
        ['knowledge_base_texts', '[{"text":"text","title":"title"}]'],
        ['knowledge_base_urls[]', 'https://www.example.com'],
        ['knowledge_base_urls[]', 'https://www.retellai.com'],
      ],
    });
    expect(result).toEqual(response);
  });

  test('deleteSource', async () => {
    const response = {
      knowledge_base_id: 'knowledge_base_a456426614174000',
      knowledge_base_name: 'Sample KB',
      status: 'in_progress',
    };
    const sent = answer('DELETE', 200, response);
    const result = await client.knowledgeBase.deleteSource('source_1234567890', {
      knowledge_base_id: 'kb_1234567890',
    });
    expect(await sent()).toEqual({
      path: '/delete-knowledge-base-source/kb_1234567890/source/source_1234567890',
      query: [],
      headers: { accept: 'application/json', authorization: 'Bearer My API Key' },
    });
    expect(result).toEqual(response);
  });
});
