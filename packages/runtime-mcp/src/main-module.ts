import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** True if Node was started with this module, by whatever link: importing it starts nothing. */
export function isMainModule(url: string): boolean {
  const [, started] = process.argv;
  if (started === undefined) return false;
  const file = fileURLToPath(url);
  // Started by its folder, without its extension, or with that of the other format.
  const plain = (path: string): string =>
    path.replace(/[\\/]index(?=$|\.)/, '').replace(/\.(?:mjs|js|ts)$/, '');
  try {
    return plain(realpathSync(started)) === plain(realpathSync(file));
  } catch {
    return plain(started) === plain(file);
  }
}
