/**
 * English collation order of the characters that names are made of (CLDR root order): punctuation, digits, letters.
 * Written out so that the order never depends on the ICU data of the running Node.
 */
const PUNCTUATION = '_-,;:!?.\'"()[]{}@*/\\&#%`^+<=>|~$';

function primary(char: string): number {
  const punctuation = PUNCTUATION.indexOf(char);
  if (char === ' ') return 0;
  if (punctuation >= 0) return 1 + punctuation;
  return 64 + (char.toLowerCase().codePointAt(0) ?? 0);
}

/** Compares ignoring case; equal but for case: lower case first, as ICU does. */
export function collate(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const difference = primary(a.charAt(i)) - primary(b.charAt(i));
    if (difference !== 0) return difference;
  }
  if (a.length !== b.length) return a.length - b.length;
  return (
    a === b ? 0
    : a > b ? -1
    : 1
  );
}

/** Compares by UTF-16 code unit: the order of everything whose order users do not see. */
export function byCodeUnit(a: string, b: string): number {
  return (
    a < b ? -1
    : a > b ? 1
    : 0
  );
}
