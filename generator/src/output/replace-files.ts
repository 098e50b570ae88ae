import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';

/**
 * Replaces files, all of them or none: what is new is written beside the old before anything is replaced. Gives the
 * reason when that failed. `pid` keeps runs apart.
 */
export function replaceFiles(files: ReadonlyMap<string, string>, pid: number): string | undefined {
  const drafts = [...files].map(([path, text]) => ({ path, text, draft: `${path}.${pid}.new` }));
  const replaced: Array<{ readonly path: string; readonly before: Uint8Array }> = [];
  let current = '';
  try {
    for (const { path, text, draft } of drafts) {
      current = path;
      writeFileSync(draft, text, { flag: 'wx', mode: statSync(path).mode });
    }
    for (const { path, draft } of drafts) {
      current = path;
      const before = readFileSync(path);
      renameSync(draft, path);
      replaced.push({ path, before });
    }
    return undefined;
  } catch (error) {
    for (const { draft } of drafts) rmSync(draft, { force: true });
    for (const { path, before } of replaced) writeFileSync(path, before);
    return `${current} could not be written (${error instanceof Error ? error.message : String(error)})`;
  }
}
