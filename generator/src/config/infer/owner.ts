import { tagOf, type Hint, type Hints } from './hint.ts';
import type { Route, Routes, Segment } from './route.ts';
import { createCasing } from '../../support/case.ts';
import { crudOf, isAction, isPlural, isSameName, isSameWord, wordsOf } from './words.ts';

/** Where the method of an operation goes. */
export type Owned = {
  readonly route: Route;
  readonly hint: Hint;
  /** Words of each resource, outermost first; none for a method of the client itself. */
  readonly chain: readonly (readonly string[])[];
  /** Whether the last thing of the path has no resource of its own, so that the method says its name. */
  readonly leaf?: Segment;
};

/** Resources in resources, at most. */
const DEPTH = 3;

/** Groups operations by the things that their paths lead to, and by tags where those say more. */
export function ownersOf(routes: Routes, hints: Hints): readonly Owned[] {
  const drafts = routes.routes.map((route) => draftOf(route, routes, hints(route.operation)));
  const roots = rootsByTag(drafts);
  // What is said of all operations tells none from another.
  const isTelling = roots.size > 1 || drafts.some(({ route }) => tagOf(route.operation).length === 0);
  const lists = new Set(
    drafts.flatMap(({ hint: { group, words } }) =>
      words.length === 1 && crudOf(words[0]) === 'list' && group ? [groupKey(group)] : [],
    ),
  );
  return drafts.map((draft) => {
    const { route, hint } = draft;
    const tag = tagOf(route.operation);
    const group = hint.group !== undefined && believes(hint.group, tag) ? hint.group : undefined;
    // `TodoListTodoController`: the path, run together.
    if (
      group !== undefined &&
      isSameName(group.flat(), draft.chain.flat()) &&
      draft.chain.length > group.length
    )
      return { route, hint: { ...hint, group }, chain: capped(draft.chain) };
    if (group !== undefined) {
      const [inner = [], ...outer] = [...group].reverse();
      // What is listed is many.
      const isMany = lists.has(groupKey(group)) || isCollectionIn(route, inner);
      const chain = isMany ? [...outer.reverse(), pluralName(inner)] : group;
      return { route, hint: { ...hint, group }, chain: capped(chain) };
    }
    const { group: _, ...plain } = hint;
    const chain = capped(startedBy(tag, draft, { roots, isTelling, hasItems: routes.hasItems }));
    return { ...draft, hint: plain, chain };
  });
}

/** Whether the path speaks of several of what the group calls one. */
const isCollectionIn = ({ segments }: Route, words: readonly string[]): boolean =>
  segments.some(
    (each) => each.kind === 'collection' && isPlural(each.words) && isSameName(each.words, words),
  );

/** A group that the id names counts if the tag says the same, or nothing. */
function believes(group: readonly (readonly string[])[], tag: readonly string[]): boolean {
  const inner = group.at(-1) ?? [];
  return tag.length === 0 || isSameName(inner, tag) || group.some((words) => isSameName(words, tag));
}

function draftOf(route: Route, routes: Routes, hint: Hint): Owned {
  const { segments } = route;
  const fixed = segments.filter(({ kind }) => kind === 'collection' || kind === 'singleton');
  const last = segments.at(-1);
  const leaf = last !== undefined && belongsToParent(route, hint, routes) ? last : undefined;
  const chain = fixed.filter((each) => each !== leaf).map(({ words }) => words);
  // `/create-agent`: the thing is in the name of the call.
  const call = chain.length === 0 && segments.find(({ kind }) => kind === 'action');
  const noun = call ? calledThing(call.words) : [];
  return { route, hint, chain: noun.length > 0 ? [noun] : chain, ...(leaf !== undefined && { leaf }) };
}

/** `create-agent` → `agents`; a call of one word is about nothing. */
function calledThing([verb, ...rest]: readonly string[]): readonly string[] {
  if (rest.length === 0) return [];
  const stop = rest.findIndex((word) => ['by', 'for', 'of', 'to', 'from', 'in', 'with'].includes(word));
  const words = stop < 0 ? rest : rest.slice(0, stop);
  const noun = crudOf(verb) === undefined ? words : words.filter((word, at) => at > 0 || word !== 'all');
  return pluralName(noun);
}

/** The words for several of the things. */
function pluralName(words: readonly string[]): readonly string[] {
  const last = words.at(-1);
  if (last === undefined || isPlural(words)) return words;
  return [...words.slice(0, -1), casing.plural(last)];
}

