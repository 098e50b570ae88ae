import { diagnostic, nearest, type Report } from '../diagnostics/index.ts';
import { isObject, own, type JsonObject, type JsonValue } from '../support/json.ts';
import type { Place } from '../support/place.ts';
import type { RefResolver } from './checked-input.ts';
import { fieldsOf, REFERABLE, type Kind, type ParsedSlot, type SlotChoice } from './document-shape.ts';
import { parseRef } from './resolve-refs.ts';
import { fileOfTrail, placeOf, type Trail } from './trail.ts';

/** Called once for every object of a document, with its kind. */
export type Visit = (kind: Kind, value: JsonObject, trail: Trail) => void;

type Pending = { readonly ref: string; readonly kind: Kind; readonly trail: Trail };

type Walk = {
  readonly refs: RefResolver;
  readonly report: Report;
  readonly visit: Visit;
  /** What each object was read as; one that is read as two kinds is a reference to the wrong place. */
  readonly kinds: Map<object, Kind | 'container'>;
  readonly pending: Pending[];
  readonly cycles: Set<string>;
  /** References whose chain is known to end or is reported. */
  readonly settled: Set<JsonValue>;
};

/**
 * Goes through a document by the table of shapes: wrong forms, references that lead nowhere, to the wrong kind, outside
 * or in circles are reported; everything that can be reached is visited once.
 */
export function walkDocument(
  document: JsonObject,
  file: string,
  context: { refs: RefResolver; report: Report; visit: Visit },
): void {
  const walk: Walk = { ...context, kinds: new Map(), pending: [], cycles: new Set(), settled: new Set() };
  visitObject('document', document, { base: { file, pointer: '' } }, walk);
  // References are followed from a list, not by recursion: chains may be thousands long.
  for (let index = 0; index < walk.pending.length; index += 1)
    followPending(walk.pending[index] as Pending, walk);
}

function visitObject(kind: Kind, value: JsonObject, trail: Trail, walk: Walk): void {
  if (walk.kinds.has(value)) return;
  walk.kinds.set(value, kind);
  if (REFERABLE.has(kind) && Object.hasOwn(value, '$ref')) visitReference(kind, value, trail, walk);
  walk.visit(kind, value, trail);
  if (kind === 'paths' || kind === 'responses') {
    const inner: SlotChoice = { form: 'kind', kind: kind === 'paths' ? 'pathItem' : 'response' };
    for (const key of Object.keys(value)) {
      if (!key.startsWith('x-'))
        visitMember(value[key] as JsonValue, inner, { parent: trail, token: key }, walk);
    }
    return;
  }
  const fields = fieldsOf(kind);
  for (const key of Object.keys(value)) {
    const slot = fields.get(key);
    const member = value[key] as JsonValue;
    if (slot && typeof member !== slot.plain) visitField(member, slot, { parent: trail, token: key }, walk);
  }
}

type Step = { readonly parent: Trail; readonly token: string | number };

function visitField(value: JsonValue, slot: ParsedSlot, step: Step, walk: Walk): void {
  const choice = slot.choices.find((each) => hasForm(value, each));
  if (choice) visitAs(value, choice, { step, informs: slot.informs }, walk);
  else reportType({ expected: slot.expected, value, informs: slot.informs || value === null }, step, walk);
}

function visitMember(value: JsonValue, choice: SlotChoice, step: Step, walk: Walk, informs = false): void {
  if (choice.form === 'kind' && isObject(value)) return visitObject(choice.kind, value, step, walk);
  if (hasForm(value, choice)) return visitAs(value, choice, { step, informs }, walk);
  // JSON Schema allows `true` and `false` wherever a schema stands.
  if (typeof value === 'boolean' && choice.form === 'kind' && choice.kind === 'schema') return;
  const expected = choice.form === 'kind' || choice.form === 'map' ? 'an object' : `a ${choice.form}`;
  reportType({ expected, value, informs }, step, walk);
}

function visitAs(
  value: JsonValue,
  choice: SlotChoice,
  { step, informs }: { step: Step; informs: boolean },
  walk: Walk,
): void {
  if (choice.form === 'kind') return visitObject(choice.kind, value as JsonObject, step, walk);
  if (choice.form !== 'list' && choice.form !== 'map') return;
  if (choice.inner.form === 'any') return;
  if (choice.form === 'list') {
    (value as readonly JsonValue[]).forEach((item, token) =>
      visitMember(item, choice.inner, { parent: step, token }, walk, informs),
    );
    return;
  }
  walk.kinds.set(value as JsonObject, 'container');
  for (const token of Object.keys(value as JsonObject)) {
    visitMember(
      (value as JsonObject)[token] as JsonValue,
      choice.inner,
      { parent: step, token },
      walk,
      informs,
    );
  }
}

