import { createHash } from 'node:crypto';
import { visible } from '../../../diagnostics/index.ts';
import { InternalError } from '../../../support/internal-error.ts';
import { html } from '../../../support/encode.ts';
import { titleOf, type FileDiff, type PackageDiff } from '../model/package-diff.ts';
import { mergedSpans, type Text } from '../../model/index.ts';
import { SEVERITIES, unnamedSymbol, worstFirst, type ListedChange } from './listed-changes.ts';
import { grouped, noiseText } from './fold.ts';
import type { PageAssets } from './page-assets.ts';
import { pageData } from './page-data.ts';
import { totalsText } from './terminal.ts';

/** What the page is made from besides the comparison. */
export type HtmlOptions = {
  readonly assets: PageAssets;
  readonly changes?: readonly ListedChange[];
};

/** Files in the summary that is there without scripts. */
const mostListed = 5_000;

/**
 * The comparison as one page that needs nothing else. Texts of the packages are in it as encoded data and as escaped
 * text, and the page's own policy lets only its own script run.
 */
export function renderHtml(diff: PackageDiff, { assets, changes = [] }: HtmlOptions): string {
  const slots: Readonly<Record<string, string>> = {
    'script-hash': hashOf(assets.script),
    'style-hash': hashOf(assets.style),
    style: assets.style,
    script: assets.script,
    title: shown(titleOf(diff)),
    totals: html(`${totalsText(diff)} ${countsText(diff)}`),
    heading: headingOf(diff),
    counts: countsOf(diff),
    files: fileRows(diff.files),
    changes: changesPanel(changes),
    'change-list': changeItems(changes),
    data: pageData(diff)
      .map((block) => `<script type="application/octet-stream">${block}</script>`)
      .join('\n'),
  };
  // In one pass: what is put in is not looked at again.
  return assets.html.replace(/\{\{([\w-]+)\}\}/g, (_, name: string) => {
    const value = slots[name];
    if (value === undefined) throw new InternalError(`the page has an unknown slot ${name}`);
    return value;
  });
}

function headingOf(diff: PackageDiff): string {
  const { from, to } = diff;
  const isVersions = titleOf(diff) !== `${from.label} → ${to.label}`;
  const [a, b] = isVersions ? [from.version, to.version] : [from.label, to.label];
  const name = isVersions ? `${shown(to.name ?? '')} ` : '';
  return `${name}<span class="version">${shown(a ?? '')} → ${shown(b ?? '')}</span>`;
}

function countsText({ totals }: PackageDiff): string {
  return totals.files === 0 ? '' : `+${grouped(totals.additions)} −${grouped(totals.deletions)}`;
}

function countsOf(diff: PackageDiff): string {
  const { totals } = diff;
  const lines = `<span class="added">+${grouped(totals.additions)}</span> <span class="removed">−${grouped(
    totals.deletions,
  )}</span>`;
  return `${html(totalsText(diff))} ${totals.files === 0 ? '' : lines}`;
}

function fileRows(files: readonly FileDiff[]): string {
  const rows = files.slice(0, mostListed).map((file) => {
    const from = file.shownOld === undefined ? '' : `${shown(file.shownOld)} → `;
    const cells = [
      `<td>${from}${shown(file.shown)}</td>`,
      `<td>${file.status}</td>`,
      `<td class="number added">+${grouped(file.additions)}</td>`,
      `<td class="number removed">−${grouped(file.deletions)}</td>`,
      `<td>${html(noiseText(file))}</td>`,
    ];
    return `<tr>${cells.join('')}</tr>`;
  });
  const rest = files.length - rows.length;
  if (rest > 0) rows.push(`<tr><td colspan="5">and ${grouped(rest)} more</td></tr>`);
  return rows.join('\n');
}

function changesPanel(changes: readonly ListedChange[]): string {
  if (changes.length === 0) return '';
  const counts = Object.entries(SEVERITIES).flatMap(([severity, word]) => {
    const count = changes.filter((change) => change.severity === severity).length;
    return count === 0 ? [] : [`${grouped(count)} ${word.toLowerCase()}`];
  });
  return `<details id="changes" open><summary>Interface: ${counts.join(', ')}</summary>${changeItems(
    changes,
  )}</details>`;
}

function changeItems(changes: readonly ListedChange[]): string {
  if (changes.length === 0) return '';
  const items = worstFirst(changes).map((change) => {
    const { severity, message, details = [] } = change;
    const symbol = unnamedSymbol(change);
    const name = symbol === undefined ? '' : `<code>${shown(symbol)}</code> `;
    const more = details.map((detail) => `<small>${sentence(detail)}</small>`).join('');
    return `<li><span class="severity ${severity}">${SEVERITIES[severity]}</span><span>${name}${sentence(
      message,
    )}${more}</span></li>`;
  });
  return `<ul>${items.join('')}</ul>`;
}

function sentence(text: Text): string {
  return mergedSpans(text)
    .map((part) => (part.kind === 'code' ? `<code>${shown(part.text)}</code>` : shown(part.text)))
    .join('');
}

function shown(text: string): string {
  return html(visible(text));
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
