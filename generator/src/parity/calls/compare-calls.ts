import type { Outcome } from '../run/protocol.ts';
import type { Performed } from '../run/sandbox.ts';
import type { Recorded } from '../run/recorder.ts';
import type { Gap } from '../model/model.ts';
import type { PlannedCall } from './list-calls.ts';

/** What is not the same of one call. */
export type CallDifference = {
  readonly part: 'verb' | 'path' | 'query' | 'headers' | 'body' | 'requests' | 'outcome' | 'missing';
  readonly before: string;
  readonly after: string;
};

/** Compares what one call did in both packages; the first difference that matters, or none. */
export function compareCall(before: Performed, after: Performed): CallDifference | undefined {
  if (after.outcome.kind === 'missing' && before.outcome.kind !== 'missing')
    return { part: 'missing', before: 'a method', after: 'none' };
  if (!areOngoing(before, after) && before.requests.length !== after.requests.length)
    return { part: 'requests', before: ending(before), after: ending(after) };
  for (const [at, own] of before.requests.entries()) {
    const other = after.requests[at];
    const found = other && compareRequest(own, other);
    if (found !== undefined) return found;
  }
  return sameOutcome(before.outcome, after.outcome) ? undefined : (
      { part: 'outcome', before: ending(before), after: ending(after) }
    );
}

/** What goes on in the background sends requests when it likes: how many there were by now says nothing. */
function areOngoing(...both: readonly Performed[]): boolean {
  return both.every(
    ({ outcome }) =>
      outcome.kind === 'unfinished' || (outcome.kind === 'resolved' && outcome.value.startsWith('[')),
  );
}

function compareRequest(before: Recorded, after: Recorded): CallDifference | undefined {
  if (before.verb !== after.verb) return { part: 'verb', before: before.verb, after: after.verb };
  if (before.path !== after.path) return { part: 'path', before: before.path, after: after.path };
  const [own, other] = [before.query, after.query].map((pairs) => pairs.join('&'));
  if (own !== other) return { part: 'query', ...around(own ?? '', other ?? '') };
  const names = [...new Set([...Object.keys(before.headers), ...Object.keys(after.headers)])].sort();
  const name = names.find((each) => before.headers[each] !== after.headers[each]);
  if (name !== undefined)
    return { part: 'headers', before: header(name, before), after: header(name, after) };
  return before.body === after.body ? undefined : { part: 'body', ...around(before.body, after.body) };
}

function header(name: string, { headers }: Recorded): string {
  const value = headers[name];
  return value === undefined ? `no ${name}` : `${name}: ${value}`;
}

/** The place where two long texts begin to differ. */
function around(a: string, b: string): { readonly before: string; readonly after: string } {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  const cut = (text: string): string => {
    const start = Math.max(0, at - 40);
    const part = text.slice(start, at + 80);
    return part === '' ? 'nothing' : `${start > 0 ? '…' : ''}${part}${text.length > at + 80 ? '…' : ''}`;
  };
  return { before: cut(a), after: cut(b) };
}

/** An error may be of more classes than before: those who test for the old ones still meet them. */
export function sameOutcome(before: Outcome, after: Outcome): boolean {
  if (before.kind !== after.kind) return false;
  if (before.kind === 'threw' && after.kind === 'threw')
    return before.classes.every((name) => after.classes.includes(name));
  return before.kind !== 'resolved' || after.kind !== 'resolved' || before.value === after.value;
}

/** `1 request, then NotFoundError` */
export function ending({ outcome, requests }: Performed): string {
  const count = `${requests.length} ${requests.length === 1 ? 'request' : 'requests'}`;
  switch (outcome.kind) {
    case 'missing':
      return 'no method';
    case 'unfinished':
      return 'no end';
    case 'resolved':
      return `${count}, then ${outcome.value.slice(0, 80)}`;
    case 'threw':
      return `${count}, then ${mostSpecific(outcome.classes)}`;
  }
}

/** Of the classes of an error, those that say most: not the ones that every error has. */
function mostSpecific(classes: readonly string[]): string {
  const told = classes.filter((name) => name !== 'APIError' && name !== 'Error');
  return (told.length > 0 ? told : classes).join(', ');
}

type Found = { readonly call: PlannedCall; readonly difference: CallDifference };

/** Differences of calls as gaps: those of one kind as one, with how many calls meet it. */
export function gapsOfCalls(found: readonly Found[]): readonly Gap[] {
  const groups = new Map<string, Found[]>();
  for (const each of found) {
    const { before, after } = each.difference;
    const symbol = symbolOf(each);
    const key = isShared(each) ? [symbol, before, after].join('\0') : symbol;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [each]);
    else known.push(each);
  }
  return [...groups.values()].map(gapOf);
}

function gapOf(group: readonly Found[]): Gap {
  const [{ call, difference }] = group as readonly [Found, ...Found[]];
  const methods = new Set(group.map((each) => each.call.method));
  const sets = new Set(group.map((each) => each.call.set));
  const where = methods.size > 1 ? `${methods.size} methods, such as ${call.method}` : [...sets].join(', ');
  const weights = group.map((each) => weightOf(each));
  return {
    measure: 'requests',
    symbol: symbolOf({ call, difference }),
    says: `${SAYS[difference.part]} (${where})`,
    before: difference.before,
    after: difference.after,
    weight: weights.includes('breaking') ? 'breaking' : 'note',
    method: call.method,
    count: group.length,
  };
}

const SAYS: Readonly<Record<CallDifference['part'], string>> = {
  verb: 'is sent with another verb',
  path: 'is sent to another path',
  query: 'is sent with another query',
  headers: 'is sent with another header',
  body: 'is sent with another body',
  requests: 'is not sent as often',
  outcome: 'ends in another way',
  missing: 'cannot be made',
};

/** What a client does with a value of a path, it does in all methods. */
function isShared({ call, difference: { part } }: Found): boolean {
  return call.set === 'path' && (part === 'requests' || part === 'outcome');
}

function symbolOf(found: Found): string {
  const { method, value } = found.call;
  return isShared(found) ? `path value "${value}"` : `client.${method}: ${found.difference.part}`;
}

/** How an error looks is a note, and so is a value that is refused: it would change the path. */
function weightOf({ call, difference: { part, after } }: Found): Gap['weight'] {
  if (part === 'outcome') return 'note';
  return call.set === 'path' && part === 'requests' && after.startsWith('0 requests') ? 'note' : 'breaking';
}
