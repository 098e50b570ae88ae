/** A value that a call is made with; objects with a key that starts with `$` stand for what JSON has not. */
export type CallValue =
  | null
  | boolean
  | number
  | string
  | readonly CallValue[]
  | { readonly [key: string]: CallValue };

/** What the process that runs a package is started with. */
export type ChildConfig = {
  /** What is imported. */
  readonly entry: string;
  /** The class of the client, where it is not the default export. */
  readonly className: string;
  /** Of the recorder. */
  readonly port: number;
};

/** One call of a method. */
export type CallRequest = {
  /** From the client on. */
  readonly path: readonly string[];
  readonly args: readonly CallValue[];
  /** Options of the client. */
  readonly options: Readonly<Record<string, CallValue>>;
  /** What the call gives is a stream whose values are read. */
  readonly readsStream?: boolean;
  /** No wait is cut short, and the longest one is told. */
  readonly timesWaits?: boolean;
};

/** What the parent says. */
export type Asked =
  | ({ readonly kind: 'call'; readonly id: number } & CallRequest)
  /** To make clients without options and with each of these, and to say what was asked of the environment. */
  | { readonly kind: 'environment'; readonly clients: ReadonlyArray<CallRequest['options']> };

/** What a client says of itself: where requests go, how long one may take, how often it is tried again. */
export const DEFAULTS = ['baseURL', 'timeout', 'maxRetries'] as const;
export type ClientDefaults = Readonly<Partial<Record<(typeof DEFAULTS)[number], string>>>;

/** How a call ended. */
export type Outcome =
  /** `isStream`: the values of a stream. */
  | { readonly kind: 'resolved'; readonly value: string; readonly isStream?: true }
  /** `classes`: those of the package that the error is an instance of. */
  | {
      readonly kind: 'threw';
      readonly classes: readonly string[];
      readonly message: string;
      /** Values of a stream that came before. */
      readonly given?: string;
    }
  | { readonly kind: 'missing' }
  /** It went on and on, or did not answer in time. */
  | { readonly kind: 'unfinished' };

/** What the child says. */
export type Told =
  | { readonly kind: 'ready' }
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'blocked'; readonly what: string }
  /** `longestWait`: milliseconds; of calls whose waits are timed, where there is any. */
  | {
      readonly kind: 'outcome';
      readonly id: number;
      readonly outcome: Outcome;
      readonly longestWait?: number;
    }
  | {
      readonly kind: 'environment';
      readonly names: readonly string[];
      readonly isListed: boolean;
      /** Of each client that was made with options. */
      readonly defaults: readonly ClientDefaults[];
    };

/** Longer texts are cut: nobody reads them, and a package may send what it likes. */
export const LONGEST_TEXT = 4000;
