import { flat } from './flat-styles';
import { writeStyled } from './styled-query';

/**
 * Writes the value as a query string of this API, without the question mark: each parameter in style form.
 *
 * @throws TypeError with the name of a parameter that is an object, if nothing says how it is written.
 */
export const stringifyQuery = (query: object): string => writeStyled(query, flat);
