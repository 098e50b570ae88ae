import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as esm from 'retell-sdk';
import { APIResource } from 'retell-sdk/resource';
import { jsonBody, operationsOf } from './support/document.ts';
import { startMockServer, type MockServer } from './support/mock-server.ts';
import { readCalls } from './support/sdk-calls.ts';
import { methodNames, placeCall, recordingFetch, type Exchange } from './support/use-client.ts';

const { document, calls } = await readCalls();
const require = createRequire(import.meta.url);

/** Methods that stand for no operation: those that wait repeat another one, those for webhooks read what has come. */
const withoutOperation = [
  'call.waitUntilEnded',
  'chat.waitUntilEnded',
  'knowledgeBase.waitUntilComplete',
  'webhooks.unsafeUnwrap',
  'webhooks.unwrap',
];

let server: MockServer;

beforeAll(async () => {
  server = await startMockServer(document);
});

afterAll(() => server.close());

describe('the calls', () => {
  test('reach every method of the client', () => {
    const client = new esm.Retell({ apiKey: 'key' });
    const names = methodNames(client, APIResource);
    const called = [...new Set(calls.map(({ method }) => method)), ...withoutOperation];
    expect(called.sort()).toEqual([...names].sort());
  });
});

describe.each([
  ['import', () => esm],
  ['require', () => require('retell-sdk') as typeof esm],
])('the package, loaded with %s', (_, load) => {
  const { Retell } = load();
  const { fetch, take } = recordingFetch();

  test.each(calls.map((call) => [call.method, call.scope, call] as const))(
    'client.%s with %s parameters',
    async (_method, _scope, call) => {
      const client = new Retell({
        apiKey: 'key',
        baseURL: server.url,
        fetch,
        maxRetries: 0,
        logLevel: 'off',
      });
      const result = await placeCall(client, call).catch((error: unknown) => error);
      const [exchange] = take();
      expect(refusalOf(exchange)).toBeUndefined();
      expect(result).toEqual(bodyOf(exchange));
      expect(call.query).toEqual(expect.arrayContaining(queryOf(exchange)));
      if (call.form !== undefined) expect(await formOf(exchange)).toEqual(partsOf(call.form));
    },
  );
});

// Without these, a server that accepts everything would look like an SDK without faults.
describe('the server refuses', () => {
  const headers = { authorization: 'Bearer key', 'content-type': 'application/json' };
  const send = async (verb: string, path: string, init: RequestInit): Promise<string | undefined> => {
    const { fetch, take } = recordingFetch();
    await fetch(server.url + path.replaceAll(/\{[^}]+\}/g, 'id'), {
      method: verb.toUpperCase(),
      headers,
      ...init,
    });
    return refusalOf(take()[0]);
  };
  const withBody = operationsOf(document).filter(
    ({ operation }) => jsonBody(document, operation) !== undefined,
  );

  test.each(withBody.map(({ verb, path }) => [verb, path] as const))(
    'a list where %s %s wants an object',
    async (verb, path) => {
      expect(await send(verb, path, { body: '[]' })).toContain('Request body must be object');
    },
  );

  test.each([
    [
      'a body without a required property',
      '/v2/create-phone-call',
      { from_number: '+14157774444' },
      'to_number',
    ],
    ['a value that is not allowed', '/v3/list-calls', { sort_order: 'sideways' }, 'sort_order'],
    ['a number as text', '/v3/list-calls', { limit: '5' }, 'limit'],
  ])('%s', async (_, path, body, named) => {
    expect(await send('post', path, { body: JSON.stringify(body) })).toContain(named);
  });

  test('a call without a key', async () => {
    expect(await send('get', '/list-voices', { headers: {} })).toContain('security');
  });

  test('an unknown path', async () => {
    expect(await send('get', '/list-noises', {})).toContain('no path matched');
  });
});

/** Why the server did not accept a request, in its words. */
function refusalOf(exchange: Exchange | undefined): string | undefined {
  if (exchange === undefined) return 'nothing was sent';
  const { response, text } = exchange;
  const violations = response.headers.get('sl-violations');
  if (violations !== null) return violations;
  return response.ok ? undefined : `${response.status} ${text}`;
}

/** What the SDK must return for a response. */
function bodyOf(exchange: Exchange | undefined): unknown {
  if (exchange === undefined || exchange.response.status === 204) return null;
  const { response, text } = exchange;
  return response.headers.get('content-type')?.includes('json') ? JSON.parse(text) : text;
}

function queryOf(exchange: Exchange | undefined): unknown[] {
  const { searchParams } = new URL(exchange?.request.url ?? 'http://localhost');
  return [...searchParams.keys()].map((name) => name.replace(/\[.*$/, ''));
}

/** The parts of the form that was sent. Prism looks at the last one of a name only. */
async function formOf(exchange: Exchange | undefined): Promise<unknown> {
  const form = await exchange?.request.formData();
  return form === undefined ? undefined : [...form].map(([name, value]) => [name, shown(value)]);
}

/** The parts that the fields of a form are sent as. */
function partsOf(fields: Readonly<Record<string, unknown>>): unknown {
  return Object.entries(fields).flatMap(([name, value]) => {
    if (!Array.isArray(value)) return [[name, shown(value)]];
    const isJson = value.some((item: unknown) => typeof item === 'object' && !(item instanceof File));
    return isJson ?
        [[name, JSON.stringify(value)]]
      : value.map((item: unknown) => [`${name}[]`, shown(item)]);
  });
}

function shown(value: unknown): unknown {
  return value instanceof File ? { name: value.name, size: value.size } : String(value);
}
