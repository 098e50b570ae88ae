import type { Bump } from '../wire/index.ts';

/** Before 1.0.0 the second number is the one that says that something broke. */
const BEFORE_ONE: Readonly<Record<Bump, Bump>> = {
  major: 'minor',
  minor: 'patch',
  patch: 'patch',
  none: 'none',
};

/** The next version: `3.17.0` and a minor give `3.18.0`; a pre-release counts up; an unknown form stays as it is. */
export function nextVersion(version: string, bump: Bump): string {
  const found = /^(\d+)\.(\d+)\.(\d+)(?:-([0-9A-Za-z.-]+))?(?:\+.*)?$/.exec(version);
  if (found === null || bump === 'none') return version;
  const [major, minor, patch] = found.slice(1, 4).map(Number) as [number, number, number];
  const channel = found[4];
  if (channel !== undefined) return `${major}.${minor}.${patch}-${countUp(channel)}`;
  const numbers: Readonly<Record<Bump, readonly [number, number, number]>> = {
    major: [major + 1, 0, 0],
    minor: [major, minor + 1, 0],
    patch: [major, minor, patch + 1],
    none: [major, minor, patch],
  };
  return numbers[major === 0 ? BEFORE_ONE[bump] : bump].join('.');
}

function countUp(channel: string): string {
  const found = /^(.*?)(\d+)$/.exec(channel);
  return found === null ? `${channel}.1` : `${found[1]}${Number(found[2]) + 1}`;
}

/** How much higher one version is than another: what a release of it claims. */
export function claimedBump(from: string, to: string): Bump {
  const numbers = (version: string): readonly number[] =>
    (/^(\d+)\.(\d+)\.(\d+)/.exec(version)?.slice(1) ?? []).map(Number);
  const [a, b] = [numbers(from), numbers(to)];
  const at = a.findIndex((part, i) => part !== b[i]);
  // Going back claims nothing.
  if (at < 0 || (b[at] ?? 0) < (a[at] ?? 0)) return 'none';
  const claimed = (['major', 'minor', 'patch'] as const)[at] ?? 'none';
  if (a[0] !== 0 || claimed === 'major') return claimed;
  return claimed === 'minor' ? 'major' : 'minor';
}
