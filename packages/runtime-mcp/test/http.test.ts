import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { request as rawRequest, type IncomingMessage } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveHttp, type HttpServer } from '../src/serve-http.ts';
import { METHODS } from '../src/methods.ts';
import { createClient, SERVER_INFO } from '../src/server-info.ts';
import { createService, type Service } from '../src/service.ts';
import { createLogger } from '../src/support/logger.ts';
import { optionsOf } from './fixtures/options.ts';
import { startPetServer, type PetServer } from './fixtures/pet-server.ts';
import { WORKER_URL } from './fixtures/sandbox.ts';

let api: PetServer;
let service: Service;
let server: HttpServer;
const lines: string[] = [];
const logger = createLogger({ format: 'json', debug: true, write: (line) => void lines.push(line) });
// Code is stopped by nothing but its end, however busy the machine is.
const patient = ['--code-cpu', '100', '--code-timeout', '200'];
const options = optionsOf('--transport', 'http', '--port', '0', '--allow', 'pet.create', ...patient);

beforeAll(async () => {
  api = await startPetServer();
  process.env['EXAMPLE_BASE_URL'] = api.url;
  service = await createService({
    info: SERVER_INFO,
    rows: METHODS,
    createClient,
    options,
    logger,
    workerUrl: WORKER_URL,
  });
  server = await serveHttp({ service, info: SERVER_INFO, options, logger, apiKey: 'sk-environment-0123' });
});
afterAll(async () => {
  await server.close();
  await service.close();
  await api.close();
});

async function connect(headers: Record<string, string>): Promise<Client> {
  const client = new Client({ name: 'test', version: '1' });
  await client.connect(
    new StreamableHTTPClientTransport(new URL(server.address), { requestInit: { headers } }),
  );
  return client;
}

async function textOf(
  client: Client,
  name: string,
  args: Record<string, unknown>,
): Promise<{ text: string; isError: boolean }> {
  const result = await client.callTool({ name, arguments: args });
  const text = result.content.map((block) => (block.type === 'text' ? block.text : '')).join('');
  return { text, isError: result.isError === true };
}

type Answer = {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
};

function send(
  method: string,
  path: string,
  headers: Record<string, string> = {},
  body = '',
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = rawRequest(server.address + path, { method, headers }, (response) => {
      let text = '';
      response.on('data', (part: Buffer) => (text += part.toString()));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }),
      );
    });
    request.on('error', reject);
    request.end(body);
  });
}

const MCP_HEADERS = { 'content-type': 'application/json', accept: 'application/json, text/event-stream' };
const LIST = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/list' });

