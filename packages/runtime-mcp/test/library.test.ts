import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { InMemoryTransport } from '@modelcontextprotocol/server';
import { createServer, request as rawRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startPetServer, type PetServer } from './fixtures/pet-server.ts';

// As it is published: threads are started from built files.
const built = new URL('../dist/index.js', import.meta.url).href;
const {
  initMcpServer,
  launchStreamableHTTPServer,
  LocalDocsSearch,
  newMcpServer,
  parseCLIOptions,
  parseQueryOptions,
  selectTools,
  streamableHTTPApp,
} = (await import(built)) as typeof import('../src/index.ts');

let api: PetServer;
beforeAll(async () => {
  api = await startPetServer();
  process.env['EXAMPLE_BASE_URL'] = api.url;
});
afterAll(() => api.close());

const newClient = (): Client => new Client({ name: 'test', version: '1' });

describe('as a library', () => {
  it('gives a server its tools, and ends with it', async () => {
    const server = await newMcpServer();
    await initMcpServer({
      server,
      clientOptions: { apiKey: 'sk-library-0123456789' },
      mcpOptions: { includeCodeTool: false },
    });
    const [near, far] = InMemoryTransport.createLinkedPair();
    await server.connect(far);
    const client = newClient();
    await client.connect(near);
    expect((await client.listTools()).tools.map(({ name }) => name)).toEqual([
      'search_docs',
      'diff_versions',
      'deprecations',
    ]);
    expect(client.getInstructions()).toContain('search_docs');
    await client.close();
  });

  it('names tools', () => {
    expect(selectTools().map(({ name }) => name)).toEqual([
      'search_docs',
      'diff_versions',
      'deprecations',
      'execute',
    ]);
    expect(selectTools({ includeDocsTools: false })).toEqual([{ name: 'execute', group: 'code' }]);
  });

  it.each([
    [{}, { tools: 'docs' }, [true, false]],
    [{}, { no_tools: ['docs'] }, [false, true]],
    [{}, { 'tools[]': ['docs', 'code'] }, [true, true]],
    [{ includeCodeTool: false }, { tools: 'docs,code' }, [true, false]],
  ])('reads queries: %j %j', (defaults, query, want) => {
    const { includeDocsTools, includeCodeTool } = parseQueryOptions(defaults, query);
    expect([includeDocsTools, includeCodeTool]).toEqual(want);
  });

  it.each([
    [{}, { tools: 'pets' }, 'There are no tools "pets"'],
    [{}, { no_tools: 'docs,code' }, 'No tools are left'],
    [{ includeCodeTool: false }, { tools: 'code' }, 'No tools are left'],
  ])('refuses queries: %j %j', (defaults, query, want) => {
    expect(() => parseQueryOptions(defaults, query)).toThrow(want);
  });

  it('reads command lines', () => {
    expect(parseCLIOptions(['--transport', 'http', '--port', '1'], {})).toMatchObject({
      transport: 'http',
      port: 1,
    });
    expect(() => parseCLIOptions(['--no-tools', 'docs', 'code'], {})).toThrow('No tools are left');
  });

  it('searches without a server', async () => {
    const docs = await LocalDocsSearch.create();
    expect(docs.search({ query: 'remove a pet' })).toContain('client.pet.delete');
  });
});

