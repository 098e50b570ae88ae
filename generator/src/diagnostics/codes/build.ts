import { advice, PROGRAM } from './advice.ts';
import type { CatalogEntry } from './entry.ts';

/** Findings about the repositories that packages are built in. */
export const BUILD_CODES = {
  'Build/TargetNotMade': {
    severity: 'warning',
    message: 'Not built: {targets}. Nothing here makes them.',
    cause:
      'The config or the workspace asks for packages in other languages. They are untouched, and get no change of the document.',
    fix: 'Go on making them with what made them until now; take them out of the config when they have ended.',
  },
  'Build/UnknownTarget': {
    severity: 'error',
    message: 'The workspace has no target {target} that can be built here.',
    cause: 'A target was named that is not made here, or that this workspace does not have.',
    fix: 'Name typescript or mcp, as the workspace file or the config has them, or leave --targets out.',
  },
  'Build/OneFolder': {
    severity: 'error',
    message: '--output names the folder {output} for several packages: {targets}.',
    cause: 'Each package needs a folder of its own; in one folder the last would replace the others.',
    fix: 'Name one target with --targets, or leave --output out: each package then goes where the workspace file says.',
  },
  'Build/RepositoryInvalid': {
    severity: 'error',
    message: '{repository} is no repository that can be cloned.',
    cause: 'The text goes to git as an address; anything but a repository could be taken for something else.',
    fix: 'Write owner/name, owner/name#branch, or an https or ssh address.',
  },
  'Build/BranchInvalid': {
    severity: 'error',
    message: '{branch} is no name of a branch.',
    cause: 'git does not accept it.',
    fix: 'Give another name with --branch or --trunk-branch.',
  },
  'Build/GitFailed': {
    severity: 'error',
    message: '{folder}: git could not {task}: {reason}.',
    cause: 'The repository of the package could not be brought into the state that the build starts from.',
    fix: 'Run the step by hand in that folder to see all that git says; credentials come from git itself, nobody is asked.',
  },
  'Build/NotAClone': {
    severity: 'error',
    message: '{folder} is not empty and no clone of {repository}.',
    cause: 'The package belongs into a repository of its own, and files that are there could get lost.',
    fix: 'Move the folder away, clone the repository there, or let output_path lead elsewhere.',
  },
  'Build/UncommittedChanges': {
    severity: 'error',
    message: '{folder} has changes that are not committed: {files}.',
    cause: 'They would be mixed with what is generated, or get lost when another branch is checked out.',
    fix: 'Commit or stash them; on the branch that is checked out, --commit takes them into the commit.',
  },
  'Build/BranchDiverged': {
    severity: 'error',
    message: '{folder}: {branch} and its counterpart at origin have different commits.',
    cause: 'The trunk is never forced; both sides have something that the other one lacks.',
    fix: 'Rebase or merge by hand, then build again. Where all of your commits were made by builds, reset the branch to that of origin instead: the next build makes them again.',
  },
  'Build/PreviewWritten': {
    severity: 'error',
    message: '{folder}: {commits} commits on {branch} were not made by a build.',
    cause: 'A preview starts at the trunk each time, and these commits would get lost.',
    fix: 'Merge them into the trunk, or choose another name with --branch.',
  },
  'Build/PushRefused': {
    severity: 'error',
    message: '{folder}: {branch} was not pushed: {reason}.',
    cause:
      'The repository has not taken the commit. The trunk may be protected, or somebody else may have pushed in the meantime.',
    fix: 'The commit is there: pull and push by hand, or build with --branch NAME --push and open a pull request.',
  },
  'Build/NothingToPush': {
    severity: 'error',
    message: '{folder} lies in no repository of its own: there is nothing to push.',
    cause: 'Neither the config names a repository, nor is the folder a clone of one.',
    fix: 'Set targets.typescript.staging_repo or production_repo, or build without --push.',
  },
  'Build/TookOver': {
    severity: 'warning',
    message: '{folder}: {files} of another generator were replaced.',
    cause:
      'It is the first build in this repository. What people changed in these files is not in the new ones.',
    fix: advice`Look at \`git diff\`; \`${PROGRAM} custom import\` brings tracked edits back. Files that nothing generates any more stay and can be removed.`,
  },
  'Build/Unconfigured': {
    severity: 'error',
    message:
      '{count} operations of the document have no method, nor are they in unspecified_endpoints: {names}.',
    cause:
      '--fail-on-unconfigured was given: what the document has must not be missing from the SDK unnoticed.',
    fix: advice`Run \`${PROGRAM} autoconfig --write\`, or list them in unspecified_endpoints.`,
  },
  'Build/NothingTracked': {
    severity: 'error',
    message: 'Nothing is tracked in {folder}.',
    cause: 'Code of people is found by the files `*-custom-code.json` there, a folder for each target.',
    fix: 'Name the workspace with --workspace. What people wrote in other ways is in the repository of the package: nothing takes it away.',
  },
  'Build/TrackInvalid': {
    severity: 'warning',
    message: '{file} does not name two commits and is left out.',
    cause: 'A tracking file has the commits `base` and `integrated`, in full.',
    fix: 'Take the file as the hosted service wrote it.',
  },
  'Build/TrackNeedsClone': {
    severity: 'error',
    message: '{folder} is no repository that the tracked commits could be in.',
    cause: 'What people wrote is the difference between two commits of the repository of the package.',
    fix: advice`Run \`${PROGRAM} build\` first: it clones the repository and generates into it.`,
  },
  'Build/TrackMissing': {
    severity: 'error',
    message: '{folder} lacks tracked commits: {commits}.',
    cause:
      'An ordinary clone does not have them: they are kept beside the branches, in the repository that the hosted service built in.',
    fix: "Fetch them from that (staging) repository: git fetch URL '+refs/stainless/*:refs/stainless/*'.",
  },
  'Build/NoRecord': {
    severity: 'error',
    message: 'There is no report of a build{name}.',
    cause: 'Reports are kept beside the workspace file, and git ignores them.',
    fix: advice`Run \`${PROGRAM} build\` first; \`${PROGRAM} show\` takes the newest report.`,
  },
} as const satisfies Record<string, CatalogEntry>;
