import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { InMemoryTransport } from '@modelcontextprotocol/server';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createChecker, type Checker } from '../src/check/checker.ts';
import { serveHttp } from '../src/serve-http.ts';
import { METHODS } from '../src/methods.ts';
import { createClient, SERVER_INFO } from '../src/server-info.ts';
import { createService, type Service } from '../src/service.ts';
import { createLogger } from '../src/support/logger.ts';
import { optionsOf } from './fixtures/options.ts';
import { startPetServer, type PetServer } from './fixtures/pet-server.ts';
import { WORKER_URL } from './fixtures/sandbox.ts';

const CODE = "async function run(client) { return (await client.pet.create({ name: 'Rex' })).body.name }";
const logger = createLogger({ format: 'json', debug: false, write: () => undefined });
// Code is stopped by nothing but its end, however busy the machine is.
const PATIENT = ['--code-cpu', '100', '--code-timeout', '200'];

let api: PetServer;
let checker: Checker;
const services: Service[] = [];
beforeAll(async () => {
  api = await startPetServer();
  process.env['EXAMPLE_BASE_URL'] = api.url;
  checker = createChecker({
    sdkPackage: 'example-sdk',
    clientClass: 'Example',
    methods: METHODS.map(({ fullyQualifiedName }) => fullyQualifiedName),
    from: '/',
    entry: fileURLToPath(new URL('./fixtures/example-sdk/index.d.ts', import.meta.url)),
    workerUrl: new URL('../dist/check/check-worker.js', import.meta.url),
    most: 200_000,
  });
});
afterAll(async () => {
  await Promise.all([checker.close(), ...services.map((service) => service.close())]);
  await api.close();
});

async function serviceOf(...args: readonly string[]): Promise<Service> {
  const options = optionsOf(...PATIENT, ...args);
  const parts = { info: SERVER_INFO, rows: METHODS, createClient, options, logger, workerUrl: WORKER_URL };
  // One thread serves all: it stays when a service ends.
  const service = await createService({ ...parts, checker: { ...checker, close: async () => undefined } });
  services.push(service);
  return service;
}

type Asked = { readonly message: string };

/** A client whose user answers in this way, of a server with these options. */
async function connect(
  answer: 'accept' | 'decline' | undefined,
  ...args: readonly string[]
): Promise<{ client: Client; asked: Asked[] }> {
  const asked: Asked[] = [];
  const client = new Client(
    { name: 'test', version: '1' },
    { capabilities: answer === undefined ? {} : { elicitation: { form: {} } } },
  );
  if (answer !== undefined) {
    client.setRequestHandler('elicitation/create', ({ params }) => {
      asked.push({ message: params.message });
      return answer === 'accept' ? { action: 'accept', content: { allow: true } } : { action: 'decline' };
    });
  }
  const service = await serviceOf(...args);
  const [near, far] = InMemoryTransport.createLinkedPair();
  await service.connect('sk-ask-0123456789').connect(far);
  await client.connect(near);
  return { client, asked };
}

async function execute(client: Client, code = CODE): Promise<{ text: string; isError: boolean }> {
  const result = await client.callTool({ name: 'execute', arguments: { code } });
  const text = result.content.map((block) => (block.type === 'text' ? block.text : '')).join('');
  return { text, isError: result.isError === true };
}

describe('a write that nobody has allowed', () => {
  it('runs when the user says so, once', async () => {
    const { client, asked } = await connect('accept');
    const before = api.seen.length;
    expect(await execute(client)).toEqual({ text: 'Rex', isError: false });
    expect(asked).toEqual([{ message: expect.stringContaining('client.pet.create (POST /pets)') }]);
    expect(api.seen.length - before).toBe(1);
    expect(await execute(client)).toMatchObject({ text: 'Rex' });
    expect(asked).toHaveLength(2);
    await client.close();
  });

  it('is refused when the user does not, before anything is sent', async () => {
    const { client } = await connect('decline');
    const before = api.seen.length;
    const { text, isError } = await execute(client);
    expect([isError, text]).toEqual([true, expect.stringContaining('--allow pet.create')]);
    expect(api.seen.length).toBe(before);
    await client.close();
  });

  it.each([
    ['the client cannot ask', undefined, [], '--allow pet.create or MCP_SERVER_ALLOW=pet.create'],
    ['the server may not ask', 'accept', ['--code-ask=false'], '--allow pet.create'],
    ['it is blocked', 'accept', ['--block', 'pet'], 'an option --block of this server names it'],
  ] as const)('says what allows it if %s', async (_, answer, args, want) => {
    const { client, asked } = await connect(answer, ...args);
    const { text, isError } = await execute(client);
    expect([isError, text, asked]).toEqual([true, expect.stringContaining(want), []]);
    await client.close();
  });

  it('is not asked about where it is allowed, nor for reading', async () => {
    const { client, asked } = await connect('accept', '--allow', 'pet.create');
    expect(await execute(client)).toMatchObject({ text: 'Rex' });
    expect(await execute(client, "return (await client.pet.retrieve('1')).pet_id")).toMatchObject({
      text: '1',
    });
    expect(asked).toEqual([]);
    await client.close();
  });
});

describe('over HTTP', () => {
  it('nobody is asked: who says yes is not known', async () => {
    const flags = ['--transport', 'http', '--port', '0'];
    const service = await serviceOf(...flags);
    const options = optionsOf(...flags);
    const server = await serveHttp({
      service,
      info: SERVER_INFO,
      options,
      logger,
      apiKey: 'sk-http-0123456789',
    });
    const client = new Client(
      { name: 'test', version: '1' },
      { capabilities: { elicitation: { form: {} } } },
    );
    await client.connect(new StreamableHTTPClientTransport(new URL(server.address)));
    expect(await execute(client)).toMatchObject({
      text: expect.stringContaining('--allow pet.create'),
      isError: true,
    });
    // Mistakes are found here, too.
    const before = api.seen.length;
    expect(await execute(client, "return await client.pet.retreive('1')")).toEqual({
      text: expect.stringMatching(
        /^Not run: the code has 1 mistake\. Nothing was sent\.\nline 1: client\.pet\.retreive does not exist/,
      ),
      isError: true,
    });
    expect(api.seen.length).toBe(before);
    await client.close();
    await server.close();
  });
});
