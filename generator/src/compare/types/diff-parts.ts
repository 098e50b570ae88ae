import type { ts } from 'ts-morph';
import { changeEvent } from './change-event.ts';
import { compareOne } from './diff-objects.ts';
import type { Event, Way } from '../rules/index.ts';
import type { Look } from './look.ts';
import { matchVariants } from './match-variants.ts';
import { distinctTexts, fullTypeTexts, typeTexts } from './type-texts.ts';
import { isOpen, isStringLike, partsOf, typeText, type Parts, type Types } from './type-parts.ts';

const OPENED: Readonly<Record<Way, Event>> = {
  request: 'type-widened',
  response: 'type-opened',
};
const CLOSED: Readonly<Record<Way, Event>> = {
  request: 'type-changed',
  response: 'type-narrowed',
};
/** What it means that a value may be undefined now, and that it no longer may. */
const UNDEFINED: Readonly<Record<Way, Readonly<Record<'now' | 'noMore', Event>>>> = {
  request: { now: 'type-widened', noMore: 'type-changed' },
  response: { now: 'property-became-optional', noMore: 'type-narrowed' },
};

/** Compares two types variant by variant. */
export function compareParts(look: Look): void {
  const { types, whole, way, isOptional, emit } = look;
  const [a, b] = [partsOf(whole.before, types), partsOf(whole.after, types)];
  const isKnown = ![...a.rest, ...b.rest].some((type) => isOpen(type, types));
  if (a.nullable !== b.nullable && isKnown) emit(b.nullable ? 'became-nullable' : 'became-not-nullable');
  compareLiterals(a, b, look);
  const isSaid = compareRest(a, b, look);
  if (a.undefinable !== b.undefinable && isKnown && !isOptional && !isSaid)
    emit(UNDEFINED[way][b.undefinable ? 'now' : 'noMore'], fullTypeTexts(whole.before, whole.after, types));
}

function compareLiterals(a: Parts, b: Parts, { types, emit }: Look): void {
  const removed = [...a.literals.keys()].filter((value) => !b.literals.has(value));
  const added = [...b.literals.keys()].filter((value) => !a.literals.has(value));
  if (removed.length + added.length === 0) return;
  const texts = {
    before: written([...a.literals.keys()]).join(', '),
    after: written([...b.literals.keys()]).join(', '),
  };
  if (removed.length > 0 && !isOpened(b, types) && b.literals.size > 0)
    emit('value-removed', { values: written(removed), ...texts });
  if (added.length > 0 && !isOpened(a, types) && a.literals.size > 0)
    emit('value-added', { values: written(added), ...texts });
}

/** Whether values that are not listed are possible. */
function isOpened({ rest }: Parts, types: Types): boolean {
  const { Number: number, Boolean: boolean, Any, Unknown } = types.ts.TypeFlags;
  return rest.some((type) => isStringLike(type, types) || type.flags & (number | boolean | Any | Unknown));
}

/** Literals as TypeScript writes them. */
function written(values: readonly string[]): readonly string[] {
  return values.map((value) => (value.startsWith('"') ? `'${value.slice(1, -1)}'` : value));
}

/** Goes on to the variants that both have, and says what became of the others, if anything did. */
function compareRest(a: Parts, b: Parts, look: Look): boolean {
  const { types, whole, way, emit } = look;
  /** Says that the value is another one now, unless both versions read the same. */
  const say = (event: Event): boolean => {
    const texts = distinctTexts(whole.before, whole.after, types);
    if (texts !== undefined) emit(event, texts);
    return texts !== undefined;
  };
  const sayVariants = (event: Event, variants: readonly ts.Type[]): void =>
    emit(event, {
      ...typeTexts(whole.before, whole.after, types),
      values: variants.map((type) => typeText(type, types)),
    });
  const [wasOpen, isNowOpen] = [isOpen(a.rest[0], types), isOpen(b.rest[0], types)];
  if (wasOpen || isNowOpen) return wasOpen !== isNowOpen && say((isNowOpen ? OPENED : CLOSED)[way]);
  const { pairs, removed, added } = matchVariants(a.rest, b.rest, types);
  for (const [left, right] of pairs) compareOne(left, right, look);
  // Literals on the one side and their general type on the other.
  const wasClosed = a.rest.length === 0 && a.literals.size > 0;
  const isClosed = b.rest.length === 0 && b.literals.size > 0;
  if (wasClosed && !isClosed && added.length > 0) return say(OPENED[way]);
  if (!wasClosed && isClosed && removed.length > 0) return say(CLOSED[way]);
  if (removed.length > 0 && added.length > 0 && pairs.length === 0) return say(changeEvent(look));
  // One type that becomes several, or several that become one.
  const isPlain = (parts: Parts): boolean => parts.rest.length === 1 && parts.literals.size === 0;
  if (removed.length + added.length > 0 && (isPlain(a) || isPlain(b)) && pairs.length > 0)
    return say(changeEvent(look));
  if (removed.length > 0) sayVariants('variant-removed', removed);
  if (added.length > 0) sayVariants('variant-added', added);
  return removed.length + added.length > 0;
}
