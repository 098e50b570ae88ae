export { comparePackages, type CompareOptions } from './compare-packages.ts';
export { SEVERITIES, worstFirst, type DiffFinding } from './forms/findings.ts';
export { renderHtml, type HtmlOptions } from './forms/html.ts';
export {
  DIFF_SCHEMA,
  diffReport,
  renderJson,
  type DiffReport,
  type ReportedFile,
  type ReportedHunk,
  type ReportParts,
} from './forms/json.ts';
export { renderMarkdown, type MarkdownOptions } from './forms/markdown.ts';
export { PAGE_FILES, pageAssets, type PageAssets } from './forms/page-assets.ts';
export { renderPatch } from './forms/patch.ts';
export { renderSeedText } from './forms/seed-text.ts';
export {
  PLAIN_DIFF,
  renderTerminal,
  totalsText,
  type DiffPaint,
  type TerminalOptions,
} from './forms/terminal.ts';
export {
  NOISE_KINDS,
  titleOf,
  type DiffLine,
  type DiffTotals,
  type FileDiff,
  type FileGroup,
  type FileStatus,
  type Hunk,
  type NoiseCount,
  type NoiseKind,
  type PackageDiff,
  type SideName,
} from './package-diff.ts';
export {
  DEFAULT_TREE_LIMITS,
  packageFile,
  packageTree,
  shownPath,
  type PackageFile,
  type PackageTree,
  type TreeLimits,
} from './package-tree.ts';
export type { Host } from './sides/host.ts';
export { loadSide, type LoadSideOptions } from './sides/load-side.ts';
export { documentName, isInRevision, revisionReader } from './sides/revision-reader.ts';
export { runProgram } from './sides/run-program.ts';
export { withScratchFolder } from './sides/scratch-folder.ts';
export { parseSide, type ParsedSide, type Side } from './sides/side.ts';
