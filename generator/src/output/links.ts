import { diagnostic, type Diagnostic, type Report } from '../diagnostics/index.ts';
import type { FileSystem } from './file-system.ts';
import { stateFolder } from './state-folder.ts';

/** A link where the generator expects a folder or a file of its own: what lies behind it may be anybody's. */
export class LinkFound extends Error {
  override readonly name = 'LinkFound';
  /** As seen from the package. */
  readonly path: string;

  constructor(path: string) {
    super(`${path} is a link`);
    this.path = path;
  }
}

/** What is said about a link that was found. */
export function linkFinding({ path }: LinkFound): Diagnostic {
  return diagnostic('Output/LinkInTheWay', undefined, { path });
}

/**
 * The door to everything that the generator keeps for itself: on a path into its folder, every function throws
 * {@link LinkFound} where a part of the path is a link, right before it would follow it. `kindOf` looks at a link itself.
 */
export function guardState(fs: FileSystem): FileSystem {
  const checked = (path: string): string => {
    refuseStateLink(path, fs);
    return path;
  };
  return {
    kindOf: (path) => {
      refuseStateLink(path.slice(0, Math.max(path.lastIndexOf('/'), 0)), fs);
      return fs.kindOf(path);
    },
    read: (path) => fs.read(checked(path)),
    list: (path) => fs.list(checked(path)),
    makeFolder: (path) => fs.makeFolder(checked(path)),
    write: (path, content) => fs.write(checked(path), content),
    create: (path, content) => fs.create(checked(path), content),
    rename: (from, to) => fs.rename(checked(from), checked(to)),
    link: (target, path) => fs.link(target, checked(path)),
    remove: (path) => fs.remove(checked(path)),
    removeEmptyFolder: (path) => fs.removeEmptyFolder(checked(path)),
  };
}

/** Throws {@link LinkFound} if a path leads over a link inside the generator's own folder. */
export function refuseStateLink(path: string, fs: FileSystem): void {
  const parts = path.split('/');
  const start = parts.indexOf(stateFolder);
  if (start === -1) return;
  const root = parts.slice(0, start).map((part) => `${part}/`);
  refuse(firstLink(root.join(''), parts.slice(start), fs));
}

/** Throws {@link LinkFound} if one of the folders above a file of the package is a link. */
export function refuseLinkAbove(root: string, path: string, fs: FileSystem): void {
  refuse(linkAbove(root, path, fs));
}

/** The first of the folders above a file of the package that is a link. */
export function linkAbove(root: string, path: string, fs: FileSystem): string | undefined {
  return firstLink(`${root}/`, path.split('/').slice(0, -1), fs);
}

function refuse(link: string | undefined): void {
  if (link !== undefined) throw new LinkFound(link);
}

/** `before` ends in a slash, unless it is empty. */
function firstLink(before: string, parts: readonly string[], fs: FileSystem): string | undefined {
  const paths = parts.map((_, index) => parts.slice(0, index + 1).join('/'));
  return paths.find((path) => fs.kindOf(`${before}${path}`) === 'link');
}

/** Reports the first link among the generator's own files, whether this run would use it or not; true if there is none. */
export function checkState(root: string, fs: FileSystem, report: Report): boolean {
  const link = linkBelow(root, stateFolder, fs);
  if (link !== undefined) report(linkFinding(new LinkFound(link)));
  return link === undefined;
}

function linkBelow(root: string, path: string, fs: FileSystem): string | undefined {
  const kind = fs.kindOf(`${root}/${path}`);
  if (kind === 'link') return path;
  if (kind !== 'folder') return undefined;
  for (const name of fs.list(`${root}/${path}`)) {
    const link = linkBelow(root, `${path}/${name}`, fs);
    if (link !== undefined) return link;
  }
  return undefined;
}
