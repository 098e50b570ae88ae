import { diagnostic, nearest, type Report } from '../diagnostics/index.ts';
import {
  fieldsOf,
  follow,
  hasForm,
  REFERABLE,
  type AnyView,
  type Document,
  type Kind,
  type ParsedSlot,
  type RefCycle,
  type SlotChoice,
  type View,
} from '../document/index.ts';
import { isObject, tokensOf, type JsonObject, type JsonValue } from '../support/json.ts';
import type { Place } from '../support/place.ts';

/** Called once for every object of a document. */
export type Visit = (view: AnyView) => void;

type Walk = {
  readonly report: Report;
  readonly visit: Visit;
  /** What each object was read as; one that is read as two kinds is a reference to the wrong place. */
  readonly kinds: Map<object, Kind | 'container'>;
  /** References to follow. */
  readonly pending: AnyView[];
  readonly cycles: Set<RefCycle<Kind>>;
};

/**
 * Goes through a document by the table of shapes: wrong forms, references that lead nowhere, to the wrong kind, outside
 * or in circles are reported; everything that can be reached is visited once.
 */
export function walkDocument(document: Document, context: { report: Report; visit: Visit }): void {
  const walk: Walk = { ...context, kinds: new Map(), pending: [], cycles: new Set() };
  visitObject(document, walk);
  // References are followed from a list, not by recursion: chains may be thousands long.
  for (let index = 0; index < walk.pending.length; index += 1)
    followPending(walk.pending[index] as AnyView, walk);
}

function visitObject(view: AnyView, walk: Walk): void {
  const { kind, value } = view;
  if (walk.kinds.has(value)) return;
  walk.kinds.set(value, kind);
  if (REFERABLE.has(kind)) visitReference(view, walk);
  walk.visit(view);
  const fields = fieldsOf(kind);
  const entries = fields.get('*')?.choices[0];
  if (entries !== undefined) return visitEntries(view, entries, walk);
  for (const key in value) {
    const slot = fields.get(key);
    const member = value[key] as JsonValue;
    if (slot?.isChecked === true && typeof member !== slot.plain) visitField(view, key, member, slot, walk);
  }
}

function visitEntries(view: AnyView, choice: SlotChoice, walk: Walk): void {
  for (const key in view.value) {
    const value = view.value[key] as JsonValue;
    if (!key.startsWith('x-') && !isPlain(value, choice))
      checkMember({ view, tokens: [key], value, informs: false }, choice, walk);
  }
  visitInside(view, '*', walk);
}

function visitField(view: AnyView, key: string, value: JsonValue, slot: ParsedSlot, walk: Walk): void {
  const choice = slot.choices.find((each) => hasForm(value, each));
  if (choice === undefined)
    return reportType(
      slot.expected,
      { view, tokens: [key], value, informs: slot.informs || value === null },
      walk,
    );
  if (choice.form === 'list' || choice.form === 'map')
    checkInside({ view, tokens: [key], value, informs: slot.informs }, choice, walk);
  if (slot.holds) visitInside(view, key, walk);
}

/** The objects in a field; what else stands there was reported. */
function visitInside(view: AnyView, key: string, walk: Walk): void {
  for (const each of view.views(key)) if (isObject(each.written)) visitObject(each, walk);
}

/** A value inside an object, and the way to it. */
type Seat = {
  readonly view: AnyView;
  readonly tokens: readonly (string | number)[];
  readonly value: JsonValue;
  readonly informs: boolean;
};

/** Reports what has the wrong form inside a list or map. */
function checkInside(seat: Seat, choice: SlotChoice, walk: Walk): void {
  if (choice.form !== 'list' && choice.form !== 'map') return;
  const { value, tokens } = seat;
  if (choice.inner.form === 'any') return;
  if (choice.form === 'map') walk.kinds.set(value as object, 'container');
  const { inner } = choice;
  const check = (item: JsonValue, token: string | number): void => {
    if (!isPlain(item, inner)) checkMember({ ...seat, tokens: [...tokens, token], value: item }, inner, walk);
  };
  if (Array.isArray(value)) value.forEach(check);
  else for (const key in value as object) check((value as JsonObject)[key] ?? null, key);
}

/** Whether a value needs no further look here; objects of a kind are visited by themselves. */
function isPlain(value: JsonValue, choice: SlotChoice): boolean {
  return choice.form !== 'list' && choice.form !== 'map' && hasForm(value, choice);
}