describe('as a listener', () => {
  it('offers what the query asks for', async () => {
    const app = await streamableHTTPApp({ clientOptions: { apiKey: 'sk-app-0123456789' } });
    const server = createServer(app);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const toolsOf = async (query: string): Promise<readonly string[]> => {
      const client = newClient();
      await client.connect(new StreamableHTTPClientTransport(new URL(url + query)));
      const { tools } = await client.listTools();
      await client.close();
      return tools.map(({ name }) => name);
    };
    expect(await toolsOf('?tools=code')).toEqual(['execute']);
    expect(await toolsOf('?no_tools=code')).toEqual(['search_docs', 'diff_versions', 'deprecations']);
    for (const query of ['?tools=pets', '?no_tools=docs,code'])
      expect((await fetch(url + query, { method: 'POST', body: '{}' })).status).toBe(400);
    await app.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  it.each([
    ['a host that is allowed', { host: 'mcp.example.com' }, 200],
    ['another host', { host: 'evil.example' }, 403],
    ['a page that is allowed', { host: 'mcp.example.com', origin: 'https://app.example.com' }, 200],
    ['its own page', { host: 'mcp.example.com', origin: 'https://mcp.example.com' }, 200],
    ['a page of a stranger', { host: 'mcp.example.com', origin: 'https://evil.example' }, 403],
  ])('that shares its key answers %s or not', async (_, headers, want) => {
    const server = await launchStreamableHTTPServer({
      host: '0.0.0.0',
      port: 0,
      shareKey: true,
      allowedHosts: ['mcp.example.com'],
      allowedOrigins: ['app.example.com'],
    });
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const url = server.address.replace('0.0.0.0', '127.0.0.1');
      const type = { 'content-type': 'application/json', accept: 'application/json, text/event-stream' };
      const request = rawRequest(url, { method: 'POST', headers: { ...type, ...headers } }, (response) => {
        response.resume();
        resolve(response.statusCode);
      });
      request.on('error', reject);
      request.end(JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/list' }));
    });
    expect(status).toBe(want);
    await server.close();
  });
});

describe('what a server has beside tools', () => {
  let client: Client;
  beforeAll(async () => {
    const server = await newMcpServer();
    await initMcpServer({
      server,
      clientOptions: { apiKey: 'sk-beside-0123456789' },
      mcpOptions: { allow: ['pet.create'] },
    });
    const [near, far] = InMemoryTransport.createLinkedPair();
    await server.connect(far);
    client = newClient();
    await client.connect(near);
  });
  afterAll(() => client.close());

  it('pages and guides', async () => {
    const { resources } = await client.listResources();
    expect(resources.map(({ uri }) => uri)).toEqual(
      expect.arrayContaining(['docs://methods/pet.create', 'docs://guides/typescript']),
    );
    const page = await client.readResource({ uri: 'docs://methods/pet.create' });
    expect(page.contents).toMatchObject([
      { mimeType: 'text/markdown', text: expect.stringContaining('client.pet.create') },
    ]);
    await expect(client.readResource({ uri: 'docs://methods/pet.none' })).rejects.toThrow(
      'no method pet.none',
    );
  });

  it('prompts', async () => {
    expect((await client.listPrompts()).prompts.map(({ name }) => name)).toEqual([
      'do_with_api',
      'write_code',
      'explain_error',
      'upgrade',
    ]);
    const { messages } = await client.getPrompt({ name: 'write_code', arguments: { task: 'list pets' } });
    expect(JSON.stringify(messages)).toContain('list pets');
  });

  it('results as data, and progress where it is asked for', async () => {
    const code =
      "await client.pet.retrieve('1'); console.log('half'); return (await client.pet.retrieve('2')).pet_id";
    const seen: unknown[] = [];
    const onprogress = ({ progress, message }: { progress: number; message?: string | undefined }): void =>
      void seen.push([progress, message]);
    const result = await client.callTool({ name: 'execute', arguments: { code } }, { onprogress });
    expect(result.structuredContent).toEqual({ calls: 2, result: '2', whole: true, logs: ['half'] });
    expect(seen).toEqual([
      [1, 'client.pet.retrieve'],
      [2, 'client.pet.retrieve'],
    ]);
    const failed = await client.callTool({
      name: 'execute',
      arguments: { code: "await client.pet.retrieve('missing')" },
    });
    expect(failed.structuredContent).toMatchObject({
      calls: 1,
      error: { name: 'NotFoundError', status: 404 },
    });
  });

  it('examples in the languages there are, whatever is asked for', async () => {
    const result = await client.callTool({
      name: 'search_docs',
      arguments: { query: 'create pet', language: 'kotlin' },
    });
    expect(JSON.stringify(result.content)).toMatch(/no examples in kotlin; these are in typescript/);
  });
});
