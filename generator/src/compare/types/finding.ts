import type { Bump, Severity } from '../wire/index.ts';

/** Where a declaration stands in its package. */
export type ApiPlace = { readonly path: string; readonly line: number; readonly column: number };

/** Why the SDK changed. */
export type ApiCause =
  | { readonly kind: 'wire'; readonly fingerprint: string; readonly sentence: string }
  | { readonly kind: 'config'; readonly sentence: string }
  /** The document calls something by another name, which nothing on the wire shows. */
  | { readonly kind: 'document'; readonly sentence: string }
  /** A person wrote it into the newer package. */
  | { readonly kind: 'hand-written'; readonly sentence: string }
  | { readonly kind: 'generator'; readonly sentence: string };

/** A change that a program can make to callers by itself. */
export type Edit =
  | { readonly kind: 'method-renamed'; readonly from: string; readonly to: string }
  | { readonly kind: 'type-renamed'; readonly from: string; readonly to: string }
  /** A member of what is passed to the methods that the finding affects. */
  | { readonly kind: 'property-renamed'; readonly from: string; readonly to: string }
  | { readonly kind: 'value-renamed'; readonly property: string; readonly from: string; readonly to: string }
  | {
      readonly kind: 'argument-moved';
      readonly method: string;
      readonly from: number;
      readonly to: number;
      readonly fill: string;
    };

/** One change of what a TypeScript caller of the package can write or read. */
export type ApiFinding = {
  /** A row of `API_RULES`. */
  readonly code: string;
  readonly severity: Severity;
  /** What the change means for the version under strict semantic versioning. */
  readonly bump: Bump;
  /** `client.widget.create`, `Widget.count`, `Retell.verify`. */
  readonly symbol: string;
  readonly message: string;
  /** Of the function that the symbol names, what changed: `result`, `argument query`. */
  readonly part?: string;
  /** Only the part that differs. */
  readonly before?: string;
  readonly after?: string;
  readonly placeBefore?: ApiPlace;
  readonly placeAfter?: ApiPlace;
  readonly howToAdapt?: string;
  /** Methods and types that the change reaches, beside the symbol. */
  readonly affects: readonly string[];
  /** Whether the value is sent by callers or read by them. */
  readonly direction?: 'request' | 'response';
  readonly edit?: Edit;
  readonly cause?: ApiCause;
  /** Both documents were compared and nothing in them, in the config or in the generator asks for this. */
  readonly unexplained?: true;
};
