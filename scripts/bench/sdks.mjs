// Neighbouring versions of published SDKs, compared: CPU seconds and peak memory of each.
// usage: node scripts/bench/sdks.mjs [--pair openai@5.0.0,openai@5.1.0] [--pair …] [--json FILE]
// Needs a build of the generator; npm downloads the packages.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { measure } from './measure.mjs';

/** SDKs of several generators and of hand. */
const PAIRS = [
  'openai@5.0.0,openai@5.1.0',
  '@anthropic-ai/sdk@1.13.0,@anthropic-ai/sdk@1.14.0',
  'cloudflare@7.2.0,cloudflare@7.3.0',
  'stripe@23.0.1,stripe@23.1.0',
  '@elevenlabs/elevenlabs-js@2.72.0,@elevenlabs/elevenlabs-js@2.73.0',
  'resend@6.37.0,resend@6.38.0',
];

const { values } = parseArgs({
  options: { pair: { type: 'string', multiple: true, default: PAIRS }, json: { type: 'string' } },
});
const program = fileURLToPath(new URL('../../generator/bin/specsmith.js', import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'specsmith-sdks-'));
process.on('exit', () => rmSync(work, { recursive: true, force: true }));

const figures = {};
for (const pair of values.pair) {
  const [from, to] = pair.split(',').map((name) => `npm:${name}`);
  const args = ['diff', from, to, '--format', 'html,json,markdown', '--out', join(work, 'report')];
  const { cpu, wall, rss } = measure([program, ...args], { usage: join(work, 'usage'), cwd: work });
  figures[pair] = { 'CPU s': Number(cpu.toFixed(1)), s: Number(wall.toFixed(1)), MB: Math.round(rss) };
  console.error(`${pair}: ${cpu.toFixed(1)} s, ${Math.round(rss)} MB`);
}
console.table(figures);
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(figures, null, 2)}\n`);
