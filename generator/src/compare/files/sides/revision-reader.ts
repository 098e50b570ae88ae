import { spawnSync } from 'node:child_process';
import { posix } from 'node:path';
import type { FileContent, FileReader } from '../../../load/index.ts';
import type { Host } from './host.ts';
import { parseSide } from './side.ts';

/** A file of a revision, `git:main:spec/openapi.yaml`. */
const IN_REVISION = /^git:([^:]+):(.+)$/s;

/** Whether the text names a file of a revision, not one of the disk. */
export const isInRevision = (path: string): boolean => IN_REVISION.test(path);

/**
 * The name that a file of a revision is loaded under: with a slash before its path, so that paths beside it stay in the
 * revision. A path that starts with a dot counts from this folder, any other from the top of the repository.
 */
export function documentName(path: string): string {
  return path.replace(/^(git:[^:]+:)(?![./])/, '$1/');
}

/** Reads documents from the disk and, under names such as `git:main:openapi.yaml`, from the repository of the host's folder. */
export function revisionReader(host: Host, disk: FileReader): FileReader {
  return {
    read: (path, limit) => (isInRevision(path) ? readObject(path, limit, host) : disk.read(path, limit)),
    real: (path) =>
      !isInRevision(path) ? disk.real(path)
      : readObject(path, Number.MAX_SAFE_INTEGER, host).kind === 'bytes' ? posix.normalize(path)
      : undefined,
    knows: (address) => disk.knows?.(address) === true,
  };
}

/** Objects as they are stored: no checkout, no filters, no replaced objects, no fetching of missing ones. */
function readObject(name: string, limit: number, { folder, environment }: Host): FileContent {
  const parsed = parseSide(name.replace(/^(git:[^:]+:)\//, '$1'));
  if (!('side' in parsed) || parsed.side.kind !== 'git') return { kind: 'missing' };
  const { revision, path } = parsed.side;
  const { status, stdout, error } = spawnSync(
    'git',
    ['--no-replace-objects', '-c', 'core.fsmonitor=false', 'cat-file', 'blob', `${revision}:${path}`],
    {
      cwd: folder,
      env: { ...environment, GIT_NO_LAZY_FETCH: '1', GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' },
      maxBuffer: Math.min(limit, 512 * 1024 ** 2) + 1024,
      timeout: 60_000,
      windowsHide: true,
    },
  );
  if (error !== undefined) return { kind: 'refused', reason: error.message };
  if (status !== 0) return { kind: 'missing' };
  return stdout.length > limit ?
      { kind: 'too-large', size: stdout.length }
    : { kind: 'bytes', bytes: stdout };
}
