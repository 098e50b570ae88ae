import type { Holders, NameKind, TakenNames } from '../../../ir/index.ts';
import { RESERVED_WORDS } from '../../../config/index.ts';
import type { RuleSet } from '../../../support/rule-set.ts';
import { ERROR_CLASSES } from './error-classes.ts';
import { NEVER_CLIENTS, NEVER_TYPES } from './earlier.ts';
import { MODULES } from './modules.ts';
import {
  BESIDE_CLIENT,
  CLIENT_MEMBERS,
  CLIENT_OPTIONS,
  EXPORTED,
  GLOBALS,
  IMPORTED,
  LIKE_CLIENT,
  OBJECT_MEMBERS,
  PERSON_MEMBERS,
} from './runtime-names.ts';

const words = (text: string): readonly string[] => text.split(' ');

const held = (by: string, names: Iterable<string>): Holders => new Map([...names].map((name) => [name, by]));

/** The first holder of a name is the one that is told. */
const all = (...holders: readonly Holders[]): Holders =>
  new Map([...holders].reverse().flatMap((each) => [...each]));

const isType = (name: string): boolean => /^[A-Z]/.test(name);

/** What every object has whether it is declared or not. */
export const INHERITED: ReadonlySet<string> = new Set(OBJECT_MEMBERS);

/** Types of the language that the text of a type can mention. */
const MENTIONED = words('Array Record Promise');

/** Types of the language that nothing inside a type may hide: the text of a type can mention them, or a reader expects them. */
export const NESTED_TAKEN: Readonly<Record<RuleSet, ReadonlySet<string>>> = {
  openapi: new Set([...MENTIONED, ...words('Request Response Function Object String Number Boolean Symbol')]),
  stainless: new Set(MENTIONED),
};

/** Types without a declaration (TypeScript, "reserved type names"). */
const KEYWORD_TYPES = held(
  'a type of the language',
  words('any unknown never void undefined null string number boolean object symbol bigint'),
);

/** Static members of every class, and those of the client beside its error classes. */
const STATICS: Holders = all(
  held('a static member of the client', words('DEFAULT_TIMEOUT toFile')),
  held('a member of every class', words('prototype name length caller arguments')),
);

const RESERVED = held('the language', RESERVED_WORDS);
const ERRORS = held('an error class of the client', ERROR_CLASSES);

/** Names that no class can have, or that are static members of the client. */
const CLASSES = all(RESERVED, ERRORS, STATICS);

const LIBRARY = held('the library', [
  'Shared',
  ...[...IMPORTED, ...EXPORTED, 'ClientOptions'].filter(isType),
]);

/** By rule set: what is in use, or what packages of the hosted generator have always gone around. */
const TYPES: Readonly<Record<RuleSet, Holders>> = {
  openapi: all(KEYWORD_TYPES, held('a global of the language', GLOBALS.filter(isType)), LIBRARY),
  stainless: all(KEYWORD_TYPES, held('the language or the library', NEVER_TYPES)),
};

/** Methods with these names mean something to the language: an object with `then` is awaited. */
const METHODS = held('the language', words('then catch finally'));

const EVERY_OBJECT = held('a member of every object', [
  ...words('constructor prototype toJSON toString valueOf hasOwnProperty __proto__'),
]);

const MEMBERS_OF_CLIENT = all(held('a member of every client', CLIENT_MEMBERS), EVERY_OBJECT);

/** Of every client by the standard, whatever its API describes: a scheme that comes later renames nothing. */
const MEMBERS_FOR_PEOPLE = held('a member of clients that ask people for access', PERSON_MEMBERS);

/** Options are taken apart beside members, and a resource with the name of one would be overwritten by it. */
const OPTIONS_OF_CLIENT = held('an option of every client', CLIENT_OPTIONS);

/** Names that an option of one API cannot have; `options` is what the constructor calls the rest of them. */
const OPTIONS = all(OPTIONS_OF_CLIENT, RESERVED, held('the constructor of the client', ['options']));

/** What the body of a method has beside its arguments. */
export const IN_METHODS: readonly string[] = [
  ...words('params body query options path response given undefined String JSON'),
  ...IMPORTED.filter((name) => !isType(name)),
];

const SUFFIX: Readonly<Record<NameKind, string>> = {
  resource: 'Resource',
  model: 'Model',
  type: '',
  method: 'Call',
  option: 'Option',
  file: '',
};

const lastOf = (module: string): string => module.split('/').at(-1) ?? module;

/** Names that an SDK in TypeScript cannot give. */
export function takenNames(rules: RuleSet): TakenNames {
  const isStandard = rules === 'openapi';
  return {
    types: TYPES[rules],
    topTypes: (clientName, statics) =>
      all(
        CLASSES,
        held('the base class of the client’s errors', [`${clientName}Error`]),
        held('a static member of the client', statics),
      ),
    options: OPTIONS,
    clientMembers:
      isStandard ? all(MEMBERS_OF_CLIENT, MEMBERS_FOR_PEOPLE, METHODS, OPTIONS_OF_CLIENT) : MEMBERS_OF_CLIENT,
    resourceMembers: isStandard ? all(EVERY_OBJECT, METHODS) : EVERY_OBJECT,
    arguments: new Set([...RESERVED_WORDS, ...IN_METHODS]),
    variables: new Set([...RESERVED_WORDS, ...words('client console fs process undefined')]),
    files: {
      top: new Set(['index', ...[MODULES.shared, MODULES.client, MODULES.shapes].map(lastOf)]),
      nested: new Set(['index']),
    },
    instead: (name, kind) => (isStandard ? `${name}${SUFFIX[kind]}` : name),
  };
}

const CLIENTS: ReadonlySet<string> = new Set([
  ...[...TYPES.openapi.keys(), ...TYPES.stainless.keys(), ...CLASSES.keys()],
  ...[...BESIDE_CLIENT, ...GLOBALS, ...NEVER_CLIENTS, ...LIKE_CLIENT],
]);

/** Whether the client cannot have the name; its base class `Base…` and its error class `…Error` are made from it. */
export function isClientTaken(name: string): boolean {
  return [name, `Base${name}`, `${name}Error`].some((each) => CLIENTS.has(each));
}
