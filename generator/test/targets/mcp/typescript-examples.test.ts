import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { beforeAll, expect, test } from 'vitest';
import {
  callExample,
  exampleFile,
  methodUses,
  type CallExample,
  type ExampleValue,
  type MethodUse,
} from '../../../src/ir/examples/index.ts';
import { docsContext, methodDocs } from '../../../src/targets/mcp/index.ts';
import { inMemoryHost, placed } from '../../kit/in-memory.ts';
import { partsOf, recordingServer, type Received } from './recording-server.ts';
import { retellApi } from './retell-api.ts';

const repository = fileURLToPath(new URL('../../../../', import.meta.url)).replaceAll('\\', '/');
const sdk = `${repository}packages/retell-sdk`;

let uses: readonly MethodUse[];
let programs: ReadonlyArray<readonly [name: string, text: string]>;

beforeAll(async () => {
  const api = await retellApi('current');
  uses = methodUses(api);
  programs = methodDocs(docsContext(api, { form: 'correct', languages: ['typescript'] })).flatMap((docs) => {
    const onPage = /```typescript\n([\s\S]*?)\n```/.exec(docs.markdown ?? '')?.[1] ?? '';
    return [
      [`${docs.qualified}.example`, docs.perLanguage['typescript']?.example ?? ''],
      [`${docs.qualified}.page`, onPage],
    ] as const;
  });
});

/** Messages of the compiler about programs that use the SDK. */
function errorsOf(files: ReadonlyArray<readonly [name: string, text: string]>): readonly string[] {
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    strict: true,
    esModuleInterop: true,
    noEmit: true,
    skipLibCheck: true,
    types: ['node'],
    paths: { 'retell-sdk': [`${sdk}/src/index.ts`] },
    typeRoots: [`${repository}node_modules/@types`],
  };
  const texts = new Map(files.map(([name, text]) => [placed(`${name}.ts`), text] as const));
  const program = ts.createProgram([...texts.keys()], options, inMemoryHost(texts, options));
  return [...texts.keys()].flatMap((path) =>
    ts
      .getPreEmitDiagnostics(program, program.getSourceFile(path))
      .map(({ messageText }) => `${path}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`),
  );
}

test('every example, and every example of a page, compiles against the SDK', () => {
  expect(programs).toHaveLength(162);
  expect(errorsOf(programs)).toEqual([]);
});

test('what does not compile is found', () => {
  const wrong =
    "import Retell from 'retell-sdk';\nawait new Retell().call.createPhoneCall({ from_number: 1 });\n";
  expect(errorsOf([['wrong', wrong]])).toHaveLength(1);
});

test('every example sends its request', async () => {
  expect(existsSync(`${sdk}/dist/index.mjs`), 'packages/retell-sdk is built: `npm test` does it').toBe(true);
  const server = await recordingServer();
  const folder = mkdtempSync(join(tmpdir(), 'examples-'));
  try {
    await run(folder, server.url);
    expect(server.received).toHaveLength(uses.length);
    for (const [index, use] of uses.entries()) await expectCall(use, server.received[index]);
  } finally {
    await server.close();
    rmSync(folder, { recursive: true });
  }
});

/** Runs the programs one after the other in one process. */
async function run(folder: string, url: string): Promise<void> {
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(sdk, join(folder, 'node_modules/retell-sdk'), 'junction');
  mkdirSync(join(folder, 'path/to'), { recursive: true });
  writeFileSync(join(folder, 'path/to/file'), 'content');
  const names = programs
    .filter(([name]) => name.endsWith('.example'))
    .map(([name, text]) => {
      const compilerOptions = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext };
      writeFileSync(join(folder, `${name}.mjs`), ts.transpileModule(text, { compilerOptions }).outputText);
      return `./${name}.mjs`;
    });
  writeFileSync(
    join(folder, 'all.mjs'),
    names.map((name) => `await import(${JSON.stringify(name)});\n`).join(''),
  );
  const env = { ...process.env, RETELL_API_KEY: 'the key', RETELL_BASE_URL: url };
  const child = spawn(process.execPath, ['all.mjs'], {
    cwd: folder,
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let errors = '';
  child.stderr.on('data', (part) => (errors += String(part)));
  const code = await new Promise((resolve) => child.on('close', resolve));
  expect(errors).toBe('');
  expect(code).toBe(0);
}

async function expectCall(use: MethodUse, request: Received | undefined): Promise<void> {
  if (request === undefined) throw new Error('there is no request');
  const call = callExample(use, { form: 'correct' });
  const [path, query = ''] = request.url.split('?');
  expect(request.method).toBe(use.method.verb.toUpperCase());
  expect(path).toBe(pathOf(use, call));
  expect([...new URLSearchParams(query)]).toEqual(
    entriesOf(call, 'query').map(([name, own]) => [name, String(own)]),
  );
  expect(request.headers['authorization']).toBe('Bearer the key');
  const body = entriesOf(call, 'body');
  if (body.length === 0) return;
  if (use.method.body?.media === 'multipart')
    return expect(await partsOf(request)).toEqual(body.flatMap(partsFor));
  expect(JSON.parse(request.body.toString())).toEqual(Object.fromEntries(body));
}

type Entry = readonly [name: string, value: ExampleValue];

const entriesOf = (call: CallExample, origin: string): readonly Entry[] =>
  (call.params ?? [])
    .filter((entry) => entry.origin === origin)
    .map((entry) => [entry.wireName, entry.value]);

function pathOf({ method }: MethodUse, call: CallExample): string {
  const values = new Map(
    [...call.pathArgs, ...(call.params ?? [])].map(({ name, value }) => [name, value] as const),
  );
  return method.path.replace(/\{([^}]+)\}/g, (_, name: string) =>
    encodeURIComponent(String(values.get(name))).replaceAll('%2B', '+'),
  );
}

function partsFor([name, value]: Entry): ReadonlyArray<readonly [string, string]> {
  if (Array.isArray(value)) return value.flatMap((item: ExampleValue) => partsFor([`${name}[]`, item]));
  return [[name, value === exampleFile ? 'file file' : String(value)]];
}
