import { asArray, isObject, join, own, type JsonObject, type JsonValue } from '../support/json.ts';
import type { Located, Place } from '../support/place.ts';
import { refAlone, refOf, withoutRef, type Places, type RefEnd } from './references/references.ts';
import {
  fieldsOf,
  hasForm,
  REFERABLE,
  type Field,
  type Kind,
  type ParsedSlot,
  type SlotChoice,
  type SlotOf,
} from './shapes.ts';
import { repaired } from './repairs.ts';
import { isFlag, valuesOf } from './slot-values.ts';
import { chase, strayIn, type StrayEnd } from './strays.ts';

/** What `View.get` gives for a field that is written as a slot says. */
export type Read<S extends string> =
  S extends `unchecked ${infer R}` ? Read<R>
  : S extends `${infer R}?` ? Read<R>
  : S extends 'schema|boolean' ? View<'schema'>
  : S extends `${infer A}|${infer B}` ? Read<A> | Read<B>
  : S extends `list ${infer R}` ? ReadonlyArray<Read<R>>
  : S extends `map ${infer R}` ? ReadonlyMap<string, Read<R>>
  : S extends 'string' ? string
  : S extends 'number' ? number
  : S extends 'boolean' ? boolean
  : S extends 'any' ? JsonValue
  : S extends Kind ? View<S>
  : never;

type Token = string | number;

/** Where a view is: at a place, or inside another view. */
type Seat =
  | { readonly base: Place }
  /** `token`: the index or key, where the field is a list or map; in what is a map itself, the key is the field. */
  | { readonly parent: AnyView; readonly field: string; readonly token: Token | undefined };

/** What all views of one document share. */
export type Book = {
  readonly places: Places;
  /** Places of references that lead in circles, and so to nothing. */
  readonly severed: Set<string>;
  /** The view of a kind at a place; the same one each time. */
  readonly view: <K extends Kind>(kind: K, located: Located<JsonValue>) => View<K>;
};

/** A view of any kind; `kind` tells which. */
export type AnyView = { [K in Kind]: View<K> }[Kind];

const NOTHING: JsonObject = {};

/**
 * An object of a document: what is written there, where that is, and what stands in it. Nothing is lost and nothing is
 * read before it is asked for; what was read is kept, so the same part is the same object each time.
 */
export class View<K extends Kind> {
  readonly kind: K;
  /** What stands in the text. */
  readonly raw: JsonValue;
  /** What is written: an object, and for a schema also `true` or `false`. Anything else is a fault that was reported. */
  readonly written: JsonValue;
  /** The object as it is written, but for what is repaired; empty where something else stands. */
  readonly value: JsonObject;
  /** The file it is written in. */
  readonly file: string;
  /** What stands where a reference is written; undefined where this cannot be one or is none. */
  readonly writtenReference: JsonValue | undefined;
  private readonly seat: Seat;
  readonly book: Book;
  private known: Place | undefined;
  private parts: Map<string, unknown> | undefined;
  private end: RefEnd | undefined;
  /** `null`: there is none. */
  private target: View<K> | null | undefined;

  constructor(kind: K, raw: JsonValue, seat: Seat, book: Book) {
    this.kind = kind;
    this.raw = raw;
    this.value = isObject(raw) ? repaired(kind, raw) : NOTHING;
    this.written = isObject(raw) ? this.value : raw;
    this.file = 'base' in seat ? seat.base.file : seat.parent.file;
    this.writtenReference = REFERABLE.has(kind) ? refOf(this.value) : undefined;
    this.seat = seat;
    this.book = book;
  }

  /** Where it is written. */
  get at(): Place {
    return (this.known ??= this.spell());
  }

  private spell(): Place {
    const steps: Array<string | number> = [];
    let seat = this.seat;
    for (;;) {
      if ('base' in seat)
        return { file: seat.base.file, pointer: join(seat.base.pointer, ...steps.reverse()) };
      if (seat.token !== undefined) steps.push(seat.token);
      steps.push(seat.field);
      const known: Place | undefined = seat.parent.known;
      seat = known === undefined ? seat.parent.seat : { base: known };
    }
  }

