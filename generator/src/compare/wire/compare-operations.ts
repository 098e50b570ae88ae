import type { Place } from '../../support/place.ts';
import { compareTexts, type SchemaComparer } from './compare-schemas.ts';
import type { WireEvent } from './event.ts';
import type { WireBody, WireContent, WireOperation, WireParameter, WireResponse, WireSchema } from './model.ts';
import { code, listWords, typeWords } from './type-words.ts';

type Emit = (event: string, more?: Partial<WireEvent>) => void;

/** Compares two operations that are the same one. */
export function compareOperations(before: WireOperation, after: WireOperation, compare: SchemaComparer): readonly WireEvent[] {
  const events: WireEvent[] = [];
  const emit: Emit = (event, more = {}) =>
    events.push({ event, seat: 'none', direction: 'none', anchor: { kind: 'operation' }, path: '', before: before.at, after: after.at, ...more });
  compareEndpoint(before, after, emit);
  compareTexts(before, after, (event) => emit(`operation-${event}`));
  compareParameters(before, after, emit, (a, b, name) =>
    events.push(...compare(a, b, { seat: 'parameter', direction: 'request', anchor: { kind: 'params' }, path: name, textsDone: true })),
  );
  events.push(...compareBodies(before.body, after.body, emit, compare));
  events.push(...compareResponses(before.responses, after.responses, emit, compare));
  return events;
}

function compareEndpoint(before: WireOperation, after: WireOperation, emit: Emit): void {
  const isMoved = before.path.replace(/\{[^{}]*\}/g, '{}') !== after.path.replace(/\{[^{}]*\}/g, '{}');
  const event = before.verb !== after.verb ? 'endpoint-verb-changed' : 'endpoint-path-changed';
  if (!isMoved && before.verb === after.verb) return;
  emit(event, { oldValue: endpointText(before), newValue: endpointText(after), words: { old: code(endpointText(before)), new: code(endpointText(after)) } });
}

/** `POST /create-widget` */
export function endpointText({ verb, path }: Pick<WireOperation, 'verb' | 'path'>): string {
  return `${verb.toUpperCase()} ${path}`;
}

function compareParameters(
  before: WireOperation,
  after: WireOperation,
  emit: Emit,
  visit: (a: WireSchema, b: WireSchema, name: string) => void,
): void {
  const at = (parameter: WireParameter): Partial<WireEvent> => ({ seat: 'parameter', direction: 'request', anchor: { kind: 'params' }, path: parameter.name });
  // The names in a path are the document's own business: what is sent is the path.
  const sent = (operation: WireOperation): ReadonlyArray<readonly [string, WireParameter]> => {
    const names = [...operation.path.matchAll(/\{([^{}]+)\}/g)].map(([, name]) => name);
    return [...operation.parameters].map(([key, parameter]) => [parameter.in === 'path' ? `path ${names.indexOf(parameter.name)}` : key, parameter]);
  };
  const next = new Map(sent(after));
  const old = new Map(sent(before));
  for (const [key, parameter] of old) {
    const same = next.get(key);
    if (same !== undefined) {
      compareParameter(parameter, same, (event, more) => emit(event, { ...at(same), before: parameter.at, after: same.at, ...more }));
      visit(parameter.schema, same.schema, same.name);
      continue;
    }
    const elsewhere = [...next].find(([other, { name }]) => !old.has(other) && name === parameter.name)?.[1];
    if (parameter.in === 'path') continue;
    if (elsewhere === undefined) emit(parameter.deprecated ? 'removed-deprecated' : 'removed-optional', { ...at(parameter), before: parameter.at });
    else emit('parameter-moved', { ...at(parameter), before: parameter.at, after: elsewhere.at, oldValue: parameter.in, newValue: elsewhere.in, words: { old: parameter.in, new: elsewhere.in } });
  }
  const names = new Set([...old.values()].map(({ name }) => name));
  for (const [key, parameter] of next) {
    if (old.has(key) || (names.has(parameter.name) && !next.has(key)) || parameter.in === 'path') continue;
    if ([...old].some(([other, { name }]) => !next.has(other) && name === parameter.name)) continue;
    emit(parameter.required ? 'added-required' : 'added-optional', { ...at(parameter), after: parameter.at });
  }
}

function compareParameter(before: WireParameter, after: WireParameter, emit: Emit): void {
  if (before.required !== after.required) emit(after.required ? 'became-required' : 'became-optional');
  if (before.style !== after.style) emit('style-changed', { oldValue: before.style, newValue: after.style, words: { old: before.style, new: after.style } });
  const texts = (parameter: WireParameter) => ({ ...parameter.schema, description: parameter.description, deprecated: parameter.deprecated });
  compareTexts(texts(before), texts(after), emit);
}

const body = { seat: 'body', direction: 'request', anchor: { kind: 'params' } } as const;

