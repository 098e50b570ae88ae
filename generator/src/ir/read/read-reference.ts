import { admitsNull, resolve, variantsOf, type Schema } from '../../document/index.ts';
import { diagnostic } from '../../diagnostics/index.ts';
import { tokensOf } from '../../support/json.ts';
import type { Place } from '../../support/place.ts';
import type { TypeNode } from '../model/type-node.ts';
import { demand } from './demand-members.ts';
import { collapsedReference, demandOfCollapsed, readAllOf } from './read-all-of.ts';
import { readIntersection } from './read-intersection.ts';
import { factsOf, hasShape, marksOf, siblingFacts, without } from './schema-facts.ts';
import type { Position, SchemaReader } from './schema-reader.ts';
import { anything, componentName, isHeld, placeKey } from './schema-reader.ts';

/** Keywords that, beside a `$ref` in OpenAPI 3.1, make it one part of an `allOf`. */
const COMPOSING = ['properties', 'allOf', 'oneOf', 'anyOf'] as const;

/**
 * Whether what stands beside a reference limits its type; a `type` by itself names what the reference is. By the
 * standard's rules it does in earlier documents as well, where it is told that other tools ignore it.
 */
function composes(schema: Schema, { rules, siblingsCount }: SchemaReader): boolean {
  if (rules === 'openapi') return hasShape(schema.beside().without('type'));
  return siblingsCount && COMPOSING.some((key) => schema.has(key));
}

const isPage = (place: Place): boolean => {
  const tokens = tokensOf(place.pointer);
  return (
    tokens.length === 0 ||
    (tokens.length === 3 && tokens[0] === 'components' && tokens[1] === 'schemas') ||
    tokens.length === 1
  );
};

/** R10, R24, R25, R27 and the sibling rules. */
export function readReference(schema: Schema, position: Position, reader: SchemaReader): TypeNode {
  const { at } = schema;
  const target = reader.scope.meantBy(schema) ?? schema.next();
  const siblings = siblingFacts(schema);
  if (target === undefined) return anything(at, siblings);
  if (composes(schema, reader)) {
    const beside = schema.beside();
    const parts = [schema.bare(), ...(beside.get('allOf') ?? [])];
    const read = reader.rules === 'openapi' ? readIntersection : readAllOf;
    return read(beside, parts, factsOf(schema, position.page), position, reader);
  }
  const model = reader.models.get(placeKey(target.at));
  const required = schema.get('required') ?? [];
  const instance = readInstance(target, schema, position, reader);
  if (instance !== undefined)
    return demand({ ...instance, ...siblings }, required, reader, reader.rules === 'openapi');
  if (reader.rules === 'openapi' && required.length > 0)
    return demand({ ...readTarget(target, position, reader), ...siblings }, required, reader, true);
  if (model !== undefined && required.length === 0) {
    const named = namedTarget(target, model);
    return { ...named, at, ...siblings, nullable: siblings.nullable === true || named.nullable };
  }
  if (target.reference !== undefined) readChainEnd(target, position, reader);
  const plain = readComponent(target, position, reader);
  const component: TypeNode = {
    ...plain,
    ...siblings,
    ...(siblings.description !== undefined && { componentText: plain.description ?? '' }),
  };
  return required.length === 0 ?
      component
    : demand(
        { ...component, ...(position.page !== undefined && { mergedIn: position.page }) },
        required,
        reader,
      );
}

/**
 * A schema that dynamic references make another one here than it is by itself: a list of anything that is a list of beds.
 * It is written in place.
 */
