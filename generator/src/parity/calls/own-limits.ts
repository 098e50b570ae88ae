import { rowOf, type Findings, type Gap } from '../model/model.ts';
import type { ClientDefaults } from '../run/protocol.ts';
import type { Performed } from '../run/sandbox.ts';
import { SOON, type Fault } from './faults.ts';
import type { PlannedCall } from './list-calls.ts';

type Pair = { readonly before: Performed; readonly after: Performed };

/** Something that a method may decide in place of its client. */
type Limit = {
  readonly name: 'timeout' | 'maxRetries';
  /** What the client is made without, and what the server answers. */
  readonly fault: Omit<Fault, 'what'> & { readonly timesWaits?: true };
  /** What the method has; undefined where nothing shows it. */
  readonly of: (performed: Performed) => number | undefined;
};

const NOT_SAID = { $undefined: true };

const LIMITS: readonly Limit[] = [
  {
    name: 'timeout',
    fault: { answers: [], options: { timeout: NOT_SAID }, timesWaits: true },
    of: ({ longestWait }) => longestWait,
  },
  {
    // Too many requests: whatever the call does, it was not carried out and may be repeated.
    name: 'maxRetries',
    fault: { answers: [{ status: 429, headers: SOON }], options: { maxRetries: NOT_SAID } },
    of: ({ requests }) => (requests.length === 0 ? undefined : requests.length - 1),
  },
];

/**
 * How long an attempt may take and how often it is repeated where neither client nor call say so, of the methods that
 * have something of their own.
 */
export async function compareOwnLimits(
  seen: ReadonlyMap<PlannedCall, unknown>,
  standards: Readonly<Record<'before' | 'after', ClientDefaults>>,
  perform: (call: PlannedCall, fault: Limit['fault']) => Promise<Pair | undefined>,
): Promise<Findings | undefined> {
  const gaps: Gap[] = [];
  const done = new Set<string>();
  let total = 0;
  for (const call of seen.keys()) {
    const { method } = call;
    if (done.has(method)) continue;
    done.add(method);
    for (const { name, fault, of } of LIMITS) {
      const pair = await perform(call, fault);
      if (pair === undefined) return undefined;
      const [own, other] = [of(pair.before), of(pair.after)];
      if (own === undefined || other === undefined) continue;
      const [usual, next] = [standards.before[name], standards.after[name]];
      // What clients say of themselves is compared once, for all methods.
      const isUsual = String(own) === usual && String(other) === next;
      // Nor is anything known to be the method's own where clients say nothing, or nothing is repeated.
      const isUnknown = usual === undefined || next === undefined || own === 0;
      if (isUsual || (own === other && isUnknown)) continue;
      total += 1;
      if (own === other) continue;
      gaps.push({
        measure: 'defaults',
        symbol: `client.${method}: ${name}`,
        says: 'is another one',
        before: String(own),
        after: String(other),
        weight: 'note',
        method,
        count: 1,
      });
    }
  }
  return { rows: [rowOf('defaults', total, gaps)], gaps };
}
