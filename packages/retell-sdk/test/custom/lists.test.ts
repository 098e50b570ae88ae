import nock from 'nock';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import Retell from '../../src/index';

const HOST = 'https://api.retellai.com';
const client = new Retell({ apiKey: 'key_9f8a', maxRetries: 0 });

/** Methods that list, with the path they call and whether their pages follow a cursor of the answer. */
const LISTS: ReadonlyArray<[name: string, verb: 'get' | 'post', path: string, call: () => AsyncIterable<unknown>]> = [
  ['call', 'post', '/v3/list-calls', () => client.call.list({ limit: 1 })],
  ['chat', 'post', '/v3/list-chats', () => client.chat.list({ limit: 1 })],
  ['phone number', 'get', '/v2/list-phone-numbers', () => client.phoneNumber.list({ limit: 1 })],
  ['llm', 'get', '/v2/list-retell-llms', () => client.llm.list({ limit: 1 })],
  ['flow', 'get', '/v2/list-conversation-flows', () => client.conversationFlow.list({ limit: 1 })],
  [
    'component',
    'get',
    '/v2/list-conversation-flow-components',
    () => client.conversationFlowComponent.list({ limit: 1 }),
  ],
  ['export request', 'get', '/v2/list-export-requests', () => client.exportRequest.list({ limit: 1 })],
  [
    'test case',
    'get',
    '/v2/list-test-case-definitions',
    () => client.tests.listTestCaseDefinitions({ type: 'retell-llm', llm_id: 'l', limit: 1 }),
  ],
  [
    'batch test',
    'get',
    '/v2/list-batch-tests',
    () => client.tests.listBatchTests({ type: 'retell-llm', llm_id: 'l', limit: 1 }),
  ],
  ['test run', 'get', '/v2/list-test-runs/b', () => client.tests.listTestRuns('b', { limit: 1 })],
];

/** Methods whose answer is the list. */
const ARRAYS: ReadonlyArray<[path: string, call: () => AsyncIterable<unknown> & PromiseLike<unknown>]> = [
  ['/list-knowledge-bases', () => client.knowledgeBase.list()],
  ['/list-voices', () => client.voice.list()],
  ['/get-agent-versions/a', () => client.agent.getVersions('a')],
  ['/get-chat-agent-versions/a', () => client.chatAgent.getVersions('a')],
];

const collect = async (list: AsyncIterable<unknown>): Promise<unknown[]> => {
  const items: unknown[] = [];
  for await (const item of list) items.push(item);
  return items;
};

beforeEach(() => nock.disableNetConnect());
afterEach(() => {
  nock.cleanAll();
  nock.enableNetConnect();
});

describe('lists', () => {
  it.each(LISTS)('of the kind %s go on with their cursor', async (_, verb, path, call) => {
    const bodies: unknown[] = [];
    const urls: string[] = [];
    const answers = [
      { items: [{ n: 1 }], pagination_key: 'next key', has_more: true },
      { items: [{ n: 2 }], has_more: false },
    ];
    const host = nock(HOST);
    const isList = (url: string) => url.startsWith(path);
    (verb === 'post' ? host.post(isList) : host.get(isList)).times(2)
      .reply((url, body) => {
        urls.push(url);
        bodies.push(body);
        return [200, answers[urls.length - 1]];
      });
    expect(await collect(call())).toEqual([{ n: 1 }, { n: 2 }]);
    if (verb === 'post') expect(bodies).toEqual([{ limit: 1 }, { limit: 1, pagination_key: 'next key' }]);
    else expect(urls.map((url) => new URL(url, HOST).searchParams.get('pagination_key'))).toEqual([null, 'next key']);
  });

  it('of calls leave out what does not go with a cursor', async () => {
    nock(HOST)
      .post('/v3/list-calls', { skip: 3 })
      .reply(200, { items: [{ call_id: 'a' }], pagination_key: 'k', has_more: true })
      .post('/v3/list-calls', { pagination_key: 'k' })
      .reply(200, { items: [{ call_id: 'b' }], has_more: false });
    const ids = (await client.call.list({ skip: 3 }).toArray()).map(({ call_id }) => call_id);
    expect(ids).toEqual(['a', 'b']);
  });

  it.each([
    ['/list-agents', () => client.agent.list({ limit: 2 })],
    ['/list-chat-agents', () => client.chatAgent.list({ limit: 2 })],
  ] as const)('of %s go on behind the last agent and its version', async (path, call) => {
    const page = [
      { agent_id: 'a', version: 0 },
      { agent_id: 'a', version: 1 },
    ];
    nock(HOST)
      .get(path)
      .query({ limit: 2 })
      .reply(200, page)
      .get(path)
      .query({ limit: 2, pagination_key: 'a', pagination_key_version: 1 })
      .reply(200, [{ agent_id: 'b', version: 0 }])
      .get(path)
      .query({ limit: 2, pagination_key: 'b', pagination_key_version: 0 })
      .reply(200, []);
    expect(await collect(call())).toEqual([...page, { agent_id: 'b', version: 0 }]);
  });

  it.each(ARRAYS)('that are whole answers iterate over them: %s', async (path, call) => {
    nock(HOST).get(path).times(2).reply(200, [{ n: 1 }, { n: 2 }]);
    const result = await call();
    expect(structuredClone(result)).toStrictEqual([{ n: 1 }, { n: 2 }]);
    expect(await collect(call())).toEqual([{ n: 1 }, { n: 2 }]);
  });

  it('resolve to what the API sent, and stop at what was asked for', async () => {
    const body = { items: [{ call_id: 'a' }, { call_id: 'b' }], pagination_key: 'k', has_more: true };
    nock(HOST).post('/v3/list-calls').times(2).reply(200, body);
    const page = await client.call.list();
    expect(page).toStrictEqual(body);
    expect(structuredClone(page)).toStrictEqual(body);
    expect(await client.call.list().toArray({ limit: 2 })).toEqual(body.items);
  });
});
