import { spawnSync } from 'node:child_process';
import { hashOf } from '../output/index.ts';

/** Earlier versions of the files of a package. */
export interface FileHistory {
  /** The text that a file once had and whose SHA-256 is `hash`. */
  find(root: string, path: string, hash: string): string | undefined;
}

/** Variables that let git start; everything else of the environment could lead it elsewhere. */
const passed = ['PATH', 'SystemRoot', 'HOME', 'USERPROFILE', 'TMPDIR', 'TEMP', 'TMP'];

/** Versions of one file that are looked at, newest first. */
const maximumVersions = 500;

const maximumOutput = 256 * 1024 ** 2;

/**
 * The history that git knows. Reads objects only: no hooks, no filters, no network, and of the user's configuration only
 * which folders of other owners are trusted: those on exchanged disks and mounts of containers.
 */
export function gitHistory(environment: Readonly<Record<string, string | undefined>>): FileHistory {
  const env = {
    ...Object.fromEntries(passed.map((name) => [name, environment[name]])),
    LC_ALL: 'C',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_NO_LAZY_FETCH: '1',
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
  };
  let trusted: readonly string[] | undefined;
  const git = (root: string, args: readonly string[]): string | undefined => {
    trusted ??= trustedFolders(environment).flatMap((folder) => ['-c', `safe.directory=${folder}`]);
    const settings = ['-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null', ...trusted];
    const { status, stdout } = spawnSync('git', ['-C', root, ...settings, ...args], {
      env,
      encoding: 'utf8',
      timeout: 60_000,
      maxBuffer: maximumOutput,
      windowsHide: true,
    });
    return status === 0 ? stdout : undefined;
  };
  return {
    find(root, path, hash) {
      for (const id of versionsOf(path, (args) => git(root, args))) {
        const text = git(root, ['cat-file', 'blob', id]);
        if (text === undefined) continue;
        for (const form of [text, text.replaceAll('\r\n', '\n')]) if (hashOf(form) === hash) return form;
      }
      return undefined;
    },
  };
}

/** Where git keeps what only the user or the machine's owner can set; a repository cannot trust itself. */
const PROTECTED = ['--system', '--global'];

/** The values of `safe.directory` in order; an empty one takes back those before it. */
function trustedFolders(environment: Readonly<Record<string, string | undefined>>): readonly string[] {
  return PROTECTED.flatMap((scope) => {
    const { status, stdout } = spawnSync('git', ['config', scope, '--null', '--get-all', 'safe.directory'], {
      env: { ...environment },
      encoding: 'utf8',
      timeout: 60_000,
      windowsHide: true,
    });
    return status === 0 ? stdout.split('\0').slice(0, -1) : [];
  });
}

/** Object names of the versions of a file: the staged one first, then by age, other branches last. */
function versionsOf(path: string, git: (args: readonly string[]) => string | undefined): ReadonlySet<string> {
  const literal = `:(literal)${path}`;
  const staged = git(['ls-files', '--stage', '-z', '--', literal]) ?? '';
  const log = (...range: readonly string[]): string =>
    git([
      'log',
      ...range,
      '--format=',
      '--raw',
      '--no-abbrev',
      '--no-renames',
      '--no-ext-diff',
      '--no-show-signature',
      '--full-history',
      '-m',
      `--max-count=${maximumVersions}`,
      '--',
      literal,
    ]) ?? '';
  const ids = new Set(/^\d+ ([0-9a-f]+)/.exec(staged)?.slice(1));
  for (const [, before = '', after = ''] of `${log('HEAD')}${log('--all')}`.matchAll(
    /^:\d+ \d+ ([0-9a-f]+) ([0-9a-f]+) /gm,
  ))
    for (const id of [after, before]) if (!/^0+$/.test(id)) ids.add(id);
  return ids;
}
