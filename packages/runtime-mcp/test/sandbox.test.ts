import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Outcome } from '../src/execute/messages.ts';
import { presentOutcome } from '../src/execute/present-outcome.ts';
import type { Sandbox } from '../src/execute/sandbox.ts';
import { estimateTokens } from '../src/support/tokens.ts';
import { ESCAPES } from './escapes/index.ts';
import { startPetServer, type PetServer } from './fixtures/pet-server.ts';
import { exampleSandbox } from './fixtures/sandbox.ts';

const KEY = 'sk-secret-0123456789';
const ENVIRONMENT = 'environment-secret-42';

let api: PetServer;

beforeAll(async () => {
  process.env['MCP_TEST_SECRET'] = ENVIRONMENT;
  api = await startPetServer();
  process.env['EXAMPLE_BASE_URL'] = api.url;
});
afterAll(() => api.close());

const valueOf = ({ json }: Outcome): unknown => (json === undefined ? undefined : JSON.parse(json));

describe('escape attempts', () => {
  // Code is stopped by nothing but what the attempt is about, however busy the machine is.
  const limits = { calls: 20, memory: 32 * 1024 * 1024, cpu: 100_000, timeout: 200_000 };
  let sandbox: Sandbox;
  /** For code that is stopped when its time is over: it may be over early on a busy machine. */
  let impatient: Sandbox;
  beforeAll(() => {
    sandbox = exampleSandbox({}, limits);
    impatient = exampleSandbox({}, { ...limits, cpu: 250, timeout: 1500 });
  });
  afterAll(() => Promise.all([sandbox.close(), impatient.close()]));

  it('are at least forty', () => expect(ESCAPES.length).toBeGreaterThanOrEqual(40));

  it.each(ESCAPES)('$name', async ({ code, want }) => {
    const mayTimeOut = 'error' in want && want.error.test('TimeoutError');
    const outcome = await (mayTimeOut ? impatient : sandbox).run(code, KEY);
    const text = JSON.stringify(outcome);
    expect(text).not.toContain(KEY);
    expect(text).not.toContain(ENVIRONMENT);
    expect(text).not.toContain(process.cwd());
    if ('error' in want) expect(`${outcome.error?.name}: ${outcome.error?.message}`).toMatch(want.error);
    else expect(outcome.error ?? valueOf(outcome)).toEqual(want.value);
    expect(estimateTokens(presentOutcome(outcome, code))).toBeLessThanOrEqual(2000);
  });

  it('sent nothing but reading requests, all with the key, all to the API', () => {
    expect(api.seen.filter(({ method, path }) => method !== 'GET' && path !== '/pets/search')).toEqual([]);
    expect(new Set(api.seen.map(({ authorization }) => authorization))).toEqual(new Set([`Bearer ${KEY}`]));
  });

  it('leave nothing behind', async () => {
    await sandbox.run('globalThis.left = 1; Object.prototype.left = 2; Array.prototype.map = null;', KEY);
    const outcome = await sandbox.run('return [typeof left, ({}).left, [1].map((x) => x + 1)]', KEY);
    expect(valueOf(outcome)).toEqual(['undefined', null, [2]]);
    expect(
      ({} as Record<string, unknown>)['polluted'] ?? ({} as Record<string, unknown>)['left'],
    ).toBeUndefined();
  });

  it('cannot see another run', async () => {
    const held = api.held();
    const slow = sandbox.run("globalThis.mine = client; await client.pet.retrieve('held'); return 1", KEY);
    const { release } = await held;
    const other = await sandbox.run('return typeof mine', 'sk-other-0123456789');
    expect(valueOf(other)).toBe('undefined');
    release();
    expect(valueOf(await slow)).toBe(1);
  });
});

