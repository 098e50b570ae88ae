import nock from 'nock';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { answer, client } from './server';

beforeAll(() => nock.disableNetConnect());
afterEach(() => nock.cleanAll());

describe('client.advice', () => {
  test('ask', async () => {
    const response = { answer: 'answer' };
    const sent = answer('POST', 200, response);
    const result = await client.advice.ask({ question: 'When do I sow beans?' });
    expect(await sent()).toEqual({
      path: '/advice',
      query: [],
      headers: {
        accept: 'application/json',
        authorization: 'Bearer My API Key',
        'content-type': 'application/json',
      },
      body: { question: 'When do I sow beans?' },
    });
    expect(result).toEqual(response);
  });
});
