import type { JsonValue } from '../../support/json.ts';
import type { Place } from '../../support/place.ts';
import type { Anchor, Direction, Seat, WireEvent } from './event.ts';
import { changeOfKind, fieldsOf, isNumeric, wordsOf } from './kind-changes.ts';
import { isTighter, LIMITS, limitChange } from './limits.ts';
import { matchVariants, variantsOf } from './match-variants.ts';
import type { ObjectForm, WireSchema } from './model.ts';
import { sameValue } from './same-value.ts';
import { code, listWords, literalWords, typeWords } from './type-words.ts';

/** Where two schemas stand. */
export type Position = {
  readonly seat: Seat;
  readonly direction: Direction;
  readonly anchor: Anchor;
  readonly path: string;
  /** Texts were compared already, with those of the parameter around it. */
  readonly textsDone?: true;
  /** The value itself is not a union on both sides: its texts and flags are not those of a variant. */
  readonly variant?: true;
};

/** Compares two schemas and everything below them. The same pair in the same position is compared once. */
export type SchemaComparer = (
  before: WireSchema,
  after: WireSchema,
  position: Position,
) => readonly WireEvent[];

type Node = { readonly own: readonly WireEvent[]; readonly children: readonly Node[] };

/** Makes a comparer that remembers what it has compared. */
export function createSchemaComparer(): SchemaComparer {
  const known = new Map<WireSchema, Map<WireSchema, Map<string, Node>>>();
  const compare = (before: WireSchema, after: WireSchema, position: Position): Node => {
    const place = standing(before, after, position);
    const byAfter = known.get(before) ?? new Map<WireSchema, Map<string, Node>>();
    const byKey = byAfter.get(after) ?? new Map<string, Node>();
    known.set(before, byAfter.set(after, byKey));
    // Not the way to it: a schema that contains itself is on endless ways.
    const key = [place.seat, place.direction, place.anchor.kind].join(' ');
    const seen = byKey.get(key);
    if (seen !== undefined) return seen;
    const own: WireEvent[] = [];
    const children: Node[] = [];
    byKey.set(key, { own, children });
    const walk: Walk = {
      emit: (event, more = {}) => own.push({ ...eventAt(place, before.at, after.at), ...more, event }),
      visit: (a, b, step) => {
        const { seat, direction, anchor, path } = place;
        children.push(
          compare(a, b, { seat: seatBelow(seat), direction, anchor, path: joinPath(path, step) }),
        );
      },
      into: (a, b) => {
        const isBare = before.kind !== 'union' || after.kind !== 'union';
        children.push(compare(a, b, { ...place, ...(isBare && { variant: true }) }));
      },
      place,
    };
    if (place.variant === undefined) compareFacts(before, after, walk);
    if (isComparable(before, after)) compareLimits(before, after, walk);
    compareForms(before, after, walk);
    return { own, children };
  };
  return (before, after, position) => collect(compare(before, after, position));
}

type Walk = {
  readonly emit: (event: string, more?: Partial<WireEvent>) => void;
  /** A value inside this one. */
  readonly visit: (before: WireSchema, after: WireSchema, step: string) => void;
  /** The same value, seen as one of its variants. */
  readonly into: (before: WireSchema, after: WireSchema) => void;
  readonly place: Position;
};

function collect(root: Node): readonly WireEvent[] {
  const seen = new Set<Node>();
  const found: WireEvent[] = [];
  const queue = [root];
  for (const node of queue) {
    if (seen.has(node)) continue;
    seen.add(node);
    found.push(...node.own);
    queue.push(...node.children);
  }
  return found;
}

/** Inside a component, the way to a value starts at the component; a body's own component is the params themselves. */
function standing(before: WireSchema, after: WireSchema, position: Position): Position {
  const name = after.component ?? before.component;
  const isParams = position.anchor.kind === 'params' && position.path === '';
  const isShape = [before, after].every(
    ({ kind }) => kind === 'object' || kind === 'union' || kind === 'enum',
  );
  const both = before.component !== undefined && after.component !== undefined;
  if (name === undefined || !both || isParams || !isShape || position.seat === 'parameter') return position;
  return { ...position, anchor: { kind: 'component', name }, path: '' };
}

