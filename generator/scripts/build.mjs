// Bundles the program and its libraries into a few files, so that a cold start opens little, heavy libraries load on demand,
// and what is generated never depends on what else is installed. Templates, the page of a comparison and the runtimes
// are put beside it: the built package needs nothing else.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { writeDeclarations } from './parts/declarations.mjs';
import { namedExports } from './parts/named-exports.mjs';
import { notices } from './parts/notices.mjs';

const generator = fileURLToPath(new URL('..', import.meta.url));
const repository = join(generator, '..');
const dist = resolve(process.argv[2] ?? join(generator, 'dist'));
const fresh = `${dist}.${process.pid}`;

/** What every CommonJS module knows. */
const COMMONJS = `import { createRequire as nodeRequire } from 'node:module';
import { fileURLToPath as nodePath } from 'node:url';
const require = nodeRequire(import.meta.url);
const __filename = nodePath(import.meta.url);
const __dirname = nodePath(new URL('.', import.meta.url));`;

await rm(fresh, { recursive: true, force: true });
const { metafile } = await build({
  entryPoints: {
    main: join(generator, 'src/cli/program/main.ts'),
    index: join(generator, 'src/api/index.ts'),
  },
  absWorkingDir: generator,
  outdir: fresh,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  plugins: [namedExports],
  // Libraries that are no ES modules expect these names.
  banner: { js: COMMONJS },
  metafile: true,
  minifySyntax: true,
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

// Runs in browsers, from a disk as well: no module, and nothing beside it.
const searchLibrary = join(repository, 'packages/runtime-docs/node_modules/minisearch/LICENSE.txt');
const { metafile: searchFile } = await build({
  entryPoints: { search: join(repository, 'packages/runtime-docs/src/search/main.ts') },
  absWorkingDir: generator,
  outdir: join(fresh, 'runtime/docs/dist'),
  bundle: true,
  minify: true,
  format: 'iife',
  platform: 'browser',
  target: 'es2022',
  metafile: true,
  // A site is a copy, in which the licence has to stand.
  banner: { js: `/*! minisearch\n${(await readFile(searchLibrary, 'utf8')).trim()}\n*/` },
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

const { version } = JSON.parse(await readFile(join(generator, 'package.json'), 'utf8'));
await writeFile(
  join(fresh, 'build.json'),
  `${JSON.stringify({ version, hash: await hashOfBuild() }, null, 2)}\n`,
);
// Workflows use it from where npm puts it; it decides nothing of what is written.
await copyFolder(join(repository, '.github/actions/specsmith'), join(fresh, 'action'));
await writeFile(
  join(fresh, 'LIBRARIES.md'),
  notices({ inputs: { ...metafile.inputs, ...searchFile.inputs } }, generator),
);
await writeDeclarations(['index.ts', 'types.ts'], join(generator, 'src/api'), join(fresh, 'api'));
await replaceFolder(dist, fresh);

/** In two renames: another process may be about to start from the old build. */
async function replaceFolder(old, next) {
  const away = `${old}.${process.pid}.old`;
  if (existsSync(old)) await rename(old, away);
  try {
    await rename(next, old);
  } catch (error) {
    if (existsSync(away)) await rename(away, old);
    throw error;
  }
  await rm(away, { recursive: true, force: true, maxRetries: 5 });
}

async function copyFolder(from, to) {
  if (!existsSync(from)) return;
  await mkdir(to, { recursive: true });
  await cp(from, to, { recursive: true });
}

/** Hash over everything that decides what the generator writes: its code with its libraries, and its data. */
async function hashOfBuild() {
  const hash = createHash('sha256');
  const names = (await readdir(fresh, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.map'))
    .map((entry) => relative(fresh, join(entry.parentPath ?? entry.path, entry.name)))
    .sort();
  for (const name of names) {
    hash.update(`${name.split(sep).join('/')}\0`).update(await readFile(join(fresh, name)));
  }
  return hash.digest('hex');
}
