import type { FilterFunction, jsonpath, JSONPathQuery } from 'json-p3';
import type { JsonValue } from '../support/json.ts';
import { patternTest, type PatternTest, type Steps } from '../support/pattern-match.ts';
import type { EditBudget } from './edit-budget.ts';
import { DEFAULT_LIMITS } from './limits.ts';

/** Reference tokens of one value that a JSONPath selects. */
export type Location = ReadonlyArray<string | number>;

/** Finds the values that a JSONPath selects, or says what is wrong with the path: a clause without its subject. */
export type PathQuery = (path: string, value: JsonValue) => readonly Location[] | { readonly fault: string };

/** What one value that is looked at costs, in steps of matching a pattern. */
const PATTERN_STEPS = 10;

class OverBudget extends Error {}

/** The JSONPath reader (RFC 9535, never evaluates code) within a budget; loaded only when a path has to be read. */
export async function loadPathQuery(budget: EditBudget): Promise<PathQuery> {
  const { JSONPathEnvironment, jsonpath } = await import('json-p3');
  const environment = new JSONPathEnvironment({ maxRecursionDepth: DEFAULT_LIMITS.depth + 2 });
  const patterns: Steps = { left: 0 };
  for (const [name, { Kind, wrap }] of Object.entries({
    match: { Kind: jsonpath.functions.Match, wrap: (pattern: string) => `^(?:${pattern})$` },
    search: { Kind: jsonpath.functions.Search, wrap: (pattern: string) => pattern },
  })) {
    const strict = new Kind({ throwErrors: true, cacheSize: 0 }) as FilterFunction;
    environment.functionRegister.set(name, patternFunction(strict, wrap, patterns));
  }
  return (path, value) => {
    const steps = { left: Math.min(budget.perPath, budget.steps) };
    const given = steps.left;
    patterns.left = given * PATTERN_STEPS;
    try {
      const query = environment.compile(path);
      countSteps(query, steps);
      return [...query.lazyQuery(value as Parameters<JSONPathQuery['lazyQuery']>[0])].map(
        ({ location }) => location,
      );
    } catch (error) {
      budget.spent ||= error instanceof OverBudget;
      if (error instanceof OverBudget) return { fault: `asks for more than ${given} steps` };
      return { fault: `is not a JSONPath (${error instanceof Error ? error.message : 'it is not valid'})` };
    } finally {
      budget.steps -= given - Math.max(0, steps.left);
    }
  };
}

/** `match` or `search` by a matcher that counts; what is no pattern (RFC 9485), or no text, matches nothing. */
function patternFunction(
  strict: FilterFunction,
  wrap: (pattern: string) => string,
  steps: Steps,
): FilterFunction {
  const tests = new Map<string, PatternTest | undefined>();
  const testFor = (pattern: string): PatternTest | undefined => {
    if (!tests.has(pattern))
      tests.set(pattern, isPattern(strict, pattern) ? patternTest(wrap(pattern)) : undefined);
    return tests.get(pattern);
  };
  return {
    argTypes: strict.argTypes,
    returnType: strict.returnType,
    call: (text: unknown, pattern: unknown) => {
      const test = typeof text === 'string' && typeof pattern === 'string' ? testFor(pattern) : undefined;
      if (test === undefined) return false;
      const isMatch = test(text as string, steps);
      if (isMatch === undefined) throw new OverBudget();
      return isMatch;
    },
  };
}

/** Whether the function of the library takes a pattern; the empty text is matched in no time. */
function isPattern(strict: FilterFunction, pattern: string): boolean {
  try {
    strict.call('', pattern);
    return true;
  } catch {
    return false;
  }
}

/** Makes every selector of a path, and of the paths in its filters, count the values that it looks at. */
function countSteps(query: JSONPathQuery, steps: Steps): void {
  for (const selector of selectorsIn(query, new Set())) {
    const resolve = selector.resolve.bind(selector);
    selector.resolve = (node) => {
      spend(steps, 1 + ('expression' in selector ? members(node.value) : 0));
      const found = resolve(node);
      spend(steps, found.length);
      return found;
    };
  }
}

function spend(steps: Steps, count: number): void {
  steps.left -= count;
  if (steps.left < 0) throw new OverBudget();
}

const members = (value: unknown): number =>
  typeof value === 'object' && value !== null ? Object.keys(value).length : 0;

/** Parts of a compiled path that lead to no others of it. */
const ELSEWHERE = new Set(['environment', 'token']);

function selectorsIn(part: unknown, seen: Set<unknown>): readonly jsonpath.JSONPathSelector[] {
  if (typeof part !== 'object' || part === null || seen.has(part)) return [];
  seen.add(part);
  const inside = Object.entries(part).flatMap(([key, value]) =>
    ELSEWHERE.has(key) ? [] : selectorsIn(value, seen),
  );
  return 'resolve' in part && !('selectors' in part) ?
      [part as jsonpath.JSONPathSelector, ...inside]
    : inside;
}
