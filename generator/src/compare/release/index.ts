export { checkReleaseCodes } from './check-codes.ts';
export { claimedBump, nextVersion } from './next-version.ts';
export {
  proposeRelease,
  reasonNames,
  type Reason,
  type ReleaseOptions,
  type ReleaseProposal,
} from './propose-release.ts';
