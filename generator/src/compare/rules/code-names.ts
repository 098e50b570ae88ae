import { LIMIT_KEYS, LIMIT_WORDS, limitCode, limitEvents, type LimitChange } from './limits.ts';
import type { Way } from './row.ts';
import { EVENTS, faceOf, rootOf, RULES, type Event, type View } from './table.ts';

/** What a name stands for: an event in one direction, or several that have one code. */
export type Named = {
  readonly view: View;
  readonly way: Way | 'none';
  readonly event: Event;
  readonly others: readonly Event[];
  /** Of a limit, what happened to which. */
  readonly limit?: LimitChange;
};

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
 * `response-value-added`, `request-max-length-decreased`.
 */
export function ruleName(event: Event, way: Way | 'none' | undefined, limit?: LimitChange): string {
  const root = rootOf(event);
  const { types, wire } = RULES[root];
  const isWayless = types?.none !== undefined || wire?.none !== undefined;
  const name = limit === undefined ? root : limitCode(limit);
  return isWayless || way === undefined || way === 'none' ? name : `${way}-${name}`;
}

/** Every name that means something: of rules, and every code that is printed. */
export function knownNames(): ReadonlyMap<string, Named> {
  return (names ??= collectNames());
}

let names: ReadonlyMap<string, Named> | undefined;

function collectNames(): ReadonlyMap<string, Named> {
  const all = EVENTS.flatMap((event) =>
    VIEWS.flatMap((view) =>
      WAYS.filter((way) => RULES[event][view]?.[way] !== undefined).flatMap((way) =>
        limitsOf(event).map((limit): Named => ({ view, way, event, others: [], ...(limit && { limit }) })),
      ),
    ),
  );
  const isRoot = ({ event }: Named): boolean => rootOf(event) === event;
  const found = new Map<string, Named>();
  const add = (name: string, named: Named): void => {
    const known = found.get(name);
    const isMore =
      known?.limit !== undefined && known.event !== named.event && !known.others.includes(named.event);
    if (known === undefined) found.set(name, named);
    else if (isMore) found.set(name, { ...known, others: [...known.others, named.event] });
  };
  for (const named of all) for (const code of printedCodes(named)) add(code, named);
  for (const named of [...all.filter(isRoot), ...all])
    add(ruleName(named.event, named.way, named.limit), named);
  return found;
}

const LIMITS = LIMIT_KEYS.flatMap((key) =>
  LIMIT_WORDS[key].verbs.map((verb): LimitChange => ({ key, verb })),
);

/** The changes of limits that an event stands for; one that is none where it is about no limit. */
function limitsOf(event: Event): ReadonlyArray<LimitChange | undefined> {
  return RULES[event].wireName === '{change}' ?
      LIMITS.filter((change) => limitEvents(change).some((each) => each === event))
    : [undefined];
}

/** Every form of the code of an event. */
function printedCodes({ view, event, way, limit }: Named): readonly string[] {
  const at = way === 'none' ? undefined : way;
  const seats = codePattern(view, event, at).includes('{seat}') ? SEATS : [undefined];
  return seats.map((seat) => printedCode(view, event, at, { seat, limit }));
}

/** The rule that a name in a config means; undefined for a name that means nothing. */
export function ruleOf(name: string): string | undefined {
  const found = knownNames().get(name);
  return found && ruleName(found.event, found.way, found.limit);
}
