import type { SchemaComparer } from './compare-schemas.ts';
import type { WireEvent } from './event.ts';
import type { WireContent } from './model.ts';
import { code, listWords } from './type-words.ts';

/** Where events go. */
export type Emit = (event: string, more?: Partial<WireEvent>) => void;

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
  const at = { seat: position.seat, direction: position.direction, anchor: position.anchor };
  for (const [type, { schema }] of before) {
    const next = after.get(type);
    if (next !== undefined) events.push(...compare(schema, next.schema, position));
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
      event === 'added-optional' && place?.pointer.startsWith(next.at.pointer) === true;
    const news = inside.filter(isNew).map(({ path }) => code(path));
    const words = {
      old: code(oldType),
      new: code(newType),
      with: news.length === 0 ? '' : ` with an optional ${listWords(news)}`,
    };
    emit('media-type-changed', {
      ...at,
      before: old.at,
      after: next.at,
      oldValue: oldType,
      newValue: newType,
      words,
    });
    return [...events, ...inside.filter((event) => !isNew(event))];
  }
  for (const [type, media] of removed)
    emit('media-type-removed', { ...at, before: media.at, oldValue: type, words: { value: code(type) } });
  for (const [type, media] of added)
    emit('media-type-added', { ...at, after: media.at, newValue: type, words: { value: code(type) } });
  return events;
}
