import { form } from './parameter-styles';
import { writeStyled } from './styled-query';

/** Writes the value as a query string of this API, without the question mark: each parameter in style form. */
export const stringifyQuery = (query: object): string => writeStyled(query, form);
