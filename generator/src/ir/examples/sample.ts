import { isObject, type JsonValue } from '../../support/json.ts';
import type { NodeOf, Tuple, TypeNode } from '../model/type-node.ts';
import { exampleEndless, exampleObject, type ExampleValue } from './example-value.ts';
import { fits } from './fits.ts';
import { behind, exampleOf, orderedMembers } from './resolve.ts';
import { repeatedItem, sampleNumber, sampleString } from './sample-scalars.ts';
import {
  behindName,
  below,
  fileValue,
  isDeep,
  isVariantOfItself,
  start,
  type Sampling,
  type Trail,
} from './sampling.ts';

/** A value of the type: its own example if it has one, else one made from the type and the name it stands under. */
export function sampleValue(sampling: Sampling, type: TypeNode, name: string): ExampleValue {
  return whole(sampling, type, name, start());
}

/** A given value, cut and completed to what the type says; undefined if the two have nothing in common. */
export function shapeValue(sampling: Sampling, type: TypeNode, given: JsonValue): ExampleValue | undefined {
  return shape(sampling, type, given, start());
}

/** Undefined for a type that cannot end: it requires itself. */
function valueOf(sampling: Sampling, type: TypeNode, name: string, outer: Trail): ExampleValue | undefined {
  const resolved = behind(sampling.models, type);
  const trail = behindName(sampling, outer, type);
  if (resolved.kind === 'file') return fileValue(trail, name);
  const elsewhere = sampling.refer?.(type);
  if (elsewhere !== undefined) return elsewhere;
  // The example of a type that stands inside itself would be completed with itself, without an end.
  const isWithin = resolved.kind !== 'array' && trail.types.includes(resolved);
  const example = isWithin ? undefined : exampleOf(sampling.models, type);
  const shaped = example === undefined ? undefined : shape(sampling, type, example.value, trail);
  return shaped === undefined ? made(sampling, resolved, name, trail) : shaped;
}

/** A value without an example. */
function made(sampling: Sampling, type: TypeNode, name: string, trail: Trail): ExampleValue | undefined {
  const inner = below(trail, type);
  switch (type.kind) {
    case 'union':
      return isVariantOfItself(type, trail) ?
          trail.end
        : firstValue(inOrder(sampling, type, name), (variant) => valueOf(sampling, variant, name, inner));
    case 'enum':
      return type.values[0] ?? (type.nullable ? null : trail.end);
    case 'string':
      return sampleString(sampling.form, type, name);
    case 'number':
      return sampleNumber(sampling.form, type);
    case 'boolean':
      return true;
    case 'file':
      return fileValue(trail, name);
    case 'array': {
      if (type.tuple !== undefined) return tupleValue(sampling, type.tuple, inner);
      const isCut = isDeep(trail) || trail.types.includes(type);
      const item = isCut ? undefined : valueOf(sampling, type.item, 'string', inner);
      return (
        item === undefined ? []
        : sampling.form === 'reference' ? [item]
        : repeatedItem(type, item, sampling.models)
      );
    }
    case 'object':
      return trail.types.includes(type) || trail.budget.left-- < 0 ?
          trail.end
        : requiredMembers(sampling, type, inner);
    case 'unknown':
    case 'map':
    case 'model':
      return {};
    default:
      return type satisfies never;
  }
}

/** The variants of a union; where values are to be told apart, the first one whose value is of no other leads. */
function inOrder(sampling: Sampling, union: NodeOf<'union'>, name: string): readonly TypeNode[] {
  const { shown: orders, models } = sampling;
  const { variants } = union;
  if (orders === undefined) return variants;
  const known = orders.get(union);
  if (known !== undefined) return known;
  // Inside of itself it has the order in which it is written.
  orders.set(union, variants);
  const { refer: _, ...plain } = sampling;
  const telling = variants.find((variant) => {
    const value = valueOf(plain, variant, name, start());
    return value !== undefined && variants.every((other) => other === variant || !fits(models, other, value));
  });
  const order = telling === undefined ? variants : [telling, ...variants.filter((each) => each !== telling)];
  orders.set(union, order);
  return order;
}

/** A value for each place that must be there. */
function tupleValue(sampling: Sampling, { places, required }: Tuple, trail: Trail): ExampleValue | undefined {
  const values = places.slice(0, required).map((place) => valueOf(sampling, place, 'string', trail));
  return values.every((value) => value !== undefined) ? values : undefined;
}

/** A type that cannot end has a value up to where it would begin again; the published packages print nothing of it. */
function whole(sampling: Sampling, type: TypeNode, name: string, trail: Trail): ExampleValue {
  const value = valueOf(sampling, type, name, trail);
  if (value !== undefined) return value;
  if (sampling.form === 'reference') return {};
  return valueOf(sampling, type, name, { ...trail, ...start(), end: exampleEndless }) ?? exampleEndless;
}

