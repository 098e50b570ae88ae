import { spawn, type ChildProcess } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startPetServer, type PetServer } from './fixtures/pet-server.ts';

const PROGRAM = fileURLToPath(new URL('../dist/index.js', import.meta.url));
const KEY = 'sk-stdio-0123456789';
/** Code is stopped by nothing but its end, however busy the machine is. */
const PATIENT = ['--code-cpu', '100', '--code-timeout', '200'];

let api: PetServer;
beforeAll(async () => void (api = await startPetServer()));
afterAll(() => api.close());

const environment = (more: Record<string, string> = {}): Record<string, string> => ({
  PATH: process.env['PATH'] ?? '',
  EXAMPLE_API_KEY: KEY,
  EXAMPLE_BASE_URL: api.url,
  OTHER_SECRET: 'other-secret-0123',
  ...more,
});

async function connect(
  args: readonly string[] = [],
  more: Record<string, string> = {},
): Promise<{ client: Client; log: () => string }> {
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [PROGRAM, ...PATIENT, ...args],
    env: environment(more),
    stderr: 'pipe',
  });
  let log = '';
  transport.stderr?.on('data', (part: Buffer) => (log += part.toString()));
  const client = new Client({ name: 'test', version: '1' });
  await client.connect(transport);
  return { client, log: () => log };
}

async function call(client: Client, name: string, args: Record<string, unknown>): Promise<string> {
  const { content } = await client.callTool({ name, arguments: args });
  return content.map((block) => (block.type === 'text' ? block.text : '')).join('');
}

describe('over stdio', () => {
  it('works as a program, with the key of the environment', async () => {
    const { client, log } = await connect(['--debug']);
    expect((await client.listTools()).tools.map(({ name }) => name)).toEqual([
      'search_docs',
      'diff_versions',
      'deprecations',
      'execute',
    ]);
    expect(await call(client, 'search_docs', { query: 'remove a pet' })).toContain('client.pet.delete');
    expect(await call(client, 'execute', { code: "return (await client.pet.retrieve('7')).pet_id" })).toBe(
      '7',
    );
    expect(api.seen.at(-1)?.authorization).toBe(`Bearer ${KEY}`);
    const text = await call(client, 'execute', {
      code: 'console.log(JSON.stringify(Object.getOwnPropertyNames(globalThis))); return typeof process',
    });
    expect(text).toMatch(/^undefined/);
    await client.close();
    expect(log()).toContain('"message":"started"');
    expect(log()).not.toMatch(/sk-stdio|other-secret/);
  });

  it('offers only the tools that are asked for', async () => {
    const { client } = await connect([], { MCP_SERVER_NO_TOOLS: 'code' });
    expect((await client.listTools()).tools.map(({ name }) => name)).not.toContain('execute');
    await client.close();
  });

  it('asks for a key only to run code', async () => {
    const { client } = await connect([], { EXAMPLE_API_KEY: '' });
    expect(await call(client, 'search_docs', { query: 'pet' })).toContain('client.pet');
    expect(await call(client, 'execute', { code: 'return 1' })).toContain('set EXAMPLE_API_KEY');
    await client.close();
  });

  it('reads further documentation and instructions', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'mcp-docs-'));
    await writeFile(join(folder, 'care.md'), '# Care\n\n## Feeding\n\nFeed carrots on Tuesdays.');
    await writeFile(join(folder, 'data.json'), JSON.stringify({ a: ['Bathing happens on Sundays.'] }));
    await writeFile(join(folder, 'other.txt'), 'Not read.');
    const { client } = await connect([
      '--docs-dir',
      folder,
      '--custom-instructions-path',
      join(folder, 'care.md'),
    ]);
    expect(await call(client, 'search_docs', { query: 'carrots tuesdays' })).toMatch(
      /^## Feeding \(care\.md\)/,
    );
    expect(await call(client, 'search_docs', { query: 'bathing' })).toContain('Sundays');
    expect(client.getInstructions()).toMatch(/^# Care/);
    await client.close();
    await rm(folder, { recursive: true });
  });
});

type Ended = { readonly code: number | null; readonly output: string };

function run(args: readonly string[]): {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
  readonly line: (pattern: RegExp) => Promise<string>;
} {
  const child = spawn(process.execPath, [PROGRAM, ...args], {
    env: environment(),
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let output = '';
  const printed = new EventEmitter();
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part: Buffer) => {
      output += part.toString();
      printed.emit('more');
    });
  const ended = new Promise<Ended>((resolve) => child.on('close', (code) => resolve({ code, output })));
  const failed = ended.then(({ code }): never => {
    throw new Error(`ended with ${code}: ${output}`);
  });
  failed.catch(() => undefined);
  const line = async (pattern: RegExp): Promise<string> => {
    for (;;) {
      const found = pattern.exec(output)?.[0];
      if (found !== undefined) return found;
      await Promise.race([once(printed, 'more'), failed]);
    }
  };
  return { child, ended, line };
}

describe('the program', () => {
  it.each([
    [['--version'], 0, '0.0.0'],
    [['--help'], 0, '--allow'],
    [['--allow', 'pett'], 2, 'No method fits "pett". Nearest: pet'],
    [['--unknown'], 1, 'Unknown argument'],
  ])('%j', async (args, code, want) => {
    const { ended } = run(args);
    const result = await ended;
    expect(result.output).toContain(want);
    expect(result.code).toBe(code);
  });

  it.each(['SIGINT', 'SIGTERM'] as const)('ends what is under way at %s', async (signal) => {
    const { child, ended, line } = run(['--transport', 'http', '--port', '0', ...PATIENT]);
    const held = api.held();
    const url = (await line(/http:\/\/127\.0\.0\.1:\d+/)) ?? '';
    const body = JSON.stringify({
      jsonrpc: '2.0',
      id: 1,
      method: 'tools/call',
      params: {
        name: 'execute',
        arguments: { code: `await client.pet.retrieve('held'); return "finished"` },
      },
    });
    const answer = fetch(url, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', accept: 'application/json, text/event-stream' },
    });
    const { release } = await held;
    child.kill(signal);
    await line(/stopping/);
    release();
    expect(await (await answer).text()).toContain('finished');
    expect(await ended).toMatchObject({ code: 0, output: expect.stringContaining('"message":"stopping"') });
  });

  it('ends when its client goes', async () => {
    const { child, ended, line } = run([]);
    await line(/started/);
    child.stdin?.end();
    expect((await ended).code).toBe(0);
  });
});