describe('execute', () => {
  let sandbox: Sandbox;
  beforeAll(() => void (sandbox = exampleSandbox({ allow: ['pet'], block: ['pet.delete'] })));
  afterAll(() => sandbox.close());

  it('runs typed code and calls the API', async () => {
    const code = `
      type Named = { name: string };
      async function run(client: any): Promise<unknown> {
        const made = await client.pet.create({ name: 'Rex' } satisfies Named);
        console.log('made', made, [1n, new Map([['a', 1]])]);
        return made.body;
      }`;
    const outcome = await sandbox.run(code, KEY);
    expect(valueOf(outcome)).toEqual({ name: 'Rex' });
    expect(outcome.logs).toEqual([
      { level: 'log', text: 'made {"pet_id":"pets","body":{"name":"Rex"}} ["1n",{"a":1}]' },
    ]);
    expect(outcome.calls).toBe(1);
  });

  it.each([
    ['a body', 'const list: any[] = await client.pet.list(); return list.length', 40],
    ['an exported value', 'export default (await client.pet.list()).length', 40],
    ['an exported function', 'export default async (c) => (await c.pet.list()).length', 40],
    [
      'a documentation example',
      "import Example from 'example-sdk';\nconst client = new Example();\nexport default (await client.pet.list()).length",
      40,
    ],
    ['an enum', 'enum Size { Small = 2 }\nasync function run() { return Size.Small }', 2],
    ['an arrow function', 'const run = async (client: any) => client.pet.delete.name', ''],
    ['a plain text', "return await client.pet.retrieve('text')", 'plain'],
    ['bytes', "return await client.pet.retrieve('binary')", { contentType: 'audio/wav', size: 64 }],
    ['a timer', 'await new Promise((done) => setTimeout(done, 20)); return 1', 1],
    [
      'calls side by side',
      "return (await Promise.all([...'abcdefghijkl'].map((id) => client.pet.retrieve(id)))).map((p) => p.pet_id).join('')",
      'abcdefghijkl',
    ],
  ])('understands %s', async (_, code, want) => {
    const outcome = await sandbox.run(code, KEY);
    expect(outcome.error ?? valueOf(outcome)).toEqual(want);
  });

  it('reports errors of the API with their facts and the line', async () => {
    const code = "\nasync function run(client: any) {\n  return await client.pet.retrieve('missing');\n}";
    const outcome = await sandbox.run(code, KEY);
    expect(outcome.error).toMatchObject({
      name: 'NotFoundError',
      status: 404,
      requestId: expect.stringMatching(/^req-/),
    });
    const text = presentOutcome(outcome, code);
    expect(text).toMatch(/^Error: NotFoundError: 404 .*\(status 404, request id req-\d+\)/);
  });

  it('suggests names', async () => {
    const outcome = await sandbox.run('return await client.pet.retreive("1")', KEY);
    expect(outcome.error?.message).toMatch(
      /client\.pet\.retreive does not exist\. Did you mean: client\.pet\.retrieve/,
    );
  });

  it('lets a block win over what is allowed', async () => {
    const outcome = await sandbox.run("await client.pet.delete('1')", KEY);
    expect(outcome.error?.message).toMatch(/not allowed/);
  });

  it('reports an answer that is too large', async () => {
    const outcome = await sandbox.run("await client.pet.retrieve('huge')", KEY);
    expect(outcome.error?.message).toMatch(/larger than 8 MB/);
  });

  it('shortens large results to the budget and says so', async () => {
    const outcome = await sandbox.run('console.log("l".repeat(50000)); return await client.pet.list()', KEY);
    for (const budget of [150, 500, 2000]) {
      const text = presentOutcome(outcome, '', budget);
      expect(estimateTokens(text)).toBeLessThanOrEqual(budget);
      expect(text).toMatch(/Shortened to fit/);
      expect(text).toMatch(/more items/);
    }
  });

  it('ends with the request', async () => {
    const cancel = new AbortController();
    const held = api.held();
    const running = sandbox.run("await client.pet.retrieve('held')", KEY, cancel.signal);
    await held;
    cancel.abort();
    expect((await running).error?.name).toBe('AbortError');
  });
});