  /** The place of something inside. */
  place(...tokens: ReadonlyArray<string | number>): Place {
    const { file, pointer } = this.at;
    return { file, pointer: join(pointer, ...tokens) };
  }

  /** Whether a field is written, in whatever form. */
  has(field: Field<K>): boolean {
    return Object.hasOwn(this.value, field);
  }

  /**
   * A field in the form that the table of shapes says; undefined when it is absent or has another form. `*` gives the
   * entries of what is a map itself. Lists of texts leave out what is none; lists and maps of objects keep every item.
   */
  get<F extends Field<K>>(field: F): Read<SlotOf<K, F>> | undefined {
    return this.part(field) as Read<SlotOf<K, F>> | undefined;
  }

  /** The same for a field whose name is only known when the program runs. */
  part(field: string): unknown {
    return this.parts?.get(field) ?? this.readField(field);
  }

  private readField(field: string): unknown {
    const slot = fieldsOf(this.kind).get(field);
    if (slot === undefined) return undefined;
    if (field === '*') return this.keep(field, this.readEntries(slot.choices[0]));
    const value = own(this.value, field);
    if (value === undefined || (!slot.holds && typeof value === slot.plain)) return value;
    if (slot.holds && strayIn(value) !== undefined)
      return this.keep(field, this.readStray(field, value, slot));
    const choice = slot.choices.find((each) => hasForm(value, each) || isFlag(value, each));
    if (choice === undefined) return undefined;
    return slot.holds ? this.keep(field, this.readHolder(field, value, choice)) : valuesOf(value, choice);
  }

  /** A field that is written as a reference. A whole list or map of objects is read where it leads. */
  private readStray(field: string, value: JsonValue, { choices }: ParsedSlot): unknown {
    const container = choices.find(({ form }) => form === 'list' || form === 'map');
    const [choice] = choices;
    if (container === undefined) return choice && this.readHolder(field, value, choice);
    const end = this.chase(field);
    if (end?.kind !== 'value' || !hasForm(end.value, container)) return undefined;
    return this.readHolder(field, end.value, container, end.at);
  }

  private keep(field: string, read: unknown): unknown {
    (this.parts ??= new Map<string, unknown>()).set(field, read);
    return read;
  }

  private readEntries(choice: SlotChoice | undefined): unknown {
    const found = new Map<string, unknown>();
    for (const key of Object.keys(this.value))
      if (choice?.form === 'kind' && !key.startsWith('x-') && key !== '$ref')
        found.set(key, this.child(choice.kind, this.value[key] ?? null, key, undefined));
    return found;
  }

  /** A field that is an object of some kind, or a list or map of them; `base`: they stand there. */
  private readHolder(field: string, value: JsonValue, choice: SlotChoice, base?: Place): unknown {
    if (choice.form === 'kind') return this.child(choice.kind, value, field, undefined);
    const inner = choice.form === 'list' || choice.form === 'map' ? choice.inner : choice;
    if (inner.form !== 'kind') return undefined;
    const { kind } = inner;
    const item = (each: JsonValue, token: Token): View<Kind> =>
      base === undefined ?
        this.child(kind, each, field, token)
      : this.book.view(kind, { value: each, at: { ...base, pointer: join(base.pointer, token) } });
    if (Array.isArray(value)) return value.map(item);
    const values = value as JsonObject;
    const found = new Map<string, View<Kind>>();
    for (const key in values) found.set(key, item(values[key] ?? null, key));
    return found;
  }

  /** An object inside this one. A reference where OpenAPI lists none is read through. */
  private child<T extends Kind>(kind: T, value: JsonValue, field: string, token: Token | undefined): View<T> {
    const end = REFERABLE.has(kind) || strayIn(value) === undefined ? undefined : this.chase(field, token);
    return end?.kind === 'value' && isObject(end.value) ?
        this.book.view(kind, end)
      : new View(kind, value, { parent: this as AnyView, field, token }, this.book);
  }

