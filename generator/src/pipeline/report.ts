import { detailsOf, summaryOf, type Change } from '../compare/changes/index.ts';
import {
  diffReport,
  pageAssets,
  renderHtml,
  renderJson,
  renderMarkdown,
  renderPatch,
  renderSeedText,
  type DiffFinding,
} from '../compare/files/index.ts';
import type { Comparison } from './compare.ts';
import type { System } from './system.ts';

/** Forms of the report that do not depend on where they are read. */
export const REPORT_FORMATS = ['patch', 'markdown', 'json', 'html', 'page'] as const;

/** How a report is made. */
export type ReportOptions = {
  /** Put every line into the JSON report. */
  readonly hunks?: boolean | undefined;
  /** Where the Markdown report points for what does not fit. */
  readonly link?: string | undefined;
};

/** The report about a comparison. */
export function renderReport(
  comparison: Comparison,
  format: (typeof REPORT_FORMATS)[number],
  { hunks = false, link }: ReportOptions,
  { pagePart }: Pick<System, 'pagePart'>,
): string | Uint8Array {
  const { files, api, wire, release } = comparison;
  const findings = shownChanges(comparison.changes);
  switch (format) {
    case 'json': {
      const changes = comparison.changes.map((change) => summaryOf(change, api));
      return renderJson(diffReport(files, { api, wire, changes, bump: release.bump, hunks }));
    }
    case 'patch':
      return renderPatch(files);
    case 'markdown':
      return renderMarkdown(files, { findings, ...(link !== undefined && { link }) });
    case 'html':
      return renderHtml(files, { assets: pageAssets(pagePart), findings });
    case 'page':
      return renderSeedText(files);
  }
}

/** The changes as reports of every form show them. */
export function shownChanges(changes: readonly Change[]): readonly DiffFinding[] {
  return changes.map((change) => {
    const { code, severity, symbol, message, cause } = change;
    const mark = cause === 'unexplained' ? ['Nothing in the document or the config asks for this.'] : [];
    return { code, severity, symbol, message, details: [...mark, ...detailsOf(change)] };
  });
}
