import type { Operation } from '../../document/index.ts';
import { asArray, asString, own } from '../../support/json.ts';
import { rpcOf } from './qualified.ts';
import {
  crudOf,
  isArticle,
  isHttpVerb,
  isPreposition,
  isSameName,
  isSameWord,
  isVerb,
  isVersion,
  wordsOf,
} from './words.ts';

/** What the author of a document calls an operation. */
export type Hint = {
  /** Empty where the id was made from the path, or says nothing else. */
  readonly words: readonly string[];
  /** The group that the id names itself, as in `orgs/list-members`: whoever writes that has chosen the method's name. */
  readonly group?: readonly (readonly string[])[];
};

/** Finds what is left of an operation id when what a machine put there is gone. */
export type Hints = (operation: Operation) => Hint;

/** Reads the ids of a document: some habits show in all of them only. */
export function hintsOf(operations: readonly Operation[]): Hints {
  const written = operations.map(idOf).filter((id) => id !== '');
  const withoutHash = hashesOff(written);
  const ids = written.map(withoutHash);
  const all = new Set(ids.map((id) => id.toLowerCase()));
  const separator = groupSeparator(ids);
  const shared = separator === undefined ? sharedStart(ids) : '';
  const outer = separator === undefined ? undefined : sharedGroup(ids, separator);
  return (operation) => {
    const whole = withoutHash(idOf(operation));
    const rpc = rpcOf(operation.path);
    if (rpc !== undefined) return { words: clean(wordsOf(rpc.call)) };
    if (whole === '' || isMadeUp(whole, operation)) return { words: [] };
    const id = withoutRequest(whole, operation);
    const fromFunction = withoutPath(id, operation);
    if (fromFunction !== undefined) return { words: clean(wordsOf(fromFunction)) };
    const grouped = separator === undefined ? groupOfTag(id, operation) : groupIn(id, separator, outer);
    if (grouped !== undefined) return grouped;
    const plain = withoutNumber(withoutOwner(id.slice(shared.length), operation), all);
    const words = clean(wordsOf(plain));
    return {
      words:
        isVerbAndPath(words, operation) ?
          words.slice(0, words[0] === 'list' ? 1 : 0)
        : withoutLastVerb(words),
    };
  };
}

/** The first tag, as far as it says something. */
export function tagOf({ value }: Operation): readonly string[] {
  const tag = asArray(own(value, 'tags')).find((each) => typeof each === 'string');
  const text = (asString(tag) ?? '').replace(/\([^()]*\)/g, '').replace(/\bAPIs\b/g, '');
  // `acme.v1.BarnService` is a class.
  const words = wordsOf(text.replace(/^(\S*\p{Ll})Service$/u, '$1'));
  return words.filter((word) => !isVersion(word) && !GENERIC_TAGS.has(word));
}

const GENERIC_TAGS = new Set([
  'api',
  'apis',
  'controller',
  'controllers',
  'endpoint',
  'endpoints',
  'default',
]);

/** The operation id; OpenApiSpex numbers what comes again, ` (2)`. */
const idOf = ({ value }: Operation): string =>
  (asString(own(value, 'operationId')) ?? '')
    .slice(0, 400)
    .trim()
    .replace(/ \(\d+\)$/, '');

/** Whether a machine has made all of an id. */
const isMadeUp = (id: string, operation: Operation): boolean =>
  isOpaque(id) || SPRING_DATA.test(id) || isRequest(id, operation) || isSentence(id, operation);

/** Spring Data REST: `getItemResource-book-get_1` */
const SPRING_DATA = /^[a-z]\p{L}*(?:Resource|Search|Reference)-[\p{L}\p{N}]+-[a-z]+(?:_\d+)*$/u;

/** Strapi: `put/restaurants/{id}`, the verb and the path. */
const isRequest = (id: string, { verb, path }: Pick<Operation, 'verb' | 'path'>): boolean =>
  folded(id) === folded(verb + path);

const folded = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();