function firstValue<T>(
  items: readonly T[],
  value: (item: T) => ExampleValue | undefined,
): ExampleValue | undefined {
  for (const item of items) {
    const found = value(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The members that a value may have. */
function membersOf({ models }: Sampling, type: NodeOf<'object'>): ReturnType<typeof orderedMembers> {
  const members = orderedMembers(models, type);
  const { excludes } = type;
  return excludes === undefined ? members : (
      members.filter(({ name, required }) => required || !excludes.includes(name))
    );
}

function requiredMembers(sampling: Sampling, type: NodeOf<'object'>, trail: Trail): ExampleValue | undefined {
  const entries: Array<readonly [string, ExampleValue]> = [];
  for (const { name, required, type: t } of membersOf(sampling, type)) {
    const isShown = sampling.shown !== undefined && exampleOf(sampling.models, t) !== undefined;
    if (!required && !isShown) continue;
    const own = valueOf(sampling, t, name, trail);
    const value = own === undefined && t.nullable ? null : own;
    if (value === undefined && required) return undefined;
    if (value !== undefined) entries.push([name, value]);
  }
  return exampleObject(entries);
}

function shape(sampling: Sampling, use: TypeNode, given: JsonValue, outer: Trail): ExampleValue | undefined {
  const type = behind(sampling.models, use);
  const trail = behindName(sampling, outer, use);
  if (given === null)
    return use.nullable || type.nullable || sampling.form === 'reference' ? null : undefined;
  switch (type.kind) {
    case 'array':
      return shapeArray(sampling, type, given, trail);
    case 'union':
      return shapeUnion(sampling, type, given, trail);
    case 'object':
      return isObject(given) ? shapeObject(sampling, type, given, trail) : unfit(sampling, given);
    case 'map':
      return shapeMap(sampling, type, given, trail);
    case 'file':
      return fileValue(trail, typeof given === 'string' ? given : undefined);
    case 'unknown':
      return type.form === 'any' || isObject(given) ? given : unfit(sampling, given);
    case 'string':
    case 'number':
    case 'boolean':
    case 'enum':
    case 'model':
      if (sampling.form === 'reference' || fits(sampling.models, type, given)) return given;
      return converted(type, given);
    default:
      return type satisfies never;
  }
}

/** What does not fit is shown as it is in the published form (`reference`) only. */
function unfit(sampling: Sampling, given: JsonValue): ExampleValue | undefined {
  return sampling.form === 'reference' ? given : undefined;
}

/** An example of the wrong scalar type (a quoted number, an unquoted identifier), put right. */
function converted(type: TypeNode, given: JsonValue): ExampleValue | undefined {
  if (type.kind === 'string' && (typeof given === 'number' || typeof given === 'boolean'))
    return String(given);
  if (type.kind === 'number' && typeof given === 'string' && given.trim() !== '') {
    return Number.isFinite(Number(given)) ? Number(given) : undefined;
  }
  if (type.kind === 'boolean' && (given === 'true' || given === 'false')) return given === 'true';
  return undefined;
}

function shapeArray(
  sampling: Sampling,
  type: NodeOf<'array'>,
  given: JsonValue,
  trail: Trail,
): ExampleValue | undefined {
  if (!Array.isArray(given)) return unfit(sampling, given);
  const items: readonly JsonValue[] = given;
  const { tuple } = type;
  if (tuple !== undefined && !fits(sampling.models, type, given)) return undefined;
  if (isDeep(trail)) return tuple === undefined ? [] : given;
  const inner = below(trail, type);
  if (tuple !== undefined)
    return items.map(
      (item, i) => shape(sampling, tuple.places[i] ?? tuple.rest ?? type.item, item, inner) ?? item,
    );
  return items.map((item) => shape(sampling, type.item, item, inner)).filter((item) => item !== undefined);
}

function shapeUnion(
  sampling: Sampling,
  type: NodeOf<'union'>,
  given: JsonValue,
  trail: Trail,
): ExampleValue | undefined {
  const chosen = type.variants.find((variant) => fits(sampling.models, variant, given)) ?? type.variants[0];
  return chosen === undefined ? given : shape(sampling, chosen, given, below(trail, type));
}

function shapeMap(
  sampling: Sampling,
  type: NodeOf<'map'>,
  given: JsonValue,
  trail: Trail,
): ExampleValue | undefined {
  if (!isObject(given)) return unfit(sampling, given);
  const entries = Object.entries(given).flatMap(([key, value]): Array<[string, ExampleValue]> => {
    // The published packages replace the values of untyped maps.
    if (type.freeForm !== false) return [[key, sampling.form === 'reference' ? 'bar' : value]];
    const shaped = shape(sampling, type.value, value, trail);
    return shaped === undefined ? [] : [[key, shaped]];
  });
  return exampleObject(entries);
}

function shapeObject(
  sampling: Sampling,
  type: NodeOf<'object'>,
  given: { readonly [key: string]: JsonValue },
  trail: Trail,
): ExampleValue {
  const inner = below(trail, type);
  const members = membersOf(sampling, type);
  const found = new Map<string, ExampleValue>();
  for (const member of members) {
    const present = Object.hasOwn(given, member.name);
    if (!member.required && !(present && sampling.optionals)) continue;
    const value = present ? shape(sampling, member.type, given[member.name] ?? null, inner) : undefined;
    if (value !== undefined) found.set(member.name, value);
    else if (member.required) found.set(member.name, whole(sampling, member.type, member.name, inner));
  }
  if (type.index !== undefined) {
    for (const [key, value] of Object.entries(given)) {
      if (found.has(key) || members.some(({ name }) => name === key)) continue;
      const shaped = shape(sampling, type.index, value, inner);
      if (shaped !== undefined) found.set(key, shaped);
    }
  }
  if (!sampling.givenOrder) return exampleObject(found);
  const given1 = Object.keys(given).filter((key) => found.has(key));
  const missing = [...found.keys()].filter((key) => !Object.hasOwn(given, key));
  return exampleObject([...given1, ...missing].map((key) => [key, found.get(key) ?? null] as const));
}
