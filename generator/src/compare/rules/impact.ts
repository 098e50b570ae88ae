/** What a change does to a program that works today. `risky`: some programs break; `docs`: only texts changed. */
export type Impact = 'breaking' | 'risky' | 'safe' | 'docs';

/** Impacts, worst first. */
const IMPACTS: readonly Impact[] = ['breaking', 'risky', 'safe', 'docs'];

/** Negative where the first weighs more. */
export function byImpact(a: Impact, b: Impact): number {
  return IMPACTS.indexOf(a) - IMPACTS.indexOf(b);
}

/** The part of a version that a change raises. */
export type Bump = 'major' | 'minor' | 'patch' | 'none';

/** Parts of a version, the smallest first. */
export const BUMPS: readonly Bump[] = ['none', 'patch', 'minor', 'major'];

/** What an impact raises: for callers always, on the wire unless the row says why not. */
export const USUAL_BUMP: Readonly<Record<Impact, Bump>> = {
  breaking: 'major',
  risky: 'minor',
  safe: 'minor',
  docs: 'patch',
};

/** Whether a version that rises by one part is enough for changes that ask for the other. */
export function coversBump(claimed: Bump, deserved: Bump): boolean {
  return BUMPS.indexOf(claimed) >= BUMPS.indexOf(deserved);
}

/** The bigger of two. */
export function higherBump(a: Bump, b: Bump): Bump {
  return coversBump(a, b) ? a : b;
}
