import { expect, it } from 'vitest';
import Retell, { APIUserAbortError, WaitError, WaitTimeoutError } from '../../src/index';

const clientOf = (...states: string[]) => {
  const urls: string[] = [];
  const fetch = async (url: unknown) => {
    urls.push(String(url));
    const call_status = states.length > 1 ? states.shift() : states[0];
    return Response.json({ call_type: 'web_call', call_id: 'c 1', call_status });
  };
  return { client: new Retell({ apiKey: 'key', fetch: fetch as typeof globalThis.fetch }), urls };
};

it('waits until a call has ended', async () => {
  const { client, urls } = clientOf('registered', 'ongoing', 'ended');
  const seen: string[] = [];
  const call = await client.call.waitUntilEnded('c 1', {
    interval: 1,
    onUpdate: ({ call_status }) => void seen.push(call_status),
  });
  expect(call.call_status).toBe('ended');
  expect(seen).toEqual(['registered', 'ongoing', 'ended']);
  expect(new Set(urls)).toEqual(new Set(['https://api.retellai.com/v2/get-call/c%201']));
});

it('tells of calls that never came about, and of those that go on and on', async () => {
  const lost = clientOf('not_connected').client.call.waitUntilEnded('c 1');
  await expect(lost).rejects.toThrow(WaitError);
  await expect(lost).rejects.toMatchObject({ state: 'not_connected', latest: { call_id: 'c 1' } });
  const long = clientOf('ongoing').client.call.waitUntilEnded('c 1', { interval: 1, timeout: 20 });
  await expect(long).rejects.toThrow(WaitTimeoutError);
  await expect(long).rejects.toThrow('call_status is ongoing after 20 ms');
});

it('ends with its signal', async () => {
  const wait = clientOf('ongoing').client.call.waitUntilEnded('c 1', { signal: AbortSignal.timeout(5) });
  await expect(wait).rejects.toThrow(APIUserAbortError);
});
