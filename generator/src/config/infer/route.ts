import type { Operation } from '../../document/index.ts';
import { percentDecoded } from '../../support/percent-decoded.ts';
import { qualifiedReader, rpcOf, withoutProvider, type QualifiedReader } from './qualified.ts';
import { crudOf, isAction, isAlsoThing, isPlural, isPreposition, isVersion, wordsOf } from './words.ts';

/**
 * What a segment of a path is: an `item` of what stands before it (`{id}`), a `collection` of items, an `action`, one thing
 * (`singleton`), or a `phrase` that belongs to the method (`by-isbn`).
 */
export type SegmentKind = 'item' | 'collection' | 'action' | 'guess' | 'singleton' | 'phrase';

/** A segment of a path. A `guess` is an action as far as its place can tell. */
export type Segment = {
  readonly text: string;
  readonly words: readonly string[];
  readonly kind: SegmentKind;
};

/** The path of an operation without what says nothing about it. */
export type Route = { readonly operation: Operation; readonly segments: readonly Segment[] };

/** How a document sorts its paths. */
export type Routes = {
  readonly routes: readonly Route[];
  /** Operations at the same place, whatever their verb. */
  readonly beside: (route: Route) => readonly Operation[];
  /** Whether one of several things can be asked for somewhere by this name. */
  readonly hasItems: (segment: Segment) => boolean;
  /** Operations of one of the things at this place. */
  readonly ofItems: (route: Route) => readonly Operation[];
  /** Operations of the thing that the last segment belongs to. */
  readonly above: (route: Route) => readonly Operation[];
  /** Whether something stands below this place. */
  readonly hasChildren: (segments: readonly Segment[]) => boolean;
};

type Token = { readonly text: string; readonly isItem: boolean; readonly isCall: boolean };

/** Sorts the paths of all operations. */
export function routesOf(operations: readonly Operation[]): Routes {
  const isDotted = operations.filter(({ path }) => CALL_OF_GROUP.test(path)).length > operations.length / 2;
  const qualified = qualifiedReader(operations.map(({ path }) => path));
  const tokens = withoutSharedStart(
    operations.map((operation) => ({ operation, path: tokensOf(operation, { isDotted, qualified }) })),
  );
  const tree = new Map<string, Place>();
  for (const { operation, path } of tokens) note(operation, path, tree);
  const collections = new Set(
    tokens.flatMap(({ path }) =>
      path.flatMap(({ text, isItem }, at) =>
        !isItem && path[at + 1]?.isItem === true ? [text.toLowerCase()] : [],
      ),
    ),
  );
  const routes = tokens.map(
    ({ operation, path }): Route => ({
      operation,
      segments: path.map(
        (token, at): Segment => ({
          text: token.text,
          words: wordsOf(token.text),
          kind: kindOf(path, at, { operation, tree, collections }),
        }),
      ),
    }),
  );
  return {
    routes,
    beside: ({ segments }) => tree.get(placeOf(segments.map(asToken)))?.operations ?? [],
    hasItems: ({ text }) => collections.has(text.toLowerCase()),
    ofItems: ({ segments }) => tree.get(placeOf([...segments.map(asToken), ITEM]))?.operations ?? [],
    above: ({ segments }) => tree.get(placeOf(segments.slice(0, -1).map(asToken)))?.operations ?? [],
    hasChildren: (segments) => (tree.get(placeOf(segments.map(asToken)))?.children.size ?? 0) > 0,
  };
}

const asToken = ({ text, kind }: Segment): Token => ({ text, isItem: kind === 'item', isCall: false });

const ITEM: Token = { text: '{}', isItem: true, isCall: false };

/** What stands at a path. */
type Place = { readonly operations: Operation[]; readonly children: Set<string> };

const placeOf = (path: readonly Token[]): string =>
  path.map(({ text, isItem }) => (isItem ? '{}' : text.toLowerCase())).join('/');

function note(operation: Operation, path: readonly Token[], tree: Map<string, Place>): void {
  for (let length = 0; length <= path.length; length += 1) {
    const key = placeOf(path.slice(0, length));
    const place = tree.get(key) ?? { operations: [], children: new Set() };
    tree.set(key, place);
    const child = path[length];
    if (child === undefined) place.operations.push(operation);
    else place.children.add(placeOf([child]));
  }
}

const GENERIC = new Set(['api', 'apis', 'rest', 'public', 'rest-api', 'restapi']);

