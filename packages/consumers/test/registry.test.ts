import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { execFileSync } from 'node:child_process';
import { publint } from 'publint';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { startApiServer, type ApiServer } from './support/api-server.ts';
import { run, type App, type Outcome } from './support/app.ts';
import { packSpecsmith } from './support/pack-specsmith.ts';
import { startRegistry, type Registry } from './support/registry.ts';

/** Published packages, from nothing to an application; every step builds on the ones before it. */
const folder = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'specsmith-registry-'));
const mcpServer = path.resolve(import.meta.dirname, '../../mcp-server');

let registry: Registry;
let api: ApiServer;

beforeAll(async () => {
  registry = await startRegistry(path.join(folder, 'registry'));
  api = await startApiServer();
  fs.writeFileSync(path.join(folder, 'npmrc'), registry.npmrc);
});

afterAll(async () => {
  await api?.close();
  await registry?.close();
  fs.rmSync(folder, { recursive: true, force: true });
});

/** An empty folder. */
function project(name: string): App {
  const dir = path.join(folder, name);
  fs.mkdirSync(dir, { recursive: true });
  return { dir };
}

/** Starts a program of npm that knows this registry and no other. */
async function start(command: 'npm' | 'npx', app: App, args: readonly string[]): Promise<Outcome> {
  const env = {
    NPM_CONFIG_USERCONFIG: path.join(folder, 'npmrc'),
    NPM_CONFIG_GLOBALCONFIG: path.join(folder, 'none'),
    NPM_CONFIG_CACHE: path.join(folder, 'cache'),
    NPM_CONFIG_REGISTRY: registry.url,
    NPM_CONFIG_OMIT_LOCKFILE_REGISTRY_RESOLVED: 'false',
    NO_PROXY: '127.0.0.1',
    SERVER: api.url,
  };
  return run(app, args, { command: process.platform === 'win32' ? `${command}.cmd` : command, env });
}

/** What the program says; fails with its error output. */
async function said(command: 'npm' | 'npx', app: App, ...args: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await start(command, app, args);
  if (code !== 0) throw new Error(`${command} ${args.join(' ')}: exit code ${code}\n${stderr}${stdout}`);
  return stdout;
}

// Provenance is for CI systems that sign.
const publish = (app: App, what: string, ...more: readonly string[]) =>
  start('npm', app, ['publish', what, '--provenance=false', ...more]);

async function published(app: App, what: string, ...more: readonly string[]): Promise<void> {
  const { code, stderr } = await publish(app, what, ...more);
  if (code !== 0) throw new Error(stderr);
}

const readJson = <T>(app: App, name: string): T =>
  JSON.parse(fs.readFileSync(path.join(app.dir, name), 'utf8')) as T;
const writeFile = (app: App, name: string, text: string): void =>
  fs.writeFileSync(path.join(app.dir, name), text);

/** Records what the owner of the SDK has. */
function git(...args: readonly string[]): void {
  const person = [
    '-c',
    'user.name=owner',
    '-c',
    'user.email=owner@pets.example',
    '-c',
    'commit.gpgsign=false',
  ];
  execFileSync('git', [...person, ...args], { cwd: owner.dir, stdio: 'pipe' });
}

const operation = (operationId: string) => ({
  operationId,
  tags: ['pets'],
  parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
  responses: {
    200: {
      description: 'A pet',
      content: {
        'application/json': {
          schema: {
            type: 'object',
            required: ['status'],
            properties: { status: { type: 'string' }, message: { type: 'string' } },
          },
        },
      },
    },
  },
});

const document = (paths: Readonly<Record<string, unknown>>): string =>
  JSON.stringify({
    openapi: '3.1.0',
    info: { title: 'Pets', version: '1.0.0' },
    servers: [{ url: 'https://api.pets.example' }],
    paths,
  });

const owner = project('owner');
const sdk: App = { dir: path.join(owner.dir, 'sdks/typescript') };
const application = project('application');

