import { writeJSON } from './json';

/** Values to be sent one after the other. */
export type Values<T> = Iterable<T> | AsyncIterable<T>;

async function* texts<T>(values: Values<T>, before: string): AsyncGenerator<string> {
  for await (const value of values) yield `${before}${writeJSON(value)}\n`;
}

/** A body of JSON texts, one on each line. It is a stream, so it cannot be sent twice. */
export const jsonLines = <T>(values: Values<T> | null | undefined): AsyncIterable<string> | undefined =>
  values ? texts(values, '') : undefined;

/** The same with a record separator before each text (RFC 7464). */
export const jsonSequence = <T>(values: Values<T> | null | undefined): AsyncIterable<string> | undefined =>
  values ? texts(values, '\x1e') : undefined;