/** LoopBack: `Order.exists__head_Orders_{id}` → `Order.exists`; HubSpot: `put-/files/{id}_replace` → `replace` */
function withoutRequest(id: string, { verb, path }: Operation): string {
  const request = `${verb}-${path}_`;
  if (id.toLowerCase().startsWith(request.toLowerCase())) return id.slice(request.length);
  const at = id.indexOf(`__${verb}_`);
  return at > 0 && isRequest(id.slice(at), { verb, path }) ? id.slice(0, at) : id;
}

/** Digits of a hash or a UUID. */
const isOpaque = (id: string): boolean =>
  /^(?:[0-9a-f]{24}|[0-9a-f]{32,40}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i.test(id);

/** `Get.Count.seeds-7e12`: takes off the digits of a hash where the ids of a document have such ends, of one length. */
function hashesOff(ids: readonly string[]): (id: string) => string {
  const lengths = new Map<number, string[]>();
  for (const id of ids) {
    const end = HASH_END.exec(id)?.[1];
    if (end !== undefined) lengths.set(end.length, [...(lengths.get(end.length) ?? []), end]);
  }
  // Letters alone may be a word, digits alone a number that the author gave.
  const isHabit = (ends: readonly string[]): boolean =>
    ends.length >= 3 && ends.filter((end) => /[a-f]/.test(end) && /\d/.test(end)).length > ends.length / 2;
  const hashes = new Set([...lengths].filter(([, ends]) => isHabit(ends)).map(([length]) => length));
  return (id) => (hashes.has(HASH_END.exec(id)?.[1]?.length ?? 0) ? id.replace(HASH_END, '') : id);
}

const HASH_END = /(?<=[^-_])[-_]([0-9a-f]{4,12})$/;

/** A title that was run together. */
function isSentence(id: string, { value }: Operation): boolean {
  const words = wordsOf(id);
  if (words.length < 4) return false;
  const summary = wordsOf(asString(own(value, 'summary')) ?? '');
  return (
    words.some(isArticle) ||
    (summary.length > 0 &&
      summary.join(' ') === words.join(' ') &&
      /^\p{Ll}/u.test(id) &&
      !/[_./-]/.test(id) &&
      words.length > 5)
  );
}

/** FastAPI: the name of a function, its path and the verb; undefined for other ids. */
function withoutPath(id: string, { verb, path }: Operation): string | undefined {
  const end = `${path}_${verb}`.replace(/\W/g, '_').toLowerCase();
  const plain = id.replace(/\W/g, '_').toLowerCase();
  return plain.endsWith(end) && plain.length > end.length ? id.slice(0, -end.length) : undefined;
}

const MACHINE_WORDS = new Set(['controller', 'resource', 'endpoint', 'handler', 'method', 'api', 'async']);

/** Words without versions, and without those that say how the server is built; what is left may be nothing. */
function clean(words: readonly string[]): readonly string[] {
  const cut = words.findIndex(
    (word, at) => word === 'using' && isHttpVerb(words[at + 1]) && at === words.length - 2,
  );
  const named = cut < 0 ? words : words.slice(0, cut);
  const telling = named.filter((word) => !isVersion(word) && !MACHINE_WORDS.has(word));
  return telling.filter((word, at) => word !== telling[at - 1]);
}

/** `CatsController_findAll`, `Cats_findAll`, `CatsService.findAll` → `findAll` */
function withoutOwner(id: string, operation: Operation): string {
  const [, owner = '', rest = ''] = /^([\p{L}\p{N}]+)[._](.+)$/u.exec(id) ?? [];
  if (rest === '') return id;
  const isClass = /(?:Controller|Service|Resource|Handler|Api)$/.test(owner);
  const words = clean(wordsOf(owner));
  const tag = tagOf(operation);
  const isTag = words.length > 0 && words.join('') === tag.join('');
  const isPath = wordsOf(operation.path).some(
    (word) => words.length === 1 && isSameWord(word, words[0] ?? ''),
  );
  // `BulkSend_GetBulkSendStatus`: the verb begins the name.
  const [first] = wordsOf(rest);
  const isGroup = isVerb(first) && !isVerb(words[0]) && /^\p{Lu}[^_]*$/u.test(rest);
  return isClass || isTag || isGroup || (isPath && /_/.test(id) && crudOf(words[0]) === undefined) ?
      rest
    : id;
}

/** `find_1` beside `find`: the number only tells them apart. */
function withoutNumber(id: string, all: ReadonlySet<string>): string {
  const [, base = id, number] = /^(.*?[^\d_])_?(\d+)$/.exec(id) ?? [];
  if (number === undefined) return id;
  return all.has(base.toLowerCase()) || /_\d{1,2}$/.test(id) ? base : id;
}

const LAST_VERBS: ReadonlyMap<string, readonly string[]> = new Map([
  ['list', ['list']],
  ['retrieve', ['retrieve']],
  ['create', ['create']],
  ['update', ['update']],
  ['destroy', ['delete']],
]);

/** `users_partial_update`: Django's routers put the verb last. */
function withoutLastVerb(words: readonly string[]): readonly string[] {
  const last = LAST_VERBS.get(words.at(-1) ?? '');
  return last !== undefined && words.length > 1 && crudOf(words[0]) === undefined ? last : words;
}

/** Whether the words are the verb and the path again. */
function isVerbAndPath(words: readonly string[], { verb, path }: Operation): boolean {
  const [first, ...rest] = words;
  if (first !== verb && first !== 'list') return false;
  const said = wordsOf(path);
  return rest.every(
    (word) =>
      isPreposition(word) || word === 'and' || isArticle(word) || said.some((each) => isSameWord(word, each)),
  );
}

/** What stands between the group and the name in the ids of this document, if that is its habit. */
function groupSeparator(ids: readonly string[]): string | undefined {
  return ['/', '.', '#'].find((each) => {
    const grouped = ids.filter(
      (id) => /^[\p{L}\p{N}_-]+$/u.test(id.split(each).join('')) && id.includes(each),
    );
    return grouped.length > 0 && grouped.length >= ids.length * 0.8;
  });
}

/** The first group where all ids have the same: the name of the API. */
function sharedGroup(ids: readonly string[], separator: string): string | undefined {
  const [first = '', second] = ids[0]?.split(separator) ?? [];
  const isShared =
    ids.length > 1 &&
    second !== undefined &&
    ids.every((id) => id.startsWith(first + separator) && id.split(separator).length > 2);
  return isShared ? first : undefined;
}

function groupIn(id: string, separator: string, outer: string | undefined): Hint | undefined {
  const parts = id.split(separator).filter((part) => part !== '');
  const telling = (outer === undefined ? parts : parts.slice(1)).filter((part) => !isVersion(part));
  const name = telling.at(-1);
  if (name === undefined || telling.length < 2) return undefined;
  const group = telling.slice(0, -1).map((part) => clean(wordsOf(part)));
  // `Get.Count.seeds` is a sentence with dots in it.
  if (SENTENCE_STARTS.has(group[0]?.join(' ') ?? '')) return { words: sentenceWords(telling) };
  return group.some((words) => words.length === 0) ? undefined : { words: clean(wordsOf(name)), group };
}

/** A sentence of a few words; a longer one is what a machine writes. */
function sentenceWords(parts: readonly string[]): readonly string[] {
  const words = clean(parts.flatMap(wordsOf));
  return words.length > 4 ? [] : words;
}

const SENTENCE_STARTS = new Set('get list create update delete add remove set find fetch'.split(' '));

/** The group of a single id, where the tag says the same. */
function groupOfTag(id: string, operation: Operation): Hint | undefined {
  const tag = tagOf(operation);
  const found = ['/', '.', '#'].flatMap((each) =>
    id.includes(each) ? groupIn(id, each, undefined) ?? [] : [],
  );
  return found.find(({ group }) => tag.length > 0 && isSameName(group?.at(-1) ?? [], tag));
}

/** The letters that at least four of five ids start with, up to the end of a word. */
function sharedStart(ids: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const id of ids) {
    const [start] = /^[\p{L}\p{N}]+?[_.-]/u.exec(id) ?? [];
    if (start !== undefined) counts.set(start, (counts.get(start) ?? 0) + 1);
  }
  const found = [...counts].find(
    ([start, count]) =>
      ids.length >= 5 && count >= ids.length * 0.8 && crudOf(start.slice(0, -1).toLowerCase()) === undefined,
  );
  return found !== undefined && ids.every((id) => id.startsWith(found[0])) ? found[0] : '';
}
