import { visible } from '../../diagnostics/index.ts';
import { mdHtml, mdInline } from '../../support/encode.ts';
import type { Review } from '../model/baseline.ts';
import type { Parity } from '../model/model.ts';
import { percentText } from '../model/verdict.ts';
import {
  alsoText,
  byHandText,
  DUE,
  dueRows,
  foldedDifferences,
  shownRows,
  sidesText,
  titleOf,
  writerRows,
  type Folded,
  type WriterRows,
} from './lines.ts';

/** A comment on a pull request takes no more (65,536 characters), and nobody reads more. */
const MOST = 150;

/** The comparison for a pull request. */
export function renderMarkdown(parity: Parity, review: Review | undefined): string {
  const { shown, internal } = foldedDifferences(parity.differences);
  const more = shown.length - MOST;
  const lines = [
    `## ${mdInline(visible(titleOf(parity)))}`,
    '',
    `**${mdInline(visible(parity.verdict.text))}**`,
    '',
    '| what | same | | |',
    '| --- | ---: | ---: | --- |',
    ...shownRows(parity).map(
      ({ row, what }) => `| ${row.measure} | ${row.equal}/${row.total} | ${percentText(row)} | ${what} |`,
    ),
    ...parity.skipped.map(({ measure, reason }) => `| ${measure} | – | | ${cell(reason)} |`),
    ...dueLines(parity),
    ...writerLines(parity),
    ...(shown.length === 0 ?
      []
    : ['', '| weight | difference | cause |', '| --- | --- | --- |', ...shown.slice(0, MOST).map(rowText)]),
    ...(more > 0 ? ['', `and ${more} more`] : []),
    ...(internal.length > 0 ? ['', `${internal.length} more only in the runtime.`] : []),
    ...(parity.contained.length > 0 ?
      ['', 'While the packages ran:', '', ...parity.contained.map((line) => `- ${mdInline(visible(line))}`)]
    : []),
    ...parity.remarks.flatMap((line) => ['', mdInline(visible(line))]),
    ...(review === undefined ? [] : reviewLines(review)),
  ];
  return `${lines.join('\n')}\n`;
}

/** The figures once more, of what the inputs ask for. */
function dueLines(parity: Parity): readonly string[] {
  return tableLines('asked for', countedLines(DUE, dueRows(parity)));
}

/** The figures once more, by who wrote what is counted. */
function writerLines(parity: Parity): readonly string[] {
  const modules = byHandText(parity);
  const rows = writerRows(parity).flatMap(({ what, rows: own }) => countedLines(what, own));
  return [
    ...tableLines('by who wrote it', rows),
    ...(modules === undefined ? [] : ['', mdInline(visible(modules))]),
  ];
}

const tableLines = (head: string, rows: readonly string[]): readonly string[] =>
  rows.length === 0 ? [] : ['', `| ${head} | same | | |`, '| --- | ---: | ---: | --- |', ...rows];

const countedLines = (what: string, rows: WriterRows['rows']): readonly string[] =>
  rows.map(
    ({ measure, counted }) =>
      `| ${measure} | ${counted.equal}/${counted.total} | ${percentText(counted)} | ${what} |`,
  );

/** Text in a cell. */
function cell(text: string): string {
  return mdInline(visible(text));
}

/** Code in a cell: between tags, as nothing can be escaped between back-ticks, and a pipe there ends the cell. */
function codeCell(text: string): string {
  return `<code>${mdHtml(visible(text))}</code>`;
}

function rowText(difference: Folded): string {
  const { weight, symbol, says, cause, count, remedy } = difference;
  const sides = sidesText(difference);
  const also = alsoText(difference);
  const times = count > 1 ? ` ×${count}` : '';
  const others = also === undefined ? '' : `<br>${cell(also)}`;
  const help = remedy === undefined ? '' : `<br>${cell(remedy)}`;
  const values = sides === undefined ? '' : `<br>${codeCell(sides)}`;
  return `| ${weight} | ${codeCell(symbol)} ${cell(says)}${times}${values}${others}${help} | ${
    cause.kind
  }: ${cell(cause.evidence)} |`;
}

function reviewLines({ fresh, grown, worse, vanished, accepted }: Review): readonly string[] {
  const list = (title: string, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : ['', `${title}:`, '', ...lines.map((line) => `- ${mdInline(visible(line))}`)];
  return [
    '',
    `Baseline: ${accepted.size} accepted, ${fresh.length} new, ${grown.length + worse.length} worse.`,
    ...list('New', fresh),
    ...list('Worse', [...grown, ...worse]),
    ...list('Gone, to be taken out of the baseline', vanished),
  ];
}
