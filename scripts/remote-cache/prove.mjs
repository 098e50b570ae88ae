// Proves that machines share their work: two fresh clones of this checkout, a real server for turbo's remote cache from
// npm, nothing else in common. What the first clone generates and builds, the second one takes from the server.
// usage: node scripts/remote-cache/prove.mjs      takes some minutes; installs the server into a temporary folder
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, statSync } from 'node:fs';
import net from 'node:net';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const SERVER = 'turborepo-remote-cache@2.12.0';
const TOKEN = 'token-of-this-run';
const root = fileURLToPath(new URL('../..', import.meta.url));
const work = mkdtempSync(join(realpathSync(tmpdir()), 'specsmith-remote-cache-'));
const isWindows = process.platform === 'win32';

/** Runs a command to its end; throws with what it said when it fails. */
function run(command, args, { cwd = work, env = {} } = {}) {
  const { status, stdout, stderr } = spawnSync(command, args, {
    ...{ cwd, encoding: 'utf8', maxBuffer: 64 * 1024 ** 2, shell: isWindows },
    env: { ...process.env, ...env },
  });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}\n${stdout}${stderr}`);
  return stdout + stderr;
}

const freePort = () =>
  new Promise((resolve, reject) => {
    const server = net.createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/** Starts the server with its storage in a folder, and waits until it answers. */
async function startServer() {
  const folder = join(work, 'server');
  mkdirSync(folder);
  run('npm', ['install', '--prefix', folder, '--ignore-scripts', '--no-audit', '--no-fund', SERVER]);
  const port = await freePort();
  const cli = join(folder, 'node_modules/turborepo-remote-cache/dist/cli.js');
  const child = spawn(process.execPath, [cli], {
    cwd: folder,
    stdio: 'ignore',
    env: {
      ...process.env,
      ...{ NODE_ENV: 'production', PORT: String(port), LOG_LEVEL: 'error' },
      ...{ TURBO_TOKEN: TOKEN, STORAGE_PROVIDER: 'local', STORAGE_PATH: join(work, 'storage') },
    },
  });
  const url = `http://127.0.0.1:${port}`;
  const headers = { authorization: `Bearer ${TOKEN}` };
  for (;;) {
    if (child.exitCode !== null) throw new Error('the cache server ended before it answered');
    const answer = await fetch(`${url}/v8/artifacts/status`, { headers }).catch(() => undefined);
    if (answer?.ok === true) return { url, stop: () => child.kill() };
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** A clone of one commit, as another machine has it. */
function clone(name, commit) {
  const folder = join(work, name);
  run('git', ['clone', '--quiet', '--no-hardlinks', root, folder]);
  run('git', ['checkout', '--quiet', '--detach', commit], { cwd: folder });
  return folder;
}

/** `npm run generate` with nothing but the remote cache; the tasks of all its runs. */
function generate(folder, url) {
  const started = Date.now();
  run('npm', ['run', 'generate'], {
    cwd: folder,
    env: {
      ...{ TURBO_API: url, TURBO_TOKEN: TOKEN, TURBO_TEAM: 'team_specsmith' },
      ...{ TURBO_CACHE: 'remote:rw', TURBO_RUN_SUMMARY: 'true', TURBO_TELEMETRY_DISABLED: '1' },
    },
  });
  const runs = join(folder, '.turbo/runs');
  const tasks = readdirSync(runs).flatMap((file) => JSON.parse(readFileSync(join(runs, file), 'utf8')).tasks);
  return { tasks, seconds: ((Date.now() - started) / 1000).toFixed(1) };
}

/** A hash of all that was built. */
function builtHash(folder) {
  const hash = createHash('sha256');
  const folders = ['generator', ...readdirSync(join(folder, 'packages')).map((name) => `packages/${name}`)];
  const files = folders
    .map((name) => join(folder, name, 'dist'))
    .filter((dist) => statSync(dist, { throwIfNoEntry: false }) !== undefined)
    .flatMap((dist) => readdirSync(dist, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
  for (const file of files) hash.update(`${file}\0`).update(readFileSync(join(folder, file)));
  return { hash: hash.digest('hex'), files: files.length };
}

const fail = (message) => {
  console.error(`✖ ${message}`);
  process.exitCode = 1;
};

/** Which inputs of a task differ between two runs. */
function difference(before, after) {
  const names = new Set([...Object.keys(before?.inputs ?? {}), ...Object.keys(after.inputs ?? {})]);
  const differing = [...names].filter((name) => before?.inputs?.[name] !== after.inputs?.[name]);
  return differing.length === 0 ? `no input differs, ${before?.hash} → ${after.hash}` : differing.join(', ');
}

const isDone = ({ cache }) => cache?.status === 'HIT';

let server;
try {
  server = await startServer();
  const commit = run('git', ['rev-parse', 'HEAD'], { cwd: root }).trim();
  const [first, second] = ['first', 'second'].map((name) => {
    const folder = clone(name, commit);
    const { tasks, seconds } = generate(folder, server.url);
    const taken = tasks.filter(isDone);
    console.log(`${name}: ${tasks.length} tasks in ${seconds} s, ${taken.length} of them from the server`);
    return { folder, tasks };
  });
  const once = new Map(first.tasks.map((task) => [task.taskId, task]));
  if (![...once.values()].some((task) => !isDone(task))) fail('the first clone had nothing to do');
  for (const task of second.tasks.filter((each) => !isDone(each)))
    fail(`the second clone did ${task.taskId} again: ${difference(once.get(task.taskId), task)}`);
  const elsewhere = second.tasks.filter(({ cache }) => cache?.source !== 'REMOTE');
  if (elsewhere.length > 0) fail(`not from the server: ${elsewhere.map(({ taskId }) => taskId).join(', ')}`);
  const [made, taken] = [first, second].map(({ folder }) => builtHash(folder));
  if (made.files === 0 || made.hash !== taken.hash) fail('the clones have built different files');
  for (const { folder } of [first, second]) {
    const changed = run('git', ['status', '--porcelain'], { cwd: folder });
    if (changed !== '') fail(`generating has changed what is committed:\n${changed}`);
  }
  if (process.exitCode === undefined) console.log(`✔ ${made.files} built files, equal to the byte`);
} finally {
  server?.stop();
  rmSync(work, { recursive: true, force: true });
}
