import type { JsonValue } from '../../support/json.ts';
import type { Place } from '../../support/place.ts';
import { literalWords, part, type WireEvent } from '../model/index.ts';
import { compareFacts } from './compare-facts.ts';
import { compareObjects } from './compare-objects.ts';
import { changeOfKind, fieldsOf, wordsOf } from './kind-changes.ts';
import { matchVariants, variantsOf } from './match-variants.ts';
import type { ArrayForm, WireSchema } from './model.ts';
import { eventAt, positionBelow, standing, type Position } from './position.ts';
import { bare } from './read-facts.ts';
import { shapesIn, typeWords } from './type-words.ts';
import type { Walk } from './walk.ts';

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
  const open: Array<() => void> = [];
  const compare = (left: WireSchema, right: WireSchema, position: Position): Node => {
    // What is only referred to is compared once for all that refer to it.
    const isPlain = bare(left) !== left && bare(right) !== right;
    const [before, after] = isPlain ? [bare(left), bare(right)] : [left, right];
    const place = standing(before, after, position);
    const byAfter = known.get(before) ?? new Map<WireSchema, Map<string, Node>>();
    const byKey = byAfter.get(after) ?? new Map<string, Node>();
    known.set(before, byAfter.set(after, byKey));
    // Not the way to it: a schema that contains itself is on endless ways.
    const { seat, way, anchor, told, untyped } = place;
    const key = [seat, way, anchor.kind, told, untyped].join(' ');
    const seen = byKey.get(key);
    if (seen !== undefined) return seen;
    const own: WireEvent[] = [];
    const children: Node[] = [];
    const node = { own, children };
    byKey.set(key, node);
    const walk: Walk = {
      emit: (event, more = {}) => own.push({ ...eventAt(place, before.at, after.at), ...more, event }),
      visit: (a, b, step, from = place) => void children.push(compare(a, b, positionBelow(from, step))),
      into: (a, b) => {
        const { textsDone: _, ...same } = place;
        const isBare = before.kind !== 'union' || after.kind !== 'union';
        children.push(compare(a, b, { ...same, told: isBare ? 'all' : 'null' }));
      },
      place,
    };
    // Later: schemas may be nested deeper than calls can be.
    open.push(() => {
      own.push(...compareFacts(before, after, position));
      compareForms(before, after, walk);
    });
    return node;
  };
  return (before, after, position) => {
    const root = compare(before, after, position);
    for (let work = open.pop(); work !== undefined; work = open.pop()) work();
    return collect(root);
  };
}

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

function compareForms(before: WireSchema, after: WireSchema, walk: Walk): void {
  if (before.kind === 'enum' && after.kind === 'enum') return compareEnums(before.values, after.values, walk);
  if (before.kind === 'array' && after.kind === 'array') return compareLists(before, after, walk);
  if (before.kind === 'object' && after.kind === 'object')
    return compareObjects({ form: before, at: before.at }, { form: after, at: after.at }, walk);
  if (before.kind === 'union' || after.kind === 'union') return compareUnions(before, after, walk);
  if (before.kind === after.kind) return;
  walk.emit(changeOfKind(before, after), {
    ...typesOf(before, after),
    fields: fieldsOf(after),
    ...(after.kind === 'enum' && { values: after.values.map(literalWords) }),
  });
}

/** Both types, as facts show them. */
function typesOf(before: WireSchema, after: WireSchema): Partial<WireEvent> {
  return {
    oldValue: typeWords(before),
    newValue: typeWords(after),
    shown: wordsOf(before, after),
    components: [...shapesIn(before), ...shapesIn(after)],
  };
}

function compareEnums(before: readonly JsonValue[], after: readonly JsonValue[], { emit }: Walk): void {
  const removed = before.filter((value) => !after.includes(value));
  const added = after.filter((value) => !before.includes(value));
  if (removed.length > 0) emit('value-removed', { oldValue: removed, values: removed.map(literalWords) });
  if (added.length > 0) emit('value-added', { newValue: added, values: added.map(literalWords) });
}

/** Positions of a list that have a type of their own, and the items after them. */
function compareLists(before: List, after: List, walk: Walk): void {
  const [old, next] = [before.prefix(), after.prefix()];
  for (let i = 0; i < Math.max(old.length, next.length); i++) {
    const [a, b] = [old[i] ?? rest(before), next[i] ?? rest(after)];
    const step = part(`[${i}]`);
    if (a !== undefined && b !== undefined) walk.visit(a, b, step);
    else if (a !== b) {
      walk.emit(b === undefined ? 'prefix-item-removed' : 'prefix-item-added', {
        ...eventAt(positionBelow(walk.place, step), placeOf(a ?? before), placeOf(b ?? after)),
      });
    }
  }
  const [a, b] = [rest(before), rest(after)];
  if (a !== undefined && b !== undefined) return walk.visit(a, b, part('[]'));
  if (a !== b) walk.emit(b === undefined ? 'items-closed' : 'items-opened');
}

const placeOf = ({ use, at }: WireSchema): Place => use?.at ?? at;

type List = WireSchema & ArrayForm;

function rest({ isClosed, item }: ArrayForm): WireSchema | undefined {
  return isClosed ? undefined : item();
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
  const types = typesOf(before, after);
  if (pairs.length === 0) return walk.emit('type-changed', types);
  const more = (variants: readonly WireSchema[]): Partial<WireEvent> => ({
    ...types,
    values: variants.map((variant) => typeWords(variant)),
  });
  if (removed.length > 0) walk.emit(one ? 'type-specialized' : 'variant-removed', more(removed));
  if (added.length > 0) walk.emit(one ? 'type-generalized' : 'variant-added', more(added));
}