type Versions = {
  readonly versions: readonly string[];
  readonly 'dist-tags': Readonly<Record<string, string>>;
};
const versionsOf = async (name: string): Promise<Versions> => {
  const { versions, ...rest } = JSON.parse(
    await said('npm', owner, 'view', name, 'versions', 'dist-tags', '--json', '--prefer-online'),
  ) as { versions: string | readonly string[]; 'dist-tags': Readonly<Record<string, string>> };
  return { versions: [versions].flat(), ...rest };
};

describe('packages of this repository', () => {
  it('are published, once', async () => {
    const tarball = packSpecsmith(folder);
    const mcp = path.join(folder, 'mcp');
    fs.mkdirSync(mcp);
    if (!fs.existsSync(path.join(mcpServer, 'dist')))
      execFileSync(process.execPath, ['scripts/build.mjs'], { cwd: mcpServer, stdio: 'pipe' });
    for (const what of [tarball, inject('tarball'), path.join(mcpServer, 'dist')])
      await published(owner, what);
    const again = await publish(owner, inject('tarball'));
    expect(again.code).not.toBe(0);
    expect(again.stderr).toMatch(/cannot publish over|already present|EPUBLISHCONFLICT/i);
    expect(await versionsOf('retell-sdk')).toMatchObject({ versions: [expect.any(String)] });
    // A folder with sources only is not published.
    const sources = await publish(owner, path.resolve(mcpServer, '../retell-sdk'));
    expect(sources.code).not.toBe(0);
    expect(sources.stderr).toContain('npm publish ./dist');
  });

  it('are installed without running anything, the MCP server with the SDK that was published', async () => {
    const app = project('assistant');
    await said('npm', app, 'init', '-y');
    await said('npm', app, 'install', '@retell-ai/mcp-server', '--foreground-scripts');
    const { packages } = readJson<{
      packages: Record<string, { resolved?: string; hasInstallScript?: boolean }>;
    }>(app, 'package-lock.json');
    const entries = Object.entries(packages);
    expect(entries.filter(([, { hasInstallScript }]) => hasInstallScript === true)).toEqual([]);
    expect(packages['node_modules/retell-sdk']?.resolved).toContain(registry.url);
    expect(await said('npx', app, '--no', 'mcp-server', '--version')).toMatch(/^\d+\.\d+\.\d+/);
    const bom = JSON.parse(await said('npm', app, 'sbom', '--sbom-format', 'cyclonedx')) as {
      components: ReadonlyArray<{ name: string; licenses?: readonly unknown[] }>;
    };
    const names = bom.components.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['@retell-ai/mcp-server', 'retell-sdk']));
    expect(
      bom.components.filter(({ licenses = [] }) => licenses.length === 0).map(({ name }) => name),
    ).toEqual([]);
  });
});

