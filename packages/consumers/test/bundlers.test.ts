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

  it('holds no trace of what it does not use', async () => {
    const app = createApp('unused', { 'app.mjs': "import 'retell-sdk';\nimport 'retell-sdk/core/error';\n" });
    expect(await bundle(app, { minify: true, format: 'esm' })).toBe('');
  });

  it('stays small', async () => {
    const app = createApp('small', {
      'app.mjs':
        "import Retell from 'retell-sdk';\nnew Retell({ apiKey: 'k' }).agent.list().then(console.log);\n",
    });
    const code = await bundle(app, { minify: true, format: 'esm', target: 'es2022' });
    expect(zlib.gzipSync(code, { level: 9 }).length).toBeLessThan(13_500);
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
