import type { Api } from '../../ir/index.ts';
import { RUNNING, rowOf, type Findings, type Gap, type Skipped } from '../model/model.ts';
import type { Performed, Sandbox } from '../run/sandbox.ts';
import type { CallRequest } from '../run/protocol.ts';
import type { Answer } from '../run/recorder.ts';
import type { TypeContext } from '../types/index.ts';
import { clientOptions } from './client-options.ts';
import { compareSurroundings, type BothSandboxes } from './surroundings.ts';
import { compareCall, ending, sameOutcome, type CallDifference } from './compare-calls.ts';
import { callsOfDocument } from './documented.ts';
import { FAULTS } from './faults.ts';
import { gapsOfCalls, measureOf } from './gaps-of-calls.ts';
import { callsOfPaths, callsOfTypes, type PlannedCall } from './list-calls.ts';

/** What calls showed, and what could not be called. */
export type CallFindings = Findings & {
  readonly skipped: readonly Skipped[];
  readonly remarks: readonly string[];
};

type Pair = { readonly before: Performed; readonly after: Performed };

/** Makes the same calls with both packages and compares what they send and how they end. */
export async function compareCalls(
  sandboxes: BothSandboxes,
  context: TypeContext,
  api: Api | undefined,
): Promise<CallFindings> {
  const planned = [...callsOfTypes(context), ...(api === undefined ? [] : callsOfDocument(api, context))];
  const found: Array<{ call: PlannedCall; difference: CallDifference }> = [];
  const seen = new Map<PlannedCall, Pair>();
  const total = { requests: 0, 'path-values': 0 };
  const endless = new Set<string>();
  const make = async (call: PlannedCall): Promise<boolean> => {
    if (endless.has(call.method)) return true;
    const pair = await performBoth(call, sandboxes, context);
    if (pair === undefined) return false;
    // What the old package has not is nobody's loss.
    if (pair.before.outcome.kind === 'missing') return true;
    total[measureOf(call)] += 1;
    if ([pair.before, pair.after].some(({ outcome }) => outcome.kind === 'unfinished'))
      endless.add(call.method);
    else if (call.set === 'required' && pair.after.outcome.kind !== 'missing') seen.set(call, pair);
    const difference = compareCall(pair.before, pair.after);
    if (difference !== undefined) found.push({ call, difference });
    return true;
  };
  const isDone = (await all(planned, make)) && (await all(pathCalls(seen), make));
  const gaps = gapsOfCalls(found);
  const faults = isDone ? await compareFaults(sandboxes, context, seen) : undefined;
  const surroundings = faults === undefined ? undefined : await compareSurroundings(sandboxes, context);
  const reason = endOf(sandboxes);
  if (!isDone || faults === undefined || surroundings === undefined)
    return {
      rows: [],
      gaps: [],
      remarks: [],
      skipped: reason === undefined ? [] : RUNNING.map((measure) => ({ measure, reason })),
    };
  return {
    rows: [
      ...surroundings.rows,
      ...(['requests', 'path-values'] as const).map((measure) =>
        rowOf(
          measure,
          total[measure],
          gaps.filter((gap) => gap.measure === measure),
        ),
      ),
      ...faults.rows,
    ],
    gaps: [...surroundings.gaps, ...gaps, ...faults.gaps],
    skipped: [],
    remarks: remarksOn(endless),
  };
}

function remarksOn(endless: ReadonlySet<string>): readonly string[] {
  if (endless.size === 0) return [];
  const names = [...endless].map((name) => `client.${name}`).join(', ');
  return [`only the first call is compared of what waits for something that never comes: ${names}`];
}

/** Stops at the first that fails. */
async function all<T>(list: readonly T[], make: (each: T) => Promise<boolean>): Promise<boolean> {
  for (const each of list) if (!(await make(each))) return false;
  return true;
}

/** The first call of each method, with unusual values at its places in the path. */
function pathCalls(seen: ReadonlyMap<PlannedCall, Pair>): readonly PlannedCall[] {
  const done = new Set<string>();
  return [...seen].flatMap(([call, { before }]) => {
    const path = before.requests[0]?.path;
    if (path === undefined || done.has(call.method)) return [];
    done.add(call.method);
    return callsOfPaths(call, path);
  });
}

async function performBoth(
  call: Pick<PlannedCall, 'method' | 'args' | 'set'>,
  { before, after }: BothSandboxes,
  context: TypeContext,
  more: { readonly answers?: readonly Answer[]; readonly options?: CallRequest['options'] } = {},
): Promise<Pair | undefined> {
  const request = ({ port }: Sandbox): CallRequest => {
    const base = `http://127.0.0.1:${port}${call.set === 'base URL' ? '/below/a/path/' : ''}`;
    return {
      path: call.method.split('.'),
      args: call.args,
      options: { ...clientOptions(context, base), ...more.options },
    };
  };
  const [own, other] = await Promise.all([
    before.call(request(before), more.answers),
    after.call(request(after), more.answers),
  ]);
  return own && other && { before: own, after: other };
}

/** Faults of a server, met by a call that only reads and by one that sends a body. */
async function compareFaults(
  sandboxes: BothSandboxes,
  context: TypeContext,
  seen: ReadonlyMap<PlannedCall, Pair>,
): Promise<Findings | undefined> {
  const calls = [chosen(seen, 'GET'), chosen(seen, 'POST')].filter((call) => call !== undefined);
  const gaps: Gap[] = [];
  let total = 0;
  for (const call of calls)
    for (const { what, answers, options } of FAULTS) {
      const pair = await performBoth(call, sandboxes, context, { answers, options });
      if (pair === undefined) return undefined;
      total += 1;
      const isSame =
        pair.before.requests.length === pair.after.requests.length &&
        sameOutcome(pair.before.outcome, pair.after.outcome);
      if (isSame) continue;
      gaps.push({
        measure: 'faults',
        symbol: `client.${call.method}: ${what}`,
        says: 'ends in another way',
        before: ending(pair.before),
        after: ending(pair.after),
        weight: 'note',
        method: call.method,
        count: 1,
      });
    }
  return { rows: [rowOf('faults', total, gaps)], gaps };
}

/** The first call of a verb that succeeds in both packages. */
function chosen(seen: ReadonlyMap<PlannedCall, Pair>, verb: string): PlannedCall | undefined {
  const found = [...seen].find(([, { before, after }]) =>
    [before, after].every(
      ({ outcome, requests }) => outcome.kind === 'resolved' && requests[0]?.verb === verb,
    ),
  );
  return found?.[0];
}

/** Why one of the packages could not be called to the end. */
function endOf({ before, after }: BothSandboxes): string | undefined {
  const [own, other] = [before.ended(), after.ended()];
  if (own !== undefined) return `old: ${own}`;
  return other === undefined ? undefined : `new: ${other}`;
}
