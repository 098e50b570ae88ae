/** A value of a stream as a line of JSON, with all digits, and the value of such a line. */
export { writeJSON as writeLine } from './json';
export { readJSON as readLine } from './read-json';
