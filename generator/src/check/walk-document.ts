import { diagnostic, nearest, type Diagnostic, type Report } from '../diagnostics/index.ts';
import {
  fieldsOf,
  follow,
  hasForm,
  REFERABLE,
  repairsOf,
  strayIn,
  VERBS,
  type AnyView,
  type Document,
  type Kind,
  type ParsedSlot,
  type RefCycle,
  type SlotChoice,
  type StrayEnd,
  type View,
} from '../document/index.ts';
import { isPublicAddress } from '../load/index.ts';
import { isObject, tokensOf, type JsonObject, type JsonValue } from '../support/json.ts';
import type { Place } from '../support/place.ts';
import { faultField, mayCost, type Faults } from './faults.ts';
import { isComponent, oneOfMany } from './one-of-many.ts';
import { outsideHint } from './outside-hint.ts';

/** Called once for every object of a document. */
export type Visit = (view: AnyView) => void;

type Walk = {
  readonly report: Report;
  readonly faults: Faults;
  readonly visit: Visit;
  /** Whether what is called back has types. */
  readonly hasCallbacks: boolean;
  /** What each object was read as; one that is read as two kinds is a reference to the wrong place. */
  readonly kinds: Map<object, Kind | 'container'>;
  /** References to follow. */
  readonly pending: AnyView[];
  readonly cycles: Set<RefCycle<Kind>>;
};

/**
 * Goes through a document by the table of shapes: wrong forms, references that lead nowhere, to the wrong kind, outside
 * or in circles are reported; everything that can be reached is visited once.
 *
 * @returns All that refers to something.
 */
export function walkDocument(
  document: Document,
  context: Pick<Walk, 'report' | 'faults' | 'visit' | 'hasCallbacks'>,
): readonly AnyView[] {
  const walk: Walk = { ...context, kinds: new Map(), pending: [], cycles: new Set() };
  visitObject(document, walk);
  // References are followed from a list, not by recursion: chains may be thousands long.
  for (let index = 0; index < walk.pending.length; index += 1)
    followPending(walk.pending[index] as AnyView, walk);
  return walk.pending;
}

function visitObject(view: AnyView, walk: Walk): void {
  const { kind, value, raw } = view;
  if (!isObject(raw) || walk.kinds.has(raw)) return;
  // One response that stands for all of them is looked at as what it is.
  if (kind === 'responses' && isComponent('response', view.at)) return;
  walk.kinds.set(raw, kind);
  visitRepairs(view, walk);
  if (REFERABLE.has(kind)) visitReference(view, walk);
  walk.visit(view);
  const fields = fieldsOf(kind);
  const entries = fields.get('*')?.choices[0];
  if (entries !== undefined) return visitEntries(view, entries, walk);
  for (const key in value) {
    const slot = fields.get(key);
    const member = value[key] as JsonValue;
    if (slot && (slot.isChecked || walk.hasCallbacks) && typeof member !== slot.plain)
      visitField(view, key, member, slot, walk);
  }
}

/** What is read in another form than it is written in. */
function visitRepairs(view: AnyView, { report }: Walk): void {
  if (view.value === view.raw) return;
  for (const { tokens, written, reading } of repairsOf(view.kind, view.raw as JsonObject))
    report(diagnostic('Document/Repaired', view.place(...tokens), { written, reading }));
}

function visitEntries(view: AnyView, choice: SlotChoice, walk: Walk): void {
  for (const key in view.value) {
    const value = view.value[key] as JsonValue;
    if (!key.startsWith('x-') && !isPlain(value, choice))
      checkMember({ view, tokens: [key], value }, choice, walk);
    else if (!key.startsWith('x-')) checkStray({ view, tokens: [key], value }, choice, walk);
  }
  visitInside(view, '*', walk);
}

function visitField(view: AnyView, key: string, value: JsonValue, slot: ParsedSlot, walk: Walk): void {
  const seat = { view, tokens: [key], value };
  const choice = slot.choices.find((each) => hasForm(value, each));
  const container = slot.choices.find(({ form }) => form === 'list' || form === 'map');
  if (slot.holds && container !== undefined && strayIn(value) !== undefined)
    checkStray(seat, container, walk);
  else if (choice === undefined) return reportType(slot.expected, seat, walk, slot.choices[0]);
  else checkStray(seat, choice, walk);
  if (choice?.form === 'list' || choice?.form === 'map') checkInside(seat, choice, walk);
  if (slot.holds) visitInside(view, key, walk);
}

