// Stops runs at any point: killed at a change of the disk or at a moment, a full disk, two runs at once. The next run has to
// give exactly the package that an undisturbed one gives, with what the user wrote.
// usage: node scripts/fuzz/kills.mjs [--stops 500] [--seed N]
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

const root = fileURLToPath(new URL('../..', import.meta.url));
const cli = join(root, 'generator/bin/specsmith.js');
const preload = pathToFileURL(fileURLToPath(new URL('stop-at.mjs', import.meta.url))).href;
const { values } = parseArgs({
  options: {
    stops: { type: 'string', default: '500' },
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
  },
});
const stops = Number(values.stops);
const random = randomFrom(Number(values.seed));
const work = mkdtempSync(join(tmpdir(), 'specsmith-kills-'));
process.on('exit', () => rmSync(work, { recursive: true, force: true }));
const folder = join(work, 'sdk');
console.log(`${stops} stops, seed ${values.seed}`);

const inputs = versions();
await run(inputs[0]);
writeByHand();
const expected = [];
for (const input of [inputs[1], inputs[0]]) {
  await run(input);
  expected[input.version] = treeOf(folder);
}
const lasts = Date.now();
await run(inputs[1]);
const duration = Date.now() - lasts;
const count = join(work, 'count');
await run(inputs[0], { STOP_COUNT: count });
const changes = Number(readFileSync(count, 'utf8'));
console.log(`${changes} changes of the disk, ${duration} ms for each run`);

/** Ways to disturb a run; each gives what happened to it. */
const WAYS = [
  ['killed at a change of the disk', (input) => run(input, { STOP_AT: at(changes), STOP_HOW: 'kill' })],
  ['killed at a moment', (input) => run(input, {}, at(duration))],
  ['a full disk', (input) => run(input, { STOP_AT: at(changes), STOP_HOW: 'full' })],
  [
    'two at once, one killed',
    async (input) => {
      const [first] = await Promise.all([
        run(input, { STOP_AT: at(changes), STOP_HOW: 'kill' }),
        run(inputs[1 - input.version]),
      ]);
      return first;
    },
  ],
];
const tally = new Map(WAYS.map(([name]) => [name, { runs: 0, stopped: 0 }]));
const faults = [];
for (let i = 0; i < stops; i++) {
  const [name, disturb] = WAYS[i % WAYS.length];
  const input = inputs[at(2) - 1];
  const { code, signal } = await disturb(input);
  const row = tally.get(name);
  row.runs += 1;
  if (signal !== null || code !== 0) row.stopped += 1;
  // The documented exit codes; a killed process has none.
  if (signal === null && ![0, 1, 2, 3, 4].includes(code)) faults.push(`${i} ${name}: exit ${code}`);
  const again = inputs[at(2) - 1];
  const next = await run(again);
  const difference = differenceOf(expected[again.version], treeOf(folder));
  if (next.code === 0 && difference === undefined) continue;
  faults.push(
    `${i} ${name}: next run exits ${next.code}${difference === undefined ? '' : `, ${difference}`}`,
  );
  cpSync(folder, join(tmpdir(), `specsmith-kill-${values.seed}-${i}`), { recursive: true });
  rmSync(folder, { recursive: true });
  await run(inputs[0]);
  writeByHand();
  await run(inputs[0]);
}
for (const [name, { runs, stopped }] of tally)
  console.log(`${name}: ${runs} runs, ${stopped} of them stopped`);
for (const fault of faults) console.log(fault);
console.log(faults.length === 0 ? 'every next run gave the whole package' : `${faults.length} faults`);
process.exitCode = faults.length === 0 ? 0 : 1;

/** Two documents: methods, types and files come and go between them. */
function versions() {
  const text = readFileSync(join(root, 'spec/mini/openapi.yaml'), 'utf8');
  const config = join(root, 'spec/mini/stainless.yml');
  const changed = text
    .replace(/^ {2}version: .*$/m, '  version: 9.9.9')
    .replaceAll('description: The ', 'description: This is the ');
  if (changed === text) throw new Error('the second document is the first one');
  return [text, changed].map((content, version) => {
    const spec = join(work, `openapi-${version}.yaml`);
    writeFileSync(spec, content);
    return { version, args: ['generate', '--spec', spec, '--config', config, '--out', folder] };
  });
}

/** An edit of a generated file, and a file that nobody generates. */
function writeByHand() {
  const readme = join(folder, 'README.md');
  writeFileSync(readme, `${readFileSync(readme, 'utf8')}\nA line of the user.\n`);
  writeFileSync(join(folder, 'src', 'by-hand.ts'), 'export const byHand = true;\n');
}

async function run({ args }, variables = {}, stopAfter) {
  const child = spawn(process.execPath, ['--import', preload, cli, ...args], {
    env: {
      ...process.env,
      STOP_BELOW: folder,
      ...Object.fromEntries(Object.entries(variables).map(([k, v]) => [k, String(v)])),
    },
    stdio: 'ignore',
  });
  const timer = stopAfter === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), stopAfter);
  const [code, signal] = await once(child, 'exit');
  clearTimeout(timer);
  return { code, signal };
}

/** Path → text of everything but what belongs to this machine. */
function treeOf(top, below = '') {
  const found = new Map();
  for (const entry of readdirSync(join(top, below), { withFileTypes: true })) {
    const path = join(below, entry.name);
    if (path === join('.specsmith', 'cache')) continue;
    if (entry.isDirectory()) for (const [name, text] of treeOf(top, path)) found.set(name, text);
    else found.set(path, readFileSync(join(top, path), 'utf8'));
  }
  return found;
}

function differenceOf(wanted, found) {
  const paths = [...new Set([...wanted.keys(), ...found.keys()])].filter(
    (path) => wanted.get(path) !== found.get(path),
  );
  return paths.length === 0 ? undefined : `${paths.length} files differ: ${paths.slice(0, 3).join(', ')}`;
}

/** From 1 to n. */
function at(n) {
  return 1 + Math.floor(random() * n);
}

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
