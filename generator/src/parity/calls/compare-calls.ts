import type { Outcome } from '../run/protocol.ts';
import type { Performed } from '../run/sandbox.ts';
import type { Recorded } from '../run/recorder.ts';

/** What is not the same of one call. */
export type CallDifference = {
  readonly part: 'verb' | 'path' | 'query' | 'headers' | 'body' | 'requests' | 'outcome' | 'missing';
  readonly before: string;
  readonly after: string;
  /** It is about a body, and there is none. */
  readonly isIdle?: true;
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
  const different = names.filter((each) => before.headers[each] !== after.headers[each]);
  const hasNoBody = before.body === '' && after.body === '';
  const isIdle = (each: string): boolean => hasNoBody && each === 'content-type';
  const name = different.find((each) => !isIdle(each)) ?? different[0];
  if (name !== undefined)
    return {
      part: 'headers',
      before: header(name, before),
      after: header(name, after),
      ...(isIdle(name) && { isIdle: true as const }),
    };
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
