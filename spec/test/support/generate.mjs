// Generates an edition into a temporary folder with the built command line.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const generator = new URL('../../../generator/', import.meta.url);

/** @returns {{ folder: string, remove: () => void }} */
export function generate({ name, spec, overlays, config }) {
  if (!existsSync(new URL('dist/main.js', generator))) {
    throw new Error('The generator is not built. Run: npm run setup');
  }
  const folder = mkdtempSync(join(tmpdir(), `edition-${name}-`));
  const program = fileURLToPath(new URL('bin/specsmith.js', generator));
  const overlay = overlays.length > 0 ? ['--overlay', ...overlays] : [];
  const args = [program, 'generate', '--spec', spec, ...overlay, '--config', config, '--out', folder];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  const remove = () => rmSync(folder, { recursive: true, force: true });
  if (status === 0) return { folder, remove };
  remove();
  throw new Error(`${name} could not be generated:\n${stderr}`);
}
