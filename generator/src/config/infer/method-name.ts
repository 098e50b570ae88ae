import { resolve } from '../../document/index.ts';
import { singularWord } from '../../support/case.ts';
import { returnsItems, returnsList, returnsOne } from './answer.ts';
import { itemWords, type Owned } from './owner.ts';
import type { Routes, Segment } from './route.ts';
import {
  crudOf,
  isAction,
  isAlsoThing,
  isHttpVerb,
  isPreposition,
  isSameName,
  isSameWord,
  isVerb,
  isVersion,
  wordsOf,
  type Crud,
} from './words.ts';

/** Names for the method of an operation, the best first; the last ones are unlike any other's. */
export function methodNames(owned: Owned, routes: Routes): readonly (readonly string[])[] {
  const first = bestName(owned, routes);
  const { route, chain, hint } = owned;
  const items = route.segments.filter(({ kind }) => kind === 'item');
  const lastItem = items.at(-1);
  const [firstItem] = items;
  const parent = parentOf(owned);
  const segments = route.operation.path.replace(/[?#].*$/s, '').split('/');
  const versions = [
    // A version that no other path tells it from says nothing.
    ...(hasOtherVersion(owned, routes) ? segments.filter(isVersion).map((each) => each.toLowerCase()) : []),
    ...[...route.operation.path.matchAll(/[?&#]([^=&#]+)/g)].flatMap(([, name = '']) => wordsOf(name)),
  ];
  const path = segments
    .flatMap((each) => (isVersion(each) ? [] : wordsOf(each)))
    .filter((word) => !isSaid(word, chain));
  const own = hintName(hint.words, owned);
  // `createProjectAlert` of alerts would be a `createProject`.
  const isModified =
    own.length > 1 && crudOf(hint.words[0]) !== undefined && isSaid(hint.words.at(-1) ?? '', chain.slice(-1));
  return [
    first,
    ...(own.length > 0 && !isModified && !isAllOf(own, first) ? [own] : []),
    ...(parent === undefined ? [] : [[...first, 'for', ...parent]]),
    ...(lastItem === undefined ? [] : [[...first, 'by', ...newWords(itemWords(lastItem), first)]]),
    ...(versions.length === 0 ? [] : [[...first, ...versions]]),
    // The same thing is often reached alone and through what it belongs to.
    ...(firstItem === undefined || firstItem === lastItem ?
      []
    : [[...first, 'by', ...newWords(itemWords(firstItem), first)]]),
    [...first, ...newWords(path, first)],
    ...(isModified ? [own] : []),
  ]
    .map((words) => withoutEcho(words, hint.group === undefined ? LONGEST : LONGEST * 1.5))
    .concat([
      // Rather a long name than one that lacks what it is about.
      withoutEcho(first, LONGEST * 2),
      withoutEcho([...first, ...newWords(path, first)], LONGEST * 2),
      withoutEcho([route.operation.verb, ...wordsOf(route.operation.path)], LONGEST * 2),
    ]);
}

/** Whether the same is done at the same place of another version. */
const hasOtherVersion = ({ route }: Owned, routes: Routes): boolean =>
  routes
    .beside(route)
    .some(({ verb, path }) => verb === route.operation.verb && path !== route.operation.path);

/** Whether a name only says that another one is about all. */
const isAllOf = (words: readonly string[], name: readonly string[]): boolean =>
  words.filter((word) => word !== 'all').join(' ') === name.join(' ');

/** The words that are not said yet, each once; the last one stays where nothing else would. */
function newWords(words: readonly string[], said: readonly string[]): readonly string[] {
  const kept = words.filter(
    (word, at) =>
      !said.some((each) => isSameWord(each, word)) &&
      words.findIndex((each) => isSameWord(each, word)) === at,
  );
  return kept.length > 0 ? kept : words.slice(-1);
}

/** Letters of a name that nobody chose; an author's own may be half as long again. */
const LONGEST = 40;

function withoutEcho(words: readonly string[], longest: number): readonly string[] {
  const once = words.filter((word, at) => word !== words[at - 1]);
  let length = once.length;
  while (length > 1 && once.slice(0, length).join('').length > longest) length -= 1;
  while (length > 1 && length < once.length && isPreposition(once[length - 1])) length -= 1;
  return once.slice(0, length);
}

function bestName(owned: Owned, routes: Routes): readonly string[] {
  const { route, hint, leaf } = owned;
  if (hint.group !== undefined) return chosenName(owned, routes);
  const call = route.segments.findLast(({ kind }) => kind === 'action');
  const phrase = route.segments.findLast(({ kind }) => kind === 'phrase')?.words ?? [];
  if (call !== undefined) return [...calledName(call, owned, routes), ...phrase];
  const own = hintName(hint.words, owned);
  if (tellsMore(hint.words, own, owned)) return own;
  if (leaf !== undefined) return [...leafName(leaf, owned, routes), ...phrase];
  if (route.segments.length === 0) return own.length > 0 ? own : [byVerb(owned, routes)];
  if (owned.chain.length === 0) return lastWords(route.segments);
  const usual = byVerb(owned, routes);
  return isOfItem(usual, owned, routes) ? manyName(usual, own) : [usual, ...phrase];
}

/** Whether one of the things is what a plain name is for, since the same can be done to that. */
function isOfItem(name: string, { route }: Owned, routes: Routes): boolean {
  const { verb } = route.operation;
  const isChange = verb === 'delete' || verb === 'put' || verb === 'patch';
  return isChange && !name.includes('_') && routes.ofItems(route).some((each) => each.verb === verb);
}

/** What is done to several at once: as the author says it, if that is more than the verb. */
const manyName = (name: string, own: readonly string[]): readonly string[] =>
  own.length > 1 ? own : [name, 'many'];

/** The author's own name for the method of a group that the author named. */
function chosenName(owned: Owned, routes: Routes): readonly string[] {
  const words = withoutItem(withoutTrailingOwner(owned.hint.words, owned.chain.at(-1) ?? []), owned);
  const [only, ...more] = words;
  if (more.length > 0)
    return isSameName(more, owned.chain.at(-1) ?? []) && crudOf(only) !== undefined ?
        [crudOf(only) ?? '']
      : words;
  const crud = crudOf(only);
  const usual = byVerb(owned, routes);
  // One word for both ways of updating, or for one thing and many.
  const isUsual = only === undefined || FINER.has(`${crud} ${usual}`);
  return [isUsual ? usual : crud ?? only];
}

/** What the author says → what verb and path say more exactly. */
const FINER = new Set(['retrieve list', 'update replace']);

/** `find by id` of one thing → `find` */
function withoutItem(words: readonly string[], { route }: Owned): readonly string[] {
  const at = words.lastIndexOf('by');
  if (at !== 1 || (crudOf(words[0]) === undefined && words[0] !== 'replace')) return words;
  const last = route.segments.findLast(({ kind }) => kind === 'item');
  const isID = words.slice(at + 1).join() === 'id' && last !== undefined && itemWords(last).join() === 'id';
  return isID ? words.slice(0, at) : words;
}

/** `config for org` in `orgs` → `config` */
function withoutTrailingOwner(words: readonly string[], resource: readonly string[]): readonly string[] {
  const at = words.findLastIndex((word) => isPreposition(word));
  return at > 0 && isSameName(words.slice(at + 1), resource) ? words.slice(0, at) : words;
}

function calledName(call: Segment, owned: Owned, routes: Routes): readonly string[] {
  const words = withoutOwnerWords(call.words, owned);
  if (isSameName(words, owned.chain.at(-1) ?? [])) return [byVerb(owned, routes)];
  const [only, ...more] = words;
  const crud = crudOf(only);
  if (more.length > 0 || only === undefined || crud === undefined)
    return words.length > 0 ? words : [byVerb(owned, routes)];
  return [crud === 'retrieve' && returnsList(owned) ? 'list' : crud];
}

/** Whether the author's words say what the shape of the operation does not. */
function tellsMore(words: readonly string[], own: readonly string[], { chain }: Owned): boolean {
  const [verb] = words;
  if (verb === undefined || own.length === 0 || crudOf(verb) !== undefined || isHttpVerb(verb)) return false;
  // `inviteUser` of `invites` creates one.
  if (isSaid(verb, chain)) return false;
  return isAction(verb) && !(isAlsoThing(verb) && own.length === 1 && chain.length === 0);
}

/** The author's words without what the resource says, with the usual verb in front. */
function hintName(words: readonly string[], owned: Owned): readonly string[] {
  const rest = withoutOwnerWords(words, owned);
  const [verb, ...others] = rest;
  if (verb === undefined || isSameName(rest, owned.chain.at(-1) ?? [])) return [];
  if (isHttpVerb(verb) && others.length > 0 && isVerb(others[0])) return others;
  const crud = crudOf(verb);
  return crud === undefined ? rest : [verbFor(verb, crud, owned), ...others];
}

/** `set`, `add` and the like are kept: they say more than the plain verb. */
function verbFor(verb: string, crud: Crud, owned: Owned): string {
  if (['add', 'set', 'remove', 'replace', 'save', 'find', 'show'].includes(verb))
    return crud === 'retrieve' ? plainRead(owned) : verb;
  return crud === 'retrieve' ? plainRead(owned) : crud;
}

const plainRead = (owned: Owned): string =>
  returnsList(owned) || owned.route.segments.at(-1)?.kind === 'collection' ? 'list' : 'retrieve';

/** Without words of the resources, but for the verb and what stands behind a preposition. */
function withoutOwnerWords(words: readonly string[], { chain }: Owned): readonly string[] {
  const resource = chain.at(-1) ?? [];
  const short = withoutTrailingOwner(words, resource);
  const stop = short.findIndex((word, at) => at > 0 && isPreposition(word));
  const head = stop < 0 ? short : short.slice(0, stop);
  const tail = stop < 0 ? [] : short.slice(stop);
  const kept = head.filter((word, at) => (at === 0 && isVerb(word)) || !isSaid(word, chain));
  const whole = [...kept, ...tail];
  return whole.length === 0 || isPreposition(whole[0]) ? short.slice(0, 1) : whole;
}

const isSaid = (word: string, chain: readonly (readonly string[])[]): boolean =>
  chain.some((words) => words.some((each) => isSameWord(each, word)));

/** `GET /users/{id}/avatar` → `retrieve avatar`, `GET /users/me` → `me` */
function leafName(leaf: Segment, owned: Owned, routes: Routes): readonly string[] {
  const { segments } = owned.route;
  const parent = segments.at(-2);
  const [first] = owned.hint.words;
  const crud = crudOf(first);
  if (leaf.kind === 'guess')
    return crud !== undefined && !isHttpVerb(first) && !isVerb(leaf.words[0]) ?
        [crud === 'list' ? 'create' : crud, ...leaf.words]
      : leaf.words;
  const { verb } = owned.route.operation;
  if (verb === 'get' && parent?.kind === 'collection') return leaf.words;
  const isDone = (verb === 'post' || verb === 'put') && parent?.kind === 'singleton';
  const usual = byVerb(owned, routes);
  // `DELETE …/gdpr-delete` says it itself.
  return isDone || leaf.words.includes(usual) ? leaf.words : [usual, ...leaf.words];
}

const lastWords = (segments: readonly Segment[]): readonly string[] => segments.at(-1)?.words ?? [];

function parentOf({ route, chain }: Owned): readonly string[] | undefined {
  // What stands last is what the method is about, no parent of it.
  const fixed = route.segments
    .slice(0, -1)
    .filter(({ kind }) => kind === 'collection' || kind === 'singleton');
  const words = fixed.findLast((segment) => !chain.some((each) => isSameName(each, segment.words)))?.words;
  return words && [...words.slice(0, -1), ...words.slice(-1).map(singularWord)];
}

/** The name that verb, place and answer give. */
function byVerb(owned: Owned, routes: Routes): string {
  const { route, leaf } = owned;
  const { verb } = route.operation;
  const verbs = routes.beside(route).map((each) => each.verb);
  const last = route.segments.findLast(({ kind }) => kind !== 'phrase');
  const isItem = last?.kind === 'item';
  const isCollection = last?.kind === 'collection' && leaf === undefined;
  switch (verb) {
    case 'get':
      // `GET /players/{team}`: what is asked by is no item if several come.
      if (isItem) return returnsItems(owned) ? 'list' : 'retrieve';
      // Settings and the like: one thing with the name of many.
      if (isCollection && isSetting(verbs) && !returnsList(owned) && !routes.hasChildren(route.segments))
        return 'retrieve';
      return (
          (isCollection &&
            (routes.hasItems(last) || crudOf(owned.hint.words[0]) === 'list' || !returnsOne(owned))) ||
            returnsList(owned)
        ) ?
          'list'
        : 'retrieve';
    case 'post':
      return isItem && !isReplaced(verbs) ? 'update' : 'create';
    case 'put':
      return verbs.includes('patch') ? 'replace' : 'update';
    case 'patch':
      return 'update';
    case 'delete':
      return isCollection && !takesChoice(owned) && !isPartial(owned) ? 'delete_all' : 'delete';
    default:
      return verb;
  }
}

const isReplaced = (verbs: readonly string[]): boolean => verbs.includes('put') || verbs.includes('patch');

/** Nothing is added to settings. */
const isSetting = (verbs: readonly string[]): boolean => isReplaced(verbs) && !verbs.includes('post');

/** Whether the author says that something is deleted, and not that it is all. */
const isPartial = ({ hint: { words } }: Owned): boolean =>
  crudOf(words[0]) === 'delete' && !words.includes('all');

/** Whether a call says which ones it is about. */
function takesChoice({ route: { operation } }: Owned): boolean {
  const listed = [
    ...(operation.pathItem.get('parameters') ?? []),
    ...(operation.view.get('parameters') ?? []),
  ];
  return (
    operation.view.get('requestBody') !== undefined ||
    listed.some((each) => resolve(each)?.get('in') === 'query')
  );
}
