import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const generator = path.resolve(import.meta.dirname, '../../../../generator');

/** A copy of the generator's package with what is committed of it, in which nothing is built. */
export const copyPackage = (folder: string): void => {
  for (const name of ['bin', 'docs', 'schema', 'package.json', 'README.md', 'CHANGELOG.md', 'LICENSE'])
    fs.cpSync(path.join(generator, name), path.join(folder, name), { recursive: true });
};

/** Builds the copy and checks that it is complete, as npm does before it packs. */
export const prepack = (folder: string): { readonly code: number | null; readonly errors: string } => {
  const { status, stderr } = spawnSync(
    process.execPath,
    [path.join(generator, 'scripts/prepack.mjs'), folder],
    {
      encoding: 'utf8',
    },
  );
  return { code: status, errors: stderr };
};

/** The tarball of the generator as it would be published, below `folder`. */
export const packSpecsmith = (folder: string): string => {
  const copy = path.join(folder, 'specsmith');
  copyPackage(copy);
  const { code, errors } = prepack(copy);
  if (code !== 0) throw new Error(errors);
  const args = ['pack', '--json', '--ignore-scripts', '--pack-destination', folder];
  const packed = execFileSync('npm', args, {
    cwd: copy,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  const [{ filename }] = JSON.parse(packed) as [{ filename: string }];
  return path.join(folder, filename);
};
