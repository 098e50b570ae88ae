import nock from 'nock';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { answer, client } from './server';

beforeAll(() => nock.disableNetConnect());
afterEach(() => nock.cleanAll());

describe('client.concurrency', () => {
  test('retrieve', async () => {
    const response = {};
    const sent = answer('GET', 200, response);
    const result = await client.concurrency.retrieve();
    expect(await sent()).toEqual({
      path: '/get-concurrency',
      query: [],
      headers: { accept: 'application/json', authorization: 'Bearer My API Key' },
    });
    expect(result).toEqual(response);
  });
});
