/**
 * ts-morph's printer follows strings and comments by itself and takes the quote behind `\\` for an escaped one: it then
 * loses count, and ends comments that nobody began. Where that may happen, pairs of backslashes are printed as another
 * character and put back. It is a noncharacter (Unicode 23.7): encoders escape it wherever a document holds it.
 */
const STAND_IN = '\uffff\uffff';

/** Whether a printed text holds a quote that the printer may have misread. */
export const confusesPrinter = (text: string): boolean => /\\\\['"`]/.test(text);

/** The same value with stand-ins for pairs of backslashes in all its texts. */
export function withStandIns<T>(value: T): T {
  if (typeof value === 'string')
    return value.replace(/\\[^]/g, (pair) => (pair === '\\\\' ? STAND_IN : pair)) as T;
  if (Array.isArray(value)) return value.map(withStandIns) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withStandIns(item)])) as T;
}

/** The text with pairs of backslashes again. */
export const withoutStandIns = (text: string): string => text.replaceAll(STAND_IN, '\\\\');
