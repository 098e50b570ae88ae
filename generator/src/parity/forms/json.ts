import { visibleJson } from '../../diagnostics/index.ts';
import { idOf, type Review } from '../model/baseline.ts';
import type { Parity } from '../model/model.ts';
import { percentOf } from '../model/verdict.ts';

/** Names the form of the report; another form has another number. */
const SCHEMA = 'specsmith.parity/1';

/** The comparison for programs. */
export function renderJson({ rows, ...parity }: Parity, review: Review | undefined): string {
  const report = {
    schema: SCHEMA,
    ...parity,
    rows: rows.map((row) => ({ ...row, percent: percentOf(row) })),
    ...(review && { baseline: { ...review, accepted: [...review.accepted].map(idOf) } }),
  };
  return `${visibleJson(report, 2)}\n`;
}
