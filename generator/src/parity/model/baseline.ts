import { isObject, own, type JsonValue } from '../../support/json.ts';
import { contentOf } from './marks.ts';
import { WEIGHTS, type Difference, type Measure, type Parity, type Row, type Weight } from './model.ts';

/** A difference that somebody has accepted. */
export type Accepted = {
  /** Of the difference: its measure and its symbol. */
  readonly difference: string;
  /** How much the difference weighs, what it says and how many things it is about. */
  readonly weight?: Weight;
  readonly says?: string;
  readonly count?: number;
  /** Fingerprints of everything that differs of it. Without them, what it says has to be the same. */
  readonly marks?: string;
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
  /** Differences that have become worse, or others, since somebody accepted them. */
  readonly grown: readonly string[];
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
    const [weight, says, count, marks] = ['weight', 'says', 'count', 'marks'].map((key) => own(each, key));
    accepted.push({
      difference,
      reason,
      date,
      ...(WEIGHTS.some((known) => known === weight) && { weight: weight as Weight }),
      ...(typeof says === 'string' && { says }),
      ...(typeof count === 'number' && { count }),
      ...(typeof marks === 'string' && { marks }),
    });
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
  const known = groupedBy(accepted, ({ difference }) => difference);
  const told = groupedBy(
    differences.filter(({ weight }) => weight !== 'internal'),
    idOf,
  );
  const taken = new Set<Measure>(rows.map(({ measure }) => measure));
  const marks = acceptedMarks(accepted);
  const judged = [...told].map(([id, found]) => ({ id, ...match(found, known.get(id) ?? [], marks) }));
  return {
    accepted: new Set(judged.flatMap(({ fine }) => fine)),
    fresh: judged.flatMap(({ id, grown }) => (known.has(id) || grown.length === 0 ? [] : [id])),
    grown: judged.flatMap(({ id, grown }) =>
      known.has(id) ? grown.map((each) => `${id}: ${contentOf(each)}`) : [],
    ),
    worse: rows.flatMap((row) => {
      const before = figures.get(row.measure);
      if (before === undefined || shareOf(before) <= shareOf(row)) return [];
      return [`${row.measure}: ${row.equal}/${row.total}, was ${before.equal}/${before.total}`];
    }),
    // What was not looked at this time is not gone.
    vanished: [...known.keys()].filter((id) => !told.has(id) && taken.has(id.split(' ')[0] as Measure)),
  };
}

/** Everything that differs with somebody's consent, and the most that it may weigh. */
type Marks = ReadonlyMap<string, Weight>;

function acceptedMarks(accepted: readonly Accepted[]): Marks {
  const found = new Map<string, Weight>();
  for (const { marks, weight = 'breaking' } of accepted)
    for (const mark of marks?.split(' ') ?? []) {
      const known = found.get(mark);
      if (known === undefined || isNoHeavier(known, weight)) found.set(mark, weight);
    }
  return found;
}

const isNoHeavier = (weight: Weight, than: Weight): boolean =>
  WEIGHTS.indexOf(weight) >= WEIGHTS.indexOf(than);

/** A difference of which every place is accepted, be it under another name: what hid it may be gone. */
const isSeen = ({ marks, weight }: Difference, accepted: Marks): boolean =>
  marks.split(' ').every((mark) => {
    const most = accepted.get(mark);
    return most !== undefined && isNoHeavier(weight, most);
  });

/** Of the differences of one name, those that are accepted as they are, and those that are more than that. */
function match(
  found: readonly Difference[],
  accepted: readonly Accepted[],
  marks: Marks,
): { readonly fine: readonly Difference[]; readonly grown: readonly Difference[] } {
  const left = accepted.filter((known) => known.marks === undefined);
  const fine: Difference[] = [];
  const grown: Difference[] = [];
  for (const each of found) {
    if (isSeen(each, marks)) {
      fine.push(each);
      continue;
    }
    const at = left.findIndex((known) => isNoMore(each, known));
    // One entry accepts one difference, unless it says nothing but a name.
    if (left[at]?.says !== undefined) left.splice(at, 1);
    (at < 0 ? grown : fine).push(each);
  }
  return { fine, grown };
}

/** What an entry without fingerprints accepts: what it says, in so many things; if it says nothing, whatever has its name. */
function isNoMore({ weight, count, ...rest }: Difference, known: Accepted): boolean {
  const isLighter = known.weight === undefined || isNoHeavier(weight, known.weight);
  const isRarer = known.count === undefined || count <= known.count;
  return isLighter && isRarer && (known.says === undefined || known.says === contentOf(rest));
}

function groupedBy<T>(list: readonly T[], nameOf: (each: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const each of list) {
    const known = groups.get(nameOf(each));
    if (known === undefined) groups.set(nameOf(each), [each]);
    else known.push(each);
  }
  return groups;
}

const shareOf = ({ total, equal }: Pick<Row, 'total' | 'equal'>): number => (total === 0 ? 1 : equal / total);

/** The baseline that accepts what there is now; reasons that were given stay. */
export function writeBaseline(
  { differences, rows }: Parity,
  before: Baseline | undefined,
  { today, reason }: { readonly today: string; readonly reason: string | undefined },
): string {
  const told = differences.filter(({ weight }) => weight !== 'internal');
  const entries = told.map((each) => {
    const { weight, count, marks } = each;
    const difference = idOf(each);
    const known = before?.accepted.find((one) => one.difference === difference && isKept(each, one));
    return {
      difference,
      weight,
      says: contentOf(each),
      count,
      reason: known?.reason ?? reason ?? `${each.cause.kind}: ${each.cause.evidence}`,
      date: known?.date ?? today,
      marks,
    };
  });
  const figures = Object.fromEntries(rows.map(({ measure, total, equal }) => [measure, { total, equal }]));
  return `${JSON.stringify({ parity: 1, rows: figures, accepted: entries }, undefined, 2)}\n`;
}

/** Whether what somebody has accepted is all that there is now. */
const isKept = (each: Difference, known: Accepted): boolean =>
  known.marks === undefined ? isNoMore(each, known) : isSeen(each, acceptedMarks([known]));