describe('a project that starts with a document', () => {
  it('installs the generator and makes, builds and publishes its SDK', async () => {
    writeFile(owner, 'openapi.json', document({ '/pets/{id}': { get: operation('getPet') } }));
    writeFile(owner, 'package.json', '{ "private": true }\n');
    await said('npm', owner, 'install', '--save-dev', 'specsmith');
    expect(Object.keys(readJson<{ packages: object }>(owner, 'package-lock.json').packages)).toEqual([
      '',
      'node_modules/specsmith',
    ]);
    await said(
      'npx',
      owner,
      'specsmith',
      'init',
      'openapi.json',
      '--package-name',
      '@acme/pets',
      '--client-name',
      'Pets',
      '--yes',
    );
    await said('npx', owner, 'specsmith', 'generate');
    git('init', '--quiet');
    git('add', 'sdks');
    git('commit', '--quiet', '--message', '1.0.0');
    await said('npm', sdk, 'install');
    await said('npm', sdk, 'run', 'build');
    await published(sdk, './dist', '--access', 'public');
    expect(await versionsOf('@acme/pets')).toEqual({ versions: ['1.0.0'], 'dist-tags': { latest: '1.0.0' } });
  });

  it('gives a package that npm and publint have nothing to say about', async () => {
    const packed = await said('npm', sdk, 'pack', './dist', '--json', '--pack-destination', folder);
    const [{ filename, files }] = JSON.parse(packed) as [
      { filename: string; files: ReadonlyArray<{ path: string }> },
    ];
    expect(files.map(({ path: name }) => name)).toEqual(
      expect.arrayContaining([
        'package.json',
        'README.md',
        'index.js',
        'index.mjs',
        'index.d.ts',
        'index.d.mts',
      ]),
    );
    expect(files.filter(({ path: name }) => /node_modules|\.specsmith|\.test\.|vitest/.test(name))).toEqual(
      [],
    );
    const data = fs.readFileSync(path.join(folder, filename));
    const tarball = data.buffer.slice(data.byteOffset, data.byteOffset + data.length);
    const { messages } = await publint({ pack: { tarball } });
    expect(messages.filter(({ type }) => type !== 'suggestion')).toEqual([]);
  });

  it('is used by an application that installs it', async () => {
    writeFile(application, 'package.json', '{ "private": true, "type": "module" }\n');
    writeFile(
      application,
      'app.js',
      `import Pets from '@acme/pets';
const client = new Pets({ baseURL: process.env.SERVER, maxRetries: 0 });
const answer = await client.pets.retrieve('a/1').catch((error) => error);
console.log(JSON.stringify({ status: answer.status, stops: typeof client.pets.stop }));
`,
    );
    await said('npm', application, 'install', '@acme/pets');
    const { code, stdout, stderr } = await run(application, ['app.js'], { env: { SERVER: api.url } });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(JSON.parse(stdout)).toEqual({ status: 404, stops: 'undefined' });
    expect(api.received.map(({ method, url }) => `${method} ${url}`)).toEqual(['GET /pets/a%2F1']);
  });

  it('publishes an edited document under the version that the change deserves', async () => {
    const paths = {
      '/pets/{id}': { get: operation('getPet') },
      '/pets/{id}/stop': { post: operation('stopPet') },
    };
    writeFile(owner, 'openapi.json', document(paths));
    await said('npx', owner, 'specsmith', 'generate');
    const release = ['release', '--out', 'sdks/typescript', '--since', 'git:HEAD:sdks/typescript', '--json'];
    expect(JSON.parse(await said('npx', owner, 'specsmith', ...release))).toMatchObject({
      bump: 'minor',
      version: '1.1.0',
    });
    await said('npm', sdk, 'run', 'build');
    await published(sdk, './dist');
    await said('npm', application, 'update', '@acme/pets', '--prefer-online');
    const { stdout } = await run(application, ['app.js'], { env: { SERVER: api.url } });
    expect(JSON.parse(stdout)).toEqual({ status: 404, stops: 'function' });
    expect(await versionsOf('@acme/pets')).toEqual({
      versions: ['1.0.0', '1.1.0'],
      'dist-tags': { latest: '1.1.0' },
    });
  });

  it('publishes a pre-release beside the latest version, and only under a tag', async () => {
    writeFile(owner, 'openapi.json', document({ '/pets/{id}/stop': { post: operation('stopPet') } }));
    await said('npx', owner, 'specsmith', 'generate', '--keep-going', '--release-version', '2.0.0-beta.1');
    await said('npm', sdk, 'run', 'build');
    const untagged = await publish(sdk, './dist');
    expect(untagged.code).not.toBe(0);
    await published(sdk, './dist', '--tag', 'beta');
    expect((await versionsOf('@acme/pets'))['dist-tags']).toEqual({ latest: '1.1.0', beta: '2.0.0-beta.1' });
    await said('npm', application, 'update', '--prefer-online');
    const installed = path.join('node_modules/@acme/pets/package.json');
    expect(readJson<{ version: string }>(application, installed).version).toBe('1.1.0');
  });
});
