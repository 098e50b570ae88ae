/** Names that other files of the site have, or that mean something to a web server. */
const TAKEN_AT_TOP = [
  'assets',
  'changes',
  'guides',
  'llms',
  'llms-full',
  'agents',
  'readme',
  'skills',
  'types',
  'v',
];

const WINDOWS_DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** More than any name that people read; file systems and addresses have limits. */
const LONGEST = 80;

/**
 * Gives addresses to pages: what callers write, in letters that every file system and every address can have. Names that
 * differ only in case get a number.
 */
export function createAddresses(): { claim(folder: string, name: string): string } {
  const taken = new Set(TAKEN_AT_TOP);
  const isList = (address: string): boolean => /^types\/index(?:-\d+)?$/.test(address);
  return {
    claim(folder, name) {
      const stem = segmentOf(name);
      const below = (segment: string): string => (folder === '' ? segment : `${folder}/${segment}`);
      let address = below(stem);
      for (let count = 2; taken.has(address.toLowerCase()) || isList(address.toLowerCase()); count++)
        address = below(`${stem}-${count}`);
      taken.add(address.toLowerCase());
      return address;
    },
  };
}

/** One part of an address. */
export function segmentOf(name: string): string {
  const letters = [...name.normalize('NFKD')].map(letterOf).join('').slice(0, LONGEST);
  const clean = letters.replace(/^[.-]+|[.]+$/g, '');
  if (clean === '') return '_';
  return clean.toLowerCase() === 'index' || WINDOWS_DEVICE.test(clean) ? `${clean}_` : clean;
}

function letterOf(letter: string): string {
  if (/[\w.-]/.test(letter)) return letter;
  if (/\p{M}/u.test(letter)) return '';
  return `_x${(letter.codePointAt(0) ?? 0).toString(16)}_`;
}

/** A part of an anchor: dots and percent signs of names are no dots between names. */
export function anchorPart(name: string): string {
  return [...name].map((letter) => (/[\w-]/.test(letter) ? letter : percentEncoded(letter))).join('');
}

function percentEncoded(letter: string): string {
  return [...new TextEncoder().encode(letter)]
    .map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`)
    .join('');
}

/** How a page leads to the top of the site: `../` for each folder. */
export function rootFrom(page: string): string {
  return '../'.repeat(page.split('/').length - 1);
}
