import type { CatalogEntry } from './entry.ts';

/** Findings about lists and how they go on. */
export const LIST_CODES = {
  'Pagination/NoNextPage': {
    severity: 'warning',
    message: 'The pagination scheme {name} has no field that tells where the next page is.',
    cause: 'Iterating such a list ends after its first page.',
    fix: 'Give the field of the response the purpose next_cursor_field; it may lie inside of another one.',
  },
  'Pagination/UnknownScheme': {
    severity: 'warning',
    message: 'There is no pagination scheme named {name}; the method returns the response as it is.',
    cause: 'The method asks for a page type that is not defined.',
    fix: 'Add the scheme under pagination, or correct the name.',
  },
  'Pagination/CannotIterate': {
    severity: 'warning',
    message: 'The promise of the method does not iterate: {reason}.',
    cause:
      'The key iterates says how a list goes on, but the call lacks what that needs, so loops over it would end early or never.',
    fix: 'Name parameters of the call and fields of its items, or a scheme whose parameters and fields it has; iterates: false switches it off.',
  },
  'Pagination/OnePage': {
    severity: 'note',
    message:
      'Loops over the list end with the page that was asked for: nothing says what follows {parameter}.',
    cause:
      'The answer is an array, and neither the config nor names and types of the document tell the next value of the parameter.',
    fix: 'Say it with iterates or a pagination scheme in the config; iterates: false takes the loop away.',
  },
  'Pagination/NextUnclear': {
    severity: 'note',
    message:
      'The list gives one page and its promise does not iterate: nothing says what follows {parameter}.',
    cause:
      'The method takes a parameter that selects a page, but neither the config nor names and types of the document tell its next value.',
    fix: 'Say it with iterates or a pagination scheme in the config, or name a field of the answer after the parameter, such as next_cursor for cursor; iterates: false ends this note.',
  },
} as const satisfies Record<string, CatalogEntry>;
