import { diagnostic, type Report } from '../diagnostics/index.ts';
import { manifestPath, namesPath, originalsFolder, stateFolder } from './state-folder.ts';

/** Folders of hand-written code: never planned, never touched. */
const handWrittenZones = ['src/lib', 'examples', 'test/custom'] as const;

/** Folders that belong to other tools. */
const foreignZones = ['.git', 'node_modules', stateFolder];

const windowsDevices = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i;

/** Reports every planned path that is unsafe, not portable, kept for others, or equal to another one on some system. */
export function checkPaths(paths: readonly string[], report: Report): void {
  for (const path of paths) {
    const reason = unsafeReason(path);
    if (reason !== undefined) report(diagnostic('Output/UnsafePath', undefined, { path, reason }));
    else if (isReserved(path)) report(diagnostic('Output/ReservedPath', undefined, { path }));
  }
  reportCollisions(paths, report);
}

/** Whether a path names a file inside the package that no system misreads. Manifests are checked with it, too. */
export function isSafePath(path: string): boolean {
  return unsafeReason(path) === undefined && !isReserved(path);
}

/** Whether a file of people may have this path: also in a folder that is theirs, but in none of other tools. */
export function isPathForPeople(path: string): boolean {
  const segments = path.split('/').map(foldedPath);
  return (
    unsafeReason(path) === undefined && !foreignZones.some((zone) => segments.includes(foldedPath(zone)))
  );
}

/** Whether a path is one that a run may write: a file of the package, or one of the generator's own. */
export function isOwnPath(path: string): boolean {
  return isSafePath(path) || isStatePath(path);
}

/** Whether a path is a file that the generator keeps for itself: the manifest, or the original of an edited file. */
export function isStatePath(path: string): boolean {
  return (
    path === manifestPath || (path.startsWith(`${originalsFolder}/`) && unsafeReason(path) === undefined)
  );
}

function unsafeReason(path: string): string | undefined {
  if (path === '' || path.startsWith('/') || /^[a-z]:/i.test(path)) return 'it is not relative';
  if (path.length > 240) return 'it is too long';
  for (const segment of path.split('/')) {
    const reason = segmentReason(segment);
    if (reason !== undefined) return reason;
  }
  return undefined;
}

function segmentReason(segment: string): string | undefined {
  if (segment === '' || segment === '.' || segment === '..') return 'it has an empty or relative part';
  if (/[<>:"|?*\\\u0000-\u001f\u007f]/.test(segment)) return 'it has a character that some systems refuse';
  if (segment.endsWith('.') || segment.endsWith(' ')) return 'a part ends in a dot or a blank';
  if (windowsDevices.test(segment)) return `${segment} is a device name on Windows`;
  if (segment !== segment.normalize('NFC')) return 'it is not in Unicode form NFC';
  return new TextEncoder().encode(segment).length > 200 ? 'a part is too long' : undefined;
}

function isReserved(path: string): boolean {
  if (path === namesPath) return false;
  const folded = foldedPath(path);
  return [...handWrittenZones, ...foreignZones].some(
    (zone) => folded === zone || folded.startsWith(`${zone}/`),
  );
}

/** The form in which file systems that ignore case and Unicode form compare names. */
export function foldedPath(path: string): string {
  return path.normalize('NFC').toLowerCase();
}

function reportCollisions(paths: readonly string[], report: Report): void {
  const spellings = new Map<string, string>();
  const files = new Set<string>();
  for (const path of paths) {
    const folded = foldedPath(path);
    const other = files.has(folded) ? spellings.get(folded) : folderCollision(path, spellings, files);
    if (other !== undefined) report(diagnostic('Output/PathCollision', undefined, { path, other }));
    if (spellings.has(folded) && !files.has(folded)) {
      report(diagnostic('Output/PathCollision', undefined, { path, other: `${spellings.get(folded)}/` }));
    }
    files.add(folded);
    spellings.set(folded, path);
  }
}

/** Notes the folders of a path; the other spelling (or the file) that one of them meets, if any. */
function folderCollision(
  path: string,
  spellings: Map<string, string>,
  files: ReadonlySet<string>,
): string | undefined {
  const parts = path.split('/');
  for (let length = 1; length < parts.length; length += 1) {
    const folder = parts.slice(0, length).join('/');
    const folded = foldedPath(folder);
    const known = spellings.get(folded);
    if (files.has(folded) || (known !== undefined && known !== folder)) return known;
    spellings.set(folded, folder);
  }
  return undefined;
}
