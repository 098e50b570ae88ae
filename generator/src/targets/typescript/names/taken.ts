import type { TakenNames } from '../../../ir/index.ts';
import { RESERVED_WORDS } from '../../../support/reserved-words.ts';
import { ERROR_CLASSES } from '../error-classes.ts';

const words = (text: string): readonly string[] => text.split(' ');

/** Types of the language that the text of a type can mention: nothing inside a type may hide them. */
export const HIDEABLE: ReadonlySet<string> = new Set(
  words('Request Response Array Record Promise Function Object String Number Boolean Symbol'),
);

/** Other types of the language that generated modules use. */
const GLOBALS = words(
  'Date Error Headers File Blob FormData Map Set ReadonlyArray Partial Required Omit Pick any unknown never void undefined null string ' +
    'number boolean object symbol bigint',
);

/** Types of the runtime, and the namespace of the shared ones. */
const RUNTIME = words(
  'APIPromise APIResource RequestOptions Uploadable PagePromise Stream Shared ClientOptions',
);

/** Members of every object. */
const OBJECT_MEMBERS = words('constructor prototype toJSON toString valueOf');

/** Members of the runtime's client that a name can collide with; no name starts with _ and a letter. */
export const CLIENT_MEMBERS = words(
  'authHeaders authQuery baseURL buildRequest buildURL constructor defaultIdempotencyKey defaultQuery delete fetch ' +
    'fetchOptions fetchWithTimeout get getAPIList idempotencyHeader logger logLevel makeStatusError maxRetries patch ' +
    'post prepareOptions prepareRequest put request stringifyQuery timeout toJSON withOptions',
);

/** Options that every client takes. */
export const CLIENT_OPTIONS = words(
  'baseURL timeout maxRetries fetch fetchOptions defaultHeaders defaultQuery logger logLevel retryPolicy maxRetryAfter ' +
    'maxResponseBytes compat dangerouslyAllowBrowser',
);

/** Names that an option of one API cannot have; `options` is what the constructor calls the rest of them. */
export const OPTIONS: ReadonlySet<string> = new Set([...CLIENT_OPTIONS, ...RESERVED_WORDS, 'options']);

/** Static members of the client beside its error classes, and those that every class has. */
export const CLIENT_STATICS = words('DEFAULT_TIMEOUT toFile prototype name length caller arguments');

/** Names that no class can have, or that are static members of the client. */
const CLASSES = [...RESERVED_WORDS, ...CLIENT_STATICS, ...ERROR_CLASSES];

/** Other names of the modules that declare or use the client, and of the tests. */
const BESIDE_CLIENT = words(
  'Errors Opts Logger LogLevel AuthHeaders BaseClientOptions CompatOptions AbstractPage PageClass PageScheme JSON Math URL ' +
    'URLSearchParams AbortController AbortSignal ReadableStream TextDecoder TextEncoder Reflect Proxy Iterator ' +
    'AsyncIterable AsyncIterator AsyncGenerator Generator Buffer Uint8Array ArrayBuffer RegExp Intl BigInt NaN Infinity ' +
    'TypeError RangeError SyntaxError DOMException Event EventTarget WeakMap WeakSet Readonly Awaited Exclude Extract ' +
    'NonNullable ReturnType Parameters HTTPMethod',
);

/** Names that an SDK in TypeScript cannot give. */
export const TAKEN: TakenNames = {
  types: new Set([...RUNTIME, ...HIDEABLE, ...GLOBALS]),
  topTypes: (clientName) => [...CLASSES, `${clientName}Error`],
  clientMembers: new Set([...OBJECT_MEMBERS, ...CLIENT_MEMBERS, 'hasOwnProperty', '__proto__']),
  resourceMembers: new Set([...OBJECT_MEMBERS, 'hasOwnProperty', '__proto__']),
  arguments: new Set([...RESERVED_WORDS, 'params', 'body', 'query', 'options', 'path', 'securedBy']),
  files: { top: new Set(['index', 'shared', 'top-level', 'schemas', 'shapes']), nested: new Set(['index']) },
};

const CLIENTS: ReadonlySet<string> = new Set([...TAKEN.types, ...CLASSES, ...BESIDE_CLIENT]);

/** Whether the client cannot have the name; its base class `Base…` and its error class `…Error` are made from it. */
export function isClientTaken(name: string): boolean {
  return [name, `Base${name}`, `${name}Error`].some((each) => CLIENTS.has(each));
}
