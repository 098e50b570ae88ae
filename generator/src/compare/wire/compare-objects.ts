import type { Place } from '../../support/place.ts';
import { member, part } from '../model/index.ts';
import type { Walk } from './walk.ts';
import type { ObjectForm, WireMember } from './model.ts';
import { eventAt, inComponent, positionBelow, type Position } from './position.ts';
import { anything } from './read-schema.ts';

/** The whole of an object on one side. */
type Side = { readonly form: ObjectForm; readonly at: Place };

/** Compares two objects, member by member. */
export function compareObjects(before: Side, after: Side, walk: Walk): void {
  for (const [name, old] of before.form.members) {
    const next = after.form.members.get(name);
    if (next === undefined) compareGone(name, old, { before, after, walk });
    else compareMember(name, old, next, walk);
  }
  for (const [name, next] of after.form.members) {
    if (!before.form.members.has(name)) compareNew(name, next, { before, after, walk });
  }
  compareDemands(before, after, walk);
  comparePatterns(before, after, walk);
  compareAdditional(before.form.additional, after.form.additional, walk);
}

type Sides = { readonly before: Side; readonly after: Side; readonly walk: Walk };

function compareMember(name: string, old: WireMember, next: WireMember, walk: Walk): void {
  const owner = old.owner?.name === next.owner?.name ? next.owner?.name : undefined;
  const home = (isOwn: boolean): Position =>
    owner !== undefined && isOwn ? inComponent(owner, walk.place) : walk.place;
  if (old.required !== next.required) {
    const [entry, { owner: source }] = next.required ? [next.requiredAt, next] : [old.requiredAt, old];
    const isOwn = entry !== undefined && source !== undefined && isInside(entry, source.at);
    walk.emit(next.required ? 'property-became-required' : 'property-became-optional', {
      ...eventAt(
        positionBelow(home(isOwn), member(name)),
        old.requiredAt ?? old.at,
        next.requiredAt ?? next.at,
      ),
    });
  }
  walk.visit(old.schema(), next.schema(), member(name), home(true));
}

function compareGone(name: string, old: WireMember, { after, walk }: Sides): void {
  const event = old.required ? 'required-property-removed' : 'property-removed';
  const base = baseOf(old, after.form);
  const home = base && old.owner ? inComponent(old.owner.name, walk.place) : walk.place;
  walk.emit(old.schema().deprecated ? 'deprecated-property-removed' : event, {
    ...eventAt(positionBelow(home, member(name)), old.at, base ?? after.at),
  });
}

function compareNew(name: string, next: WireMember, { before, walk }: Sides): void {
  const isRequest = walk.place.way === 'request';
  const hasDefault = next.schema().default !== undefined;
  const event =
    // It was asked for already, only nobody said what it is.
    before.form.demands.has(name) ? 'demand-declared'
    : !next.required ? 'property-added'
    : hasDefault && isRequest ? 'property-added-with-default'
    : 'property-added-required';
  const base = baseOf(next, before.form);
  const home = base && next.owner ? inComponent(next.owner.name, walk.place) : walk.place;
  walk.emit(event, { ...eventAt(positionBelow(home, member(name)), base ?? before.at, next.at) });
}

/** Where the other side has the component that a member comes from. */
function baseOf({ owner }: WireMember, other: ObjectForm): Place | undefined {
  return owner && other.bases.get(owner.name);
}

function isInside(place: Place, owner: Place): boolean {
  return place.file === owner.file && place.pointer.startsWith(`${owner.pointer}/`);
}

/** Names that have to be there although nobody says what they hold. */
function compareDemands({ form: before, at }: Side, { form: after, at: afterAt }: Side, walk: Walk): void {
  for (const [name, place] of after.demands) {
    if (before.demands.has(name) || before.members.get(name)?.required === true) continue;
    walk.emit('demand-added', { ...eventAt(positionBelow(walk.place, member(name)), at, place) });
  }
  for (const [name, place] of before.demands) {
    if (after.demands.has(name) || after.members.get(name)?.required === true) continue;
    walk.emit('demand-removed', { ...eventAt(positionBelow(walk.place, member(name)), place, afterAt) });
  }
}

/** Members by the pattern of their names. A pattern that one side does not have holds what its other members hold. */
function comparePatterns(before: Side, after: Side, walk: Walk): void {
  const patterns = new Set([...before.form.patterns.keys(), ...after.form.patterns.keys()]);
  for (const pattern of patterns) {
    const [old, next] = [heldBy(before, pattern), heldBy(after, pattern)];
    const step = part(`[/${pattern}/]`);
    if (old !== 'closed' && next !== 'closed') walk.visit(old(), next(), step);
    else if (old !== next)
      walk.emit(next === 'closed' ? 'pattern-removed' : 'pattern-added', {
        ...eventAt(positionBelow(walk.place, step), before.at, after.at),
        ...(next === 'closed' ? { oldValue: pattern } : { newValue: pattern }),
      });
  }
}

function heldBy({ form, at }: Side, pattern: string): 'closed' | (() => ReturnType<typeof anything>) {
  const { additional } = form;
  return form.patterns.get(pattern) ?? (additional === 'open' ? () => anything(at) : additional);
}

function compareAdditional(
  before: ObjectForm['additional'],
  after: ObjectForm['additional'],
  walk: Walk,
): void {
  if (typeof before === 'function' && typeof after === 'function')
    return walk.visit(before(), after(), part('[key]'));
  const rank = (value: ObjectForm['additional']): number =>
    value === 'closed' ? 0
    : typeof value === 'function' ? 1
    : 2;
  if (rank(before) < rank(after)) walk.emit('index-added');
  if (rank(before) > rank(after)) walk.emit('index-removed');
}
