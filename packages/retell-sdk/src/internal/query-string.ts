import { QUERY_SETTINGS } from '../sdk-info';
import { writeQuery } from './utils/query';

/** Writes the value as a query string of this API, without the question mark; see {@link writeQuery}. */
export const stringifyQuery = (query: object): string =>
  writeQuery(query, QUERY_SETTINGS.arrayFormat, QUERY_SETTINGS.nestedFormat);
