import { percentDecoded } from '../../support/percent-decoded.ts';
import type { Gap } from '../model/model.ts';
import type { CallDifference, CallDifferences } from './compare-calls.ts';
import type { PlannedCall } from './list-calls.ts';
import { depthOf } from './path-values.ts';

/** A call with what is told of it, which is what matters most, and with all that differs. */
type Found = {
  readonly call: PlannedCall;
  readonly difference: CallDifference;
  readonly all: readonly CallDifference[];
};

/** Differences of calls as gaps: those of one kind as one, with how many calls meet it. */
export function gapsOfCalls(
  calls: ReadonlyArray<{ readonly call: PlannedCall; readonly differences: CallDifferences }>,
): readonly Gap[] {
  const groups = new Map<string, Found[]>();
  for (const { call, differences } of calls) {
    const each = { call, difference: differences[0], all: differences };
    const key = keyOf(each);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [each]);
    else known.push(each);
  }
  return [...groups.values()].map(gapOf);
}

/** Values that nobody gives by mistake are counted apart: what a client makes of them, it makes of them in all methods. */
export function measureOf({ set }: Pick<PlannedCall, 'set'>): 'requests' | 'path-values' {
  return set === 'path' ? 'path-values' : 'requests';
}

function gapOf(group: readonly Found[]): Gap {
  const [{ call, difference }] = group as readonly [Found, ...Found[]];
  const methods = new Set(group.map((each) => each.call.method));
  const sets = new Set(group.map((each) => each.call.set));
  const where = methods.size > 1 ? `${methods.size} methods, such as ${call.method}` : [...sets].join(', ');
  const weights = group.map((each) => weightOf(each));
  return {
    measure: measureOf(call),
    symbol: symbolOf({ call, difference }),
    says: `${SAYS[difference.part]} (${where})`,
    before: difference.before,
    after: difference.after,
    weight: weights.includes('breaking') ? 'breaking' : 'note',
    method: call.method,
    differs: group.flatMap(placesOf),
    count: group.length,
  };
}

/** Examples come from the document of the newer package, all other arguments from the types of the older one. */
function placesOf({ call: { method, set, args }, all }: Found): readonly string[] {
  const made = set === 'documented' ? '' : JSON.stringify(args);
  return all.flatMap(({ part, places }) =>
    places.map((place) => `${method} (${set} ${made}) ${part} ${place}`),
  );
}

const SAYS: Readonly<Record<CallDifference['part'], string>> = {
  verb: 'is sent with another verb',
  path: 'is sent to another path',
  query: 'is sent with another query',
  headers: 'is sent with another header',
  body: 'is sent with another body',
  requests: 'is not sent as often',
  outcome: 'ends differently',
  missing: 'cannot be made',
};

/** Where and how often a value of a path is sent is decided once for all methods, and so is how that ends. */
function isShared({ call, difference: { part } }: Pick<Found, 'call' | 'difference'>): boolean {
  return call.set === 'path' && ['path', 'requests', 'outcome'].includes(part);
}

function symbolOf(found: Pick<Found, 'call' | 'difference'>): string {
  const { method, value } = found.call;
  return isShared(found) ? `path value "${value}"` : `client.${method}: ${found.difference.part}`;
}

/** The path is another one with every method; where a value takes it to decides about the weight. */
function keyOf(found: Found): string {
  const { part, before, after } = found.difference;
  const symbol = `${measureOf(found.call)} ${symbolOf(found)}`;
  if (!isShared(found)) return symbol;
  return [symbol, ...(part === 'path' ? [part, weightOf(found)] : [before, after])].join('\0');
}

/**
 * How an error looks is a note. So is a header about a body that is not there, and a value in a path that is refused, that
 * is escaped in another way, or that has led away from its method and stays in its place now: nobody wants to reach
 * another endpoint that way.
 */
function weightOf({ call, difference }: Found): Gap['weight'] {
  const { part, after } = difference;
  if (part === 'outcome' || difference.isIdle === true) return 'note';
  if (call.set !== 'path') return 'breaking';
  if (part === 'requests') return after.startsWith('0 requests') ? 'note' : 'breaking';
  return part === 'path' && isHarmless(difference, call) ? 'note' : 'breaking';
}

function isHarmless(
  { before, after }: Pick<CallDifference, 'before' | 'after'>,
  { front = '', depth }: Pick<PlannedCall, 'front' | 'depth'>,
): boolean {
  const isInPlace = after.startsWith(front) && after.length > front.length && depthOf(after) === depth;
  const hasLeft = !before.startsWith(front) || before === front;
  return (isInPlace && hasLeft) || meansTheSame(before, after);
}

/** Whether the segments of two paths are the same once they are unescaped (RFC 3986 §6.2.2). */
function meansTheSame(before: string, after: string): boolean {
  const segments = (path: string): readonly string[] =>
    path.split('/').map((segment) => percentDecoded(segment));
  const [own, other] = [segments(before), segments(after)];
  return own.length === other.length && own.every((segment, at) => segment === other[at]);
}
