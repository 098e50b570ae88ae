import { lstat, readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { packageFile, type PackageFile, type TreeLimits } from '../model/package-tree.ts';
import type { SkippedEntry } from './read-tar.ts';

/** What a path turned out to be. */
export type PathContent =
  | {
      readonly kind: 'folder';
      readonly files: ReadonlyMap<string, PackageFile>;
      readonly skipped: readonly SkippedEntry[];
    }
  | { readonly kind: 'file'; readonly bytes: Uint8Array }
  | { readonly kind: 'excess'; readonly limit: string }
  | { readonly kind: 'missing' }
  | { readonly kind: 'unreadable'; readonly reason: string };

/** Never part of a published package: tools, their records, and what they leave behind. */
export const leftOut: ReadonlySet<string> = new Set(['node_modules', '.git', '.specsmith', '.turbo']);

/** Reads a folder with everything below it, or a single file. Links below the folder are not followed. */
export async function readPath(path: string, limits: TreeLimits): Promise<PathContent> {
  try {
    const stats = await stat(path);
    if (stats.isDirectory()) return await readTree(await unpackedRoot(path), limits);
    if (!stats.isFile()) return { kind: 'unreadable', reason: 'it is neither a folder nor a file' };
    if (stats.size > limits.bytes) return { kind: 'excess', limit: `${limits.bytes} bytes` };
    return { kind: 'file', bytes: await readFile(path) };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === '') throw error;
    return code === 'ENOENT' || code === 'ENOTDIR' ?
        { kind: 'missing' }
      : { kind: 'unreadable', reason: code };
  }
}

/** The archive's own top folder, when somebody names the folder that it was unpacked into. */
async function unpackedRoot(path: string): Promise<string> {
  const names = await readdir(path);
  return names.length === 1 && names[0] === 'package' ? join(path, 'package') : path;
}

/** Folders of the package that its own `.gitignore` names (`dist/`): built, not written. */
async function ignoredFolders(root: string): Promise<ReadonlySet<string>> {
  const names = await readdir(root);
  if (!names.includes('.gitignore') || !names.includes('src')) return new Set();
  const lines = (await readFile(join(root, '.gitignore'), 'utf8')).split('\n');
  return new Set(lines.flatMap((line) => /^\/?([\w.-]+)\/$/.exec(line.trim())?.[1] ?? []));
}

async function readTree(root: string, limits: TreeLimits): Promise<PathContent> {
  const files = new Map<string, PackageFile>();
  const skipped: SkippedEntry[] = [];
  const ignored = await ignoredFolders(root);
  let bytes = 0;
  const folders = [''];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for (const entry of await readdir(join(root, folder), { withFileTypes: true })) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (leftOut.has(entry.name) || ignored.has(path)) continue;
      if (entry.isDirectory()) folders.push(path);
      else if (!entry.isFile()) {
        skipped.push({ path, kind: entry.isSymbolicLink() ? 'a symbolic link' : 'a special file' });
      } else {
        const { mode, size } = await lstat(join(root, path));
        bytes += size;
        if (bytes > limits.bytes) return { kind: 'excess', limit: `${limits.bytes} bytes` };
        if (files.size >= limits.files) return { kind: 'excess', limit: `${limits.files} files` };
        files.set(path, packageFile(await readFile(join(root, path)), (mode & 0o100) !== 0));
      }
    }
  }
  return { kind: 'folder', files, skipped };
}
