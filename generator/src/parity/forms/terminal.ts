import { visible } from '../../diagnostics/index.ts';
import type { Review } from '../model/baseline.ts';
import type { Counted, Parity, Weight } from '../model/model.ts';
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

/** How the terminal shows what. */
export type ParityPaint = {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly good: (text: string) => string;
  readonly bad: (text: string) => string;
  readonly note: (text: string) => string;
};

/** Differences that are shown before the rest is counted. */
const MOST = 200;

/** The comparison for people on a terminal: figures, verdict, then what differs, worst first. */
export function renderTerminal(parity: Parity, review: Review | undefined, paint: ParityPaint): string {
  const { shown, internal } = foldedDifferences(parity.differences);
  const lines = [
    paint.bold(visible(titleOf(parity))),
    '',
    ...tableLines(parity, paint),
    ...parity.skipped.map(({ measure, reason }) => `  ${measure.padEnd(14)} ${paint.dim(visible(reason))}`),
    ...dueLines(parity, paint),
    ...writerLines(parity, paint),
    '',
    `verdict: ${paint.bold(visible(parity.verdict.text))}`,
  ];
  const more = shown.length - MOST;
  const rest = [
    ...shown.slice(0, MOST).flatMap((difference) => differenceLines(difference, review, paint)),
    ...(more > 0 ? [paint.dim(`… and ${more} more; --format json has all of them`)] : []),
    ...(internal.length > 0 ?
      [paint.dim(`${internal.length} more only in the runtime; --format json has them`)]
    : []),
    ...parity.contained.map((line) => `${paint.note('contained')} ${visible(line)}`),
    ...parity.remarks.map((line) => paint.dim(visible(line))),
    ...(review === undefined ? [] : reviewLines(review, paint)),
  ];
  return `${[...lines, ...(rest.length > 0 ? ['', ...rest] : [])].join('\n')}\n`;
}

function tableLines(parity: Parity, paint: ParityPaint): readonly string[] {
  const rows = shownRows(parity);
  const width = Math.max(0, ...rows.map(({ row }) => `${row.equal}/${row.total}`.length));
  return rows.map(
    ({ row, what }) => `  ${row.measure.padEnd(14)} ${figureText(row, width, paint)}  ${paint.dim(what)}`,
  );
}

function figureText(counted: Counted, width: number, paint: ParityPaint): string {
  const figure = `${counted.equal}/${counted.total}`.padStart(width);
  const painted = counted.equal === counted.total ? paint.good : paint.bad;
  return `${painted(figure)}  ${percentText(counted).padStart(7)}`;
}

/** The figures once more, of what the inputs ask for. */
function dueLines(parity: Parity, paint: ParityPaint): readonly string[] {
  const rows = dueRows(parity);
  return rows.length === 0 ? [] : ['', DUE, ...measureLines(rows, widthOf(rows), paint)];
}

/** The figures once more, by who wrote what is counted. */
function writerLines(parity: Parity, paint: ParityPaint): readonly string[] {
  const groups = writerRows(parity);
  const width = widthOf(groups.flatMap(({ rows }) => rows));
  const modules = byHandText(parity);
  return [
    ...groups.flatMap(({ what, rows }) => ['', what, ...measureLines(rows, width, paint)]),
    ...(modules === undefined ? [] : [`  ${paint.dim(visible(modules))}`]),
  ];
}

const widthOf = (rows: WriterRows['rows']): number =>
  Math.max(0, ...rows.map(({ counted: { equal, total } }) => `${equal}/${total}`.length));

const measureLines = (rows: WriterRows['rows'], width: number, paint: ParityPaint): readonly string[] =>
  rows.map(({ measure, counted }) => `  ${measure.padEnd(14)} ${figureText(counted, width, paint)}`);

const WORDS: Readonly<Record<Weight, string>> = { breaking: 'breaking', note: 'note', internal: 'internal' };

function differenceLines(
  difference: Folded,
  review: Review | undefined,
  paint: ParityPaint,
): readonly string[] {
  const { weight, symbol, says, cause, count } = difference;
  const painted = weight === 'breaking' ? paint.bad : paint.note;
  const times = count > 1 ? paint.dim(` ×${count}`) : '';
  const sides = sidesText(difference);
  const also = alsoText(difference);
  const accepted = review?.accepted.has(difference) === true ? paint.dim(' accepted') : '';
  return [
    `${painted(WORDS[weight].padEnd(8))} ${paint.bold(visible(symbol))} ${visible(says)}${times}${accepted}`,
    ...(sides === undefined ? [] : [`         ${visible(sides)}`]),
    ...(also === undefined ? [] : [`         ${paint.dim(visible(also))}`]),
    `         ${paint.dim(`${cause.kind}: ${visible(cause.evidence)}`)}`,
  ];
}

function reviewLines({ fresh, worse, vanished, accepted }: Review, paint: ParityPaint): readonly string[] {
  return [
    '',
    `baseline: ${accepted.size} accepted, ${fresh.length} new, ${worse.length} worse`,
    ...fresh.map((id) => `${paint.bad('new')}      ${visible(id)}`),
    ...worse.map((line) => `${paint.bad('worse')}    ${visible(line)}`),
    ...vanished.map((id) => `${paint.good('gone')}     ${visible(id)}: take it out of the baseline`),
  ];
}
