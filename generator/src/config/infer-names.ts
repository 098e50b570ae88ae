import { singularWord, splitWords } from '../support/case.ts';
import { asArray, asString, own } from '../support/json.ts';
import type { Operation } from '../document/index.ts';

/** Modules and client members of the output that a resource cannot be named after. */
const RESERVED_RESOURCES = new Set(
  (
    'index shared schemas core internal lib client constructor prototype resources pagination error errors uploads version ' +
    'con prn aux nul com1 com2 com3 com4 com5 com6 com7 com8 com9 lpt1 lpt2 lpt3 lpt4 lpt5 lpt6 lpt7 lpt8 lpt9 ' +
    'object string number boolean function symbol array map set promise date record request response headers file blob'
  ).split(' '),
);

const MAX_LENGTH = 60;

/** Words of free text as lower-case ASCII letters and digits. */
function plainWords(text: string): readonly string[] {
  return splitWords(text.slice(0, 400)).flatMap((word) => word.toLowerCase().match(/[a-z0-9]+/g) ?? []);
}

/** Snake case of the words; empty when no letter is among them. */
function snakeName(words: readonly string[]): string {
  const name = words.join('_').slice(0, MAX_LENGTH).replace(/_+$/, '');
  if (!/[a-z]/.test(name)) return '';
  return /^[a-z]/.test(name) ? name : `n${name}`;
}

/** The name of the resource that an operation asks for, and whether its path (not a tag) says so. */
export type WantedResource = { readonly name: string; readonly isByPath: boolean };

/** The resource that an operation belongs to: its first tag, else the first telling segment of its path. */
export function wantedResource(operation: Operation): WantedResource {
  const tag = asArray(own(operation.value, 'tags')).find((each) => typeof each === 'string');
  const tagged = snakeName(plainWords(asString(tag) ?? ''));
  const name =
    tagged || snakeName(withoutVerb(plainWords(tellingSegments(operation.path)[0] ?? ''))) || 'api';
  return { name: RESERVED_RESOURCES.has(name) ? `${name}_resource` : name, isByPath: tagged === '' };
}

/** `create-agent` → `agent`: paths of remote calls start with the verb. */
function withoutVerb(words: readonly string[]): readonly string[] {
  const [first, ...rest] = words;
  const isVerb = first !== undefined && (Object.hasOwn(VERB_WORDS, first) || ACTION_WORDS.has(first));
  return isVerb && rest.length > 0 ? rest : words;
}

function tellingSegments(path: string): readonly string[] {
  const fixed = path.split('/').filter((segment) => segment !== '' && !segment.includes('{'));
  const telling = fixed.filter((segment) => !/^(?:v\d[\w.-]*|api|rest)$/i.test(segment));
  return telling.length > 0 ? telling : fixed;
}

const VERB_WORDS: Readonly<Record<string, string>> = {
  create: 'create',
  add: 'create',
  post: 'create',
  new: 'create',
  insert: 'create',
  retrieve: 'retrieve',
  get: 'retrieve',
  fetch: 'retrieve',
  read: 'retrieve',
  show: 'retrieve',
  find: 'retrieve',
  view: 'retrieve',
  update: 'update',
  edit: 'update',
  modify: 'update',
  patch: 'update',
  put: 'update',
  replace: 'update',
  set: 'update',
  list: 'list',
  index: 'list',
  all: 'list',
  delete: 'delete',
  remove: 'delete',
  destroy: 'delete',
};

/** Verbs that keep their name as a method. */
const ACTION_WORDS = new Set(
  'search import export clone publish register start stop end send cancel upload download verify validate check submit run'.split(
    ' ',
  ),
);

/** Words that say nothing behind the first one. */
const FILLER_WORDS = new Set(['by', 'id', 'all', 'a', 'an', 'the']);

/** Names for the method of an operation, the best first; the last ones are long enough to be unlike any other's. */
export function methodNames(operation: Operation, resource: string): readonly string[] {
  const id = asString(own(operation.value, 'operationId'));
  const words = id === undefined ? [] : plainWords(id);
  const names = [
    fromId(words, operation, resource),
    snakeName(words),
    byPath(operation),
    snakeName([operation.verb, ...plainWords(operation.path)]),
  ];
  return [...new Set(names.filter((name) => name !== ''))];
}

/** The operation id without the words that the resource already says; a bare verb becomes the conventional one. */
function fromId(words: readonly string[], operation: Operation, resource: string): string {
  if (words.length === 0) return byPath(operation);
  const said = new Set(resource.split('_').flatMap((word) => [word, singularWord(word), `${word}s`]));
  const rest = words.filter(
    (word) => !said.has(word) && !said.has(singularWord(word)) && word !== 'controller',
  );
  const telling = rest.length > 1 ? rest.filter((word, at) => at === 0 || !FILLER_WORDS.has(word)) : rest;
  const [first, ...others] = telling;
  if (first === undefined) return byPath(operation);
  if (others.length === 0) return conventional(first, operation) ?? snakeName(telling);
  return snakeName(telling);
}

function conventional(word: string, operation: Operation): string | undefined {
  const verb = Object.hasOwn(VERB_WORDS, word) ? VERB_WORDS[word] : undefined;
  return verb === 'retrieve' && operation.verb === 'get' && isCollection(operation) ? 'list' : verb;
}

/** A GET whose path ends in a fixed plural segment lists things. */
function isCollection({ path }: Operation): boolean {
  const last = path.split('/').findLast((segment) => segment !== '') ?? '';
  return !last.includes('{') && singularWord(last) !== last;
}

const BY_VERB: ReadonlyMap<string, string> = new Map([
  ['get', 'retrieve'],
  ['put', 'update'],
  ['post', 'create'],
  ['delete', 'delete'],
  ['patch', 'update'],
  ['head', 'head'],
  ['options', 'options'],
  ['query', 'query'],
]);

/** `POST /users/{id}/activate` → `activate`, `GET /users` → `list`. */
function byPath(operation: Operation): string {
  const segments = operation.path.split('/').filter((segment) => segment !== '');
  const last = segments.at(-1) ?? '';
  const isAction =
    operation.verb === 'post' &&
    segments.at(-2)?.includes('{') === true &&
    !last.includes('{') &&
    singularWord(last) === last;
  if (isAction) return snakeName(plainWords(last)) || 'create';
  return operation.verb === 'get' && isCollection(operation) ?
      'list'
    : BY_VERB.get(operation.verb) ?? (snakeName(plainWords(operation.verb)) || 'create');
}
