import nock from 'nock';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { answer, client } from './server';

beforeAll(() => nock.disableNetConnect());
afterEach(() => nock.cleanAll());

describe('client.labels', () => {
  test('print', async () => {
    const response = { data: [{}] };
    const sent = answer('PUT', 200, response);
    const result = await client.labels.print({ labels: [{ packet: 'packet' }] });
    expect(await sent()).toEqual({
      path: '/labels',
      query: [],
      headers: {
        accept: 'application/json',
        authorization: 'Bearer My API Key',
        'content-type': 'application/json',
      },
      body: [{ packet: 'packet' }],
    });
    expect(result).toEqual(response.data);
  });
});
