import { splitWords } from '../../support/case.ts';

/** Whether a name has a word, which may be several where it is written otherwise: `OpenAIKey` has `openai`. */
export function hasWord(name: string, word: string): boolean {
  const words = splitWords(name).map((each) => each.toLowerCase());
  const wanted = splitWords(word).join('').toLowerCase();
  return words.some((_, start) => words.some((__, end) => words.slice(start, end + 1).join('') === wanted));
}
