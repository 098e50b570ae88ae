import { distance } from '../support/distance.ts';
import { nearestNames } from '../support/nearest-names.ts';
import { splitWords, stem } from '../support/words.ts';

const MOST_CANDIDATES = 2000;

/** Names that look like a wrong one or share a word with it, nearest first; none if nothing does. */
export function likeNames(wrong: string, known: readonly string[], most = 3): readonly string[] {
  const candidates = known.slice(0, MOST_CANDIDATES);
  return nearestNames(wrong.slice(0, 200), candidates, most).filter((name) => isLike(wrong, name));
}

function isLike(wrong: string, name: string): boolean {
  const last = name.split('.').at(-1) ?? name;
  const words = new Set(splitWords(wrong).map(stem));
  if (splitWords(last).some((word) => words.has(stem(word)))) return true;
  const [a, b] = [wrong.toLowerCase().slice(0, 80), last.toLowerCase().slice(0, 80)];
  return (
    distance(a, b) <= Math.max(2, Math.floor(Math.max(a.length, b.length) * 0.4)) ||
    (a.length > 2 && b.includes(a))
  );
}

/** ` Did you mean 'a' or 'b'?`, or nothing. */
export function didYouMean(names: readonly string[]): string {
  if (names.length === 0) return '';
  return ` Did you mean ${names.map((name) => `'${name}'`).join(' or ')}?`;
}

/** The allowed values, as many as fit a line. */
export function listed(values: readonly string[], most = 12): string {
  const rest = values.length - most;
  return values.slice(0, most).join(', ') + (rest > 0 ? `, … ${rest} more` : '');
}
