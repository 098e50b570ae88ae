import type { SchemaComparer } from './compare-schemas.ts';
import type { WireEvent } from '../model/index.ts';
import { member, pathText } from '../model/index.ts';
import type { Event } from '../rules/index.ts';
import type { WireContent, WireMedia } from './model.ts';
import { eventAt, positionBelow, type Position } from './position.ts';

/** Where events go. */
export type Emit = (event: Event, more?: Partial<WireEvent>) => void;

/** What a comparison of contents needs. */
export type ContentContext = {
  readonly emit: Emit;
  readonly compare: SchemaComparer;
  readonly position: Parameters<SchemaComparer>[2];
};

/** Compares what is sent or answered, by media type; one that took the place of another is the same content. */
export function compareContents(
  before: WireContent,
  after: WireContent,
  { emit, compare, position }: ContentContext,
): readonly WireEvent[] {
  const events: WireEvent[] = [];
  const removed = [...before].filter(([type]) => !after.has(type));
  const added = [...after].filter(([type]) => !before.has(type));
  const { seat, way, anchor, path, untyped } = position;
  const at = { seat, way, anchor, path, ...(untyped && { untyped }) };
  for (const [type, media] of before) {
    const next = after.get(type);
    if (next === undefined) continue;
    events.push(...compare(media.schema, next.schema, position));
    compareEncodings(media, next, emit, position);
  }
  const [[oldType, old] = [], [newType, next] = []] = [removed[0], added[0]];
  if (
    removed.length === 1 &&
    added.length === 1 &&
    old &&
    next &&
    oldType !== undefined &&
    newType !== undefined
  ) {
    const inside = compare(old.schema, next.schema, position);
    const isNew = ({ event, after: place }: WireEvent): boolean =>
      event === 'property-added' && place?.pointer.startsWith(next.at.pointer) === true;
    emit('media-type-changed', {
      ...at,
      before: old.at,
      after: next.at,
      oldValue: oldType,
      newValue: newType,
      values: inside.filter(isNew).map((each) => pathText(each.path)),
    });
    return [...events, ...inside.filter((event) => !isNew(event))];
  }
  for (const [type, media] of removed)
    emit('media-type-removed', { ...at, before: media.at, oldValue: type });
  for (const [type, media] of added) emit('media-type-added', { ...at, after: media.at, newValue: type });
  return events;
}

/** How the parts of a form are written, for parts that both sides have. */
function compareEncodings(before: WireMedia, after: WireMedia, emit: Emit, position: Position): void {
  const isPart = ({ schema }: WireMedia, name: string): boolean =>
    schema.kind !== 'object' || schema.members.has(name);
  for (const name of new Set([...before.encoding.keys(), ...after.encoding.keys()])) {
    const [old, next] = [before.encoding.get(name), after.encoding.get(name)];
    if (old === next || !isPart(before, name) || !isPart(after, name)) continue;
    emit('encoding-changed', {
      ...eventAt(positionBelow(position, member(name)), before.at, after.at),
      oldValue: old ?? null,
      newValue: next ?? null,
    });
  }
}
