import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node.js';
import { repository, specsmith, temporaryFolder } from '../kit/run-program.ts';

test('the schemas that the program prints are those that it brings', () => {
  for (const format of ['stainless', 'specsmith'])
    expect(specsmith(['schema', format]).stdout).toBe(
      readFileSync(join(repository, `generator/schema/${format}.json`), 'utf8'),
    );
  const folder = temporaryFolder();
  expect(specsmith(['schema', '-o', 'a.json'], { cwd: folder }).code).toBe(0);
  expect(readFileSync(join(folder, 'a.json'), 'utf8')).toBe(specsmith(['schema']).stdout);
  expect(specsmith(['schema', '-o', 'none/a.json'], { cwd: folder }).code).toBe(2);
});

type Item = { readonly label: string; readonly documentation?: string | { readonly value: string } };
type Published = { readonly uri: string; readonly diagnostics: readonly { readonly message: string }[] };

/** A config in an editor: what the language server says about it. */
class Editor {
  readonly #connection;
  readonly #published = new Map<string, (found: Published['diagnostics']) => void>();
  readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
    const require = createRequire(import.meta.url);
    const program = require.resolve('yaml-language-server/bin/yaml-language-server');
    const server = spawn(process.execPath, [program, '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] });
    this.#connection = createMessageConnection(
      new StreamMessageReader(server.stdout),
      new StreamMessageWriter(server.stdin),
    );
    this.#connection.onRequest('workspace/configuration', ({ items }: { items: readonly unknown[] }) =>
      items.map(() => ({ validate: true, completion: true, hover: true, schemaStore: { enable: false } })),
    );
    this.#connection.onRequest('client/registerCapability', () => null);
    this.#connection.onNotification(
      'textDocument/publishDiagnostics',
      ({ uri, diagnostics }: Published) => this.#published.get(uri)?.(diagnostics),
    );
    this.#connection.listen();
  }

  async start(): Promise<void> {
    const uri = pathToFileURL(this.folder).href;
    await this.#connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: uri,
      workspaceFolders: [{ uri, name: 'test' }],
      capabilities: {
        workspace: { configuration: true },
        textDocument: { hover: { contentFormat: ['markdown'] }, completion: {}, publishDiagnostics: {} },
      },
    });
    await this.#connection.sendNotification('initialized', {});
  }

  async open(name: string, text: string): Promise<{ uri: string; found: Published['diagnostics'] }> {
    const uri = pathToFileURL(join(this.folder, name)).href;
    const found = new Promise<Published['diagnostics']>((resolve) => this.#published.set(uri, resolve));
    await this.#connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'yaml', version: 1, text },
    });
    return { uri, found: await found };
  }

  async completions(name: string, text: string): Promise<readonly Item[]> {
    const { uri } = await this.open(name, text);
    const lines = text.split('\n');
    const position = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
    const answer = await this.#connection.sendRequest('textDocument/completion', {
      textDocument: { uri },
      position,
    });
    return (answer as { items: readonly Item[] }).items;
  }

  async hover(name: string, text: string, word: string): Promise<string> {
    const { uri } = await this.open(name, text);
    const line = text.split('\n').findIndex((each) => each.includes(word));
    const character = (text.split('\n')[line]?.indexOf(word) ?? 0) + 1;
    const answer = await this.#connection.sendRequest('textDocument/hover', {
      textDocument: { uri },
      position: { line, character },
    });
    return JSON.stringify(answer);
  }

  stop(): void {
    this.#connection.sendNotification('exit').catch(() => undefined);
    this.#connection.end();
  }
}

describe('an editor with the YAML language server', () => {
  let editor: Editor;
  /** The first line of a config that `init` made. */
  let first: string;
  beforeAll(async () => {
    const folder = realpathSync(mkdtempSync(join(tmpdir(), 'specsmith-editor-')));
    const schemas = join(folder, 'node_modules/specsmith/schema');
    mkdirSync(schemas, { recursive: true });
    specsmith(['schema', '-o', join(schemas, 'stainless.json')]);
    const operation = { responses: { 204: { description: 'ok' } } };
    const document = {
      openapi: '3.1.0',
      info: { title: 'A', version: '1' },
      paths: { '/a': { get: operation } },
    };
    writeFileSync(join(folder, 'openapi.json'), JSON.stringify(document));
    specsmith(['init', '--yes'], { cwd: folder });
    const config = readFileSync(join(folder, 'stainless.yml'), 'utf8');
    first = `${config.split('\n')[0]}\n`;
    editor = new Editor(folder);
    await editor.start();
    return () => {
      editor.stop();
      rmSync(folder, { recursive: true, force: true });
    };
  });

  test('completes the keys at the top and inside of sections', async () => {
    const top = (await editor.completions('a.yml', first)).map(({ label }) => label);
    expect(top).toEqual(expect.arrayContaining(['resources', 'targets', 'pagination', 'client_settings']));
    const inner = (await editor.completions('b.yml', `${first}client_settings:\n  `)).map(
      ({ label }) => label,
    );
    expect(inner).toEqual(expect.arrayContaining(['opts', 'default_timeout', 'idempotency']));
    expect(inner).not.toContain('resources');
  });

  test('completes the keys of a method, however deep', async () => {
    const text = `${first}resources:\n  a:\n    subresources:\n      b:\n        methods:\n          list:\n            `;
    const found = (await editor.completions('c.yml', text)).map(({ label }) => label);
    expect(found).toEqual(expect.arrayContaining(['endpoint', 'paginated', 'positional_params']));
  });

  test('completes values', async () => {
    const found = (await editor.completions('d.yml', `${first}rules: `)).map(({ label }) => label);
    expect(found).toEqual(expect.arrayContaining(['openapi', 'stainless']));
  });

  test('explains a key that the mouse rests on', async () => {
    const text = `${first}client_settings:\n  default_timeout: PT2M\n`;
    expect(await editor.hover('e.yml', text, 'default_timeout')).toContain('How long one attempt');
  });

  test('marks a misspelt key and a wrong value, and nothing in a good config', async () => {
    const wrong = await editor.open('f.yml', `${first}setings: {}\nrules: strict\n`);
    const messages = wrong.found.map(({ message }) => message).join('\n');
    expect(messages).toContain('setings');
    expect(messages).toContain('openapi');
    expect(wrong.found).toHaveLength(2);
    const good = await editor.open('g.yml', readFileSync(join(editor.folder, 'stainless.yml'), 'utf8'));
    expect(good.found).toEqual([]);
  });
});
