import type { Direction, Seat } from '../event.ts';
import type { Bump, Severity, WireArea } from '../finding.ts';

/** What one kind of change means in one direction. Texts have `{holes}`; `{seat}` in a code is where the value stands. */
export type WireRule = {
  readonly code: string;
  readonly severity: Severity;
  readonly bump: Bump;
  readonly says: string;
  readonly adapt?: string;
};

/** The rows of an event, by direction. */
export type Rules = Readonly<Partial<Record<Direction | 'none', WireRule>>>;

/** Makes a row. */
export const rule = (
  code: string,
  severity: Severity,
  bump: Bump,
  says: string,
  adapt?: string,
): WireRule => ({
  code,
  severity,
  bump,
  says,
  ...(adapt !== undefined && { adapt }),
});
