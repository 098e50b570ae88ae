import type { ts } from 'ts-morph';
import { compareOne } from './diff-objects.ts';
import type { Look, Way } from './diff-types.ts';
import { matchVariants } from './match-variants.ts';
import type { ApiCode } from './rules.ts';
import {
  fullTypeText,
  isOpen,
  isStringLike,
  partsOf,
  typeText,
  type Parts,
  type Types,
} from './type-parts.ts';

const OPENED: Readonly<Record<Way, ApiCode>> = {
  request: 'request-type-widened',
  response: 'response-type-opened',
};
const CLOSED: Readonly<Record<Way, ApiCode>> = {
  request: 'request-type-changed',
  response: 'response-type-narrowed',
};
/** What it means that a value may be undefined now, and that it no longer may. */
const UNDEFINED: Readonly<Record<Way, Readonly<Record<'now' | 'noMore', ApiCode>>>> = {
  request: { now: 'request-type-widened', noMore: 'request-type-changed' },
  response: { now: 'response-property-became-optional', noMore: 'response-type-narrowed' },
};

/** Compares two types variant by variant. */
export function compareParts(look: Look): void {
  const { types, whole, way, isOptional, emit } = look;
  const [a, b] = [partsOf(whole.before, types), partsOf(whole.after, types)];
  const isKnown = ![...a.rest, ...b.rest].some((type) => isOpen(type, types));
  if (a.nullable !== b.nullable && isKnown) emit(`${way}-became-${b.nullable ? '' : 'not-'}nullable`);
  compareLiterals(a, b, look);
  const isSaid = compareRest(a, b, look);
  if (a.undefinable !== b.undefinable && isKnown && !isOptional && !isSaid)
    emit(UNDEFINED[way][b.undefinable ? 'now' : 'noMore'], {
      before: fullTypeText(whole.before, types),
      after: fullTypeText(whole.after, types),
    });
}

function compareLiterals(a: Parts, b: Parts, { types, way, emit }: Look): void {
  const removed = [...a.literals.keys()].filter((value) => !b.literals.has(value));
  const added = [...b.literals.keys()].filter((value) => !a.literals.has(value));
  const texts = { before: listOf([...a.literals.keys()]), after: listOf([...b.literals.keys()]) };
  if (removed.length > 0 && !isOpened(b, types) && b.literals.size > 0)
    emit(`${way}-value-removed`, { values: listOf(removed), ...texts });
  if (added.length > 0 && !isOpened(a, types) && a.literals.size > 0)
    emit(`${way}-value-added`, { values: listOf(added), ...texts });
}

/** Whether values that are not listed are possible. */
function isOpened({ rest }: Parts, types: Types): boolean {
  const { Number: number, Boolean: boolean, Any, Unknown } = types.ts.TypeFlags;
  return rest.some((type) => isStringLike(type, types) || type.flags & (number | boolean | Any | Unknown));
}

function listOf(values: readonly string[]): string {
  return values.map((value) => value.replace(/^"(.*)"$/, "'$1'")).join(', ');
}

/** Goes on to the variants that both have, and says what became of the others, if anything did. */
function compareRest(a: Parts, b: Parts, look: Look): boolean {
  const { types, whole, way, emit } = look;
  const texts = { before: typeText(whole.before, types), after: typeText(whole.after, types) };
  const say = (code: ApiCode, values?: readonly ts.Type[]): true => {
    emit(code, {
      ...texts,
      ...(values && { values: values.map((type) => typeText(type, types)).join(', ') }),
    });
    return true;
  };
  const [wasOpen, isNowOpen] = [isOpen(a.rest[0], types), isOpen(b.rest[0], types)];
  if (wasOpen || isNowOpen) return wasOpen !== isNowOpen && say((isNowOpen ? OPENED : CLOSED)[way]);
  const { pairs, removed, added } = matchVariants(a.rest, b.rest, types);
  for (const [left, right] of pairs) compareOne(left, right, look);
  // Literals on the one side and their general type on the other.
  const wasClosed = a.rest.length === 0 && a.literals.size > 0;
  const isClosed = b.rest.length === 0 && b.literals.size > 0;
  if (wasClosed && !isClosed && added.length > 0) return say(OPENED[way]);
  if (!wasClosed && isClosed && removed.length > 0) return say(CLOSED[way]);
  if (removed.length > 0 && added.length > 0 && pairs.length === 0) return say(changeCode(look));
  // One type that becomes several, or several that become one.
  const isPlain = (parts: Parts): boolean => parts.rest.length === 1 && parts.literals.size === 0;
  if (removed.length + added.length > 0 && (isPlain(a) || isPlain(b)) && pairs.length > 0)
    return say(changeCode(look));
  if (removed.length > 0) say(`${way}-variant-removed`, removed);
  if (added.length > 0) say(`${way}-variant-added`, added);
  return removed.length + added.length > 0;
}

/** How a value that is another one now is called: whether those who use it notice depends on the way it goes. */
export function changeCode({ types: { checker }, whole: { before, after }, way }: Look): ApiCode {
  if (way === 'request')
    return checker.isTypeAssignableTo(before, after) ? 'request-type-widened' : 'request-type-changed';
  return checker.isTypeAssignableTo(after, before) ? 'response-type-narrowed' : 'response-type-changed';
}
