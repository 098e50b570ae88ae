import { splitWords, stem } from '../support/words.ts';

const STOP_WORDS = new Set(
  (
    'a about an and any are as at be been by can could do does did each else ever every everything for from go has have ' +
    'he her his how i if in into is it its itself me my of on or our over please she should so some than that the their ' +
    'them then there these they this those to up us use used using via want was we were what when where which while who ' +
    'why will with within without would you your need needs really belong belongs like given thing exactly am'
  ).split(' '),
);

/** True for words that say nothing about what is looked for. */
export const isStopWord = (word: string): boolean => STOP_WORDS.has(word);

/** `page_` is the name of one word, marked as a name. */
const IDENTIFIER =
  /\p{L}[\p{L}\p{N}]*_(?![\p{L}\p{N}])|\p{L}[\p{L}\p{N}]*(?:[_-][\p{L}\p{N}]+)+|\p{L}[\p{Ll}\p{N}]*(?:\p{Lu}[\p{L}\p{N}]*)+/gu;

/** One term for a whole identifier, however its words are joined: `=areacode` for `area_code` and `areaCode`. */
export const identifierTerm = (words: readonly string[]): string => `=${words.join('')}`;

/** The identifiers in a text, as terms. */
function identifierTerms(text: string): readonly string[] {
  return (text.match(IDENTIFIER) ?? []).map((name) => identifierTerm(splitWords(name)));
}

/** Terms under which a text is found. */
export function indexTerms(text: string): readonly string[] {
  const words = splitWords(text)
    .filter((word) => !isStopWord(word))
    .map(stem);
  return [...words, ...identifierTerms(text)];
}

/** Terms of a name, of each two neighbours written together and of its segments as a whole. */
export function nameTerms(name: string): readonly string[] {
  const words = splitWords(name);
  const pairs = words.slice(1).map((word, index) => stem(`${words[index]}${word}`));
  const segments = [...name.split('.'), name].map(splitWords).filter(({ length }) => length > 1);
  return [...new Set([...words.map(stem), ...pairs, ...segments.map(identifierTerm)])];
}
