import {
  diffReport,
  pageAssets,
  renderHtml,
  renderJson,
  renderMarkdown,
  renderPatch,
  renderSeedText,
} from '../compare/files/index.ts';
import { shownChange, summaryOf, reportedTypeFact, reportedWireFact } from '../compare/report/index.ts';
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
  const changes = comparison.changes.map(shownChange);
  switch (format) {
    case 'json': {
      const causes = comparison.changes.map((change) => summaryOf(change, api));
      const found = { api: api.map(reportedTypeFact), wire: wire.map(reportedWireFact) };
      return renderJson(diffReport(files, { ...found, changes: causes, bump: release.bump, hunks }));
    }
    case 'patch':
      return renderPatch(files);
    case 'markdown':
      return renderMarkdown(files, { changes, ...(link !== undefined && { link }) });
    case 'html':
      return renderHtml(files, { assets: pageAssets(pagePart), changes });
    case 'page':
      return renderSeedText(files);
  }
}
