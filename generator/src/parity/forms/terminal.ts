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
  kindsOf,
  shownRows,
  sidesText,
  titleOf,
  writerRows,
  type Folded,
  type Kind,
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

/** Differences of each kind that are shown before the rest is counted. */
const MOST = 2;

/** The comparison for people on a terminal: the verdict, figures, then what differs, worst first. */
export function renderTerminal(parity: Parity, review: Review | undefined, paint: ParityPaint): string {
  const { shown, internal } = foldedDifferences(parity.differences);
  const lines = [
    paint.bold(visible(titleOf(parity))),
    `verdict: ${paint.bold(visible(parity.verdict.text))}`,
    '',
    ...tableLines(parity, paint),
    ...parity.skipped.map(({ measure, reason }) => `  ${measure.padEnd(14)} ${paint.dim(visible(reason))}`),
    ...shortLines(parity, paint),
  ];
  const kinds = kindsOf(shown, MOST);
  const isCut = internal.length > 0 || kinds.some(({ more }) => more > 0);
  const rest = [
    ...kinds.flatMap((kind) => kindLines(kind, review, paint)),
    ...(internal.length > 0 ? [paint.dim(`${internal.length} more only in the runtime`)] : []),
    ...(isCut ? [paint.dim('--format json has all of them, --format html shows them')] : []),
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

/** The figures once more, a line for what the inputs ask for and for each writer; what is whole is not listed. */
function shortLines(parity: Parity, paint: ParityPaint): readonly string[] {
  const due = dueRows(parity);
  const groups = [...(due.length === 0 ? [] : [{ what: DUE, rows: due }]), ...writerRows(parity)];
  const modules = byHandText(parity);
  const lines = [
    ...groups.map(({ what, rows }) => `  ${what}: ${paint.dim(partText(rows))}`),
    ...(modules === undefined ? [] : [`  ${paint.dim(visible(modules))}`]),
  ];
  return lines.length === 0 ? [] : ['', ...lines];
}

function partText(rows: WriterRows['rows']): string {
  const short = rows.filter(({ counted }) => counted.equal < counted.total);
  const whole = rows.length - short.length;
  const texts = short.map(({ measure, counted: { equal, total } }) => `${measure} ${equal}/${total}`);
  return [...texts, ...(whole > 0 ? [`${whole} ${whole === 1 ? 'row' : 'rows'} whole`] : [])].join(', ');
}

function kindLines(
  { shown, more, measure }: Kind,
  review: Review | undefined,
  paint: ParityPaint,
): readonly string[] {
  return [
    ...shown.flatMap((difference) => differenceLines(difference, review, paint)),
    ...(more > 0 ? [paint.dim(`         … and ${more} more of this kind (${measure})`)] : []),
  ];
}

const WORDS: Readonly<Record<Weight, string>> = { breaking: 'breaking', note: 'note', internal: 'internal' };

function differenceLines(
  difference: Folded,
  review: Review | undefined,
  paint: ParityPaint,
): readonly string[] {
  const { weight, symbol, says, cause, count, remedy } = difference;
  const painted = weight === 'breaking' ? paint.bad : paint.note;
  const times = count > 1 ? paint.dim(` ×${count}`) : '';
  const sides = sidesText(difference);
  const also = alsoText(difference);
  const accepted = review?.accepted.has(difference) === true ? paint.dim(' accepted') : '';
  return [
    `${painted(WORDS[weight].padEnd(8))} ${paint.bold(visible(symbol))} ${visible(says)}${times}${accepted}`,
    ...(sides === undefined ? [] : [`         ${visible(sides)}`]),
    ...(also === undefined ? [] : [`         ${paint.dim(visible(also))}`]),
    ...(remedy === undefined ? [] : [`         ${paint.good(visible(remedy))}`]),
    `         ${paint.dim(`${cause.kind}: ${visible(cause.evidence)}`)}`,
  ];
}

function reviewLines(
  { fresh, grown, worse, vanished, accepted }: Review,
  paint: ParityPaint,
): readonly string[] {
  return [
    '',
    `baseline: ${accepted.size} accepted, ${fresh.length} new, ${grown.length + worse.length} worse`,
    ...fresh.map((id) => `${paint.bad('new')}      ${visible(id)}`),
    ...[...grown, ...worse].map((line) => `${paint.bad('worse')}    ${visible(line)}`),
    ...vanished.map((id) => `${paint.good('gone')}     ${visible(id)}: take it out of the baseline`),
  ];
}
