import type { FinalRequestOptions, RequestOptions } from './request-options';
import type { SecurityRequirement } from './security-scheme';
import type { PromiseOrValue } from './types';

/** Gives the credential of a request; called for each of them. */
export type TokenSource = () => PromiseOrValue<string>;

type Secured = { readonly security?: SecurityRequirement | undefined };

/** Request options that authenticate a request in other ways than most; without arguments nothing is sent. */
export const securedBy = (...ways: SecurityRequirement): RequestOptions & Secured => ({ security: ways });

/** The ways to authenticate that {@link securedBy} has put into the options of a request. */
export const securityOf = (options: FinalRequestOptions & Secured): SecurityRequirement | undefined =>
  options.security;

/** A value as a cookie holds it (RFC 6265 section 4.1.1): what it must not hold is percent-encoded. */
export const cookieValue = (value: string): string =>
  value.replace(/[^!#-+\--:<-[\]-~]+/g, encodeURIComponent);
