import type { Kind, SlotChoice } from '../document/index.ts';
import { isObject, type JsonValue } from '../support/json.ts';
import type { Place } from '../support/place.ts';

/** Sections of `components` whose entries are each one of what a place has by name or status. */
const SECTIONS: Readonly<Partial<Record<Kind, string>>> = { response: 'responses', mediaType: 'mediaTypes' };

/** Whether a place is that of one component of a kind. */
export function isComponent(kind: Kind, { pointer }: Place): boolean {
  const [, components, section, name, more] = pointer.split('/');
  return (
    components === 'components' && section === SECTIONS[kind] && name !== undefined && more === undefined
  );
}

/** What the keys of a whole map look like, whatever section it stands in. */
const KEYS: Readonly<Partial<Record<Kind, RegExp>>> = {
  response: /^(?:default|[1-5](?:\d\d|XX))$/i,
  mediaType: /^[^/]+\/[^/]+$/,
};

/**
 * The kind of which a reference names one, where several are expected: by status, or by media type. Undefined for a whole
 * map of them that stands where one of them belongs.
 */
export function oneOfMany(choice: SlotChoice, end: Place, value: JsonValue): Kind | undefined {
  const kind =
    choice.form === 'kind' && choice.kind === 'responses' ? 'response'
    : choice.form === 'map' && choice.inner.form === 'kind' ? choice.inner.kind
    : undefined;
  if (kind === undefined || !isComponent(kind, end)) return undefined;
  const keys = isObject(value) ? Object.keys(value) : [];
  const isMap = keys.length > 0 && keys.every((key) => KEYS[kind]?.test(key) === true);
  return isMap ? undefined : kind;
}
