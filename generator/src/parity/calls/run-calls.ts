import type { Api } from '../../ir/index.ts';
import { joinFindings, RUNNING, rowOf, type Findings, type Gap, type Skipped } from '../model/model.ts';
import type { Performed, Sandbox } from '../run/sandbox.ts';
import type { CallRequest } from '../run/protocol.ts';
import { optionsOf, type TypeContext } from '../types/index.ts';
import { compareStreams } from './run-streams.ts';
import type { EventWords } from './event-streams.ts';
import { clientOptions } from './client-options.ts';
import { compareSurroundings, type BothSandboxes } from './surroundings.ts';
import { compareCall, ending, exactEnding, sameOutcome, type CallDifferences } from './compare-calls.ts';
import { callsOfDocument } from './documented.ts';
import { FAULTS, type Fault } from './faults.ts';
import { compareOwnLimits } from './own-limits.ts';
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
  { api, words }: { readonly api: Api | undefined; readonly words: EventWords },
): Promise<CallFindings> {
  const planned = [...callsOfTypes(context), ...(api === undefined ? [] : callsOfDocument(api, context))];
  const found: Array<{ call: PlannedCall; differences: CallDifferences }> = [];
  const seen = new Map<PlannedCall, Pair>();
  const total = { requests: 0, 'path-values': 0 };
  const endless = new Set<string>();
  const judge = (call: PlannedCall, pair: Pair): void => {
    // What the old package has not is nobody's loss.
    if (endless.has(call.method) || pair.before.outcome.kind === 'missing') return;
    total[measureOf(call)] += 1;
    if ([pair.before, pair.after].some(({ outcome }) => outcome.kind === 'unfinished'))
      endless.add(call.method);
    else if (call.set === 'required' && pair.after.outcome.kind !== 'missing') seen.set(call, pair);
    const differences = compareCall(pair.before, pair.after);
    if (differences !== undefined) found.push({ call, differences });
  };
  const make = async (calls: readonly PlannedCall[]): Promise<boolean> => {
    const left = calls.filter(({ method }) => !endless.has(method));
    const pairs = await performAll(left, sandboxes, context);
    for (const [at, call] of left.entries()) {
      const pair = pairs?.[at];
      if (pair !== undefined) judge(call, pair);
    }
    return pairs !== undefined;
  };
  const oneByOne = planned.map((call) => [call]);
  const isDone =
    (await all(oneByOne, make)) && (await all(inGroups(pathCalls(seen), AT_THE_SAME_TIME), make));
  const gaps = gapsOfCalls(found);
  const streams =
    isDone ?
      await compareStreams(seen, words, (call, { answer }) =>
        performAnswered(call, sandboxes, context, { answers: [answer], options: {}, readsStream: true }),
      )
    : undefined;
  const faults = streams === undefined ? undefined : await compareFaults(sandboxes, context, seen);
  const surroundings = faults === undefined ? undefined : await compareSurroundings(sandboxes, context);
  const limits =
    surroundings &&
    (await compareOwnLimits(seen, surroundings.standards, (call, fault) =>
      performAnswered(call, sandboxes, context, fault),
    ));
  const reason = endOf(sandboxes);
  if (
    !isDone ||
    streams === undefined ||
    faults === undefined ||
    surroundings === undefined ||
    limits === undefined
  )
    return {
      rows: [],
      gaps: [],
      remarks: [],
      skipped: reason === undefined ? [] : RUNNING.map((measure) => ({ measure, reason })),
    };
  return {
    rows: [
      ...joinFindings([surroundings, limits]).rows,
      ...(['requests', 'path-values'] as const).map((measure) =>
        rowOf(
          measure,
          total[measure],
          gaps.filter((gap) => gap.measure === measure),
        ),
      ),
      ...streams.rows,
      ...faults.rows,
    ],
    gaps: [...surroundings.gaps, ...limits.gaps, ...gaps, ...streams.gaps, ...faults.gaps],
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

/** Calls that end by themselves are made together: what takes time is the way to and fro. */
const AT_THE_SAME_TIME = 10;

function inGroups<T>(list: readonly T[], size: number): ReadonlyArray<readonly T[]> {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, at) =>
    list.slice(at * size, (at + 1) * size),
  );
}

type Callable = Pick<PlannedCall, 'method' | 'args' | 'set'>;

/** The call for one of the packages, whose recorder has an address of its own. */
function requestOf(call: Callable, { port }: Sandbox, context: TypeContext): CallRequest {
  const base = `http://127.0.0.1:${port}${call.set === 'base URL' ? '/below/a/path/' : ''}`;
  return { path: call.method.split('.'), args: call.args, options: clientOptions(context, base) };
}

async function performAll(
  calls: readonly Callable[],
  { before, after }: BothSandboxes,
  context: TypeContext,
): Promise<readonly Pair[] | undefined> {
  const [own, other] = await Promise.all(
    [before, after].map((sandbox) => {
      const requests = calls.map((call) => requestOf(call, sandbox, context));
      const [only] = requests;
      return only !== undefined && requests.length === 1 ?
          sandbox.call(only).then((one) => one && [one])
        : sandbox.callAll(requests);
    }),
  );
  return own?.flatMap((one, at): Pair[] => {
    const two = other?.[at];
    return two === undefined ? [] : [{ before: one, after: two }];
  });
}

/** A call that gets answers of its own. */
async function performAnswered(
  call: Callable,
  { before, after }: BothSandboxes,
  context: TypeContext,
  {
    answers,
    options,
    ...how
  }: Omit<Fault, 'what'> & { readonly readsStream?: true; readonly timesWaits?: true },
): Promise<Pair | undefined> {
  const [own, other] = await Promise.all(
    [before, after].map((sandbox) => {
      const request = requestOf(call, sandbox, context);
      const asked = {
        ...request,
        options: { ...request.options, ...options },
        ...how,
      };
      return sandbox.call(asked, answers);
    }),
  );
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
  const canRepeat = optionsOf(context.after, context)?.has('retryPolicy') === true;
  const remedy = canRepeat ? "the client option retryPolicy: 'stainless' repeats such calls" : undefined;
  for (const call of calls)
    for (const { what, ...fault } of FAULTS) {
      const pair = await performAnswered(call, sandboxes, context, fault);
      if (pair === undefined) return undefined;
      total += 1;
      const isSame =
        pair.before.requests.length === pair.after.requests.length &&
        sameOutcome(pair.before.outcome, pair.after.outcome);
      if (isSame) continue;
      gaps.push({
        measure: 'faults',
        symbol: `client.${call.method}: ${what}`,
        says: 'ends differently',
        before: ending(pair.before),
        after: ending(pair.after),
        differs: [`${call.method}: ${what} ${exactEnding(pair.before)} → ${exactEnding(pair.after)}`],
        weight: 'note',
        method: call.method,
        ...(isRepeatedLess(pair) && remedy !== undefined && { remedy }),
        count: 1,
      });
    }
  return { rows: [rowOf('faults', total, gaps)], gaps };
}

/** Whether a call that may have changed something is given up, and the old package tried it again. */
function isRepeatedLess({ before, after }: Pair): boolean {
  const [first] = after.requests;
  return first !== undefined && first.verb !== 'GET' && after.requests.length < before.requests.length;
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
