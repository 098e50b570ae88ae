import { safeJSON } from './utils/values';

/** A value of a stream as a line of JSON; undefined if it has no form there. */
export const writeLine = (value: unknown): string | undefined => JSON.stringify(value);

/** The value of such a line, or undefined if it is not JSON. */
export const readLine = safeJSON;
