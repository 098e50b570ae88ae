import { QUERY_SETTINGS } from '../sdk-info';
import { writeStyled } from './styled-query';
import { writeQuery } from './utils/query';

/** Writes the value as a query string of this API, without the question mark. */
export const stringifyQuery = (query: object): string =>
  writeStyled(query, (name, value) =>
    writeQuery({ [name]: value }, QUERY_SETTINGS.arrayFormat, QUERY_SETTINGS.nestedFormat),
  );