function seatBelow(seat: Seat): Seat {
  return seat === 'body' ? 'property' : seat;
}

function joinPath(path: string, step: string): string {
  return path === '' || step.startsWith('[') ? `${path}${step}` : `${path}.${step}`;
}

function eventAt(
  { seat, direction, anchor, path }: Position,
  before: Place,
  after: Place,
): Omit<WireEvent, 'event'> {
  return { seat, direction, anchor, path, before, after };
}

const FLAGS = [
  ['nullable', 'became-nullable', 'became-not-nullable'],
  ['readOnly', 'became-read-only', 'became-not-read-only'],
  ['writeOnly', 'became-write-only', 'became-not-write-only'],
] as const;

function compareFacts(before: WireSchema, after: WireSchema, { emit, place }: Walk): void {
  for (const [flag, on, off] of FLAGS) {
    if (before[flag] !== after[flag]) emit(after[flag] ? on : off);
  }
  compareDefaults(before, after, emit);
  if (place.textsDone === undefined) compareTexts(before, after, emit);
}

/** Limits of different kinds of values have nothing to do with each other. */
function isComparable(before: WireSchema, after: WireSchema): boolean {
  return before.kind === after.kind || (isNumeric(before) && isNumeric(after));
}

function compareLimits(before: WireSchema, after: WireSchema, { emit }: Walk): void {
  for (const rule of LIMITS) {
    const change = limitChange(rule, before.limits, after.limits);
    if (change === undefined) continue;
    const value = (limit: JsonValue | undefined): string =>
      typeof limit === 'string' ? code(limit) : String(limit ?? '');
    const [oldValue, newValue] = [before.limits[rule.key], after.limits[rule.key]];
    emit(`limit-${isTighter(rule, change) ? 'tightened' : 'loosened'}`, {
      ...(oldValue !== undefined && { oldValue }),
      ...(newValue !== undefined && { newValue }),
      words: {
        key: rule.key,
        change,
        now:
          newValue === undefined ?
            `no longer ${rule.says.replace('{value}', value(oldValue))}`
          : `now ${rule.says.replace('{value}', value(newValue))}`,
        was: oldValue === undefined || newValue === undefined ? '' : ` (was ${value(oldValue)})`,
      },
    });
  }
}

function compareDefaults(before: WireSchema, after: WireSchema, emit: Walk['emit']): void {
  const [old, next] = [before.default, after.default];
  if ((old === undefined) === (next === undefined) && sameValue(old?.value, next?.value)) return;
  const event =
    old === undefined ? 'default-added'
    : next === undefined ? 'default-removed'
    : 'default-changed';
  emit(event, {
    ...(old !== undefined && { oldValue: old.value }),
    ...(next !== undefined && { newValue: next.value }),
    words: { old: valueWords(old?.value), new: valueWords(next?.value) },
  });
}

/** Numbers stand for themselves, anything that could be markup is code. */
function valueWords(value: JsonValue | undefined): string {
  return typeof value === 'number' || typeof value === 'boolean' ?
      String(value)
    : code(literalWords(value ?? null));
}

/** Descriptions, examples and deprecation: what readers see and programs do not. */
export function compareTexts(
  before: Pick<WireSchema, 'description' | 'deprecated' | 'example'>,
  after: Pick<WireSchema, 'description' | 'deprecated' | 'example'>,
  emit: (event: string) => void,
): void {
  if (before.deprecated !== after.deprecated) emit(after.deprecated ? 'deprecated' : 'reactivated');
  if (before.description !== after.description) emit('description-changed');
  if (!sameValue(before.example?.value, after.example?.value)) emit('example-changed');
}

