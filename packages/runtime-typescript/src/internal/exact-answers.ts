import { APIUserAbortError, type APIError } from '../core/error';
import { readText, type APIResponseProps } from './answer';
import type { ClientCore } from './client-core';
import { withTexts, type Integers } from './integer-texts';
import { readJSON } from './read-json';
import type { RequestOptions } from './request-options';

/** Where answers have integers of 64 bits, by status: `200`, `2XX`, `default`. */
export type AnswerIntegers = Readonly<Record<string, Integers>>;

type Exact = { readonly integers?: AnswerIntegers };

/** Request options that say where answers have integers of 64 bits. */
export const exactAnswers = (integers: AnswerIntegers): RequestOptions & Exact => ({ integers });

/** Where an answer has integers of 64 bits. */
export const integersIn = ({ response, options }: APIResponseProps): Integers | undefined => {
  const { integers } = options as Exact;
  const { status } = response;
  return integers?.[status] ?? integers?.[`${Math.trunc(status / 100)}XX`] ?? integers?.['default'];
};

/** What is read of the body of an error. */
const MAX_ERROR_BYTES = 2 ** 20;

type MakeFailure = (status: number, error: Object, message: string | undefined, headers: Headers) => APIError;

/**
 * The error for an answer that is a failure, with its integers of 64 bits as texts.
 *
 * @throws APIUserAbortError if the caller ends the call before its body has been read.
 */
export const exactFailure = async (
  client: Pick<ClientCore, '_options' | '_compat'>,
  props: APIResponseProps,
  make: MakeFailure,
): Promise<APIError> => {
  const { status, headers } = props.response;
  // Clients whose credentials may be functions are none to the compiler, which is of no concern here.
  const text = await readText(client as ClientCore, props, MAX_ERROR_BYTES).catch((error: Error) => {
    if (error instanceof APIUserAbortError) throw error;
    return error.message;
  });
  const body = withTexts(readJSON(text), integersIn(props)) as Object;
  return make(status, body, body ? undefined : text, headers);
};
