import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';

/** Replaces files, all of them or none. What went wrong, or undefined. */
export function writeTogether(files: ReadonlyMap<string, string>): string | undefined {
  const fresh = [...files].map(([path, text]) => ({ path, text, draft: `${path}.${process.pid}.new` }));
  const replaced: Array<{ readonly path: string; readonly before: Uint8Array }> = [];
  try {
    for (const { path, text, draft } of fresh)
      writeFileSync(draft, text, { flag: 'wx', mode: statSync(path).mode });
    for (const { path, draft } of fresh) {
      const before = readFileSync(path);
      renameSync(draft, path);
      replaced.push({ path, before });
    }
    return undefined;
  } catch (error) {
    for (const { path, before } of replaced) writeFileSync(path, before);
    for (const { draft } of fresh) rmSync(draft, { force: true });
    return error instanceof Error ? error.message : String(error);
  }
}
