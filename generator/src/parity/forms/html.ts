import { createHash } from 'node:crypto';
import { visible } from '../../diagnostics/index.ts';
import { html } from '../../support/encode.ts';
import type { Review } from '../model/baseline.ts';
import type { Counted, Difference, Measure, Parity, Weight } from '../model/model.ts';
import { percentOf, percentText } from '../model/verdict.ts';
import {
  alsoText,
  byHandText,
  DUE,
  dueRows,
  foldedDifferences,
  shownRows,
  titleOf,
  writerRows,
  type Folded,
  type WriterRows,
} from './lines.ts';
import { PAGE_STYLE } from './page-style.ts';

/** Differences of one weight that the page shows. */
const MOST = 1_000;

/** The comparison as one page without scripts: what comes from packages is only ever text in it. */
export function renderHtml(parity: Parity, review: Review | undefined): string {
  const { shown, internal } = foldedDifferences(parity.differences);
  const title = shownText(titleOf(parity));
  const style = createHash('sha256').update(PAGE_STYLE).digest('base64');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${style}'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
<h1>${title}</h1>
<p class="verdict ${parity.verdict.kind}">${shownText(parity.verdict.text)}</p>
<h2>Figures</h2>
${figures(parity)}
${section('Breaks callers', 'breaking', shown, review)}
${section('Notes', 'note', shown, review)}
${internals(internal)}
${listed('While the packages ran', parity.contained)}
${listed('Remarks', parity.remarks)}
${review === undefined ? '' : baseline(review)}
</body>
</html>
`;
}

function shownText(text: string): string {
  return html(visible(text));
}

function figures(parity: Parity): string {
  const rows = shownRows(parity).map(({ row, what }) => figureRow(row.measure, row, what));
  const skipped = parity.skipped.map(
    ({ measure, reason }) =>
      `<tr><td>${measure}</td><td class="number">–</td><td></td><td class="meter"></td><td class="what">${shownText(
        reason,
      )}</td></tr>`,
  );
  return `${table([...rows, ...skipped])}${asked(parity)}${writers(parity)}`;
}

const table = (rows: readonly string[]): string => `<table class="figures">\n${rows.join('\n')}\n</table>`;

function figureRow(measure: Measure, counted: Counted, what: string): string {
  const isWhole = counted.equal === counted.total;
  const percent = percentOf(counted);
  // A meter shows what is not whole in another colour, even if it is nearly whole.
  const meter = `<meter min="0" max="100" low="99.99" high="99.99" optimum="100" value="${percent}"></meter>`;
  return `<tr><td>${measure}</td><td class="number ${isWhole ? 'good' : 'breaking'}">${counted.equal}/${
    counted.total
  }</td><td class="number">${percentText(
    counted,
  )}</td><td class="meter">${meter}</td><td class="what">${what}</td></tr>`;
}

/** The figures once more, of what the inputs ask for. */
function asked(parity: Parity): string {
  return titled('Asked for', countedRows(DUE, dueRows(parity)));
}

/** The figures once more, by who wrote what is counted. */
function writers(parity: Parity): string {
  const modules = byHandText(parity);
  const rows = writerRows(parity).flatMap(({ what, rows: own }) => countedRows(what, own));
  const note = modules === undefined ? '' : `\n<p class="also">${shownText(modules)}</p>`;
  return `${titled('By who wrote it', rows)}${note}`;
}

const titled = (title: string, rows: readonly string[]): string =>
  rows.length === 0 ? '' : `\n<h3>${title}</h3>\n${table(rows)}`;

const countedRows = (what: string, rows: WriterRows['rows']): readonly string[] =>
  rows.map(({ measure, counted }) => figureRow(measure, counted, what));

function section(
  title: string,
  weight: Weight,
  differences: readonly Folded[],
  review: Review | undefined,
): string {
  const own = differences.filter((difference) => difference.weight === weight);
  if (own.length === 0) return '';
  const more = own.length - MOST;
  const rest = more > 0 ? `<p class="also">and ${more} more; the JSON report has all of them</p>` : '';
  const items = own.slice(0, MOST).map((difference) => item(difference, review));
  return `<h2>${title} <small>${own.length}</small></h2>\n<ul class="differences">\n${items.join(
    '\n',
  )}\n</ul>${rest}`;
}

function item(difference: Folded, review: Review | undefined): string {
  const { weight, symbol, says, before, after, cause, count, remedy } = difference;
  const times = count > 1 ? ` ×${count}` : '';
  const accepted = review?.accepted.has(difference) === true ? ' · accepted' : '';
  const sides =
    before === undefined || after === undefined ?
      ''
    : `<div class="sides"><div><code>${shownText(before)}</code></div><div><code>${shownText(
        after,
      )}</code></div></div>`;
  const also = alsoText(difference);
  const help = remedy === undefined ? '' : `<p>${shownText(remedy)}</p>`;
  return `<li><span class="badge ${weight}">${weight}</span><code>${shownText(symbol)}</code> ${shownText(
    says,
  )}${times}${accepted}${sides}${
    also === undefined ? '' : `<p class="also">${shownText(also)}</p>`
  }${help}<p class="cause">${cause.kind}: ${shownText(cause.evidence)}</p></li>`;
}

function internals(differences: readonly Difference[]): string {
  if (differences.length === 0) return '';
  const lines = differences
    .slice(0, MOST)
    .map(({ symbol, says }) => `<li><code>${shownText(symbol)}</code> ${shownText(says)}</li>`);
  return `<h2>Only in the runtime <small>${
    differences.length
  }</small></h2>\n<details><summary>what nobody but the package itself should use</summary>\n<ul class="differences">\n${lines.join(
    '\n',
  )}\n</ul></details>`;
}

function listed(title: string, lines: readonly string[]): string {
  if (lines.length === 0) return '';
  return `<h2>${title}</h2>\n<ul>\n${lines.map((line) => `<li>${shownText(line)}</li>`).join('\n')}\n</ul>`;
}

function baseline({ accepted, fresh, grown, worse, vanished }: Review): string {
  return `<h2>Baseline</h2>\n<p>${accepted.size} accepted, ${fresh.length} new, ${
    grown.length + worse.length
  } worse</p>${[
    listed('New', fresh),
    listed('Worse', [...grown, ...worse]),
    listed('Gone, to be taken out of the baseline', vanished),
  ].join('\n')}`;
}
