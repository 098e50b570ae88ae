import type { WireEvent } from '../model/index.ts';
import type { Event } from '../rules/index.ts';
import { isNumeric } from './kind-changes.ts';
import type { Trend } from './formats.ts';
import { LIMITS, limitChange } from './limits.ts';
import { variantsOf } from './match-variants.ts';
import type { WireSchema } from './model.ts';
import { eventAt, standing, type Position } from './position.ts';
import { sameValue } from './same-value.ts';
import { typeWords } from './type-words.ts';

/** Something said beside the type: when it is the same on both sides, and what to say when it is not. */
type Fact = {
  readonly same: (before: WireSchema, after: WireSchema) => boolean;
  readonly event: (before: WireSchema, after: WireSchema) => Pick<WireEvent, 'event'> & Partial<WireEvent>;
};

/** Whether `null` is a value, one of a variant included. */
const admitsNull = (schema: WireSchema): boolean =>
  schema.nullable || variantsOf(schema).some(({ nullable }) => nullable);

const NULL: Fact = {
  same: (a, b) => admitsNull(a) === admitsNull(b),
  event: (before, after) => ({
    event: admitsNull(after) ? 'became-nullable' : 'became-not-nullable',
    oldValue: typeWords(before),
    newValue: typeWords(after),
  }),
};

const flag = (key: 'readOnly' | 'writeOnly' | 'deprecated', on: Event, off: Event): Fact => ({
  same: (a, b) => a[key] === b[key],
  event: (_, after) => ({ event: after[key] ? on : off }),
});

const FLAGS: readonly Fact[] = [
  flag('readOnly', 'became-read-only', 'became-not-read-only'),
  flag('writeOnly', 'became-write-only', 'became-not-write-only'),
  {
    same: ({ default: a }, { default: b }) =>
      (a === undefined) === (b === undefined) && sameValue(a?.value, b?.value),
    event: defaultEvent,
  },
];

/** Descriptions, examples and deprecation: what readers see and programs do not. */
const TEXTS: readonly Fact[] = [
  flag('deprecated', 'property-deprecated', 'property-reactivated'),
  {
    same: (a, b) => a.description === b.description,
    event: () => ({ event: 'description-changed' }),
  },
  {
    same: (a, b) => sameValue(a.example?.value, b.example?.value),
    event: () => ({ event: 'example-changed' }),
  },
];

const LIMIT_FACTS: readonly Fact[] = LIMITS.map((rule) => ({
  same: (a, b) => limitChange(rule, a.limits, b.limits) === undefined,
  event: (before, after) => limitEvent(rule, before, after),
}));

/** Compares what two schemas say beside their types, limits included. */
export function compareFacts(
  before: WireSchema,
  after: WireSchema,
  position: Position,
): readonly WireEvent[] {
  const { told, textsDone } = position;
  const facts = [
    ...(told === undefined ? [NULL] : []),
    ...(told === 'all' ? [] : FLAGS),
    ...(told === 'all' || textsDone === true ? [] : TEXTS),
    ...(isComparable(before, after) ? LIMIT_FACTS : []),
  ];
  return facts
    .filter(({ same }) => !same(before, after))
    .map((fact) => ({
      ...eventWhere(fact, before, after, position),
      ...fact.event(before, after),
    }));
}

/** Limits of different kinds of values have nothing to do with each other. */
function isComparable(before: WireSchema, after: WireSchema): boolean {
  return before.kind === after.kind || (isNumeric(before) && isNumeric(after));
}

/** A change belongs to what is referred to when that changed, else to the place that refers to it. */
function eventWhere(
  fact: Fact,
  before: WireSchema,
  after: WireSchema,
  position: Position,
): Omit<WireEvent, 'event'> {
  const [a, b] = [before.use?.of ?? before, after.use?.of ?? after];
  if ((a !== before || b !== after) && !fact.same(a, b)) return eventWhere(fact, a, b, position);
  const isShared = isComponent(before) && isComponent(after);
  return eventAt(
    isShared ? standing(before, after, position) : position,
    before.use?.at ?? before.at,
    after.use?.at ?? after.at,
  );
}

/** Whether the schema is a component itself, not a place that refers to one. */
function isComponent({ component, use }: WireSchema): boolean {
  return component !== undefined && component !== use?.of.component;
}

/** Compares texts of operations and parameters. */
export function compareTexts(
  before: Pick<WireSchema, 'description' | 'deprecated' | 'example'>,
  after: Pick<WireSchema, 'description' | 'deprecated' | 'example'>,
  emit: (event: Event) => void,
): void {
  for (const { same, event } of TEXTS) {
    const [a, b] = [before as WireSchema, after as WireSchema];
    if (!same(a, b)) emit(event(a, b).event);
  }
}

function limitEvent(
  rule: (typeof LIMITS)[number],
  before: WireSchema,
  after: WireSchema,
): ReturnType<Fact['event']> {
  const change = limitChange(rule, before.limits, after.limits);
  const [oldValue, newValue] = [before.limits[rule.key], after.limits[rule.key]];
  return {
    event: EVENT_OF[change?.trend ?? 'changed'],
    ...(oldValue !== undefined && { oldValue }),
    ...(newValue !== undefined && { newValue }),
    limit: { key: rule.key, verb: change?.verb ?? '' },
  };
}

const EVENT_OF: Readonly<Record<Trend, Event>> = {
  tightened: 'limit-tightened',
  loosened: 'limit-loosened',
  changed: 'limit-changed',
  'text-changed': 'text-changed',
};

function defaultEvent(
  { default: old }: WireSchema,
  { default: next }: WireSchema,
): ReturnType<Fact['event']> {
  return {
    event:
      old === undefined ? 'default-added'
      : next === undefined ? 'default-removed'
      : 'default-changed',
    ...(old !== undefined && { oldValue: old.value }),
    ...(next !== undefined && { newValue: next.value }),
  };
}
