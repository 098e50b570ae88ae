/** What is silly in the name of a method: each kind by what it is called and how it is recognised. */

const HTTP_VERBS = new Set(['get', 'post', 'put', 'patch', 'head', 'options']);
const PREPOSITIONS = new Set(['by', 'for', 'of', 'to', 'from', 'in', 'with', 'on', 'at', 'as']);
const NOISE = new Set(['method', 'controller', 'resource', 'endpoint', 'handler']);
const SAYS_NOTHING = /^(?:get|post|put|patch|delete|call|op|operation)\d*$/;

/** Words of a name in camel case, small. */
export const wordsOf = (name) =>
  name
    .replace(/([\p{Ll}\p{N}])(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map((word) => word.toLowerCase());

const singular = (word) =>
  word.length > 3 && !/(?:ss|us|is)$/.test(word) ? word.replace(/ies$/, 'y').replace(/s$/, '') : word;
const isSame = (a, b) => singular(a) === singular(b);

/** Segments of the path that are words, small. */
const segmentsOf = (path) =>
  path
    .split('/')
    .filter((segment) => segment !== '' && !segment.includes('{'))
    .map((segment) => segment.toLowerCase());

/** @typedef {{ words: string[], resource: string[], verb: string, path: string, returnsList: boolean }} Name */

/** @type {Record<string, (name: Name) => boolean>} */
export const KINDS = {
  'a version word': ({ words }) => words.some((word) => /^v\d+(?:beta\d*|alpha\d*)?$/.test(word)),
  // `post` of an outbound transfer is what the path calls.
  'an HTTP verb in front': ({ words: [first = '', ...rest], path }) =>
    rest.length > 0 &&
    HTTP_VERBS.has(first) &&
    first !== 'get' &&
    !segmentsOf(path).some((each) => each.startsWith(first)),
  'an HTTP verb behind': ({ words, path }) =>
    words.length > 1 &&
    HTTP_VERBS.has(words.at(-1)) &&
    !(segmentsOf(path).at(-1) ?? '').endsWith(words.at(-1)),
  'a word twice': ({ words }) =>
    words.some((word, at) => words.indexOf(word) !== at && !PREPOSITIONS.has(word)),
  'the name of the resource again': ({ words, resource, path }) => {
    const own = wordsOf(resource.at(-1) ?? '');
    if (own.length === 0) return false;
    const at = words.findIndex((_, start) =>
      own.every((word, next) => isSame(words[start + next] ?? '', word)),
    );
    // Behind a preposition it is another one: `listForRepo` beside `listForOrg`; `documents.documents` is what the API says.
    return (
      at >= 0 &&
      !words.slice(0, at).some((word) => PREPOSITIONS.has(word)) &&
      !path.toLowerCase().endsWith(words.join(''))
    );
  },
  'a preposition behind': ({ words, path }) =>
    words.length > 1 && PREPOSITIONS.has(words.at(-1)) && !wordsOf(path).join(' ').endsWith(words.join(' ')),
  '`retrieve` that lists': ({ words, returnsList }) =>
    words.length === 1 && words[0] === 'retrieve' && returnsList,
  'a number behind': ({ words, path }) => {
    const [number] = /\d+$/.exec(words.at(-1) ?? '') ?? [];
    return number !== undefined && !path.includes(number);
  },
  'a word for the server': ({ words, path }) =>
    words.some((word) => NOISE.has(word) && !path.toLowerCase().includes(word)),
  'nothing said': ({ words, path }) =>
    words.length === 1 &&
    words[0] !== 'delete' &&
    SAYS_NOTHING.test(words[0]) &&
    !segmentsOf(path).some((each) => each.includes(words[0])),
};
