export { claimedBump, nextVersion } from './next-version.ts';
export {
  proposeRelease,
  type Reason,
  type ReleaseFindings,
  type ReleaseOptions,
  type ReleaseProposal,
} from './propose-release.ts';
export { entriesOf, SECTIONS, type Entry, type Section } from './entries.ts';
export { renderChangelog, renderCommitMessage, type ChangelogHead } from './render-changelog.ts';
export { renderMigration, type MigrationHead } from './render-migration.ts';
export { applyCodemod, type CodemodOptions, type CodemodResult } from './codemod/apply-codemod.ts';
export type { CodemodNote } from './codemod/notes.ts';
