import { distance } from './distance.ts';
import { splitWords, stem } from './words.ts';

/** The known names that look most like a wrong one, nearest first. */
export function nearestNames(wrong: string, known: readonly string[], most: number): readonly string[] {
  const words = new Set(splitWords(wrong).map(stem));
  const flat = splitWords(wrong).join('');
  return known
    .map((name) => {
      const own = splitWords(name);
      const shared = own.filter((word) => words.has(stem(word))).length / Math.max(own.length, words.size, 1);
      const plain = own.join('');
      const edits = distance(flat.slice(0, 80), plain.slice(0, 80)) / Math.max(flat.length, plain.length, 1);
      return { name, score: shared + (1 - edits) };
    })
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ name }) => name);
}
