import { asArray, asString, isObject, type JsonValue } from '../support/json.ts';
import { cachePath } from './cache-folder.ts';
import { isOwnPath } from './check-paths.ts';
import { readDiskFile } from './disk-file.ts';
import type { FileChange } from './file-change.ts';
import type { FileSystem } from './file-system.ts';
import { linkAbove, refuseLinkAbove } from './links.ts';

const stageFolder = cachePath('stage');
const journalPath = cachePath('journal');
const draftPath = cachePath('journalDraft');

/** A recorded change: `staged` names the file with the new content, absent for a removal. */
type Step = { readonly path: string; readonly before: string | null; readonly staged: string | null };

/**
 * Writes the new content beside the package and then records all changes. Once this returns, the run is certain: it is
 * completed by `applyJournal`, in this process or, if this one dies, in the next.
 */
export function writeJournal(root: string, changes: readonly FileChange[], fs: FileSystem): void {
  fs.makeFolder(`${root}/${stageFolder}`);
  const steps = changes.map((change, index): Step => {
    const before = change.before?.hash ?? null;
    if (change.kind === 'remove') return { path: change.path, before, staged: null };
    fs.write(`${root}/${stageFolder}/${index}`, change.text);
    return { path: change.path, before, staged: String(index) };
  });
  fs.write(`${root}/${draftPath}`, `${JSON.stringify(steps)}\n`);
  fs.rename(`${root}/${draftPath}`, `${root}/${journalPath}`);
}

/**
 * Carries out what the journal records and is not done yet; the number of changes made. Throws before the first of them
 * if one leads over a link.
 */
export function applyJournal(root: string, fs: FileSystem): number {
  const steps = readJournal(root, fs);
  for (const { path } of steps) refuseLinkAbove(root, path, fs);
  let made = 0;
  for (const step of steps) if (applyStep(root, step, fs)) made += 1;
  return made;
}

/** Whether an earlier run was cut off after it had recorded its changes. */
export function hasJournal(root: string, fs: FileSystem): boolean {
  return fs.kindOf(`${root}/${journalPath}`) === 'file';
}

/** Forgets the recorded changes and everything staged for them. */
export function clearJournal(root: string, fs: FileSystem): void {
  fs.remove(`${root}/${journalPath}`);
  fs.remove(`${root}/${draftPath}`);
  for (const name of fs.list(`${root}/${stageFolder}`)) fs.remove(`${root}/${stageFolder}/${name}`);
  fs.removeEmptyFolder(`${root}/${stageFolder}`);
}

/**
 * How many changes a run has recorded and not made: it was cut off, or it is writing at this moment. Until they are made,
 * the package is partly the old one and partly the new one.
 */
export function unfinishedChanges(root: string, fs: FileSystem): number {
  if (linkAbove(root, journalPath, fs) !== undefined || !hasJournal(root, fs)) return 0;
  return readJournal(root, fs).filter(
    (step) => linkAbove(root, step.path, fs) === undefined && isDue(root, step, fs),
  ).length;
}

function applyStep(root: string, step: Step, fs: FileSystem): boolean {
  refuseLinkAbove(root, step.path, fs);
  if (!isDue(root, step, fs)) return false;
  const target = `${root}/${step.path}`;
  if (step.staged === null) {
    fs.remove(target);
    removeEmptyFolders(root, step.path, fs);
    return true;
  }
  fs.makeFolder(target.slice(0, target.lastIndexOf('/')));
  fs.rename(stagedPath(root, step.staged), target);
  return true;
}

function isDue(root: string, { path, before, staged }: Step, fs: FileSystem): boolean {
  // A staged file that is gone has been moved to its place already.
  if (staged === null ? before === null : fs.kindOf(stagedPath(root, staged)) !== 'file') return false;
  // Whatever changed since the step was recorded is somebody's work; the next comparison reports it.
  const now = readDiskFile(`${root}/${path}`, fs);
  return now !== 'blocked' && (now?.hash ?? null) === before;
}

const stagedPath = (root: string, staged: string): string => `${root}/${stageFolder}/${staged}`;

/** Removes the folders above a removed file that are empty now, up to the package. */
export function removeEmptyFolders(root: string, path: string, fs: FileSystem): void {
  const parts = path.split('/');
  while (parts.length > 1) {
    parts.pop();
    if (!fs.removeEmptyFolder(`${root}/${parts.join('/')}`)) return;
  }
}

function readJournal(root: string, fs: FileSystem): readonly Step[] {
  const content = fs.read(`${root}/${journalPath}`);
  if (content === undefined) return [];
  return asArray(parse(content)).flatMap(toStep);
}

function parse(content: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(content));
  } catch {
    // A journal gets its name when it is complete, so this is not one.
    return [];
  }
}

/** A journal is input like any other: it may have come with the folder. */
function toStep(value: JsonValue): readonly Step[] {
  if (!isObject(value)) return [];
  const path = asString(value['path']);
  const staged = asString(value['staged']) ?? null;
  if (path === undefined || !isOwnPath(path)) return [];
  if (staged !== null && !/^\d+$/.test(staged)) return [];
  return [{ path, before: asString(value['before']) ?? null, staged }];
}
