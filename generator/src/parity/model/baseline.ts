import { isObject, own, type JsonValue } from '../../support/json.ts';
import type { Difference, Measure, Parity, Row } from './model.ts';

/** A difference that somebody has accepted. */
export type Accepted = {
  /** Of the difference: its measure and its symbol. */
  readonly difference: string;
  readonly reason: string;
  /** `2026-12-31` */
  readonly date: string;
};

/** What is accepted, and the figures that may only become better. */
export type Baseline = {
  readonly accepted: readonly Accepted[];
  readonly rows: ReadonlyMap<string, Pick<Row, 'total' | 'equal'>>;
};

/** A comparison beside a baseline. */
export type Review = {
  readonly accepted: ReadonlySet<Difference>;
  /** Differences that nobody has accepted. */
  readonly fresh: readonly string[];
  /** Figures that were better. */
  readonly worse: readonly string[];
  /** What was accepted and is there no more. */
  readonly vanished: readonly string[];
};

/** A name for a difference that is the same in every run. */
export const idOf = ({ measure, symbol }: Pick<Difference, 'measure' | 'symbol'>): string =>
  `${measure} ${symbol}`;

/** Reads a baseline; a text says what is wrong with it. */
export function parseBaseline(text: string): Baseline | string {
  let value: JsonValue;
  try {
    value = JSON.parse(text) as JsonValue;
  } catch {
    return 'it is not JSON';
  }
  if (!isObject(value) || value['parity'] !== 1) return 'it does not say "parity": 1';
  const [listed, rows] = [own(value, 'accepted'), own(value, 'rows')];
  if (!Array.isArray(listed) || !isObject(rows)) return 'it has no list "accepted" or no "rows"';
  const accepted: Accepted[] = [];
  for (const [at, each] of (listed as readonly JsonValue[]).entries()) {
    const [difference, reason, date] = ['difference', 'reason', 'date'].map((key) => own(each, key));
    if (typeof difference !== 'string' || typeof reason !== 'string' || typeof date !== 'string')
      return `accepted[${at}] needs "difference", "reason" and "date"`;
    if (reason.trim() === '') return `accepted[${at}] gives no reason`;
    if (!/^\d{4}-\d{2}-\d{2}$/.test(date))
      return `accepted[${at}] has the date ${date}; it is written 2026-12-31`;
    accepted.push({ difference, reason, date });
  }
  const figures = new Map<string, Pick<Row, 'total' | 'equal'>>();
  for (const [measure, row] of Object.entries(rows)) {
    const [total, equal] = [own(row, 'total'), own(row, 'equal')];
    if (typeof total !== 'number' || typeof equal !== 'number')
      return `rows.${measure} needs the numbers "total" and "equal"`;
    figures.set(measure, { total, equal });
  }
  return { accepted, rows: figures };
}

/** Compares with a baseline. What is only in the runtime is counted in the figures and not accepted one by one. */
export function review({ differences, rows }: Parity, { accepted, rows: figures }: Baseline): Review {
  const known = new Set(accepted.map(({ difference }) => difference));
  const told = differences.filter(({ weight }) => weight !== 'internal');
  const ids = new Set(told.map(idOf));
  const taken = new Set<Measure>(rows.map(({ measure }) => measure));
  return {
    accepted: new Set(told.filter((each) => known.has(idOf(each)))),
    fresh: [...ids].filter((id) => !known.has(id)),
    worse: rows.flatMap((row) => {
      const before = figures.get(row.measure);
      if (before === undefined || shareOf(before) <= shareOf(row)) return [];
      return [`${row.measure}: ${row.equal}/${row.total}, was ${before.equal}/${before.total}`];
    }),
    // What was not looked at this time is not gone.
    vanished: [...known].filter((id) => !ids.has(id) && taken.has(id.split(' ')[0] as Measure)),
  };
}

const shareOf = ({ total, equal }: Pick<Row, 'total' | 'equal'>): number => (total === 0 ? 1 : equal / total);

/** The baseline that accepts what there is now; reasons that were given stay. */
export function writeBaseline(
  { differences, rows }: Parity,
  before: Baseline | undefined,
  { today, reason }: { readonly today: string; readonly reason: string | undefined },
): string {
  const given = new Map(before?.accepted.map((each) => [each.difference, each]));
  const told = differences.filter(({ weight }) => weight !== 'internal');
  const entries = new Map(
    told.map((each) => {
      const id = idOf(each);
      const usual = {
        difference: id,
        reason: reason ?? `${each.cause.kind}: ${each.cause.evidence}`,
        date: today,
      };
      return [id, given.get(id) ?? usual];
    }),
  );
  const figures = Object.fromEntries(rows.map(({ measure, total, equal }) => [measure, { total, equal }]));
  return `${JSON.stringify({ parity: 1, rows: figures, accepted: [...entries.values()] }, undefined, 2)}\n`;
}
