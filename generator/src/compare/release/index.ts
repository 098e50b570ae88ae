export { bumpFor, claimedBump, nextVersion } from './next-version.ts';
export {
  DEFAULT_POLICY,
  readReleasePolicy,
  type Ignored,
  type PolicyProblem,
  type ReleasePolicy,
} from './policy.ts';
export {
  proposeRelease,
  reasonNames,
  type Reason,
  type ReleaseOptions,
  type ReleaseProposal,
} from './propose-release.ts';
