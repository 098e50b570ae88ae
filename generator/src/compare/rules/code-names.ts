import { LIMIT_WORDS, limitCode, type LimitChange, type LimitKey } from './limits.ts';
import type { Way } from './row.ts';
import { EVENTS, faceOf, rootOf, RULES, type Event, type View } from './table.ts';

/** One event in one direction: what a name stands for. */
export type Named = { readonly event: Event; readonly way: Way | 'none'; readonly view: View };

/** Where on the wire a value stands; with the direction it makes the first half of a code. */
export type Seat = 'parameter' | 'property' | 'body' | 'header';
const SEATS: readonly Seat[] = ['parameter', 'property', 'body', 'header'];

const VIEWS: readonly View[] = ['types', 'wire'];
const WAYS = ['none', 'request', 'response'] as const;

/** What the code of a fact says beside its event. */
export type CodeParts = { readonly seat?: Seat | undefined; readonly limit?: LimitChange | undefined };

/** The code that reports print. */
export function printedCode(view: View, event: Event, way: Way | undefined, parts: CodeParts = {}): string {
  return codePattern(view, event, way)
    .replace('{seat}', parts.seat ?? '')
    .replace('{change}', parts.limit === undefined ? '' : limitCode(parts.limit));
}

/** The same with `{seat}` and `{change}` where facts differ. */
export function codePattern(view: View, event: Event, way: Way | undefined): string {
  const { types, wireName = event, ...row } = RULES[event];
  const own = faceOf(view, event, way)?.code;
  if (own !== undefined) return own;
  if (view === 'types') return way === undefined || types?.none !== undefined ? event : `${way}-${event}`;
  return way === undefined || row.wire?.none !== undefined ? event : `${way}-{seat}-${wireName}`;
}

/**
 * The name under which a config weighs or ignores an event, whatever view shows it and wherever the value stands:
 * `response-value-added`.
 */
export function ruleName(event: Event, way: Way | 'none' | undefined): string {
  const root = rootOf(event);
  const { types, wire } = RULES[root];
  const isWayless = types?.none !== undefined || wire?.none !== undefined;
  return isWayless || way === undefined || way === 'none' ? root : `${way}-${root}`;
}

/** Every name that means something: of rules, and every code that is printed. */
export function knownNames(): ReadonlyMap<string, Named> {
  return (names ??= collectNames());
}

let names: ReadonlyMap<string, Named> | undefined;

function collectNames(): ReadonlyMap<string, Named> {
  const all = EVENTS.flatMap((event) =>
    VIEWS.flatMap((view) =>
      WAYS.filter((way) => RULES[event][view]?.[way] !== undefined).map((way) => ({ event, way, view })),
    ),
  );
  const isRoot = ({ event }: Named): boolean => rootOf(event) === event;
  const found = new Map<string, Named>();
  const add = (name: string, named: Named): void => void (found.has(name) || found.set(name, named));
  for (const named of all) for (const code of printedCodes(named)) add(code, named);
  for (const named of [...all.filter(isRoot), ...all]) add(ruleName(named.event, named.way), named);
  return found;
}

/** Every form of the code of an event. */
function printedCodes({ view, event, way }: Named): readonly string[] {
  const pattern = codePattern(view, event, way === 'none' ? undefined : way);
  const seated =
    pattern.includes('{seat}') ? SEATS.map((seat) => pattern.replace('{seat}', seat)) : [pattern];
  return seated.flatMap((code) =>
    code.includes('{change}') ? LIMIT_CODES.map((change) => code.replace('{change}', change)) : [code],
  );
}

const LIMIT_CODES = (Object.keys(LIMIT_WORDS) as readonly LimitKey[]).flatMap((key) =>
  LIMIT_WORDS[key].verbs.map((verb) => limitCode({ key, verb })),
);

/** The rule that a name in a config means; undefined for a name that means nothing. */
export function ruleOf(name: string): string | undefined {
  const found = knownNames().get(name);
  return found && ruleName(found.event, found.way);
}
