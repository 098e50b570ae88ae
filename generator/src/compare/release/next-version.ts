import semver from 'semver';
import type { Bump } from '../wire/index.ts';

/** Before 1.0.0 the second number is the one that says that something broke. */
const BEFORE_ONE: Readonly<Record<Bump, Bump>> = {
  major: 'minor',
  minor: 'patch',
  patch: 'patch',
  none: 'none',
};

/**
 * The next version by SemVer 2.0.0: `3.17.0` and a minor give `3.18.0`; a pre-release counts up; before 1.0.0 what breaks
 * raises the second number; text that is no version stays as it is.
 */
export function nextVersion(version: string, bump: Bump): string {
  const found = semver.parse(version);
  if (found === null || bump === 'none') return version;
  if (found.prerelease.length > 0) return semver.inc(found, 'prerelease') ?? version;
  const raised = found.major === 0 ? BEFORE_ONE[bump] : bump;
  return raised === 'none' ? version : semver.inc(found, raised) ?? version;
}

/**
 * How much higher one version is than another: what a release of it claims. A pre-release promises nothing to the versions
 * after it (SemVer 2.0.0, 9), so that whatever follows it may change anything.
 */
export function claimedBump(from: string, to: string): Bump {
  const [a, b] = [semver.parse(from), semver.parse(to)];
  // Going back claims nothing.
  if (a === null || b === null || semver.lte(b, a)) return 'none';
  if (a.prerelease.length > 0) return 'major';
  const claimed = (['major', 'minor', 'patch'] as const).find((part) => a[part] !== b[part]) ?? 'none';
  if (a.major !== 0 || claimed === 'major') return claimed;
  return claimed === 'minor' ? 'major' : 'minor';
}
