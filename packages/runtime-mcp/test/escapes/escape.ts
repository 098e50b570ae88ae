/** An attempt to get out of the sandbox. */
export type Escape = {
  readonly name: string;
  readonly code: string;
  /** What must come back: an error, or this value. */
  readonly want: { readonly error: RegExp } | { readonly value: unknown };
};

export const error = (pattern: RegExp): Escape['want'] => ({ error: pattern });
export const value = (own: unknown): Escape['want'] => ({ value: own });

/** What ends a run that would never end by itself. */
export const STOPPED = /TimeoutError|out of memory|stack|too large|too long/i;
