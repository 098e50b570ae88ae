import nock from 'nock';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { answer, client } from './server';

beforeAll(() => nock.disableNetConnect());
afterEach(() => nock.cleanAll());

describe('client.swaps', () => {
  test('offer', async () => {
    const response = { state: 'open' };
    const sent = answer('POST', 200, response);
    const result = await client.swaps.offer({ packet: 'packet' });
    expect(await sent()).toEqual({
      path: '/swaps',
      query: [],
      headers: {
        accept: 'application/json',
        authorization: 'Bearer My API Key',
        'content-type': 'application/json',
      },
      body: { packet: 'packet' },
    });
    expect(result).toEqual(response);
  });
});
