import { markdownText } from '../../compare/model/index.ts';
import { isMarker, MOST_CHARACTERS } from '../../forge/index.ts';
import { mdCode } from '../../support/encode.ts';
import type { Build, BuildChange, PackageBuild } from './request.ts';

/** A build without the changes that an earlier one had already. */
export function newSince(build: Build, base: Build): Build {
  const known = new Set(base.packages.flatMap(({ target, changes }) => changes.map(keyOf(target))));
  const fresh = ({ target, changes, ...rest }: PackageBuild): PackageBuild => ({
    ...rest,
    target,
    changes: changes.filter((each) => !known.has(keyOf(target)(each))),
  });
  return { ...build, packages: build.packages.map(fresh) };
}

const keyOf =
  (target: string) =>
  ({ code, message }: BuildChange): string =>
    `${target} ${code} ${message}`;

/** What stands around the report. */
export type ReportFrame = {
  /** First line, by which a comment is found again. */
  readonly marker?: string | undefined;
  /** Web address of the run in CI. */
  readonly url?: string | undefined;
};

/** Changes that are listed before the rest is counted. */
const LISTED = 100;

/** The report of a build for a comment or a summary, in the length that a comment may have. */
export function buildMarkdown(build: Build, { marker, url }: ReportFrame): string {
  for (let listed = LISTED; ; listed = Math.floor(listed / 2)) {
    const text = markdownWith(build, { marker, url }, listed);
    if (text.length <= MOST_CHARACTERS || listed === 0) return text.slice(0, MOST_CHARACTERS);
  }
}

function markdownWith(
  { packages, lost, counts, source }: Build,
  { marker, url }: ReportFrame,
  listed: number,
): string {
  const rows = packages.map(
    ({ target, branch = '', outcome, files, commit = '' }) =>
      `| ${cell(target)} | ${cell(branch)} | ${cell(outcome)} | ${files} | ${cell(commit.slice(0, 9))} |`,
  );
  const { errors, warnings, notes } = counts;
  const from = source === undefined ? '' : ` of ${mdCode(source.slice(0, 9))}`;
  const run = url !== undefined && /^https?:\/\/[^\s<>()]+$/.test(url) ? ` ([run](${url}))` : '';
  return `${[
    ...(marker !== undefined && isMarker(marker) ? [marker] : []),
    `## SDK build${from}${run}`,
    ['| package | branch | outcome | files | commit |', '| --- | --- | --- | ---: | --- |', ...rows].join(
      '\n',
    ),
    ...(lost.length > 0 ? [`**Not built:** ${lost.map((each) => mdCode(each)).join(', ')}`] : []),
    `${errors} errors, ${warnings} warnings, ${notes} notes`,
    ...packages.flatMap((each) => changesText(each, listed)),
  ].join('\n\n')}\n`;
}

function changesText({ target, message, changes }: PackageBuild, listed: number): readonly string[] {
  if (changes.length === 0) return [];
  const rest = changes.length - listed;
  const lines = changes
    .slice(0, listed)
    .map(({ severity, code, spans }) => `- **${severity}** ${markdownText(spans)} ${mdCode(code)}`);
  const title = message?.split('\n')[0];
  return [
    `### ${cell(target)}`,
    ...(title === undefined ? [] : [mdCode(title)]),
    [...lines, ...(rest > 0 ? [`- … and ${rest} more`] : [])].join('\n'),
  ];
}

const cell = (text: string): string => (text === '' ? '' : mdCode(text));
