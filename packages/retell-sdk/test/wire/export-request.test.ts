import nock from 'nock';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { answer, client } from './server';

beforeAll(() => nock.disableNetConnect());
afterEach(() => nock.cleanAll());

describe('client.exportRequest', () => {
  test('list: no parameters', async () => {
    const response = {};
    const sent = answer('GET', 200, response);
    const result = await client.exportRequest.list();
    expect(await sent()).toEqual({
      path: '/v2/list-export-requests',
      query: [],
      headers: { accept: 'application/json', authorization: 'Bearer My API Key' },
    });
    expect(result).toEqual(response);
  });

  test('list: all parameters', async () => {
    const response = {};
    const sent = answer('GET', 200, response);
    const result = await client.exportRequest.list({
      limit: 0,
      pagination_key: 'pagination_key',
      sort_order: 'ascending',
    });
    expect(await sent()).toEqual({
      path: '/v2/list-export-requests',
      query: [
        ['limit', '0'],
        ['pagination_key', 'pagination_key'],
        ['sort_order', 'ascending'],
      ],
      headers: { accept: 'application/json', authorization: 'Bearer My API Key' },
    });
    expect(result).toEqual(response);
  });
});