function checkMember(seat: Seat, choice: SlotChoice, walk: Walk): void {
  if (hasForm(seat.value, choice)) return checkInside(seat, choice, walk);
  // JSON Schema allows `true` and `false` wherever a schema stands.
  if (typeof seat.value === 'boolean' && choice.form === 'kind' && choice.kind === 'schema') return;
  // `null` in place of a list is an empty one: scopes are often written so.
  const informs = seat.informs || (seat.value === null && choice.form === 'list');
  const expected = choice.form === 'kind' || choice.form === 'map' ? 'an object' : `a ${choice.form}`;
  reportType(expected, { ...seat, informs }, walk);
}

function reportType(expected: string, { view, tokens, value, informs }: Seat, { report }: Walk): void {
  const token = tokens.at(-1);
  const name = typeof token === 'number' ? `${tokens.at(-2)}[${token}]` : String(token);
  const place = view.place(...tokens);
  const params = { name, expected, found: formText(value) };
  report(
    informs ?
      diagnostic('Document/WrongTypeIgnored', place, params)
    : diagnostic('Document/WrongType', place, params),
  );
}

function visitReference(view: AnyView, { report, pending }: Walk): void {
  const { writtenReference: written, reference: ref } = view;
  if (written === undefined) return;
  if (ref === undefined) {
    const params = { name: '$ref', expected: 'a string', found: formText(written) };
    return report(diagnostic('Document/WrongType', view.referenceAt, params));
  }
  const target = view.lead();
  if (target?.kind === 'outside')
    return report(diagnostic('Document/ExternalReference', view.referenceAt, { ref }));
  if (target?.kind === 'malformed')
    return report(
      diagnostic('Document/ReferenceError', view.referenceAt, {
        ref: ref === '' ? 'An empty reference' : ref,
      }),
    );
  pending.push(view);
}

function followPending(view: AnyView, walk: Walk): void {
  const { kind, reference: ref = '' } = view;
  const end = view.lead();
  if (end?.kind === 'missing') return reportMissing(ref, end.place, view, walk);
  const target = view.next();
  if (end?.kind !== 'value' || target === undefined) return;
  const { value } = end;
  const known = typeof value === 'object' && value !== null ? walk.kinds.get(value) : undefined;
  if (!isObject(value) || (known !== undefined && known !== kind)) {
    if (typeof value === 'boolean' && kind === 'schema') return;
    const found = known === undefined ? formText(value) : kindText(known);
    const params = { ref, found, expected: kindText(kind) };
    return walk.report(diagnostic('Document/ReferenceType', view.referenceAt, params));
  }
  const last = follow(view as View<Kind>);
  if (last.kind === 'cycle') reportCycle(last, walk);
  if (known === undefined) visitObject(target, walk);
}

function reportMissing(ref: string, { file, pointer }: Place, view: AnyView, { report }: Walk): void {
  // A file that cannot be opened is reported where it is opened.
  if (view.find({ file, pointer: '' }) === undefined) return;
  const parent = view.find({ file, pointer: pointer.slice(0, Math.max(pointer.lastIndexOf('/'), 0)) });
  const name = tokensOf(pointer).at(-1) ?? '';
  const similar = isObject(parent) ? nearest(name, Object.keys(parent)) : undefined;
  const hint = similar === undefined ? {} : { hint: `Did you mean ${similar}?` };
  report(diagnostic('Document/ReferenceError', view.referenceAt, { ref }, hint));
}

/** A chain of objects that are only references must end somewhere; a circle is reported once, at its first member. */
function reportCycle(cycle: RefCycle<Kind>, { report, cycles }: Walk): void {
  if (cycles.has(cycle)) return;
  cycles.add(cycle);
  const [first] = [...cycle.members].sort((a, b) => (a.at.pointer < b.at.pointer ? -1 : 1));
  if (first !== undefined)
    report(diagnostic('Document/ReferenceCycle', first.referenceAt, { ref: first.reference ?? '' }));
}

/** How a value is called in a message. */
export function formText(value: JsonValue): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  return isObject(value) ? 'an object' : `the ${typeof value} ${JSON.stringify(value).slice(0, 80)}`;
}

function kindText(kind: Kind | 'container'): string {
  if (kind === 'container') return 'a map of named objects';
  const words = kind.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return /^[aeio]/.test(words) ? `an ${words}` : `a ${words}`;
}
