import { WRITERS, type CauseKind, type Counted, type Difference, type Row, type Writer } from './model.ts';

/** Causes that nobody holds against a generator: it was asked for something else, or not at all. */
const EXCUSED: ReadonlySet<CauseKind> = new Set(['document', 'config', 'edition', 'hand-written']);

/** Writers whose work no generator repeats. */
const PEOPLE = (Object.keys(WRITERS) as Writer[]).filter((writer) => writer !== 'generated');

/**
 * Adds to each row what these inputs ask for: without what a person wrote in the old package, alike or not, and without
 * what another document or config brought there, and what only reaches into the runtime. What nobody knows the cause of
 * stays.
 */
export function withDue(rows: readonly Row[], differences: readonly Difference[]): readonly Row[] {
  return rows.map((row) => {
    const due = dueOf(row, differences);
    return due.total === row.total ? row : { ...row, due };
  });
}

function dueOf({ measure, total, equal, byWriter }: Row, differences: readonly Difference[]): Counted {
  const alike = PEOPLE.reduce((sum, writer) => sum + (byWriter?.[writer]?.equal ?? 0), 0);
  const own = differences.filter((each) => each.measure === measure);
  const isExcused = ({ cause, weight }: Difference): boolean =>
    weight === 'internal' || EXCUSED.has(cause.kind);
  const failed = total - equal;
  // One call may differ twice, with one excuse: it stays.
  const left = Math.max(
    failed - countOf(own.filter(isExcused)),
    Math.min(failed, countOf(own.filter((each) => !isExcused(each)))),
  );
  return { total: equal - alike + left, equal: equal - alike };
}

const countOf = (differences: readonly Difference[]): number =>
  differences.reduce((sum, { count }) => sum + count, 0);
