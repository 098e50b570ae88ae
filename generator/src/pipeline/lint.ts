import { createCollector, type Collector } from '../diagnostics/index.ts';
import type { Positions } from '../load/index.ts';
import { readInput, type InputRequest } from './read-input.ts';

export type LintResult = { readonly findings: Collector; readonly positions: Positions };

/** Everything there is to say about the inputs, including what only shows when the API is built. */
export async function lint(request: InputRequest): Promise<LintResult> {
  const findings = createCollector();
  const { input, positions } = await readInput(request, findings);
  if (input === undefined || findings.stopped()) return { findings, positions };
  const { buildApi } = await import('../ir/index.ts');
  buildApi(input, findings.report);
  return { findings, positions };
}