/** The objects in a field; what else stands there was reported. */
function visitInside(view: AnyView, key: string, walk: Walk): void {
  for (const each of view.views(key)) visitObject(each, walk);
}

/** A value inside an object, and the way to it. */
type Seat = {
  readonly view: AnyView;
  readonly tokens: readonly (string | number)[];
  readonly value: JsonValue;
};

/** Reports what has the wrong form inside a list or map. */
function checkInside(seat: Seat, choice: SlotChoice, walk: Walk): void {
  if (choice.form !== 'list' && choice.form !== 'map') return;
  const { value, tokens } = seat;
  if (choice.inner.form === 'any') return;
  if (choice.form === 'map') walk.kinds.set(value as object, 'container');
  const { inner } = choice;
  const check = (item: JsonValue, token: string | number): void => {
    const member = { ...seat, tokens: [...tokens, token], value: item };
    if (!isPlain(item, inner)) checkMember(member, inner, walk);
    else checkStray(member, inner, walk);
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
  const expected = choice.form === 'kind' || choice.form === 'map' ? 'an object' : `a ${choice.form}`;
  reportType(expected, seat, walk, choice);
}

function reportType(expected: string, seat: Seat, { faults, report }: Walk, choice?: SlotChoice): void {
  const { view, tokens, value } = seat;
  const token = tokens.at(-1);
  // `$ref` is reported with where it leads.
  if (token === '$ref') return;
  const name = typeof token === 'number' ? `${tokens.at(-2)}[${token}]` : String(token);
  const params = { name, expected, found: formText(value) };
  const [place, field] = [view.place(...tokens), faultField(tokens)];
  const isNothing = value === null && !isOfOperations(choice);
  if (isNothing || !mayCost(view, field)) report(diagnostic('Document/WrongTypeIgnored', place, params));
  else faults.add(view, field, diagnostic('Document/WrongType', place, params));
}

/** Whether operations stand there: even nothing takes one away, since its verb or path says that there is one. */
function isOfOperations(choice: SlotChoice | undefined): boolean {
  const inner = choice?.form === 'map' && choice.inner.form === 'kind' ? choice.inner.kind : undefined;
  const kind = choice?.form === 'kind' ? choice.kind : inner;
  return kind === 'operation' || (inner === undefined && (kind === 'pathItem' || kind === 'callback'));
}

/** A reference in a place where OpenAPI lists none is read through. */
function checkStray(seat: Seat, choice: SlotChoice, { faults, report }: Walk): void {
  const { view, tokens, value } = seat;
  const ref = strayIn(value);
  if (ref === undefined || (choice.form === 'kind' && REFERABLE.has(choice.kind))) return;
  if (choice.form !== 'kind' && !isContainerOfObjects(choice)) return;
  const end = view.chase(...tokens);
  const place = view.place(...tokens, '$ref');
  const one = end?.kind === 'value' ? oneOfMany(choice, end.at, end.value) : undefined;
  if (one !== undefined) {
    const expected = one === 'response' ? 'a map of responses by status' : kindText('container');
    const found = diagnostic('Document/ReferenceType', place, { ref, found: kindText(one), expected });
    // A method without a response can be called; a media type without a name can be neither sent nor asked for.
    return one === 'response' ? report(found) : faults.add(view, faultField(tokens), found);
  }
  const fault = end && strayFault(ref, end, place, seat);
  if (fault !== undefined) faults.add(view, faultField(tokens), fault);
  else if (choice.form !== 'kind' || choice.kind !== 'mediaType')
    report(diagnostic('Document/ReferenceUnexpected', place, { ref, owner: String(tokens.at(-1)) }));
}

function isContainerOfObjects(choice: SlotChoice): boolean {
  return (choice.form === 'list' || choice.form === 'map') && choice.inner.form === 'kind';
}

function strayFault(ref: string, end: StrayEnd, place: Place, { view }: Seat): Diagnostic | undefined {
  switch (end.kind) {
    case 'value':
      return undefined;
    case 'missing':
      return missing(ref, end.place, { view, place });
    case 'outside':
      return diagnostic('Document/ExternalReference', place, { ref }, outsideHint(ref, place.file));
    case 'malformed':
      return diagnostic('Document/ReferenceError', place, { ref });
    case 'cycle':
      return diagnostic('Document/ReferenceCycle', place, { ref });
  }
}

function visitReference(view: AnyView, walk: Walk): void {
  const { writtenReference: written, reference: ref } = view;
  if (written === undefined) return;
  const { faults } = walk;
  if (ref === undefined) {
    const params = { name: '$ref', expected: 'a string', found: formText(written) };
    return faults.add(view, '$ref', diagnostic('Document/WrongType', view.referenceAt, params));
  }
  const target = view.lead();
  if (target?.kind === 'outside') {
    const hint = outsideHint(ref, view.file);
    const found = diagnostic('Document/ExternalReference', view.referenceAt, { ref }, hint);
    if (view.kind === 'schema' && isPublicAddress(ref, view.file)) return walk.report(found);
    return view.kind === 'schema' ? faults.addOutside(view, found) : faults.add(view, '$ref', found);
  }
  if (target?.kind === 'malformed') {
    const params = { ref: ref === '' ? 'An empty reference' : ref };
    return faults.add(view, '$ref', diagnostic('Document/ReferenceError', view.referenceAt, params));
  }
  walk.pending.push(view);
}

function followPending(view: AnyView, walk: Walk): void {
  const { kind, reference: ref = '' } = view;
  const { faults, report } = walk;
  const end = view.lead();
  if (end?.kind === 'missing') {
    return faults.add(view, '$ref', missing(ref, end.place, { view, place: view.referenceAt }));
  }
  const target = view.next();
  if (end?.kind !== 'value' || target === undefined) return;
  const { value } = end;
  const last = follow(view as View<Kind>);
  if (last.kind === 'cycle') breakCycle(last, walk);
  const known = typeof value === 'object' && value !== null ? walk.kinds.get(value) : undefined;
  if (!isObject(value) || (known !== undefined && known !== kind)) {
    if (typeof value === 'boolean' && kind === 'schema') return;
    const found = known === undefined ? formText(value) : kindText(known);
    const params = { ref, found, expected: kindText(kind) };
    const fault = diagnostic('Document/ReferenceType', view.referenceAt, params);
    // An object is used all the same: the wrong section may hold the right shape.
    return isObject(value) && mayBe(kind, value) ? report(fault) : faults.add(view, '$ref', fault);
  }
  if (known === undefined) visitObject(target, walk);
}

/** A path item is one by its operations; other kinds are told by nothing. */
function mayBe(kind: Kind, value: JsonObject): boolean {
  const keys = [...VERBS, 'trace', 'additionalOperations'];
  return kind !== 'pathItem' || keys.some((key) => Object.hasOwn(value, key));
}

/** A reference to nothing, or into a file that cannot be opened. */
function missing(
  ref: string,
  { file, pointer }: Place,
  from: { readonly view: AnyView; readonly place: Place },
): Diagnostic {
  const parent = from.view.find({ file, pointer: pointer.slice(0, Math.max(pointer.lastIndexOf('/'), 0)) });
  const name = tokensOf(pointer).at(-1) ?? '';
  const similar = isObject(parent) ? nearest(name, Object.keys(parent)) : undefined;
  const hint = similar === undefined ? {} : { hint: `Did you mean ${similar}?` };
  return diagnostic('Document/ReferenceError', from.place, { ref }, hint);
}

/** A chain of objects that are only references must end somewhere; a circle is reported once, at its first member. */
function breakCycle(cycle: RefCycle<Kind>, { faults, cycles }: Walk): void {
  if (cycles.has(cycle)) return;
  cycles.add(cycle);
  const members = [...cycle.members].sort((a, b) => (a.at.pointer < b.at.pointer ? -1 : 1));
  const [first] = members;
  if (first === undefined) return;
  const found = diagnostic('Document/ReferenceCycle', first.referenceAt, { ref: first.reference ?? '' });
  for (const member of members) {
    if (member === first || member.kind !== 'schema') faults.add(member as AnyView, '$ref', found);
    member.sever();
  }
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
