import type { Place } from '../../support/place.ts';
import { compareContents, type Emit } from './compare-contents.ts';
import type { SchemaComparer } from './compare-schemas.ts';
import type { WireEvent } from './event.ts';
import type { WireResponse } from './model.ts';
import { code, typeWords } from './type-words.ts';

type Responses = ReadonlyMap<string, WireResponse>;
const isSuccess = (status: string): boolean => /^2/.test(status);

/** Compares answers by status; a success that took the place of another is the same answer. */
export function compareResponses(
  before: Responses,
  after: Responses,
  emit: Emit,
  compare: SchemaComparer,
): readonly WireEvent[] {
  const removed = [...before].filter(([status]) => !after.has(status));
  const added = [...after].filter(([status]) => !before.has(status));
  const events = [...before].flatMap(([status, response]) => {
    const same = after.get(status);
    return same === undefined ? [] : compareResponse(response, same, { status, emit, compare });
  });
  const goneSuccess = removed.filter(([status]) => isSuccess(status));
  const newSuccess = added.filter(([status]) => isSuccess(status));
  const [old, next] = [goneSuccess[0], newSuccess[0]];
  const isPair = goneSuccess.length === 1 && newSuccess.length === 1;
  if (isPair && old && next) {
    const [a, b] = [old[1], next[1]];
    // An answer that lost its body says so; that its number follows needs no second finding.
    if (a.content.size > 0 === b.content.size > 0) emit('success-status-changed', statusEvent(old, next));
    events.push(...compareResponse(a, b, { status: next[0], emit, compare }));
  }
  for (const entry of removed)
    if (!isPair || !isSuccess(entry[0]))
      emit(`${isSuccess(entry[0]) ? 'success' : 'error'}-status-removed`, statusEvent(entry, undefined));
  for (const entry of added)
    if (!isPair || !isSuccess(entry[0]))
      emit(`${isSuccess(entry[0]) ? 'success' : 'error'}-status-added`, statusEvent(undefined, entry));
  return events;
}

type Entry = readonly [status: string, response: WireResponse];

function statusEvent(before: Entry | undefined, after: Entry | undefined): Partial<WireEvent> {
  return {
    seat: 'body',
    direction: 'response',
    anchor: { kind: 'result' },
    ...(before && { before: before[1].at, oldValue: before[0] }),
    ...(after && { after: after[1].at, newValue: after[0] }),
    words: { old: before?.[0] ?? '', new: after?.[0] ?? '' },
  };
}

type ResponseContext = { readonly status: string; readonly emit: Emit; readonly compare: SchemaComparer };

function compareResponse(
  before: WireResponse,
  after: WireResponse,
  { status, emit, compare }: ResponseContext,
): readonly WireEvent[] {
  const position = { seat: 'body', direction: 'response', anchor: { kind: 'result' } } as const;
  const path = isSuccess(status) || status === 'DEFAULT' ? '' : `(${status})`;
  const events = compareHeaders(before, after, emit, compare);
  const [a, b] = [before.content, after.content];
  if (a.size > 0 && b.size > 0)
    return [...events, ...compareContents(a, b, { emit, compare, position: { ...position, path } })];
  if (a.size === b.size) return events;
  const [typed] = [...(a.size > 0 ? a : b).values()];
  const places: { before: Place; after: Place } = { before: before.at, after: after.at };
  emit(a.size > 0 ? 'body-removed' : 'body-added', {
    ...position,
    ...places,
    words: { type: typed === undefined ? '' : code(typeWords(typed.schema)) },
  });
  return events;
}

function compareHeaders(
  before: WireResponse,
  after: WireResponse,
  emit: Emit,
  compare: SchemaComparer,
): readonly WireEvent[] {
  const at = (name: string): Partial<WireEvent> => ({
    seat: 'header',
    direction: 'response',
    anchor: { kind: 'result' },
    path: name,
  });
  const events: WireEvent[] = [];
  for (const [key, header] of before.headers) {
    const same = after.headers.get(key);
    if (same === undefined) {
      emit(header.required ? 'removed-required' : 'removed-optional', {
        ...at(header.name),
        before: header.at,
      });
      continue;
    }
    if (header.required !== same.required)
      emit(same.required ? 'became-required' : 'became-optional', {
        ...at(header.name),
        before: header.at,
        after: same.at,
      });
    events.push(
      ...compare(header.schema, same.schema, {
        seat: 'header',
        direction: 'response',
        anchor: { kind: 'result' },
        path: header.name,
      }),
    );
  }
  for (const [key, header] of after.headers) {
    if (!before.headers.has(key))
      emit(header.required ? 'added-required' : 'added-optional', { ...at(header.name), after: header.at });
  }
  return events;
}
