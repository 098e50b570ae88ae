import type { APIResponseProps } from './answer';
import type { Integers } from './integer-texts';
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
