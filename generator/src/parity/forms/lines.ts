import {
  MEASURES,
  WEIGHTS,
  WRITERS,
  type Counted,
  type Difference,
  type Measure,
  type Parity,
  type ParitySide,
  type Row,
  type Writer,
} from '../model/model.ts';
import { listed } from '../../support/text.ts';

/** What one row of a report shows. */
export type ShownRow = { readonly row: Row; readonly what: string };

/** Rows in the order of the table, without those that count nothing. */
export function shownRows({ rows }: Parity): readonly ShownRow[] {
  const order = Object.keys(MEASURES);
  return rows
    .filter(({ total }) => total > 0)
    .map((row) => ({ row, what: MEASURES[row.measure] }))
    .sort((a, b) => order.indexOf(a.row.measure) - order.indexOf(b.row.measure));
}

/** What `due` counts. */
export const DUE =
  'what document and config ask for: without hand-written code, other inputs and the runtime';

/** The figures of what the inputs ask for; nothing where that is all of it. */
export function dueRows(parity: Parity): WriterRows['rows'] {
  return shownRows(parity).flatMap(({ row: { measure, due } }) =>
    due === undefined ? [] : [{ measure, counted: due }],
  );
}

/** Figures of what one kind of writer wrote. */
export type WriterRows = {
  readonly what: string;
  readonly rows: ReadonlyArray<{ readonly measure: Measure; readonly counted: Counted }>;
};

/** The figures by who wrote what is counted; nothing where the old package does not tell, or one writer wrote it all. */
export function writerRows(parity: Parity): readonly WriterRows[] {
  const rows = shownRows(parity);
  const groups = (Object.keys(WRITERS) as Writer[]).map((writer) => ({
    what: WRITERS[writer],
    rows: rows.flatMap(({ row: { measure, byWriter } }) => {
      const counted = byWriter?.[writer];
      return counted === undefined ? [] : [{ measure, counted }];
    }),
  }));
  const found = groups.filter((group) => group.rows.length > 0);
  return found.length > 1 ? found : [];
}

/** `a, b and 3 more`: modules that do not say that they are generated; undefined where there is none. */
export function byHandText({ byHand }: Pick<Parity, 'byHand'>): string | undefined {
  if (byHand.length === 0) return undefined;
  return `not said to be generated: ${listed(byHand, MOST_MODULES)}`;
}

const MOST_MODULES = 40;

/** `retell-sdk 5.33.0 → 5.34.0`, or the two as they were named. */
export function titleOf({ from, to }: Parity): string {
  const named = (side: ParitySide): string | undefined =>
    side.name === undefined || side.version === undefined ? undefined : `${side.name} ${side.version}`;
  const [a, b] = [named(from), named(to)];
  return a === undefined || b === undefined || a === b ? `${from.label} → ${to.label}` : `${a} → ${b}`;
}

/** `'a' | 'b' → 'a'`, where a difference shows both sides. */
export function sidesText({ before, after }: Pick<Difference, 'before' | 'after'>): string | undefined {
  return before === undefined || after === undefined ? undefined : `${before} → ${after}`;
}

/** A difference, and others that say the same of something else. */
export type Folded = Difference & { readonly also: readonly string[] };

/** What a reader has to know first: what is sent and called, then what is named, then how things end. */
const WORST_FIRST: readonly Measure[] = [
  'methods',
  'requests',
  'arguments',
  'results',
  'streams',
  'client',
  'options',
  'environment',
  'defaults',
  'names',
  'subpaths',
  'subpath-names',
  'types',
  'properties',
  'classes',
  'path-values',
  'faults',
  'api-list',
];

/**
 * Differences that are shown, worst first, those with the same values and the same reason as one; those in the runtime
 * apart. A name that is gone is told once, and not again for every module that had it.
 */
export function foldedDifferences(differences: readonly Difference[]): {
  readonly shown: readonly Folded[];
  readonly internal: readonly Difference[];
} {
  const found = new Map<string, Difference & { also: string[] }>();
  for (const difference of withoutRepeats(differences.filter(({ weight }) => weight !== 'internal'))) {
    const { weight, measure, symbol, cause, before, after } = difference;
    const same = before === undefined ? [measure, symbol] : [before, after, cause.kind, cause.evidence];
    const key = [weight, ...same].join('\0');
    const known = found.get(key);
    if (known === undefined) found.set(key, { ...difference, also: [] });
    else known.also.push(symbol);
  }
  const rank = ({ weight, measure }: Difference): number =>
    WEIGHTS.indexOf(weight) * WORST_FIRST.length + WORST_FIRST.indexOf(measure);
  return {
    shown: [...found.values()].sort((a, b) => rank(a) - rank(b)),
    internal: differences.filter(({ weight }) => weight === 'internal'),
  };
}

/** `client: Acme.Pet` is no other name than `Acme.Pet`. */
function withoutRepeats(differences: readonly Difference[]): readonly Difference[] {
  const key = ({ weight, says }: Difference, name: string): string => [weight, says, name].join('\0');
  const told = new Set(
    differences.flatMap((each) => {
      const words = each.symbol.split('.');
      return each.measure === 'names' ? words.map((_, at) => key(each, words.slice(at).join('.'))) : [];
    }),
  );
  return differences.filter(
    (each) => each.measure !== 'subpath-names' || !told.has(key(each, each.symbol.replace(/^[^:]*: /, ''))),
  );
}

/** Differences of one kind: those that are shown, and how many more there are. */
export type Kind = { readonly shown: readonly Folded[]; readonly more: number; readonly measure: Measure };

/** The first differences of each kind: of a weight, of a measure, from one kind of cause. */
export function kindsOf(differences: readonly Folded[], most: number): readonly Kind[] {
  const kinds = new Map<string, Folded[]>();
  for (const each of differences) {
    const key = [each.weight, each.measure, each.cause.kind].join(' ');
    const known = kinds.get(key);
    if (known === undefined) kinds.set(key, [each]);
    else known.push(each);
  }
  return [...kinds.values()].map((own) => ({
    // One more line is no shorter than the difference.
    shown: own.length === most + 1 ? own : own.slice(0, most),
    more: own.length === most + 1 ? 0 : Math.max(0, own.length - most),
    measure: own[0]?.measure ?? 'names',
  }));
}

/** `also a, b and 3 more`; undefined where there are no others. */
export function alsoText({ also }: Folded): string | undefined {
  if (also.length === 0) return undefined;
  return `also ${listed(also, MOST_NAMED)}`;
}

const MOST_NAMED = 4;
