/** How much an input may ask for before it is refused. */
export type Limits = {
  /** Size of one file. */
  readonly bytes: number;
  /** Nesting of objects and lists. */
  readonly depth: number;
  /** Values of one document after its YAML aliases are expanded. */
  readonly values: number;
  /** Values that aliases may add, as a multiple of the values that are written down. */
  readonly aliasFactor: number;
};

/** Generous for documents that people write, small enough to stop attacks early. */
export const DEFAULT_LIMITS: Limits = { bytes: 50_000_000, depth: 200, values: 5_000_000, aliasFactor: 100 };