/** `/users.list`: a call of a group. */
const CALL_OF_GROUP = /\/([\p{L}][\p{L}\p{N}_-]*(?:\.[\p{L}][\p{L}\p{N}_-]*)*)\.([\p{L}][\p{L}\p{N}_-]*)$/u;

/** What the paths of a document have in common. */
type Habits = {
  /** Most are calls of a group, `/users.list`. */
  readonly isDotted: boolean;
  readonly qualified: QualifiedReader;
};

/** The segments that say something; what follows a colon is called. */
function tokensOf({ path, verb }: Operation, { isDotted, qualified }: Habits): readonly Token[] {
  const rpc = rpcOf(path);
  if (rpc !== undefined)
    return [
      { text: rpc.service, isItem: false, isCall: false },
      { text: rpc.call, isItem: false, isCall: true },
    ];
  const cut = path.replace(/[?#].*$/s, '').replace(/\.(?:json|xml|\{[^{}]*\})$/i, '');
  const plain =
    isDotted ?
      cut.replace(CALL_OF_GROUP, (_, group: string, call: string) => `/${group.replaceAll('.', '/')}:${call}`)
    : cut;
  const all = withoutProvider(plain.split('/')).flatMap((written, at): readonly Token[] => {
    const segment = decoded(written);
    const found = at > 1 ? qualified(segment, verb) : undefined;
    if (found !== undefined)
      return [{ text: found.isCall ? found.name : `as-${found.name}`, isItem: false, isCall: found.isCall }];
    const [, name = segment, called] = /^(.*?[^:]):([\p{L}][\p{L}\p{N}_-]*)$/u.exec(segment) ?? [];
    const isItem = name.includes('{') && wordsOf(name.replace(/\{[^{}]*\}/g, '')).length === 0;
    const text = isItem ? name : name.replace(/\{[^{}]*\}/g, '');
    const own: readonly Token[] = text === '' ? [] : [{ text, isItem, isCall: false }];
    // `sections(id)` and `file-{id}`: a thing and which one.
    const which: readonly Token[] =
      !isItem && name.includes('{') ? [{ text: '{}', isItem: true, isCall: false }] : [];
    return [
      ...own,
      ...which,
      ...(called === undefined ? [] : [{ text: called, isItem: false, isCall: true }]),
    ];
  });
  const named = selectedCall(path);
  return [
    ...withoutActions(all).filter(
      ({ text, isItem, isCall }, at) =>
        // One of the versions of something is no version of the API.
        isCall || (isItem && /versions$/i.test(all[at - 1]?.text ?? '')) || !saysNothing(text, isItem),
    ),
    ...(named === undefined ? [] : [{ text: named, isItem: false, isCall: true }]),
  ];
}

/** A segment with the letters that its percent-encoding stands for (RFC 3986, 2.1), unless they would be syntax. */
function decoded(segment: string): string {
  return segment.replace(/(?:%[\da-f]{2})+/gi, (escapes) => {
    const text = percentDecoded(escapes);
    return /[/{}:]/.test(text) ? escapes : text;
  });
}

/** `/bottles/{id}/actions/rate`: what is called. */
function withoutActions(all: readonly Token[]): readonly Token[] {
  const [holder, last] = all.slice(-2);
  const isCalled =
    last !== undefined && !last.isItem && holder?.isItem === false && /^actions?$/i.test(holder.text);
  return isCalled && all.length > 2 ? [...all.slice(0, -2), { ...last, isCall: true }] : all;
}

/** `/#Action=CreateBarn`: one address for all calls, and the name of this one. */
function selectedCall(path: string): string | undefined {
  const [, key = '', value] = /[?#]([^=&]+)=([\p{L}\p{N}_.]+)$/u.exec(path) ?? [];
  const call = value?.split('.').at(-1);
  const words = wordsOf(call ?? '');
  const isCall = /action|target|method|operation/i.test(key);
  return words.length > 1 && (isCall || isAction(words[0]) || crudOf(words[0]) !== undefined) ?
      call
    : undefined;
}

function saysNothing(text: string, isItem: boolean): boolean {
  if (isItem) return /^\{(?:api[-_]?)?version\}$/i.test(text);
  return GENERIC.has(text.toLowerCase()) || isVersion(text) || wordsOf(text).length === 0;
}

type Tokens = { readonly operation: Operation; readonly path: readonly Token[] };

/** The paths without fixed segments that all of them start with, as long as each keeps a collection or a thing. */
function withoutSharedStart(all: readonly Tokens[]): readonly Tokens[] {
  let current = all;
  for (;;) {
    const [first] = current[0]?.path ?? [];
    if (first === undefined || first.isItem) return current;
    const isShared = current.every(({ path }) => {
      const [start, next] = path;
      return start?.text === first.text && next !== undefined && !next.isItem && !next.isCall;
    });
    const seconds = new Set(current.map(({ path }) => path[1]?.text));
    if (!isShared || seconds.size < 2 || current.some(({ path }) => startsWithAction(path[1])))
      return current;
    current = current.map(({ operation, path }) => ({ operation, path: path.slice(1) }));
  }
}

const startsWithAction = (token: Token | undefined): boolean => {
  const [first] = wordsOf(token?.text ?? '');
  return isAction(first) || crudOf(first) !== undefined;
};

type Surroundings = {
  readonly operation: Operation;
  readonly tree: ReadonlyMap<string, Place>;
  /** Names that an item follows somewhere in the document. */
  readonly collections: ReadonlySet<string>;
};

function kindOf(
  path: readonly Token[],
  at: number,
  { operation, tree, collections }: Surroundings,
): SegmentKind {
  const { text, isItem, isCall } = path[at] ?? { text: '', isItem: false, isCall: false };
  if (isItem) return 'item';
  if (isCall) return 'action';
  const words = wordsOf(text);
  const [first] = words;
  const here = tree.get(placeOf(path.slice(0, at + 1)));
  const below = here?.children ?? new Set<string>();
  if (isPreposition(first) && words.length > 1) return 'phrase';
  const leadsOn = [...below].some((child) => child !== '{}');
  const verbs = new Set(here?.operations.map(({ verb }) => verb));
  const isSole = verbs.size === 1;
  const isCertain =
    crudOf(first) !== undefined ||
    (isAction(first) && (!isAlsoThing(first) || (operation.verb === 'post' && below.size === 0 && isSole)));
  // `/connect-peers` and `/connect-peers/{id}` are things, `/get-peer/{id}` is none.
  const item = tree.get(placeOf([...path.slice(0, at + 1), ITEM]));
  const hasMore = (here?.operations.length ?? 0) > 0 || (item?.children.size ?? 0) > 0;
  const isThing =
    crudOf(first) === undefined && item !== undefined && (isPlural(words) ? hasMore : verbs.size > 1);
  if (words.length > 1 && isCertain && !leadsOn && !isThing) return 'action';
  if (isDoneToItem(path, at, { operation, tree, collections })) return 'action';
  if (collections.has(text.toLowerCase())) return 'collection';
  const isLast = at === path.length - 1;
  if (isLast && below.size === 0) {
    const isCrud = crudOf(first) !== undefined && words.length === 1 && at > 0;
    // `GET …/spend_limit` is a limit, not something to do.
    const isRead = operation.verb === 'get' && words.length > 1 && isAlsoThing(first);
    if (isCrud || (isAction(first) && !isRead && !isPlural(words) && (isSole || !isAlsoThing(first))))
      return 'action';
    const parent = path[at - 1];
    const isOfThing = parent?.isItem === true || collections.has(parent?.text.toLowerCase() ?? '');
    const isSent = operation.verb === 'post' || operation.verb === 'put';
    if (isSole && isOfThing && isSent && !isPlural(words)) return 'guess';
  }
  return isPlural(words) ? 'collection' : 'singleton';
}

/** `/orders/cancel/{id}`, where nothing but that can be done there. */
function isDoneToItem(path: readonly Token[], at: number, { operation, tree }: Surroundings): boolean {
  const [word = '', ...more] = wordsOf(path[at]?.text ?? '');
  if (at === 0 || more.length > 0 || path.length !== at + 2 || path[at + 1]?.isItem !== true) return false;
  const [here, item] = [at + 1, at + 2].map((length) => tree.get(placeOf(path.slice(0, length))));
  const isSole =
    here?.operations.length === 0 &&
    here.children.size === 1 &&
    item?.operations.length === 1 &&
    item.children.size === 0;
  const isSent = operation.verb === 'post' || operation.verb === 'put';
  return isSole && (CRUD_CALLS.has(word) || (isAction(word) && (isSent || !isAlsoThing(word))));
}

/** Words for plain operations that no thing is called by. */
const CRUD_CALLS = new Set(
  'get fetch read retrieve find create add insert save update edit modify delete remove destroy'.split(' '),
);
