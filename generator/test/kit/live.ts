import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { generateSources, type Sources } from './generate.ts';

/** A request as it came over the wire. */
export type Sent = {
  readonly method: string;
  /** Path and query, byte for byte. */
  readonly target: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

/** A real server on this machine that keeps what it is sent and answers `{}`. */
export type Recorder = { readonly url: string; readonly sent: Sent[]; readonly close: () => Promise<void> };

/** Starts a recorder. */
export async function startRecorder(): Promise<Recorder> {
  const sent: Sent[] = [];
  const server: Server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const headers = Object.fromEntries(
        Object.entries(request.headers).map(([name, value]) => [name, String(value)] as const),
      );
      const body = Buffer.concat(chunks).toString('latin1');
      sent.push({ method: request.method ?? '', target: request.url ?? '', headers, body });
      response.setHeader('content-type', 'application/json').end('{}');
    });
  });
  await new Promise<void>((ready) => void server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  const close = (): Promise<void> =>
    new Promise((done) => {
      server.close(() => done());
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${port}`, sent, close };
}

/** The module of a generated package, bundled from memory into one file. */
export async function bundlePackage(files: ReadonlyMap<string, string>): Promise<string> {
  const memory: Plugin = {
    name: 'memory',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /.*/ }, ({ path, importer, kind }) => {
        if (kind === 'entry-point') return { path, namespace: 'memory' };
        if (!path.startsWith('.')) return { path, external: true };
        const target = join(dirname(importer), path);
        const found = [`${target}.ts`, `${target}/index.ts`].find((each) => files.has(each));
        return found === undefined ? null : { path: found, namespace: 'memory' };
      });
      onLoad({ filter: /.*/, namespace: 'memory' }, ({ path }) => ({
        contents: files.get(path) ?? '',
        loader: 'ts',
      }));
    },
  };
  const { outputFiles } = await build({
    entryPoints: ['src/index.ts'],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'neutral',
    target: 'es2022',
    logLevel: 'error',
    plugins: [memory],
  });
  return outputFiles[0]?.text ?? '';
}

/** A client of a generated package; what it has is only known when the document is. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type LiveClient = any;

/** Generates a package and gives its client class. @throws Error if the inputs are refused */
export async function loadClient(
  sources: Sources,
): Promise<new (options?: Readonly<Record<string, unknown>>) => LiveClient> {
  const { files, findings } = await generateSources(sources);
  if (files.size === 0) throw new Error(JSON.stringify(findings));
  const folder = mkdtempSync(join(tmpdir(), 'specsmith-live-'));
  try {
    const path = join(folder, 'client.mjs');
    writeFileSync(path, await bundlePackage(files));
    const module = (await import(pathToFileURL(path).href)) as { default: new () => LiveClient };
    return module.default;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
