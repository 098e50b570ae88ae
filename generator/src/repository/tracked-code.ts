import type { Git } from './git.ts';

/** A file that somebody changed after it was generated, in both forms; undefined where it was not there. */
export type TrackedFile = {
  readonly path: string;
  readonly base: string | undefined;
  readonly edited: string | undefined;
  /** One of the forms is no text, or no file. */
  readonly isOther: boolean;
};

/** What lies between two commits: what was generated, and the same with what people wrote. */
export async function trackedFiles(
  git: Git,
  { base, integrated }: { readonly base: string; readonly integrated: string },
): Promise<readonly TrackedFile[] | undefined> {
  const listed = await git([
    'diff',
    '--raw',
    '-z',
    '--no-abbrev',
    '--no-renames',
    '--no-ext-diff',
    base,
    integrated,
    '--',
  ]);
  if (!listed.ok) return undefined;
  const fields = listed.output.split('\0');
  const found: TrackedFile[] = [];
  for (let at = 0; at + 1 < fields.length; at += 2) {
    const [, oldMode = '', newMode = '', oldId = '', newId = ''] =
      /^:(\d+) (\d+) ([0-9a-f]+) ([0-9a-f]+) /.exec(fields[at] ?? '') ?? [];
    const [before, after] = [await textOf(git, oldMode, oldId), await textOf(git, newMode, newId)];
    found.push({
      path: fields[at + 1] ?? '',
      base: before === 'other' ? undefined : before,
      edited: after === 'other' ? undefined : after,
      isOther: before === 'other' || after === 'other',
    });
  }
  return found;
}

/** Most characters of a file that is looked at. */
const LIMIT = 8 * 1024 ** 2;

async function textOf(git: Git, mode: string, id: string): Promise<string | 'other' | undefined> {
  if (/^0*$/.test(mode)) return undefined;
  if (!mode.startsWith('100')) return 'other';
  const size = await git(['cat-file', '-s', id]);
  if (!size.ok || Number(size.output) > LIMIT) return 'other';
  const blob = await git(['cat-file', 'blob', id]);
  return !blob.ok || /[\0\ufffd]/.test(blob.output) ? 'other' : blob.output;
}

/** Fetches commits that an ordinary clone lacks: those that the hosted service kept beside the branches. */
export async function fetchTracked(git: Git): Promise<string | undefined> {
  const fetched = await git([
    'fetch',
    '--quiet',
    '--no-tags',
    'origin',
    '+refs/stainless/*:refs/stainless/*',
  ]);
  return fetched.ok ? undefined : fetched.reason;
}
