import type { Kind, SlotChoice } from '../document/index.ts';
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

/** The kind of which a reference names one, where several are expected: by status, or by media type. */
export function oneOfMany(choice: SlotChoice, end: Place): Kind | undefined {
  const kind =
    choice.form === 'kind' && choice.kind === 'responses' ? 'response'
    : choice.form === 'map' && choice.inner.form === 'kind' ? choice.inner.kind
    : undefined;
  return kind !== undefined && isComponent(kind, end) ? kind : undefined;
}
