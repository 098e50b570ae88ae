import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sign } from 'retell-sdk';
import { startMockServer, type MockServer } from './support/mock-server.ts';
import { examples, runExample, serveExample, type Ended } from './support/run-example.ts';
import { startScriptedApi, type ScriptedApi } from './support/scripted-api.ts';
import { readCalls } from './support/sdk-calls.ts';

const key = 'key_of_examples';
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sdk-examples-'));
const { document } = await readCalls();

let mock: MockServer;
let api: ScriptedApi;

beforeAll(async () => {
  mock = await startMockServer(document);
  api = await startScriptedApi(mock);
});

afterAll(async () => {
  await api.close();
  await mock.close();
  fs.rmSync(folder, { recursive: true, force: true });
});

const run = (file: string, ...args: readonly string[]): Promise<Ended> =>
  runExample(file, args, { api: api.url, key });

/** The requests of an example, all of which the document allows. */
function requests(): readonly string[] {
  const received = api.take();
  expect(received.flatMap(({ refusal }) => refusal ?? [])).toEqual([]);
  return received.map(({ request }) => request);
}

describe('examples that end', () => {
  test('a call that is followed to its transcript', async () => {
    const call = { call_id: 'call_1', call_status: 'ongoing' };
    const over = { call_status: 'ended', disconnection_reason: 'user_hangup', duration_ms: 61_000 };
    api.play({
      'POST /v2/create-phone-call': [{ call_id: 'call_1' }],
      'GET /v2/get-call/call_1': [call, { ...call, ...over, transcript: 'Agent: Hello\nUser: Bye' }],
    });
    const { code, stdout, stderr } = await run('outbound-call.ts', '+14157774444', '+12137774445');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toBe(
      'Dialing +12137774445: call_1\n  ongoing\n  ended\nOver after 61 s: user_hangup\n\nAgent: Hello\nUser: Bye\n',
    );
    expect(requests()).toEqual([
      'POST /v2/create-phone-call',
      'GET /v2/get-call/call_1',
      'GET /v2/get-call/call_1',
    ]);
  });

  test('a call that never came about', async () => {
    api.play({
      'POST /v2/create-phone-call': [{ call_id: 'call_2' }],
      'GET /v2/get-call/call_2': [{ call_status: 'not_connected' }],
    });
    const { code, stderr } = await run('outbound-call.ts', '+14157774444', '+12137774445');
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: 'The call did not end as it should: not_connected\n',
    });
    expect(requests()).toHaveLength(2);
  });

  test('an agent with an LLM', async () => {
    api.play({
      'POST /create-retell-llm': [{ llm_id: 'llm_1' }],
      'POST /create-agent': [{ agent_id: 'agent_1', version: 0 }],
    });
    const { code, stdout } = await run('agent-with-llm.ts');
    expect({ code, stdout }).toEqual({ code: 0, stdout: 'LLM llm_1\nAgent agent_1, version 0\n' });
    const [llm, agent, ...others] = api.take();
    expect(llm).toMatchObject({ refusal: undefined, body: { general_tools: [{ type: 'end_call' }] } });
    expect(agent).toMatchObject({ refusal: undefined, body: { response_engine: { llm_id: 'llm_1' } } });
    expect(others).toEqual([]);
  });

  test('an agent with a flow, all edges of which lead somewhere', async () => {
    api.play({
      'POST /create-conversation-flow': [{ conversation_flow_id: 'flow_1' }],
      'POST /create-agent': [{ agent_id: 'agent_1', version: 0 }],
    });
    const { code, stdout } = await run('agent-with-flow.ts');
    expect({ code, stdout }).toEqual({ code: 0, stdout: 'Flow flow_1\nAgent agent_1, version 0\n' });
    const [flow, agent] = api.take();
    expect([flow?.refusal, agent?.refusal]).toEqual([undefined, undefined]);
    type Flow = { nodes: Array<{ id: string; edges?: Array<{ destination_node_id: string }> }> };
    const { nodes } = (flow?.body ?? { nodes: [] }) as unknown as Flow;
    const targets = nodes.flatMap(({ edges = [] }) => edges.map((edge) => edge.destination_node_id));
    expect(['ask', ...targets].sort()).toEqual(nodes.map(({ id }) => id).sort());
    expect(agent).toMatchObject({ body: { response_engine: { conversation_flow_id: 'flow_1' } } });
  });

  test('a batch from a file, with its progress', async () => {
    const calls = (...states: readonly string[]) => ({
      items: states.map((call_status, index) => ({ call_id: `call_${index}`, call_status })),
      has_more: false,
    });
    api.play({
      'POST /create-batch-call': [{ batch_call_id: 'batch_1' }],
      'POST /v3/list-calls': [calls(), calls('ongoing', 'not_connected'), calls('ended', 'not_connected')],
    });
    const { code, stdout } = await run('batch-calls.ts', '+14157774444', 'data/contacts.csv');
    expect(stdout.split('\n')).toEqual([
      'batch_1: 2 calls',
      '0 of 2 over, 0 talking, 0 not reached, 0 failed',
      '1 of 2 over, 1 talking, 1 not reached, 0 failed',
      '2 of 2 over, 0 talking, 1 not reached, 0 failed',
      '',
    ]);
    expect(code).toBe(0);
    const [batch, list, ...others] = api.take();
    expect([batch, list, ...others].map((each) => each?.refusal)).toEqual(Array(4).fill(undefined));
    expect(batch?.body).toMatchObject({
      tasks: [
        { to_number: '+12137774445', retell_llm_dynamic_variables: { name: 'Ada Example' } },
        { to_number: '+12137774446', retell_llm_dynamic_variables: { name: 'Example, Ben' } },
      ],
    });
    expect(list?.body).toMatchObject({ filter_criteria: { batch_call_id: { value: 'batch_1' } } });
  });

  test('a file with all calls of all pages', async () => {
    const page = (id: string, pagination_key?: string) => ({
      items: [{ call_id: id }],
      has_more: pagination_key !== undefined,
      ...(pagination_key !== undefined && { pagination_key }),
    });
    api.play({ 'POST /v3/list-calls': [page('a', '1'), page('b', '2'), page('c')] });
    const file = path.join(folder, 'calls.jsonl');
    const { code, stdout } = await run('export-calls.ts', file);
    expect({ code, stdout }).toEqual({ code: 0, stdout: `3 calls in ${file}\n` });
    expect(fs.readFileSync(file, 'utf8')).toBe('{"call_id":"a"}\n{"call_id":"b"}\n{"call_id":"c"}\n');
    expect(requests()).toHaveLength(3);
  });

  test('a knowledge base from files', async () => {
    api.play({
      'POST /create-knowledge-base': [{ knowledge_base_id: 'kb_1' }],
      'GET /get-knowledge-base/kb_1': [{ status: 'complete' }],
    });
    const { code, stdout } = await run('upload-knowledge.ts', 'Hours', 'data/opening-hours.md');
    expect({ code, stdout }).toEqual({ code: 0, stdout: 'Processing one file: kb_1\nReady\n' });
    const [upload, poll] = api.take();
    expect([upload?.refusal, poll?.refusal]).toEqual([undefined, undefined]);
    expect(upload?.body).toContain('filename="opening-hours.md"');
    expect(upload?.body).toContain('Saturday from 9 to 12');
  });

  test('what needs arguments says which', async () => {
    const files = ['outbound-call.ts', 'web-call-token.ts', 'batch-calls.ts', 'upload-knowledge.ts'];
    const ended = await Promise.all(files.map((file) => run(file)));
    expect(ended.map(({ code }) => code)).toEqual([2, 2, 2, 2]);
    for (const [index, { stderr }] of ended.entries())
      expect(stderr).toMatch(`Usage: npx tsx ${files[index]} `);
  });
});

