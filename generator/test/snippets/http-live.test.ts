import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  callExample,
  exampleFile,
  httpBody,
  methodUses,
  type ExampleValue,
  type MethodUse,
} from '../../src/ir/examples/index.ts';
import type { Api } from '../../src/ir/index.ts';
import { http } from '../../src/snippets/index.ts';
import {
  partsOf,
  recordingServer,
  type Received,
  type RecordingServer,
} from '../targets/mcp/recording-server.ts';
import { retellApi } from '../targets/mcp/retell-api.ts';
import {
  api,
  bodyParams,
  config,
  example,
  method,
  object,
  resource,
  string,
} from '../ir/examples/api-fixture.ts';

const shells = ['bash', 'dash'].map(
  (shell) => [shell, spawnSync(shell, ['-c', 'curl --version']).status === 0] as const,
);
/** Characters that a shell would act upon if it saw them. */
const value = 'a b*$(id)';

let server: RecordingServer;
let large: Api;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'curl-'));
  writeFileSync(join(folder, 'file'), 'content');
  server = await recordingServer();
  large = at(await retellApi('current'));
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

/** The same API on the recording server. */
const at = (given: Api): Api => {
  const usualServer = { name: 'test', url: server.url };
  return { ...given, facts: { ...given.facts, servers: [usualServer], usualServer } };
};

const commandOf = (use: MethodUse): string =>
  http.call(use, callExample(use, { form: 'correct' }), { style: 'program' });

/** Runs a command and gives the one request that it sent. */
async function send(shell: string, command: string, names: readonly string[]): Promise<Received> {
  server.received.length = 0;
  const script = command.replaceAll('/path/to/file', join(folder, 'file'));
  const variables = Object.fromEntries(names.map((name) => [name, encodeURIComponent(value)]));
  const env = {
    PATH: process.env['PATH'] ?? '',
    RETELL_API_KEY: 'the key',
    ACME_API_KEY: 'the key',
    ...variables,
  };
  const child = spawn(shell, ['-c', script], { env, stdio: ['ignore', 'ignore', 'pipe'] });
  const code = await new Promise((resolve) => child.on('close', resolve));
  expect(code).toBe(0);
  expect(server.received).toHaveLength(1);
  return server.received[0] as Received;
}

const variableOf = (name: string): string => name.toUpperCase();

async function expectRequest(use: MethodUse, request: Received): Promise<void> {
  const { method: own } = use;
  const call = callExample(use, { form: 'correct' });
  const query = (call.params ?? [])
    .filter(({ origin }) => origin === 'query')
    .map((entry) => [entry.wireName, String(entry.value)]);
  const url = new URL(request.url, server.url);
  expect(request.method).toBe(own.verb.toUpperCase());
  expect(url.pathname).toBe(own.path.replace(/\{[^}]+\}/g, encodeURIComponent(value)));
  expect([...url.searchParams]).toEqual(query);
  expect(request.headers['authorization']).toBe('Bearer the key');
  const body = httpBody(use, 'correct');
  if (body === undefined) return expect(request.body.length).toBe(0);
  expect(body.kind).toBe('fields');
  const fields = body.kind === 'fields' ? body.fields : [];
  const required = own.params?.members.filter((member) => member.origin === 'body' && member.required) ?? [];
  expect(fields.map(([name]) => name)).toEqual(expect.arrayContaining(required.map(({ name }) => name)));
  if (own.body?.media === 'multipart')
    return expect(await partsOf(request)).toEqual(fields.flatMap(partsFor));
  expect(request.headers['content-type']).toBe(own.body?.contentType);
  expect(JSON.parse(request.body.toString())).toEqual(Object.fromEntries(fields));
}

function partsFor([name, given]: readonly [string, ExampleValue]): ReadonlyArray<readonly [string, string]> {
  if (Array.isArray(given)) return given.flatMap((item: ExampleValue) => partsFor([`${name}[]`, item]));
  return [[name, given === exampleFile ? 'file file' : String(given)]];
}

describe.each(shells)('%s (skipped where it or curl is missing)', (shell, isThere) => {
  test.skipIf(!isThere)('sends exactly the request of every method', async () => {
    const uses = methodUses(large);
    expect(uses).toHaveLength(81);
    for (const use of uses) {
      const names = use.method.pathParameters.map(({ name }) => variableOf(name));
      await expectRequest(use, await send(shell, commandOf(use), names));
    }
  });

  const hostile = [
    '$HOME `id` $(id) ${IFS}',
    `it's "quoted" '\\'' twice`,
    'a\nb\\\n#c',
    '!! \\! ~ * ? [a] {b,c}',
    "'; touch injected; '",
    '@/etc/passwd',
    '</etc/passwd;type=text/plain',
    '\u2028\u202e\u{1f600}%20+&=',
  ];
  test.skipIf(!isThere).each(hostile)('passes %j on in JSON, forms and queries', async (text) => {
    const members = { [text.replace('=', '')]: string(example(text)), plain: string(example(text)) };
    const given = (contentType: string, media: 'json' | 'multipart' | 'form'): MethodUse => {
      const params = bodyParams(media === 'json' ? members : { plain: string(example(text)) });
      const query = {
        name: 'q',
        publicName: 'q',
        required: true,
        origin: 'query' as const,
        type: string(example(text)),
      };
      const one = resource('thing', [
        method({
          params: { ...params, members: [query, ...params.members] },
          body: { media, contentType, required: true, type: object(members) },
        }),
      ]);
      return { api: at(api([one], {}, { config })), resource: one, method: one.methods[0] ?? method({}) };
    };
    const json = await send(shell, commandOf(given('application/json', 'json')), []);
    expect(JSON.parse(json.body.toString())).toEqual({ [text.replace('=', '')]: text, plain: text });
    expect(new URL(json.url, server.url).searchParams.get('q')).toBe(text);
    const form = await send(shell, commandOf(given('application/x-www-form-urlencoded', 'form')), []);
    expect([...new URLSearchParams(form.body.toString())]).toEqual([['plain', text]]);
    const parts = await send(shell, commandOf(given('multipart/form-data', 'multipart')), []);
    expect((await partsOf(parts)).map(([name, own]) => [name, own.replaceAll('\r\n', '\n')])).toEqual([
      ['plain', text],
    ]);
  });
});
