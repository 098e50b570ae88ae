import type { APIError } from '../core/error';
import type { APIResponseProps } from './answer';
import type { ClientCore } from './client-core';
import { integersIn } from './exact-answers';
import { failureOf as readStandard } from './failure.standard';
import { withTexts } from './integer-texts';
import { readJSON } from './read-json';

/** The error for an answer that is a failure, with its integers of 64 bits as texts. */
export const failureOf = (client: ClientCore, props: APIResponseProps): Promise<APIError> =>
  readStandard(client, props, (text) => withTexts(readJSON(text), integersIn(props)));
