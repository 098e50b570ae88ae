import type { CatalogEntry } from './entry.ts';

/** Findings about reports and pull requests on GitHub. */
export const GITHUB_CODES = {
  'GitHub/NotSet': {
    severity: 'error',
    message: '{variable} is not set, or not as GitHub sets it.',
    cause:
      'Where the repository is, and who asks, comes from the variables that every workflow of GitHub has.',
    fix: 'In a workflow pass the token as GITHUB_TOKEN; elsewhere set GITHUB_REPOSITORY (owner/name) and GITHUB_TOKEN, and GITHUB_API_URL for a server of your own.',
  },
  'GitHub/NoPullRequest': {
    severity: 'error',
    message: 'This run belongs to no pull request.',
    cause:
      'The report goes below a pull request, and neither the event of the workflow nor an option names one.',
    fix: 'Run the step for pull_request events only, or name one with --pull-request.',
  },
  'GitHub/FromFork': {
    severity: 'warning',
    message: 'Pull request {number} comes from another repository: no comment was written.',
    cause: 'Such a run may read only. Giving it more rights would give them to the code of strangers.',
    fix: 'Read the report in the summary of the run; nothing has to be changed.',
  },
  'GitHub/Refused': {
    severity: 'error',
    message: 'GitHub has refused to {task}: {reason}.',
    cause:
      'The token may not do it, the repository is another one, or something of the request is not accepted.',
    fix: 'Look at the status: 401, 403 and 404 mean that a right is missing.',
  },
  'GitHub/RightMissing': {
    severity: 'error',
    message: 'GitHub has refused to {task}: {reason}. The token needs {permission}.',
    cause: 'A job has the rights that its workflow lists and no others.',
    fix: 'Add the right to `permissions` of the job; for pull requests that workflows open, allow them in the settings of the repository as well.',
  },
  'GitHub/NoAnswer': {
    severity: 'error',
    message: '{api} gave no answer: {reason}.',
    cause: 'The server was not reached, or it took too long.',
    fix: 'Run the step again; behind a proxy set HTTPS_PROXY, and NODE_EXTRA_CA_CERTS for certificates of your own.',
  },
  'GitHub/MarkerInvalid': {
    severity: 'error',
    message: '{marker} is no comment of HTML in one line.',
    cause: 'The marker is the first line of the comment, by which the next run finds it; nobody sees it.',
    fix: 'Write --marker like <!-- sdk report -->.',
  },
  'GitHub/NoCommit': {
    severity: 'error',
    message: '{base} is no commit of this repository.',
    cause:
      'The packages are compared with what they were there. A workflow fetches one commit only, unless it is told otherwise.',
    fix: 'Fetch it first: fetch-depth: 0 for actions/checkout, or git fetch origin COMMIT.',
  },
  'GitHub/BranchIsBase': {
    severity: 'error',
    message: 'The pull request would lead from {branch} to itself.',
    cause: 'Generated changes are committed to a branch of their own; the trunk is never written.',
    fix: 'Give another name with --branch, or another --base.',
  },
} as const satisfies Record<string, CatalogEntry>;
