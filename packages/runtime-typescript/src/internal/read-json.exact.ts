import { WIDE_INTEGERS } from '../sdk-info';
import { parseExactly } from './exact-json';

/** The value of a JSON text, with integers of 64 bits as they are written, or undefined if it is none. */
export const readJSON = (text: string): unknown => {
  try {
    return parseExactly(text, WIDE_INTEGERS);
  } catch {
    return undefined;
  }
};
