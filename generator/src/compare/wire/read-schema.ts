import type { Schema } from '../../document/index.ts';
import { tokensOf } from '../../support/json.ts';
import type { Place } from '../../support/place.ts';
import { createMerge } from './merge-schemas.ts';
import type { WireSchema } from './model.ts';
import { factsOf, noFacts, overlay, useOf } from './read-facts.ts';
import { plainForm, unionForm, unionsOf, type ReadSchema } from './read-form.ts';

/** Makes a reader of the schemas of one document; the same component is always the same object. */
export function createSchemaReader(): ReadSchema {
  const components = new Map<Schema, WireSchema>();
  const open = new Set<Schema>();
  const known = new Map<string, WireSchema>();
  const mergeAll = createMerge();
  const read: ReadSchema = (schema, at) => {
    if (schema === undefined || schema.written !== schema.value)
      return anything(schema?.at ?? at ?? { file: '', pointer: '' });
    const key = `${schema.at.file}#${schema.at.pointer}`;
    const found = known.get(key) ?? readNew(schema);
    known.set(key, found);
    return found;
  };
  const readNew = (schema: Schema): WireSchema => {
    const facts = factsOf(schema);
    if (schema.reference !== undefined) return useOf(readReference(schema), facts);
    const unions = unionsOf(schema);
    // One variant beside null is that variant.
    const led = [
      ...(schema.get('allOf') ?? []),
      ...unions.flatMap((variants) => (variants.length === 1 ? variants : [])),
    ].map((part) => read(part));
    const whole = (form: object): WireSchema => ({ ...facts, ...form }) as WireSchema;
    const listed = unions.filter(({ length }) => length > 1);
    const others = [...led, ...listed.map((variants) => whole(unionForm(schema, variants, read)))];
    const plain = whole(plainForm(schema, read));
    const parts = others.some((other) => addsNothing(plain, other)) ? others : [...others, plain];
    const [first = plain, second] = parts;
    if (second === undefined) return led.includes(first) ? useOf(first, facts) : first;
    // What a merge reads may be written in another component; the whole belongs to where the merge is written.
    const { component: _component, use: _use, ...merged } = mergeAll(parts);
    return { ...overlay(merged as WireSchema, facts), at: schema.at };
  };
  const readReference = (reference: Schema): WireSchema => {
    const target = reference.next();
    if (target === undefined) return anything(reference.at);
    const before = components.get(target);
    if (before !== undefined) return before;
    if (open.has(target)) return anything(reference.at);
    open.add(target);
    const found: WireSchema = { ...read(target), component: nameOf(target.at) };
    open.delete(target);
    components.set(target, found);
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
function nameOf(place: Place): string {
  return tokensOf(place.pointer).at(-1) ?? place.file.replace(/^.*\/|\.[^.]*$/g, '');
}

/** A schema that says nothing. */
export function anything(at: Place): WireSchema {
  return { ...noFacts(at), kind: 'any' };
}
