import { asArray, isObject, join, own, type JsonObject, type JsonValue } from '../support/json.ts';
import type { Located, Place } from '../support/place.ts';
import { refOf, withoutRef, type Places, type RefEnd } from './references.ts';
import {
  fieldsOf,
  hasForm,
  REFERABLE,
  type Field,
  type Kind,
  type SlotChoice,
  type SlotOf,
} from './shapes.ts';
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
  /** What is written: an object, and for a schema also `true` or `false`. Anything else is a fault that was reported. */
  readonly written: JsonValue;
  /** The object as it is written; empty where something else stands. */
  readonly value: JsonObject;
  /** The file it is written in. */
  readonly file: string;
  /** What stands where a reference is written; undefined where this cannot be one or is none. */
  readonly writtenReference: JsonValue | undefined;
  private readonly seat: Seat;
  private readonly book: Book;
  private known: Place | undefined;
  private parts: Map<string, unknown> | undefined;
  private end: RefEnd | undefined;
  /** `null`: there is none. */
  private target: View<K> | null | undefined;

  constructor(kind: K, written: JsonValue, seat: Seat, book: Book) {
    this.kind = kind;
    this.written = written;
    this.value = isObject(written) ? written : NOTHING;
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
    const choice = slot.choices.find((each) => hasForm(value, each) || isFlag(value, each));
    if (choice === undefined) return undefined;
    return slot.holds ? this.keep(field, this.readHolder(field, value, choice)) : valuesOf(value, choice);
  }

  private keep(field: string, read: unknown): unknown {
    (this.parts ??= new Map<string, unknown>()).set(field, read);
    return read;
  }

  private readEntries(choice: SlotChoice | undefined): unknown {
    const found = new Map<string, unknown>();
    for (const key of Object.keys(this.value))
      if (choice?.form === 'kind' && !key.startsWith('x-'))
        found.set(key, this.child(choice.kind, this.value[key] ?? null, key, undefined));
    return found;
  }

  /** A field that is an object of some kind, or a list or map of them. */
  private readHolder(field: string, value: JsonValue, choice: SlotChoice): unknown {
    if (choice.form === 'kind') return this.child(choice.kind, value, field, undefined);
    const inner = choice.form === 'list' || choice.form === 'map' ? choice.inner : choice;
    if (inner.form !== 'kind') return undefined;
    if (Array.isArray(value))
      return value.map((each: JsonValue, i) => this.child(inner.kind, each, field, i));
    const found = new Map<string, unknown>();
    const values = value as JsonObject;
    for (const key in values) found.set(key, this.child(inner.kind, values[key] ?? null, field, key));
    return found;
  }

  private child<T extends Kind>(kind: T, value: JsonValue, field: string, token: Token | undefined): View<T> {
    const ref = REFERABLE.has(kind) ? undefined : strayIn(value);
    const seat = { parent: this as AnyView, field, token };
    const end = ref === undefined ? undefined : this.chase(ref, field, token);
    return end?.kind === 'value' && isObject(end.value) ?
        this.book.view(kind, end)
      : new View(kind, value, seat, this.book);
  }

  private chase(ref: string, field: string, token: Token | undefined): StrayEnd {
    const at = this.place(field, ...(token === undefined ? [] : [token]), '$ref');
    return chase(this.book.places, ref, at);
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
    // The place only matters where another file has to be opened.
    const from = ref.startsWith('#') ? { file: this.file, pointer: '' } : this.referenceAt;
    return (this.end = this.book.places.step(ref, from));
  }

  /** What the reference names, which may be a reference again; undefined when this is none or nothing is there. */
  next(): View<K> | undefined {
    return this.target === undefined ? (this.target = this.lookUp()) ?? undefined : this.target ?? undefined;
  }

  private lookUp(): View<K> | null {
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
    return new View(this.kind, { $ref: this.reference ?? null }, this.seat, this.book);
  }

  /** What a name or reference that stands here stands for: a component of its own file, else where it leads. */
  named(name: string, components = 'schemas'): JsonValue | undefined {
    const component = this.find({ file: this.file, pointer: join('/components', components, name) });
    if (component !== undefined || !name.includes('#')) return component;
    const end = this.book.places.step(name, this.at);
    return end.kind === 'value' ? end.value : undefined;
  }

  /** The value at a place of the document. */
  find(place: Place): JsonValue | undefined {
    return this.book.places.at(place)?.value;
  }

  /** A view of another place of the document. */
  elsewhere<T extends Kind>(kind: T, place: Place): View<T> | undefined {
    const found = this.book.places.at(place);
    return found && this.book.view(kind, found);
  }
}

/** Values that are no objects of a kind; lists of texts without what is none. */
function valuesOf(value: JsonValue, choice: SlotChoice): unknown {
  if (choice.form === 'map')
    return new Map(
      Object.entries(value as JsonObject).map(([key, each]) => [key, valuesOf(each, choice.inner)]),
    );
  if (choice.form !== 'list' || choice.inner.form === 'any') return value;
  const { inner } = choice;
  const items = asArray(value);
  if (inner.form === 'list' || inner.form === 'map') return items.map((each) => valuesOf(each, inner));
  return items.filter((each) => hasForm(each, inner));
}

/** JSON Schema allows `true` and `false` wherever a schema stands. */
function isFlag(value: JsonValue, choice: SlotChoice): boolean {
  return typeof value === 'boolean' && choice.form === 'kind' && choice.kind === 'schema';
}