  /** Follows what is written as a reference inside this object where none is expected; undefined when it is none. */
  chase(...tokens: ReadonlyArray<Token | undefined>): StrayEnd | undefined {
    const steps = tokens.filter((token) => token !== undefined);
    const value = steps.reduce<JsonValue | undefined>(
      (inner, token) => (Array.isArray(inner) ? inner[Number(token)] : own(inner, String(token))),
      this.value,
    );
    const ref = value === undefined ? undefined : strayIn(value);
    return ref === undefined ? undefined : chase(this.book.places, ref, this.place(...steps, '$ref'));
  }

  /** The views in a field: one, or those of a list or map, in the order written. */
  views(field: string): Iterable<AnyView> {
    const found = this.part(field);
    if (found instanceof View) return [found as AnyView];
    if (found instanceof Map) return found.values() as Iterable<AnyView>;
    return asArray(found) as unknown as readonly AnyView[];
  }

  /** Adds all views inside this one to a list. */
  addInside(list: AnyView[]): void {
    const known = fieldsOf(this.kind);
    const fields = known.has('*') ? ['*'] : Object.keys(this.value);
    for (const field of fields) {
      if (known.get(field)?.holds !== true) continue;
      for (const each of this.views(field)) list.push(each);
    }
  }

  /** The reference that this is. */
  get reference(): string | undefined {
    const ref = this.writtenReference;
    return typeof ref === 'string' ? ref : undefined;
  }

  /** Where the reference is written. */
  get referenceAt(): Place {
    return this.place('$ref');
  }

  /** Where the reference leads, in one step. */
  lead(): RefEnd | undefined {
    if (this.end !== undefined) return this.end;
    const ref = this.reference;
    if (ref === undefined) return undefined;
    return (this.end = this.book.places.lead(ref, this.file, () => this.referenceAt));
  }

  /** What the reference names, which may be a reference again; undefined when this is none or nothing is there. */
  next(): View<K> | undefined {
    return this.target === undefined ? (this.target = this.lookUp()) ?? undefined : this.target ?? undefined;
  }

  /** Makes this reference lead to nothing, as one of a circle does. */
  sever(): void {
    this.book.severed.add(`${this.at.file}#${this.at.pointer}`);
    this.target = null;
  }

  private lookUp(): View<K> | null {
    const { severed } = this.book;
    if (severed.size > 0 && severed.has(`${this.at.file}#${this.at.pointer}`)) return null;
    const end = this.lead();
    return end?.kind === 'value' ? this.book.view(this.kind, end) : null;
  }

  /** This object without some of its fields, at the same place. */
  without(...fields: ReadonlyArray<Field<K>>): View<K> {
    const left = { ...this.value };
    for (const field of fields) delete (left as Record<string, JsonValue>)[field];
    return new View(this.kind, left, this.seat, this.book);
  }

  /** What stands beside the reference. */
  beside(): View<K> {
    return new View(this.kind, withoutRef(this.value), this.seat, this.book);
  }

  /** The reference without what stands beside it. */
  bare(): View<K> {
    return new View(this.kind, refAlone(this.value), this.seat, this.book);
  }

  /** What a name or reference that stands here stands for: a component of its own file, else where it leads. */
  named(name: string, components = 'schemas'): JsonValue | undefined {
    const component = this.find({ file: this.file, pointer: join('/components', components, name) });
    if (component !== undefined || !name.includes('#')) return component;
    const end = this.step(name, this.at);
    return end.kind === 'value' ? end.value : undefined;
  }

  /** The value at a place of the document. */
  find(place: Place): JsonValue | undefined {
    return this.book.places.at(place)?.value;
  }

  /** Where a reference leads that is written at a place of the document. */
  readonly step = (ref: string, from: Place): RefEnd => this.book.places.step(ref, from);

  /** A view of another place of the document. */
  elsewhere<T extends Kind>(kind: T, place: Place): View<T> | undefined {
    const found = this.book.places.at(place);
    return found && this.book.view(kind, found);
  }
}