const casing = createCasing();
const groupKey = (group: readonly (readonly string[])[]): string =>
  group.map((words) => words.join(' ')).join('.');

/** One thing of another that only one operation is about. */
function belongsToParent(route: Route, hint: Hint, routes: Routes): boolean {
  const { segments } = route;
  const [parent, last] = [segments.at(-2), segments.at(-1)];
  if (last?.kind === 'guess') return true;
  if (last === undefined || parent === undefined || last.kind === 'item' || last.kind === 'action')
    return false;
  if (routes.beside(route).length > 1 || routes.hasChildren(segments) || routes.hasItems(last)) return false;
  const isOfThing = parent.kind === 'item' || routes.hasItems(parent) || routes.above(route).length > 0;
  if (!isOfThing) return false;
  const [verb] = hint.words;
  // Several things are a resource of their own, unless the author speaks of doing something to their owner.
  return (
    last.kind === 'singleton' || (crudOf(verb) === undefined && isAction(verb) && hint.group === undefined)
  );
}

type RootsByTag = ReadonlyMap<string, readonly (readonly string[])[]>;

/** Tags that stand for things under several roots. */
function rootsByTag(drafts: readonly Owned[]): RootsByTag {
  const roots = new Map<string, (readonly string[])[]>();
  for (const { route, chain } of drafts) {
    const tag = tagOf(route.operation).join(' ');
    if (tag === '') continue;
    const known = roots.get(tag) ?? [];
    roots.set(tag, known);
    const [root = []] = chain;
    if (!known.some((each) => isSameName(each, root))) known.push(root);
  }
  return roots;
}

/** What the tags of a document tell. */
type Tags = {
  readonly roots: RootsByTag;
  readonly isTelling: boolean;
  readonly hasItems: Routes['hasItems'];
};

/** The chain as the first tag would begin it. */
function startedBy(
  tag: readonly string[],
  { chain, route }: Owned,
  { roots, isTelling, hasItems }: Tags,
): readonly (readonly string[])[] {
  if (tag.length === 0) return chain;
  if (chain.length === 0) return [tag];
  const own = roots.get(tag.join(' ')) ?? [];
  const isRoot = own.some((words) => isSameName(words, tag));
  const at = chain.findLastIndex((words) => isSameName(words, tag));
  if (at >= 0) {
    const segments = route.segments.filter(({ words }) => chain.includes(words));
    const isCollection = segments[at]?.kind === 'collection';
    // Things above it stay arguments; a group above it has none and stays, unless the collection has a place of its own.
    const isFree = isRoot || segments.slice(0, at).every((each) => hasItems(each) || isCaller(each.words));
    return at === 0 || (isCollection && isFree) ? chain.slice(at) : chain;
  }
  if (!isTelling || tag.length > 3 || sharesWords(tag, chain)) return chain;
  // `/reset-password`: the tag says whose call it is.
  const isCall = !route.segments.some(({ kind }) => kind === 'collection' || kind === 'singleton');
  if (isCall && !tag.some((word) => isSaidIn(word, chain))) return [tag];
  const isElsewhere = [...roots].some(
    ([other, words]) => other !== tag.join(' ') && words.some((each) => isSameName(each, chain[0] ?? [])),
  );
  return own.length > 1 && !isRoot && !isElsewhere ? [tag, ...chain] : chain;
}

/** `/me/albums`: the caller stands where others have the id of a user. */
const isCaller = ([word, ...more]: readonly string[]): boolean =>
  more.length === 0 && ['me', 'my', 'self', 'myself'].includes(word ?? '');

/** `Chat completions` over `chat/completions` says what the path says. */
function sharesWords(tag: readonly string[], chain: readonly (readonly string[])[]): boolean {
  return tag.every((word) => isSaidIn(word, chain));
}

const isSaidIn = (word: string, chain: readonly (readonly string[])[]): boolean =>
  chain.flat().some((each) => isSameWord(each, word));

/** Deeper resources join the last one that is left. */
function capped(chain: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const telling = chain.filter((words, at) => at === 0 || !isSameName(words, chain[at - 1] ?? []));
  if (telling.length <= DEPTH) return telling;
  return [...telling.slice(0, DEPTH - 1), telling.slice(DEPTH - 1).flat()];
}

/** The words of a parameter in braces. */
export const itemWords = ({ text }: Segment): readonly string[] => wordsOf(text.replace(/[{}]/g, ''));
