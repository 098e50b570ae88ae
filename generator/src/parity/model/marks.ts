import { fingerprint } from '../../compare/model/index.ts';
import type { Gap } from './model.ts';

/** Places of one difference that are held one by one; of more, all are held together. */
export const MOST_PLACES = 500;

/**
 * A fingerprint of every single place that a difference is about, the same in every run, with blanks between them. Who
 * has seen them all has seen the difference: what vanishes takes its own away, what is new or another one brings a new one.
 */
export function marksOf(
  gap: Pick<Gap, 'measure' | 'symbol' | 'says' | 'before' | 'after' | 'differs' | 'count'>,
): string {
  const { measure, symbol, differs, count } = gap;
  const places = differs ?? Array.from({ length: count }, (_, at) => `${at} ${symbol} ${contentOf(gap)}`);
  const marks = [...new Set(places.map((place) => fingerprint([measure, place])))].sort();
  return marks.length > MOST_PLACES ? fingerprint(marks) : marks.join(' ');
}

/** What differs, in words: of calls without how many methods show it. */
export function contentOf({ says, before, after }: Pick<Gap, 'says' | 'before' | 'after'>): string {
  const what = says.replace(/ \([^()]*\)$/, '');
  return before === undefined || after === undefined ? what : `${what}: ${before} → ${after}`;
}
