import { diagnostic, type Report } from '../../diagnostics/index.ts';
import {
  gitHub,
  pullRequestOf,
  sender,
  type ForgeOutcome,
  type GitHub,
  type PullRequestEvent,
} from '../../forge/index.ts';
import { addressName } from '../../load/index.ts';
import type { JsonValue } from '../../support/json.ts';
import type { System } from '../system.ts';

/** GitHub, as the variables of a workflow name it. */
export type CodeHost = { readonly api: string; readonly repository: string; readonly hub: GitHub };

/** Where no variable names another one. */
const PUBLIC_API = 'https://api.github.com';

/** The code host of this run; undefined, and said, where the variables do not name it. */
export function codeHost({ environment }: System, report: Report): CodeHost | undefined {
  const missing = (variable: string): undefined =>
    void report(diagnostic('GitHub/NotSet', undefined, { variable }));
  const api = environment['GITHUB_API_URL'] || PUBLIC_API;
  const repository = environment['GITHUB_REPOSITORY'] ?? '';
  const token = environment['GITHUB_TOKEN'] || environment['GH_TOKEN'] || '';
  if (!isSafe(api)) return missing('GITHUB_API_URL');
  if (!/^(?!\.+\/)[\w.-]+\/(?!\.+$)[\w.-]+$/.test(repository)) return missing('GITHUB_REPOSITORY');
  // It goes into a header.
  if (!/^[\x21-\x7e]+$/.test(token)) return missing('GITHUB_TOKEN');
  return { api, repository, hub: gitHub({ api, repository, token }, sender(environment)) };
}

/** A token may only travel where nobody reads along. */
function isSafe(address: string): boolean {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const isHere = url !== undefined && /^(?:localhost|127\.0\.0\.1|\[::1\])$/.test(url.hostname);
  return url?.protocol === 'https:' || (url?.protocol === 'http:' && isHere);
}

/** Bytes of an event; those of GitHub have at most 25 MB. */
const MOST_BYTES = 25 * 1024 ** 2;

/** The pull request that the workflow runs for, if it runs for one. */
export function eventOf({ environment, reader }: System): PullRequestEvent | undefined {
  const path = environment['GITHUB_EVENT_PATH'] ?? '';
  if (path === '') return undefined;
  const content = reader.read(path, MOST_BYTES);
  if (content.kind !== 'bytes') return undefined;
  try {
    return pullRequestOf(JSON.parse(new TextDecoder().decode(content.bytes)) as JsonValue);
  } catch {
    return undefined;
  }
}

/** Asks for something, and says why it was not given. */
export async function asked(
  task: string,
  { api }: CodeHost,
  report: Report,
  ask: () => Promise<ForgeOutcome>,
): Promise<Exclude<ForgeOutcome, { kind: 'refused' }> | undefined> {
  let outcome: ForgeOutcome;
  try {
    outcome = await ask();
  } catch (error) {
    report(diagnostic('GitHub/NoAnswer', undefined, { api: addressName(api), reason: reasonOf(error) }));
    return undefined;
  }
  if (outcome.kind !== 'refused') return outcome;
  const { reason, permission } = outcome;
  report(
    permission === undefined ?
      diagnostic('GitHub/Refused', undefined, { task, reason })
    : diagnostic('GitHub/RightMissing', undefined, { task, reason, permission }),
  );
  return undefined;
}

function reasonOf(error: unknown): string {
  const { cause, message } = error as Error;
  return cause instanceof Error && cause.message !== '' ? cause.message : message;
}
