// Bundles the program into a few files, so that a cold start opens little and heavy libraries load on demand, and puts
// the templates, the page of a comparison and the runtimes beside it, so that the built package needs nothing else of the repository.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const generator = fileURLToPath(new URL('..', import.meta.url));
const repository = join(generator, '..');
const dist = resolve(process.argv[2] ?? join(generator, 'dist'));
const fresh = `${dist}.${process.pid}`;

await rm(fresh, { recursive: true, force: true });
await build({
  entryPoints: { main: join(generator, 'src/cli/program/main.ts') },
  outdir: fresh,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  minifySyntax: true,
  sourcemap: 'linked',
  sourcesContent: false,
  chunkNames: 'chunk-[hash]',
  logLevel: 'warning',
});

// A process of its own runs it, from a folder in which there is nothing else of the program.
await build({
  entryPoints: { 'package-runner': join(generator, 'src/parity/run/child/main.ts') },
  outdir: fresh,
  outExtension: { '.js': '.cjs' },
  bundle: true,
  format: 'cjs',
  platform: 'node',
  target: 'node20',
  logLevel: 'warning',
});

await copyFolder(join(repository, 'templates'), join(fresh, 'templates'));
await copyFolder(join(repository, 'packages/diff-page/src'), join(fresh, 'diff-page'));
for (const name of await readdir(join(repository, 'packages'))) {
  const [, target] = /^runtime-(.+)$/.exec(name) ?? [];
  if (target === undefined) continue;
  for (const folder of ['src', 'build'])
    await copyFolder(join(repository, 'packages', name, folder), join(fresh, 'runtime', target, folder));
}

const { version, dependencies } = JSON.parse(await readFile(join(generator, 'package.json'), 'utf8'));
await writeFile(
  join(fresh, 'build.json'),
  `${JSON.stringify({ version, hash: await hashOfBuild() }, null, 2)}\n`,
);
await replaceFolder(dist, fresh);

/** In two renames: another process may be about to start from the old build. */
async function replaceFolder(old, next) {
  const away = `${old}.${process.pid}.old`;
  if (existsSync(old)) await rename(old, away);
  await rename(next, old);
  await rm(away, { recursive: true, force: true });
}

async function copyFolder(from, to) {
  if (!existsSync(from)) return;
  await mkdir(to, { recursive: true });
  await cp(from, to, { recursive: true });
}

/** Hash over everything that decides what the generator writes: its code, its data, and its libraries by version. */
async function hashOfBuild() {
  const hash = createHash('sha256');
  const names = (await readdir(fresh, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.map'))
    .map((entry) => relative(fresh, join(entry.parentPath ?? entry.path, entry.name)))
    .sort();
  for (const name of names) {
    hash.update(`${name.split(sep).join('/')}\0`).update(await readFile(join(fresh, name)));
  }
  const require = createRequire(import.meta.url);
  for (const name of Object.keys(dependencies).sort()) hash.update(`${name}\0${versionOf(name, require)}\0`);
  return hash.digest('hex');
}

function versionOf(name, require) {
  const folder = require.resolve
    .paths(name)
    .map((path) => join(path, name, 'package.json'))
    .find(existsSync);
  return folder === undefined ? '' : JSON.parse(require('node:fs').readFileSync(folder, 'utf8')).version;
}
