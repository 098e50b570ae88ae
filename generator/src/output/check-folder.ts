import { diagnostic, type Report } from '../diagnostics/index.ts';
import type { EntryKind, FileSystem } from './file-system.ts';
import { checkState } from './links.ts';
import { manifestPath } from './state-folder.ts';

/** Folders of the user that no package may replace. Absolute, forward slashes. */
export type Surroundings = {
  readonly folder: string;
  readonly home: string;
  /** The one spelling of a folder that links, letter case and names of drives give many. */
  readonly spelled: (path: string) => string;
};

/**
 * Reports an output folder that must not be written to: the root, the home folder, a folder above the current one, a
 * current folder that holds other things, a link, one with links among the generator's own files, or something that is
 * not a folder. True when all is well.
 */
export function checkFolder(root: string, around: Surroundings, fs: FileSystem, report: Report): boolean {
  if (!checkState(root, fs, report)) return false;
  if (isDangerous(root, around, fs)) {
    // The top of a disk has no name of its own.
    report(diagnostic('Output/InsideInput', undefined, { path: root || '/' }));
    return false;
  }
  return isFolder(root, root, fs, report);
}

/** Reports folders inside the package that are links or files: writing through them could leave the package. */
export function checkFoldersOf(
  paths: Iterable<string>,
  root: string,
  fs: FileSystem,
  report: Report,
): boolean {
  const folders = new Set<string>();
  for (const path of paths) {
    const parts = path.split('/');
    for (let length = 1; length < parts.length; length += 1) folders.add(parts.slice(0, length).join('/'));
  }
  return [...folders].map((folder) => isFolder(`${root}/${folder}`, folder, fs, report)).every(Boolean);
}

/** What file managers put into folders that somebody looks at. */
const LEFT_BY_SYSTEMS: ReadonlySet<string> = new Set(['.DS_Store', 'desktop.ini', 'Thumbs.db']);

function isDangerous(root: string, { folder, home, spelled }: Surroundings, fs: FileSystem): boolean {
  return (
    isUsers(root, { folder, home }, fs) ||
    isUsers(spelled(root), { folder: spelled(folder), home: spelled(home) }, fs)
  );
}

/** Whether a folder is one of the user's, as the names say. */
function isUsers(root: string, { folder, home }: Omit<Surroundings, 'spelled'>, fs: FileSystem): boolean {
  if (root === '' || /^[a-z]:\/?$/i.test(root) || root === home) return true;
  if (`${home}/`.startsWith(`${root}/`) || (root !== folder && `${folder}/`.startsWith(`${root}/`)))
    return true;
  return (
    root === folder &&
    fs.kindOf(`${root}/${manifestPath}`) !== 'file' &&
    fs.list(root).some((name) => !LEFT_BY_SYSTEMS.has(name))
  );
}

function isFolder(path: string, shown: string, fs: FileSystem, report: Report): boolean {
  const kind = fs.kindOf(path);
  if (kind === undefined || kind === 'folder') return true;
  report(diagnostic('Output/NotAFolder', undefined, { path: shown, kind: kindText[kind] }));
  return false;
}

const kindText: Record<Exclude<EntryKind, 'folder'>, string> = {
  file: 'a file',
  link: 'a link',
  other: 'a device',
};
