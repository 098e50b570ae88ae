import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { compileErrors } from './compile.ts';
import { methodUses } from '../../src/ir/examples/index.ts';
import { qualifiedName } from '../../src/snippets/index.ts';
import { buildSources, generateSources, listFindings } from './generate.ts';

/** A request as it arrived. */
export type Received = {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  /** Names and values by turns, as they were written. */
  readonly rawHeaders: readonly string[];
  readonly body: Buffer;
};

/** What the server answers; by default `{}` as JSON. */
export type Answer = (response: ServerResponse, request: Received) => void;

/** A server on a port of its own that keeps every byte it is sent. */
export type Loopback = {
  readonly url: string;
  readonly received: Received[];
  answer: Answer;
  readonly close: () => Promise<void>;
};

/** Answers that there is nothing to read. */
export const noContent: Answer = (response) => void response.writeHead(204).end();

const emptyObject: Answer = (response) =>
  void response.writeHead(200, { 'content-type': 'application/json' }).end('{}');

/** Starts a server that remembers what it received. */
export async function startLoopback(): Promise<Loopback> {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method = '', url = '', headers, rawHeaders } = request;
      const one = { method, url, headers, rawHeaders, body: Buffer.concat(chunks) };
      received.push(one);
      loopback.answer(response, one);
    });
  });
  // Tests compile between their requests: a connection that was closed meanwhile would fail the next one.
  server.keepAliveTimeout = 600_000;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const loopback: Loopback = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    answer: emptyObject,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return loopback;
}

/** A client whose methods are not known to the compiler of the tests. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type AnyClient = any;

/** A package that was generated, compiled and loaded. */
export type LoadedPackage = {
  readonly exports: AnyClient;
  readonly files: ReadonlyMap<string, string>;
  /** Where its modules are. */
  readonly folder: string;
  /** Warnings and errors, one line each. */
  readonly findings: string;
  readonly newClient: (options: object) => AnyClient;
  /** Calls the method of an endpoint, `post /loaves`, whatever it is called. */
  readonly call: (client: AnyClient, endpoint: string, ...args: readonly unknown[]) => AnyClient;
};

const libraries = fileURLToPath(new URL('../../node_modules', import.meta.url));
const folders: string[] = [];

/** Removes what {@link loadPackage} left on disk. */
export function removePackages(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/**
 * Generates the package of a document, checks that it compiles strictly, and loads it.
 *
 * @param spec the document; its title is the client's name
 * @param parts other files that the document refers to, or programs that are compiled with the package
 * @throws Error with the compiler's messages if the package does not compile
 */
export async function loadPackage(
  spec: string,
  config?: string,
  parts: Readonly<Record<string, string>> = {},
): Promise<LoadedPackage> {
  const sources = {
    files: { ...parts, 'openapi.yaml': spec, ...(config !== undefined && { 'stainless.yml': config }) },
    spec: 'openapi.yaml',
    ...(config !== undefined && { config: 'stainless.yml' }),
  };
  const { files, findings } = await generateSources(sources);
  const shown = listFindings(findings.filter(({ severity }) => severity !== 'note'));
  // The program would not write such a package.
  if (findings.some(({ code }) => code === 'Output/UnexpectedCode')) throw new Error(shown);
  const programs = Object.entries(parts).filter(([path]) => path.endsWith('.ts'));
  const source = new Map([...files, ...programs].filter(([path]) => /^src\/.*\.ts$/.test(path)));
  if (source.size === 0) throw new Error(`refused:\n${shown}`);
  const errors = compileErrors(source, [], ['node']);
  if (errors.length > 0) throw new Error(errors.join('\n'));
  const folder = mkdtempSync(join(tmpdir(), 'specsmith-wire-'));
  folders.push(folder);
  writeFileSync(join(folder, 'package.json'), '{"type":"commonjs"}');
  // Libraries that a package stands on are those of this workspace.
  symlinkSync(libraries, join(folder, 'node_modules'), 'junction');
  for (const [path, text] of source) {
    const { outputText } = ts.transpileModule(text, {
      compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
    });
    const target = join(folder, path.replace(/\.ts$/, '.js'));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, outputText);
  }
  const exports = createRequire(import.meta.url)(join(folder, 'src/index.js')) as AnyClient;
  const names = new Map(
    methodUses(await buildSources(sources)).map((use) => [
      `${use.method.verb} ${use.method.path}`,
      qualifiedName(use).split('.').slice(1),
    ]),
  );
  return {
    exports,
    files,
    folder,
    findings: shown,
    newClient: (options) => new exports.default(options),
    call: (client, endpoint, ...args) => {
      const path = names.get(endpoint);
      if (path === undefined) throw new Error(`no method for ${endpoint}`);
      const owner = path.slice(0, -1).reduce((value: AnyClient, name) => value[name], client);
      return owner[path.at(-1) ?? ''](...args);
    },
  };
}

/** A package beside the server that its client calls. */
export type Wire = {
  readonly server: Loopback;
  readonly sdk: LoadedPackage;
  /** Calls the server, once for each call. */
  readonly client: AnyClient;
  /** The first request of a call of an endpoint. Throws if it sends none. */
  readonly sent: (endpoint: string, ...args: readonly unknown[]) => Promise<Received>;
};

/**
 * Loads a package for the tests of a file, or of a `describe`, and serves its calls.
 * What arrived is forgotten before each test.
 *
 * @param load gives the package
 * @param options what the server answers, and what the client is made with beside its address
 */
export function eachOnWire(
  load: () => Promise<LoadedPackage>,
  options: { readonly answer?: Answer; readonly client?: object } = {},
): Wire {
  let open:
    | { readonly server: Loopback; readonly sdk: LoadedPackage; readonly client: AnyClient }
    | undefined;
  const opened = (): NonNullable<typeof open> => {
    if (open === undefined) throw new Error('a package is loaded before the tests, not with them');
    return open;
  };
  beforeAll(async () => {
    const server = await startLoopback();
    if (options.answer !== undefined) server.answer = options.answer;
    const sdk = await load();
    const client = sdk.newClient({ baseURL: server.url, maxRetries: 0, ...options.client });
    open = { server, sdk, client };
  }, 300_000);
  beforeEach(() => void open?.server.received.splice(0));
  afterAll(async () => {
    await open?.server.close();
    open = undefined;
    removePackages();
  });
  return {
    get server() {
      return opened().server;
    },
    get sdk() {
      return opened().sdk;
    },
    get client() {
      return opened().client;
    },
    async sent(endpoint, ...args) {
      const { server, sdk, client } = opened();
      server.received.splice(0);
      await sdk.call(client, endpoint, ...args);
      const [request] = server.received;
      if (request === undefined) throw new Error(`nothing was sent: ${endpoint}`);
      return request;
    },
  };
}

/** Parts as they arrived, with fixed words for boundaries: `INNER` for those of parts that are made of parts. */
export function partsOf({ headers, body }: Received): string {
  const boundary = /boundary=(.+)$/.exec(headers['content-type'] ?? '')?.[1] ?? 'none';
  const text = body.toString('latin1').replaceAll(boundary, 'LINE').replaceAll('\r\n', '\n');
  const inner = [...text.matchAll(/boundary=(\S+)/g)].flatMap(([, each]) => each ?? []);
  return inner.reduce((rest, each) => rest.replaceAll(each, 'INNER'), text);
}