function compareForms(before: WireSchema, after: WireSchema, walk: Walk): void {
  if (before.kind === 'enum' && after.kind === 'enum') return compareEnums(before.values, after.values, walk);
  if (before.kind === 'array' && after.kind === 'array') return walk.visit(before.item(), after.item(), '[]');
  if (before.kind === 'object' && after.kind === 'object') return compareObjects(before, after, walk);
  if (before.kind === 'union' || after.kind === 'union') return compareUnions(before, after, walk);
  if (before.kind === after.kind) return;
  const words = wordsOf(before, after);
  walk.emit(changeOfKind(before, after), {
    oldValue: typeWords(before),
    newValue: typeWords(after),
    words: { ...words, fields: fieldsOf(after) },
  });
}

function compareEnums(before: readonly JsonValue[], after: readonly JsonValue[], { emit }: Walk): void {
  const removed = before.filter((value) => !after.includes(value));
  const added = after.filter((value) => !before.includes(value));
  const words = (values: readonly JsonValue[]): Record<string, string> => ({
    values: listWords(values.map((value) => code(literalWords(value)))),
  });
  if (removed.length > 0) emit('enum-value-removed', { oldValue: removed, words: words(removed) });
  if (added.length > 0) emit('enum-value-added', { newValue: added, words: words(added) });
}

function compareObjects(before: ObjectForm, after: ObjectForm, walk: Walk): void {
  const { place } = walk;
  const below = (name: string): Partial<WireEvent> => ({
    seat: seatBelow(place.seat),
    path: joinPath(place.path, name),
  });
  for (const [name, old] of before.members) {
    const next = after.members.get(name);
    if (next !== undefined) {
      const at = { ...below(name), before: old.at, after: next.at };
      if (old.required !== next.required)
        walk.emit(next.required ? 'became-required' : 'became-optional', at);
      walk.visit(old.schema(), next.schema(), name);
      continue;
    }
    const event = old.required ? 'removed-required' : 'removed-optional';
    walk.emit(old.schema().deprecated ? 'removed-deprecated' : event, { ...below(name), before: old.at });
  }
  for (const [name, next] of after.members) {
    if (before.members.has(name)) continue;
    const hasDefault = next.schema().default !== undefined;
    const event =
      !next.required ? 'added-optional'
      : hasDefault && place.direction === 'request' ? 'added-with-default'
      : 'added-required';
    walk.emit(event, { ...below(name), after: next.at });
  }
  compareAdditional(before.additional, after.additional, walk);
}

function compareAdditional(
  before: ObjectForm['additional'],
  after: ObjectForm['additional'],
  walk: Walk,
): void {
  if (typeof before === 'function' && typeof after === 'function')
    return walk.visit(before(), after(), '[key]');
  const rank = (value: ObjectForm['additional']): number =>
    value === 'closed' ? 0
    : typeof value === 'function' ? 1
    : 2;
  if (rank(before) < rank(after)) walk.emit('additional-opened');
  if (rank(before) > rank(after)) walk.emit('additional-closed');
}

function compareUnions(before: WireSchema, after: WireSchema, walk: Walk): void {
  const { pairs, removed, added } = matchVariants(before, after);
  // Two lone variants that fit no rule are the same value with another type.
  const [old] = removed;
  const [next] = added;
  if (
    removed.length === 1 &&
    added.length === 1 &&
    old !== undefined &&
    next !== undefined &&
    pairs.length > 0
  )
    return void walk.into(old, next);
  for (const [a, b] of pairs) walk.into(a, b);
  const one = variantsOf(before).length === 1 || variantsOf(after).length === 1;
  const all = wordsOf(before, after);
  const values = { oldValue: typeWords(before), newValue: typeWords(after) };
  if (pairs.length === 0)
    return walk.emit('type-changed', { ...values, words: { ...all, fields: fieldsOf(after) } });
  const names = (variants: readonly WireSchema[]): Record<string, string> => ({
    values: listWords(variants.map((variant) => code(typeWords(variant)))),
    ...all,
  });
  if (removed.length > 0)
    walk.emit(one ? 'type-specialized' : 'one-of-removed', { ...values, words: names(removed) });
  if (added.length > 0)
    walk.emit(one ? 'type-generalized' : 'one-of-added', { ...values, words: names(added) });
}
