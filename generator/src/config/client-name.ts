import { createCasing, identifier, type Casing } from '../support/case.ts';
import { RESERVED_WORDS } from '../support/reserved-words.ts';
import { CLIENT_STATICS, ERROR_CLASSES, TYPE_NAMES } from '../support/runtime-names.ts';
import type { ProjectConfig } from './config-types.ts';

type NamedConfig = Pick<ProjectConfig, 'client' | 'customCasings'>;

/** Name of the client class: `Retell`. A name that the package needs for something else gets `Client` at its end. */
export function clientNameOf(
  config: NamedConfig,
  casing: Casing = createCasing(config.customCasings),
): string {
  const name = wantedClientName(config, casing);
  return isTaken(name) ? `${name}Client` : name;
}

/** The name that the config or the document asks for. */
export function wantedClientName(config: NamedConfig, casing: Casing): string {
  return identifier(casing.pascal(config.client.name) || 'Client');
}

/** Other names of the modules that declare or use the client, and of the tests. */
const NEIGHBOURS = new Set(
  (
    'Errors Opts Logger LogLevel AuthHeaders BaseClientOptions CompatOptions AbstractPage PageClass PageScheme ' +
    'PageRequestOptions JSON Math URL URLSearchParams AbortController AbortSignal ReadableStream TextDecoder TextEncoder ' +
    'Reflect Proxy Iterator AsyncIterable AsyncIterator AsyncGenerator Generator Buffer Uint8Array ArrayBuffer RegExp ' +
    'Intl BigInt NaN Infinity TypeError RangeError SyntaxError DOMException Event EventTarget WeakMap WeakSet Readonly ' +
    'Awaited Exclude Extract NonNullable ReturnType Parameters HTTPMethod'
  ).split(' '),
);

/** The base class `Base…` and the error class `…Error` are made from the name, too. */
function isTaken(name: string): boolean {
  const isKnown = (each: string): boolean =>
    TYPE_NAMES.has(each) ||
    NEIGHBOURS.has(each) ||
    RESERVED_WORDS.has(each) ||
    CLIENT_STATICS.has(each) ||
    ERROR_CLASSES.includes(each);
  return [name, `Base${name}`, `${name}Error`].some(isKnown);
}
