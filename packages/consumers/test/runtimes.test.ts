import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { EdgeVM } from '@edge-runtime/vm';
import esbuild from 'esbuild';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startApiServer, type ApiServer } from './support/api-server.ts';
import { createApp, runJson } from './support/app.ts';
import { expectRoundTrip, ROUND_TRIP } from './support/round-trip.ts';

const PROGRAM = `import Retell from 'retell-sdk';
const SERVER = globalThis.Deno ? Deno.env.get('SERVER') : process.env.SERVER;
const report = (value) => console.log(JSON.stringify(value));
${ROUND_TRIP}`;

const MANIFEST = '{ "type": "module", "dependencies": { "retell-sdk": "*" } }';

const RUNTIMES = [
  {
    name: 'Deno',
    command: process.env['DENO_BINARY'] ?? 'deno',
    args: ['run', '--quiet', '--no-lock', '-A'],
  },
  { name: 'Bun', command: process.env['BUN_BINARY'] ?? 'bun', args: ['run', '--silent'] },
];

const isPresent = (command: string): boolean => spawnSync(command, ['--version']).status === 0;

describe('other runtimes', () => {
  let server: ApiServer;
  beforeEach(async () => void (server = await startApiServer()));
  afterEach(() => server.close());

  for (const { name, command, args } of RUNTIMES) {
    it(`${name} runs the ES modules`, async ({ skip }) => {
      skip(!isPresent(command), `${name} is not installed; ${name.toUpperCase()}_BINARY may name it`);
      const app = createApp(name.toLowerCase(), { 'app.mjs': PROGRAM, 'package.json': MANIFEST });
      const reported = await runJson(app, [...args, 'app.mjs'], { command, env: { SERVER: server.url } });
      expectRoundTrip(reported, server);
    });
  }

  it('an edge worker runs the bundled ES modules', async () => {
    const app = createApp('edge', { 'app.mjs': `import Retell from 'retell-sdk';\n${ROUND_TRIP}` });
    const { outputFiles } = await esbuild.build({
      entryPoints: [path.join(app.dir, 'app.mjs')],
      ...{
        bundle: true,
        write: false,
        platform: 'browser',
        format: 'iife',
        conditions: ['worker', 'edge-light'],
      },
    });
    const edge = new EdgeVM({ codeGeneration: { strings: false, wasm: false } });
    edge.context['SERVER'] = server.url;
    const reported = await new Promise((report) => {
      edge.context['report'] = report;
      edge.evaluate(outputFiles[0]?.text ?? '');
    });
    expectRoundTrip(JSON.parse(JSON.stringify(reported)), server);
    expect(typeof edge.evaluate('globalThis.process')).toBe('undefined');
  });
});
