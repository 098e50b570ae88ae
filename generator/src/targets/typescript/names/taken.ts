import type { TakenNames } from '../../../ir/index.ts';
import { RESERVED_WORDS } from '../../../support/reserved-words.ts';

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

/** Members that the runtime's client has. */
const CLIENT_MEMBERS = words(
  'baseURL maxRetries timeout logger logLevel fetchOptions fetch get post put patch delete getAPIList request withOptions buildURL ' +
    'buildRequest defaultQuery defaultHeaders authHeaders fetchWithTimeout _options idempotencyHeader',
);

/** Names that an SDK in TypeScript cannot give. */
export const TAKEN: TakenNames = {
  types: new Set([...RUNTIME, ...HIDEABLE, ...GLOBALS]),
  clientMembers: new Set([...OBJECT_MEMBERS, ...CLIENT_MEMBERS]),
  resourceMembers: new Set([...OBJECT_MEMBERS, '_client', 'hasOwnProperty', '__proto__']),
  arguments: new Set([...RESERVED_WORDS, 'params', 'body', 'query', 'options', 'path']),
  files: { top: new Set(['index', 'shared', 'top-level', 'schemas', 'shapes']), nested: new Set(['index']) },
};
