import { splitWords, stem } from '../support/words.ts';

const STOP_WORDS = new Set(
  (
    'a about an and any are as at be been being by can could do does doing did done each else ever every everything for from go goes ' +
    'has have having had he her him his how i if in into is it its itself just like me mine my of on onto or other our out over please ' +
    'she should so some something somehow than that the their them then there these they this those thus to too up us via want wants ' +
    'was we were what when where whether which while who whom whose why will with within without would yes you your yours need needs ' +
    'really belong belongs given thing things exactly am already also anything away because but cannot cant dont doesnt isnt not no nor ' +
    'only quite rather still such very yet let lets make makes possible way ways able shall may might must must here now get gets got ' +
    'say says keep keeps take takes put give gives use used using uses around again under per ours own same it'
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
