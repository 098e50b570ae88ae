import type { JsonValue } from '../../support/json.ts';

/** What a change does to a program that works today. `risky`: some programs break; `docs`: only texts changed. */
export type Severity = 'breaking' | 'risky' | 'safe' | 'docs';

/** Negative where the first weighs more. */
export function bySeverity(a: { readonly severity: Severity }, b: { readonly severity: Severity }): number {
  return SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity);
}

/** Severities, worst first. */
export const SEVERITIES: readonly Severity[] = ['breaking', 'risky', 'safe', 'docs'];

/** The part of a version that a change raises. */
export type Bump = 'major' | 'minor' | 'patch' | 'none';

/** Whether a version that rises by one part is enough for changes that ask for the other. */
export function coversBump(claimed: Bump, deserved: Bump): boolean {
  return BUMPS.indexOf(claimed) >= BUMPS.indexOf(deserved);
}

/** Parts of a version, the smallest first. */
export const BUMPS: readonly Bump[] = ['none', 'patch', 'minor', 'major'];

/** What the change is about. */
export type WireArea =
  | 'operation'
  | 'parameter'
  | 'body'
  | 'property'
  | 'response'
  | 'header'
  | 'security'
  | 'server'
  | 'config';

/** A place on one side, with its line where the text of the file is at hand. */
export type FindingPlace = {
  readonly file: string;
  readonly pointer: string;
  readonly line?: number;
  readonly column?: number;
};

/** One change of the HTTP API. A change inside a shared schema is one finding, whatever it reaches. */
export type WireFinding = {
  /** Oasdiff's id where the meaning is the same. */
  readonly code: string;
  readonly severity: Severity;
  /** What the change means for the version of an SDK whose types do not show it. */
  readonly bump: Bump;
  readonly area: WireArea;
  /** Which way the changed value travels; absent for texts and for what is not a payload. */
  readonly direction?: 'request' | 'response';
  readonly sentence: string;
  /** The sentence again, under the name that all findings have. */
  readonly message: string;
  /** What changed, as the SDK calls it: `Widget.count`, `client.widget.create label`; else the operation. */
  readonly symbol: string;
  /** The sentence as a changelog says it: no capital, no full stop. */
  readonly line: string;
  readonly before?: FindingPlace;
  readonly after?: FindingPlace;
  /** `POST /create-widget`, as the newer side has it where it is there; the first one of those affected. */
  readonly operation?: string;
  /** `widget.create`; every method of the SDK that the change reaches. */
  readonly methods: readonly string[];
  /** The component or result that the changed value belongs to, and the way from it: `Widget`, `engine.url`. */
  readonly owner?: string;
  readonly property?: string;
  readonly oldValue?: JsonValue;
  readonly newValue?: JsonValue;
  readonly howToAdapt?: string;
  /** The same for the same change in every run, whatever else changed around it. */
  readonly fingerprint: string;
};
