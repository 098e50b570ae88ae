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

/** The history that git knows. Reads objects only: no hooks, no filters, no network, no configuration of the user. */
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
  const git = (root: string, args: readonly string[]): string | undefined => {
    const settings = ['-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null'];
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
