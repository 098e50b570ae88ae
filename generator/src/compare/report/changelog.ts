import { markdownText, type Change } from '../model/index.ts';
import { proposeRelease, type ReleaseOptions } from '../release/index.ts';
import { entriesOf } from './entries.ts';
import { SECTIONS, type Entry, type Section } from './entry.ts';
import { snippetOf } from './snippets.ts';

/** What stands in the heading of an entry. */
export type ChangelogHead = {
  readonly version: string;
  /** `2026-12-31` */
  readonly date: string;
  /** Where both versions can be compared; the version then links there. */
  readonly compareUrl?: string;
};

/** The section of CHANGELOG.md for one release, in the form that release tools read; empty sections are left out. */
export function renderChangelog(facts: Change, head: ChangelogHead, options: ReleaseOptions = {}): string {
  const entries = entriesOf(facts, options);
  const version =
    head.compareUrl === undefined ? head.version : `[${head.version}](${encodeURI(head.compareUrl)})`;
  const sections = (Object.keys(SECTIONS) as Section[]).flatMap((section) => {
    const own = entries.filter((entry) => entry.section === section);
    return own.length === 0 ?
        []
      : [
          `### ${SECTIONS[section]}`,
          own
            .map((entry) => entryText(entry))
            .join('\n')
            .trimEnd(),
        ];
  });
  return `${[`## ${version} (${head.date})`, ...sections].join('\n\n')}\n`;
}

/** `**widget:** add optional `color` to `create` params` */
export function lineText(entry: Pick<Entry, 'scope' | 'line'>): string {
  return `**${entry.scope}:** ${markdownText(entry.line)}`;
}

/** What to do about an entry. */
export function adviceText(entry: Entry): string | undefined {
  return entry.advice && markdownText(entry.advice);
}

function entryText(entry: Entry): string {
  const snippet =
    entry.section === 'breaking' && entry.api[0] !== undefined ? snippetOf(entry.api[0]) : undefined;
  const head = `* ${lineText(entry)}`;
  if (entry.section !== 'breaking') return head;
  const advice = ending(entry);
  if (snippet === undefined) return `${head}${advice}`;
  const lines = [...marked('-', snippet.before), ...marked('+', snippet.after)];
  return [`${head}${advice}`, '', '  ```diff', ...lines.map((line) => `  ${line}`), '  ```', ''].join('\n');
}

function ending(entry: Entry): string {
  const advice = adviceText(entry);
  return advice === undefined ? '' : `. ${advice}`;
}

function marked(sign: string, code: string): readonly string[] {
  return code.split('\n').map((line) => `${sign} ${line}`);
}

/** The message of the commit that brings the changes: what release tools read it for is in its first line and its footers. */
export function renderCommitMessage(facts: Change, options: ReleaseOptions = {}): string {
  const sections = Object.keys(SECTIONS);
  // The first line has room for one: the heaviest.
  const entries = [...entriesOf(facts, options)].sort(
    (a, b) => sections.indexOf(a.section) - sections.indexOf(b.section),
  );
  const breaking = entries.filter(({ section }) => section === 'breaking');
  const [first] = entries;
  if (first === undefined) return 'chore: regenerate without changes for users\n';
  // Release tools take the bump from it.
  const { bump } = proposeRelease(facts, options);
  const type =
    bump === 'major' || bump === 'minor' ? 'feat'
    : entries.every(({ section }) => section === 'docs') ? 'docs'
    : 'fix';
  const scopes = [...new Set(entries.map(({ scope }) => scope))];
  const scope = scopes.length === 1 && scopes[0] !== type ? `(${scopes[0]})` : '';
  const head = markdownText(first.line);
  const title = entries.length === 1 ? head : `${head} and ${entries.length - 1} more`;
  const body = entries.map((entry) => `- ${lineText(entry)}`);
  const footers = breaking.map((entry) => `BREAKING CHANGE: ${lineText(entry)}${ending(entry)}`);
  return `${[
    `${type}${scope}${breaking.length > 0 ? '!' : ''}: ${title}`,
    ...(entries.length > 1 ? [body.join('\n')] : []),
    ...(footers.length > 0 ? [footers.join('\n')] : []),
  ].join('\n\n')}\n`;
}
