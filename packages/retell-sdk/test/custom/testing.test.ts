import { describe, expect, it } from 'vitest';
import Retell, { InvalidWebhookSignatureError } from '../../src/index';
import { answers, events, mockFetch, models, reply } from '../../src/testing';
import { options, testMock } from './mocked-api';

describe('an API mocked by a fetch of its own', () => {
  testMock({
    clientWith: (replies) => new Retell({ ...options, fetch: mockFetch(replies) }),
    reset: () => {},
  });
});

describe('signed webhooks', () => {
  const client = new Retell({ apiKey: 'key_of_webhooks' });
  const { unwrap } = events.webhooks;

  it('are accepted as events of the API', () => {
    const { body, headers } = unwrap.signed({ event: 'call_ended' }, { key: 'key_of_webhooks' });
    const event = client.webhooks.unwrap(body, { headers });
    expect(event).toEqual(unwrap({ event: 'call_ended' }));
    expect(event).toMatchObject({ event: 'call_ended', call: { call_type: 'web_call' } });
  });

  it.each([
    ['another key', { key: 'another' }],
    ['an old one', { key: 'key_of_webhooks', time: new Date(Date.now() - 3_600_000) }],
  ])('are refused: %s', (_, signing) => {
    const { body, headers } = unwrap.signed(undefined, signing);
    expect(() => client.webhooks.unwrap(body, { headers })).toThrow(InvalidWebhookSignatureError);
  });
});

describe('a mock of fetch', () => {
  it('keeps what was sent, and says what it has no answer for', async () => {
    const fetch = mockFetch([reply(answers.call.list)]);
    const client = new Retell({ ...options, fetch });
    await client.call.list({ limit: 5 });
    expect(fetch.requests.map(({ method, url }) => `${method} ${url}`)).toEqual([
      'POST https://api.retellai.com/v3/list-calls',
    ]);
    expect(await fetch.requests[0]?.json()).toEqual({ limit: 5 });
    await expect(client.call.retrieve('call_1')).rejects.toThrow(
      'No reply is for GET https://api.retellai.com',
    );
    expect(fetch.requests).toHaveLength(2);
  });

  it('is for the base URL that it is told', async () => {
    const baseURL = 'http://127.0.0.1:1/base';
    const client = new Retell({ ...options, baseURL, fetch: mockFetch(undefined, { baseURL }) });
    expect(await client.voice.retrieve('voice_1')).toEqual(answers.voice.retrieve());
  });

  it('makes new values at every call', () => {
    expect(models.AgentResponse()).not.toBe(models.AgentResponse());
    expect(models.AgentResponse().response_engine).not.toBe(models.AgentResponse().response_engine);
  });
});
