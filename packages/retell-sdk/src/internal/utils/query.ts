import { RetellError } from '../../core/error';
import { QUERY_SETTINGS } from '../../sdk-info';

/** How arrays and objects are written in a query string. */
export interface QuerySettings {
  /** `a=1,2`, `a=1&a=2`, `a[]=1&a[]=2` or `a[0]=1&a[1]=2`. */
  readonly arrayFormat: 'comma' | 'repeat' | 'brackets' | 'indices';
  /** `a[b]=1` or `a.b=1`. */
  readonly nestedFormat: 'brackets' | 'dots';
}

const scalar = (value: unknown): string | undefined => {
  if (value === null) return '';
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'object' ? undefined : String(value);
};

/**
 * Writes the value as a query string without the question mark. `undefined` is left out, `null` has an empty
 * value, a Date is written as ISO 8601.
 *
 * @throws SdkError for functions and symbols.
 */
export const stringifyQuery = (query: object, settings: QuerySettings = QUERY_SETTINGS): string => {
  const { arrayFormat, nestedFormat } = settings;
  const pairs: string[] = [];
  const add = (key: string, value: unknown): void => {
    if (value === undefined) return;
    if (typeof value === 'function' || typeof value === 'symbol') {
      throw new RetellError(`Cannot write a ${typeof value} in a query string`);
    }
    const text = scalar(value);
    if (text !== undefined) {
      pairs.push(`${encodeURIComponent(key)}=${encodeURIComponent(text)}`);
    } else if (Array.isArray(value)) {
      const texts = value.filter((item) => item !== undefined).map(scalar);
      const flat = !texts.includes(undefined);
      if (flat && arrayFormat === 'comma') {
        if (texts.length) {
          pairs.push(
            `${encodeURIComponent(key)}=${texts.map((item) => encodeURIComponent(item ?? '')).join()}`,
          );
        }
        return;
      }
      const suffix = (i: number) =>
        flat && arrayFormat !== 'indices' ?
          arrayFormat === 'repeat' ?
            ''
          : '[]'
        : `[${i}]`;
      value.forEach((item, i) => add(key + suffix(i), item));
    } else {
      for (const [name, item] of Object.entries(value as object)) {
        add(nestedFormat === 'dots' ? `${key}.${name}` : `${key}[${name}]`, item);
      }
    }
  };
  for (const [key, value] of Object.entries(query)) add(key, value);
  return pairs.join('&');
};