function compareBodies(before: WireBody | undefined, after: WireBody | undefined, emit: Emit, compare: SchemaComparer): readonly WireEvent[] {
  if (before === undefined && after === undefined) return [];
  if (before === undefined || after === undefined) {
    const event = before !== undefined ? 'body-removed' : after?.required === true ? 'body-added-required' : 'body-added-optional';
    // The body takes the place of what was not there: the operation.
    emit(event, { ...body, ...(before && { before: before.at }), ...(after && { after: after.at }) });
    return [];
  }
  if (before.required !== after.required) emit(after.required ? 'body-became-required' : 'body-became-optional', { ...body, before: before.at, after: after.at });
  return compareContents(before.content, after.content, { emit, compare, position: { ...body, path: '' } });
}

type ContentContext = {
  readonly emit: Emit;
  readonly compare: SchemaComparer;
  readonly position: Parameters<SchemaComparer>[2];
};

function compareContents(before: WireContent, after: WireContent, { emit, compare, position }: ContentContext): readonly WireEvent[] {
  const events: WireEvent[] = [];
  const removed = [...before].filter(([type]) => !after.has(type));
  const added = [...after].filter(([type]) => !before.has(type));
  const at = { seat: position.seat, direction: position.direction, anchor: position.anchor };
  for (const [type, { schema }] of before) {
    const next = after.get(type);
    if (next !== undefined) events.push(...compare(schema, next.schema, position));
  }
  const [[oldType, old] = [], [newType, next] = []] = [removed[0], added[0]];
  if (removed.length === 1 && added.length === 1 && old && next && oldType !== undefined && newType !== undefined) {
    const inside = compare(old.schema, next.schema, position);
    const isNew = ({ event, after: place }: WireEvent): boolean => event === 'added-optional' && place?.pointer.startsWith(next.at.pointer) === true;
    const news = inside.filter(isNew).map(({ path }) => code(path));
    const words = { old: code(oldType), new: code(newType), with: news.length === 0 ? '' : ` with an optional ${listWords(news)}` };
    emit('media-type-changed', { ...at, before: old.at, after: next.at, oldValue: oldType, newValue: newType, words });
    return [...events, ...inside.filter((event) => !isNew(event))];
  }
  for (const [type, media] of removed) emit('media-type-removed', { ...at, before: media.at, oldValue: type, words: { value: code(type) } });
  for (const [type, media] of added) emit('media-type-added', { ...at, after: media.at, newValue: type, words: { value: code(type) } });
  return events;
}

type Responses = ReadonlyMap<string, WireResponse>;
const isSuccess = (status: string): boolean => /^2/.test(status);

function compareResponses(before: Responses, after: Responses, emit: Emit, compare: SchemaComparer): readonly WireEvent[] {
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
  for (const entry of removed) if (!isPair || !isSuccess(entry[0])) emit(`${isSuccess(entry[0]) ? 'success' : 'error'}-status-removed`, statusEvent(entry, undefined));
  for (const entry of added) if (!isPair || !isSuccess(entry[0])) emit(`${isSuccess(entry[0]) ? 'success' : 'error'}-status-added`, statusEvent(undefined, entry));
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

function compareResponse(before: WireResponse, after: WireResponse, { status, emit, compare }: ResponseContext): readonly WireEvent[] {
  const position = { seat: 'body', direction: 'response', anchor: { kind: 'result' } } as const;
  const path = isSuccess(status) || status === 'DEFAULT' ? '' : `(${status})`;
  const events = compareHeaders(before, after, emit, compare);
  const [a, b] = [before.content, after.content];
  if (a.size > 0 && b.size > 0) return [...events, ...compareContents(a, b, { emit, compare, position: { ...position, path } })];
  if (a.size === b.size) return events;
  const [typed] = [...(a.size > 0 ? a : b).values()];
  const places: { before: Place; after: Place } = { before: before.at, after: after.at };
  emit(a.size > 0 ? 'body-removed' : 'body-added', { ...position, ...places, words: { type: typed === undefined ? '' : code(typeWords(typed.schema)) } });
  return events;
}

function compareHeaders(before: WireResponse, after: WireResponse, emit: Emit, compare: SchemaComparer): readonly WireEvent[] {
  const at = (name: string): Partial<WireEvent> => ({ seat: 'header', direction: 'response', anchor: { kind: 'result' }, path: name });
  const events: WireEvent[] = [];
  for (const [key, header] of before.headers) {
    const same = after.headers.get(key);
    if (same === undefined) {
      emit(header.required ? 'removed-required' : 'removed-optional', { ...at(header.name), before: header.at });
      continue;
    }
    if (header.required !== same.required) emit(same.required ? 'became-required' : 'became-optional', { ...at(header.name), before: header.at, after: same.at });
    events.push(...compare(header.schema, same.schema, { seat: 'header', direction: 'response', anchor: { kind: 'result' }, path: header.name }));
  }
  for (const [key, header] of after.headers) {
    if (!before.headers.has(key)) emit(header.required ? 'added-required' : 'added-optional', { ...at(header.name), after: header.at });
  }
  return events;
}
