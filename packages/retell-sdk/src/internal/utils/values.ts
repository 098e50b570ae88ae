import { RetellError } from '../sdk-error';

const ABSOLUTE = /^[a-z][a-z0-9+.-]*:/i;

/** True if the text starts with a scheme (RFC 3986 section 3.1). */
export const isAbsoluteURL = (url: string): boolean => ABSOLUTE.test(url);

/** Returns `value` if it is a whole number of at least zero, otherwise throws `RetellError`. */
export const validatePositiveInteger = (name: string, value: unknown): number => {
  const missing =
    !Number.isInteger(value) ? 'an'
    : (value as number) < 0 ? 'a positive'
    : undefined;
  if (missing) throw new RetellError(`${name} must be ${missing} integer`);
  return value as number;
};

/** The parsed text, or undefined if it is not JSON. */
export const safeJSON = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** True for streams, async generators and other async iterables. */
export const isAsyncIterable = (value: unknown): value is AsyncIterable<unknown> =>
  typeof (value as AsyncIterable<unknown> | null | undefined)?.[Symbol.asyncIterator] === 'function';

/**
 * What an object calls itself, such as `File`. Unlike `instanceof` it does not ask which realm an object comes from,
 * nor whether the platform has the class: test environments and frames have classes of their own.
 */
export const kindOf = (value: unknown): string => Object.prototype.toString.call(value).slice(8, -1);

/** True for buffers and views of them. */
export const isBytes = (value: unknown): value is ArrayBuffer | ArrayBufferView =>
  ArrayBuffer.isView(value) || kindOf(value) === 'ArrayBuffer';

/** True for streams of the web. */
export const isStream = (value: unknown): value is ReadableStream =>
  typeof (value as ReadableStream | null | undefined)?.getReader === 'function';

/**
 * Text as UTF-8. Test environments such as jsdom have no encoder of their own.
 *
 * @throws URIError without an encoder, for half of a character.
 */
export const utf8 = (text: string): Uint8Array =>
  typeof TextEncoder === 'function' ?
    new TextEncoder().encode(text)
  : Uint8Array.from(unescape(encodeURIComponent(text)), (char) => char.charCodeAt(0));

/** A value as messages name it: plain ones themselves, objects by class and keys. */
export const nameOf = (value: unknown): string => {
  if (typeof value !== 'object' || !value) return value === null ? 'null' : typeof value;
  const keys = Object.keys(value).slice(0, 5).join(', ');
  return `${value.constructor?.name ?? 'an object'}${keys && ` with the keys ${keys}`}`;
};
