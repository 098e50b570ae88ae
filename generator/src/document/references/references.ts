import { fileOf, isAddress, type Project } from '../../load/index.ts';
import { hasIdentifiers, identifiersOf } from './identifiers.ts';
import { isObject, join, own, tokensOf, type JsonObject, type JsonValue } from '../../support/json.ts';
import { percentDecoded } from '../../support/percent-decoded.ts';
import type { Located, Place } from '../../support/place.ts';

/** What a reference names: a place, or an address or path that is never opened. */
export type RefTarget =
  | { readonly kind: 'place'; readonly place: Place }
  | { readonly kind: 'outside' }
  | { readonly kind: 'malformed' };

/** Where a reference leads: to a value, to a place where there is none, or to none at all. */
export type RefEnd =
  | ({ readonly kind: 'value' } & Located<JsonValue>)
  | { readonly kind: 'missing'; readonly place: Place }
  | { readonly kind: 'outside' | 'malformed' };

/** The values of a document and of the local files under its folder. */
export type Places = {
  /** The value at a place, or undefined. */
  readonly at: (place: Place) => Located<JsonValue> | undefined;
  /**
   * Takes the one step from a reference to what it names, which may be a reference again. A file that cannot be opened
   * is reported at `from`, where the reference is written. Results are kept.
   */
  readonly step: (ref: string, from: Place) => RefEnd;
  /** The same for a reference whose place in its file is only worked out where it matters. */
  readonly lead: (ref: string, file: string, at: () => Place) => RefEnd;
};

/**
 * The reference that an object is instead of a value of its own; undefined when it is none. A `$dynamicRef` leads where a
 * `$ref` of the same text does (JSON Schema Core §8.2.3.2): who uses the schema is not known where it is read.
 */
export function refOf(value: JsonObject): JsonValue | undefined {
  return own(value, '$ref') ?? own(value, '$dynamicRef');
}

/** The last part of the reference that a value is, which for a component is its name. */
export function referredName(value: JsonValue): string | undefined {
  const ref = isObject(value) ? refOf(value) : undefined;
  return typeof ref === 'string' ? ref.split('/').at(-1) : undefined;
}

/** The name that a `$dynamicRef` refers to; undefined for anything else. */
export function dynamicRefName(value: JsonObject): string | undefined {
  const ref = own(value, '$ref') === undefined ? own(value, '$dynamicRef') : undefined;
  return typeof ref === 'string' ? /#([^/].*)$/.exec(ref)?.[1] : undefined;
}

/** The reference that an object is, without what stands beside it. */
export function refAlone(value: JsonObject): JsonObject {
  const keyword = own(value, '$ref') === undefined ? '$dynamicRef' : '$ref';
  return { [keyword]: refOf(value) ?? null };
}

/** The object without the reference in it. */
export function withoutRef({ $ref: _, $dynamicRef: __, ...beside }: JsonObject): JsonObject {
  return beside as JsonObject;
}

/** The file that a document starts in, and the address that it gives itself (`$self`, OpenAPI 3.2). */
export type RootFile = { readonly file: string; readonly self?: string };

/** Takes a reference apart: `#/pointer`, `file#/pointer` or `file`, with percent encoding. */
export function parseRef(ref: string, file: string, root?: RootFile): RefTarget {
  const hash = ref.indexOf('#');
  const name = hash === -1 ? ref : ref.slice(0, hash);
  const pointer = percentDecoded(hash === -1 ? '' : ref.slice(hash + 1));
  if (ref === '' || (pointer !== '' && !pointer.startsWith('/'))) return { kind: 'malformed' };
  if (name === '') return { kind: 'place', place: { file, pointer } };
  if (root !== undefined && (name === root.self || (name === root.file && isAddress(name))))
    return { kind: 'place', place: { file: root.file, pointer } };
  const target = fileOf(name, file);
  return target === undefined ? { kind: 'outside' } : { kind: 'place', place: { file: target, pointer } };
}

/** What the reference that an object is leads to inside of the text it stands in; undefined for any other. */
export function valueBehind(value: JsonObject, text: JsonValue): JsonValue | undefined {
  const reference = refOf(value);
  const target = typeof reference === 'string' ? parseRef(reference, '') : undefined;
  return target?.kind === 'place' && target.place.file === '' ?
      valueAt(text, target.place.pointer)
    : undefined;
}

