export {
  changedFiles,
  clone,
  commitAll,
  commitKnown,
  commitOf,
  defaultBranch,
  distance,
  fetchOrigin,
  hasChanges,
  isBranchName,
  knownDefaultBranch,
  MADE_HERE,
  push,
  toPreview,
  toTrunk,
  whereabouts,
  writtenCommits,
  type Hindrance,
  type Whereabouts,
} from './clone.ts';
export { gitIn, withoutCredentials, type Git } from './git.ts';
export { fetchTracked, trackedFiles, type TrackedFile } from './tracked-code.ts';
