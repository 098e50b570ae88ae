export { renderChangelog, renderCommitMessage, type ChangelogHead } from './changelog.ts';
export { messageOfChange, shownChange, summaryOf, type ChangeSummary, type ShownChange } from './changes.ts';
export { entriesOf, SECTIONS, type Entry, type Section } from './entries.ts';
export { typeFinding, wireFinding, type TypeFinding, type WireFinding } from './findings.ts';
export { renderMigration, type MigrationHead } from './migration.ts';
export { reportedReason, type ReportedReason } from './reasons.ts';
export { adviceOf, messageOf } from './sentences.ts';
export { snippetOf, type Snippet } from './snippets.ts';
export { codeMarkdown, explainCode, ruleNames, type ExplainedCode } from './explain-code.ts';
