import { compareContents, type Emit } from './compare-contents.ts';
import { compareResponses } from './compare-responses.ts';
import { compareTexts } from './compare-facts.ts';
import type { SchemaComparer } from './compare-schemas.ts';
import type { WireEvent } from './event.ts';
import type { WireBody, WireOperation, WireParameter, WireSchema } from './model.ts';
import { code } from './type-words.ts';

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
      seat: 'none',
      direction: 'none',
      anchor: { kind: 'operation' },
      path: '',
      before: before.at,
      after: after.at,
      ...more,
    });
  compareEndpoint(before, after, emit);
  compareTexts(before, after, (event) => emit(`operation-${event}`));
  compareParameters(before, after, emit, (a, b, name) =>
    events.push(
      ...compare(a, b, {
        seat: 'parameter',
        direction: 'request',
        anchor: { kind: 'params' },
        path: name,
        textsDone: true,
      }),
    ),
  );
  events.push(...compareBodies(before.body, after.body, emit, compare));
  events.push(...compareResponses(before.responses, after.responses, emit, compare));
  return events;
}

function compareEndpoint(before: WireOperation, after: WireOperation, emit: Emit): void {
  const isMoved = before.path.replace(/\{[^{}]*\}/g, '{}') !== after.path.replace(/\{[^{}]*\}/g, '{}');
  const event = before.verb !== after.verb ? 'endpoint-verb-changed' : 'endpoint-path-changed';
  if (!isMoved && before.verb === after.verb) return;
  emit(event, {
    oldValue: endpointText(before),
    newValue: endpointText(after),
    words: { old: code(endpointText(before)), new: code(endpointText(after)) },
  });
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
  const at = (parameter: WireParameter): Partial<WireEvent> => ({
    seat: 'parameter',
    direction: 'request',
    anchor: { kind: 'params' },
    path: parameter.name,
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
      emit(parameter.deprecated ? 'removed-deprecated' : 'removed-optional', {
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
        words: { old: parameter.in, new: elsewhere.in },
      });
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
  if (before.style !== after.style)
    emit('style-changed', {
      oldValue: before.style,
      newValue: after.style,
      words: { old: code(before.style), new: code(after.style) },
    });
  const texts = (parameter: WireParameter) => ({
    ...parameter.schema,
    description: parameter.description,
    deprecated: parameter.deprecated,
  });
  compareTexts(texts(before), texts(after), emit);
}

const body = { seat: 'body', direction: 'request', anchor: { kind: 'params' } } as const;

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
  return compareContents(before.content, after.content, { emit, compare, position: { ...body, path: '' } });
}
