import type { TypeFact } from '../model/index.ts';
import type { Event } from '../rules/index.ts';
import type { TypeChange } from './look.ts';

/** A difference of two versions of a function. */
export type SignatureChange = {
  readonly event: Event;
  readonly argument?: string;
  readonly heads?: TypeFact['heads'];
  readonly before?: string;
  readonly after?: string;
  readonly values?: readonly string[];
  /** Where the request options were and are, if arguments that may be undefined were put in before them. */
  readonly moved?: { readonly from: number; readonly to: number };
};

/** What changed for callers: the call itself, and the types that it takes and gives. */
export type FunctionDiff = {
  readonly call: readonly SignatureChange[];
  readonly types: readonly TypeChange[];
};
