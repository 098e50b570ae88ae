export { renderChangelog, renderCommitMessage } from './changelog.ts';
export { messageOfChange, shownChange, summaryOf, type ShownChange } from './changes.ts';
export { entriesOf } from './entries.ts';
export {
  reportedTypeFact,
  reportedWireFact,
  type ReportedTypeFact,
  type ReportedWireFact,
} from './reported-facts.ts';
export { renderMigration } from './migration.ts';
export { reportedReason, type ReportedReason } from './reasons.ts';
export { adviceOf, messageOf, saysSuccessor } from './sentences.ts';
export { snippetOf } from './snippets.ts';
export { codeMarkdown, explainCode, ruleNames } from './explain-code.ts';
