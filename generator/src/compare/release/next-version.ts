import semver from 'semver';
import type { Bump } from '../rules/index.ts';

/** Before 1.0.0 the second number is the one that says that something broke. */
const BEFORE_ONE: Readonly<Record<Bump, Bump>> = {
  major: 'minor',
  minor: 'patch',
  patch: 'patch',
  none: 'none',
};

/** The number of a version that changes raise: before 1.0.0, what breaks raises the second one, all else the third. */
export function bumpFor(version: string, bump: Bump): Bump {
  const found = semver.parse(version);
  return found?.major === 0 && found.prerelease.length === 0 ? BEFORE_ONE[bump] : bump;
}

/**
 * The next version by SemVer 2.0.0: `3.17.0` and a minor give `3.18.0`; a pre-release counts up; before 1.0.0 what breaks
 * raises the second number; text that is no version stays as it is.
 */
export function nextVersion(version: string, bump: Bump): string {
  const found = semver.parse(version);
  if (found === null || bump === 'none') return version;
  if (found.prerelease.length > 0) return semver.inc(found, 'prerelease') ?? version;
  const raised = bumpFor(version, bump);
  return raised === 'none' ? version : semver.inc(found, raised) ?? version;
}

/**
 * The highest number that differs between two versions: what a release of the second one claims. A pre-release promises
 * nothing to the versions after it (SemVer 2.0.0, 9), so that whatever follows it may change anything.
 */
export function claimedBump(from: string, to: string): Bump {
  const [a, b] = [semver.parse(from), semver.parse(to)];
  // Going back claims nothing.
  if (a === null || b === null || semver.lte(b, a)) return 'none';
  if (a.prerelease.length > 0) return 'major';
  return (['major', 'minor', 'patch'] as const).find((part) => a[part] !== b[part]) ?? 'none';
}
