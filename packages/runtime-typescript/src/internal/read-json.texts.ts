import { parseWithBigints } from './integer-texts';

/** The value of a JSON text, where integers that a number would not hold are bigints, or undefined if it is none. */
export const readJSON = (text: string): unknown => {
  try {
    return parseWithBigints(text);
  } catch {
    return undefined;
  }
};