function hasForm(value: JsonValue, choice: SlotChoice): boolean {
  switch (choice.form) {
    case 'any':
      return true;
    case 'kind':
    case 'map':
      return isObject(value);
    case 'list':
      return Array.isArray(value);
    default:
      return typeof value === choice.form;
  }
}

type TypeFault = { readonly expected: string; readonly value: JsonValue; readonly informs: boolean };

function reportType(
  { expected, value, informs }: TypeFault,
  { parent, token }: Step,
  { report }: Walk,
): void {
  const holder = 'parent' in parent ? String(parent.token) : '';
  const name = typeof token === 'number' ? `${holder}[${token}]` : token;
  const params = { name, expected, found: formText(value) };
  const place = placeOf(parent, token);
  report(
    informs ?
      diagnostic('Document/WrongTypeIgnored', place, params)
    : diagnostic('Document/WrongType', place, params),
  );
}

function visitReference(kind: Kind, value: JsonObject, trail: Trail, walk: Walk): void {
  const ref = own(value, '$ref');
  const place = (): Place => placeOf(trail, '$ref');
  if (typeof ref !== 'string') {
    const params = { name: '$ref', expected: 'a string', found: formText(ref ?? null) };
    return walk.report(diagnostic('Document/WrongType', place(), params));
  }
  const target = parseRef(ref, fileOfTrail(trail));
  if (target.kind === 'outside')
    return walk.report(diagnostic('Document/ExternalReference', place(), { ref }));
  if (target.kind === 'malformed')
    return walk.report(
      diagnostic('Document/ReferenceError', place(), { ref: ref === '' ? 'An empty reference' : ref }),
    );
  walk.pending.push({ ref, kind, trail });
}

function followPending({ ref, kind, trail }: Pending, walk: Walk): void {
  const place = (): Place => placeOf(trail, '$ref');
  const found = walk.refs.follow(
    ref,
    ref.startsWith('#') ? { file: fileOfTrail(trail), pointer: '' } : place(),
  );
  if (!found) return reportMissing(ref, place(), walk);
  const { value, at } = found;
  const known = typeof value === 'object' && value !== null ? walk.kinds.get(value) : undefined;
  if (!isObject(value) || (known !== undefined && known !== kind)) {
    if (typeof value === 'boolean' && kind === 'schema') return;
    const foundText = known === undefined ? formText(value) : kindText(known);
    return walk.report(
      diagnostic('Document/ReferenceType', place(), { ref, found: foundText, expected: kindText(kind) }),
    );
  }
  reportCycle({ value, at }, walk);
  if (known === undefined) visitObject(kind, value, { base: at }, walk);
}

function reportMissing(ref: string, place: Place, { refs, report }: Walk): void {
  const target = parseRef(ref, place.file);
  if (target.kind !== 'place') return;
  const { pointer, file } = target.place;
  const root = refs.at({ file, pointer: '' });
  // A file that cannot be opened is reported where it is opened.
  if (!root) return;
  const slash = pointer.lastIndexOf('/');
  const parent = refs.at({ file, pointer: pointer.slice(0, Math.max(slash, 0)) })?.value;
  const name = pointer
    .slice(slash + 1)
    .replaceAll('~1', '/')
    .replaceAll('~0', '~');
  const similar = isObject(parent) ? nearest(name, Object.keys(parent)) : undefined;
  report(
    diagnostic(
      'Document/ReferenceError',
      place,
      { ref },
      similar === undefined ? {} : { hint: `Did you mean ${similar}?` },
    ),
  );
}

/** A chain of objects that are only references must end somewhere. */
function reportCycle(start: { value: JsonObject; at: Place }, { refs, report, cycles, settled }: Walk): void {
  const chain: Array<{ value: JsonValue; at: Place }> = [start];
  const seen = new Map<JsonValue, number>([[start.value, 0]]);
  for (;;) {
    const last = chain.at(-1);
    const ref = own(last?.value, '$ref');
    if (!last || typeof ref !== 'string' || settled.has(last.value)) return;
    settled.add(last.value);
    const next = refs.follow(ref, last.at);
    if (!next) return;
    const index = seen.get(next.value);
    if (index !== undefined) {
      const members = chain.slice(index).map(({ at }) => at.pointer);
      const pointer = members.sort()[0] ?? '';
      const key = `${last.at.file}#${pointer}`;
      if (cycles.has(key)) return;
      cycles.add(key);
      const named = own(refs.at({ file: last.at.file, pointer })?.value, '$ref');
      report(
        diagnostic(
          'Document/ReferenceCycle',
          { file: last.at.file, pointer: `${pointer}/$ref` },
          { ref: String(named) },
        ),
      );
      return;
    }
    seen.set(next.value, chain.length);
    chain.push(next);
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
