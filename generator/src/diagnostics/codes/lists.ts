import type { CatalogEntry } from './entry.ts';

/** Findings about lists and how they go on. */
export const LIST_CODES = {
  'Pagination/NoNextPage': {
    severity: 'warning',
    message: 'The pagination scheme {name} has no field that tells where the next page is.',
    cause: 'Iterating such a list ends after its first page.',
    fix: 'Give the field of the response the purpose next_cursor_field; it may lie inside of another one.',
  },
  'Pagination/NoParameter': {
    severity: 'warning',
    message: 'The pagination scheme {name} has no parameter that asks for the next page.',
    cause:
      'None of its parameters has a purpose, and their names do not tell which one it is. Iterating such a list ends after its first page.',
    fix: 'Give the parameter under request the purpose that fits the type of the scheme: next_cursor_param, next_cursor_id_param, offset_count_param or page_number_param.',
  },
  'Pagination/UnknownScheme': {
    severity: 'warning',
    message: 'There is no pagination scheme named {name}; the method returns the response as it is.',
    cause: 'The method asks for a page type that is not defined.',
    fix: 'Add the scheme under pagination, or correct the name.',
  },
  'Pagination/UnusedScheme': {
    severity: 'warning',
    message: 'The pagination scheme {name} gives no method pages: {reason}.',
    cause:
      'A method gets the page class of the first scheme of which it has every parameter and every field. A misspelt name leaves all methods without it, so they return one plain response.',
    fix: 'Correct the names of the scheme, or remove it.',
  },
  'Pagination/UnknownPart': {
    severity: 'warning',
    message: 'The pagination scheme {name} names {part}, which none of its methods has.',
    cause: 'Pages read what comes next from the fields that a scheme names; without them they end early.',
    fix: 'Correct the name, or remove the part.',
  },
  'Pagination/NoPages': {
    severity: 'warning',
    message: '{endpoint} gets no page class, although the config asks for one: {reason}.',
    cause:
      'The key paginated asks for pages, but the method returns its response as it is unless a scheme fits its parameters and its response.',
    fix: 'Correct the scheme so that it names what the method has, or set paginated: false.',
  },
  'Pagination/EndsEarly': {
    severity: 'warning',
    message: 'Pages of {endpoint} end after the first one: {reason}.',
    cause: 'A scheme that paginated names is taken even where a method has not all of its parts.',
    fix: 'Name a scheme that fits the method, or set paginated: false.',
  },
  'Pagination/ParameterSent': {
    severity: 'warning',
    message:
      '{endpoint} gets no pages of the scheme {name}: the client sends its parameter {parameter} with every request, as the option {option}.',
    cause:
      'What the client sends with every request is no parameter of its methods, and a scheme only fits methods with all of its parameters.',
    fix: 'Remove send_as_query_param from the option, or the parameter from the scheme.',
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
