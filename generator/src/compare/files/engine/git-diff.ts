import { isUtf8 } from 'node:buffer';
import type { Host } from '../sides/host.ts';
import { runProgram } from '../sides/run-program.ts';
import { withScratchFolder, type ScratchFolder } from '../sides/scratch-folder.ts';
import type { ChangedPath } from './changed-files.ts';
import { parseDiff } from './parse-diff.ts';
import type { RawFile } from './raw-file.ts';

/** The files as git sees them; `absent` when there is no git to ask. */
export type GitDiffResult =
  | { readonly kind: 'files'; readonly files: readonly RawFile[] }
  | { readonly kind: 'absent'; readonly reason: string }
  | { readonly kind: 'failed'; readonly reason: string };

/** Fixed, so that the hunks are those of every other page that is made with git's own defaults. */
const settings = [
  ['core.quotePath', 'off'],
  ['core.attributesFile', ''],
  ['core.autocrlf', 'false'],
  ['core.fsmonitor', 'false'],
  ['diff.indentHeuristic', 'true'],
  ['diff.renameLimit', '1000'],
].flatMap(([key, value]) => ['-c', `${key}=${value}`]);

const options = [
  '--no-index',
  '--no-ext-diff',
  '--no-textconv',
  '--no-color',
  '--no-prefix',
  '--full-index',
  '--binary',
  '--find-renames=50%',
  '--unified=3',
  '--inter-hunk-context=0',
  '--diff-algorithm=myers',
];

/**
 * Compares all changed paths with one git process. Files lie under numbers instead of their names: no name can then
 * bring attributes, be too long, differ in case only, or lead out of the folder.
 */
export async function gitDiff(changed: readonly ChangedPath[], host: Host): Promise<GitDiffResult> {
  return withScratchFolder(host.temporary, async (scratch) => {
    await writeSides(scratch, changed);
    const ran = await runProgram({
      command: 'git',
      args: [...settings, 'diff', ...options, 'a', 'b'],
      folder: scratch.path,
      environment: isolated(host, scratch),
    });
    if (ran.kind === 'not-started') return { kind: 'absent', reason: ran.reason };
    if (ran.kind === 'too-much')
      return { kind: 'failed', reason: `the differences are larger than ${ran.limit} bytes` };
    if (ran.code > 1) return { kind: 'failed', reason: ran.errors.split('\n')[0] ?? '' };
    return { kind: 'files', files: parseDiff(ran.output, (file) => isBytewise(changed[file])) };
  });
}

/** Whether a text of this file cannot be decoded without loss. */
export function isBytewise(changed: ChangedPath | undefined): boolean {
  return [changed?.from, changed?.to].some(
    (file) => file !== undefined && !file.binary && !isUtf8(file.bytes),
  );
}

async function writeSides(scratch: ScratchFolder, changed: readonly ChangedPath[]): Promise<void> {
  // Git wants both folders, even if one side has no file.
  const nothing = new Uint8Array();
  await Promise.all([scratch.write('a/same', nothing), scratch.write('b/same', nothing)]);
  for (const [index, { from, to }] of changed.entries()) {
    const name = String(index).padStart(6, '0');
    if (from) await scratch.write(`a/${name}`, from.bytes);
    if (to) await scratch.write(`b/${name}`, to.bytes);
  }
}

/** Nothing of the user's git settings, and no repository around the folder, takes part. */
function isolated(
  { environment }: Host,
  { path }: ScratchFolder,
): Readonly<Record<string, string | undefined>> {
  const kept = Object.entries(environment).filter(([name]) => !/^(?:GIT_|XDG_)/i.test(name));
  return {
    ...Object.fromEntries(kept),
    HOME: path,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: `${path}/b/same`,
    GIT_ATTR_NOSYSTEM: '1',
    GIT_CEILING_DIRECTORIES: `${path}/..`,
    LC_ALL: 'C',
  };
}
