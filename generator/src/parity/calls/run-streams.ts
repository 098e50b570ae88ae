import { rowOf, type Findings, type Gap } from '../model/model.ts';
import type { Performed } from '../run/sandbox.ts';
import { ending, sameOutcome } from './compare-calls.ts';
import { eventStreams, type EventStream, type EventWords } from './event-streams.ts';
import type { PlannedCall } from './list-calls.ts';

type Pair = { readonly before: Performed; readonly after: Performed };

/** Methods whose streams are read; what a client makes of events, it makes of them in all methods. */
const MOST_METHODS = 5;

/** Reads the same streams of events with both packages and compares the values that come of them. */
export async function compareStreams(
  seen: ReadonlyMap<PlannedCall, Pair>,
  words: EventWords,
  perform: (call: PlannedCall, stream: EventStream) => Promise<Pair | undefined>,
): Promise<Findings | undefined> {
  const gaps: Gap[] = [];
  let total = 0;
  const streaming = new Set<string>();
  const streams = eventStreams(words);
  for (const call of candidates(seen)) {
    if (streaming.has(call.method) || streaming.size === MOST_METHODS) continue;
    for (const stream of streams) {
      const pair = await perform(call, stream);
      if (pair === undefined) return undefined;
      // The first stream, which is a plain one, tells whether there is one at all.
      if (!streaming.has(call.method) && ![pair.before, pair.after].some(isStream)) break;
      streaming.add(call.method);
      total += 1;
      const gap = gapOf(call, stream, pair);
      if (gap !== undefined) gaps.push(gap);
    }
  }
  return { rows: [rowOf('streams', total, gaps)], gaps };
}

function gapOf({ method }: PlannedCall, { what }: EventStream, { before, after }: Pair): Gap | undefined {
  const areSameValues = valuesOf(before) === valuesOf(after);
  const [own, other] = [told(before), told(after)];
  if (areSameValues && sameOutcome(before.outcome, after.outcome) && own === other) return undefined;
  return {
    measure: 'streams',
    symbol: `client.${method}: ${what}`,
    says: areSameValues ? 'ends differently' : 'gives other values',
    before: own,
    after: other,
    weight: areSameValues ? 'note' : 'breaking',
    method,
    count: 1,
  };
}

/** Calls that ask for events by a header, or whose params switch something on: that may be the stream. */
function candidates(seen: ReadonlyMap<PlannedCall, Pair>): readonly PlannedCall[] {
  return [...seen].flatMap(([call, { before }]) => {
    const isAsked = before.requests[0]?.headers['accept']?.includes('text/event-stream') === true;
    const isSwitched = call.args.some(
      (value) => typeof value === 'object' && value !== null && Object.values(value).includes(true),
    );
    return isAsked || isSwitched ? [call] : [];
  });
}

const isStream = ({ outcome }: Performed): boolean =>
  outcome.kind === 'resolved' ? outcome.isStream === true
  : outcome.kind === 'threw' ? outcome.given !== undefined
  : false;

const valuesOf = ({ outcome }: Performed): string =>
  outcome.kind === 'resolved' ? outcome.value
  : outcome.kind === 'threw' ? outcome.given ?? ''
  : '';

function told(performed: Performed): string {
  const { outcome } = performed;
  if (outcome.kind === 'resolved') return outcome.value === '' ? 'no values' : outcome.value;
  if (outcome.kind !== 'threw') return ending(performed);
  const given = outcome.given ? `${outcome.given}, then ` : '';
  const error = ending({ outcome, requests: [] }).replace(/^0 requests, then /, '');
  // What the server says of its fault is in the message, or is not.
  return `${given}${error}: ${outcome.message.slice(0, 80)}`;
}
