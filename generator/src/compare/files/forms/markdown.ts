import { visible } from '../../../diagnostics/index.ts';
import { html, mdCode, mdInline } from '../../../support/encode.ts';
import {
  titleOf,
  type DiffLine,
  type FileDiff,
  type FileGroup,
  type PackageDiff,
} from '../model/package-diff.ts';
import { mergedSpans, type Text } from '../../model/index.ts';
import { SEVERITIES, unnamedSymbol, worstFirst, type ListedChange } from './listed-changes.ts';
import { foldedRows, foldText, grouped, noiseText, plural, type FoldedRow } from './fold.ts';
import { hunkHeader } from './hunk-header.ts';
import { logSafe } from './log-safe.ts';
import { totalsText } from './terminal.ts';

/** How a comment is written. */
export type MarkdownOptions = {
  /** Characters the comment may have; what GitHub takes by default. */
  readonly limit?: number;
  /** Address of the full report, named where something is left out. */
  readonly link?: string;
  readonly changes?: readonly ListedChange[];
  readonly showNoise?: boolean;
};

/** What GitHub takes as one comment. */
const commentLimit = 65_536;
/** A longer line is data, not something to review in a comment. */
const longestLine = 400;
const order: readonly FileGroup[] = ['source', 'types', 'meta', 'docs', 'built', 'map'];

/**
 * The comparison as a comment on a pull request: summary, a table of files, then the hunks of as many files as fit,
 * folded. Nothing of the packages is read as markup, as a mention or as the end of a fence.
 */
export function renderMarkdown(diff: PackageDiff, options: MarkdownOptions = {}): string {
  const { limit = commentLimit, changes = [], showNoise = false } = options;
  const out = boundedText(limit - footer(diff.files.length, diff.files.length, options.link).length);
  out.add(`### ${mdInline(visible(titleOf(diff)))}\n\n${summaryLine(diff)}\n`);
  for (const line of changeLines(changes)) out.add(line);
  const files = [...diff.files].sort((a, b) => rank(a) - rank(b));
  const listed = addTable(out, files);
  const shown = files.filter((file) => hasDetails(file)).filter((file) => out.add(details(file, showNoise)));
  const missing = files.filter(hasDetails).length - shown.length;
  return out.text() + footer(missing, files.length - listed, options.link);
}

function summaryLine(diff: PackageDiff): string {
  const { additions, deletions, noiseHunks, hunks } = diff.totals;
  if (diff.files.length === 0) return totalsText(diff);
  const noise = noiseHunks === 0 ? '' : ` · ${grouped(noiseHunks)} of ${plural(hunks, 'hunk')} only noise`;
  return `**${totalsText(diff)}** · +${grouped(additions)} −${grouped(deletions)}${noise}`;
}

function changeLines(changes: readonly ListedChange[]): readonly string[] {
  if (changes.length === 0) return [];
  const rows = worstFirst(changes).map((change) => {
    const { severity, message, details: more = [] } = change;
    const symbol = unnamedSymbol(change);
    const name = symbol === undefined ? '' : `${mdCode(visible(symbol))}: `;
    return [
      `- **${SEVERITIES[severity]}** ${name}${sentence(message)}\n`,
      ...more.map((detail) => `  - ${sentence(detail)}\n`),
    ].join('');
  });
  return ['\n', ...rows];
}

function sentence(text: Text): string {
  return mergedSpans(text)
    .map((part) => (part.kind === 'code' ? mdCode(visible(part.text)) : prose(visible(part.text))))
    .join('');
}

/** Plain text; the blanks at its ends stay. */
function prose(text: string): string {
  const [, before = '', inside = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
  return `${before && ' '}${withoutMentions(mdInline(inside))}${after && ' '}`;
}

/** Adds as many rows as leave room for hunks; gives their number. */
function addTable(out: BoundedText, files: readonly FileDiff[]): number {
  if (files.length === 0) return 0;
  out.add('\n| File | State | + | − | |\n| --- | --- | ---: | ---: | --- |\n');
  let listed = 0;
  for (const file of files) {
    const name = mdCode(visible(file.shown)).replaceAll('|', '\\|');
    const counts = `${grouped(file.additions)} | ${grouped(file.deletions)}`;
    if (!out.add(`| ${name} | ${file.status} | ${counts} | ${noiseText(file)} |\n`, 0.5)) break;
    listed++;
  }
  out.add('\n');
  return listed;
}

function hasDetails(file: FileDiff): boolean {
  return file.hunks.length > 0 && !file.onlyNoise && file.group !== 'map';
}

function details(file: FileDiff, showNoise: boolean): string {
  const lines = foldedRows(file, showNoise).flatMap(rowLines);
  const fence = '`'.repeat(lines.reduce((longest, line) => Math.max(longest, longestRun(line) + 1), 3));
  const name = `<code>${html(visible(file.shown))}</code>`;
  const counts = `+${grouped(file.additions)} −${grouped(file.deletions)}`;
  return `<details><summary>${name} ${counts}</summary>\n\n${fence}diff\n${lines.join(
    '\n',
  )}\n${fence}\n\n</details>\n`;
}

function rowLines(row: FoldedRow): readonly string[] {
  switch (row.kind) {
    case 'hunk':
      return [cut(visible(hunkHeader(row.hunk)))];
    case 'fold':
      return [`# ${foldText(row)}`];
    case 'line':
      return [diffLine(row.line)];
  }
}

function diffLine({ kind, text }: DiffLine): string {
  return (
    { context: ' ', removed: '-', added: '+' }[kind] +
    cut(logSafe(text.replace(/\r$/, '').replaceAll('\t', '  ')))
  );
}

function cut(line: string): string {
  if (line.length <= longestLine) return line;
  return `${line.slice(0, longestLine).replace(/[\ud800-\udbff]$/, '')}… (${grouped(
    line.length - longestLine,
  )} more)`;
}

function rank(file: FileDiff): number {
  return order.indexOf(file.group) + (hasDetails(file) ? 0 : order.length);
}

function footer(missing: number, unlisted: number, link: string | undefined): string {
  if (missing === 0 && unlisted === 0 && link === undefined) return '';
  const parts = [
    ...(unlisted > 0 ? [`${plural(unlisted, 'file')} ${unlisted === 1 ? 'is' : 'are'} not listed`] : []),
    ...(missing > 0 ? [`the hunks of ${plural(missing, 'file')} are left out`] : []),
  ];
  const said = parts.length === 0 ? '' : `${parts.join('; ')}. `;
  return `\n${said[0]?.toUpperCase() ?? ''}${said.slice(1)}${linkText(link)}\n`;
}

function linkText(link: string | undefined): string {
  if (link === undefined) return '';
  return /^[^\s<>()\\]+$/.test(link) && !/^(?!https?:)[a-z][\w+.-]*:/i.test(link) ?
      `[Full report](<${link}>)`
    : `Full report: ${mdCode(visible(link))}`;
}

function withoutMentions(text: string): string {
  return text.replace(/@(?=\w)/g, '@<!-- -->').replace(/#(?=\d)/g, '#<!-- -->');
}

function longestRun(line: string): number {
  return (line.match(/`+/g) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0);
}

type BoundedText = ReturnType<typeof boundedText>;

/** Text that never grows beyond a limit: a part that does not fit is left out as a whole. */
function boundedText(limit: number) {
  let text = '';
  return {
    /** `share` of the limit is all that this part may fill up to. */
    add: (part: string, share = 1): boolean => {
      if (text.length + part.length > limit * share) return false;
      text += part;
      return true;
    },
    text: () => text,
  };
}
