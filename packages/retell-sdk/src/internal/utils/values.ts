import { RetellError } from '../sdk-error';

const ABSOLUTE = /^[a-z][a-z0-9+.-]*:/i;

/** True if the text starts with a scheme (RFC 3986 section 3.1). */
export const isAbsoluteURL = (url: string): boolean => ABSOLUTE.test(url);

/** Returns `value` if it is a whole number of at least zero, otherwise throws `RetellError`. */
export const validatePositiveInteger = (name: string, value: unknown): number => {
  if (!Number.isInteger(value)) throw new RetellError(`${name} must be an integer`);
  if ((value as number) < 0) throw new RetellError(`${name} must be a positive integer`);
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

/** True for buffers and views of them. */
export const isBytes = (value: unknown): value is ArrayBuffer | ArrayBufferView =>
  ArrayBuffer.isView(value) || value instanceof ArrayBuffer;
