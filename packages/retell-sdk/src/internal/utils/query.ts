import { RetellError } from '../sdk-error';

/** How arrays and objects are written in a query string. */
export interface QuerySettings {
  /** `a=1,2`, `a=1&a=2`, `a[]=1&a[]=2` or `a[0]=1&a[1]=2`. */
  readonly arrayFormat: 'comma' | 'repeat' | 'brackets' | 'indices';
  /** `a[b]=1` or `a.b=1`. */
  readonly nestedFormat: 'brackets' | 'dots';
}

/** The text of a plain value; undefined for lists and objects. */
export const plainText = (value: unknown): string | undefined => {
  if (value === null) return '';
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'object' ? undefined : String(value);
};

/**
 * Writes the value as a query string without the question mark. `undefined` is left out, `null` has an empty
 * value, a Date is written as ISO 8601. The settings come one by one: what an SDK never uses is not in its bundle.
 *
 * @throws RetellError for functions, symbols, and texts with half of a character.
 */
export const writeQuery = (
  query: object,
  arrayFormat: QuerySettings['arrayFormat'],
  nestedFormat: QuerySettings['nestedFormat'],
): string => {
  const pairs: string[] = [];
  const encode = (text: string, key = text): string => {
    if (/\p{Surrogate}/u.test(text))
      throw new RetellError(`Cannot write half of a character, ${JSON.stringify(key)}, in a query string`);
    return encodeURIComponent(text);
  };
  const add = (key: string, value: unknown): void => {
    if (value === undefined) return;
    if (typeof value === 'function' || typeof value === 'symbol') {
      throw new RetellError(`Cannot write a ${typeof value} in a query string`);
    }
    const text = plainText(value);
    if (text !== undefined) {
      pairs.push(`${encode(key)}=${encode(text, key)}`);
      return;
    }
    const isList = Array.isArray(value);
    const items = Object.entries(value as object).filter(([, item]) => item !== undefined);
    const isFlat = isList && items.every(([, item]) => plainText(item) !== undefined);
    if (isFlat && arrayFormat === 'comma') {
      const list = items.map(([, item]) => encode(plainText(item) as string, key)).join();
      if (items.length) pairs.push(`${encode(key)}=${list}`);
      return;
    }
    for (const [name, item] of items) {
      add(
        isFlat && arrayFormat === 'repeat' ? key
        : isFlat && arrayFormat === 'brackets' ? `${key}[]`
        : !isList && nestedFormat === 'dots' ? `${key}.${name}`
        : `${key}[${name}]`,
        item,
      );
    }
  };
  for (const [key, value] of Object.entries(query)) add(key, value);
  return pairs.join('&');
};
