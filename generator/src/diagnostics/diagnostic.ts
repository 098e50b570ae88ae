import { InternalError } from '../support/internal-error.ts';
import type { Place } from '../support/place.ts';
import { CATALOG, type Code, type ParamsOf } from './catalog.ts';
import type { Severity } from './codes/entry.ts';
import { adviceText } from './codes/advice.ts';

/** A place in a text: one-based line and column, and how many columns to mark. */
export type Position = { readonly line: number; readonly column: number; readonly length: number };

/** Another place that belongs to a finding, e.g. the first of two equal names. */
export type Related = { readonly message: string; readonly place: Place };

/** One finding about the inputs or the output. Texts are raw: they are escaped where they are shown. */
export type Diagnostic = {
  readonly code: Code;
  readonly severity: Severity;
  readonly message: string;
  /** What to do; the catalogue's advice unless the call site knows better. */
  readonly hint: string;
  readonly place?: Place;
  /** Known exactly when the text could not be parsed; otherwise found from the place when shown. */
  readonly position?: Position;
  /** Whether the key or the value at the place is marked. */
  readonly mark: 'key' | 'value';
  readonly related?: readonly Related[];
};

/** Where findings go. */
export type Report = (found: Diagnostic) => void;

/** What a call site may add to the catalogue's text. */
export type Extra = {
  readonly hint?: string;
  readonly position?: Position;
  readonly mark?: 'key' | 'value';
  readonly related?: readonly Related[];
};

/** Makes a finding; `params` must fill exactly the holes of the code's message. */
export function diagnostic<C extends Code>(
  code: C,
  place: Place | undefined,
  params: ParamsOf<C>,
  extra: Extra = {},
): Diagnostic {
  const entry = CATALOG[code];
  return {
    code,
    severity: entry.severity,
    message: fill(entry.message, params),
    hint: extra.hint ?? adviceText(entry.fix),
    mark: extra.mark ?? 'value',
    ...(place && { place }),
    ...(extra.position && { position: extra.position }),
    ...(extra.related && { related: extra.related }),
  };
}

/** Whether the finding forbids writing output. */
export function stops(found: Diagnostic): boolean {
  return found.severity === 'fatal' || found.severity === 'error';
}

function fill(message: string, params: Readonly<Record<string, string | number>>): string {
  return message.replace(/\{(\w+)\}/g, (_, hole: string) => {
    const value = params[hole];
    if (value === undefined) throw new InternalError(`no value for {${hole}} in "${message}"`);
    return String(value);
  });
}
