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
  /** Every single place that differs of that part. */
  readonly places: readonly string[];
};

/** All that differs of one call, what matters most first. */
export type CallDifferences = readonly [CallDifference, ...CallDifference[]];

/** Compares what one call did in both packages; undefined where it is the same. */
export function compareCall(before: Performed, after: Performed): CallDifferences | undefined {
  if (after.outcome.kind === 'missing' && before.outcome.kind !== 'missing')
    return [{ part: 'missing', before: 'a method', after: 'none', places: ['missing'] }];
  const isSentOften = areOngoing(before, after) || before.requests.length === after.requests.length;
  const [first, ...others] = [
    ...(isSentOften ? [] : [endingDifference('requests', before, after)]),
    ...before.requests.flatMap((own, at) => {
      const other = after.requests[at];
      const found = other === undefined ? [] : compareRequest(own, other);
      return found.map((each) => ({ ...each, places: each.places.map((place) => `${at} ${place}`) }));
    }),
    ...(sameOutcome(before.outcome, after.outcome) ? [] : [endingDifference('outcome', before, after)]),
  ];
  return first && [first, ...others];
}

function endingDifference(part: 'requests' | 'outcome', before: Performed, after: Performed): CallDifference {
  const [own, other] = [before, after].map(exactEnding);
  return { part, before: ending(before), after: ending(after), places: [`${own} → ${other}`] };
}

/** What goes on in the background sends requests when it likes: how many there were by now says nothing. */
function areOngoing(...both: readonly Performed[]): boolean {
  return both.every(
    ({ outcome }) =>
      outcome.kind === 'unfinished' || (outcome.kind === 'resolved' && outcome.value.startsWith('[')),
  );
}

/** What differs of a request, in the order in which it matters. */
function compareRequest(before: Recorded, after: Recorded): readonly CallDifference[] {
  const [own, other] = [before, after].map(({ query }) => query.join('&'));
  return [
    ...plainDifference('verb', before.verb, after.verb),
    ...plainDifference('path', before.path, after.path),
    ...(own === other ?
      []
    : [
        {
          part: 'query' as const,
          ...around(own ?? '', other ?? ''),
          places: apart(before.query, after.query),
        },
      ]),
    ...headerDifferences(before, after),
    ...(before.body === after.body ?
      []
    : [
        {
          part: 'body' as const,
          ...around(before.body, after.body),
          places: apart(leavesOf(before.body), leavesOf(after.body)),
        },
      ]),
  ];
}

function plainDifference(part: 'verb' | 'path', before: string, after: string): readonly CallDifference[] {
  return before === after ? [] : [{ part, before, after, places: [`${before} → ${after}`] }];
}

/** The header that is told is one about a body only where no other differs, or there is a body. */
function headerDifferences(before: Recorded, after: Recorded): readonly CallDifference[] {
  const names = [...new Set([...Object.keys(before.headers), ...Object.keys(after.headers)])].sort();
  const different = names.filter((each) => before.headers[each] !== after.headers[each]);
  const hasNoBody = before.body === '' && after.body === '';
  const isIdle = (each: string): boolean => hasNoBody && each === 'content-type';
  const name = different.find((each) => !isIdle(each)) ?? different[0];
  if (name === undefined) return [];
  return [
    {
      part: 'headers',
      before: header(name, before),
      after: header(name, after),
      ...(isIdle(name) && { isIdle: true as const }),
      places: different.map((each) => `${header(each, before)} → ${header(each, after)}`),
    },
  ];
}

/** What only one of two lists has, with the side that has it; how often counts. */
function apart(before: readonly string[], after: readonly string[]): readonly string[] {
  const numbered = (list: readonly string[]): readonly string[] => {
    const seen = new Map<string, number>();
    return list.map((each) => {
      const count = (seen.get(each) ?? 0) + 1;
      seen.set(each, count);
      return `${each} ${count}`;
    });
  };
  const [own, other] = [numbered(before), numbered(after)];
  const [known, next] = [new Set(own), new Set(other)];
  const found = [
    ...own.filter((each) => !next.has(each)).map((each) => `- ${each}`),
    ...other.filter((each) => !known.has(each)).map((each) => `+ ${each}`),
  ];
  return found.length > 0 ? found : ['another order'];
}

/** The values of JSON, each with the way to it; the lines of any other text. */
function leavesOf(text: string): readonly string[] {
  const walk = (value: unknown, path: string): readonly string[] => {
    if (typeof value !== 'object' || value === null) return [`${path}: ${JSON.stringify(value)}`];
    const entries = Object.entries(value);
    if (entries.length === 0) return [`${path}: ${Array.isArray(value) ? '[]' : '{}'}`];
    return entries.flatMap(([key, each]) => walk(each, `${path}.${key}`));
  };
  try {
    return walk(JSON.parse(text), '');
  } catch {
    return text.split('\n');
  }
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

/** How a call ended, with nothing left out that is compared. */
export function exactEnding({ outcome, requests }: Performed): string {
  const what =
    outcome.kind === 'resolved' ? outcome.value
    : outcome.kind === 'threw' ? outcome.classes.join(', ')
    : '';
  return `${requests.length}, ${outcome.kind} ${what}`;
}

/** Of the classes of an error, those that say most: not the ones that every error has. */
function mostSpecific(classes: readonly string[]): string {
  const told = classes.filter((name) => name !== 'APIError' && name !== 'Error');
  return (told.length > 0 ? told : classes).join(', ');
}