/** The values of a project. */
export function createPlaces({ root, open, allows }: Project): Places {
  const known = new Map<string, Map<string, RefEnd>>();
  /** References that are being followed to get past them: one that leads through itself leads nowhere. */
  const underway = new Set<JsonObject>();
  const self = rootFile(root);
  const find = (place: Place, from?: Place): JsonValue | undefined => {
    const whole = place.file === root.file ? root.value : open(place.file, from);
    return whole === undefined ? undefined : valueAt(whole, place.pointer);
  };
  const wholeOf = (file: string): JsonValue | undefined => (file === root.file ? root.value : open(file));
  const targetOf = (ref: string, from: Place): RefEnd => {
    const target = parseRef(ref, from.file, self);
    return identified(ref, from) ?? pointed(target, from);
  };
  /** A schema with an address or a name of its own; a pointer from the root of the file is none. */
  const identified = (ref: string, from: Place): RefEnd | undefined => {
    if (ref.startsWith('#/') && from.pointer === '') return undefined;
    const pointer = identifiersOf(wholeOf(from.file)).find(ref, from.pointer);
    if (pointer !== undefined) return valueIn({ file: from.file, pointer });
    const hash = ref.indexOf('#');
    if (hash < 1 || ref.startsWith('/', hash + 1)) return undefined;
    // A name in another file.
    const other = parseRef(ref.slice(0, hash), from.file, self);
    if (other.kind !== 'place' || (other.place.file !== root.file && !allows(other.place.file)))
      return undefined;
    const there = find(other.place, from);
    const named = identifiersOf(there).find(ref.slice(hash), '');
    return named === undefined ? undefined : valueIn({ file: other.place.file, pointer: named });
  };
  const valueIn = (place: Place): RefEnd => {
    const value = find(place);
    return value === undefined ? { kind: 'missing', place } : { kind: 'value', value, at: place };
  };
  const pointed = (target: RefTarget, from: Place): RefEnd => {
    if (target.kind !== 'place') return target;
    const { file } = target.place;
    if (file !== root.file && !allows(file)) return { kind: 'outside' };
    const value = find(target.place, from);
    if (value !== undefined) return { kind: 'value', value, at: target.place };
    return onward(target.place, from) ?? { kind: 'missing', place: target.place };
  };
  /** A pointer that leads through a reference goes on where that one leads: `#/components/schemas/S`, `schemas: { $ref }`. */
  const onward = ({ file, pointer }: Place, from: Place): RefEnd | undefined => {
    const tokens = tokensOf(pointer);
    const holders = tokens.map((_, i) => ({ file, pointer: join('', ...tokens.slice(0, i)) })).reverse();
    const at = holders.find((place) => find(place) !== undefined);
    const holder = at && find(at);
    const ref = isObject(holder) ? refOf(holder) : undefined;
    if (at === undefined || typeof ref !== 'string' || underway.has(holder as JsonObject)) return undefined;
    underway.add(holder as JsonObject);
    const end = step(ref, at);
    underway.delete(holder as JsonObject);
    if (end.kind !== 'value') return undefined;
    const rest = pointer.slice(at.pointer.length);
    return pointed({ kind: 'place', place: { file: end.at.file, pointer: end.at.pointer + rest } }, from);
  };
  const step: Places['step'] = (ref, from) => {
    const ofFile = known.get(from.file) ?? new Map<string, RefEnd>();
    known.set(from.file, ofFile);
    // What a name means depends on the schema around it; a pointer is the same wherever it stands.
    const isPointer = ref.startsWith('#/') && from.pointer === '';
    const key = isPointer || !hasIdentifiers(wholeOf(from.file)) ? ref : `${ref} ${from.pointer}`;
    const end = ofFile.get(key) ?? targetOf(ref, from);
    ofFile.set(key, end);
    return end;
  };
  return {
    at: (place) => {
      const value = find(place);
      return value === undefined ? undefined : { value, at: place };
    },
    step,
    lead: (ref, file, at) => {
      if (!ref.startsWith('#/')) return step(ref, at());
      const end = step(ref, { file, pointer: '' });
      // A schema with an address of its own is the root of pointers in it.
      return end.kind === 'missing' ? step(ref, at()) : end;
    },
  };
}

/** The root with its own address, if it has one. */
function rootFile({ file, value }: Pick<Project['root'], 'file' | 'value'>): RootFile {
  const self = isObject(value) ? own(value, '$self') : undefined;
  return { file, ...(typeof self === 'string' && self !== '' && { self }) };
}

function valueAt(root: JsonValue, pointer: string): JsonValue | undefined {
  let value: JsonValue | undefined = root;
  for (const token of tokensOf(pointer)) {
    if (Array.isArray(value))
      value = /^(?:0|[1-9]\d*)$/.test(token) ? (value[Number(token)] as JsonValue | undefined) : undefined;
    else value = isObject(value) ? own(value, token) : undefined;
  }
  return value;
}
