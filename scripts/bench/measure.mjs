// Cold processes, measured: CPU time and peak memory of all of them together, and the time on the clock.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const counter = fileURLToPath(new URL('cpu.cjs', import.meta.url));

/** Runs a command and throws if it fails with a code other than those. */
export function run(command, args, { codes = [0], ...options } = {}) {
  const result = spawnSync(command, args, { encoding: 'utf8', ...options });
  if (!codes.includes(result.status))
    throw new Error(`${command} ${args.join(' ')}\n${result.stdout}${result.stderr}`);
}

/** Runs a Node program; `usage` is a file that the processes write what they used to. */
export function measure(args, { usage, ...options }) {
  writeFileSync(usage, '');
  const start = performance.now();
  run(process.execPath, args, {
    maxBuffer: 2 ** 30,
    ...options,
    env: {
      ...process.env,
      NODE_OPTIONS: `--require ${counter}`,
      BENCH_USAGE: usage,
      CI: '1',
      DO_NOT_TRACK: '1',
    },
  });
  const wall = (performance.now() - start) / 1000;
  // A generator may start further processes; what they use counts too.
  const processes = readFileSync(usage, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  return {
    cpu: processes.reduce((sum, each) => sum + each.cpu, 0),
    wall,
    rss: Math.max(...processes.map(({ rss }) => rss)),
  };
}

export function median(list) {
  const sorted = [...list].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

export function ratio(value, base) {
  return `${(value / base).toFixed(2)}x`;
}
