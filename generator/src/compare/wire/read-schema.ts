import type { RefResolver } from '../../check/index.ts';
import type { JsonObject, JsonValue } from '../../support/json.ts';
import { asArray, asString, isObject, own, tokensOf } from '../../support/json.ts';
import type { Place } from '../../support/place.ts';
import { createMerge } from './merge-schemas.ts';
import type { WireSchema } from './model.ts';
import { factsOf, overlay, useOf } from './read-facts.ts';
import { below, plainForm, unionForm, unionsOf, type ReadSchema } from './read-form.ts';

/** Reads schemas of one document; the same component is always the same object. */
export type SchemaReader = ReadSchema;

/** Makes a reader. */
export function createSchemaReader(refs: RefResolver): SchemaReader {
  const components = new Map<string, WireSchema>();
  const open = new Set<string>();
  const known = new Map<string, WireSchema>();
  const mergeAll = createMerge();
  const read: SchemaReader = (schema, at) => {
    if (!isObject(schema)) return anything(at);
    const key = `${at.file}#${at.pointer}`;
    const found = known.get(key) ?? readNew(schema, at);
    known.set(key, found);
    return found;
  };
  const readNew = (schema: JsonObject, at: Place): WireSchema => {
    const facts = factsOf(schema, at);
    const ref = asString(own(schema, '$ref'));
    if (ref !== undefined) return useOf(readReference(ref, at), facts);
    const unions = unionsOf(schema, at);
    // One variant beside null is that variant.
    const led = [
      ...asArray(own(schema, 'allOf')).map((value, i) => ({ value, at: below(at, 'allOf', i) })),
      ...unions.flatMap((variants) => (variants.length === 1 ? variants : [])),
    ].map((part) => read(part.value, part.at));
    const whole = (form: object): WireSchema => ({ ...facts, ...form }) as WireSchema;
    const listed = unions.filter(({ length }) => length > 1);
    const others = [...led, ...listed.map((variants) => whole(unionForm(schema, variants, read)))];
    const plain = whole(plainForm(schema, at, read));
    const parts = others.some((other) => addsNothing(plain, other)) ? others : [...others, plain];
    const [first = plain, second] = parts;
    if (second === undefined) return led.includes(first) ? useOf(first, facts) : first;
    // What a merge reads may be written in another component; the whole belongs to where the merge is written.
    const { component: _component, use: _use, ...merged } = mergeAll(parts);
    return { ...overlay(merged as WireSchema, facts), at };
  };
  const readReference = (ref: string, at: Place): WireSchema => {
    const target = refs.follow(ref, at);
    if (target === undefined) return anything(at);
    const key = `${target.at.file}#${target.at.pointer}`;
    const before = components.get(key);
    if (before !== undefined) return before;
    if (open.has(key)) return anything(at);
    open.add(key);
    const found: WireSchema = { ...read(target.value, target.at), component: nameOf(target.at) };
    open.delete(key);
    components.set(key, found);
    return found;
  };
  return read;
}

/** Whether the type that stands beside another schema only repeats it. */
function addsNothing(plain: WireSchema, other: WireSchema): boolean {
  if (plain.kind === 'any') return true;
  if (plain.kind === 'object')
    return (
      (other.kind === 'object' || other.kind === 'union') &&
      plain.members.size === 0 &&
      plain.demands.size === 0 &&
      plain.patterns.size === 0 &&
      plain.additional === 'open'
    );
  return (
    (plain.kind === other.kind || other.kind === 'enum') && plain.kind !== 'enum' && plain.kind !== 'array'
  );
}

/** The name of the component that a place is, or the last part of the way to it. */
export function nameOf(place: Place): string {
  return tokensOf(place.pointer).at(-1) ?? place.file.replace(/^.*\/|\.[^.]*$/g, '');
}

/** A schema that says nothing. */
export function anything(at: Place): WireSchema {
  return { ...factsOf({}, at), kind: 'any' };
}
