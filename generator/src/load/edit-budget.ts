import type { JsonValue } from '../support/json.ts';
import { DEFAULT_LIMITS } from './limits.ts';

/**
 * What the corrections of one document may ask for, all of them together. It is counted, never timed, so that the same
 * inputs are refused on every machine; what is left goes down as they are applied.
 */
export type EditBudget = {
  /** Steps that all paths together may still take. */
  steps: number;
  /** Steps of one path. */
  readonly perPath: number;
  /** Values that the document has at most by now; texts count by their length, too. */
  values: number;
  /** How many it may get. */
  readonly most: number;
  /** Whether something was refused: whatever comes after it would work on another document. */
  spent: boolean;
};

/** What to do about a correction that asks for more than the budget. */
export const BUDGET_HINT = 'Select fewer values, or change the document itself.';

/** Size of a value: how many values it is made of, and how deep they nest. */
export type Size = { readonly values: number; readonly depth: number };

/** Generous for what people correct: a path may look at each value many times over, and a document grow many times. */
const FACTORS = { perPath: 20, steps: 200, growth: 20 };
const LEAST = { perPath: 1_000_000, steps: 5_000_000, growth: 1_000_000 };

/** The budget for the corrections of a document. */
export function editBudget(document: JsonValue): EditBudget {
  const { values } = sizeOf(document);
  const growth = Math.max(LEAST.growth, FACTORS.growth * values);
  return {
    steps: Math.max(LEAST.steps, FACTORS.steps * values),
    perPath: Math.max(LEAST.perPath, FACTORS.perPath * values),
    values,
    most: Math.max(values, Math.min(growth, DEFAULT_LIMITS.values)),
    spent: false,
  };
}

/** The characters of a text that count as one value. */
const CHARACTERS = 64;

/** How much a value adds to a document; its nesting has to be one that the stack bears. */
export function sizeOf(value: JsonValue | undefined): Size {
  if (typeof value === 'string') return { values: 1 + Math.floor(value.length / CHARACTERS), depth: 0 };
  if (typeof value !== 'object' || value === null) return { values: 1, depth: 0 };
  let values = 1;
  let depth = 0;
  for (const key of Object.keys(value)) {
    const inner = sizeOf((value as Readonly<Record<string, JsonValue>>)[key]);
    values += inner.values;
    depth = Math.max(depth, inner.depth + 1);
  }
  return { values, depth };
}

/**
 * Why a document may not get what a correction adds, or undefined; then it counts as added.
 *
 * @param added The size of what is added, and at how many places.
 * @param level How deep the deepest of these places is.
 */
export function growthFault(
  root: JsonValue,
  { added, times, level }: { readonly added: Size; readonly times: number; readonly level: number },
  budget: EditBudget,
): string | undefined {
  const more = added.values * times;
  // What corrections replaced or removed is only looked at where it matters.
  if (budget.values + more > budget.most) budget.values = sizeOf(root).values;
  budget.spent ||= budget.values + more > budget.most;
  if (budget.spent) return `the document would grow to more than ${budget.most} values`;
  if (level + added.depth > DEFAULT_LIMITS.depth) {
    budget.spent = true;
    return `the document would nest more than ${DEFAULT_LIMITS.depth} levels deep`;
  }
  budget.values += more;
  return undefined;
}

/** How deep the deepest of some places is. */
export const deepest = (places: ReadonlyArray<{ readonly length: number }>): number =>
  places.reduce((most, { length }) => Math.max(most, length), 0);
