import { visibleJson } from '../diagnostics/index.ts';
import type { JsonPlan } from '../plan/file-plan.ts';

/** Prints a value with two blanks; characters that hide or reorder text are written as escapes. */
export function printJson(plan: JsonPlan): string {
  return `${visibleJson(plan.value, 2)}\n`;
}