describe('over HTTP', () => {
  it('offers its tools with what they do', async () => {
    const client = await connect({});
    const { tools } = await client.listTools();
    expect(tools.map(({ name, annotations }) => [name, annotations?.readOnlyHint])).toEqual([
      ['search_docs', true],
      ['diff_versions', true],
      ['deprecations', true],
      ['execute', false],
    ]);
    expect(JSON.stringify(tools)).not.toContain('Adds a pet');
    expect(client.getServerVersion()).toMatchObject({ name: 'example_api', version: '0.0.0' });
    expect(client.getInstructions()).toContain('search_docs');
    await client.close();
  });

  it('answers all tools', async () => {
    const client = await connect({ authorization: 'Bearer sk-request-0123' });
    expect((await textOf(client, 'search_docs', { query: 'create pet' })).text).toContain(
      'client.pet.create',
    );
    expect(
      (await textOf(client, 'search_docs', { expand: 'type:Pet', language: 'javascript' })).text,
    ).toContain('## type:Pet');
    expect((await textOf(client, 'diff_versions', { from: 'previous' })).text).toContain('1.0.0 → 2.0.0');
    expect((await textOf(client, 'deprecations', {})).text).toContain('store.order.place');
    expect(
      await textOf(client, 'execute', {
        code: "return (await client.pet.create({ name: 'Rex' })).body.name",
      }),
    ).toEqual({ text: 'Rex', isError: false });
    expect((await textOf(client, 'execute', { code: "await client.pet.delete('1')" })).isError).toBe(true);
    expect(api.seen.at(-1)?.authorization).toBe('Bearer sk-request-0123');
    await client.close();
  });

  it('takes the key of its own header, else that of the environment', async () => {
    const named = await connect({ 'x-example-api-key': 'sk-named-0123' });
    await textOf(named, 'execute', { code: "await client.pet.retrieve('1')" });
    expect(api.seen.at(-1)?.authorization).toBe('Bearer sk-named-0123');
    const none = await connect({});
    await textOf(none, 'execute', { code: "await client.pet.retrieve('1')" });
    expect(api.seen.at(-1)?.authorization).toBe('Bearer sk-environment-0123');
    await Promise.all([named.close(), none.close()]);
  });

  it('refuses other schemes of authorization', async () => {
    const { status, body } = await send('POST', '/', { ...MCP_HEADERS, authorization: 'Basic abc' }, LIST);
    expect(status).toBe(401);
    expect(JSON.parse(body)).toMatchObject({ jsonrpc: '2.0', error: { code: -32000 } });
  });

  it.each(['GET', 'DELETE', 'PUT'])('refuses %s', async (method) => {
    const { status, body } = await send(method, '/');
    expect(status).toBe(405);
    expect(JSON.parse(body)).toEqual({
      jsonrpc: '2.0',
      error: { code: -32000, message: 'Method not supported' },
      id: null,
    });
  });

  it('tells that it is healthy', async () => {
    expect(await send('GET', '/health')).toMatchObject({ status: 200, body: 'OK' });
    expect(await send('GET', '/elsewhere')).toMatchObject({ status: 404 });
  });

  it('gives the session id back, or a new one', async () => {
    const given = await send('POST', '/', { ...MCP_HEADERS, 'mcp-session-id': 'mine-1' }, LIST);
    expect(given).toMatchObject({ status: 200, headers: { 'mcp-session-id': 'mine-1' } });
    const fresh = await send('POST', '/', MCP_HEADERS, LIST);
    expect(fresh.headers['mcp-session-id']).toMatch(/^[0-9a-f-]{36}$/);
  });

  it.each([
    ['another host', { host: 'evil.example' }],
    ['another origin', { origin: 'https://evil.example' }],
  ])('refuses pages of %s', async (_, headers) => {
    expect((await send('POST', '/', { ...MCP_HEADERS, ...headers }, LIST)).status).toBe(403);
  });

  it.each([
    ['what is no JSON', '{', 400],
    ['too much', `"${'x'.repeat(5 * 1024 * 1024)}"`, 413],
  ])('refuses %s', async (_, body, want) => {
    expect((await send('POST', '/', MCP_HEADERS, body)).status).toBe(want);
  });

  it('refuses wrong arguments', async () => {
    const client = await connect({});
    const wrong = await client
      .callTool({ name: 'search_docs', arguments: { query: 'x', language: 'cobol' } })
      .catch((error: Error) => error);
    expect(wrong instanceof Error || wrong.isError).toBe(true);
    await client.close();
  });

  it('keeps 200 sessions at the same time apart', async () => {
    const sessions = await Promise.all(
      Array.from({ length: 200 }, async (_, index) => {
        const client = await connect({ authorization: `Bearer sk-session-${index}-0123` });
        const found = await textOf(client, 'search_docs', {
          query: index % 2 === 0 ? 'delete pet' : 'list pets',
        });
        const run =
          index % 4 === 0 ?
            await textOf(client, 'execute', {
              code: `return (await client.pet.retrieve('s${index}')).pet_id`,
            })
          : undefined;
        await client.close();
        return { index, found: found.text.split('\n')[0], run: run?.text };
      }),
    );
    for (const { index, found, run } of sessions) {
      expect(found).toBe(index % 2 === 0 ? '## client.pet.delete' : '## client.pet.list');
      if (index % 4 === 0) expect(run).toBe(`s${index}`);
    }
    for (const { path, authorization } of api.seen.filter((seen) => /^\/pets\/s\d+$/.test(seen.path))) {
      expect(authorization).toBe(`Bearer sk-session-${path.slice('/pets/s'.length)}-0123`);
    }
  });

  it('logs no key', () => {
    expect(lines.length).toBeGreaterThan(200);
    expect(lines.join('')).not.toMatch(/sk-/);
  });
});

describe('for the network', () => {
  it('does not lend its key', async () => {
    const open = { ...options, host: '0.0.0.0' };
    const other = await serveHttp({
      service,
      info: SERVER_INFO,
      options: open,
      logger,
      apiKey: 'sk-environment-0123',
    });
    const url = new URL(other.address.replace('0.0.0.0', '127.0.0.1'));
    const client = new Client({ name: 'test', version: '1' });
    await client.connect(new StreamableHTTPClientTransport(url));
    const { text, isError } = await textOf(client, 'execute', { code: "await client.pet.retrieve('1')" });
    expect([text, isError]).toEqual([expect.stringContaining('There is no API key'), true]);
    await client.close();
    await other.close();
  });

  it.each([
    ['always', false],
    ['environment', true],
  ] as const)('without a key: %s', async (keyless, isError) => {
    const open = { ...options, host: '0.0.0.0' };
    const info = { ...SERVER_INFO, keyless };
    const other = await serveHttp({ service, info, options: open, logger, apiKey: '' });
    const client = new Client({ name: 'test', version: '1' });
    const url = new URL(other.address.replace('0.0.0.0', '127.0.0.1'));
    await client.connect(new StreamableHTTPClientTransport(url));
    const code = "async function run(client) { return (await client.pet.retrieve('1')).id }";
    const found = await textOf(client, 'execute', { code });
    // What the environment of the server has is for its own machine.
    expect([found.isError, found.text.includes('There is no API key')]).toEqual([isError, isError]);
    await client.close();
    await other.close();
  });
});
