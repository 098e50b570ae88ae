import { expect } from 'vitest';
import type { ApiServer } from './api-server.ts';

/**
 * The body of a program that uses `Retell` and `SERVER` and ends in a call of `report`. It runs unchanged in every
 * runtime, so it uses nothing but the SDK and the standard library of the web.
 */
export const ROUND_TRIP = `
const client = new Retell({ apiKey: 'key_1', baseURL: SERVER, maxRetries: 0 });
const roundTrip = async () => {
  const call = await client.call.createPhoneCall({ from_number: '+14155550100', to_number: '+14155550101' });
  const { data, response } = await client.agent.retrieve('agent/1', { version: 3 }).withResponse();
  const problem = await client.call.retrieve('gone').catch((error) => error);
  return {
    call: call.call_id,
    agent: data.agent_id,
    status: response.status,
    notFound: problem instanceof Retell.NotFoundError && problem instanceof Retell.APIError,
    message: problem.message,
  };
};
roundTrip().then(report, (error) => report({ failed: String(error?.stack ?? error) }));
`;

/** Checks what the program reported and what the server got. */
export const expectRoundTrip = (reported: unknown, { received }: ApiServer): void => {
  expect(reported).toEqual({
    call: 'call_1',
    agent: 'agent/1',
    status: 200,
    notFound: true,
    message: '404 No such thing',
  });
  expect(received.map(({ method, url }) => `${method} ${url}`)).toEqual([
    'POST /v2/create-phone-call',
    'GET /get-agent/agent%2F1?version=3',
    'GET /v2/get-call/gone',
  ]);
  expect(new Set(received.map(({ authorization }) => authorization))).toEqual(new Set(['Bearer key_1']));
  expect(received[0]?.contentType).toBe('application/json');
  expect(JSON.parse(received[0]?.body ?? '')).toEqual({
    from_number: '+14155550100',
    to_number: '+14155550101',
  });
};