test('a token for a web call, without the key', async () => {
  api.play({ 'POST /v2/create-web-call': [{ access_token: 'token_1', call_id: 'call_1' }] });
  const { url, stop } = await serveExample('web-call-token.ts', ['agent_1'], { api: api.url, key });
  const answer = await fetch(url, { method: 'POST' });
  expect([answer.status, await answer.json()]).toEqual([201, { access_token: 'token_1', call_id: 'call_1' }]);
  expect(await stop()).not.toContain(key);
  expect(requests()).toEqual(['POST /v2/create-web-call']);
});

type Handler = (request: Request) => Promise<Response>;

const load = (file: string): Promise<Record<string, unknown>> =>
  import(path.join(examples, 'webhooks', file)) as Promise<Record<string, unknown>>;

describe('receivers of webhooks', () => {
  const body = JSON.stringify({ event: 'call_ended', call: { call_id: 'Zoë' } });
  const webhook = (signedWith: string): RequestInit => ({
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', 'x-retell-signature': sign(body, signedWith) },
  });

  test.each(['express.ts', 'fastify.ts', 'hono.ts'])('%s', async (file) => {
    const { url, stop } = await serveExample(`webhooks/${file}`, [], { api: api.url, key });
    const statuses = [await fetch(url, webhook(key)), await fetch(url, webhook('another key'))];
    expect(statuses.map(({ status }) => status)).toEqual([204, 401]);
    expect(await stop()).toContain('Over: Zoë');
  });

  test.each<readonly [string, () => Promise<Handler>]>([
    ['next/app/webhook/route.ts', async () => (await load('next/app/webhook/route.ts')).POST as Handler],
    [
      'workers/src/index.ts',
      async () => {
        const worker = (await load('workers/src/index.ts')).default as {
          fetch: (request: Request, env: { RETELL_API_KEY: string }) => Promise<Response>;
        };
        return (request) => worker.fetch(request, { RETELL_API_KEY: key });
      },
    ],
  ])('%s', async (_, loadHandler) => {
    process.env.RETELL_API_KEY = key;
    const handle = await loadHandler();
    const ask = async (signedWith: string) =>
      (await handle(new Request('https://app.example/webhook', webhook(signedWith)))).status;
    expect([await ask(key), await ask('another key')]).toEqual([204, 401]);
  });
});

test('every example has a line in the README', () => {
  const readme = fs.readFileSync(path.join(examples, 'README.md'), 'utf8');
  const files = ['.', 'webhooks', 'webhooks/next/app/webhook', 'webhooks/workers/src'].flatMap((each) =>
    fs.readdirSync(path.join(examples, each)).map((file) => path.posix.join(each, file)),
  );
  const programs = files.filter((file) => file.endsWith('.ts')).sort();
  expect([...readme.matchAll(/\]\((\S+\.ts)\)/g)].map(([, file]) => file).sort()).toEqual(programs);
});
