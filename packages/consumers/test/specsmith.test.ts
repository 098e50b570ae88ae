import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { installed, run, type App, type Outcome } from './support/app.ts';
import { copyPackage, packSpecsmith, prepack } from './support/pack-specsmith.ts';

const folder = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'specsmith-package-'));
const app: App = { dir: path.join(folder, 'app') };
const packageFolder = path.join(app.dir, 'node_modules/specsmith');

let tarball = '';

beforeAll(() => {
  tarball = packSpecsmith(folder);
  fs.mkdirSync(app.dir);
  write('package.json', '{ "private": true, "type": "module" }\n');
  const args = ['install', tarball, '--offline', '--no-audit', '--no-fund'];
  execFileSync('npm', args, { cwd: app.dir, stdio: 'pipe', shell: process.platform === 'win32' });
});

afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

function write(name: string, text: string): void {
  fs.writeFileSync(path.join(app.dir, name), text);
}

/** What a user of the package types, with no registry to ask. */
function npx(...args: readonly string[]): Promise<Outcome> {
  const command = process.platform === 'win32' ? 'npx.cmd' : 'npx';
  return run(app, ['--offline', '--no', 'specsmith', ...args], { command });
}

const files = (): readonly string[] =>
  fs
    .readdirSync(packageFolder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      path.relative(packageFolder, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'),
    );

const textOf = (file: string): string => fs.readFileSync(path.join(packageFolder, file), 'utf8');

const PETS = {
  openapi: '3.1.0',
  info: { title: 'Pets', version: '1.0.0' },
  servers: [{ url: 'https://api.pets.example' }],
  paths: {
    '/pets/{id}': {
      get: {
        operationId: 'getPet',
        tags: ['pets'],
        parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
        responses: {
          200: { description: 'A pet', content: { 'application/json': { schema: { type: 'string' } } } },
        },
      },
    },
  },
};

describe('the package of the generator', () => {
  it('is right in the eyes of publint', async () => {
    const data = fs.readFileSync(tarball);
    const bytes = data.buffer.slice(data.byteOffset, data.byteOffset + data.length);
    const { messages } = await publint({ pack: { tarball: bytes } });
    expect(messages).toEqual([]);
  });

  it('has types that match its code in the eyes of attw', async () => {
    const result = await checkPackage(createPackageFromTarballData(new Uint8Array(fs.readFileSync(tarball))));
    const problems = result.types === false ? ['no types'] : result.problems;
    // It is an ES module, as it says; CommonJS can load it with `import()`.
    expect(problems.filter((each) => typeof each === 'string' || each.kind !== 'CJSResolvesToESM')).toEqual(
      [],
    );
  });

  it('holds the program, its documentation and nothing of its workshop', () => {
    const kinds =
      /^(?:bin\/specsmith\.js|dist\/(?:main|index|chunk-\w+)\.js|dist\/(?:action|api|templates|runtime|diff-page)\/.+|dist\/(?:build\.json|LIBRARIES\.md|package-runner\.cjs)|docs\/.+\.(?:md|json)|schema\/\w+\.json|package\.json|README\.md|CHANGELOG\.md|LICENSE)$/;
    expect(files().filter((file) => !kinds.test(file))).toEqual([]);
    expect(files()).toEqual(
      expect.arrayContaining(['LICENSE', 'README.md', 'dist/api/index.d.ts', 'docs/api.md']),
    );
  });

  it('holds the action that its page on CI tells workflows to use', () => {
    const used = [...textOf('docs/ci.md').matchAll(/uses: \.\/(\S+)/g)].map(([, name = '']) => name);
    expect(used).not.toEqual([]);
    for (const name of used) expect(fs.existsSync(path.join(app.dir, name, 'action.yml'))).toBe(true);
  });

  it('installs nothing else, runs nothing, and takes less than 45 MB', () => {
    const { dependencies, optionalDependencies, peerDependencies, scripts } = JSON.parse(
      textOf('package.json'),
    ) as {
      readonly [key: string]: Readonly<Record<string, string>> | undefined;
    };
    expect({ dependencies, optionalDependencies, peerDependencies }).toEqual({});
    const hooks = ['preinstall', 'install', 'postinstall', 'prepare'];
    expect(Object.keys(scripts ?? {}).filter((name) => hooks.includes(name))).toEqual([]);
    expect(
      fs.readdirSync(path.join(app.dir, 'node_modules')).filter((name) => !name.startsWith('.')),
    ).toEqual(['specsmith']);
    const bytes = files().reduce((sum, file) => sum + fs.statSync(path.join(packageFolder, file)).size, 0);
    expect(bytes).toBeLessThan(45_000_000);
  });

  it('names the license of every library that is built in', () => {
    const notices = textOf('dist/LIBRARIES.md');
    for (const name of ['typescript', 'ts-morph', 'prettier', 'commander', 'undici'])
      expect(notices).toMatch(new RegExp(`^## ${name} \\d+\\.\\d+\\.\\d+`, 'm'));
    expect(notices).not.toContain('License: see below\n\n##');
  });

  it('tells nothing about the machine it was built on', () => {
    const traces = [path.resolve(import.meta.dirname, '../../..'), folder, os.homedir() + path.sep];
    const found = files().flatMap((file) =>
      traces.filter((trace) => textOf(file).includes(trace)).map((trace) => `${file}: ${trace}`),
    );
    expect(found).toEqual([]);
  });

  it('opens little of itself before it knows what it is asked', () => {
    const opened = new Set<string>();
    const open = (file: string): void => {
      if (opened.has(file)) return;
      opened.add(file);
      for (const [, name = ''] of textOf(`dist/${file}`).matchAll(
        /^import\s?(?:[^'"]*from\s?)?['"]\.\/([^'"]+)['"]/gm,
      ))
        open(name);
    };
    open('main.js');
    const bytes = [...opened].reduce((sum, file) => sum + textOf(`dist/${file}`).length, 0);
    expect(opened.size).toBeGreaterThan(1);
    expect(bytes).toBeLessThan(300_000);
  });

  it('is refused before packing when something is missing', () => {
    const copy = path.join(folder, 'incomplete');
    copyPackage(copy);
    fs.rmSync(path.join(copy, 'LICENSE'));
    fs.writeFileSync(path.join(copy, 'CHANGELOG.md'), '# Changelog\n');
    const { code, errors } = prepack(copy);
    expect(code).toBe(1);
    expect(errors).toContain('LICENSE is missing');
    expect(errors).toContain('CHANGELOG.md says nothing about');
  });
});

describe('a project that has installed the generator', () => {
  it('makes a package without a registry', async () => {
    write('openapi.json', JSON.stringify(PETS));
    expect(await npx('init', 'openapi.json', '--package-name', '@acme/pets', '--yes')).toMatchObject({
      code: 0,
    });
    expect(fs.readFileSync(path.join(app.dir, 'stainless.yml'), 'utf8')).toMatch(
      /^# yaml-language-server: \$schema=\.\/node_modules\/specsmith\/schema\/stainless\.json\n/,
    );
    expect(await npx('generate')).toMatchObject({ code: 0 });
    expect(await npx('generate', '--check')).toMatchObject({ code: 0 });
    expect(await npx('generate', '--target', 'mcp', '--out', 'mcp')).toMatchObject({ code: 0 });
    expect(fs.existsSync(path.join(app.dir, 'sdks/typescript/src/client.ts'))).toBe(true);
    expect(fs.existsSync(path.join(app.dir, 'mcp/src/index.ts'))).toBe(true);
  });

  it('imports its functions, with types that the strictest settings take', async () => {
    write(
      'build.ts',
      `import { readFile } from 'node:fs/promises';
import { check, diff, draftConfig, explain, generate, lint, readConfig, version } from 'specsmith';
import type { Finding, Generated, Result } from 'specsmith';

const value = JSON.parse(await readFile('openapi.json', 'utf8')) as Record<string, unknown>;
const made: Result<Generated> = await generate({ spec: { value }, packageName: '@acme/pets' });
const found: readonly Finding[] = made.findings;
if (!made.ok) throw new Error(found.map(({ message }) => message).join());
const client: string | undefined = made.files['src/client.ts'];
// @ts-expect-error a refused run has no files
made.ok || made.files;
// @ts-expect-error there is no such target
void (() => generate({ spec: { value }, target: 'cobol' }));
const folder = process.cwd();
const drift = await check({ spec: 'openapi.json', config: 'stainless.yml', folder, out: 'sdks/typescript' });
const changed = await diff({ from: 'sdks/typescript', to: 'sdks/typescript', folder, formats: ['markdown'] });
const config = await readConfig({ spec: 'openapi.json', folder });
const draft = await draftConfig({ spec: { value } });
const linted = await lint({ spec: { text: '{' } });
console.log(
  JSON.stringify({
    client: client !== undefined,
    drift: drift.ok && drift.drift,
    bump: changed.ok && changed.bump,
    config: config.ok && Array.isArray(config.config['resources']),
    draft: draft.ok && draft.text.startsWith('#'),
    linted: linted.ok,
    explained: explain('Output/EditedFile')?.split('\\n')[0],
    version,
  }),
);
`,
    );
    write(
      'tsconfig.json',
      JSON.stringify({
        compilerOptions: {
          strict: true,
          exactOptionalPropertyTypes: true,
          noUncheckedIndexedAccess: true,
          isolatedModules: true,
          verbatimModuleSyntax: true,
          skipLibCheck: false,
          target: 'es2022',
          module: 'nodenext',
          lib: ['es2023'],
          types: ['node'],
          typeRoots: [path.resolve(installed('@types/node/package.json'), '../..')],
          outDir: 'out',
        },
        include: ['build.ts'],
      }),
    );
    const compiled = await run(app, [installed('typescript/bin/tsc'), '-p', 'tsconfig.json']);
    expect(compiled).toEqual({ code: 0, stdout: '', stderr: '' });
    const { code, stdout, stderr } = await run(app, ['out/build.js']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(JSON.parse(stdout)).toEqual({
      client: true,
      drift: [],
      bump: 'none',
      config: true,
      draft: true,
      linted: false,
      explained: '# Output/EditedFile',
      version: (JSON.parse(textOf('package.json')) as { version: string }).version,
    });
  });
});
