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

/** Lower-case words of a text; `createSMSChat`, `create_sms_chat` and `create-sms-chat` give the same three. */
export function splitWords(text: string): readonly string[] {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

const VOWEL = /[aeiouy]/;

function withoutEnding(word: string, ending: string): string | undefined {
  if (!word.endsWith(ending)) return undefined;
  const rest = word.slice(0, -ending.length);
  return rest.length >= 3 && VOWEL.test(rest) ? rest : undefined;
}

function withoutPlural(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(ss|x|ch|sh|z)es$/.test(word)) return word.slice(0, -2);
  if (word.length > 2 && /[^sui]s$/.test(word)) return word.slice(0, -1);
  return word;
}

/** Cuts the endings off that do not change what a word is about: `deleted`, `deleting`, `deletion` → `delet`. */
export function stem(word: string): string {
  if (!/^[a-z]+$/.test(word)) return word;
  const single = withoutPlural(word);
  if (single.endsWith('eed') || single.length < 5)
    return single.length > 4 ? single.replace(/e$/, '') : single;
  const bare =
    (/tion$/.test(single) && single.length > 6 ? single.slice(0, -3) : undefined) ??
    withoutEnding(single, 'ing') ??
    withoutEnding(single, 'ed') ??
    single;
  const undoubled = bare !== single && /([bdgmnprt])\1$/.test(bare) ? bare.slice(0, -1) : bare;
  return undoubled.length > 3 ? undoubled.replace(/e$/, '') : undoubled;
}

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
