/** What is counted, in the order in which reports show it. */
export const MEASURES = {
  names: 'names that callers can import or reach',
  subpaths: 'modules that callers can import',
  'subpath-names': 'names in these modules',
  client: 'resources and members of the client',
  methods: 'methods with the same way to them and arguments that fit',
  arguments: 'methods that take the old arguments',
  results: 'methods whose result can stand for the old one',
  types: 'named types that fit both ways',
  properties: 'properties of types',
  options: 'options of the client',
  environment: 'variables of the environment',
  defaults: 'addresses, time limits and attempts without options',
  classes: 'classes of pages, streams and errors',
  'api-list': 'methods that api.md lists',
  requests: 'calls that send the same request and end alike',
  'path-values': 'calls with unusual values in paths that do',
  streams: 'streams of events that give the same values',
  faults: 'faults that end alike',
} as const;

export type Measure = keyof typeof MEASURES;

/** How much a difference weighs. `internal`: only what reaches into the runtime notices it. */
export type Weight = 'breaking' | 'note' | 'internal';

/** Weights, worst first. */
export const WEIGHTS: readonly Weight[] = ['breaking', 'note', 'internal'];

/** What brought a difference about. */
export type CauseKind =
  | 'document'
  | 'config'
  | 'edition'
  | 'generator'
  | 'hand-written'
  | 'runtime'
  | 'unknown';

/** The reason for a difference, and what speaks for it. */
export type ParityCause = { readonly kind: CauseKind; readonly evidence: string };

/** What differs of something. */
export type Place = {
  /** A sentence without the symbol: `is missing`. */
  readonly says: string;
  /** What both sides have, where that is short. */
  readonly before?: string;
  readonly after?: string;
};

/** Something of the old package that is not in the new one as it was. */
export type Gap = Place & {
  readonly measure: Measure;
  /** As callers write it: `client.call.create`, `Retell.CallResponse.status`. The same in every run. */
  readonly symbol: string;
  /** What else differs of it. */
  readonly more?: readonly Place[];
  /** Everything that differs of it, also what is not told, the same in every run; absent where what is said is all. */
  readonly differs?: readonly string[];
  readonly weight: Weight;
  /** Files of the packages in which it is declared. */
  readonly fileBefore?: string;
  readonly fileAfter?: string;
  /** The method that it is about, from the client on: `call.create`. */
  readonly method?: string;
  /** What of the old client needs the name that is gone. */
  readonly users?: readonly NameUser[];
  /** What a user of the new package can do to have it as it was. */
  readonly remedy?: string;
  /** How many things of the old package it is about. */
  readonly count: number;
};

/** A resource whose class it is, or a method that takes or gives it: `client.call`, `client.call.create`. */
export type NameUser = { readonly symbol: string; readonly is: 'resource' | 'params' | 'result' };

/** A gap with its reason; of several, the one that the two inputs excuse least. */
export type Difference = Omit<Gap, 'more' | 'users' | 'differs'> & {
  readonly cause: ParityCause;
  /** Fingerprints of everything that differs of it, with blanks between them. */
  readonly marks: string;
};

/** How many there are of the old package, and how many of them are the same in the new one. */
export type Counted = { readonly total: number; readonly equal: number };

/** Who wrote what is counted, as the old package tells, in the order in which reports show it. */
export const WRITERS = {
  generated: 'in files that say they are generated',
  added: 'methods in such files that send no request of their own',
  'by-hand': 'in files that do not say so',
} as const;

export type Writer = keyof typeof WRITERS;

/** What was compared of one kind. */
export type Row = Counted & {
  readonly measure: Measure;
  /** The same by who wrote it; of packages whose files say that they are generated. */
  readonly byWriter?: Readonly<Partial<Record<Writer, Counted>>>;
  /** What the inputs ask for: without what a person, another document or the runtime brought the old package. */
  readonly due?: Counted;
};

/** Measures that are taken only where packages run. */
export const RUNNING: readonly Measure[] = [
  'environment',
  'defaults',
  'requests',
  'path-values',
  'streams',
  'faults',
];

/** What a part of the comparison found. */
export type Findings = { readonly rows: readonly Row[]; readonly gaps: readonly Gap[] };

/** A measure that could not be taken, and why. */
export type Skipped = { readonly measure: Measure; readonly reason: string };

/** One of the packages. */
export type ParitySide = { readonly label: string; readonly name?: string; readonly version?: string };

export type VerdictKind = 'drop-in' | 'notes' | 'breaks' | 'unproven';

/** Whether the new package can take the place of the old one. */
export type Verdict = { readonly kind: VerdictKind; readonly text: string };

/** How close a package is to another one. */
export type Parity = {
  readonly from: ParitySide;
  readonly to: ParitySide;
  readonly rows: readonly Row[];
  readonly skipped: readonly Skipped[];
  /** Worst first. */
  readonly differences: readonly Difference[];
  readonly verdict: Verdict;
  /** What the packages tried while they ran that they were kept from, and what could not be kept from them. */
  readonly contained: readonly string[];
  /** Files of the old package that do not say that they are generated, where others do. */
  readonly byHand: readonly string[];
  /** What else a reader of the figures has to know. */
  readonly remarks: readonly string[];
};

/** Nothing found, nothing counted. */
export const NO_FINDINGS: Findings = { rows: [], gaps: [] };

/** Findings of several parts, in order; rows of one measure are one. */
export function joinFindings(parts: readonly Findings[]): Findings {
  const rows = new Map<Measure, Row>();
  for (const row of parts.flatMap((part) => part.rows)) {
    const known = rows.get(row.measure);
    rows.set(row.measure, known === undefined ? row : joined(known, row));
  }
  return { rows: [...rows.values()], gaps: parts.flatMap(({ gaps }) => gaps) };
}

function joined(known: Row, row: Row): Row {
  const byWriter = { ...known.byWriter };
  for (const [writer, counted] of Object.entries(row.byWriter ?? {}))
    byWriter[writer as Writer] = plus(byWriter[writer as Writer], counted);
  const all = plus(known, row);
  return Object.keys(byWriter).length > 0 ?
      { measure: row.measure, ...all, byWriter }
    : { measure: row.measure, ...all };
}

const plus = (one: Counted | undefined, { total, equal }: Counted): Counted => ({
  total: (one?.total ?? 0) + total,
  equal: (one?.equal ?? 0) + equal,
});

/** A row of things that are told one by one, with who wrote each of them, as far as that is known. */
export function countedRow(
  measure: Measure,
  things: ReadonlyArray<{ readonly writer: Writer | undefined; readonly isSame: boolean }>,
): Row {
  const byWriter: Partial<Record<Writer, Counted>> = {};
  for (const { writer, isSame } of things)
    if (writer !== undefined) byWriter[writer] = plus(byWriter[writer], { total: 1, equal: isSame ? 1 : 0 });
  const all = { measure, total: things.length, equal: things.filter(({ isSame }) => isSame).length };
  return Object.keys(byWriter).length > 0 ? { ...all, byWriter } : all;
}

/** A row of things that are either there or not. */
export function rowOf(measure: Measure, total: number, gaps: readonly Pick<Gap, 'count'>[]): Row {
  return { measure, total, equal: total - gaps.reduce((sum, { count }) => sum + count, 0) };
}
