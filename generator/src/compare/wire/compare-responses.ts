import type { Place } from '../../support/place.ts';
import { member } from '../model/index.ts';
import type { Event } from '../rules/index.ts';
import { compareContents, type Emit } from './compare-contents.ts';
import type { SchemaComparer } from './compare-schemas.ts';
import type { WireEvent } from '../model/index.ts';
import type { WireResponse } from './model.ts';
import { typeWords } from './type-words.ts';

type Responses = ReadonlyMap<string, WireResponse>;
type Entry = readonly [status: string, response: WireResponse];
const isSuccess = ([status]: Entry): boolean => status.startsWith('2');

/** Whether an entry for a whole range of statuses is meant for a status as well. */
const covers = ([range]: Entry, [status]: Entry): boolean =>
  range !== status && range.endsWith('XX') && range.charAt(0) === status.charAt(0);

/** Compares answers by status; a success that took the place of another is the same answer. */
export function compareResponses(
  before: Responses,
  after: Responses,
  emit: Emit,
  compare: SchemaComparer,
): readonly WireEvent[] {
  const removed = [...before].filter(([status]) => !after.has(status));
  const added = [...after].filter(([status]) => !before.has(status));
  const hasSuccess = [...before, ...after].some(isSuccess);
  const context = (status: string): ResponseContext => {
    const isResult = status.startsWith('2') || (status === 'DEFAULT' && !hasSuccess);
    return { emit, compare, ...(!isResult && { status: status.toLowerCase() }) };
  };
  const events = [...before].flatMap(([status, response]) => {
    const same = after.get(status);
    return same === undefined ? [] : compareResponse(response, same, context(status));
  });
  const successes = pairSuccesses(removed.filter(isSuccess), added.filter(isSuccess));
  for (const { event, old, next } of successes) {
    const [a, b] = [old[1], next[1]];
    // An answer that lost its body says so; that its number follows needs no second finding.
    if (a.content.size > 0 === b.content.size > 0) emit(event, statusEvent(old, next));
    events.push(...compareResponse(a, b, context(next[0])));
  }
  const paired = new Set(successes.flatMap(({ old, next }) => [old, next]));
  for (const entry of removed)
    if (!paired.has(entry))
      emit(
        isSuccess(entry) ? 'success-status-removed' : 'error-status-removed',
        statusEvent(entry, undefined),
      );
  for (const entry of added)
    if (!paired.has(entry))
      emit(isSuccess(entry) ? 'success-status-added' : 'error-status-added', statusEvent(undefined, entry));
  return events;
}

type SuccessPair = { readonly event: Event; readonly old: Entry; readonly next: Entry };

/** One success that took the place of another, or of the range that it belongs to. */
function pairSuccesses(gone: readonly Entry[], found: readonly Entry[]): readonly SuccessPair[] {
  const [old, next] = [gone[0], found[0]];
  if (old === undefined || next === undefined) return [];
  if (found.length === 1 && gone.every((each) => covers(next, each)))
    return gone.map((each) => ({ event: 'success-status-widened', old: each, next }));
  if (gone.length === 1 && found.every((each) => covers(old, each)))
    return found.map((each) => ({ event: 'success-status-narrowed', old, next: each }));
  return gone.length === 1 && found.length === 1 ? [{ event: 'success-status-changed', old, next }] : [];
}

function statusEvent(before: Entry | undefined, after: Entry | undefined): Partial<WireEvent> {
  return {
    seat: 'body',
    way: 'response',
    anchor: { kind: 'result' },
    ...(before && { before: before[1].at, oldValue: before[0] }),
    ...(after && { after: after[1].at, newValue: after[0] }),
  };
}

type ResponseContext = {
  readonly emit: Emit;
  readonly compare: SchemaComparer;
  /** Of an error, which has no type; absent for the result of the method. */
  readonly status?: string;
};

function compareResponse(
  before: WireResponse,
  after: WireResponse,
  { emit, compare, status }: ResponseContext,
): readonly WireEvent[] {
  const position = {
    seat: 'body',
    way: 'response',
    ...answer(status),
    ...(status !== undefined && { untyped: true as const }),
  } as const;
  const events = compareHeaders(before, after, { emit, compare, ...(status !== undefined && { status }) });
  const [a, b] = [before.content, after.content];
  if (a.size > 0 && b.size > 0) return [...events, ...compareContents(a, b, { emit, compare, position })];
  if (a.size === b.size) return events;
  const [typed] = [...(a.size > 0 ? a : b).values()];
  const places: { before: Place; after: Place } = { before: before.at, after: after.at };
  emit(a.size > 0 ? 'body-removed' : 'body-added', {
    ...position,
    ...places,
    values: typed === undefined ? [] : [typeWords(typed.schema)],
  });
  return events;
}

/** Where the way through an answer begins. */
function answer(status: string | undefined): Pick<WireEvent, 'anchor' | 'path'> {
  return { anchor: { kind: 'result', ...(status !== undefined && { status }) }, path: [] };
}

function compareHeaders(
  before: WireResponse,
  after: WireResponse,
  { emit, compare, status }: ResponseContext,
): readonly WireEvent[] {
  // Headers are not part of the types.
  const at = (name: string) =>
    ({ ...answer(status), seat: 'header', way: 'response', path: [member(name)], untyped: true }) as const;
  const events: WireEvent[] = [];
  for (const [key, header] of before.headers) {
    const same = after.headers.get(key);
    if (same === undefined) {
      emit(header.required ? 'required-property-removed' : 'property-removed', {
        ...at(header.name),
        before: header.at,
      });
      continue;
    }
    if (header.required !== same.required)
      emit(same.required ? 'property-became-required' : 'property-became-optional', {
        ...at(header.name),
        before: header.at,
        after: same.at,
      });
    events.push(...compare(header.schema, same.schema, at(header.name)));
  }
  for (const [key, header] of after.headers) {
    if (!before.headers.has(key))
      emit(header.required ? 'property-added-required' : 'property-added', {
        ...at(header.name),
        after: header.at,
      });
  }
  return events;
}