function readInstance(
  target: Schema,
  reference: Schema,
  position: Position,
  reader: SchemaReader,
): TypeNode | undefined {
  const key = reader.scope.instanceOf(target);
  if (key === undefined) return undefined;
  const { self } = position;
  const model = self === undefined || self !== placeKey(reference.at) ? undefined : reader.models.get(self);
  if (model !== undefined) reader.instances.set(key, model);
  const place = { page: position.page, variant: false, ...(self !== undefined && { self }) };
  const found = reader.component(key, () => without(reader.read(target, place), 'component') as TypeNode);
  if (found !== undefined) return found;
  // It contains itself: where all of a named type is this, that is its name.
  const named = reader.instances.get(key);
  if (named !== undefined) return { nullable: false, at: target.at, kind: 'model', model: named };
  reader.report(diagnostic('Schema/EndlessInstance', reference.at, {}));
  return anything(target.at);
}

/** What a reference without anything beside it stands for. */
export function readTarget(target: Schema, position: Position, reader: SchemaReader): TypeNode {
  const model = reader.models.get(placeKey(target.at));
  return model === undefined ? readComponent(target, position, reader) : namedTarget(target, model);
}

function namedTarget(target: Schema, model: string): TypeNode {
  const text = target.get('description');
  return {
    at: target.at,
    ...(text !== undefined && text.trim() !== '' && { description: text }),
    ...marksOf(target),
    nullable: admitsNull(target),
    component: componentName(target.at),
    kind: 'model',
    model,
  };
}

/** Whether the schema is another type where a list or a map holds it: it joins a union and demands, by itself or in a variant. */
function dependsOnHolder(schema: Schema, seen: Set<string> = new Set()): boolean {
  const key = placeKey(schema.at);
  if (seen.has(key)) return false;
  seen.add(key);
  const variants = variantsOf(schema);
  if (variants.length > 0 && schema.has('properties')) return true;
  const isJoined = (schema.get('allOf') ?? []).some((part) => {
    const target = resolve(part);
    return target !== undefined && (target.has('oneOf') || target.has('anyOf') || target.has('allOf'));
  });
  return (
    isJoined ||
    variants.some((variant) => {
      const target = resolve(variant);
      if (target === undefined) return false;
      return (
        collapsedReference(target, target.get('allOf') ?? []) !== undefined || dependsOnHolder(target, seen)
      );
    })
  );
}

/** References to references beyond this are read from their end: the stack would not bear thousands. */
const LONG_CHAIN = 100;

/** Reads the components at the end of a long chain, so that those before them find what they refer to read already. */
function readChainEnd(schema: Schema, position: Position, reader: SchemaReader): void {
  const chain: Schema[] = [];
  const { chained } = reader;
  for (let link = schema.next(); link !== undefined && !chained.has(placeKey(link.at)); link = link.next()) {
    chained.add(placeKey(link.at));
    chain.push(link);
  }
  for (let index = chain.length - 1; index >= LONG_CHAIN; index--)
    if (index % LONG_CHAIN === 0) readComponent(chain[index] as Schema, position, reader);
}

function readComponent(schema: Schema, position: Position, reader: SchemaReader): TypeNode {
  const { at } = schema;
  const key = placeKey(at);
  const name = componentName(at);
  const parts = schema.get('allOf') ?? [];
  const collapsed = position.variant ? collapsedReference(schema, parts) : undefined;
  if (collapsed !== undefined) {
    const inner = reader.read(collapsed, position);
    const demanded = demandOfCollapsed(inner, schema, parts, position, reader);
    return demanded === inner ? inner : { ...demanded, mergedIn: name };
  }
  // R27, R30: held by something, it is another type than as a property.
  const isLoose = reader.rules === 'stainless' && isHeld(position) && dependsOnHolder(schema);
  const found = reader.component(isLoose ? `${key} held` : key, () => {
    const node = reader.scope.afresh(() =>
      reader.read(schema, {
        page: isPage(at) ? name : position.page,
        variant: false,
        self: key,
        ...(isLoose && { held: true as const }),
      }),
    );
    // The outermost reference gives the component its name; a merge that is written in it is its own shape.
    return node.kind === 'model' ? node : ({ ...without(node, 'mergedIn'), component: name } as TypeNode);
  });
  return found ?? anything(at, { component: name });
}
