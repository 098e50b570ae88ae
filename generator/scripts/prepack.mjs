// Before the package is packed or published: builds it, and refuses what is not complete. Prints nothing that a reader of
// `npm pack --json` would have to skip.   node scripts/prepack.mjs [folder of the package]
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const generator = fileURLToPath(new URL('..', import.meta.url));
const folder = resolve(process.argv[2] ?? generator);
const json = (path) => JSON.parse(readFileSync(join(folder, path), 'utf8'));

execFileSync(process.execPath, [join(generator, 'scripts/build.mjs'), join(folder, 'dist')], {
  stdio: ['ignore', 'ignore', 'inherit'],
});

const manifest = json('package.json');
const named = [
  ...Object.values(manifest.bin),
  ...Object.values(manifest.exports['.']),
  'dist/main.js',
  'dist/LIBRARIES.md',
  'dist/package-runner.cjs',
  'dist/templates/typescript/README.md.hbs',
  'dist/runtime/typescript/src',
  'dist/runtime/mcp/src',
  'dist/diff-page',
  'dist/action/action.yml',
  'schema/stainless.json',
  'schema/specsmith.json',
  'README.md',
  'CHANGELOG.md',
  'LICENSE',
];
const faults = [
  ...named.filter((path) => !existsSync(join(folder, path))).map((path) => `${path} is missing`),
  ...(json('dist/build.json').version === manifest.version ? [] : ['dist is the build of another version']),
  ...(readFileSync(join(folder, 'CHANGELOG.md'), 'utf8').includes(`## ${manifest.version}`) ?
    []
  : [`CHANGELOG.md says nothing about ${manifest.version}`]),
  ...Object.keys(manifest.dependencies ?? {}).map((name) => `${name} is not part of the build`),
];
for (const fault of faults) console.error(`✖ ${fault}`);
process.exitCode = faults.length === 0 ? 0 : 1;
