import type { RequestOptions } from './request-options';

/** Media types of the values of a call, where its `Accept` header does not say them. */
export type Expecting = { readonly expects?: readonly string[] };

/** Request options of a method that accepts every media type, but has no value for all of them. */
export const expecting = (...expects: readonly string[]): RequestOptions & Expecting => ({ expects });
