import { runProgram } from '../compare/files/index.ts';

/** What git answered. */
export type GitAnswer =
  | { readonly ok: true; readonly output: string }
  | { readonly ok: false; readonly reason: string };

/** Runs git in one folder. */
export type Git = (args: readonly string[], input?: string) => Promise<GitAnswer>;

type Environment = Readonly<Record<string, string | undefined>>;

/** What a repository could make git start, and what only a person could answer. */
const SETTINGS = [
  'core.hooksPath=/dev/null',
  'core.fsmonitor=false',
  'protocol.ext.allow=never',
  'submodule.recurse=false',
  'advice.detachedHead=false',
].flatMap((setting) => ['-c', setting]);

/** Variables by which a caller that is git itself would lead us into its own repository. */
const LEADING = /^GIT_(?:DIR|WORK_TREE|INDEX_FILE|OBJECT_DIRECTORY|COMMON_DIR|PREFIX|NAMESPACE)$/;

/**
 * Git with the identity and the credentials of the user, who sees no prompt: what needs one fails. No hooks run, and no
 * submodules are visited.
 *
 * @param folder Absolute path.
 */
export function gitIn(folder: string, environment: Environment): Git {
  const kept = Object.entries(environment).filter(([name]) => !LEADING.test(name));
  const env = { ...Object.fromEntries(kept), GIT_TERMINAL_PROMPT: '0', GIT_EDITOR: 'true', LC_ALL: 'C' };
  return async (args, input = '') => {
    const ran = await runProgram({
      command: 'git',
      args: [...SETTINGS, ...args],
      folder,
      environment: env,
      input,
      maximumOutput: 256 * 1024 ** 2,
    });
    if (ran.kind === 'not-started') return { ok: false, reason: `git was not started: ${ran.reason}` };
    if (ran.kind === 'too-much') return { ok: false, reason: 'git answered more than can be read' };
    const output = ran.output.toString();
    return ran.code === 0 ?
        { ok: true, output }
      : { ok: false, reason: reasonIn(`${ran.errors}\n${output}`) };
  };
}

const TELLING = /^(?:fatal: |error: |remote: (?:error|fatal): )|^ ! \[/;

/** The line that says why, without the credentials that addresses may carry. */
function reasonIn(text: string): string {
  const lines = text.split('\n').map((line) => line.trimEnd());
  const found =
    rejectionIn(lines) ??
    lines.find((line) => /^ ! \[|^remote: (?:error|fatal)/.test(line)) ??
    lines.find((line) => TELLING.test(line)) ??
    lines.find((line) => line.trim() !== '') ??
    'it says nothing';
  return withoutCredentials(found.trim().replace(/^(?:remote: )?(?:fatal|error): /, '')).slice(0, 300);
}

/** A push that the other side refused, with what it says about that: `! [remote rejected] main: it is protected`. */
function rejectionIn(lines: readonly string[]): string | undefined {
  const rejected = lines.find((line) => line.startsWith(' ! [remote rejected]'));
  const said = lines.flatMap((line) => /^remote: *(?:(?:error|fatal): *)?(\S.*)$/.exec(line)?.[1] ?? []);
  return rejected === undefined || said[0] === undefined ? rejected : `${rejected}: ${said[0]}`;
}

/** An address as people may see it. */
export function withoutCredentials(text: string): string {
  return text.replace(/\b([a-z][a-z0-9+.-]*:\/\/)[^/\s@]*@/gi, '$1');
}
