import fs from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import zlib from 'node:zlib';
import esbuild from 'esbuild';
import { rollup } from 'rollup';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startApiServer, type ApiServer } from './support/api-server.ts';
import { createApp, sdkFolder, type App } from './support/app.ts';
import { expectRoundTrip, ROUND_TRIP } from './support/round-trip.ts';

const bundle = async (app: App, options: esbuild.BuildOptions = {}): Promise<string> => {
  const { outputFiles } = await esbuild.build({
    entryPoints: [path.join(app.dir, 'app.mjs')],
    ...{ bundle: true, write: false, platform: 'browser', format: 'iife', logLevel: 'silent' },
    ...options,
  });
  return outputFiles?.[0]?.text ?? '';
};

/** What pages and workers have, and nothing of Node. */
const webGlobals = (own: object): vm.Context => {
  const { fetch, Headers, Request, Response, URL, URLSearchParams, FormData, Blob, File } = globalThis;
  const { AbortController, AbortSignal, ReadableStream, TextEncoder, TextDecoder, DOMException } = globalThis;
  const { setTimeout, clearTimeout, crypto, btoa, atob, console } = globalThis;
  return vm.createContext({
    ...{ fetch, Headers, Request, Response, URL, URLSearchParams, FormData, Blob, File },
    ...{ AbortController, AbortSignal, ReadableStream, TextEncoder, TextDecoder, DOMException },
    ...{ setTimeout, clearTimeout, crypto, btoa, atob, console },
    ...own,
  });
};

describe('a bundled app', () => {
  let server: ApiServer;
  beforeEach(async () => void (server = await startApiServer()));
  afterEach(() => server.close());

  it.each(['import', 'require'])('for the browser runs without anything of Node (%s)', async (kind) => {
    const load =
      kind === 'import' ? "import Retell from 'retell-sdk';" : "const Retell = require('retell-sdk');";
    const code = await bundle(createApp('browser', { 'app.mjs': `${load}\n${ROUND_TRIP}` }));
    const reported = await new Promise((report) => {
      vm.runInContext(code, webGlobals({ report, SERVER: server.url }));
    });
    expectRoundTrip(JSON.parse(JSON.stringify(reported)), server);
  });

  it('runs where a test environment has few globals, and mocks have few methods', async () => {
    const code = await bundle(
      createApp('few-globals', {
        'app.mjs': `import Retell from 'retell-sdk';
const sent = [];
const fetch = async (url, { body }) => {
  sent.push(String(url), body);
  return { ok: true, status: 200, json: async () => ({ call_id: 'call_1' }) };
};
const client = new Retell({ apiKey: 'key_1', fetch });
const test = async () => {
  const call = await client.call.createPhoneCall({ from_number: '+1', to_number: '+2' });
  const signature = Retell.sign('{"name":"Zoë"}', 'key_1');
  return {
    call: call.call_id,
    sent,
    signed: Retell.verify('{"name":"Zoë"}', 'key_1', signature),
    changed: Retell.verify('{"name":"Zoe"}', 'key_1', signature),
  };
};
test().then(report, (error) => report(String(error?.stack ?? error)));
`,
      }),
    );
    const { AbortController, Headers, URL, URLSearchParams, FormData, setTimeout, clearTimeout } = globalThis;
    const globals = { AbortController, Headers, URL, URLSearchParams, FormData, setTimeout, clearTimeout };
    const reported = await new Promise((report) => {
      vm.runInNewContext(code, { ...globals, report });
    });
    expect(JSON.parse(JSON.stringify(reported))).toEqual({
      call: 'call_1',
      sent: ['https://api.retellai.com/v2/create-phone-call', '{"from_number":"+1","to_number":"+2"}'],
      signed: true,
      changed: false,
    });
  });

  it('holds no trace of what it does not use', async () => {
    const app = createApp('unused', { 'app.mjs': "import 'retell-sdk';\nimport 'retell-sdk/core/error';\n" });
    expect(await bundle(app, { minify: true, format: 'esm' })).toBe('');
  });

  it('holds nothing of the entry for tests, which needs no library of mocks', async () => {
    const app = createApp('untested', {
      'app.mjs': "import Retell from 'retell-sdk';\nnew Retell({ apiKey: 'k' }).agent.list();\n",
      'test.mjs': "import { mockFetch } from 'retell-sdk/testing';\nconsole.log(mockFetch);\n",
    });
    const names = async (entry: string): Promise<readonly string[]> => {
      const { metafile } = await esbuild.build({
        entryPoints: [path.join(app.dir, entry)],
        ...{ bundle: true, write: false, metafile: true, platform: 'browser', logLevel: 'silent' },
      });
      return Object.values(metafile.outputs).flatMap(({ inputs }) => Object.keys(inputs));
    };
    const isForTests = (name: string) => /testing|fixture|replies|fetch-mock/.test(name);
    expect((await names('app.mjs')).filter(isForTests)).toEqual([]);
    expect((await names('test.mjs')).filter(isForTests)).not.toEqual([]);
  });

  it.each([
    ['one call', "import Retell from 'retell-sdk';\nnew Retell({ apiKey: 'k' }).agent.list();", 12_580],
    [
      'the small entry',
      "import { createClient } from 'retell-sdk/slim';\nimport { Call } from 'retell-sdk/resources/call';\ncreateClient({ call: Call }, { apiKey: 'k' }).call.list();",
      9_200,
    ],
    ['one resource', "import { Call } from 'retell-sdk/resources/call';\nconsole.log(Call);", 1_235],
    ['an error', "import { APIError } from 'retell-sdk';\nconsole.log(APIError);", 1_050],
    ['a signature', "import { verify } from 'retell-sdk';\nconsole.log(verify);", 1_370],
  ])('stays small: %s', async (_, text, most) => {
    const app = createApp('small', { 'app.mjs': `${text}\n` });
    const code = await bundle(app, { minify: true, format: 'esm', target: 'es2022' });
    expect(zlib.gzipSync(code, { level: 9 }).length).toBeLessThan(most);
  });

  it('keeps of a resource what a resource is, with Rollup as well', async () => {
    // Its plugin for packages takes this setting from their package file.
    const { sideEffects } = JSON.parse(fs.readFileSync(path.join(sdkFolder(), 'package.json'), 'utf8')) as {
      sideEffects: boolean;
    };
    const input = path.join(sdkFolder(), 'resources/concurrency.mjs');
    const build = await rollup({ input, treeshake: { moduleSideEffects: sideEffects } });
    const { output } = await build.generate({ format: 'es' });
    expect(output[0].code).toContain('class Concurrency');
    expect(output[0].code).not.toMatch(/class (?:APIError|ClientCore|Agent)\b/);
  });

  it('has no static blocks, which the compiler of React Native cannot read', async () => {
    const scripts = fs.readdirSync(sdkFolder(), { recursive: true, encoding: 'utf8' });
    const texts = scripts
      .filter((file) => /(?<!\.d)\.m?js$/.test(file))
      .map((file) => fs.readFileSync(path.join(sdkFolder(), file), 'utf8'));
    expect(texts.filter((text) => /^\s*static\s*\{/m.test(text))).toEqual([]);
    expect(texts.some((text) => text.includes('defineResources('))).toBe(true);
  });

  it('can be made by Rollup without a plugin for CommonJS', async () => {
    const warnings: string[] = [];
    const build = await rollup({
      input: path.join(sdkFolder(), 'index.mjs'),
      onwarn: ({ message }) => void warnings.push(message),
    });
    const { output } = await build.generate({ format: 'es' });
    expect(output[0].imports).toEqual([]);
    expect(warnings).toEqual([]);
  });
});
