import { singularWord, splitWords } from '../../support/case.ts';

/** Words of a name that is as long as anybody would write one, in lower case; letters and digits of any script. */
export function wordsOf(text: string): readonly string[] {
  const whole = text.slice(0, 400).normalize('NFC').replace(OAUTH, 'Oauth');
  return splitWords(whole).map((word) => word.toLowerCase());
}

/** The one name that has a capital in its middle. */
const OAUTH = /(?<![A-Za-z])[oO][-_ ]?[aA]uth(?![a-z])|(?<=[a-z])OAuth(?![a-z])/g;

/** How long an inferred key may be: it is also a file name, and those of nested resources follow one another. */
const LONGEST_KEY = 80;

/** A key made of words, as many of them as anybody would read; empty where no letter is among them. */
export function keyOf(words: readonly string[]): string {
  const [first = '', ...rest] = words;
  const key = rest.reduce(
    (name, word) => (name.length + word.length < LONGEST_KEY ? `${name}_${word}` : name),
    [...first].slice(0, LONGEST_KEY).join(''),
  );
  return /\p{L}/u.test(key) ? key.replace(/^(?=\p{N})/u, 'n') : '';
}

/** Whether two words are one, in the singular or the plural. */
export function isSameWord(a: string, b: string): boolean {
  return a === b || singularWord(a) === singularWord(b);
}

/** Whether two names are one, whatever their number. */
export function isSameName(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((word, at) => isSameWord(word, b[at] ?? ''));
}

/** Whether the last word stands for several things. */
export function isPlural(words: readonly string[]): boolean {
  const last = words.at(-1) ?? '';
  return singularWord(last) !== last;
}

/** Words that a version of an API is called by, such as `v2`, `v1beta3` or `2024-05-01`. */
export function isVersion(text: string): boolean {
  return /^(?:v\d+(?:[._]\d+)*(?:(?:alpha|beta|rc|p|preview)\d*)*|\d{4}-\d{2}-\d{2}(?:[.-]\w+)?)$/i.test(
    text,
  );
}

/** What an operation does to a thing, whatever word the author has for it. */
export type Crud = 'list' | 'create' | 'retrieve' | 'update' | 'delete';

const CRUD_SYNONYMS: Readonly<Record<Crud, string>> = {
  list: 'list index all',
  create: 'create add new insert post store save',
  retrieve: 'retrieve get fetch read show find view',
  update: 'update edit modify patch put set',
  delete: 'delete remove destroy',
};

const CRUD_WORDS: ReadonlyMap<string, Crud> = new Map(
  Object.entries(CRUD_SYNONYMS).flatMap(([crud, words]) =>
    words.split(' ').map((word) => [word, crud as Crud] as const),
  ),
);

/** The plain operation that a verb stands for; undefined for all other words. */
export function crudOf(word: string | undefined): Crud | undefined {
  return word === undefined ? undefined : CRUD_WORDS.get(word);
}

const HTTP_VERBS = new Set('get put post delete patch head options query trace'.split(' '));

/** Whether the word is a method of HTTP. */
export const isHttpVerb = (word: string | undefined): boolean => word !== undefined && HTTP_VERBS.has(word);

/** Verbs that nothing but an action is called by, so that a segment of a path that begins with one is an action. */
const ACTIONS = new Set(
  (
    'accept acknowledge activate adopt advance analyze append apply approve archive assign attach authenticate authorize ban ' +
    'batch begin bind block boost bulk calculate cancel capture change check checkin checkout choose claim classify clean clear ' +
    'click clone close combine commit compare compile complete compute confirm connect consume convert copy count debug ' +
    'decline decode decrease decrement decrypt deactivate demote deny deploy deregister describe detach detect disable disconnect dismiss dispatch ' +
    'distribute download drop duplicate empty enable encode encrypt end enqueue enroll ensure estimate evaluate exchange ' +
    'execute expire export extend extract fail finalize finish fire flush follow force forget forgot fork format forward generate grant greet ' +
    'handle heartbeat hide hold identify ignore import increase increment infer ingest initialize initiate inspect install ' +
    'introspect invalidate invite invoke join kick kill leave link load lock login logout mark match merge migrate mint move ' +
    'mute notify open overwrite pair parse pause pay perform pin ping play populate predict prepare preview process promote ' +
    'prune publish pull purge push query queue ready rebuild recalculate receive recover redeem redeploy redo refresh ' +
    'regenerate register reindex reinstall reject release reload rename render renew reopen reorder replay replace reply ' +
    'reprocess request requeue rerun reset resend resize resolve respond restart restore resubmit resume retry return ' +
    'reveal revert revoke rollback rotate run save say scan search select send share sign signin signout signup simulate skip ' +
    'snooze sort spend split star start stop stream submit subscribe suspend swap switch sync synchronize tag terminate test ' +
    'toggle track train transcribe transfer transform translate transition trigger try unarchive unassign unban unblock ' +
    'undelete undo unfollow uninstall unlink unlock unmute unpin unpublish unregister unshare unstar unsubscribe unsuspend ' +
    'upgrade upload upsert use validate verify vote void wait watch withdraw write'
  ).split(' '),
);

/** Actions that are as often the name of a thing: a path may have them for a thing, an operation id has not. */
const ALSO_THINGS = new Set(
  (
    'batch block boost change check checkout claim click commit count drop end estimate exchange export extract follow force ' +
    'format fork grant handle heartbeat hold import invite link load lock match mint open pair play preview process prune ' +
    'query queue ready release reply request return run scan search share sign sort spend split star start stream switch tag ' +
    'test track transfer transform trigger use vote void watch'
  ).split(' '),
);

/** Whether a word in front of others, or alone, says what is done. */
export const isVerb = (word: string | undefined): boolean =>
  word !== undefined && (ACTIONS.has(word) || CRUD_WORDS.has(word));

/** Whether a word says what is done, and is nothing but that. */
export const isAction = (word: string | undefined): boolean => word !== undefined && ACTIONS.has(word);

/** Whether a word is an action here and a thing elsewhere. */
export const isAlsoThing = (word: string | undefined): boolean => word !== undefined && ALSO_THINGS.has(word);

const PREPOSITIONS = new Set('by for of to from in on with at as into via per between'.split(' '));

/** Whether the word leads to another one. */
export const isPreposition = (word: string | undefined): boolean =>
  word !== undefined && PREPOSITIONS.has(word);

const ARTICLES = new Set(['a', 'an', 'the']);

/** Whether the word says nothing in a name. */
export const isArticle = (word: string): boolean => ARTICLES.has(word);
