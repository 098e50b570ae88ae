import type { APIResponseProps } from './answer';
import type { ClientCore } from './client-core';
import { integersIn } from './exact-answers';
import { withTexts } from './integer-texts';
import { readData as readParsed } from './read-data.standard';

export { isEmpty } from './read-data.standard';

/**
 * What the text of a body says, with the integers of 64 bits that are declared for it as texts.
 *
 * @throws APIResponseValidationError for what was not asked for.
 */
export const readData = (client: ClientCore, props: APIResponseProps, text: string): unknown =>
  withTexts(readParsed(client, props, text), integersIn(props));
