// Tries the properties of generator/test/properties on random inputs, for as long as there is time.
// usage: npm run fuzz -- --minutes 60 [--seed N] [documents|configs|diffs ...]
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({
  options: { minutes: { type: 'string', default: '60' }, seed: { type: 'string' } },
  allowPositionals: true,
});
const minutes = Number(values.minutes);
if (!(minutes > 0)) {
  console.error('usage: npm run fuzz -- --minutes 60 [--seed N] [documents|configs|diffs ...]');
  process.exit(2);
}
const root = fileURLToPath(new URL('../..', import.meta.url));
const files = positionals.map((name) => `generator/test/properties/${name}`);
const { status } = spawnSync(
  process.execPath,
  [
    fileURLToPath(new URL('../../node_modules/vitest/vitest.mjs', import.meta.url)),
    ...['run', '--maxWorkers=1', '--disable-console-intercept', '--testTimeout=0', '--hookTimeout=0'],
    ...(files.length === 0 ? ['generator/test/properties'] : files),
  ],
  {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, FUZZ_MINUTES: String(minutes), ...(values.seed && { FUZZ_SEED: values.seed }) },
  },
);
process.exitCode = status ?? 1;
