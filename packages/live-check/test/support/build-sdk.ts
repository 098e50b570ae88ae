import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/** Builds the SDK, unless that has been done. */
export default function setup(): void {
  const sdk = resolve(import.meta.dirname, '../../../retell-sdk');
  if (!existsSync(resolve(sdk, 'dist/index.mjs')))
    execFileSync(process.execPath, ['scripts/build.mjs'], { cwd: sdk, stdio: 'pipe' });
}
