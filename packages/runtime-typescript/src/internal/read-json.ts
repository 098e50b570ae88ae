/** The value of a JSON text, or undefined if it is none. */
export { safeJSON as readJSON } from './utils/values';
