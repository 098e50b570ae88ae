import { uuid4 } from './utils/uuid';

/** Where JSON has integers of 64 bits: names of members, values that are no member, members of any name. */
export type WideIntegers = {
  readonly names: readonly string[];
  readonly alone: boolean;
  readonly anywhere: boolean;
};

/** A query with the digits of its bigints in their place, which is what they are sent as. */
export const withDigits = <T>(value: T): T => {
  if (typeof value === 'bigint') return String(value) as T;
  if (Array.isArray(value)) return value.map(withDigits) as T;
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype)
    return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, withDigits(each)])) as T;
};

/** A text, or a number; a text may have the digits of a number in it. */
const TOKEN = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?/g;

const isUnsafe = (token: string): boolean =>
  /^-?\d{16,}$/.test(token) && !Number.isSafeInteger(Number(token));

/**
 * The value of a JSON text. An integer that a number would not hold exactly is a bigint where integers of 64 bits are
 * declared, and a number elsewhere.
 *
 * @throws SyntaxError if the text is not JSON.
 */
export const parseExactly = (text: string, wide: WideIntegers): unknown => {
  const value: unknown = JSON.parse(text);
  if (!/\d{16}/.test(text)) return value;
  const mark = uuid4();
  let marked = false;
  const shown = text.replace(TOKEN, (token) => {
    if (!isUnsafe(token)) return token;
    marked = true;
    return `"${mark}${token}"`;
  });
  if (!marked) return value;
  const names = new Set(wide.names);
  const restore = (item: unknown, isWide: boolean): unknown => {
    if (typeof item === 'string') {
      if (!item.startsWith(mark)) return item;
      const digits = item.slice(mark.length);
      return isWide ? BigInt(digits) : Number(digits);
    }
    if (Array.isArray(item)) return item.map((each) => restore(each, isWide));
    if (typeof item !== 'object' || item === null) return item;
    return Object.fromEntries(
      Object.entries(item).map(([name, each]) => [name, restore(each, wide.anywhere || names.has(name))]),
    );
  };
  return restore(JSON.parse(shown), wide.alone);
};
