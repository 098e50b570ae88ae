import { leftOut } from './read-folder.ts';
import { packageFile, type PackageFile, type TreeLimits } from '../model/package-tree.ts';
import type { Host } from './host.ts';
import type { SkippedEntry } from './read-tar.ts';
import { runProgram } from './run-program.ts';

/** What stands at a path of a revision. */
export type RevisionContent =
  | {
      readonly kind: 'folder';
      readonly files: ReadonlyMap<string, PackageFile>;
      readonly skipped: readonly SkippedEntry[];
    }
  | { readonly kind: 'file'; readonly bytes: Uint8Array }
  | { readonly kind: 'excess'; readonly limit: string }
  | { readonly kind: 'missing'; readonly reason: string };

/** Reads objects as they are stored: no checkout, no filters, no replaced objects, no fetching of missing ones. */
export async function readRevision(
  { revision, path }: { readonly revision: string; readonly path: string },
  host: Host,
  limits: TreeLimits,
): Promise<RevisionContent> {
  const git = gitIn(host);
  const named = await git(['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}:${path}`]);
  if (named.kind === 'missing') return named;
  const id = /^[0-9a-f]{40,64}$/m.exec(named.output.toString())?.[0];
  if (id === undefined) return { kind: 'missing', reason: 'it is not one object' };
  const type = await git(['cat-file', '-t', id]);
  if (type.kind === 'missing') return type;
  if (type.output.toString().trim() === 'blob') {
    const blob = await git(['cat-file', 'blob', id]);
    return blob.kind === 'missing' ? blob : { kind: 'file', bytes: blob.output };
  }
  const listing = await git(['ls-tree', '-r', '-z', '--long', '--full-tree', id]);
  return listing.kind === 'missing' ? listing : await readObjects(parseListing(listing.output), git, limits);
}

type Answer =
  | { readonly kind: 'output'; readonly output: Buffer }
  | { readonly kind: 'missing'; readonly reason: string };
type Git = (args: readonly string[], input?: string, maximumOutput?: number) => Promise<Answer>;

function gitIn({ folder, environment }: Host): Git {
  const settings = ['--no-replace-objects', '-c', 'core.fsmonitor=false', '-c', 'protocol.allow=never'];
  return async (args, input = '', maximumOutput = 64 * 1024 * 1024) => {
    const ran = await runProgram({
      command: 'git',
      args: [...settings, ...args],
      folder,
      environment: { ...environment, GIT_NO_LAZY_FETCH: '1', GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' },
      input,
      maximumOutput,
    });
    if (ran.kind === 'ended' && ran.code === 0) return { kind: 'output', output: ran.output };
    if (ran.kind === 'not-started') return { kind: 'missing', reason: ran.reason };
    const said =
      ran.kind === 'ended' ? ran.errors.split('\n')[0]?.replace(/^fatal: /, '') : 'it is too large';
    return { kind: 'missing', reason: said || 'no such revision or path' };
  };
}

type Listed = { readonly path: string; readonly id: string; readonly mode: string; readonly size: number };

function parseListing(output: Buffer): readonly Listed[] {
  return output
    .toString()
    .split('\0')
    .flatMap((line) => {
      const [, mode = '', id = '', size = '', path = ''] =
        /^(\d+) \w+ ([0-9a-f]+) +(\d+|-)\t(.*)$/s.exec(line) ?? [];
      return path === '' ? [] : [{ path, id, mode, size: Number(size) || 0 }];
    });
}

async function readObjects(
  listed: readonly Listed[],
  git: Git,
  limits: TreeLimits,
): Promise<RevisionContent> {
  const wanted = listed.filter(
    ({ mode, path }) => mode.startsWith('100') && !path.split('/').some((part) => leftOut.has(part)),
  );
  const skipped = listed
    .filter(({ mode }) => !mode.startsWith('100'))
    .map(({ path, mode }) => ({ path, kind: kindOf(mode) }));
  const total = wanted.reduce((sum, { size }) => sum + size, 0);
  if (wanted.length > limits.files) return { kind: 'excess', limit: `${limits.files} files` };
  if (total > limits.bytes) return { kind: 'excess', limit: `${limits.bytes} bytes` };
  const ids = wanted.map(({ id }) => `${id}\n`).join('');
  const answer = await git(['cat-file', '--batch', '--buffer'], ids, total + 200 * wanted.length + 1024);
  if (answer.kind === 'missing') return answer;
  const files = new Map<string, PackageFile>();
  let at = 0;
  for (const { path, mode, size } of wanted) {
    const start = answer.output.indexOf(10, at) + 1;
    files.set(path, packageFile(answer.output.subarray(start, start + size), mode === '100755'));
    at = start + size + 1;
  }
  return { kind: 'folder', files, skipped };
}

function kindOf(mode: string): string {
  return mode === '120000' ? 'a symbolic link' : 'a submodule';
}
