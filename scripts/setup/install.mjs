// Installs the dependencies with the pnpm that the workspace names, without asking that pnpm is there already.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { manifest, root } from './tools.mjs';

const stampFile = join(root, 'node_modules/.setup');

/** Installs, unless the lockfile and the package files are the ones of the last time. */
export function createInstaller(steps) {
  return async () => {
    const wanted = inputsHash();
    if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted) return;
    await steps.run(
      'Install dependencies',
      [...packageManager(), 'install', '--frozen-lockfile', '--prefer-offline'],
      {
        // Without a terminal pnpm asks nothing and prints plain lines.
        environment: { CI: 'true', npm_config_loglevel: 'error', npm_config_update_notifier: 'false' },
      },
    );
    writeFileSync(stampFile, wanted);
  };
}

/** npm's own program runs pnpm: `npm run` says where it is, else npx is on the path. */
function packageManager() {
  const npm = process.env.npm_execpath;
  const exec = npm?.endsWith('npm-cli.js') ? [process.execPath, npm, 'exec'] : ['npx'];
  return [...exec, '--yes', '--', manifest.packageManager.split('+')[0]];
}

function inputsHash() {
  const lockfile = readFileSync(join(root, 'pnpm-lock.yaml'), 'utf8');
  const hash = createHash('sha256').update(lockfile).update(process.version);
  for (const file of ['pnpm-workspace.yaml', ...packageFiles(lockfile)]) {
    hash.update(`\0${file}\0`).update(existsSync(join(root, file)) ? readFileSync(join(root, file)) : '');
  }
  return hash.digest('hex');
}

/** The package.json of every member of the workspace, as the lockfile lists them. */
function packageFiles(lockfile) {
  const importers = lockfile.slice(lockfile.indexOf('\nimporters:'), lockfile.indexOf('\npackages:'));
  return [...importers.matchAll(/^ {2}([^\s:]+):/gm)].map(([, folder]) => join(folder, 'package.json'));
}
