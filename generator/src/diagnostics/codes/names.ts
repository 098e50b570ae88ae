import type { CatalogEntry } from './entry.ts';

/** Findings about the names of what the document has. */
export const NAME_CODES = {
  'Name/LockBroken': {
    severity: 'warning',
    message: 'The published type {name} is called {renamed} from now on: {reason}.',
    cause: 'A name that an earlier version of the package gave away is needed for something else.',
    fix: 'Rename what took the name in the config; else release a major version.',
  },
  'Name/Kept': {
    severity: 'warning',
    message:
      'The {what} {name} keeps the name that it was published with; in a new package it would be {renamed}.',
    cause:
      'Names that nobody chose are found by rules, and these know more today than when the package was made, or the document has changed. Programs that use the package know the old name.',
    fix: 'Nothing needs to be done. To take the new name, which breaks callers, run generate with --new-names and the old one, or with --new-names all; to keep the old one for good, list it in a config.',
  },
  'Name/NotShipped': {
    severity: 'error',
    message: 'The package keeps no name {name}.',
    cause: '--new-names names what should be called as in a new package, as Name/Kept shows it.',
    fix: 'Write it as in the message of Name/Kept, or write all.',
  },
  'Name/Retired': {
    severity: 'note',
    message: 'The published type {name} is gone; its name is not given to anything else.',
    cause: 'A name that comes back with another meaning breaks programs without a message.',
    fix: 'Nothing needs to be done; --prune-names forgets the names that are gone.',
  },
  'Name/Collision': {
    severity: 'warning',
    message: 'The name {name} is taken by {holder}; {renamed} is used instead.',
    cause:
      'The language, the library or something else of the API has the name already; names of an API often differ only in separators or case.',
    fix: 'Keep the new name, rename one of the two in the document, or choose names with a config that lists resources.',
  },
} as const satisfies Record<string, CatalogEntry>;
