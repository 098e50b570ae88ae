import type { Field } from '../../api-surface.ts';

/** Where parameters are sent, in the order in which they are listed. */
export const PLACES: ReadonlyArray<{ readonly place: NonNullable<Field['in']>; readonly label: string }> = [
  { place: 'path', label: 'Path' },
  { place: 'query', label: 'Query' },
  { place: 'body', label: 'Body' },
  { place: 'header', label: 'Headers' },
  { place: 'cookie', label: 'Cookies' },
];
