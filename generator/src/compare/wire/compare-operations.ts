import { endpointText, member } from '../model/index.ts';
import type { Event } from '../rules/index.ts';
import { compareContents, type Emit } from './compare-contents.ts';
import { compareResponses } from './compare-responses.ts';
import { compareTexts } from './compare-facts.ts';
import type { Place } from '../../support/place.ts';
import type { SchemaComparer } from './compare-schemas.ts';
import type { WireEvent } from '../model/index.ts';
import type { WireBody, WireOperation, WireParameter, WireSchema } from './model.ts';

/** Compares two operations that are the same one. */
export function compareOperations(
  before: WireOperation,
  after: WireOperation,
  compare: SchemaComparer,
): readonly WireEvent[] {
  const events: WireEvent[] = [];
  const emit: Emit = (event, more = {}) =>
    events.push({
      event,
      anchor: { kind: 'operation' },
      path: [],
      before: before.at,
      after: after.at,
      ...more,
    });
  compareEndpoint(before, after, emit);
  compareServer(before, after, emit);
  compareTexts(before, after, (event) => {
    const own = OF_OPERATIONS.get(event);
    if (own !== undefined) emit(own);
  });
  compareParameters(before, after, emit, (a, b, name) =>
    events.push(
      ...compare(a, b, {
        seat: 'parameter',
        way: 'request',
        anchor: { kind: 'params' },
        path: [member(name)],
        textsDone: true,
      }),
    ),
  );
  events.push(...compareBodies(before.body, after.body, emit, compare));
  events.push(...compareResponses(before.responses, after.responses, emit, compare));
  return events;
}

/** What the texts of a schema are called, and those of an operation. */
const OF_OPERATIONS = new Map<Event, Event>([
  ['property-deprecated', 'method-deprecated'],
  ['property-reactivated', 'method-reactivated'],
  ['description-changed', 'operation-description-changed'],
]);

function compareEndpoint(before: WireOperation, after: WireOperation, emit: Emit): void {
  const isMoved = before.path.replace(/\{[^{}]*\}/g, '{}') !== after.path.replace(/\{[^{}]*\}/g, '{}');
  const event = before.verb !== after.verb ? 'verb-changed' : 'path-changed';
  if (!isMoved && before.verb === after.verb) return;
  emit(event, {
    oldValue: endpointText(before),
    newValue: endpointText(after),
  });
}

/** Servers of operations and paths; a change of where all requests go is one change, told elsewhere. */
function compareServer(before: WireOperation, after: WireOperation, emit: Emit): void {
  const [old, next] = [before.server, after.server];
  if (old.url === next.url || (old.own === undefined && next.own === undefined)) return;
  const isShared = (old.own ?? next.own)?.isShared === true && (next.own ?? old.own)?.isShared === true;
  const at = ({ at: place, server: { own, pathItem } }: WireOperation): Place =>
    own?.at ?? (isShared ? pathItem : place);
  emit('operation-server-changed', {
    oldValue: old.url,
    newValue: next.url,
    before: at(before),
    after: at(after),
  });
}

function compareParameters(
  before: WireOperation,
  after: WireOperation,
  emit: Emit,
  visit: (a: WireSchema, b: WireSchema, name: string) => void,
): void {
  const at = (parameter: WireParameter): Partial<WireEvent> => ({
    seat: 'parameter',
    way: 'request',
    anchor: { kind: 'params' },
    path: [member(parameter.name)],
  });
  // The names in a path are the document's own business: what is sent is the path.
  const sent = (operation: WireOperation): ReadonlyArray<readonly [string, WireParameter]> => {
    const names = [...operation.path.matchAll(/\{([^{}]+)\}/g)].map(([, name]) => name);
    return [...operation.parameters].map(([key, parameter]) => [
      parameter.in === 'path' ? `path ${names.indexOf(parameter.name)}` : key,
      parameter,
    ]);
  };
  const next = new Map(sent(after));
  const old = new Map(sent(before));
  for (const [key, parameter] of old) {
    const same = next.get(key);
    if (same !== undefined) {
      compareParameter(parameter, same, (event, more) =>
        emit(event, { ...at(same), before: parameter.at, after: same.at, ...more }),
      );
      visit(parameter.schema, same.schema, same.name);
      continue;
    }
    const elsewhere = [...next].find(([other, { name }]) => !old.has(other) && name === parameter.name)?.[1];
    if (parameter.in === 'path') continue;
    if (elsewhere === undefined)
      emit(parameter.deprecated ? 'deprecated-property-removed' : 'property-removed', {
        ...at(parameter),
        before: parameter.at,
      });
    else
      emit('parameter-moved', {
        ...at(parameter),
        before: parameter.at,
        after: elsewhere.at,
        oldValue: parameter.in,
        newValue: elsewhere.in,
      });
  }
  const names = new Set([...old.values()].map(({ name }) => name));
  for (const [key, parameter] of next) {
    if (old.has(key) || (names.has(parameter.name) && !next.has(key)) || parameter.in === 'path') continue;
    if ([...old].some(([other, { name }]) => !next.has(other) && name === parameter.name)) continue;
    emit(parameter.required ? 'property-added-required' : 'property-added', {
      ...at(parameter),
      after: parameter.at,
    });
  }
}

function compareParameter(before: WireParameter, after: WireParameter, emit: Emit): void {
  if (before.required !== after.required)
    emit(after.required ? 'property-became-required' : 'property-became-optional');
  // A form that only one side has is a change of the type, which says it.
  const changed = [...before.writings].find(([form, words]) => (after.writings.get(form) ?? words) !== words);
  if (changed !== undefined)
    emit('style-changed', { oldValue: changed[1], newValue: after.writings.get(changed[0]) ?? '' });
  const texts = (parameter: WireParameter) => ({
    ...parameter.schema,
    description: parameter.description,
    deprecated: parameter.deprecated,
  });
  compareTexts(texts(before), texts(after), (event) => emit(event));
}

const body = { seat: 'body', way: 'request', anchor: { kind: 'params' } } as const;

function compareBodies(
  before: WireBody | undefined,
  after: WireBody | undefined,
  emit: Emit,
  compare: SchemaComparer,
): readonly WireEvent[] {
  if (before === undefined && after === undefined) return [];
  if (before === undefined || after === undefined) {
    const event =
      before !== undefined ? 'body-removed'
      : after?.required === true ? 'body-added-required'
      : 'body-added-optional';
    // The body takes the place of what was not there: the operation.
    emit(event, { ...body, ...(before && { before: before.at }), ...(after && { after: after.at }) });
    return [];
  }
  if (before.required !== after.required)
    emit(after.required ? 'body-became-required' : 'body-became-optional', {
      ...body,
      before: before.at,
      after: after.at,
    });
  return compareContents(before.content, after.content, { emit, compare, position: { ...body, path: [] } });
}
