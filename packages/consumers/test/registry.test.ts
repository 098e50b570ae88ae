import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { execFileSync } from 'node:child_process';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { startApiServer, type ApiServer } from './support/api-server.ts';
import { run, type App, type Outcome } from './support/app.ts';
import { npmIn, type Npm } from './support/npm.ts';
import { packSpecsmith } from './support/pack-specsmith.ts';
import { document, operation } from './support/pets.ts';
import { startRegistry, type Registry } from './support/registry.ts';

/** Published packages, from nothing to an application; every step builds on the ones before it. */
const folder = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'specsmith-registry-'));
const mcpServer = path.resolve(import.meta.dirname, '../../mcp-server');

let registry: Registry;
let npm: Npm;
let api: ApiServer;

beforeAll(async () => {
  registry = await startRegistry(path.join(folder, 'registry'));
  api = await startApiServer();
  fs.writeFileSync(path.join(folder, 'npmrc'), registry.npmrc);
  npm = npmIn({ folder, registry: registry.url });
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

/** What the workflow of the SDK does; gives what it tells later steps. */
async function publishSdk(): Promise<Outcome & { readonly told: string }> {
  const output = path.join(folder, 'output');
  fs.writeFileSync(output, '');
  const outcome = await npm.script(sdk, ['scripts/publish.mjs'], { GITHUB_OUTPUT: output });
  return { ...outcome, told: fs.readFileSync(output, 'utf8') };
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

const owner = project('owner');
const sdk: App = { dir: path.join(owner.dir, 'sdks/typescript') };
const application = project('application');

/** What the README tells people with an API of their own to type, with the names of this one. */
function readmeCommands(): readonly string[] {
  const readme = fs.readFileSync(path.resolve(import.meta.dirname, '../../../README.md'), 'utf8');
  const block = /^## Your own API$.*?^```sh\n(.*?)^```$/ms.exec(readme)?.[1] ?? '';
  return block.trim().replaceAll('@acme/sdk', '@acme/pets').replaceAll('Acme', 'Pets').split('\n');
}

/** Types a line of the README in the folder of the owner. */
function typed(line = ''): Promise<string> {
  const [command, ...args] = line.split(' ') as ['npm' | 'npx', ...string[]];
  return npm.said(command, owner, ...args);
}

describe('packages of this repository', () => {
  it('are published, once', async () => {
    const tarball = packSpecsmith(folder);
    const mcp = path.join(folder, 'mcp');
    fs.mkdirSync(mcp);
    if (!fs.existsSync(path.join(mcpServer, 'dist')))
      execFileSync(process.execPath, ['scripts/build.mjs'], { cwd: mcpServer, stdio: 'pipe' });
    for (const what of [tarball, inject('tarball'), path.join(mcpServer, 'dist')])
      expect(await npm.publish(owner, what)).toMatchObject({ code: 0 });
    const again = await npm.publish(owner, inject('tarball'));
    expect(again.code).not.toBe(0);
    expect(again.stderr).toMatch(/cannot publish over|already present|EPUBLISHCONFLICT/i);
    expect(await npm.versionsOf(owner, 'retell-sdk')).toMatchObject({ versions: [expect.any(String)] });
    // A folder with sources only is not published.
    const sources = await npm.publish(owner, path.resolve(mcpServer, '../retell-sdk'));
    expect(sources.code).not.toBe(0);
    expect(sources.stderr).toContain('npm publish ./dist');
  });

  it('have nothing that publint and attw would say about the MCP server', async () => {
    const what = path.join(mcpServer, 'dist');
    const packed = await npm.said('npm', owner, 'pack', what, '--json', '--pack-destination', folder);
    const [{ filename }] = JSON.parse(packed) as [{ filename: string }];
    const data = fs.readFileSync(path.join(folder, filename));
    const tarball = data.buffer.slice(data.byteOffset, data.byteOffset + data.length);
    expect((await publint({ pack: { tarball } })).messages).toEqual([]);
    const result = await checkPackage(createPackageFromTarballData(new Uint8Array(data)));
    expect(result.types === false ? ['no types'] : result.problems).toEqual([]);
  });

  it('are installed without running anything, the MCP server with the SDK that was published', async () => {
    const app = project('assistant');
    await npm.said('npm', app, 'init', '-y');
    await npm.said('npm', app, 'install', '@retell-ai/mcp-server', '--foreground-scripts');
    const { packages } = readJson<{
      packages: Record<string, { resolved?: string; hasInstallScript?: boolean }>;
    }>(app, 'package-lock.json');
    const entries = Object.entries(packages);
    expect(entries.filter(([, { hasInstallScript }]) => hasInstallScript === true)).toEqual([]);
    expect(packages['node_modules/retell-sdk']?.resolved).toContain(registry.url);
    expect(await npm.said('npx', app, '--no', 'mcp-server', '--version')).toMatch(/^\d+\.\d+\.\d+/);
    const bom = JSON.parse(await npm.said('npm', app, 'sbom', '--sbom-format', 'cyclonedx')) as {
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
    const [install, init, inspect, generate, installSdk, buildSdk, useSdk, ...others] = readmeCommands();
    expect(others).toEqual([]);
    // JSON is YAML, too.
    writeFile(owner, 'openapi.yaml', document({ '/pets/{id}': { get: operation('getPet') } }));
    await typed(install);
    expect(Object.keys(readJson<{ packages: object }>(owner, 'package-lock.json').packages)).toEqual([
      '',
      'node_modules/specsmith',
    ]);
    await typed(init);
    expect(await typed(inspect)).toContain('get /pets/{id}');
    await typed(generate);
    const config = fs.readFileSync(path.join(owner.dir, 'stainless.yml'), 'utf8');
    writeFile(
      owner,
      'stainless.yml',
      config.replace(/^( *)package_name:.*\n/m, '$&$1options: { ci: github }\n'),
    );
    await npm.said('npx', owner, 'specsmith', 'generate');
    git('init', '--quiet');
    git('add', 'sdks');
    git('commit', '--quiet', '--message', '1.0.0');
    await typed(installSdk);
    const unbuilt = await publishSdk();
    expect({ code: unbuilt.code, told: unbuilt.told }).toEqual({ code: 1, told: '' });
    expect(unbuilt.stderr).toContain('npm run build');
    await typed(buildSdk);
    await typed(useSdk);
    expect(await publishSdk()).toMatchObject({ code: 0, told: 'version=1.0.0\npublished=true\n' });
    expect(await publishSdk()).toMatchObject({ code: 0, told: 'version=1.0.0\npublished=false\n' });
    expect(await npm.versionsOf(owner, '@acme/pets')).toEqual({
      versions: ['1.0.0'],
      'dist-tags': { latest: '1.0.0' },
    });
  });

  it('gives a package that npm and publint have nothing to say about', async () => {
    const packed = await npm.said('npm', sdk, 'pack', './dist', '--json', '--pack-destination', folder);
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
    await npm.said('npm', application, 'install', '@acme/pets');
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
    writeFile(owner, 'openapi.yaml', document(paths));
    await npm.said('npx', owner, 'specsmith', 'generate');
    const release = ['release', '--out', 'sdks/typescript', '--since', 'git:HEAD:sdks/typescript', '--json'];
    expect(JSON.parse(await npm.said('npx', owner, 'specsmith', ...release))).toMatchObject({
      bump: 'minor',
      version: '1.1.0',
    });
    const stale = await publishSdk();
    expect(stale.stderr).toContain('dist/ is @acme/pets 1.0.0, not @acme/pets 1.1.0');
    await npm.said('npm', sdk, 'run', 'build');
    expect(await publishSdk()).toMatchObject({ code: 0, told: 'version=1.1.0\npublished=true\n' });
    const { stdout: notes } = await npm.script(sdk, ['scripts/publish.mjs', '--notes']);
    expect(notes).toMatch(/^### Features\n[^#]*stop/);
    await npm.said('npm', application, 'update', '@acme/pets', '--prefer-online');
    const { stdout } = await run(application, ['app.js'], { env: { SERVER: api.url } });
    expect(JSON.parse(stdout)).toEqual({ status: 404, stops: 'function' });
    expect(await npm.versionsOf(owner, '@acme/pets')).toEqual({
      versions: ['1.0.0', '1.1.0'],
      'dist-tags': { latest: '1.1.0' },
    });
  });

  it('publishes a pre-release beside the latest version, and only under a tag', async () => {
    writeFile(owner, 'openapi.yaml', document({ '/pets/{id}/stop': { post: operation('stopPet') } }));
    await npm.said(
      'npx',
      owner,
      'specsmith',
      'generate',
      '--keep-going',
      '--release-version',
      '2.0.0-beta.1',
    );
    await npm.said('npm', sdk, 'run', 'build');
    const untagged = await npm.publish(sdk, './dist');
    expect(untagged.code).not.toBe(0);
    expect(await publishSdk()).toMatchObject({ code: 0, told: 'version=2.0.0-beta.1\npublished=true\n' });
    expect((await npm.versionsOf(owner, '@acme/pets'))['dist-tags']).toEqual({
      latest: '1.1.0',
      beta: '2.0.0-beta.1',
    });
    await npm.said('npm', application, 'update', '--prefer-online');
    const installed = path.join('node_modules/@acme/pets/package.json');
    expect(readJson<{ version: string }>(application, installed).version).toBe('1.1.0');
  });
});

describe('an MCP server whose SDK nobody has named', () => {
  it('is installed with the SDK beside it, whatever npm has under that name', async () => {
    const app = project('unnamed');
    const server: App = { dir: path.join(app.dir, 'sdks/mcp') };
    writeFile(app, 'openapi.json', document({ '/pets/{id}': { get: operation('getPet') } }));
    writeFile(app, 'package.json', '{ "private": true }\n');
    await npm.said('npm', app, 'install', '--save-dev', 'specsmith');
    const inputs = ['--spec', 'openapi.json', '--rules', 'openapi'];
    await npm.said('npx', app, 'specsmith', 'generate', ...inputs);
    await npm.said('npx', app, 'specsmith', 'generate', ...inputs, '--target', 'mcp', '--out', 'sdks/mcp');
    const { name } = readJson<{ name: string }>(
      { dir: path.join(app.dir, 'sdks/typescript') },
      'package.json',
    );
    await npm.said('npm', server, 'install', '--ignore-scripts');
    const { packages } = readJson<{ packages: Record<string, { link?: boolean; resolved?: string }> }>(
      server,
      'package-lock.json',
    );
    expect(packages[`node_modules/${name}`]).toEqual({ link: true, resolved: '../typescript' });
    // Its types are asked for. The tools are those of the other SDK.
    const client: App = { dir: path.join(app.dir, 'sdks/typescript') };
    fs.symlinkSync(path.join(sdk.dir, 'node_modules'), path.join(client.dir, 'node_modules'), 'junction');
    await npm.said('npm', client, 'run', 'build');
    await npm.said('npm', server, 'run', 'build');
    expect(readJson(server, 'dist/package.json')).toMatchObject({
      private: true,
      dependencies: { [name]: '^1.0.0' },
    });
  });
});
