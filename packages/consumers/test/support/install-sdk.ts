import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Folder whose node_modules holds the SDK; apps are made below it. */
    appsRoot: string;
    /** The packed SDK. */
    tarball: string;
  }
}

const sdk = path.resolve(import.meta.dirname, '../../../retell-sdk');

const npm = (args: readonly string[], cwd: string): string =>
  execFileSync('npm', [...args, '--ignore-scripts', '--offline', '--no-audit', '--no-fund'], {
    cwd,
    encoding: 'utf8',
    shell: process.platform === 'win32',
    stdio: ['ignore', 'pipe', 'pipe'],
  });

const builtSdk = (): string => {
  const dist = process.env['SDK_DIST'] ?? path.join(sdk, 'dist');
  if (!fs.existsSync(dist))
    execFileSync(process.execPath, ['scripts/build.mjs'], { cwd: sdk, stdio: 'pipe' });
  return dist;
};

/** Packs the built SDK and installs the tarball, once for all tests. */
export default function setup(project: TestProject): () => void {
  const appsRoot = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'specsmith-consumers-'));
  npm(['pack', '--pack-destination', appsRoot], builtSdk());
  const [name] = fs.readdirSync(appsRoot);
  if (name === undefined) throw new Error('npm pack made no tarball');
  const tarball = path.join(appsRoot, name);
  fs.writeFileSync(path.join(appsRoot, 'package.json'), '{ "private": true }\n');
  npm(['install', `./${name}`], appsRoot);
  project.provide('appsRoot', appsRoot);
  project.provide('tarball', tarball);
  return () => fs.rmSync(appsRoot, { recursive: true, force: true });
}
