import type { JsonPlan } from '../plan/file-plan.ts';
import { visible } from './characters.ts';

/** Prints a value with two blanks; characters that hide or reorder text are written as escapes. */
export function printJson(plan: JsonPlan): string {
  return `${visible(JSON.stringify(plan.value, null, 2))}\n`;
}
